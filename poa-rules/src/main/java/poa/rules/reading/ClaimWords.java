package poa.rules.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;

/** Which verbs name one action, which nouns one thing, and which words a number. */
final class ClaimWords {
    private final Map<String, String> actions = new HashMap<>();
    private final Map<String, String> things = new HashMap<>();
    private final Map<String, Long> numberWords = new HashMap<>();

    ClaimWords(DataFiles files) {
        group(files.entries("words/same-action.txt"), actions);
        group(files.entries("words/same-thing.txt"), things);
        for (DataLine line : files.entries("words/number-words.txt")) {
            String[] columns = line.text().split("\\s+", -1);
            if (columns[1].matches("\\d+") && !Set.of("both", "none", "neither").contains(columns[0])) {
                numberWords.put(columns[0], Long.valueOf(columns[1]));
            }
        }
    }

    private static void group(List<DataLine> lines, Map<String, String> groups) {
        for (DataLine line : lines) {
            String[] words = line.text().split("\\s+", -1);
            for (String word : words) {
                groups.put(word, words[0]);
            }
        }
    }

    /** The action that a word tells of, null where it is no verb that is compared. */
    String action(Token token) {
        return actions.get(token.lemma());
    }

    /** The name under which a noun is compared with others. */
    String thing(Token token) {
        return things.getOrDefault(token.lemma(), token.lemma());
    }

    boolean isThing(Token token) {
        return things.containsKey(token.lemma());
    }

    boolean isPlural(Token token) {
        return isThing(token)
                || token.form().endsWith("s")
                        && (!token.mayBe(VerbForms.THIRD) || token.mayBe(VerbForms.NOUN_TOO))
                        && token.form().length() > 3;
    }

    /** 0 for what is no number. */
    long number(Token token) {
        if (token.mention() == null) {
            return 0;
        }
        return switch (token.mention().kind()) {
            case NUMBER ->
                token.form().matches("[\\d,]{1,9}")
                        ? Long.parseLong(token.form().replace(",", ""))
                        : 0;
            case NUMBER_WORD -> numberWords.getOrDefault(token.form(), 0L);
            default -> 0;
        };
    }
}
