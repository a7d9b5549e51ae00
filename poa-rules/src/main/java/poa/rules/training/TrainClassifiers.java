package poa.rules.training;

import de.bwaldvogel.liblinear.Linear;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import poa.rules.data.DataFiles;
import poa.rules.data.Digest;

/** Fits the classifiers to the labelled sentences and writes their weights where the module is packaged from. */
final class TrainClassifiers {
    private TrainClassifiers() {}

    /**
     * Fits them anew unless the weights are of these very sentences.
     *
     * @param arguments folder of the sentences, file of the weights
     */
    public static void main(String[] arguments) throws IOException {
        Linear.disableDebugOutput();
        Path sentences = Path.of(arguments[0]);
        Path target = Path.of(arguments[1]);
        DataFiles files = DataFiles.ofModule();
        String digest = digest(files, sentences);
        if (digest.equals(WeightsFile.digestOf(target))) {
            return;
        }
        List<Example> examples = ExampleFiles.read(sentences, files);
        Map<String, Thresholds.Threshold> thresholds = Thresholds.read(sentences);
        Trainer trainer = new Trainer(examples);
        Trainer.PARTS.forEach(part -> thresholds.put(part, new Thresholds.Threshold(0, 0)));
        List<String> lexicons = List.copyOf(thresholds.keySet());
        Map<String, double[]> weights = new TreeMap<>();
        lexicons.parallelStream().forEach(lexicon -> {
            double[] own = trainer.weights(lexicon, example -> true);
            synchronized (weights) {
                weights.put(lexicon, own);
            }
        });
        Files.createDirectories(target.toAbsolutePath().getParent());
        try (OutputStream out = Files.newOutputStream(target)) {
            new WeightsFile(digest, trainer.vocabulary(), thresholds, weights).write(new DataOutputStream(out));
        }
    }

    /** Of all that the weights depend on but this code; after a change of that, the build needs a {@code clean}. */
    private static String digest(DataFiles files, Path sentences) throws IOException {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        for (String folder : List.of("lexicons", "words")) {
            files.list(folder, ".txt")
                    .forEach(file -> contents.put(file, files.text(file).getBytes(StandardCharsets.UTF_8)));
        }
        try (var walk = Files.walk(sentences)) {
            for (Path file : walk.filter(Files::isRegularFile).toList()) {
                contents.put("sentences/" + sentences.relativize(file), Files.readAllBytes(file));
            }
        }
        return Digest.of(contents);
    }
}
