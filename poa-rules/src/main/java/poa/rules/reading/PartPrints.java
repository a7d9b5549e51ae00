package poa.rules.reading;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.minhash.MinHashFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import poa.model.PartPrint;
import poa.rules.facts.Part;

/**
 * Prints of the parts of a letter: of the runs of four words in its statements, so that greeting, closing and headings stay
 * out. Of an id, a date or a figure only its kind counts: who fills a template in changes those.
 */
public final class PartPrints {
    private static final int RUN = 4;
    /** A part with fewer runs says too little to be anybody's template. */
    private static final int FEWEST = 16;

    private PartPrints() {}

    public static List<PartPrint> of(Reading reading) {
        List<PartPrint> prints = new ArrayList<>();
        for (Part part : reading.parts()) {
            Set<String> runs = new LinkedHashSet<>();
            part.statements()
                    .forEach(statement ->
                            add(runs, reading.tokens(), reading.sentences().get(statement.index())));
            if (runs.size() >= FEWEST) {
                prints.add(new PartPrint(part.kind(), runs.size(), minima(runs)));
            }
        }
        return prints;
    }

    private static void add(Set<String> runs, List<Token> tokens, Sentence sentence) {
        for (int i = sentence.from(); i + RUN <= sentence.to(); i++) {
            StringBuilder run = new StringBuilder();
            for (Token token : tokens.subList(i, i + RUN)) {
                run.append(
                                token.mention() == null
                                        ? token.lemma()
                                        : token.mention().kind())
                        .append(' ');
            }
            runs.add(run.toString());
        }
    }

    private static List<Integer> minima(Set<String> runs) {
        List<Integer> minima = new ArrayList<>();
        try (TokenStream filter = new MinHashFilter(new Runs(runs.iterator()), 1, PartPrint.SIZE, 1, true)) {
            CharTermAttribute term = filter.addAttribute(CharTermAttribute.class);
            filter.reset();
            while (filter.incrementToken()) {
                minima.add(term.toString().hashCode());
            }
            filter.end();
        } catch (IOException impossibleInMemory) {
            throw new UncheckedIOException(impossibleInMemory);
        }
        return minima;
    }

    private static final class Runs extends TokenStream {
        private final Iterator<String> runs;
        private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

        Runs(Iterator<String> runs) {
            this.runs = runs;
        }

        @Override
        public boolean incrementToken() {
            clearAttributes();
            if (!runs.hasNext()) {
                return false;
            }
            term.append(runs.next());
            return true;
        }
    }
}
