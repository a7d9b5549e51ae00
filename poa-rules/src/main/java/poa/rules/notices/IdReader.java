package poa.rules.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import poa.rules.reading.Range;

/** Finds ASINs, orders and complaints by their form and by what stands before them. */
final class IdReader {
    private static final Pattern ASIN = Pattern.compile("(?<![\\p{L}\\p{N}_-])B0[A-Z0-9]{8}(?![\\p{L}\\p{N}_])");
    private static final Pattern LABELLED_ASIN =
            Pattern.compile("\\bASINs?(?:\\(s\\))?\\s?[:#]?\\s{0,3}(B[A-Z0-9]{9})\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern ORDER =
            Pattern.compile("(?<![\\p{L}\\p{N}-])(?:\\d{3}|[DS]\\d{2})-\\d{7}-\\d{7}(?![\\p{N}-])");
    private static final Pattern ISBN = Pattern.compile("(?<![\\p{L}\\p{N}-])(\\d{9}[\\dX])(?![\\p{L}\\p{N}]|-\\d)");
    private static final Pattern BOOK =
            Pattern.compile("\\b(?:ASIN|ISBN|book|title|listing)", Pattern.CASE_INSENSITIVE);
    private static final Pattern OTHER_NUMBER = Pattern.compile(
            "\\b(?:complaint|report|case|phone|tel|fax|registration|trademark|patent|reference|order|vat|tax|reg)\\b[^:\\n]{0,30}$",
            Pattern.CASE_INSENSITIVE);
    private static final String NUMBER = "(?!B0[A-Z0-9]{8}\\b)[A-Z]{0,4}-?\\d[A-Z0-9-]{4,30}";
    private static final Pattern COMPLAINT = Pattern.compile(
            "\\b(?:complaint|infringement report|infringement notice|report|notice of infringement)s?(?:\\(s\\))?[ \\t]{1,2}"
                    + "(?:ids?|id\\(s\\)|numbers?|nos?\\.?|nr\\.?|references?|#)(?:\\(s\\))?"
                    + "[ \\t]{0,2}(?::\\s?|#|is|are|=|\\||-)?[ \\t]{0,3}(" + NUMBER
                    + "(?:(?:[ \\t]{0,2}[,;/&]\\s{0,2}|[ \\t]{1,2}and[ \\t]{1,2}|[ \\t]{1,2})" + NUMBER + "){0,300})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern ONE = Pattern.compile(NUMBER, Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPLAINT_COLUMN =
            Pattern.compile("(?:complaint|report)s?(?: (?:id|ids|number|no\\.?))", Pattern.CASE_INSENSITIVE);
    private static final Pattern ASIN_COLUMN = Pattern.compile("(?:asin|isbn)s?(?:/.*| .*)?", Pattern.CASE_INSENSITIVE);
    /** Bare digits alone on a line count as a book where a label stands not further above than this. */
    private static final int NEAR = 400;

    private final String text;
    private final Tables tables;
    private final Set<Integer> asinCells;

    IdReader(String text, Tables tables) {
        this.text = text;
        this.tables = tables;
        asinCells = tables.under(ASIN_COLUMN).stream()
                .map(cell -> cell.range().start())
                .collect(Collectors.toSet());
    }

    /** Each id and the places that name it, in order of the text. */
    Map<String, List<Range>> asins() {
        List<Range> places = new ArrayList<>();
        add(places, ASIN, 0);
        add(places, LABELLED_ASIN, 1);
        Matcher isbn = ISBN.matcher(text);
        while (isbn.find()) {
            if (isIsbn(isbn.group(1)) && isOfABook(isbn.start(1), isbn.end(1))) {
                places.add(new Range(isbn.start(1), isbn.end(1)));
            }
        }
        return byId(places);
    }

    Map<String, List<Range>> orders() {
        List<Range> places = new ArrayList<>();
        add(places, ORDER, 0);
        return byId(places);
    }

    Map<String, List<Range>> complaints() {
        List<Range> places = new ArrayList<>();
        Matcher list = COMPLAINT.matcher(text);
        while (list.find()) {
            Matcher one = ONE.matcher(text).region(list.start(1), list.end(1));
            while (one.find()) {
                places.add(new Range(one.start(), one.end()));
            }
        }
        for (Tables.Cell cell : tables.under(COMPLAINT_COLUMN)) {
            Matcher one =
                    ONE.matcher(text).region(cell.range().start(), cell.range().end());
            if (one.matches()) {
                places.add(cell.range());
            }
        }
        return byId(places);
    }

    private void add(List<Range> places, Pattern pattern, int group) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            places.add(new Range(matcher.start(group), matcher.end(group)));
        }
    }

    private Map<String, List<Range>> byId(List<Range> places) {
        Map<String, List<Range>> ordered = new LinkedHashMap<>();
        places.stream()
                .distinct()
                .sorted(java.util.Comparator.comparingInt(Range::start))
                .forEach(place -> ordered.computeIfAbsent(
                                text.substring(place.start(), place.end()).toUpperCase(java.util.Locale.ROOT),
                                key -> new ArrayList<>())
                        .add(place));
        return ordered;
    }

    /** The check digit: the sum of the digits, weighed 10 to 1, divides by 11. */
    static boolean isIsbn(String digits) {
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            char c = digits.charAt(i);
            sum += (10 - i) * (c == 'X' ? 10 : c - '0');
        }
        return sum % 11 == 0 && digits.chars().distinct().count() > 1;
    }

    private boolean isOfABook(int start, int end) {
        int line = text.lastIndexOf('\n', start - 1) + 1;
        String before = text.substring(Math.max(line, start - 200), start);
        if (OTHER_NUMBER.matcher(before).find()) {
            return false;
        }
        if (text.charAt(end - 1) == 'X' || BOOK.matcher(before).find() || before.contains("/dp/")) {
            return true;
        }
        int lineEnd = text.indexOf('\n', end);
        boolean listed = ASIN.matcher(text)
                .region(line, Math.min(lineEnd < 0 ? text.length() : lineEnd, line + 1000))
                .find();
        if (listed || asinCells.contains(start)) {
            return true;
        }
        boolean opens = before.chars().noneMatch(Character::isLetterOrDigit);
        return opens
                && BOOK.matcher(text).region(Math.max(0, line - NEAR), line).find();
    }
}
