package poa.rules.notices;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import poa.model.LikelyType;
import poa.model.NoticeKind;
import poa.model.Playbook;
import poa.rules.data.DataFiles;
import poa.rules.playbook.Playbooks;
import poa.rules.reading.Passage;
import poa.rules.reading.Range;

/** Weighs the types by what the notice says, and by where it says it. */
final class TypeReader {
    private static final String FILE = "notices/types.yaml";
    /** What the signs of a type are weighed against: one sign in the opening makes it as likely as not. */
    private static final double DOUBT = 1.0;
    /** What is left of a type that yields, and the share of its signs that the other must have. */
    private static final double YIELDED = 0.2;

    private static final double SHARE_TO_YIELD = 0.25;
    /** What a type that yields is worth beside the other, where its signs are at least this share of the other's. */
    private static final double BESIDE = 0.35;

    private static final double AS_LOUD = 0.5;
    /** A rule for all sellers names many things that this one did not do. */
    private static final double POLICY = 0.5;
    /** A single word stands in many other matters, too. */
    private static final double ONE_WORD = 0.5;
    /** A phrase once more tells little more. */
    private static final int MOST_SIGNS = 3;

    private static final double LIKELY = 0.4;
    private static final double WORTH_NAMING = 0.1;
    private static final double UNNAMED_RIGHT = 0.6;
    private static final double NO_REASON = 0.8;
    private static final double NO_WORD_OF_IT = 0.6;
    private static final double UNKNOWN_REASON = 0.5;

    private record Giving(
            String type,
            List<String> to,
            @JsonSetter(nulls = Nulls.SET) String only,
            @JsonSetter(nulls = Nulls.SET) String unless) {}

    private record File(List<Giving> yields, List<String> unnamedRight, String noReason, String unknownReason) {}

    private final File file;
    /** Types by the lexicon of their phrases and by that of their fields. */
    private final Map<String, String> typeOf = new TreeMap<>();

    private final Map<String, String> valueOf = new TreeMap<>();

    TypeReader(DataFiles files, Playbooks playbooks) {
        var yaml = files.yaml(FILE, File.class);
        file = yaml.value();
        for (int i = 0; i < file.yields.size(); i++) {
            Giving giving = file.yields.get(i);
            List<String> named = new ArrayList<>(giving.to);
            named.add(giving.type);
            for (String type : named) {
                if (playbooks.of(type).isEmpty()) {
                    throw yaml.fault("/yields/" + i, "no type is called " + type);
                }
            }
        }
        for (Playbook playbook : playbooks.all()) {
            String slug = playbook.type().toLowerCase(Locale.ROOT).replace('_', '-');
            typeOf.put(NoticePhrases.lexicon(playbook.type()), playbook.type());
            valueOf.put("notice-value-" + slug, playbook.type());
        }
    }

    /**
     * @param likely the likeliest first; the first is the type where it is likely enough
     */
    record Result(String type, List<LikelyType> likely, List<Range> places) {}

    private static final class Signs {
        private double weight;
        private boolean field;
        private final List<Range> places = new ArrayList<>();
    }

    Result read(Letter letter, NoticeKind kind) {
        Map<String, Signs> signs = signs(letter, false);
        if (signs.isEmpty()) {
            signs = signs(letter, true);
        }
        Signs none = signs.remove(file.noReason);
        Map<String, Double> told = new HashMap<>();
        signs.forEach((type, own) -> told.put(type, own.weight));
        giveWay(signs, letter);
        if (signs.isEmpty()) {
            return withoutSigns(letter, kind, none);
        }
        return withLikely(result(signs), signs, told);
    }

    /** Names a type beside the one that it yielded to, where the notice tells it about as loud: buyers may complain of both. */
    private static Result withLikely(Result chosen, Map<String, Signs> signs, Map<String, Double> told) {
        if (chosen.type == null) {
            return chosen;
        }
        double most = signs.get(chosen.type).weight;
        signs.forEach((type, own) -> {
            if (told.get(type) >= AS_LOUD * most) {
                own.weight = Math.max(own.weight, BESIDE * told.get(type));
            }
        });
        Result beside = result(signs);
        return chosen.type.equals(beside.type) ? new Result(chosen.type, beside.likely, chosen.places) : chosen;
    }

