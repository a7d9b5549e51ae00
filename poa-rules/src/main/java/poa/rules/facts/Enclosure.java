package poa.rules.facts;

import poa.model.Attachment;

/**
 * An attachment of the draft.
 *
 * @param mentioned whether the text refers to it
 * @param tooOld whether its date of issue is older than the type or the notice accepts
 */
public record Enclosure(Attachment attachment, boolean mentioned, boolean tooOld) {}
