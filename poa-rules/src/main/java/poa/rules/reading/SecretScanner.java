package poa.rules.reading;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds secrets that no reviewer needs: passwords, full numbers of cards, bank accounts and persons. Looks at runs of digits
 * and at the words beside them, since ids of orders, parcels and cases are as long.
 */
final class SecretScanner {
    /** How far before a number the word may stand that says what it is. */
    private static final int BEFORE = 60;

    private static final int LONGEST = 40;

    private static final Pattern PASSWORD = Pattern.compile(
            "\\b(?i:pass ?(?:word|code|phrase)|pwd|pw|pin(?: code| number)?|cvv2?|cvc|security code|login code"
                    + "|(?:secret|api|access) (?:key|token))\\b"
                    + "(?: (?i:of|for|to|on)(?: [a-zA-Z-]{1,15}){1,4})?(?:(?i: is| was| are)(?i: now| still)?| =|=|:| -)?"
                    + " (?i:changed to |reset to |set to )?(\"[^\"\\n]{3,40}\"|[^\\s\"]{3,40})");
    private static final Pattern NO_SECRET = Pattern.compile("(?i)[a-z]+[-'a-z]*|[\\d,.]+ ?(?:st|nd|rd|th)");
    private static final Pattern PERSON =
            Pattern.compile("(?i)\\b(?:ssn|social security|social insurance|tax identification of the owner)\\b");
    private static final Pattern BANK = Pattern.compile(
            "(?i)\\b(?:(?:bank|deposit|checking|chequing|savings|current|giro|business) (?:account|acct|a/c)|iban|routing|sort code|bic|swift"
                    + "|account (?:number|no|#).{0,25}\\b(?:bank|chase|wells|hsbc|barclays|citi|deutsche|bnp|ing|payoneer))\\b");
    private static final Pattern CARD =
            Pattern.compile("(?i)\\b(?:card|visa|mastercard|master card|amex|american express|debit|credit)\\b");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\\b");
    private static final Pattern BLANKS = Pattern.compile(" {2,}");
    private static final Pattern SSN = Pattern.compile("\\d{3}-\\d{2}-\\d{4}");

    private final String plain;
    private final List<Range> found = new ArrayList<>();

    private SecretScanner(String plain) {
        this.plain = plain;
    }

    /** Secrets in no order; they do not overlap. */
    static List<Range> scan(String plain) {
        return new SecretScanner(plain).scan();
    }

    private List<Range> scan() {
        Matcher iban = IBAN.matcher(plain);
        while (iban.find()) {
            if (isIban(iban.group()) || before(iban.start()).contains("iban")) {
                add(iban.start(), iban.end());
            }
        }
        numbers();
        Matcher password = PASSWORD.matcher(plain);
        while (password.find()) {
            int end = password.end(1);
            while (end > password.start(1) && ".,;)".indexOf(plain.charAt(end - 1)) >= 0) {
                end--;
            }
            String secret = plain.substring(password.start(1), end);
            if (secret.startsWith("\"") || !NO_SECRET.matcher(secret).matches() && hasDigit(secret)) {
                add(password.start(1), end);
            }
        }
        return found;
    }

    /** Runs of digits, with single blanks and dashes between them. */
    private void numbers() {
        int at = 0;
        while (at < plain.length()) {
            if (!isDigit(at) || at > 0 && isWordPart(plain.charAt(at - 1))) {
                at++;
                continue;
            }
            int end = at;
            int digits = 0;
            while (end < plain.length()
                    && end - at < LONGEST
                    && (isDigit(end) || (plain.charAt(end) == ' ' || plain.charAt(end) == '-') && isDigit(end + 1))) {
                digits += isDigit(end) ? 1 : 0;
                end++;
            }
            boolean whole = end == plain.length() || !isWordPart(plain.charAt(end));
            if (whole && digits >= 6 && isSecret(at, end, digits)) {
                add(at, end);
            }
            at = end;
        }
    }

    private boolean isSecret(int start, int end, int digits) {
        String number = plain.substring(start, end);
        String before = before(start);
        if (digits == 9) {
            return SSN.matcher(number).matches()
                    || PERSON.matcher(before).find()
                    || BANK.matcher(before).find();
        }
        if (digits >= 15 && digits <= 16 && isCard(number)
                || digits >= 13 && digits <= 19 && CARD.matcher(before).find()) {
            return true;
        }
        return digits <= 18 && BANK.matcher(before).find() && !isDateOrAmount(start, number);
    }

    private boolean isDateOrAmount(int start, String number) {
        char before = start > 1 ? plain.charAt(start - 1) : ' ';
        return number.matches("(?:19|20)\\d{2}-\\d{2}-\\d{2}") || before == '$' || before == '.' || before == ',';
    }

    /** What stands before it in its sentence, in lower case. */
    private String before(int start) {
        String before = BLANKS.matcher(plain.substring(Math.max(0, start - BEFORE), start))
                .replaceAll(" ")
                .toLowerCase(Locale.ROOT);
        int stop = before.lastIndexOf(". ");
        boolean abbreviation = stop > 1 && before.startsWith("no", stop - 2);
        return before.substring(Math.max(abbreviation ? -1 : stop, before.lastIndexOf('\n')) + 1);
    }

    /** A number of one of the card networks with the right check digit (Luhn). */
    private static boolean isCard(String number) {
        String digits = number.replaceAll("\\D", "");
        if (!digits.matches("3[47]\\d{13}|(?:4|5[1-5]|2[2-7]|6[05])\\d+")
                || digits.startsWith("3") != (digits.length() == 15)) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int doubled = digit * 2;
            sum += i % 2 == 0 ? digit : doubled > 9 ? doubled - 9 : doubled;
        }
        return sum % 10 == 0;
    }

    private static boolean isIban(String text) {
        String compact = text.replace(" ", "");
        StringBuilder digits = new StringBuilder();
        (compact.substring(4) + compact.substring(0, 4)).chars().forEach(c -> digits.append(Character.digit(c, 36)));
        return compact.length() >= 15
                && new BigInteger(digits.toString()).mod(BigInteger.valueOf(97)).intValue() == 1;
    }

    private void add(int start, int end) {
        Range range = new Range(start, end);
        if (found.stream().noneMatch(range::overlaps)) {
            found.add(range);
        }
    }

    private boolean isDigit(int at) {
        return at < plain.length() && plain.charAt(at) >= '0' && plain.charAt(at) <= '9';
    }

    private static boolean hasDigit(String text) {
        return text.chars().anyMatch(c -> c >= '0' && c <= '9') || text.matches(".*[!#$&*^].*");
    }

    private static boolean isWordPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_';
    }
}
