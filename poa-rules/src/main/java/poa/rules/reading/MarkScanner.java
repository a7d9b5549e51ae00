package poa.rules.reading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;
import poa.rules.facts.Mark;

/** Finds what shows in how a text is written: blanks of a template, capitals, marks in a row, markup, emoji, links. */
final class MarkScanner {
    private static final Pattern BRACKETED =
            Pattern.compile("\\[([^\\[\\]\\n]{2,120})]|<([^<>\\n]{2,60})>|\\{\\{?([^{}\\n]{1,80})}}?");
    private static final Pattern BLANK = Pattern.compile(
            "\\bB0X{3,}\\w*|\\b[Xx]{3,}(?:[-/.][Xx]{2,}){0,9}\\b|\\b[Xx]{2}(?:[-/.][Xx]{2,4}){1,9}\\b|[$\u20AC\u00A3][Xx]{2,}\\b|\\b[A-Z]?([A-Z])\\1{5,}\\b|_{3,}"
                    + "|\\bINSERT\\b[^.\\n]{0,60}\\bHERE\\b|\\b(?:TBD|TBA|TBC|TODO|FIXME)\\b|(?i:\\blorem ipsum\\b[^.\\n]*)"
                    + "|\\bASIN:? (?:ABC|XYZ)\\w*\\b|\\b(?:ABC|XYZ) (?:Ltd|LLC|Inc|Corp|Company|Supplier|Store|Trading|GmbH|Limited|Co)\\b\\.?"
                    + "|(?i:\\byour (?:company|business|store|seller|full)? ?name here\\b)"
                    + "|\\b(?:Company|Supplier|Brand|Product|Store|Distributor) (?:ABC|XYZ)\\b|\\bXX\\b|(?<=\\w )\\[X]|\\b000-0{7}-0{7}\\b|\\bB0{9}\\b"
                    + "|(?i:(?<!format )\\b(?:dd[./-]mm[./-]yy(?:yy)?|mm[./-]dd[./-]yy(?:yy)?|yyyy[./-]mm[./-]dd)\\b(?! format))"
                    + "|(?<=[ (:])#{3,}(?:-#{3,}){0,9}|(?<=\\s)\\.{5,}|%[A-Z][A-Z_]{2,}%"
                    + "|(?i:\\((?:insert|enter|fill in)\\s[^)\\n]{1,40}\\)|\\((?:date|name|number|amount|supplier|order id|[a-z]{1,12} here)\\))"
                    + "|(?i:\\bto be (?:filled in|inserted)\\b|\\bto be (?:added|completed|confirmed) here\\b)");
    /** Without one of these, in whatever case, or {@link #MAY_BE_BLANK} there is no blank, which takes long to look for. */
    private static final List<String> BLANK_SIGNS = List.of(
            "___",
            "###",
            ".....",
            "xx",
            "[x]",
            "000-",
            "b000000000",
            "abc",
            "xyz",
            "insert",
            "tbd",
            "tba",
            "tbc",
            "todo",
            "fixme",
            "lorem",
            "name here",
            " here)",
            "(enter",
            "(fill in",
            "(date)",
            "(name)",
            "(number)",
            "(amount)",
            "(supplier)",
            "(order id)",
            "to be filled in",
            "to be added",
            "to be completed",
            "to be confirmed",
            "dd/mm",
            "dd-mm",
            "dd.mm",
            "mm/dd",
            "mm-dd",
            "mm.dd");
    /** "AAAAAA" or "%NAME%". */
    private static final Pattern MAY_BE_BLANK = Pattern.compile("([A-Z])\\1{5}|%[A-Z]");

