package poa.rules.notices;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeVisitor;

/** Reads the words of a mail in HTML as a browser shows them: line by line, cells divided by tabs. */
final class HtmlMail {
    /** Tags that mails are made of; an address in angle brackets is none. */
    private static final Pattern TAG = Pattern.compile(
            "<(?:/|!doctype\\b|)(?:html|head|body|div|p|br|table|tr|td|span|ul|ol|li|h[1-6]|b|strong|a|font)\\b[^<>]{0,2000}>",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#\\d{1,7}|#x[0-9a-f]{1,6}|[a-z][a-z0-9]{1,31});", Pattern.CASE_INSENSITIVE);
    private static final int TAGS_OF_HTML = 3;
    private static final Set<String> INLINE = Set.of(
            "a", "abbr", "b", "big", "code", "em", "font", "i", "img", "label", "mark", "o:p", "s", "small", "span",
            "strong", "sub", "sup", "tt", "u", "wbr");

    private HtmlMail() {}

    static boolean isHtml(String text) {
        Matcher tag = TAG.matcher(text);
        int tags = 0;
        while (tags < TAGS_OF_HTML && tag.find()) {
            tags++;
        }
        return tags == TAGS_OF_HTML;
    }

    static MappedText read(MappedText mail) {
        var parser = Parser.htmlParser().setTrackPosition(true);
        var words = new MappedText.Builder(mail);
        parser.parseInput(mail.text(), "").traverse(new Writer(mail.text(), words));
        return words.build();
    }

    private static final class Writer implements NodeVisitor {
        private final String source;
        private final MappedText.Builder words;
        private int at;
        private int asWritten;
        private int quoted;

        Writer(String source, MappedText.Builder words) {
            this.source = source;
            this.words = words;
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                write(text);
            } else if (node instanceof Element element) {
                at = Math.max(
                        at, Math.min(source.length(), element.sourceRange().startPos()));
                String name = element.normalName();
                asWritten += name.equals("pre") ? 1 : 0;
                quoted += name.equals("blockquote") ? 1 : 0;
                if (name.equals("td") || name.equals("th")) {
                    cell();
                } else if (name.equals("br")) {
                    words.replace(at, at, "\n");
                } else if (!INLINE.contains(name)) {
                    line();
                    if (name.equals("li")) {
                        words.replace(at, at, "- ");
                    }
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element && !INLINE.contains(element.normalName())) {
                String name = element.normalName();
                asWritten -= name.equals("pre") ? 1 : 0;
                quoted -= name.equals("blockquote") ? 1 : 0;
                if (name.equals("p") || name.equals("table") || name.startsWith("h") && name.length() == 2) {
                    line();
                    words.replace(at, at, "\n");
                } else if (!name.equals("td") && !name.equals("th")) {
                    line();
                }
            }
        }

        private void line() {
            if (!words.isEmpty() && !words.endsWith('\n')) {
                words.replace(at, at, "\n");
            }
        }

        private void cell() {
            if (!words.isEmpty() && !words.endsWith('\n')) {
                words.replace(at, at, "\t");
            }
        }

        private void write(TextNode text) {
            var range = text.sourceRange();
            if (!range.isTracked() || range.endPos() > source.length()) {
                return;
            }
            int start = range.startPos();
            Matcher entity = ENTITY.matcher(source).region(start, range.endPos());
            while (entity.find()) {
                copy(start, entity.start());
                String character = Parser.unescapeEntities(entity.group(), false);
                words.replace(entity.start(), entity.end(), character.replace('\u00A0', ' '));
                start = entity.end();
            }
            copy(start, range.endPos());
            at = Math.max(at, range.endPos());
        }

        /** A break of the source is a blank on the screen, save in {@code pre}. */
        private void copy(int start, int end) {
            for (int i = start; i < end; i++) {
                if (quoted > 0
                        && !Character.isWhitespace(source.charAt(i))
                        && (words.isEmpty() || words.endsWith('\n'))) {
                    words.replace(i, i, "> ");
                }
                if (asWritten > 0 || !Character.isWhitespace(source.charAt(i))) {
                    words.copy(i, i + 1);
                } else if (!words.isEmpty() && !words.endsWith(' ') && !words.endsWith('\n') && !words.endsWith('\t')) {
                    words.replace(i, i + 1, " ");
                }
            }
        }
    }
}
