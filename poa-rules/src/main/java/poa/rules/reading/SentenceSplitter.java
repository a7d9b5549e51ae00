package poa.rules.reading;

import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;

/** Divides a block into sentences by the JDK's rules and joins again what an abbreviation divided. */
final class SentenceSplitter {
    private final Set<String> abbreviations = new HashSet<>();
    private final BreakIterator prototype = BreakIterator.getSentenceInstance(Locale.US);

    SentenceSplitter(DataFiles files) {
        for (DataLine line : files.entries("words/abbreviations.txt")) {
            abbreviations.add(line.text().trim().toLowerCase(Locale.ROOT));
        }
    }

    /** Ranges of the sentences of a block, blanks around them left out. */
    List<Range> split(String plain, Block block) {
        // a line break inside a paragraph ends no sentence
        String text =
                plain.substring(block.start(), block.end()).replace('\n', ' ').replace('\r', ' ');
        BreakIterator breaks = (BreakIterator) prototype.clone();
        breaks.setText(text);
        List<Range> sentences = new ArrayList<>();
        int start = 0;
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            int last = end;
            while (last > start && Character.isWhitespace(text.charAt(last - 1))) {
                last--;
            }
            boolean over = end == text.length() || !isAbbreviation(text, start, last) || startsAnew(text, end);
            if (over && last > start) {
                sentences.add(new Range(block.start() + start, block.start() + last));
            }
            if (over) {
                start = end;
            }
        }
        return sentences;
    }

    private boolean isAbbreviation(String text, int start, int end) {
        int word = text.lastIndexOf(' ', end - 1) + 1;
        String last = text.substring(Math.max(word, start), end).toLowerCase(Locale.ROOT);
        last = last.startsWith("(") ? last.substring(1) : last;
        return abbreviations.contains(last)
                || last.length() == 2 && last.charAt(1) == '.' && Character.isLetter(last.charAt(0));
    }

    /** "Inc. We": a pronoun that opens sentences stands behind the abbreviation. */
    private static boolean startsAnew(String text, int at) {
        return text.startsWith("We ", at)
                || text.startsWith("The ", at)
                || text.startsWith("Our ", at)
                || text.startsWith("I ", at)
                || text.startsWith("This ", at)
                || text.startsWith("On ", at);
    }
}
