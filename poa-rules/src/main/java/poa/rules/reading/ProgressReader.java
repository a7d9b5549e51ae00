package poa.rules.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import poa.model.Ask;
import poa.model.Attachment;
import poa.model.FactKind;
import poa.model.ParsedNotice;
import poa.model.SectionKind;
import poa.rules.facts.DenialPoint;
import poa.rules.facts.NothingNew;
import poa.rules.facts.Part;
import poa.rules.facts.Statement;
import poa.rules.facts.WantedDocument;

/** Compares a letter with those sent before, by the runs of three words that they share, and with what the denial asked for. */
public final class ProgressReader {
    private static final Map<Ask, SectionKind> PARTS = new EnumMap<>(Map.of(
            Ask.ROOT_CAUSE_DETAIL, SectionKind.ROOT_CAUSE,
            Ask.ACTIONS_DETAIL, SectionKind.IMMEDIATE_REMEDY,
            Ask.PREVENTION_DETAIL, SectionKind.PREVENTION));

    private static final int RUN = 3;
    /** Share of a part's runs that stand in one letter sent before, from which on the part is the one sent before. */
    private static final double UNCHANGED = 0.8;
    /** The same for all parts together, where a new date or number here and there is no new substance. */
    private static final double NOTHING_NEW = 0.75;
    /** Share of long words from which on a letter without one new fact is a rewording. */
    private static final double REWORDED = 0.7;

    private static final int LONG_WORD = 5;

    private ProgressReader() {}

    /**
     * What the letter adds.
     *
     * @param sent what was sent before
     * @param denial null where there is none
     * @param asked documents that the denial asks for
     * @param attachments null where nothing is known of them
     */
    public static List<Object> read(
            Reading now,
            List<Reading> sent,
            ParsedNotice denial,
            List<WantedDocument> asked,
            List<Attachment> attachments) {
        List<Object> facts = new ArrayList<>();
        List<Content> before = sent.stream()
                .map(letter -> Content.of(letter, statement -> true))
                .toList();
        Content all = Content.of(now, statement -> statement.section() != SectionKind.OTHER);
        if (before.stream().anyMatch(all::addsNothingTo)) {
            facts.add(new NothingNew());
        }
        if (denial != null) {
            for (Part part : now.parts()) {
                boolean wanted = denial.asks().stream().anyMatch(ask -> PARTS.get(ask) == part.kind());
                if (wanted && part.present()) {
                    Content own = Content.of(now, statement -> statement.section() == part.kind());
                    facts.add(new DenialPoint(part, before.stream().noneMatch(own::isPartOf)));
                }
            }
            if (denial.asks().contains(Ask.EVIDENCE) || denial.asks().contains(Ask.DOCUMENTS)) {
                facts.add(new DenialPoint(null, isProven(now, asked, attachments)));
            }
        }
        return facts;
    }

    private static boolean isProven(Reading now, List<WantedDocument> asked, List<Attachment> attachments) {
        return asked.isEmpty()
                ? attachments != null && !attachments.isEmpty()
                        || now.statements().stream()
                                .anyMatch(statement -> statement.facts().contains(FactKind.DOCUMENT))
                : asked.stream().allMatch(WantedDocument::referenced);
    }

    /** Runs of words, long words and facts of a letter or of a part. */
    private record Content(Set<Long> runs, Set<String> longWords, Set<String> facts) {

        static Content of(Reading letter, Predicate<Statement> wanted) {
            Content content = new Content(new HashSet<>(), new HashSet<>(), new HashSet<>());
            for (int i = 0; i < letter.statements().size(); i++) {
                if (wanted.test(letter.statements().get(i))) {
                    content.add(letter.tokens(), letter.sentences().get(i));
                }
            }
            return content;
        }

        private void add(List<Token> tokens, Sentence sentence) {
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Token token = tokens.get(i);
                if (token.mention() != null) {
                    facts.add(token.mention().text());
                } else if (token.lemma().length() >= LONG_WORD) {
                    longWords.add(token.lemma());
                }
                if (i + RUN <= sentence.to()) {
                    long hash = 7;
                    for (int k = i; k < i + RUN; k++) {
                        hash = hash * 1_000_003 + tokens.get(k).lemma().hashCode();
                    }
                    runs.add(hash);
                }
            }
        }

        boolean isPartOf(Content earlier) {
            return runs.isEmpty() ? earlier.longWords.containsAll(longWords) : share(runs, earlier.runs) >= UNCHANGED;
        }

        boolean addsNothingTo(Content earlier) {
            return !runs.isEmpty()
                    && (share(runs, earlier.runs) >= NOTHING_NEW
                            || earlier.facts.containsAll(facts) && share(longWords, earlier.longWords) >= REWORDED);
        }

        private static double share(Set<?> some, Set<?> others) {
            return some.isEmpty()
                    ? 1
                    : (double) some.stream().filter(others::contains).count() / some.size();
        }
    }
}
