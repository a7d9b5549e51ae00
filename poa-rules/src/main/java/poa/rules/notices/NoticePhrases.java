package poa.rules.notices;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import poa.model.Playbook;
import poa.rules.RuleSetException;
import poa.rules.data.DataLine;
import poa.rules.playbook.PatternLine;
import poa.rules.playbook.Playbooks;

/**
 * The playbooks' notice phrases in the pattern language. Theirs divides words, too ({@code drop(-| |)shipping}), so each
 * way to read a phrase becomes a pattern.
 */
final class NoticePhrases {
    private static final String PREFIX = "type-";

    private final PatternLine line;
    private final String text;
    private int at;

    private NoticePhrases(PatternLine line) {
        this.line = line;
        this.text = line.text();
    }

    /** A lexicon for each type. */
    static Map<String, List<DataLine>> of(Playbooks playbooks) {
        Map<String, List<DataLine>> lexicons = new HashMap<>();
        for (Playbook playbook : playbooks.all()) {
            List<DataLine> patterns = new ArrayList<>();
            for (PatternLine line : playbooks.noticePhrases(playbook.type())) {
                for (String way : new NoticePhrases(line).ways()) {
                    patterns.add(new DataLine(line.file(), line.line(), way));
                }
            }
            lexicons.put(lexicon(playbook.type()), patterns);
        }
        return lexicons;
    }

    static String lexicon(String type) {
        return PREFIX + type.toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private Set<String> ways() {
        List<String> ways = alternatives();
        if (at < text.length()) {
            throw new RuleSetException(line.file(), line.line(), "a closing bracket with no opening one");
        }
        Set<String> patterns = new LinkedHashSet<>();
        for (String way : ways) {
            patterns.add(way.replaceAll("\\s+", " ").trim());
        }
        return patterns;
    }

    private List<String> alternatives() {
        List<String> all = new ArrayList<>(sequence());
        while (at < text.length() && text.charAt(at) == '|') {
            at++;
            all.addAll(sequence());
        }
        return all;
    }

    private List<String> sequence() {
        List<String> heads = List.of("");
        while (at < text.length() && "|)".indexOf(text.charAt(at)) < 0) {
            List<String> tails;
            if (text.charAt(at) == '(') {
                at++;
                tails = alternatives();
                if (at == text.length()) {
                    throw new RuleSetException(line.file(), line.line(), "an opening bracket with no closing one");
                }
                at++;
            } else {
                tails = List.of(String.valueOf(text.charAt(at++)));
            }
            List<String> joined = new ArrayList<>(heads.size() * tails.size());
            heads.forEach(head -> tails.forEach(tail -> joined.add(head + tail)));
            heads = joined;
        }
        return heads;
    }
}
