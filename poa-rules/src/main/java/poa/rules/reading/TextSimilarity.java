package poa.rules.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.apache.commons.text.similarity.CosineSimilarity;
import org.apache.commons.text.similarity.IntersectionResult;
import org.apache.commons.text.similarity.IntersectionSimilarity;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.shingle.ShingleFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * How like two texts are: by the containment of their shingles (Broder 1997), which finds what was copied whatever stands
 * around it, and by the cosine of their counts of words, which finds what was put in another order. Shingles are Lucene's,
 * both measures those of Apache Commons Text. Exact sets and no sketch such as MinHash: a letter has a few thousand shingles,
 * and an estimate would let the verdict hang on a hash. For one assessment: it remembers the shingles of the texts it saw.
 */
final class TextSimilarity {
    private static final int SHINGLE = 3;

    private final Map<String, Collection<String>> shingles = new HashMap<>();
    private final IntersectionSimilarity<String> intersection =
            new IntersectionSimilarity<>(text -> shingles.computeIfAbsent(text.toString(), TextSimilarity::shingles));
    private final CosineSimilarity cosine = new CosineSimilarity();

    /**
     * Share of the shingles of a text that another has, too, 0 to 1; 1 for an empty text.
     *
     * @param text base forms with a blank between each
     */
    double containment(String text, String other) {
        IntersectionResult result = intersection.apply(text, other);
        return result.getSizeA() == 0 ? 1 : (double) result.getIntersection() / result.getSizeA();
    }

    /** Cosine of the angle between two counts of words, 0 to 1; 0 where one is empty. */
    double cosine(Map<String, Integer> words, Map<String, Integer> others) {
        return words.isEmpty() || others.isEmpty()
                ? 0
                : Math.min(
                        1,
                        cosine.cosineSimilarity(
                                Collections.<CharSequence, Integer>unmodifiableMap(words),
                                Collections.<CharSequence, Integer>unmodifiableMap(others)));
    }

    private static Set<String> shingles(CharSequence text) {
        Set<String> shingles = new HashSet<>();
        WhitespaceTokenizer words = new WhitespaceTokenizer();
        words.setReader(new java.io.StringReader(text.toString()));
        try (TokenStream stream = shingled(words)) {
            CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                shingles.add(term.toString());
            }
            stream.end();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return shingles;
    }

    private static ShingleFilter shingled(TokenStream words) {
        ShingleFilter filter = new ShingleFilter(words, SHINGLE, SHINGLE);
        filter.setOutputUnigrams(false);
        filter.setOutputUnigramsIfNoShingles(true);
        return filter;
    }
}
