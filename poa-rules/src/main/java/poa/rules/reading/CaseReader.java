package poa.rules.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import poa.model.Attachment;
import poa.model.DocumentKind;
import poa.model.Draft;
import poa.model.Playbook;
import poa.model.RequiredDocument;
import poa.model.SectionKind;
import poa.model.Suspension;
import poa.rules.facts.AffectedItem;
import poa.rules.facts.Aside;
import poa.rules.facts.AttachmentClaim;
import poa.rules.facts.Enclosure;
import poa.rules.facts.OffTopic;
import poa.rules.facts.Statement;
import poa.rules.facts.WantedDocument;
import poa.rules.playbook.Subjects;

/** Joins the letter with the suspension: what it names of the items, documents and attachments, and which causes it answers. */
public final class CaseReader {
    private static final String TOPIC = "topic-";
    /** Statements of remedy and prevention on the type's subjects, from which on the root cause is taken to be about them too. */
    private static final int ENOUGH_ON_TOPIC = 3;

    private static final String PAPERS = "(?:attachment|annex|annexure|appendix|enclosure|exhibit)";
    private static final String NUMBER = "([0-9]{1,2}|[a-z])";
    private static final Pattern LABEL = Pattern.compile("^(?:" + PAPERS + "[-_ ]?)?" + NUMBER + "(?![a-z0-9])");
    private static final Pattern REFERENCE =
            Pattern.compile(PAPERS + "\\s+(?:no\\.?\\s*)?" + NUMBER + "(?![\\p{L}\\d])");
    /** Letters of a word in a file's name, so that it tells what is in the file. */
    private static final int SHORTEST_TELLING = 4;

    private final Reading reading;
    private final String text;
    private final int attachmentClaim;
    private final int unraisedIssue;
    private final int farMatter;
    private final int retellsComplaint;
    private final Map<String, Integer> topics;

    public CaseReader(Reading reading, Lexicons lexicons) {
        this.reading = reading;
        attachmentClaim = lexicons.number("attachment-claim");
        unraisedIssue = lexicons.number("unraised-issue");
        farMatter = lexicons.number("far-matter");
        retellsComplaint = lexicons.number("retells-complaint");
        topics = lexicons.withPrefix(TOPIC);
        text = reading.plain().toLowerCase(Locale.ROOT);
    }

    /**
     * The items of the suspension, and whether the letter names them.
     *
     * @param listedSingly how many missing items have a finding each
     */
    public List<AffectedItem> affectedItems(Suspension suspension, int listedSingly) {
        List<AffectedItem> items = new ArrayList<>();
        add(items, AffectedItem.Kind.ASIN, suspension.asins(), speaks("all-asins"));
        add(items, AffectedItem.Kind.ORDER, suspension.orderIds(), speaks("all-orders"));
        add(items, AffectedItem.Kind.COMPLAINT, suspension.complaintIds(), speaks("all-complaints"));
        long missing = items.stream().filter(item -> !item.named()).count();
        return items.stream()
                .map(item -> new AffectedItem(item.kind(), item.id(), item.named(), missing <= listedSingly))
                .toList();
    }

    private void add(List<AffectedItem> items, AffectedItem.Kind kind, List<String> ids, boolean all) {
        for (String id : ids.stream().distinct().toList()) {
            items.add(new AffectedItem(kind, id, all || names(id.toLowerCase(Locale.ROOT)), true));
        }
    }

    public List<WantedDocument> wantedDocuments(List<DocumentKind> askedFor, Draft draft) {
        return askedFor.stream()
                .distinct()
                .map(kind -> new WantedDocument(kind, isAttached(draft, kind) || speaks(lexicon(kind))))
                .toList();
    }

    public List<Enclosure> enclosures(Playbook playbook, Suspension suspension, Draft draft, LocalDate asOf) {
        if (draft.attachments() == null) {
            return List.of();
        }
        LocalDate notice = suspension.noticeDate() != null ? suspension.noticeDate() : asOf;
        return draft.attachments().stream()
                .map(attachment ->
                        new Enclosure(attachment, isMentioned(attachment), isTooOld(attachment, playbook, notice)))
                .toList();
    }

    private static boolean isTooOld(Attachment attachment, Playbook playbook, LocalDate notice) {
        Optional<Integer> maxAgeDays = playbook.documents().stream()
                .filter(document -> document.kind() == attachment.kind() && document.maxAgeDays() != null)
                .map(RequiredDocument::maxAgeDays)
                .findFirst();
        return attachment.date() != null
                && maxAgeDays.isPresent()
                && attachment.date().isBefore(notice.minusDays(maxAgeDays.get()));
    }

    private boolean isMentioned(Attachment attachment) {
        String name = attachment.name().toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String stem = dot > 2 ? name.substring(0, dot) : name;
        return names(stem)
                || attachment.kind() != DocumentKind.OTHER && speaks(lexicon(attachment.kind()))
                || isParaphrased(stem);
    }

    /** "attachment-3-keller-letter" where a sentence speaks of Attachment 3, or of Keller and a letter. */
    private boolean isParaphrased(String stem) {
        if (isLabelled(stem, text)) {
            return true;
        }
        List<String> telling = Arrays.stream(stem.split("[^\\p{L}]+", -1))
                .filter(word -> word.length() >= SHORTEST_TELLING)
                .toList();
        return telling.size() > 1
                && reading.statements().stream()
                        .map(statement -> text.substring(
                                statement.range().start(), statement.range().end()))
                        .anyMatch(words ->
                                telling.stream().filter(words::contains).count() >= 2);
    }

    /** Whether words speak of "Exhibit B" and a file's name begins with that, or with the letter or number alone. */
    private static boolean isLabelled(String name, String words) {
        Matcher label = LABEL.matcher(name);
        return label.find()
                && REFERENCE.matcher(words).results().anyMatch(paper -> paper.group(1)
                        .equals(label.group(1)));
    }

