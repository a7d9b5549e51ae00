package poa.rules.notices;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.rules.reading.Range;

/** Finds who complained, and whose brand it is. */
final class PartyReader {
    private static final Pattern OWNER_LABEL = Pattern.compile(
            "(?:rights?[ -](?:owner|holder)|complainant|reported by|reporter|brand owner|trademark owner|patent owner|copyright owner)(?:'s)?(?: name)?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern CONTACT_LABEL = Pattern.compile(
            "(?:rights?[ -](?:owner|holder)(?: name)?|company(?: name)?|name|organi[sz]ation|complainant|owner|contact name)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern BRAND_LABEL =
            Pattern.compile("brands?(?: names?)?(?:\\(s\\))?", Pattern.CASE_INSENSITIVE);
    private static final Pattern LABEL = Pattern.compile(
            "(?:^|[|\\t]\\s*|[.;]\\s+)[-*\u2022\\s]*([\\p{L} ()'-]{3,40}?)(?:\\s?:\\s{0,3}|[ ]?[|\\t][ ]?)");
    private static final String NAME =
            "(\\p{Lu}[\\p{L}\\p{N}&.'-]*(?:,? (?:&|\\+|(?:of|de|und|and)\\b|Inc\\.?|LLC|Ltd\\.?|[sad]\\.\\s?[\\p{L}.]{1,6}\\.|\\p{Lu}[\\p{L}\\p{N}&.'-]*)){0,6})";
    private static final Pattern REPORT_FROM = Pattern.compile(
            "\\b(?:report|complaint|notice|claim|notification)s? (?:of [\\p{Ll} ]{3,40} )?(?:from|by) (?:the rights owner,? |the brand owner,? )?"
                    + NAME);
    private static final Pattern OWNER_IS = Pattern.compile("\\b[Rr]ights [Oo]wner,? \\(?" + NAME);
    private static final Pattern BRAND_IS =
            Pattern.compile("\\bbrand (?:name )?[\"\u201C']([^\"\u201D'\\n]{2,60})[\"\u201D']");
    /** The name of another column. */
    private static final Pattern HEAD = Pattern.compile(
            "(?:complaint|infringement|asin|title|brand|product|rights? owner|contact|type|reason|number|e-?mail|phone|date|status)\\b.{0,20}",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern NO_NAME =
            Pattern.compile("(?:amazon|seller|a rights|none|n/a|unknown|the )\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FIRM = Pattern.compile(
            "(?:.*\\b(?:inc|ltd|co|corp|s\\.a|b\\.v|s\\.r\\.l|s\\.p\\.a|gmbh|llc|plc|bros)\\.|.*\\b\\p{L}{1,2}(?:\\.\\s?\\p{L}{1,3})+\\.)",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern TAIL =
            Pattern.compile("\\s*(?:[,;(<|-]\\s*)?(?:<?[\\w.+-]+@\\S+|https?://\\S+).*|\\s*[,;(]\\s*$");
    private static final Pattern ADDRESS =
            Pattern.compile("(?:e-?mail\\s?:\\s*)?[\\w.+-]{1,64}@[\\w.-]{1,200}", Pattern.CASE_INSENSITIVE);
    private static final Pattern CONNECTOR = Pattern.compile("[\\s,]+(?:&|\\+|of|de|und|and)$");
    /** Where the next field of a line of fields begins: "Rights owner: Acme (...). Complaint ID: ..." */
    private static final Pattern NEXT_FIELD = Pattern.compile("[.;]\\s+\\p{Lu}[\\p{L} ()'-]{2,40}(?::|\\s\\d)");

    private static final int MOST_COMPARED = 100;
    private static final int NAME_WORDS = 8;
    /** UTF-16 units of a value in which the next field is looked for. */
    private static final int LONGEST_VALUE = 300;

    private final Letter letter;
    private final Tables tables;

    PartyReader(Letter letter, Tables tables) {
        this.letter = letter;
        this.tables = tables;
    }

    Map<String, List<Range>> rightsOwners() {
        Map<String, List<Range>> owners = new LinkedHashMap<>();
        contactBlocks(owners);
        if (owners.isEmpty() && letter.has("notice-ip")) {
            aboveAddresses(owners);
        }
        labelled(OWNER_LABEL, owners, false);
        for (Pattern sentence : List.of(REPORT_FROM, OWNER_IS)) {
            Matcher named = sentence.matcher(letter.text());
            while (named.find()) {
                add(owners, name(new Range(named.start(1), named.end(1))));
            }
        }
        // a sentence may name the beginning of what the address names in full
        if (owners.size() <= MOST_COMPARED) {
            owners.keySet().removeIf(name -> owners.keySet().stream()
                    .anyMatch(other -> other.length() > name.length() && other.startsWith(name)));
        }
        return owners;
    }

    Map<String, List<Range>> brands() {
        Map<String, List<Range>> brands = new LinkedHashMap<>();
        labelled(BRAND_LABEL, brands, true);
        Matcher quoted = BRAND_IS.matcher(letter.text());
        while (quoted.find()) {
            add(brands, new Range(quoted.start(1), quoted.end(1)));
        }
        return brands;
    }

    /** The first name of each address. */
    private void contactBlocks(Map<String, List<Range>> owners) {
        boolean named = false;
        int at = -1;
        for (Saying saying : letter.sayings()) {
            if (saying.zone() != Zone.CONTACT) {
                continue;
            }
            if (saying.heading()) {
                named = false;
                at = saying.passage().block();
            } else if (!named && saying.passage().block() > at) {
                Range name = name(withoutLabel(saying.block().range()));
                named = name != null;
                add(owners, name);
            }
        }
    }

    /** A name with nothing but a mail address below it. */
    private void aboveAddresses(Map<String, List<Range>> owners) {
        List<Block> blocks = letter.blocks();
        for (int i = 1; i < blocks.size(); i++) {
            String address = letter.text(blocks.get(i).range());
            boolean amazons = address.toLowerCase(java.util.Locale.ROOT).contains("amazon");
            if (ADDRESS.matcher(address).matches()
                    && !amazons
                    && blocks.get(i - 1).group() == blocks.get(i).group()) {
                add(owners, name(withoutLabel(blocks.get(i - 1).range())));
            }
        }
    }

    private Range withoutLabel(Range line) {
        Matcher label = LABEL.matcher(letter.text()).region(line.start(), line.end());
        boolean known = label.lookingAt()
                && CONTACT_LABEL.matcher(label.group(1).trim()).matches();
        return known ? new Range(label.end(), line.end()) : line;
    }

    private void labelled(Pattern wanted, Map<String, List<Range>> found, boolean several) {
        String text = letter.text();
        List<Block> blocks = letter.blocks();
        for (int i = 0; i < blocks.size(); i++) {
            Range line = blocks.get(i).range();
            Matcher label = LABEL.matcher(text).region(line.start(), line.end());
            while (label.find()) {
                if (wanted.matcher(label.group(1).trim()).matches()) {
                    Range value = value(text, label.end(), line.end());
                    if (HEAD.matcher(letter.text(value)).matches()) {
                        continue;
                    }
                    if (value.length() == 0 && i + 1 < blocks.size()) {
                        value = blocks.get(i + 1).range();
                    }
                    values(value, several).forEach(one -> add(found, one));
                }
            }
        }
        tables.under(wanted).forEach(cell -> values(cell.range(), several).forEach(one -> add(found, one)));
    }

    private static Range value(String text, int from, int to) {
        int end = from;
        while (end < to && text.charAt(end) != '|' && text.charAt(end) != '\t' && text.charAt(end) != '\n') {
            end++;
        }
        Matcher next = NEXT_FIELD.matcher(text).region(from, Math.min(end, from + LONGEST_VALUE));
        return Lines.trimmed(text, from, next.find() ? next.start() : end);
    }

    private List<Range> values(Range value, boolean several) {
        List<Range> values = new ArrayList<>();
        int start = value.start();
        for (int i = start; several && i < value.end(); i++) {
            if (letter.text().charAt(i) == ',' || letter.text().charAt(i) == ';') {
                values.add(name(Lines.trimmed(letter.text(), start, i)));
                start = i + 1;
            }
        }
        values.add(name(Lines.trimmed(letter.text(), start, value.end())));
        return values;
    }

    /** The part of a line that is a name, null where it is none. */
    private Range name(Range line) {
        String text = letter.text(line);
        if (text.length() > 200) {
            return null;
        }
        Matcher tail = TAIL.matcher(text);
        String name = tail.find() ? text.substring(0, tail.start()) : text;
        if (name.endsWith(".") && !FIRM.matcher(name).matches()) {
            name = name.substring(0, name.length() - 1);
        }
        name = CONNECTOR.matcher(name.stripTrailing()).replaceFirst("");
        boolean words = !name.isEmpty()
                && Character.isLetterOrDigit(name.charAt(0))
                && name.chars().anyMatch(Character::isLetter)
                && name.split("\\s+").length <= NAME_WORDS
                && "?:!".indexOf(name.charAt(name.length() - 1)) < 0
                && name.chars().filter(Character::isDigit).count() < 6
                && !NO_NAME.matcher(name).matches();
        return words ? new Range(line.start(), line.start() + name.length()) : null;
    }

    private void add(Map<String, List<Range>> found, Range name) {
        if (name != null && name.length() > 0) {
            found.computeIfAbsent(letter.text(name), key -> new ArrayList<>()).add(name);
        }
    }
}
