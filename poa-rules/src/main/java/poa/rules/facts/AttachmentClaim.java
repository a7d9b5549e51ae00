package poa.rules.facts;

import poa.model.SectionKind;
import poa.rules.reading.Range;

/**
 * A place where the text says that something is attached.
 *
 * @param known whether anything was said of attachments at all
 * @param kept whether the attachments hold something of the kind
 */
public record AttachmentClaim(Range range, SectionKind section, boolean known, boolean kept) implements Located {}