    private static Result result(Map<String, Signs> signs) {
        double sum = signs.values().stream().mapToDouble(one -> one.weight).sum() + DOUBT;
        List<LikelyType> likely = signs.entrySet().stream()
                .map(entry -> new LikelyType(entry.getKey(), rounded(entry.getValue().weight / sum)))
                .filter(type -> type.confidence() >= WORTH_NAMING)
                .sorted(Comparator.comparingDouble(LikelyType::confidence)
                        .reversed()
                        .thenComparing(LikelyType::type))
                .toList();
        String type = likely.isEmpty() || likely.get(0).confidence() < LIKELY && !isClear(likely)
                ? null
                : likely.get(0).type();
        return new Result(type, likely, type == null ? List.of() : signs.get(type).places);
    }

    /** Twice as likely as the next is enough, however many there are. */
    private static boolean isClear(List<LikelyType> likely) {
        return likely.get(0).confidence() >= LIKELY / 2
                && (likely.size() == 1
                        || likely.get(0).confidence() >= 1.5 * likely.get(1).confidence());
    }

    /** @param loosely whether the words of the fields count in sentences, too */
    private Map<String, Signs> signs(Letter letter, boolean loosely) {
        Map<String, Signs> signs = new TreeMap<>();
        Map<String, Integer> seen = new HashMap<>();
        for (Saying saying : letter.sayings()) {
            double weight = weight(saying);
            if (weight == 0) {
                continue;
            }
            Passage passage = saying.passage();
            passage.hits().forEach((lexicon, places) -> {
                String type = typeOf.get(lexicon);
                boolean value = valueOf.containsKey(lexicon);
                boolean field = saying.zone() == Zone.FIELD && value;
                if (type == null
                        && !field
                        && !(loosely && value && saying.zone().tells())) {
                    return;
                }
                Signs own = signs.computeIfAbsent(type != null ? type : valueOf.get(lexicon), key -> new Signs());
                for (Range place : places) {
                    String words = letter.text(place).toLowerCase(Locale.ROOT);
                    if (seen.merge(lexicon + saying.zone() + words, 1, Integer::sum) <= MOST_SIGNS) {
                        own.weight += field || words.indexOf(' ') > 0 ? weight : ONE_WORD * weight;
                    }
                    own.field |= field;
                    own.places.add(place);
                }
            });
        }
        return signs;
    }

    private static double weight(Saying saying) {
        if (saying.has("notice-advice")
                || saying.has("notice-funds")
                        && !saying.has("notice-account-acted")
                        && !saying.has("notice-reason-given")) {
            return 0;
        }
        double weight =
                saying.heading() ? 0.3 * saying.zone().weight() : saying.zone().weight();
        return saying.has("notice-policy") ? POLICY * weight : weight;
    }

    private void giveWay(Map<String, Signs> signs, Letter letter) {
        Map<String, Double> given = new HashMap<>();
        signs.forEach((type, own) -> given.put(type, own.weight));
        for (Giving giving : file.yields) {
            Signs own = signs.get(giving.type);
            if (own == null
                    || own.field
                    || giving.only != null && !letter.has(giving.only)
                    || giving.unless != null && letter.has(giving.unless)) {
                continue;
            }
            boolean yields = giving.to.stream()
                    .anyMatch(other -> signs.containsKey(other)
                            && given.get(other) >= SHARE_TO_YIELD * given.get(giving.type)
                            && given.get(other) >= 1);
            if (yields) {
                own.weight = Math.min(own.weight, YIELDED * given.get(giving.type));
            }
        }
    }

    private Result withoutSigns(Letter letter, NoticeKind kind, Signs none) {
        List<Range> places = none == null ? new ArrayList<>() : none.places;
        if (letter.where(saying -> saying.zone().tells()).anyMatch(saying -> saying.has("notice-ip"))) {
            double each = rounded(UNNAMED_RIGHT / file.unnamedRight.size());
            return new Result(
                    null,
                    file.unnamedRight.stream()
                            .map(type -> new LikelyType(type, each))
                            .toList(),
                    List.of());
        }
        if (none != null && none.weight >= 0.5 || letter.has("notice-account-review")) {
            return new Result(file.noReason, List.of(new LikelyType(file.noReason, NO_REASON)), places);
        }
        if (kind != NoticeKind.SUSPENSION && kind != NoticeKind.WARNING) {
            return new Result(null, List.of(), List.of());
        }
        List<Range> reasons = letter.where(saying -> saying.zone().tells() && !saying.heading())
                .flatMap(saying -> saying.passage().hits("notice-reason-given").stream())
                .toList();
        return reasons.isEmpty()
                ? new Result(file.noReason, List.of(new LikelyType(file.noReason, NO_WORD_OF_IT)), places)
                : new Result(file.unknownReason, List.of(new LikelyType(file.unknownReason, UNKNOWN_REASON)), reasons);
    }

    private static double rounded(double share) {
        return Math.round(share * 100) / 100.0;
    }
}
