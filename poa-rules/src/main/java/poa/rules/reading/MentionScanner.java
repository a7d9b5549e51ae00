package poa.rules.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds what is written in a fixed form: ids, dates, amounts, files, addresses. Looks only at words that can begin one (a
 * digit, a currency sign, a capital letter, an at or a dot inside), since expressions tried at every place cost more than
 * the rest of the reading.
 */
final class MentionScanner {
    static final String MONTH =
            "(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?"
                    + "|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\b\\.?";
    private static final String DAY = "\\d{1,2}(?:st|nd|rd|th)?\\b";
    private static final String YEAR = "(?:19|20)\\d{2}\\b";
    private static final Set<String> CURRENCIES = Set.of("USD", "EUR", "GBP", "CAD", "AUD", "JPY");
    private static final String END = "(?![\\p{L}\\p{N}])";

    private static final Pattern PATENT_NUMBER = Pattern.compile("\\d{1,2},\\d{3},\\d{3}");
    private static final Pattern BEFORE_PATENT_NUMBER =
            Pattern.compile("\\b(?:US|EP|GB|DE|CN|JP|(?i:patents?|no\\.?|number))\\s$");

    /** What turns a time of day into a share or a price. */
    private static final String NO_AMOUNT =
            "(?!\\s?(?:[%$\u20AC\u00A3\u00A5]|(?i:per\\s?cent|dollars?|euros?|pounds?|usd|eur|gbp)\\b))";

    /** What tells a mention from a word stands within so many units, else a text without blanks would take for ever. */
    private static final int LONGEST = 200;

    private static final Map<Mention.Kind, Pattern> PATTERNS = patterns();

    private static Map<Mention.Kind, Pattern> patterns() {
        Map<Mention.Kind, Pattern> byKind = new EnumMap<>(Mention.Kind.class);
        put(byKind, Mention.Kind.URL, "(?i:https?://|www\\.)[^\\s<>\"]*[^\\s<>\"().,;:!?']");
        put(byKind, Mention.Kind.EMAIL, "[\\w.+-]{1,64}@[\\w-]{1,200}(?:\\.[\\w-]{1,200}){1,20}");
        put(
                byKind,
                Mention.Kind.FILE,
                "[\\p{L}\\p{N}][\\p{L}\\p{N}_.-]{0,120}\\.(?i:pdf|png|jpe?g|gif|csv|tsv|xlsx?|docx?|odt|ods|txt|zip|heic|tiff?|eml|msg"
                        + "|mp4|mov|pptx?|rtf|html?)" + END);
        put(byKind, Mention.Kind.ORDER_ID, "\\d{3}-\\d{7}-\\d{7}" + END);
        put(byKind, Mention.Kind.ASIN, "(?:B0[A-Z0-9]{8}|\\d{9}X)" + END);
        put(
                byKind,
                Mention.Kind.DATE,
                "\\d{4}-\\d{2}-\\d{2}" + END + "|\\d{1,2}[/.]\\d{1,2}[/.](?:\\d{4}|\\d{2})" + END + "|(?i:" + MONTH
                        + "\\s+"
                        + DAY + "(?:(?:st|nd|rd|th)?,?\\s+" + YEAR + ")?|" + DAY + "\\s+(?:of\\s+)?" + MONTH
                        + "(?:,?\\s+"
                        + YEAR + ")?|" + MONTH + ",?\\s+" + YEAR + ")");
        put(
                byKind,
                Mention.Kind.TIME,
                "(?:[01]?\\d|2[0-3])[:.][0-5]\\d\\s?(?i:[ap]\\.?m\\b\\.?)?" + END + NO_AMOUNT
                        + "|\\d{1,2}\\s?(?i:[ap]\\.?m\\b\\.?)");
        put(
                byKind,
                Mention.Kind.MONEY,
                "(?:US|CA|AU)?[$\u20AC\u00A3\u00A5]\\s?\\d(?:[\\d,.]{0,30}\\d)?(?:\\s?(?:k|m|million|bn|billion)\\b)?|(?:USD|EUR|GBP|CAD|AUD|JPY)\\s?\\d(?:[\\d,.]{0,30}\\d)?"
                        + "(?:\\s?(?:k|m|million|bn|billion)\\b)?|\\d(?:[\\d,.]{0,30}\\d)?\\s?(?:[$\u20AC\u00A3\u00A5]|(?i:dollars?|euros?|pounds?|usd|eur|gbp)\\b)");
        put(byKind, Mention.Kind.PERCENT, "\\d+(?:[.,]\\d+)?\\s?(?:%|(?i:per\\s?cent)\\b)");
        put(
                byKind,
                Mention.Kind.ID,
                "(?=[\\p{L}\\p{N}./-]{0,60}\\d)(?=[\\p{L}\\p{N}./-]{0,60}(?:\\p{Lu}|\\d{5}|-\\d))[\\p{L}\\p{N}]+(?:[./-][\\p{L}\\p{N}]+){0,50}"
                        + END);
        put(byKind, Mention.Kind.NUMBER, "\\d+(?:,\\d{3}){0,9}(?:\\.\\d+)?" + END);
        return byKind;
    }

