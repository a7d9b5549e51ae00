package poa.rules.notices;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.model.Deadline;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;
import poa.rules.reading.Range;

/** Finds the term to answer. Ages of documents, times of funds and Amazon's own times are none. */
final class DeadlineReader {
    private static final Pattern LENGTH = Pattern.compile(
            "\\b(\\d{1,4}|[a-z]+(?:-[a-z]+)?)(?:\\s*\\(\\s*\\d{1,4}\\s*\\))?[\\s-]+(?:(?:full|calendar|business|working|consecutive)\\s+)?(hour|day|week|month)s?\\b",
            Pattern.CASE_INSENSITIVE);
    private static final Map<String, Double> DAYS = Map.of("hour", 1 / 24.0, "day", 1.0, "week", 7.0, "month", 30.0);
    private static final Pattern ORIGINAL =
            Pattern.compile("\\b(?:original|first|initial|previous|earlier)\\b", Pattern.CASE_INSENSITIVE);
    private static final int ELLIPSIS_WORDS = 14;
    private static final int MOST_DAYS = 1_000;

    private final Map<String, Integer> numbers = new HashMap<>();
    private final DayReader days;

    DeadlineReader(DataFiles files, DayReader days) {
        this.days = days;
        for (DataLine line : files.entries("words/number-words.txt")) {
            String[] parts = line.text().split("\\s+", 2);
            if (parts.length == 2 && parts[1].matches("\\d{1,4}")) {
                numbers.put(parts[0], Integer.valueOf(parts[1]));
            }
        }
    }

    Read<Deadline> read(Letter letter, LocalDate noticeDate, String marketplace) {
        for (Saying saying : letter.sayings()) {
            if (saying.zone() == Zone.ADVICE || saying.zone() == Zone.HELP || saying.zone() == Zone.CONTACT) {
                continue;
            }
            for (Range term : saying.passage().hits("notice-term")) {
                Deadline deadline =
                        isForTheAnswer(saying, term) ? deadline(letter, saying, term, noticeDate, marketplace) : null;
                if (deadline != null) {
                    return Read.at(deadline, term);
                }
            }
        }
        return Read.nothing();
    }

    private static boolean isForTheAnswer(Saying saying, Range term) {
        if (saying.has("notice-our-term")) {
            return false;
        }
        List<Range> funds = saying.passage().hits("notice-funds");
        if (!funds.isEmpty() && funds.get(0).start() < term.start()) {
            return false;
        }
        boolean alone = saying.passage().words() <= ELLIPSIS_WORDS
                && term.start() - saying.passage().range().start() <= 3;
        return alone || saying.has("notice-answer");
    }

    private Deadline deadline(Letter letter, Saying saying, Range term, LocalDate noticeDate, String marketplace) {
        Matcher length = LENGTH.matcher(letter.text(term));
        while (length.find()) {
            Integer number = number(length.group(1));
            if (number != null && number > 0) {
                double exact = number * DAYS.get(length.group(2).toLowerCase(Locale.ROOT));
                int whole = (int) Math.ceil(exact - 1e-9);
                boolean fromThis =
                        !ORIGINAL.matcher(letter.text(saying.passage().range())).find();
                LocalDate last = noticeDate != null && fromThis ? noticeDate.plusDays(whole) : null;
                return whole <= MOST_DAYS ? new Deadline(whole, last) : null;
            }
        }
        LocalDate last = days.find(letter.text(term), marketplace, noticeDate);
        if (last == null || noticeDate != null && last.isBefore(noticeDate)) {
            return null;
        }
        return new Deadline(noticeDate == null ? null : (int) ChronoUnit.DAYS.between(noticeDate, last), last);
    }

    private Integer number(String written) {
        String text = written.toLowerCase(Locale.ROOT);
        if (Character.isDigit(text.charAt(0))) {
            return Integer.valueOf(text);
        }
        int hyphen = text.indexOf('-');
        if (hyphen > 0
                && numbers.containsKey(text.substring(0, hyphen))
                && numbers.containsKey(text.substring(hyphen + 1))) {
            return numbers.get(text.substring(0, hyphen)) + numbers.get(text.substring(hyphen + 1));
        }
        return numbers.get(text);
    }
}
