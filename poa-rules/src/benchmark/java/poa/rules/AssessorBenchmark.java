package poa.rules;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import poa.model.Assessment;
import poa.model.Draft;
import poa.model.Suspension;
import poa.rules.Assessor.Read;

/** What one letter costs on one thread: to read it, to run the rules on what was read, to score it, and all of it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 5, time = 2)
public class AssessorBenchmark {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final Suspension SUSPENSION = Suspension.of("INAUTHENTIC");

    /** A finding that is expected is marked in the text. */
    private static final Pattern WITHOUT_LABELS = Pattern.compile("\\{\\{[^{}]*?::([^{}]*)}}");

    @Param({"150", "450", "1200", "10000"})
    public int words;

    private Assessor assessor;
    private Draft draft;
    private Read read;
    private List<Findings.Noticed> noticed;

    @Setup
    public void read() throws IOException, URISyntaxException {
        assessor = Assessor.create();
        draft = Draft.of(letter(words));
        read = assessor.read(draft, SUSPENSION, DAY, null);
        noticed = assessor.notice(read, List.of());
    }

    @Benchmark
    public Object reading() {
        return assessor.read(draft, SUSPENSION, DAY, null);
    }

    @Benchmark
    public Object rules() {
        return assessor.notice(read, List.of());
    }

    @Benchmark
    public Object scoring() {
        return assessor.score(read, noticed);
    }

    @Benchmark
    public Assessment whole() {
        return assessor.assess(draft, SUSPENSION, DAY);
    }

    /** As many words of the golden letters, one after the other; there are some ten thousand. */
    private static String letter(int words) throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(AssessorBenchmark.class.getResource("/letters/golden"))
                .toURI());
        List<String> paragraphs = new ArrayList<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.filter(one -> one.toString().endsWith(".poa"))
                    .sorted()
                    .toList()) {
                String text = Files.readString(file).split("\n---\n", 2)[1];
                paragraphs.addAll(Arrays.asList(
                        WITHOUT_LABELS.matcher(text).replaceAll("$1").split("\n\n")));
            }
        }
        StringBuilder letter = new StringBuilder();
        int left = words;
        for (int i = 0; left > 0; i++) {
            String[] some = paragraphs.get(i % paragraphs.size()).split(" ", left + 1);
            letter.append(String.join(" ", Arrays.copyOf(some, Math.min(some.length, left))))
                    .append("\n\n");
            left -= some.length;
        }
        return letter.toString();
    }
}
