package poa.rules;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import poa.rules.data.DataFiles;

/**
 * The lexicons that rules name. Only their hits become facts; the others are there for the reader, and facts that no rule
 * asks for would cost time.
 */
final class NamedLexicons {
    private static final Pattern CONSTRAINT = Pattern.compile("lexicon\\s*(?:==|in)\\s*(\\(?[^,)]*(?:,[^,)]*)*)");
    private static final Pattern SPOKEN = Pattern.compile("speaks\\(\\s*(\"[^\"]*\")\\s*\\)");
    private static final Pattern NAME = Pattern.compile("\"([^\"]*)\"");

    private NamedLexicons() {}

    /** Names in constraints on a phrase's lexicon; each, and each that a statement is asked for, must be there. */
    static Set<String> in(DataFiles files) {
        Set<String> there = new HashSet<>();
        files.list("lexicons", ".txt")
                .forEach(file -> there.add(file.substring("lexicons/".length(), file.length() - 4)));
        Set<String> named = new HashSet<>();
        for (String file : files.list("rules", ".drl")) {
            List<String> lines = files.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                Matcher constraint = CONSTRAINT.matcher(lines.get(i));
                while (constraint.find()) {
                    named.addAll(names(constraint.group(1), there, file, i + 1));
                }
                Matcher spoken = SPOKEN.matcher(lines.get(i));
                while (spoken.find()) {
                    names(spoken.group(1), there, file, i + 1);
                }
            }
        }
        return named;
    }

    private static Set<String> names(String text, Set<String> there, String file, int line) {
        Set<String> names = new HashSet<>();
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (!there.contains(name.group(1))) {
                throw new RuleSetException(file, line, "no lexicon is named " + name.group(1));
            }
            names.add(name.group(1));
        }
        return names;
    }
}
