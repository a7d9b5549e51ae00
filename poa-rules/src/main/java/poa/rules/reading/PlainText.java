package poa.rules.reading;

/**
 * A text with typographic variants made plain, one unit for one unit, so that every offset in it is one in the original:
 * curly quotes become straight, special blanks become blanks, dashes become hyphens, and the marks that a mail program sets
 * before the lines that it quotes become blanks.
 */
final class PlainText {
    private PlainText() {}

    static String of(String raw) {
        char[] plain = null;
        boolean lineBegins = true;
        for (int i = 0; i < raw.length(); i++) {
            char original = raw.charAt(i);
            char simple = original == '>' && lineBegins ? ' ' : simple(original);
            lineBegins = simple == '\n' || simple == '\r' || lineBegins && simple == ' ';
            if (simple != original) {
                if (plain == null) {
                    plain = raw.toCharArray();
                }
                plain[i] = simple;
            }
        }
        return plain == null ? raw : new String(plain);
    }

    private static char simple(char c) {
        if (c < 0x80) {
            return c == '`' ? '\'' : c == '\t' || c == '\f' || c == 0x0B ? ' ' : c;
        }
        return switch (c) {
            case '\u2018', '\u2019', '\u201A', '\u201B', '\u00B4', '\u02BC' -> '\'';
            case '\u201C', '\u201D', '\u201E', '\u201F', '\u00AB', '\u00BB' -> '"';
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2212' -> '-';
            case '\u00A0', '\u2002', '\u2003', '\u2007', '\u2009', '\u200A', '\u202F', '\u3000', '\u200B', '\uFEFF' ->
                ' ';
            case '\u2028', '\u2029', '\u0085' -> '\n';
            default -> c;
        };
    }
}
