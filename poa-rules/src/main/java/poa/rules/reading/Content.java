package poa.rules.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import poa.rules.facts.Statement;

/**
 * What a letter or a piece of it says, as it is compared.
 *
 * @param text base forms with a blank between each
 * @param words counts of the words that carry meaning
 * @param facts numbers, dates, ids and the like
 */
record Content(String text, Map<String, Integer> words, Set<String> facts) {

    static Content of(Reading letter, Predicate<Statement> wanted, EnglishWords english) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> words = new HashMap<>();
        Set<String> facts = new HashSet<>();
        for (int i = 0; i < letter.statements().size(); i++) {
            if (wanted.test(letter.statements().get(i))) {
                add(letter.tokens(), letter.sentences().get(i), english, text, words, facts);
            }
        }
        return new Content(text.toString(), words, facts);
    }

    static Content of(Reading letter, int sentence, EnglishWords english) {
        StringBuilder text = new StringBuilder();
        Map<String, Integer> words = new HashMap<>();
        Set<String> facts = new HashSet<>();
        add(letter.tokens(), letter.sentences().get(sentence), english, text, words, facts);
        return new Content(text.toString(), words, facts);
    }

    private static void add(
            List<Token> tokens,
            Sentence sentence,
            EnglishWords english,
            StringBuilder text,
            Map<String, Integer> words,
            Set<String> facts) {
        for (int i = sentence.from(); i < sentence.to(); i++) {
            Token token = tokens.get(i);
            text.append(token.lemma().replace(' ', '_')).append(' ');
            if (token.mention() != null) {
                facts.add(token.form());
            } else if (!english.isFunctionWord(token.form())) {
                words.merge(token.lemma(), 1, Integer::sum);
            }
        }
    }
}
