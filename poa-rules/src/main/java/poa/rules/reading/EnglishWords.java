package poa.rules.reading;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;

/** Tells English from other languages by the share of its function words. */
final class EnglishWords {
    /** Share of function words under which a text is not English; English letters have 0.2 to 0.5, other languages under 0.04. */
    private static final double ENGLISH = 0.08;
    /** Words under which the share says nothing. */
    private static final int TELLING = 12;

    private final Set<String> functionWords = new HashSet<>();

    EnglishWords(DataFiles files) {
        for (DataLine line : files.entries("words/function-words.txt")) {
            functionWords.add(line.text());
        }
    }

    /** Whether a word is one that carries grammar and no content. */
    boolean isFunctionWord(String form) {
        return functionWords.contains(form);
    }

    boolean areWordsOf(List<Token> tokens) {
        int words = 0;
        int english = 0;
        for (Token token : tokens) {
            if (token.mention() == null) {
                words++;
                english += functionWords.contains(token.form()) ? 1 : 0;
            }
        }
        return words < TELLING || english >= ENGLISH * words;
    }
}
