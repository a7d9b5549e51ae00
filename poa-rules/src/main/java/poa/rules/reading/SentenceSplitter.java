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
            addBeforeNumbers(text, block.start(), start, last, sentences);
            start = Math.max(
                    start,
                    sentences.isEmpty()
                            ? 0
                            : sentences.get(sentences.size() - 1).end() - block.start());
            while (start < last && Character.isWhitespace(text.charAt(start))) {
                start++;
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

    /** Sentences that end before one that begins with a number: "... by Friday. 24 orders ...". */
    private void addBeforeNumbers(String text, int offset, int from, int to, List<Range> sentences) {
        int start = from;
        for (int i = from + 1; i + 2 < to; i++) {
            if (text.charAt(i) == '.'
                    && text.charAt(i + 1) == ' '
                    && endsInWord(text, start, i)
                    && !isAbbreviation(text, start, i + 1)) {
                int next = i + 2;
                while (next < to && text.charAt(next) == ' ') {
                    next++;
                }
                if (next < to && Character.isDigit(text.charAt(next))) {
                    sentences.add(new Range(offset + start, offset + i + 1));
                    start = next;
                }
            }
        }
    }

    /** A word of three letters or more, in lower case: no "No. 5" and no "Oct. 5". */
    private static boolean endsInWord(String text, int from, int to) {
        int at = to;
        while (at > from && Character.isLowerCase(text.charAt(at - 1))) {
            at--;
        }
        return to - at >= 3 && (at == from || !Character.isLetter(text.charAt(at - 1)));
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
