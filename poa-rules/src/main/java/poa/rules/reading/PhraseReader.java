package poa.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import poa.rules.facts.Phrase;
import poa.rules.facts.Statement;

/** Makes phrases of the hits of those lexicons that rules name. */
final class PhraseReader {
    private static final Set<String> NEGATORS =
            Set.of("not", "never", "no", "nobody", "none", "neither", "nor", "without", "hardly");
    /** How far before a hit a negator may stand and still mean it. */
    private static final int REACH = 4;

    private static final int LONGEST_QUOTATION = 400;

    private final Lexicons lexicons;
    private final List<Integer> wanted;
    private final int reportingFrame;

    PhraseReader(Lexicons lexicons, Set<String> namedByRules) {
        this.lexicons = lexicons;
        wanted = namedByRules.stream().map(lexicons::number).sorted().toList();
        reportingFrame = lexicons.number("reporting-frame");
    }

    List<Phrase> read(String plain, List<Token> tokens, List<Sentence> sentences, List<Statement> statements) {
        List<Range> quotations = quotations(plain);
        List<Phrase> phrases = new ArrayList<>();
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            for (int lexicon : wanted) {
                for (Hit hit : Lexicons.apart(sentence.matches().hits(lexicon))) {
                    phrases.add(phrase(lexicon, hit, tokens, sentence, statements.get(i), quotations));
                }
            }
        }
        return phrases;
    }

    private Phrase phrase(
            int lexicon, Hit hit, List<Token> tokens, Sentence sentence, Statement statement, List<Range> quotations) {
        Range range = new Range(
                tokens.get(hit.from()).start(), tokens.get(hit.to() - 1).end());
        int clause = sentence.clauseOf(hit.from());
        StringBuilder text = new StringBuilder();
        for (int i = hit.from(); i < hit.to(); i++) {
            text.append(i > hit.from() ? " " : "").append(tokens.get(i).form());
        }
        return new Phrase(
                lexicons.names().get(lexicon),
                range,
                text.toString(),
                hit.wording().replacement(),
                statement.section(),
                sentence.manners().get(clause),
                negated(tokens, sentence, clause, hit.from()),
                quotations.stream().anyMatch(quotation -> quotation.contains(range)),
                quotations.stream().anyMatch(quotation -> holdsOnly(quotation, range)),
                reported(sentence, hit.from()),
                sentence.actors().get(clause),
                statement,
                hit.telling());
    }

    /** Its two marks, and perhaps the comma that American writers set inside them, are all that stands beside it. */
    private static boolean holdsOnly(Range quotation, Range range) {
        return quotation.contains(range) && quotation.length() <= range.length() + 3;
    }

    private static boolean negated(List<Token> tokens, Sentence sentence, int clause, int at) {
        int from = Math.max(sentence.clauses().get(clause), at - REACH);
        for (int i = from; i < at; i++) {
            if (NEGATORS.contains(tokens.get(i).form())) {
                return true;
            }
        }
        return false;
    }

    private boolean reported(Sentence sentence, int at) {
        return sentence.matches().hits(reportingFrame).stream().anyMatch(frame -> frame.to() <= at);
    }

    /** What stands between double quotation marks of one paragraph. */
    private static List<Range> quotations(String plain) {
        List<Range> quotations = new ArrayList<>();
        int open = -1;
        for (int i = 0; i < plain.length(); i++) {
            char c = plain.charAt(i);
            if (c == '"') {
                if (open >= 0 && i - open <= LONGEST_QUOTATION) {
                    quotations.add(new Range(open, i + 1));
                    open = -1;
                } else {
                    open = i;
                }
            } else if (c == '\n'
                    && i + 1 < plain.length()
                    && (plain.charAt(i + 1) == '\n' || plain.charAt(i + 1) == '\r')) {
                open = -1;
            }
        }
        return quotations;
    }
}
