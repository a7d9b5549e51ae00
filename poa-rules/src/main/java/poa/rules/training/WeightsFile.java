package poa.rules.training;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import poa.rules.reading.WeightForm;

/**
 * Writes what {@code poa.rules.reading.Classifiers} reads: the classifiers' names, sorts, biases and thresholds, then each
 * feature with the weights that count.
 *
 * @param digest of what they were fitted to
 * @param vocabulary number of each feature
 * @param weights by lexicon
 */
record WeightsFile(
        String digest,
        Map<Long, Integer> vocabulary,
        Map<String, Thresholds.Threshold> thresholds,
        Map<String, double[]> weights) {
    /** A smaller weight moves the score of a sentence of a hundred features, some twelve words, by less than a fiftieth. */
    private static final double SMALLEST = 0.2;

    private record Weight(int classifier, int units) {}

    /** The digest in a file that was written before; null where there is none. */
    static String digestOf(Path file) throws IOException {
        if (!Files.exists(file)) {
            return null;
        }
        try (DataInputStream in = new DataInputStream(Files.newInputStream(file))) {
            return in.readUTF();
        }
    }

    void write(DataOutputStream out) throws IOException {
        List<String> names = List.copyOf(weights.keySet());
        out.writeUTF(digest);
        out.writeInt(names.size());
        for (String name : names) {
            double[] own = weights.get(name);
            out.writeUTF(name);
            out.writeByte(Trainer.sort(name).ordinal());
            out.writeFloat(Math.round(own[own.length - 1] * WeightForm.UNITS) / WeightForm.UNITS);
            out.writeFloat((float) thresholds.get(name).heard());
            out.writeFloat((float) thresholds.get(name).doubted());
        }
        Map<Long, List<Weight>> table = new TreeMap<>();
        vocabulary.forEach((feature, number) -> {
            List<Weight> row = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                double weight = weights.get(names.get(i))[number - 1];
                if (Math.abs(weight) >= SMALLEST) {
                    row.add(new Weight(i, (int) Math.max(
                            Short.MIN_VALUE, Math.min(Short.MAX_VALUE, Math.round(weight * WeightForm.UNITS)))));
                }
            }
            if (!row.isEmpty()) {
                table.put(feature, row);
            }
        });
        out.writeInt(table.size());
        out.writeInt(table.values().stream().mapToInt(List::size).sum());
        for (Map.Entry<Long, List<Weight>> entry : table.entrySet()) {
            out.writeLong(entry.getKey());
            out.writeByte(entry.getValue().size());
            for (Weight weight : entry.getValue()) {
                out.writeByte(weight.classifier());
                out.writeShort(weight.units());
            }
        }
    }
}
