package poa.rules.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import poa.rules.data.DataFiles;

/** Reads single sentences for those who train classifiers, as a letter's are read. */
public final class FeatureReader {
    private final LetterTokenizer tokenizer;
    private final SentenceSplitter splitter;
    private final SentenceReader reader;
    private final SentenceFeatures features;

    public FeatureReader(DataFiles files) {
        tokenizer = new LetterTokenizer(files);
        Lexicons lexicons = new Lexicons(files, tokenizer, "lexicons", Map.of());
        splitter = new SentenceSplitter(files);
        reader = new SentenceReader(lexicons, null);
        features = new SentenceFeatures(lexicons);
    }

    /** The features of each sentence of a text of one paragraph. */
    public List<long[]> read(String text) {
        String plain = PlainText.of(text);
        List<Token> tokens = tokenizer.tokenize(plain);
        Block whole = new Block(Block.Kind.PARAGRAPH, 0, plain.length(), 0, tokens.size(), 0, null);
        List<long[]> all = new ArrayList<>();
        for (Range range : splitter.split(plain, whole)) {
            Sentence sentence = reader.read(plain, tokens, range, 0);
            if (sentence.to() > sentence.from()) {
                Found found = new Found();
                features.read(plain, tokens, sentence, found);
                all.add(found.numbers());
            }
        }
        return all;
    }

    /** The feature of a sentence in which a lexicon has a hit. */
    public static long ofLexicon(String name) {
        return SentenceFeatures.ofLexicon(name);
    }

    private static final class Found implements SentenceFeatures.Sink {
        private long[] numbers = new long[256];
        private int count;

        @Override
        public void add(long feature, int from, int to) {
            if (count == numbers.length) {
                numbers = Arrays.copyOf(numbers, 2 * count);
            }
            numbers[count++] = feature;
        }

        long[] numbers() {
            return Arrays.copyOf(numbers, count);
        }
    }
}
