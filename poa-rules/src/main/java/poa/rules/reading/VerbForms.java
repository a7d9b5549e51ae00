package poa.rules.reading;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import poa.rules.RuleSetException;
import poa.rules.data.DataFiles;
import poa.rules.data.DataLine;

/**
 * Inflected forms of the verbs that letters use. A part-of-speech tagger would know more and take twenty times as long as
 * everything else together (3.6 ms a letter against 0.2), so the closed list of the field is inflected at start instead.
 */
final class VerbForms {
    static final int BASE = 1;
    static final int THIRD = 2;
    static final int PAST = 4;
    static final int PARTICIPLE = 8;
    static final int ING = 16;
    /** The form is as often a noun: "checks", "order". */
    static final int NOUN_TOO = 32;

    static final int ANY = BASE | THIRD | PAST | PARTICIPLE | ING;

    private record Form(String lemma, int bits) {}

    private final Map<String, Form> forms = new HashMap<>();

    private VerbForms() {}

    static VerbForms load(DataFiles files) {
        VerbForms verbs = new VerbForms();
        verbs.addIrregular(files.entries("words/irregular-verbs.txt"));
        verbs.addRegular(files.entries("words/verbs.txt"));
        return verbs;
    }

    /** Lemma of a form, or null where it is no verb that we know. */
    String lemma(String form) {
        Form known = forms.get(form);
        return known == null ? null : known.lemma();
    }

    /** How a form may be a verb; an unknown word in -ed counts as past and participle, in -ing as such. */
    int bits(String form) {
        Form known = forms.get(form);
        if (known != null) {
            return known.bits();
        }
        if (form.length() > 4 && form.endsWith("ed") && !form.endsWith("eed")) {
            return PAST | PARTICIPLE;
        }
        return form.length() > 5 && form.endsWith("ing") ? ING | NOUN_TOO : 0;
    }

    private void addIrregular(List<DataLine> lines) {
        for (DataLine line : lines) {
            String[] columns = line.text().split("\\s+", -1);
            if (columns.length != 3) {
                throw new RuleSetException(line.file(), line.number(), "an irregular verb is: base past participle");
            }
            String base = columns[0];
            add(base, base, BASE);
            add(third(base), base, THIRD);
            if (base.equals("be")) {
                add("am", base, BASE);
                add("are", base, BASE);
            }
            add(ing(base, false), base, ING);
            for (String past : columns[1].split("/", -1)) {
                add(past, base, PAST);
            }
            for (String participle : columns[2].split("/", -1)) {
                add(participle, base, PARTICIPLE);
            }
        }
    }

    private void addRegular(List<DataLine> lines) {
        for (DataLine line : lines) {
            String[] columns = line.text().split("\\s+", -1);
            String base = columns[0];
            String marks = columns.length > 1 ? columns[1] : "";
            if (columns.length > 2 || !marks.matches("[*+]*")) {
                throw new RuleSetException(line.file(), line.number(), "a verb is: base, and * or + behind it");
            }
            int noun = marks.contains("*") ? NOUN_TOO : 0;
            boolean doubles = marks.contains("+");
            boolean irregular = forms.containsKey(base);
            add(base, base, BASE | noun);
            add(third(base), base, THIRD | noun);
            add(ing(base, doubles), base, ING);
            if (!irregular) {
                add(past(base, doubles), base, PAST | PARTICIPLE);
            }
        }
    }

    private void add(String form, String lemma, int bits) {
        forms.merge(form, new Form(lemma, bits), (old, now) -> new Form(old.lemma(), old.bits() | now.bits()));
    }

    private static String third(String base) {
        if (base.equals("be")) {
            return "is";
        }
        if (base.equals("have")) {
            return "has";
        }
        if (base.matches(".*([sxz]|ch|sh|[^aeiou]o)")) {
            return base + "es";
        }
        return base.matches(".*[^aeiou]y") ? base.substring(0, base.length() - 1) + "ies" : base + "s";
    }

    private static String ing(String base, boolean doubles) {
        if (base.endsWith("ie")) {
            return base.substring(0, base.length() - 2) + "ying";
        }
        if (base.endsWith("e") && !base.matches(".*(ee|oe|ye)") && !base.equals("be")) {
            return base.substring(0, base.length() - 1) + "ing";
        }
        return doubles ? base + base.charAt(base.length() - 1) + "ing" : base + "ing";
    }

    private static String past(String base, boolean doubles) {
        if (base.endsWith("e")) {
            return base + "d";
        }
        if (base.matches(".*[^aeiou]y")) {
            return base.substring(0, base.length() - 1) + "ied";
        }
        return doubles ? base + base.charAt(base.length() - 1) + "ed" : base + "ed";
    }
}
