package poa.rules.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code thresholds.tsv}, written by {@link CrossValidation}. */
final class Thresholds {
    private static final String FILE = "thresholds.tsv";

    /**
     * Where a classifier is believed.
     *
     * @param heard the score from which on it is heard without a wording
     * @param doubted the score below which it takes back the hit of a wording
     */
    record Threshold(double heard, double doubted) {}

    private Thresholds() {}

    static Map<String, Threshold> read(Path sentences) throws IOException {
        Map<String, Threshold> thresholds = new TreeMap<>();
        for (String line : Files.readAllLines(sentences.resolve(FILE))) {
            if (!line.startsWith("#")) {
                String[] columns = line.split("\t", 4);
                thresholds.put(
                        columns[0], new Threshold(Double.parseDouble(columns[1]), Double.parseDouble(columns[2])));
            }
        }
        return thresholds;
    }

    static void write(Path sentences, List<String> lines) throws IOException {
        Files.write(sentences.resolve(FILE), lines);
    }
}
