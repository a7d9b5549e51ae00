package poa.rules.notices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import poa.model.Ask;
import poa.rules.reading.Range;

/** Finds what is asked for, detail by detail. */
final class AskReader {
    private static final Map<Ask, String> LEXICONS = new EnumMap<>(Map.of(
            Ask.ROOT_CAUSE_DETAIL, "notice-ask-root-cause",
            Ask.ACTIONS_DETAIL, "notice-ask-actions",
            Ask.PREVENTION_DETAIL, "notice-ask-prevention",
            Ask.DOCUMENTS, "notice-ask-documents",
            Ask.EVIDENCE, "notice-ask-evidence"));

    private AskReader() {}

    /** What a sentence asks for, documents aside. */
    static List<Ask> of(Saying saying) {
        return !saying.demanded() || saying.has("notice-refused")
                ? List.of()
                : LEXICONS.keySet().stream()
                        .filter(ask -> ask != Ask.DOCUMENTS && saying.has(LEXICONS.get(ask)))
                        .toList();
    }

    /** @param documents places of documents that are asked for */
    static Map<Ask, List<Range>> read(Letter letter, List<Range> documents) {
        Map<Ask, List<Range>> asks = new EnumMap<>(Ask.class);
        if (!documents.isEmpty()) {
            asks.put(Ask.DOCUMENTS, new ArrayList<>(documents));
        }
        letter.where(Saying::demanded)
                .filter(saying -> !saying.has("notice-refused"))
                .forEach(saying -> LEXICONS.forEach((ask, lexicon) -> {
                    if (saying.has(lexicon)) {
                        asks.computeIfAbsent(ask, key -> new ArrayList<>())
                                .addAll(saying.passage().hits(lexicon));
                    }
                }));
        return asks;
    }
}
