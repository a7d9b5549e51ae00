package poa.rules.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import poa.model.FactKind;
import poa.model.SectionKind;
import poa.rules.data.DataFiles;
import poa.rules.facts.Actor;
import poa.rules.facts.Cause;
import poa.rules.facts.Manner;
import poa.rules.facts.Statement;

/**
 * Finds the causes that a root cause names and whether the other parts answer them: by a subject that both speak of, or by
 * a word that both use and that is neither a word of every letter nor of all of this one.
 */
final class CauseReader {
    private static final String TOPIC = "topic-";
    private static final int SHORTEST_WORD = 4;
    /** A word that stands in more statements than this, and in more than a fifth of them, names what the letter is about. */
    private static final int COMMON = 4;

    private final Set<String> wordsOfEveryLetter = new HashSet<>();
    private final int gap;
    private final int furtherCause;

    CauseReader(DataFiles files, Lexicons lexicons) {
        for (String file : List.of("words/function-words.txt", "words/letter-words.txt")) {
            files.entries(file).forEach(line -> wordsOfEveryLetter.add(line.text()));
        }
        gap = lexicons.number("gap");
        furtherCause = lexicons.number("further-cause");
    }

    /** What a statement is about. */
    private record Subject(Set<String> topics, Set<String> words) {
        boolean meets(Subject other) {
            return topics.stream().anyMatch(other.topics::contains)
                    || words.stream().anyMatch(other.words::contains);
        }
    }

    List<Cause> read(List<Token> tokens, List<Sentence> sentences, List<Statement> statements) {
        List<Subject> subjects = subjects(tokens, sentences, statements);
        List<Cause> causes = new ArrayList<>();
        int block = -1;
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            Subject subject = subjects.get(i);
            if (!isCause(statement, sentences.get(i)) || subject.topics().isEmpty()) {
                continue;
            }
            boolean remedied = isAnswered(subject, statements, subjects, false);
            boolean prevented = isAnswered(subject, statements, subjects, true);
            Cause last = causes.isEmpty() ? null : causes.get(causes.size() - 1);
            if (last != null && block == statement.block() && shares(last.topics(), subject.topics())) {
                Set<String> topics = new TreeSet<>(last.topics());
                topics.addAll(subject.topics());
                causes.set(
                        causes.size() - 1,
                        new Cause(last.range(), topics, last.remedied() || remedied, last.prevented() || prevented));
            } else if (causes.stream().noneMatch(cause -> cause.topics().containsAll(subject.topics()))) {
                causes.add(new Cause(place(tokens, sentences.get(i)), subject.topics(), remedied, prevented));
                block = statement.block();
            }
        }
        return causes;
    }

    /** A step that failed, or one more of our own actions behind it. */
    private boolean isCause(Statement statement, Sentence sentence) {
        if (statement.section() != SectionKind.ROOT_CAUSE) {
            return false;
        }
        return sentence.matches().has(gap)
                || sentence.matches().has(furtherCause)
                        && statement.actor() == Actor.WE
                        && statement.manner() == Manner.DONE
                        && !statement.speaks("retells-complaint");
    }

    /** The clause that names it. */
    private Range place(List<Token> tokens, Sentence sentence) {
        List<Hit> hits = sentence.matches().hits(gap);
        int at = hits.isEmpty() ? sentence.from() : hits.get(0).from();
        int clause = sentence.clauseOf(at);
        return new Range(
                tokens.get(sentence.clauses().get(clause)).start(),
                tokens.get(sentence.clauses().get(clause + 1) - 1).end());
    }

    /** A control that is told in the remedy counts for the prevention. */
    private static boolean isAnswered(
            Subject cause, List<Statement> statements, List<Subject> subjects, boolean forGood) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean counts = forGood
                    ? statement.section() == SectionKind.PREVENTION
                            || statement.section() == SectionKind.IMMEDIATE_REMEDY
                                    && (statement.facts().contains(FactKind.CADENCE) || statement.speaks("since-when"))
                    : statement.section() == SectionKind.IMMEDIATE_REMEDY;
            if (counts && subjects.get(i).meets(cause)) {
                return true;
            }
        }
        return false;
    }

    private static boolean shares(Set<String> some, Set<String> others) {
        return some.stream().anyMatch(others::contains);
    }

    private List<Subject> subjects(List<Token> tokens, List<Sentence> sentences, List<Statement> statements) {
        Map<String, Integer> frequency = new HashMap<>();
        List<Subject> subjects = new ArrayList<>();
        for (int i = 0; i < statements.size(); i++) {
            Set<String> words = new HashSet<>();
            for (int k = sentences.get(i).from(); k < sentences.get(i).to(); k++) {
                Token token = tokens.get(k);
                if (token.mention() == null
                        && token.lemma().length() >= SHORTEST_WORD
                        && !wordsOfEveryLetter.contains(token.lemma())
                        && !wordsOfEveryLetter.contains(token.form())) {
                    words.add(token.lemma());
                }
            }
            words.forEach(word -> frequency.merge(word, 1, Integer::sum));
            subjects.add(new Subject(
                    statements.get(i).lexicons().stream()
                            .filter(lexicon -> lexicon.startsWith(TOPIC))
                            .collect(Collectors.toCollection(TreeSet::new)),
                    words));
        }
        int common = Math.max(COMMON, statements.size() / 5);
        subjects.forEach(subject -> subject.words().removeIf(word -> frequency.get(word) > common));
        return subjects;
    }
}
