package poa.rules.reading;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import poa.rules.RuleSetException;
import poa.rules.data.DataLine;

/** Reads the pattern language that {@code LEXICONS.md} describes. */
final class WordingParser {
    private static final String SPARE = "spare:";
    /** Is not there for a wording, so that it may be written and matches nothing. */
    private static final Pattern PUNCTUATION = Pattern.compile("[,.;:?'\"-]+");

    private static final int LONG_GAP = 6;
    private static final int SHORT_GAP = 2;

    private final LetterTokenizer tokenizer;
    private final WordingLinker linker;
    private final ToIntFunction<String> lexiconOf;
    /** Wordings share most of their words, and taking one apart costs more than all else here. */
    private final Map<String, List<Token>> known = new HashMap<>();

    private DataLine line;
    private String text;
    private int at;
    private boolean formsOnly;

    /** @param lexiconOf number of a lexicon by its name, -1 where there is none */
    WordingParser(LetterTokenizer tokenizer, ToIntFunction<String> lexiconOf) {
        this.tokenizer = tokenizer;
        linker = new WordingLinker(tokenizer);
        this.lexiconOf = lexiconOf;
    }

    Wording parse(String owner, DataLine dataLine, boolean partly) {
        line = dataLine;
        String pattern = dataLine.text().trim();
        boolean spare = pattern.startsWith(SPARE);
        if (spare) {
            pattern = pattern.substring(SPARE.length()).trim();
        }
        int arrow = pattern.indexOf("=>");
        String replacement = arrow < 0 ? null : pattern.substring(arrow + 2).trim();
        text = arrow < 0 ? pattern : pattern.substring(0, arrow).trim();
        at = 0;
        List<Element> elements = whole();
        Step start = linker.link(elements, Step.Accept.HERE);
        if (WordingLinker.canBeEmpty(start)) {
            throw fault("a wording that matches nothing at all");
        }
        return Wording.of(owner, lexiconOf.applyAsInt(owner), start, beside(), replacement, spare, partly);
    }

    /** A sequence that ends at the end of the line or at {@code &}. */
    private List<Element> whole() {
        List<Element> elements = sequence();
        if (at < text.length() && text.charAt(at) == ')') {
            throw fault("a closing bracket with no opening one");
        }
        if (elements.isEmpty()) {
            throw fault("a wording with no word");
        }
        if (elements.get(0) instanceof Element.GapOf || elements.get(elements.size() - 1) instanceof Element.GapOf) {
            throw fault("a gap at an end of a wording");
        }
        return elements;
    }

    /** What must stand, or must not, anywhere in the sentence. */
    private List<Beside> beside() {
        List<Beside> beside = new ArrayList<>();
        while (at < text.length()) {
            at++;
            List<Element> elements = whole();
            boolean unwanted = elements.size() == 1 && elements.get(0) instanceof Element.NotOf;
            Step other = unwanted
                    ? linker.link(((Element.NotOf) elements.get(0)).unwanted(), Step.Accept.HERE)
                    : linker.link(elements, Step.Accept.HERE);
            if (WordingLinker.canBeEmpty(other)) {
                throw fault("a wording that matches nothing at all");
            }
            beside.add(new Beside(other, !unwanted));
        }
        return beside;
    }

    private List<Element> sequence() {
        List<Element> elements = new ArrayList<>();
        while (true) {
            while (at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            if (at == text.length() || "|)&".indexOf(text.charAt(at)) >= 0) {
                return elements;
            }
            element(elements);
        }
    }

    private void element(List<Element> elements) {
        char c = text.charAt(at);
        switch (c) {
            case '(' -> elements.add(either());
            case '^', '$' -> {
                at++;
                elements.add(new Element.Edge(c == '^'));
            }
            case '!' -> {
                at++;
                List<Element> one = new ArrayList<>();
                if (at < text.length()) {
                    element(one);
                }
                if (one.size() != 1) {
                    throw fault("behind ! stands one word, lexicon, class or bracket");
                }
                elements.add(new Element.NotOf(one.get(0)));
            }
            case '@' -> {
                at++;
                String name = raw();
                int lexicon = lexiconOf.applyAsInt(name);
                if (lexicon < 0) {
                    throw fault("no lexicon is named " + name);
                }
                elements.add(new Element.LexiconOf(lexicon));
            }
            case '<' -> elements.add(wordClass());
            case '=' -> {
                at++;
                exactly(elements);
            }
            default -> words(elements, formsOnly);
        }
    }

    /** Behind an equals sign stands a word, or a bracket in which each word is meant in that form only. */
    private void exactly(List<Element> elements) {
        if (at == text.length() || text.charAt(at) != '(') {
            words(elements, true);
            return;
        }
        boolean outside = formsOnly;
        formsOnly = true;
        elements.add(either());
        formsOnly = outside;
    }

    private Element either() {
        at++;
        List<List<Element>> ways = new ArrayList<>();
        while (true) {
            ways.add(sequence());
            if (at == text.length()) {
                throw fault("an opening bracket with no closing one");
            }
            if (text.charAt(at) == '&') {
                throw fault("& stands inside a bracket");
            }
            if (text.charAt(at++) == ')') {
                return new Element.EitherOf(ways);
            }
        }
    }

    private Element wordClass() {
        int close = text.indexOf('>', at);
        WordClass wordClass = close < 0 ? null : WordClass.ofName(text.substring(at + 1, close));
        if (wordClass == null) {
            throw fault("no class of words begins at " + text.substring(at));
        }
        at = close + 1;
        return new Element.ClassOf(wordClass);
    }

    private void words(List<Element> elements, boolean exact) {
        String raw = raw();
        if (raw.equals("...") || raw.equals("..")) {
            elements.add(new Element.GapOf(raw.length() == 3 ? LONG_GAP : SHORT_GAP));
            return;
        }
        List<Token> tokens = known.computeIfAbsent(raw, one -> tokenizer.tokenize(PlainText.of(one)));
        if (tokens.isEmpty() && !PUNCTUATION.matcher(raw).matches()) {
            throw fault("no word at \"" + raw + "\"");
        }
        for (Token token : tokens) {
            elements.add(new Element.WordOf(
                    exact || !token.is(token.lemma()) ? token.form() : token.lemma(),
                    exact || !token.is(token.lemma())));
        }
    }

    private String raw() {
        int start = at;
        while (at < text.length() && " |()".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private RuleSetException fault(String fault) {
        return new RuleSetException(line.file(), line.number(), fault);
    }
}
