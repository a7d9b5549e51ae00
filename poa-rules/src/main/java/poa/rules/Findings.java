package poa.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.kie.api.definition.rule.Rule;
import poa.model.SectionKind;
import poa.rules.facts.Demand;
import poa.rules.facts.Located;
import poa.rules.facts.Part;
import poa.rules.reading.Range;

/** Takes down what rules notice: the only global that a DRL sees, and one that it cannot read. */
public final class Findings {
    private final List<Noticed> noticed = new ArrayList<>();

    /**
     * What a rule noticed, before texts and points are added.
     *
     * @param ruleName id of the rule, with {@code #variant} behind it where it has variants
     * @param range null where it is about the whole draft or about something that is absent
     * @param slots values for the message, by name
     */
    record Noticed(
            String ruleName,
            Range range,
            SectionKind section,
            String replacement,
            String requirementId,
            Map<String, String> slots) {}

    /** Marks a place. Slots are name, value, name, value ... for the message. */
    public void report(Rule rule, Located place, Object... slots) {
        add(rule, place.range(), place.section(), place.replacement(), null, withTelling(place.telling(), slots));
    }

    private static Object[] withTelling(String telling, Object... slots) {
        if (telling == null || telling.isEmpty()) {
            return slots;
        }
        Object[] more = Arrays.copyOf(slots, slots.length + 2);
        more[slots.length] = FindingTexts.TELLING;
        more[slots.length + 1] = telling;
        return more;
    }

    /** Is about the draft as a whole. */
    public void reportDraft(Rule rule, Object... slots) {
        add(rule, null, null, null, null, slots);
    }

    /** Is about a part as a whole, or about its absence. */
    public void reportPart(Rule rule, Part part, Object... slots) {
        Range place = part.heading() != null ? part.heading() : null;
        add(rule, place, part.kind(), null, null, slots);
    }

    /** Is about a requirement that is not met. */
    public void reportDemand(Rule rule, Demand demand) {
        add(
                rule,
                null,
                demand.requirement().section(),
                null,
                demand.requirement().id(),
                "requirement",
                demand.requirement().title());
    }

    List<Noticed> noticed() {
        return noticed;
    }

    private void add(
            Rule rule, Range range, SectionKind section, String replacement, String requirementId, Object... slots) {
        if (slots.length % 2 != 0) {
            throw new IllegalArgumentException("slots are name and value by turns");
        }
        Map<String, String> values = new TreeMap<>();
        for (int i = 0; i < slots.length; i += 2) {
            values.put(String.valueOf(slots[i]), String.valueOf(slots[i + 1]));
        }
        noticed.add(new Noticed(rule.getName(), range, section, replacement, requirementId, values));
    }
}