    private static void put(Map<Mention.Kind, Pattern> byKind, Mention.Kind kind, String expression) {
        byKind.put(kind, Pattern.compile(expression, Pattern.UNICODE_CASE));
    }

    private final String plain;
    private final Map<Mention.Kind, Matcher> matchers = new EnumMap<>(Mention.Kind.class);
    private final List<Mention> found = new ArrayList<>();

    private MentionScanner(String plain) {
        this.plain = plain;
    }

    /** Mentions in the order of the text; they do not overlap. */
    static List<Mention> scan(String plain) {
        return new MentionScanner(plain).scan();
    }

    private List<Mention> scan() {
        int i = 0;
        while (i < plain.length()) {
            char c = plain.charAt(i);
            if (!canBegin(c) || i > 0 && isWordPart(plain.charAt(i - 1))) {
                i++;
                continue;
            }
            int end = wordEnd(i);
            Mention mention = interesting(i, end) ? at(i) : null;
            if (mention == null) {
                i = Math.max(i + 1, skip(i));
            } else {
                found.add(mention);
                i = mention.end();
            }
        }
        return found;
    }

    private Mention at(int start) {
        for (Map.Entry<Mention.Kind, Pattern> entry : PATTERNS.entrySet()) {
            Matcher matcher = matchers.computeIfAbsent(
                    entry.getKey(), kind -> entry.getValue().matcher(plain).useAnchoringBounds(false));
            matcher.region(start, plain.length());
            if (matcher.lookingAt() && matcher.end() > start) {
                Mention.Kind kind = entry.getKey();
                String text = plain.substring(start, matcher.end());
                if (kind == Mention.Kind.ID && text.chars().allMatch(c -> c >= '0' && c <= '9') && text.length() < 6) {
                    kind = Mention.Kind.NUMBER;
                } else if (kind == Mention.Kind.NUMBER && isPatentNumber(start, text)) {
                    kind = Mention.Kind.ID;
                }
                return new Mention(kind, start, matcher.end(), text);
            }
        }
        return null;
    }

    /** "US 10,123,456", "patent no. 9,876,543": in the form of a count, with the word before it that makes it a number of its own. */
    private boolean isPatentNumber(int start, String text) {
        return PATENT_NUMBER.matcher(text).matches()
                && BEFORE_PATENT_NUMBER
                        .matcher(plain.substring(Math.max(0, start - 8), start))
                        .find();
    }

    private static boolean canBegin(char c) {
        return Character.isLetterOrDigit(c) || c == '$' || c == '\u20AC' || c == '\u00A3' || c == '\u00A5';
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }

    private int wordEnd(int start) {
        int end = start;
        int last = Math.min(plain.length(), start + LONGEST);
        while (end < last && !Character.isWhitespace(plain.charAt(end))) {
            end++;
        }
        return end;
    }

    private int skip(int start) {
        int end = start;
        while (end < plain.length() && isWordPart(plain.charAt(end))) {
            end++;
        }
        return end;
    }

    private boolean interesting(int start, int end) {
        for (int i = start; i < end; i++) {
            char c = plain.charAt(i);
            if (c >= '0' && c <= '9' || c == '@' || c == '$' || c == '\u20AC' || c == '\u00A3') {
                return true;
            }
            if (c == '.' && i > start && i + 1 < end || c == ':' && i + 2 < end && plain.charAt(i + 1) == '/') {
                return true;
            }
        }
        return monthAhead(start, end) || currencyAhead(start, end);
    }

    /** "USD 640,000": a code with its amount behind it. */
    private boolean currencyAhead(int start, int end) {
        return end - start == 3 && digitBehind(end) && CURRENCIES.contains(plain.substring(start, end));
    }

    private boolean monthAhead(int start, int end) {
        if (end - start < 3 || end - start > 11) {
            return false;
        }
        return switch (Character.toLowerCase(plain.charAt(start))) {
            case 'j', 'f', 'm', 'a', 's', 'o', 'n', 'd' -> digitBehind(end);
            default -> false;
        };
    }

    /** Whether a word is followed by a digit, over the blanks and the line break that may stand between. */
    private boolean digitBehind(int end) {
        int next = end;
        int last = Math.min(plain.length(), end + LONGEST);
        while (next < last && Character.isWhitespace(plain.charAt(next))) {
            next++;
        }
        return next < last && Character.isDigit(plain.charAt(next));
    }
}
