package poa.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import poa.model.ContradictedFact;
import poa.model.CoverageItem;
import poa.model.Progress;
import poa.model.Suspension;
import poa.rules.facts.Contradiction;
import poa.rules.reading.Comparison;
import poa.rules.reading.CoverageReader;
import poa.rules.reading.Reading;

/**
 * The drafts sent before, blank ones left out.
 *
 * @param numbers of each among those that the caller sent
 */
record PriorDrafts(List<Reading> readings, List<Integer> numbers) {

    static PriorDrafts read(Suspension suspension, Function<String, Reading> reader) {
        List<Reading> readings = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < suspension.priorDrafts().size(); i++) {
            String text = suspension.priorDrafts().get(i);
            if (!text.isBlank()) {
                readings.add(reader.apply(text));
                numbers.add(i);
            }
        }
        return new PriorDrafts(List.copyOf(readings), List.copyOf(numbers));
    }

    /** What the caller should know about them. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        for (int i = 0; i < readings.size(); i++) {
            if (!readings.get(i).letter().english()) {
                notes.add("suspension.priorDrafts/" + numbers.get(i)
                        + ": The text is not in English; it was not compared.");
            }
        }
        return notes;
    }

    /** What a letter adds to them. */
    Progress progress(
            Reading letter, Comparison comparison, List<Contradiction> contradictions, List<CoverageItem> coverage) {
        return new Progress(
                comparison.drafts(numbers),
                comparison.parts(letter, numbers),
                contradictions.stream()
                        .filter(one -> one.source() == Contradiction.Source.PRIOR_DRAFT)
                        .map(one -> new ContradictedFact(
                                letter.text().span(one.range()),
                                comparison.earlier(one.letter(), one.earlier(), numbers)))
                        .toList(),
                CoverageReader.unanswered(coverage));
    }
}
