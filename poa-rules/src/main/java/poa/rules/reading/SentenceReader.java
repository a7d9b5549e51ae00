package poa.rules.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.model.FactKind;
import poa.rules.facts.Actor;
import poa.rules.facts.Manner;

/** Reads one sentence: hits of all lexicons, clauses, tense, who acts, what facts it holds. */
final class SentenceReader {
    private static final Set<String> MONTHS = Set.of(
            "january",
            "february",
            "march",
            "april",
            "may",
            "june",
            "july",
            "august",
            "september",
            "october",
            "november",
            "december");
    private static final Set<String> BEFORE_MONTH = Set.of(
            "in", "since", "until", "from", "between", "to", "of", "and", "every", "each", "last", "this", "by",
            "through", "during", "early", "late", "mid");

    private static final Set<String> LOOSE_COUNTS =
            Set.of("all", "both", "half", "one", "none", "neither", "nil", "zero");

    /** Words behind which "one" counts nothing. */
    private static final Set<String> BEFORE_ONE =
            Set.of("no", "any", "every", "each", "this", "that", "the", "new", "not");

    private final Lexicons lexicons;
    private final Classifiers classifiers;
    private final Map<Actor, Integer> actors = new LinkedHashMap<>();
    private final int cadence;
    private final int sinceWhen;
    private final int period;
    private final int ownerRole;
    private final int attachmentClaim;
    private final int noneLeft;
    private final List<Integer> documents;

    /** @param classifiers null where sentences are read to train them */
    SentenceReader(Lexicons lexicons, Classifiers classifiers) {
        this.lexicons = lexicons;
        this.classifiers = classifiers;
        for (Actor actor : Actor.values()) {
            if (actor != Actor.UNKNOWN) {
                String name = actor.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
                actors.put(actor, lexicons.number("actor-" + name));
            }
        }
        cadence = lexicons.number("cadence");
        sinceWhen = lexicons.number("since-when");
        period = lexicons.number("period");
        ownerRole = lexicons.number("owner-role");
        attachmentClaim = lexicons.number("attachment-claim");
        noneLeft = lexicons.number("none-left");
        documents = List.copyOf(lexicons.withPrefix("document-").values());
    }

    Sentence read(String plain, List<Token> tokens, Range range, int block) {
        int to = Token.firstAt(tokens, range.end());
        int from = firstWord(tokens, Token.firstAt(tokens, range.start()), to);
        SentenceMatcher matches = lexicons.match(tokens, from, to);
        List<Integer> clauses = Clauses.starts(plain, tokens, from, to);
        boolean lasting = matches.has(cadence) || matches.has(sinceWhen);
        List<Manner> manners = new ArrayList<>();
        List<Actor> who = new ArrayList<>();
        for (int i = 0; i + 1 < clauses.size(); i++) {
            manners.add(Manners.of(tokens, clauses.get(i), clauses.get(i + 1), lasting));
            who.add(actor(matches, clauses.get(i), clauses.get(i + 1)));
        }
        Manner whole = manners.size() == 1 ? manners.get(0) : Manners.of(tokens, from, to, lasting);
        Set<FactKind> facts = facts(tokens, from, to, matches);
        Sentence sentence = new Sentence(
                block,
                range,
                from,
                to,
                matches,
                clauses,
                manners,
                who,
                whole,
                facts,
                isExact(tokens, from, to, matches, facts),
                new double[0]);
        return classifiers == null ? sentence : sentence.in(classifiers.listen(plain, tokens, sentence));
    }

    /** Ornaments in front, such as emoji, begin no sentence. */
    private static int firstWord(List<Token> tokens, int from, int to) {
        int first = from;
        while (first < to - 1
                && tokens.get(first).mention() == null
                && tokens.get(first).shape() == Token.Shape.OTHER) {
            first++;
        }
        return first;
    }

    /** The actor named first in a clause. */
    private Actor actor(SentenceMatcher matches, int from, int to) {
        Actor first = Actor.UNKNOWN;
        int earliest = to;
        int longest = 0;
        for (Map.Entry<Actor, Integer> entry : actors.entrySet()) {
            for (Hit hit : matches.hits(entry.getValue())) {
                int length = hit.to() - hit.from();
                if (hit.from() >= from && (hit.from() < earliest || hit.from() == earliest && length > longest)) {
                    earliest = hit.from();
                    longest = length;
                    first = entry.getKey();
                }
            }
        }
        return first;
    }

    private Set<FactKind> facts(List<Token> tokens, int from, int to, SentenceMatcher matches) {
        Set<FactKind> facts = EnumSet.noneOf(FactKind.class);
        for (int i = from; i < to; i++) {
            Token token = tokens.get(i);
            if (token.is("all")
                    || token.is("one")
                            && i > from
                            && BEFORE_ONE.contains(tokens.get(i - 1).form())) {
                continue;
            }
            if (token.mention() != null) {
                addFact(facts, token.mention().kind());
            } else if (i > from
                    && token.shape() == Token.Shape.CAPITALISED
                    && MONTHS.contains(token.form())
                    && BEFORE_MONTH.contains(tokens.get(i - 1).form())) {
                facts.add(FactKind.DATE);
            } else if (WordClass.NAME.has(token, i == from) && !matches.has(actors.get(Actor.AMAZON))) {
                facts.add(FactKind.NAME);
            }
        }
        if (matches.has(cadence)) {
            facts.add(FactKind.CADENCE);
        }
        if (matches.has(noneLeft)) {
            facts.add(FactKind.COUNT);
        }
        if (matches.has(period)) {
            facts.add(FactKind.DATE);
        }
        if (matches.has(ownerRole)) {
            facts.add(FactKind.OWNER);
        }
        if (matches.has(attachmentClaim) || documents.stream().anyMatch(matches::has)) {
            facts.add(FactKind.DOCUMENT);
        }
        return facts;
    }

    /** Words such as "all" and "both" count, but no more than any seller could say. */
    private boolean isExact(List<Token> tokens, int from, int to, SentenceMatcher matches, Set<FactKind> facts) {
        return facts.contains(FactKind.DATE)
                || matches.has(attachmentClaim)
                || tokens.subList(from, to).stream()
                        .anyMatch(token -> token.mention() != null && !LOOSE_COUNTS.contains(token.form()));
    }

    private static void addFact(Set<FactKind> facts, Mention.Kind kind) {
        switch (kind) {
            case ASIN -> facts.add(FactKind.ASIN);
            case ORDER_ID -> facts.add(FactKind.ORDER_ID);
            case ID -> facts.add(FactKind.ID);
            case DATE -> facts.add(FactKind.DATE);
            case FILE -> facts.add(FactKind.DOCUMENT);
            case NUMBER, NUMBER_WORD, PERCENT, MONEY -> facts.add(FactKind.COUNT);
            default -> {}
        }
    }
}
