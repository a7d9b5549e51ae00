package poa.rules.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import poa.rules.data.DataFiles;
import poa.rules.reading.Range;

/** Tells the marketplace by Amazon's own name in the text, or by that in its links. */
final class MarketplaceReader {
    private record File(Map<String, String> domains, Map<String, String> names) {}

    private final File file;
    private final Pattern amazon;

    MarketplaceReader(DataFiles files) {
        file = files.yaml("notices/marketplaces.yaml", File.class).value();
        amazon = Pattern.compile(
                "(?<![\\p{L}\\p{N}])([@./-]?)\\bamazon(?:\\.(" + any(file.domains)
                        + ")(?![\\p{L}\\p{N}]|\\.\\p{L})|\\s(" + any(file.names) + ")\\b)",
                Pattern.CASE_INSENSITIVE);
    }

    /** The longest first, so that com does not stand for com.mx. */
    private static String any(Map<String, String> names) {
        return names.keySet().stream()
                .sorted((one, other) -> other.length() - one.length())
                .map(Pattern::quote)
                .collect(Collectors.joining("|"));
    }

    Read<String> read(String text) {
        Map<String, List<Range>> named = new HashMap<>();
        Map<String, List<Range>> linked = new HashMap<>();
        Matcher matcher = amazon.matcher(text);
        while (matcher.find()) {
            String country = matcher.group(2) != null
                    ? file.domains.get(matcher.group(2).toLowerCase(Locale.ROOT))
                    : file.names.get(matcher.group(3));
            boolean link = isLink(text, matcher.start());
            // all stores use addresses at amazon.com, and links that begin with sellercentral-europe
            boolean anyStore = link && "US".equals(country) && isShared(text, matcher.start());
            if (country != null && !anyStore) {
                (link ? linked : named)
                        .computeIfAbsent(country, key -> new ArrayList<>())
                        .add(new Range(matcher.start() + matcher.group(1).length(), matcher.end()));
            }
        }
        return Stream.of(named, linked)
                .filter(found -> !found.isEmpty())
                .findFirst()
                .map(MarketplaceReader::most)
                .orElse(Read.nothing());
    }

    private static boolean isLink(String text, int at) {
        int start = at;
        while (start > 0 && at - start < 200 && !Character.isWhitespace(text.charAt(start - 1))) {
            start--;
        }
        String before = text.substring(start, at + 1);
        return before.contains("@")
                || before.contains("/")
                || before.contains("sellercentral")
                || text.charAt(at) == '.';
    }

    private static boolean isShared(String text, int at) {
        String before = text.substring(Math.max(0, at - 25), at + 1);
        return before.contains("@") || before.contains("europe") || before.contains("japan") || before.contains("eu.");
    }

    /** Where two are named as often, it cannot be told. */
    private static Read<String> most(Map<String, List<Range>> found) {
        int most = found.values().stream().mapToInt(List::size).max().orElse(0);
        List<String> likeliest = found.keySet().stream()
                .filter(country -> found.get(country).size() == most)
                .toList();
        return likeliest.size() == 1 ? new Read<>(likeliest.get(0), found.get(likeliest.get(0))) : Read.nothing();
    }
}
