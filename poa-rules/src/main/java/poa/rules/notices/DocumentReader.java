package poa.rules.notices;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.model.DocumentKind;
import poa.model.RequestedDocument;
import poa.rules.reading.PassageReader;
import poa.rules.reading.Range;

/** Finds the documents that are asked for, and how old they may be. */
final class DocumentReader {
    private static final String PREFIX = "notice-document-";
    private static final Pattern LENGTH =
            Pattern.compile("(\\d{1,4})\\D{1,20}?(day|week|month|year)", Pattern.CASE_INSENSITIVE);
    private static final Pattern BREAK = Pattern.compile("[;.]|\\bbut\\b", Pattern.CASE_INSENSITIVE);
    private static final Map<String, Integer> DAYS = Map.of("day", 1, "week", 7, "month", 30, "year", 365);
    /** Twelve months are a year. */
    private static final int YEAR = 365;

    private final Map<String, DocumentKind> kinds = new java.util.TreeMap<>();

    DocumentReader(PassageReader passages) {
        for (String lexicon : passages.withPrefix(PREFIX)) {
            String name =
                    lexicon.substring(PREFIX.length()).toUpperCase(Locale.ROOT).replace('-', '_');
            kinds.put(lexicon, DocumentKind.valueOf(name));
        }
    }

    /** @param places where each kind is asked for */
    record Found(List<RequestedDocument> documents, Map<DocumentKind, List<Range>> places) {
        List<Range> allPlaces() {
            return places.values().stream().flatMap(List::stream).toList();
        }
    }

    Found read(Letter letter) {
        Map<DocumentKind, List<Range>> found = new EnumMap<>(DocumentKind.class);
        Map<DocumentKind, Integer> ages = new EnumMap<>(DocumentKind.class);
        List<DocumentKind> last = List.of();
        for (Saying saying : letter.sayings()) {
            if (!saying.demanded() && !saying.has("notice-age")) {
                continue;
            }
            List<DocumentKind> here = new ArrayList<>();
            if (saying.demanded()) {
                kinds.forEach((lexicon, kind) -> {
                    List<Range> wanted = saying.passage().hits(lexicon).stream()
                            .filter(place -> !isRefused(letter, saying, place))
                            .toList();
                    if (!wanted.isEmpty()) {
                        found.computeIfAbsent(kind, key -> new ArrayList<>()).addAll(wanted);
                        here.add(kind);
                    }
                });
            }
            last = here.isEmpty() ? last : here;
            for (Range age : saying.passage().hits("notice-age")) {
                Integer days = days(letter.text(age));
                if (days != null) {
                    meant(here.isEmpty() ? last : here, found, saying, age)
                            .forEach(kind -> ages.putIfAbsent(kind, days));
                }
            }
        }
        List<RequestedDocument> documents = found.keySet().stream()
                .map(kind -> new RequestedDocument(kind, ages.get(kind)))
                .toList();
        return new Found(documents, found);
    }

    /** Of an age behind documents and before others, those before it: "invoices of the last 365 days and a letter". */
    private static List<DocumentKind> meant(
            List<DocumentKind> kinds, Map<DocumentKind, List<Range>> found, Saying saying, Range age) {
        List<DocumentKind> before = kinds.stream()
                .filter(kind -> found.get(kind).stream()
                        .anyMatch(place ->
                                place.start() >= saying.passage().range().start() && place.start() < age.start()))
                .toList();
        return before.isEmpty() ? kinds : before;
    }

    /** Whether it is named behind a "not" in the same part of the sentence, or before "is not accepted". */
    private static boolean isRefused(Letter letter, Saying saying, Range place) {
        return saying.passage().hits("notice-refused").stream().anyMatch(refused -> {
            int from = Math.min(refused.end(), place.end());
            int to = Math.max(refused.start(), place.start());
            return from > to
                    || !BREAK.matcher(letter.text()).region(from, to).find() && !isBehind(letter, refused, place);
        });
    }

    /** "send an invoice instead of": what stands before such words is wanted. */
    private static boolean isBehind(Letter letter, Range refused, Range place) {
        String words = letter.text(refused).toLowerCase(Locale.ROOT);
        boolean splits = words.matches("(?s)(?:instead of|other than|except|excluding|without|not|rather than)\\b.*");
        return splits && place.end() <= refused.start();
    }

    private static Integer days(String text) {
        Matcher length = LENGTH.matcher(text);
        if (!length.find()) {
            return null;
        }
        int number = Integer.parseInt(length.group(1));
        String unit = length.group(2).toLowerCase(Locale.ROOT);
        if (number == 0) {
            return null;
        }
        return unit.equals("month") && number % 12 == 0 ? number / 12 * YEAR : number * DAYS.get(unit);
    }
}
