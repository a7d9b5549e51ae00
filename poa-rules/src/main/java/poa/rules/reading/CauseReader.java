package poa.rules.reading;

import java.util.ArrayList;
import java.util.Arrays;
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
import poa.rules.data.DataLine;
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
    private static final int SHORTEST_WORD = 3;
    /** A word that stands in more statements than this, and in more than a quarter of them, names what the letter is about. */
    private static final int COMMON = 5;

    private final Set<String> wordsOfEveryLetter = new HashSet<>();
    /** Subjects of which one answers the other. */
    private final List<Set<String>> near;
    /** The same, in the remedy alone. */
    private final List<Set<String>> actions;

    private final int gap;
    private final int furtherCause;

    CauseReader(DataFiles files, Lexicons lexicons) {
        for (String file : List.of("words/function-words.txt", "words/letter-words.txt")) {
            files.entries(file).forEach(line -> wordsOfEveryLetter.add(line.text()));
        }
        near = groups(files, lexicons, "words/near-topics.txt");
        actions = groups(files, lexicons, "words/action-topics.txt");
        gap = lexicons.number("gap");
        furtherCause = lexicons.number("further-cause");
    }

    private static List<Set<String>> groups(DataFiles files, Lexicons lexicons, String file) {
        List<Set<String>> groups = new ArrayList<>();
        for (DataLine line : files.entries(file)) {
            groups.add(Arrays.stream(line.text().split(" "))
                    .map(name -> TOPIC + name)
                    .collect(Collectors.toSet()));
        }
        groups.forEach(lexicons::require);
        return groups;
    }

    /** What a statement is about. */
    private record Subject(Set<String> topics, Set<String> words) {
        boolean topicsMeet(Set<String> others) {
            return topics.stream().anyMatch(others::contains);
        }
    }

    private boolean answers(Subject action, Subject cause) {
        return action.topicsMeet(cause.topics())
                || action.words().stream().anyMatch(cause.words()::contains)
                || meet(near, action, cause);
    }

    private static boolean meet(List<Set<String>> groups, Subject action, Subject cause) {
        return groups.stream().anyMatch(group -> action.topicsMeet(group) && cause.topicsMeet(group));
    }

    List<Cause> read(List<Token> tokens, List<Sentence> sentences, List<Statement> statements) {
        List<Subject> subjects = subjects(tokens, sentences, statements);
        List<Cause> causes = new ArrayList<>();
        Open open = new Open();
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            if (statement.section() != SectionKind.ROOT_CAUSE) {
                continue;
            }
            Subject subject = subjects.get(i);
            boolean further = isFurther(statement, sentences.get(i));
            boolean failed = sentences.get(i).matches().has(gap);
            boolean foreign = failed && !subject.topics().isEmpty() && !subject.topicsMeet(open.topics);
            if (open.block != statement.block() || further || open.place != null && foreign) {
                open.addTo(causes, statements, subjects);
                open = new Open();
                open.block = statement.block();
            }
            boolean retold = statement.speaks("retells-complaint") && !failed;
            if (!retold) {
                open.topics.addAll(subject.topics());
                open.words.addAll(subject.words());
            }
            if (open.place == null && (failed || further)) {
                open.place = place(tokens, sentences.get(i));
            }
        }
        open.addTo(causes, statements, subjects);
        return causes;
    }

    /** A cause while its statements are gathered: those of one block, until another cause begins. */
    private final class Open {
        private final Set<String> topics = new TreeSet<>();
        private final Set<String> words = new HashSet<>();
        private int block = -1;
        private Range place;

        private void addTo(List<Cause> causes, List<Statement> statements, List<Subject> subjects) {
            if (place == null
                    || topics.isEmpty()
                    || causes.stream().anyMatch(cause -> cause.topics().containsAll(topics))) {
                return;
            }
            Subject subject = new Subject(topics, words);
            causes.add(new Cause(
                    place,
                    topics,
                    isAnswered(subject, statements, subjects, false),
                    isAnswered(subject, statements, subjects, true)));
        }
    }

    /** One more of our own actions. */
    private boolean isFurther(Statement statement, Sentence sentence) {
        return sentence.matches().has(furtherCause)
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
    private boolean isAnswered(Subject cause, List<Statement> statements, List<Subject> subjects, boolean forGood) {
        for (int i = 0; i < statements.size(); i++) {
            Statement statement = statements.get(i);
            boolean counts = forGood
                    ? statement.section() == SectionKind.PREVENTION
                            || statement.section() == SectionKind.IMMEDIATE_REMEDY
                                    && (statement.facts().contains(FactKind.CADENCE) || statement.speaks("since-when"))
                    : statement.section() == SectionKind.IMMEDIATE_REMEDY;
            if (counts && (answers(subjects.get(i), cause) || !forGood && meet(actions, subjects.get(i), cause))) {
                return true;
            }
        }
        return false;
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
            Set<String> topics = statements.get(i).lexicons().stream()
                    .filter(lexicon -> lexicon.startsWith(TOPIC))
                    .collect(Collectors.toCollection(TreeSet::new));
            subjects.add(new Subject(topics, words));
        }
        int common = Math.max(COMMON, statements.size() / 4);
        subjects.forEach(subject -> subject.words().removeIf(word -> frequency.get(word) > common));
        return subjects;
    }
}
