package poa.rules.reading;

import java.util.List;
import poa.model.Metrics;

/** Size and readability. */
final class Readability {
    private Readability() {}

    /**
     * @param sentences those that count for the grade; headings are none
     * @param words all words of the letter
     * @param wordsPerMinute speed of a silent reader
     */
    static Metrics measure(List<Token> tokens, List<Sentence> sentences, int words, int wordsPerMinute) {
        int counted = 0;
        int syllables = 0;
        int periods = 0;
        for (Sentence sentence : sentences) {
            int before = counted;
            for (int i = sentence.from(); i < sentence.to(); i++) {
                Token token = tokens.get(i);
                if (token.mention() == null || token.mention().kind() == Mention.Kind.NUMBER_WORD) {
                    counted++;
                    syllables += syllables(token.form());
                }
            }
            periods += counted > before ? 1 : 0;
        }
        double grade = counted == 0
                ? 0
                : 0.39 * counted / periods + 11.8 * syllables / counted - 15.59; // Flesch and Kincaid 1975
        double rounded = Math.max(0, Math.round(grade * 10) / 10.0);
        return new Metrics(words, sentences.size(), rounded, Math.round(words * 60f / wordsPerMinute));
    }

    /** Groups of vowels, a silent e at the end left out: right for nine English words in ten, which the grade's mean evens out. */
    private static int syllables(String word) {
        int groups = 0;
        boolean vowel = false;
        for (int i = 0; i < word.length(); i++) {
            boolean now = "aeiouy".indexOf(word.charAt(i)) >= 0;
            groups += now && !vowel ? 1 : 0;
            vowel = now;
        }
        boolean silent = word.length() > 3 && word.endsWith("e") && !word.endsWith("le")
                || word.endsWith("ed") && word.length() > 4 && !word.endsWith("ted") && !word.endsWith("ded");
        return Math.max(1, groups - (silent ? 1 : 0));
    }
}
