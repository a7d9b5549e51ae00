package poa.rules.reading;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;

/**
 * Divides a text into words by Unicode's rules and stems them (Lucene), opens contractions, makes one word of each
 * mention and one spelling of all. Verbs get their base form from {@link VerbForms}.
 */
final class LetterTokenizer {
    /** What stands behind the apostrophe of a contraction, in full. */
    private static final Map<String, String> ENDINGS =
            Map.of("re", "are", "ve", "have", "ll", "will", "m", "am", "d", "would");
    /** Words whose 's is "is" and no genitive. */
    private static final java.util.Set<String> BEFORE_IS = java.util.Set.of(
            "it", "that", "this", "there", "here", "he", "she", "what", "who", "where", "how", "everything", "nothing");

    private final Analyzer analyzer = new KStemAnalyzer();
    /** For single words met while {@link #analyzer} is at work; a stream must be closed before its thread opens the next. */
    private final Analyzer stems = new KStemAnalyzer();

    private final VerbForms verbs;
    private final Map<String, Integer> ids = new HashMap<>();
    private final Map<String, Boolean> numberWords = new HashMap<>();
    /** British spellings and slips, with the form by which the lexicons know the word. */
    private final Map<String, String> spellings = new HashMap<>();

    LetterTokenizer(DataFiles files) {
        verbs = VerbForms.load(files);
        for (DataLine line : files.entries("words/number-words.txt")) {
            numberWords.put(line.text().split("\\s+", 2)[0], true);
        }
        for (DataLine line : files.entries("words/spellings.txt")) {
            String[] both = line.text().split("\\s+", 2);
            spellings.put(both[0], both[1]);
        }
    }

    /** Id of a word of a pattern; words that no pattern names have none. Called while the lexicons are loaded only. */
    int idOf(String word) {
        return ids.computeIfAbsent(spelled(word), key -> ids.size());
    }

    /** Whether a lower-case form is a verb, or a word that a lexicon names. */
    boolean isKnown(String form) {
        return verbs.lemma(spelled(form)) != null || ids.containsKey(spelled(form));
    }

    /** The words of a text. */
    List<Token> tokenize(String plain) {
        return tokenize(plain, MentionScanner.scan(plain));
    }

    List<Token> tokenize(String plain, List<Mention> mentions) {
        List<Token> tokens = new ArrayList<>(plain.length() / 5);
        int next = 0;
        try (TokenStream stream = analyzer.tokenStream("", new StringReader(plain))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            OffsetAttribute offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                int start = offsets.startOffset();
                while (next < mentions.size() && mentions.get(next).start() <= start) {
                    tokens.add(mention(mentions.get(next++)));
                }
                if (next > 0 && start < mentions.get(next - 1).end()) {
                    continue;
                }
                addWord(tokens, plain, start, offsets.endOffset(), term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        while (next < mentions.size()) {
            tokens.add(mention(mentions.get(next++)));
        }
        return tokens;
    }

    private void addWord(List<Token> tokens, String plain, int start, int end, String stem) {
        String form = plain.substring(start, end).toLowerCase(Locale.ROOT);
        int apostrophe = form.indexOf('\'');
        if (apostrophe < 0) {
            if (form.equals("cannot")) {
                tokens.add(word(plain, start, start + 3, "can", null));
                tokens.add(word(plain, start + 3, end, "not", null));
            } else {
                tokens.add(word(plain, start, end, form, stem));
            }
            return;
        }
        String head = form.substring(0, apostrophe);
        String tail = form.substring(apostrophe + 1);
        int split = start + apostrophe;
        if (tail.equals("t") && head.endsWith("n") && head.length() > 1) {
            String verb =
                    switch (head) {
                        case "won" -> "will";
                        case "can" -> "can";
                        case "shan" -> "shall";
                        case "ain" -> "are";
                        default -> head.substring(0, head.length() - 1);
                    };
            int cut = head.equals("can") ? split : split - 1;
            tokens.add(word(plain, start, cut, verb, null));
            tokens.add(word(plain, cut, end, "not", null));
        } else if (ENDINGS.containsKey(tail)) {
            tokens.add(word(plain, start, split, head, null));
            tokens.add(word(plain, split, end, ENDINGS.get(tail), null));
        } else if (tail.equals("s") && (BEFORE_IS.contains(head) || head.equals("let"))) {
            tokens.add(word(plain, start, split, head, null));
            tokens.add(word(plain, split, end, head.equals("let") ? "us" : "is", null));
        } else {
            tokens.add(word(plain, start, tail.equals("s") || tail.isEmpty() ? split : end, head, null));
        }
    }

    private Token word(String plain, int start, int end, String written, String stemOfWritten) {
        String form = spelled(written);
        String stemOrNull = form.equals(written) ? stemOfWritten : null;
        String verbLemma = verbs.lemma(form);
        String lemma = verbLemma != null ? verbLemma : stemOrNull != null ? stemOrNull : stem(form);
        Mention number = numberWords.containsKey(form) ? new Mention(Mention.Kind.NUMBER_WORD, start, end, form) : null;
        return new Token(
                start, end, form, lemma, id(form), id(lemma), verbs.bits(form), number, shape(plain, start, end));
    }

    private String spelled(String written) {
        return spellings.getOrDefault(written, written);
    }

    private Token mention(Mention mention) {
        String form = mention.text().toLowerCase(Locale.ROOT);
        return new Token(mention.start(), mention.end(), form, form, id(form), id(form), 0, mention, Token.Shape.OTHER);
    }

    private int id(String word) {
        Integer id = ids.get(word);
        return id == null ? -1 : id;
    }

    private String stem(String form) {
        try (TokenStream stream = stems.tokenStream("", new StringReader(form))) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            String stem = stream.incrementToken() ? term.toString() : form;
            stream.end();
            return stem;
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static Token.Shape shape(String plain, int start, int end) {
        char first = plain.charAt(start);
        if (Character.isLowerCase(first)) {
            return Token.Shape.LOWER;
        }
        if (!Character.isUpperCase(first)) {
            return Token.Shape.OTHER;
        }
        int upper = 1;
        for (int i = start + 1; i < end; i++) {
            char c = plain.charAt(i);
            if (Character.isLowerCase(c)) {
                return Token.Shape.CAPITALISED;
            }
            upper += Character.isUpperCase(c) ? 1 : 0;
        }
        return upper > 1 ? Token.Shape.UPPER : Token.Shape.CAPITALISED;
    }

    private static final class KStemAnalyzer extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String fieldName) {
            Tokenizer words = new StandardTokenizer();
            return new TokenStreamComponents(words, new KStemFilter(new LowerCaseFilter(words)));
        }
    }
}
