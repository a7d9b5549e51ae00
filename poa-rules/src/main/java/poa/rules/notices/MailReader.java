package poa.rules.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import poa.rules.reading.Range;

/**
 * Finds Amazon's mail in what was pasted: the one that was forwarded or answered to, without the seller's own words in it.
 */
final class MailReader {
    private static final Pattern REPLY =
            Pattern.compile("(?:(?:re|aw|fw|fwd|wg)\\s?:\\s{0,3}){1,9}", Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    /** Fewer words than these around a mail say "see below". */
    private static final int FEW_WORDS = 25;

    private final MailWords words;

    MailReader(MailWords words) {
        this.words = words;
    }

    /**
     * A line without its quoting marks.
     *
     * @param depth how many marks it had
     */
    private record Line(Range range, int depth) {}

    /**
     * A mail with its headers; the first may have none.
     *
     * @param forwarded whether it stands below a line that says so
     */
    private record Part(List<Line> lines, boolean forwarded, Map<String, Range> headers, int bodyFrom) {}

    Mail read(MappedText pasted) {
        String text = pasted.text();
        List<Line> lines = unquoted(text, Lines.of(text));
        Part mail = chosen(text, parts(text, lines));
        return mail(pasted, mail);
    }

    /** The lines that are not the seller's: those that he did not quote, or those that he quoted from Amazon. */
    private List<Line> unquoted(String text, List<Range> all) {
        List<Line> plain = new ArrayList<>();
        List<Line> quoted = new ArrayList<>();
        boolean fromAmazon = false;
        boolean fromAnother = false;
        boolean rest = false;
        boolean anyQuoted = false;
        for (int i = 0; i < all.size(); i++) {
            Range line = all.get(i);
            int marks = marksEnd(text, line);
            if (marks > line.start()) {
                int depth = (int) text.substring(line.start(), marks)
                        .chars()
                        .filter(c -> c == '>')
                        .count();
                Range words = Lines.trimmed(text, marks, line.end());
                fromAnother |= !anyQuoted && isAttribution(text, words);
                anyQuoted |=
                        WORD.matcher(text).region(words.start(), words.end()).find();
                quoted.add(new Line(words, depth));
            } else if (isAttribution(text, line)) {
                fromAmazon |= words.amazon()
                        .matcher(text)
                        .region(line.start(), line.end())
                        .find();
                fromAnother = true;
                rest = !isQuoted(text, all, i + 1);
                if (rest && quoted.isEmpty() && countWords(text, plain) >= FEW_WORDS && !fromAmazon) {
                    break;
                }
            } else if (rest) {
                anyQuoted |= WORD.matcher(text).region(line.start(), line.end()).find();
                quoted.add(new Line(line, 1));
            } else {
                plain.add(new Line(line, 0));
            }
        }
        List<Line> around = plain.stream()
                .filter(line -> !belongsToHeader(text, line.range()))
                .toList();
        boolean quotedIsTheMail = fromAmazon || !fromAnother && countWords(text, around) < FEW_WORDS;
        if (!quotedIsTheMail || countWords(text, quoted) < FEW_WORDS) {
            return plain;
        }
        int depth = depth(text, quoted);
        Stream<Line> headers = plain.stream()
                .filter(line -> line.range().start() < quoted.get(0).range().start())
                .filter(line -> belongsToHeader(text, line.range()));
        Stream<Line> mail = quoted.stream()
                .filter(line -> line.depth() == depth
                        || line.depth() < depth && line.range().length() == 0)
                .map(line -> new Line(line.range(), 0));
        return Stream.concat(headers, mail).toList();
    }

    /** A mail program's line above a mail, which may stand outside the quoting marks. */
    private boolean belongsToHeader(String text, Range line) {
        return line.length() > 0
                && line.length() < 300
                && (role(text, line) != null || fits(words.forwarded(), text, line));
    }

    /** The outermost quotation that is more than a word on the way. */
    private static int depth(String text, List<Line> quoted) {
        Map<Integer, List<Line>> byDepth = new TreeMap<>();
        quoted.stream().filter(line -> line.range().length() > 0).forEach(line -> byDepth.computeIfAbsent(
                        line.depth(), key -> new ArrayList<>())
                .add(line));
        for (Map.Entry<Integer, List<Line>> level : byDepth.entrySet()) {
            if (countWords(text, level.getValue()) >= FEW_WORDS) {
                return level.getKey();
            }
        }
        return byDepth.keySet().stream().findFirst().orElse(1);
    }

    private static int marksEnd(String text, Range line) {
        int end = line.start();
        for (int i = end; i < line.end() && (text.charAt(i) == '>' || text.charAt(i) == ' '); i++) {
            end = text.charAt(i) == '>' ? i + 1 : end;
        }
        return end;
    }

    private boolean isAttribution(String text, Range line) {
        return line.length() > 0
                && line.length() < 300
                && text.charAt(line.end() - 1) == ':'
                && words.attribution()
                        .matcher(text)
                        .region(line.start(), line.end())
                        .matches();
    }

    private static boolean isQuoted(String text, List<Range> all, int from) {
        for (int i = from; i < all.size(); i++) {
            if (all.get(i).length() > 0) {
                return text.charAt(all.get(i).start()) == '>';
            }
        }
        return true;
    }

    /** Divides at lines that say that another mail follows, and at headers in the middle. */
    private List<Part> parts(String text, List<Line> lines) {
        List<Part> parts = new ArrayList<>();
        int from = 0;
        boolean forwarded = false;
        for (int i = 0; i < lines.size(); i++) {
            Range line = lines.get(i).range();
            boolean forward = line.length() > 0 && line.length() < 100 && fits(words.forwarded(), text, line);
            boolean original = line.length() > 0 && line.length() < 100 && fits(words.original(), text, line);
            boolean headers = i > from && "from".equals(role(text, line)) && isHeader(text, lines, i + 1);
            if (forward || original || headers && hasWords(text, lines, from, i)) {
                parts.add(part(text, lines.subList(from, i), forwarded));
                forwarded = forward;
                from = forward || original ? i + 1 : i;
            }
        }
        parts.add(part(text, lines.subList(from, lines.size()), forwarded));
        return parts;
    }

    private Part part(String text, List<Line> lines, boolean forwarded) {
        Map<String, Range> headers = new HashMap<>();
        int i = 0;
        boolean any = false;
        for (; i < lines.size(); i++) {
            Range line = lines.get(i).range();
            String role = role(text, line);
            Matcher reply = REPLY.matcher(text).region(line.start(), line.end());
            if (role != null) {
                Matcher header = words.header().matcher(text).region(line.start(), line.end());
                header.lookingAt();
                headers.putIfAbsent(role, new Range(header.end(), line.end()));
                any = true;
            } else if (!any && reply.lookingAt()) {
                headers.put("subject", new Range(reply.end(), line.end()));
                any = true;
            } else if (line.length() > 0) {
                break;
            }
        }
        return new Part(lines, forwarded, headers, i);
    }

    private Part chosen(String text, List<Part> parts) {
        int at = 0;
        while (at + 1 < parts.size() && isPassedOn(text, parts.get(at), parts.get(at + 1))) {
            at++;
        }
        return parts.get(at);
    }

    /** Whether what stands above a mail only passes it on. */
    private boolean isPassedOn(String text, Part above, Part mail) {
        boolean seller = above.headers.containsKey("from") && !isAmazon(text, above);
        return mail.forwarded
                || seller && isAmazon(text, mail)
                || countWords(text, above.lines.subList(above.bodyFrom, above.lines.size())) < FEW_WORDS;
    }

    private boolean isAmazon(String text, Part part) {
        Range from = part.headers.get("from");
        return from != null
                && words.amazon().matcher(text).region(from.start(), from.end()).find();
    }

    private static Mail mail(MappedText pasted, Part part) {
        var builder = new MappedText.Builder(pasted);
        Map<String, Range> headers = new HashMap<>();
        for (String role : List.of("from", "date", "subject")) {
            Range header = part.headers.get(role);
            if (header != null && header.length() > 0) {
                int start = builder.length();
                builder.copy(header.start(), header.end());
                headers.put(role, new Range(start, builder.length()));
                builder.replace(header.end(), header.end(), "\n");
            }
        }
        int body = builder.length();
        for (Line line : part.lines.subList(part.bodyFrom, part.lines.size())) {
            builder.copy(line.range.start(), line.range.end());
            builder.replace(line.range.end(), line.range.end(), "\n");
        }
        return new Mail(
                builder.build(),
                headers.get("from"),
                headers.get("date"),
                headers.get("subject"),
                new Range(body, builder.length()));
    }

    private String role(String text, Range line) {
        if (line.length() == 0 || line.length() > 1000) {
            return null;
        }
        Matcher header = words.header().matcher(text).region(line.start(), line.end());
        return header.lookingAt() ? words.role(header.group(1)) : null;
    }

    private boolean isHeader(String text, List<Line> lines, int at) {
        return at < lines.size() && role(text, lines.get(at).range()) != null;
    }

    private static boolean hasWords(String text, List<Line> lines, int from, int to) {
        return countWords(text, lines.subList(from, to)) > 0;
    }

    private static boolean fits(Pattern pattern, String text, Range line) {
        return pattern.matcher(text).region(line.start(), line.end()).matches();
    }

    /** Up to {@link #FEW_WORDS}: more are not counted. */
    private static int countWords(String text, List<Line> lines) {
        int count = 0;
        for (int i = 0; i < lines.size() && count < FEW_WORDS; i++) {
            Range line = lines.get(i).range;
            Matcher word = WORD.matcher(text).region(line.start(), line.end());
            while (count < FEW_WORDS && word.find()) {
                count++;
            }
        }
        return count;
    }
}
