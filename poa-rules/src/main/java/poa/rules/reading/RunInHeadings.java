package poa.rules.reading;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import poa.model.SectionKind;

/**
 * Finds headings in the middle of a line: a form on a page or a mail often loses the line breaks of what is pasted into it,
 * "... of 2 June. Root cause Returns came back ...".
 */
final class RunInHeadings {
    /** A shorter line is no letter that lost its line breaks. */
    private static final int LONG_LINE = 400;
    /** Words that a heading may have. */
    private static final int WORDS = 7;
    /** Words of one that needs no end of a sentence before it. */
    private static final int UNMISTAKABLE_WORDS = 4;
    /** One alone may be words of a sentence that begins so. */
    private static final int ENOUGH = 2;

    private final String plain;
    private final List<Token> tokens;
    private final Headings headings;

    RunInHeadings(String plain, List<Token> tokens, Headings headings) {
        this.plain = plain;
        this.tokens = tokens;
        this.headings = headings;
    }

    /** Headings behind which the line goes on, in their order; none where fewer than two parts are named. */
    List<Range> find(Range line) {
        if (line.length() < LONG_LINE) {
            return List.of();
        }
        List<Range> found = new ArrayList<>();
        Set<SectionKind> named = EnumSet.noneOf(SectionKind.class);
        int last = Token.firstAt(tokens, line.end());
        for (int i = Token.firstAt(tokens, line.start()); i < last; i++) {
            int end = tokens.get(i).isCapital() ? end(i, Math.min(last, i + WORDS + 1)) : 0;
            if (end > i && (opens(tokens.get(i), line.start()) || isUnmistakable(i, end))) {
                found.add(new Range(tokens.get(i).start(), tokens.get(end - 1).end()));
                named.add(headings.tightly(tokens, i, end));
                i = end - 1;
            }
        }
        named.remove(SectionKind.OTHER);
        return named.size() < ENOUGH ? List.of() : found;
    }

    /** Where the text under a heading begins. */
    int behind(Range heading) {
        int at = heading.end();
        while (at < plain.length() && (plain.charAt(at) == ':' || plain.charAt(at) == '.' || plain.charAt(at) == '-')) {
            at++;
        }
        return at;
    }

    /** Behind the end of a sentence, or behind the number or the mark of a heading. */
    private boolean opens(Token token, int lineStart) {
        int at = token.start() - 1;
        while (at >= lineStart
                && (Character.isWhitespace(plain.charAt(at)) || "*#_\"(".indexOf(plain.charAt(at)) >= 0)) {
            at--;
        }
        return at < lineStart || ".:!?;)".indexOf(plain.charAt(at)) >= 0 || isGreetingComma(at, token);
    }

    /** In the form of a heading, wherever it stands, as behind a list item without a full stop: "Root Cause", "Prevention:". */
    private boolean isUnmistakable(int from, int to) {
        return to - from <= UNMISTAKABLE_WORDS
                && (plain.charAt(Math.min(tokens.get(to - 1).end(), plain.length() - 1)) == ':'
                        || to - from > 1 && tokens.subList(from, to).stream().allMatch(Token::isCapital));
    }

    /** "Dear team, Root cause ...". */
    private boolean isGreetingComma(int at, Token token) {
        return plain.charAt(at) == ',' && token.start() - at > 1;
    }

    /**
     * One past the last word of the heading that begins here and behind which a sentence begins, or 0. A mark behind it tells
     * its end best, then its being known word for word.
     */
    private int end(int from, int limit) {
        int exact = 0;
        int loose = 0;
        for (int to = from + 1; to < limit && to < tokens.size(); to++) {
            Token next = tokens.get(to);
            String between = between(tokens.get(to - 1), next);
            boolean marked = !between.isEmpty() && ".,;/&'\"".indexOf(between.charAt(0)) < 0;
            if (marked || between.isEmpty() && (next.isCapital() || next.mention() != null)) {
                boolean tight = headings.tightly(tokens, from, to) != null;
                if (marked && tight) {
                    return to;
                }
                exact = headings.exactly(tokens, from, to) == null ? exact : to;
                loose = tight && loose == 0 ? to : loose;
            }
            if (!between.isEmpty()) {
                break;
            }
        }
        return exact > 0 ? exact : loose;
    }

    private String between(Token one, Token next) {
        return plain.substring(one.end(), Math.max(one.end(), next.start())).strip();
    }
}
