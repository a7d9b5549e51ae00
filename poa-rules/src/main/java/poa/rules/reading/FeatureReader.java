package poa.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
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

    /** The features of each sentence of a text of one paragraph, each once. */
    public List<long[]> read(String text) {
        String plain = PlainText.of(text);
        List<Token> tokens = tokenizer.tokenize(plain);
        Block whole = new Block(Block.Kind.PARAGRAPH, 0, plain.length(), 0, tokens.size(), 0, null);
        List<long[]> all = new ArrayList<>();
        for (Range range : splitter.split(plain, whole)) {
            Sentence sentence = reader.read(plain, tokens, range, 0);
            if (sentence.to() > sentence.from()) {
                LongStream.Builder found = LongStream.builder();
                features.read(plain, tokens, sentence, (feature, from, to) -> found.add(feature));
                all.add(found.build().distinct().toArray());
            }
        }
        return all;
    }

    /** The feature of a sentence in which a lexicon has a hit. */
    public static long ofLexicon(String name) {
        return SentenceFeatures.ofLexicon(name);
    }
}