    private static final Pattern HTML = Pattern.compile(
            "/?(?:b|i|u|p|br|strong|em|h[1-6]|ul|ol|li|div|span|a|table|tr|td|th|hr|font|code|pre|blockquote)(?:\\s[^>]*)?/?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern MARKUP = Pattern.compile(
            "\\*\\*[^*\\n]+\\*\\*|__[^_\\n]+__|(?m:^\\s{0,3}#{1,6}\\s+\\S.*$)|&(?:nbsp|amp|lt|gt|quot|bull|[lr][sd]quo|#\\d+);|```|(?m:^\\s*\\|.*\\|\\s*$)"
                    + "|\\[[^\\]\\n]+]\\([^)\\n]+\\)|(?<![\\w*])\\*[^\\s*][^*\\n]*\\*(?![\\w*])");
    private static final Pattern FILE_NAME = Pattern.compile("\\S+\\.[a-z]{3,4}");
    private static final Pattern WITHHELD =
            Pattern.compile("\\b(?:withheld|redacted|omitted|hidden|removed|anonymi[sz]ed)\\b");
    private static final Pattern SMILEY = Pattern.compile("(?:\\s|[.!?])([:;]-?[()DP]|\\^_?\\^|[xX]D)(?=\\s|$)");
    private static final Pattern IN_A_ROW = Pattern.compile("[!?](?:\\s?[!?]){1,200}");

    private static final Set<String> GREETINGS = Set.of(
            "dear",
            "hello",
            "hi",
            "to",
            "attn",
            "attention",
            "re",
            "subject",
            "sincerely",
            "regards",
            "kind",
            "best",
            "yours",
            "respectfully");
    private static final int ADDRESS_WORDS = 8;

    private final Set<String> bracketedText = new HashSet<>();
    private final Set<String> acronyms = new HashSet<>();
    private final Predicate<String> isWord;

    /** @param isWord whether a lower-case form is an English word that may be written in capitals for emphasis */
    MarkScanner(DataFiles files, Predicate<String> isWord) {
        this.isWord = isWord;
        for (DataLine line : files.entries("words/bracketed-text.txt")) {
            bracketedText.add(line.text().toLowerCase(Locale.ROOT));
        }
        for (DataLine line : files.entries("words/acronyms.txt")) {
            acronyms.add(line.text().toLowerCase(Locale.ROOT));
        }
    }

    /** A mark before it is known where it stands. */
    record Found(Mark.Kind kind, Range range) {}

    List<Found> scan(String plain, List<Token> tokens, List<Block> blocks) {
        List<Found> found = new ArrayList<>();
        bracketed(plain, found);
        String lowerCase = plain.toLowerCase(Locale.ROOT);
        if (BLANK_SIGNS.stream().anyMatch(lowerCase::contains)
                || MAY_BE_BLANK.matcher(plain).find()) {
            all(BLANK, Mark.Kind.PLACEHOLDER, plain, found);
        }
        if (plain.chars().anyMatch(c -> "*_#&`|[".indexOf(c) >= 0)) {
            all(MARKUP, Mark.Kind.MARKUP, plain, found);
        }
        all(IN_A_ROW, Mark.Kind.REPEATED_MARKS, plain, found);
        capitals(plain, tokens, blocks, found);
        emoji(plain, blocks, found);
        SecretScanner.scan(plain).forEach(range -> found.add(new Found(Mark.Kind.SECRET, range)));
        for (Token token : tokens) {
            if (token.mention() != null && token.mention().kind() == Mention.Kind.URL) {
                found.add(new Found(Mark.Kind.LINK, new Range(token.start(), token.end())));
            }
        }
        return found;
    }

    private void bracketed(String plain, List<Found> found) {
        if (plain.indexOf('[') < 0 && plain.indexOf('<') < 0 && plain.indexOf('{') < 0) {
            return;
        }
        Matcher matcher = BRACKETED.matcher(plain);
        while (matcher.find()) {
            Range range = new Range(matcher.start(), matcher.end());
            if (matcher.group(2) != null && HTML.matcher(matcher.group(2)).matches()) {
                found.add(new Found(Mark.Kind.MARKUP, range));
            } else if (matcher.group(3) != null
                    || isBlank(matcher.group(1) != null ? matcher.group(1) : matcher.group(2))) {
                boolean link = matcher.end() < plain.length() && plain.charAt(matcher.end()) == '(';
                if (!link) {
                    found.add(new Found(Mark.Kind.PLACEHOLDER, range));
                }
            }
        }
    }

