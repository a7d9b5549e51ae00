package poa.rules.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import poa.model.FactKind;
import poa.rules.data.DataFiles;
import poa.rules.facts.Manner;
import poa.rules.facts.Statement;

/** Pairs numbers with what they count and with what was done to it. Leaves out whatever may speak of another lot or day. */
final class ClaimReader {
    /** Words before the day of a paper, or of what is to come. */
    private static final Set<String> OF_SOMETHING_ELSE =
            Set.of("of", "until", "till", "by", "dated", "before", "after", "from", "to", "due");

    private final ClaimWords words;

    ClaimReader(DataFiles files) {
        words = new ClaimWords(files);
    }

    List<Claim> read(
            String plain, List<Token> tokens, List<Sentence> sentences, List<Statement> statements, LocalDate asOf) {
        DateReader dates = new DateReader(asOf);
        List<Claim> claims = new ArrayList<>();
        Day day = Day.NONE;
        for (int i = 0; i < sentences.size(); i++) {
            Sentence sentence = sentences.get(i);
            Day own = dayOf(tokens, sentence, dates);
            boolean sameItem =
                    statements.get(i).item() && i > 0 && sentences.get(i - 1).block() == sentence.block();
            day = !own.equals(Day.NONE) || !sameItem ? own : day;
            if (sentence.manner() != Manner.PLANNED && !sentence.facts().contains(FactKind.CADENCE)) {
                new ClaimCollector(words, plain, tokens, sentence, statements.get(i), day, claims).collect();
            }
        }
        return claims;
    }

    /** @param several whether a sentence names more days than one, so that none can be told for sure */
    record Day(LocalDate date, Range range, boolean several) {
        static final Day NONE = new Day(null, null, false);
    }

    private static Day dayOf(List<Token> tokens, Sentence sentence, DateReader dates) {
        Day day = Day.NONE;
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Token token = tokens.get(i);
            boolean other = i > sentence.from()
                    && OF_SOMETHING_ELSE.contains(tokens.get(i - 1).form());
            if (!other && token.mention() != null && token.mention().kind() == Mention.Kind.DATE) {
                if (!(dates.read(token.mention().text()) instanceof DateReader.Read.Day known)
                        || !day.equals(Day.NONE)) {
                    return new Day(null, null, true);
                }
                day = new Day(known.date(), new Range(token.start(), token.end()), false);
            }
        }
        return day;
    }
}
