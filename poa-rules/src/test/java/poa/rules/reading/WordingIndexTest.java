package poa.rules.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import poa.rules.data.DataFiles;

/** The search that asks few wordings, each of all places at once, finds what trying each wording at each place finds. */
class WordingIndexTest {
    private static final Path LETTERS = Path.of("src/test/resources/letters/golden");
    private static final DataFiles FILES = DataFiles.ofModule();
    private static final LetterTokenizer TOKENIZER = new LetterTokenizer(FILES);
    private static final Lexicons LEXICONS = new Lexicons(FILES, TOKENIZER, "lexicons", Map.of());
    private static final Map<String, List<Wording>> WORDINGS = wordings();

    private static Map<String, List<Wording>> wordings() {
        Map<String, List<Wording>> wordings = new HashMap<>();
        for (String name : LEXICONS.names()) {
            wordings.put(
                    name,
                    FILES.entries("lexicons/" + name + ".txt").stream()
                            .map(line -> LEXICONS.parser().parse(name, line, false))
                            .toList());
        }
        return wordings;
    }

    static Stream<String> everySixthLetter() throws IOException {
        List<Path> letters;
        try (var files = Files.list(LETTERS)) {
            letters = files.filter(file -> file.toString().endsWith(".poa"))
                    .sorted()
                    .toList();
        }
        return Stream.iterate(0, i -> i < letters.size(), i -> i + 6)
                .map(i -> letters.get(i).getFileName().toString());
    }

    @ParameterizedTest
    @MethodSource("everySixthLetter")
    void findsWhatTryingEverythingFinds(String letter) throws IOException {
        String plain = PlainText.of(Files.readString(LETTERS.resolve(letter)));
        List<Token> tokens = TOKENIZER.tokenize(plain);
        SentenceSplitter splitter = new SentenceSplitter(FILES);
        for (Range range :
                splitter.split(plain, new Block(Block.Kind.PARAGRAPH, 0, plain.length(), 0, tokens.size(), 0, null))) {
            int from = Token.firstAt(tokens, range.start());
            int to = Token.firstAt(tokens, range.end());
            SentenceMatcher sentence = LEXICONS.match(tokens, from, to);
            WORDINGS.forEach((name, wordings) -> assertThat(sentence.hits(LEXICONS.number(name)))
                    .as("%s in: %s", name, plain.substring(range.start(), range.end()))
                    .usingRecursiveFieldByFieldElementComparatorOnFields("from", "to")
                    .isEqualTo(Lexicons.withoutSpared(everywhere(wordings, sentence))));
        }
    }

    private static List<Hit> everywhere(List<Wording> wordings, SentenceMatcher sentence) {
        List<Hit> hits = new ArrayList<>();
        for (Wording wording : wordings) {
            for (int at = sentence.from(); at < sentence.to(); at++) {
                int end = wording.start().longest(sentence, at);
                if (end >= 0 && wording.holdsIn(sentence)) {
                    hits.add(new Hit(wording, at, end));
                }
            }
        }
        return hits;
    }
}
