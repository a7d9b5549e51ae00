package poa.rules.facts;

import poa.model.DocumentKind;

/**
 * A document that the notice asks for.
 *
 * @param referenced whether it is attached, or the text names it
 */
public record WantedDocument(DocumentKind kind, boolean referenced) {
    /** The kind in words: "letter of authorization". */
    public String name() {
        return kind.name().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
