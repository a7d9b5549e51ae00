package poa.rules.reading;

import java.util.Locale;

/** Classes of words that a wording can ask for, as {@code <name>}. */
enum WordClass {
    ANY,
    NUMBER,
    MONEY,
    PERCENT,
    DATE,
    TIME,
    ASIN,
    ORDER_ID,
    ID,
    FILE,
    URL,
    NAME,
    PAST,
    ING,
    VERB;

    static WordClass ofName(String name) {
        for (WordClass wordClass : values()) {
            if (wordClass.name().toLowerCase(Locale.ROOT).replace('_', '-').equals(name)) {
                return wordClass;
            }
        }
        return null;
    }

    boolean has(Token token, boolean first) {
        Mention mention = token.mention();
        return switch (this) {
            case ANY -> true;
            case NUMBER -> token.isNumber();
            case MONEY -> is(mention, Mention.Kind.MONEY);
            case PERCENT -> is(mention, Mention.Kind.PERCENT);
            case DATE -> is(mention, Mention.Kind.DATE);
            case TIME -> is(mention, Mention.Kind.TIME);
            case ASIN -> is(mention, Mention.Kind.ASIN);
            case ORDER_ID -> is(mention, Mention.Kind.ORDER_ID);
            case ID -> is(mention, Mention.Kind.ID);
            case FILE -> is(mention, Mention.Kind.FILE);
            case URL -> is(mention, Mention.Kind.URL);
            case NAME -> !first && mention == null && token.isCapital() && !token.is("i");
            case PAST -> token.mayBe(VerbForms.PAST | VerbForms.PARTICIPLE);
            case ING -> token.mayBe(VerbForms.ING);
            case VERB -> token.mayBe(VerbForms.ANY);
        };
    }

    private static boolean is(Mention mention, Mention.Kind kind) {
        return mention != null && mention.kind() == kind;
    }
}