    private boolean isBlank(String content) {
        String words = content.trim().toLowerCase(Locale.ROOT);
        if (words.isEmpty()
                || words.contains("@")
                || words.contains("://")
                || FILE_NAME.matcher(words).matches()
                || words.chars().noneMatch(Character::isLetter)) {
            return false;
        }
        String first = words.split("[^\\p{L}]+", 2)[0];
        return !Character.isDigit(words.charAt(0))
                && !bracketedText.contains(first)
                && !WITHHELD.matcher(words).find();
    }

    private static void all(Pattern pattern, Mark.Kind kind, String plain, List<Found> found) {
        Matcher matcher = pattern.matcher(plain);
        while (matcher.find()) {
            Range range = new Range(matcher.start(), matcher.end());
            if (found.stream()
                    .noneMatch(other -> other.kind() == kind && other.range().overlaps(range))) {
                found.add(new Found(kind, range));
            }
        }
    }

    /** Runs of words in capitals, one of which at least is an ordinary word. */
    private void capitals(String plain, List<Token> tokens, List<Block> blocks, List<Found> found) {
        for (Block block : blocks) {
            if (block.isHeading()) {
                continue;
            }
            if (block.isShouted(plain)) {
                wholeBlock(tokens, block, found);
                continue;
            }
            int run = -1;
            boolean ordinary = false;
            for (int i = block.firstToken(); i <= block.lastToken(); i++) {
                Token token = i < block.lastToken() ? tokens.get(i) : null;
                boolean upper = token != null && token.shape() == Token.Shape.UPPER && !acronyms.contains(token.form());
                if (upper) {
                    run = run < 0 ? i : run;
                    ordinary |= isWord.test(token.form());
                } else if (run >= 0) {
                    if (ordinary) {
                        found.add(new Found(
                                Mark.Kind.CAPITALS,
                                new Range(
                                        tokens.get(run).start(),
                                        tokens.get(i - 1).end())));
                    }
                    run = -1;
                    ordinary = false;
                }
            }
        }
    }

    /** One mark for a paragraph all in capitals, none for a greeting or an address, which many write so. */
    private void wholeBlock(List<Token> tokens, Block block, List<Found> found) {
        List<Token> words = tokens.subList(block.firstToken(), block.lastToken());
        boolean ordinary =
                words.stream().anyMatch(token -> !acronyms.contains(token.form()) && isWord.test(token.form()));
        if (ordinary
                && !(words.size() <= ADDRESS_WORDS
                        && GREETINGS.contains(words.get(0).form()))) {
            found.add(new Found(Mark.Kind.CAPITALS, new Range(block.start(), block.end())));
        }
    }

    /** Emoji and smileys among the words; one at the start of a line is a list mark, one in a heading its ornament. */
    private static void emoji(String plain, List<Block> blocks, List<Found> found) {
        for (Block block : blocks) {
            if (block.isHeading()) {
                continue;
            }
            for (int i = block.start(); i < block.end(); ) {
                int point = plain.codePointAt(i);
                int next = i + Character.charCount(point);
                if (isEmoji(point) && i > block.start()) {
                    found.add(new Found(Mark.Kind.EMOJI, new Range(i, next)));
                }
                i = next;
            }
            Matcher smiley = SMILEY.matcher(plain).region(block.start(), block.end());
            while (smiley.find()) {
                found.add(new Found(Mark.Kind.EMOJI, new Range(smiley.start(1), smiley.end(1))));
            }
        }
    }

    private static boolean isEmoji(int point) {
        return point >= 0x1F300 && point <= 0x1FAFF || point >= 0x2639 && point <= 0x263B || point == 0x2764;
    }
}
