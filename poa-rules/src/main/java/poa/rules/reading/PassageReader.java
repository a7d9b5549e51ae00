package poa.rules.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;

/**
 * Searches texts that are no drafts, such as Amazon's notices, for wordings of their own. Words and lexicons are apart from
 * those of the drafts, so that neither costs the other time. Thread-safe; built once.
 */
public final class PassageReader {
    /** A sentence of more words is no sentence; what it is divided into keeps the work in step with the length. */
    private static final int MOST_WORDS = 300;

    private final LetterTokenizer tokenizer;
    private final Lexicons lexicons;
    private final SentenceSplitter splitter;
    private final EnglishWords english;

    /**
     * @param folder where the lexicons are
     * @param further lexicons that stand elsewhere, by name
     */
    public PassageReader(DataFiles files, String folder, Map<String, List<DataLine>> further) {
        tokenizer = new LetterTokenizer(files);
        lexicons = new Lexicons(files, tokenizer, folder, further);
        splitter = new SentenceSplitter(files);
        english = new EnglishWords(files);
    }

    /** Names of all lexicons that begin so. */
    public List<String> withPrefix(String prefix) {
        return List.copyOf(lexicons.withPrefix(prefix).keySet());
    }

    /** Whether the words of a text are English; a few words are taken for it. */
    public boolean isEnglish(String text) {
        return english.areWordsOf(tokenizer.tokenize(PlainText.of(text)));
    }

    /** The sentences of the blocks of a text, in order. */
    public List<Passage> read(String text, List<Range> blocks) {
        String plain = PlainText.of(text);
        List<Token> tokens = tokenizer.tokenize(plain);
        List<Passage> passages = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Range range = blocks.get(i);
            var block = new Block(Block.Kind.PARAGRAPH, range.start(), range.end(), 0, 0, 0, null);
            for (Range sentence : splitter.split(plain, block)) {
                add(passages, tokens, sentence, i);
            }
        }
        return passages;
    }

    private void add(List<Passage> passages, List<Token> tokens, Range sentence, int block) {
        int to = Token.firstAt(tokens, sentence.end());
        int start = sentence.start();
        for (int from = Token.firstAt(tokens, start); from < to; from += MOST_WORDS) {
            int last = Math.min(to, from + MOST_WORDS);
            int end = last == to ? sentence.end() : tokens.get(last).start();
            passages.add(new Passage(new Range(start, end), block, last - from, hits(tokens, from, last)));
            start = end;
        }
    }

    private Map<String, List<Range>> hits(List<Token> tokens, int from, int to) {
        SentenceMatcher matches = lexicons.match(tokens, from, to);
        Map<String, List<Range>> hits = new HashMap<>();
        matches.lexicons().stream()
                .forEach(number -> hits.put(
                        lexicons.names().get(number),
                        Lexicons.apart(matches.hits(number)).stream()
                                .map(hit -> new Range(
                                        tokens.get(hit.from()).start(),
                                        tokens.get(hit.to() - 1).end()))
                                .toList()));
        return hits;
    }
}
