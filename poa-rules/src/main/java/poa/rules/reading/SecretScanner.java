package poa.rules.reading;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds secrets by their form: card numbers, IBANs, and what is called a password, a social security or an account number. */
final class SecretScanner {
    private static final Pattern LONG_NUMBER = Pattern.compile("(?<![\\w-])\\d(?:[ -]?\\d){12,18}(?![\\w-])");
    private static final Pattern IBAN =
            Pattern.compile("\\b[A-Z]{2}\\d{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,4})?\\b");
    private static final Pattern CALLED = Pattern.compile(
            "(?i)\\b(?:social security(?: number| no\\.?)?|ssn|(?:deposit |bank |checking |current |savings )account(?: number| no\\.?)?|routing(?: number)?"
                    + "|(?:credit |debit |bank )?card(?: number| no\\.?)?|cvv|cvc|pin)\\b(?:\\s+(?:is|was|no\\.?|number)|\\s*[:#=])*\\s*[A-Z]{0,2}\\d(?:[ -]?\\d){3,33}");
    private static final Pattern PASSWORD = Pattern.compile(
            "(?i)\\b(?:password|passcode|pass ?phrase|one-time code|otp)\\b(?:\\s+(?:of|for|to)\\s+(?:the |our |my )?[a-z ]{2,30}?)?\\s*(?:is|was|:|=)\\s*"
                    + "(?=\\S*[\\d!@#$%^&*])[^\\s,;]{4,64}(?<![.])");
    /** Digits of a bank account or card that give away no more than telling two apart needs. */
    private static final int TELLING_APART = 5;

    private SecretScanner() {}

    static List<Range> scan(String plain) {
        List<Range> found = new ArrayList<>();
        add(PASSWORD.matcher(plain), found, matcher -> true);
        add(CALLED.matcher(plain), found, matcher -> digits(matcher.group()).length() > TELLING_APART);
        add(IBAN.matcher(plain), found, matcher -> isIban(matcher.group().replace(" ", "")));
        add(LONG_NUMBER.matcher(plain), found, matcher -> isCard(digits(matcher.group())));
        return found;
    }

    private static void add(Matcher matcher, List<Range> found, java.util.function.Predicate<Matcher> really) {
        while (matcher.find()) {
            Range range = new Range(matcher.start(), matcher.end());
            if (really.test(matcher) && found.stream().noneMatch(range::overlaps)) {
                found.add(range);
            }
        }
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** Thirteen to nineteen digits of a known issuer with a right check digit (Luhn). */
    private static boolean isCard(String digits) {
        if (!digits.matches("[3-6]\\d{12,18}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /** Remainder 1 modulo 97 (ISO 13616). */
    private static boolean isIban(String code) {
        if (code.length() < 15 || code.length() > 34) {
            return false;
        }
        int remainder = 0;
        String turned = code.substring(4) + code.substring(0, 4);
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97;
        }
        return remainder == 1;
    }
}
