package poa.rules.notices;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import poa.rules.data.DataFiles;

/** The words that mail programs put around a mail, in the languages that sellers have theirs in. */
record MailWords(
        Pattern header,
        Pattern attribution,
        Pattern forwarded,
        Pattern original,
        Pattern amazon,
        Map<String, String> roles,
        Map<String, Integer> months) {

    private record File(
            Map<String, List<String>> headers,
            List<String> wrote,
            List<String> forwarded,
            List<String> original,
            List<String> amazon,
            Map<Integer, List<String>> months) {}

    static MailWords load(DataFiles files) {
        File file = files.yaml("notices/mail.yaml", File.class).value();
        Map<String, String> roles = new java.util.HashMap<>();
        file.headers.forEach((role, names) -> names.forEach(name -> roles.put(name, role)));
        Map<String, Integer> months = new java.util.HashMap<>();
        file.months.forEach((number, names) -> names.forEach(name -> months.put(name, number)));
        return new MailWords(
                pattern("\\*{0,2}(" + any(roles.keySet()) + ")\\s?:\\*{0,2}(?:\\s+|$)"),
                pattern(".{0,200}\\b(?:" + any(file.wrote) + ")\\b[^:]{0,80}:"),
                pattern("[\\s>*_-]*(?:" + any(file.forwarded) + ")[\\s:*_-]*"),
                pattern("[\\s>*_-]*(?:" + any(file.original) + ")[\\s:*_-]*"),
                pattern(any(file.amazon)),
                Map.copyOf(roles),
                Map.copyOf(months));
    }

    /** What a header is for: from, date, subject or other. */
    String role(String header) {
        return roles.get(header.toLowerCase(Locale.ROOT));
    }

    private static String any(Collection<String> words) {
        return words.stream().map(Pattern::quote).collect(Collectors.joining("|"));
    }

    private static Pattern pattern(String expression) {
        return Pattern.compile(expression, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