    /** Whether a name stands in the text by itself, and not inside a word. */
    private boolean names(String name) {
        for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
            int end = at + name.length();
            boolean opens = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean closes = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    /** Places where the text says that something is attached. */
    public List<AttachmentClaim> attachmentClaims(Draft draft) {
        List<AttachmentClaim> claims = new ArrayList<>();
        for (int i = 0; i < reading.statements().size(); i++) {
            Statement statement = reading.statements().get(i);
            if (!statement.speaks("attachment-claim")) {
                continue;
            }
            Hit hit = reading.sentences().get(i).matches().hits(attachmentClaim).get(0);
            boolean known = draft.attachments() != null;
            claims.add(new AttachmentClaim(
                    range(hit), statement.section(), known, known && isKept(statement, draft.attachments())));
        }
        return claims;
    }

    /** Kept where an attachment is named in the same statement, or is of a kind that is named there, or no kind is. */
    private boolean isKept(Statement statement, List<Attachment> attachments) {
        String words =
                text.substring(statement.range().start(), statement.range().end());
        if (attachments.stream().anyMatch(attachment -> names(attachment, words))) {
            return true;
        }
        Set<String> named = statement.lexicons().stream()
                .filter(lexicon -> lexicon.startsWith("document-") && !lexicon.equals(lexicon(DocumentKind.OTHER)))
                .collect(Collectors.toSet());
        return !attachments.isEmpty()
                && (named.isEmpty()
                        || attachments.stream()
                                .anyMatch(attachment -> named.contains(lexicon(attachment.kind()))
                                        || attachment.kind() == DocumentKind.OTHER));
    }

    /** Whether words name a file, or a number of four digits or more that stands in its name. */
    private static boolean names(Attachment attachment, String words) {
        String name = attachment.name().toLowerCase(Locale.ROOT);
        return words.contains(name)
                || isLabelled(name, words)
                || Arrays.stream(name.split("\\D+", -1))
                        .anyMatch(number -> number.length() >= 4 && words.contains(number));
    }

    /**
     * Where the root cause speaks only of what cannot be behind a suspension of the type, and the other parts hardly speak
     * of anything that can, its first statement.
     */
    public Optional<OffTopic> offTopic(Playbook playbook, Subjects subjects) {
        Statement first = null;
        int onTopic = 0;
        for (Statement statement : reading.statements()) {
            boolean rootCause = statement.section() == SectionKind.ROOT_CAUSE;
            boolean retells = reading.sentences().get(statement.index()).matches().hits(retellsComplaint).stream()
                            .anyMatch(hit -> !hit.isHeard())
                    && !statement.speaks("gap");
            if (statement.section() == SectionKind.OTHER || rootCause && retells) {
                continue;
            }
            Set<String> topics = topics(statement);
            if (subjects.belong(playbook.type(), topics)) {
                onTopic += rootCause ? ENOUGH_ON_TOPIC : 1;
            } else if (rootCause && first == null && subjects.tell(topics)) {
                first = statement;
            }
        }
        return onTopic < ENOUGH_ON_TOPIC
                ? Optional.ofNullable(first).map(statement -> new OffTopic(statement.range()))
                : Optional.empty();
    }

    /** Weaknesses and improvements on a subject that neither the type nor the rest of the root cause raises. */
    public List<Aside> asides(Playbook playbook, Subjects subjects) {
        List<Aside> asides = new ArrayList<>();
        for (int i = 0; i < reading.statements().size(); i++) {
            Statement statement = reading.statements().get(i);
            if (statement.reported() || !statement.speaks("unraised-issue") && !statement.speaks("far-matter")) {
                continue;
            }
            SentenceMatcher matches = reading.sentences().get(i).matches();
            List<Hit> far = Lexicons.apart(matches.hits(farMatter));
            if (statement.section() != SectionKind.ROOT_CAUSE) {
                far.forEach(hit -> asides.add(new Aside(range(hit), statement.section())));
            }
            for (Hit hit : Lexicons.apart(matches.hits(unraisedIssue))) {
                Set<String> about = topics(matches, hit);
                boolean ofType = !about.isEmpty() && subjects.belong(playbook.type(), about);
                if (!ofType
                        && !raisedElsewhere(about, statement)
                        && far.stream().noneMatch(hit::overlaps)) {
                    asides.add(new Aside(range(hit), statement.section()));
                }
            }
        }
        return asides;
    }

    /** Subjects of the words of a hit. */
    private Set<String> topics(SentenceMatcher matches, Hit hit) {
        return topics.entrySet().stream()
                .filter(topic -> matches.hits(topic.getValue()).stream().anyMatch(hit::overlaps))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    private boolean raisedElsewhere(Set<String> about, Statement statement) {
        return reading.statements().stream()
                .anyMatch(other -> other.index() != statement.index()
                        && other.section() == SectionKind.ROOT_CAUSE
                        && about.stream().anyMatch(other::speaks));
    }

    private Range range(Hit hit) {
        return new Range(
                reading.tokens().get(hit.from()).start(),
                reading.tokens().get(hit.to() - 1).end());
    }

    private static Set<String> topics(Statement statement) {
        return statement.lexicons().stream()
                .filter(lexicon -> lexicon.startsWith(TOPIC))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private boolean speaks(String lexicon) {
        return reading.statements().stream().anyMatch(statement -> statement.speaks(lexicon));
    }

    private static boolean isAttached(Draft draft, DocumentKind kind) {
        return draft.attachments() != null
                && draft.attachments().stream().anyMatch(attachment -> attachment.kind() == kind);
    }

    static String lexicon(DocumentKind kind) {
        return "document-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
