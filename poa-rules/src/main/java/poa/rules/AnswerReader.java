package poa.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import poa.model.Answer;
import poa.model.AnswerKind;
import poa.model.DocumentKind;
import poa.model.NoticeKind;
import poa.model.ParsedNotice;
import poa.model.Plan;
import poa.model.Playbook;
import poa.model.RequestedDocument;

/** Tells what to send: what the last message asks for, or, where there is none, what the suspension's type is answered with. */
final class AnswerReader {
    private static final Map<AnswerKind, String> WORDS = Map.of(
            AnswerKind.RETRACTION, "a retraction by the rights owner",
            AnswerKind.DISPUTE, "a dispute with evidence that the decision is in error");

    private final Playbook playbook;

    AnswerReader(Playbook playbook) {
        this.playbook = playbook;
    }

    /**
     * @param last the last message of Amazon that could be read, null where there is none
     * @param stated documents that are asked for as the caller says
     */
    Answer read(ParsedNotice last, List<DocumentKind> stated) {
        if (last != null && last.kind() == NoticeKind.REINSTATEMENT) {
            return new Answer(
                    AnswerKind.NOTHING,
                    List.of(AnswerKind.NOTHING),
                    List.of(),
                    "The notice says that the account or the listing is reinstated; no appeal is asked for.");
        }
        List<RequestedDocument> asked = last == null ? ofCaller(stated) : last.requestedDocuments();
        boolean toldToPlan = last != null && last.asksForPlan();
        boolean documentsDecide = last == null
                ? playbook.plan() == Plan.NOT_REQUESTED
                : !last.requestedDocuments().isEmpty()
                        || playbook.plan() == Plan.NOT_REQUESTED
                        || offersDisputeAlone(last);
        if (toldToPlan || !documentsDecide) {
            return plan(asked.isEmpty() ? ofCaller(stated) : asked, last == null);
        }
        List<RequestedDocument> documents = asked.isEmpty() && !offersDisputeAlone(last) ? ofType() : asked;
        List<AnswerKind> ways = ways(documents, last);
        return new Answer(ways.get(0), ways, documents, instead(documents, ways, last));
    }

    private static boolean offersDisputeAlone(ParsedNotice last) {
        return last != null
                && last.requestedDocuments().isEmpty()
                && !last.demands().dispute().isEmpty();
    }

    private Answer plan(List<RequestedDocument> documents, boolean untold) {
        boolean secondary = untold && playbook.plan() == Plan.SECONDARY;
        List<RequestedDocument> own = secondary && documents.isEmpty() ? ofType() : documents;
        String with = own.isEmpty() ? "" : ", and with it: " + list(own);
        String text = secondary
                ? "In this kind of suspension papers, or something outside the plan, decide, and a plan goes with them: "
                        + (own.isEmpty() ? "say what was settled" : list(own)) + "."
                : "Send a plan of action" + with + ".";
        return new Answer(AnswerKind.PLAN_OF_ACTION, List.of(AnswerKind.PLAN_OF_ACTION), own, text);
    }

    private List<RequestedDocument> ofCaller(List<DocumentKind> stated) {
        Map<DocumentKind, Integer> ages = new EnumMap<>(DocumentKind.class);
        ofType().forEach(document -> ages.put(document.kind(), document.maxAgeDays()));
        return stated.stream()
                .distinct()
                .map(kind -> new RequestedDocument(kind, ages.get(kind)))
                .toList();
    }

    /** The documents of the type, each kind once. */
    private List<RequestedDocument> ofType() {
        Map<DocumentKind, RequestedDocument> documents = new LinkedHashMap<>();
        playbook.documents()
                .forEach(document -> documents.putIfAbsent(
                        document.kind(), new RequestedDocument(document.kind(), document.maxAgeDays())));
        return List.copyOf(documents.values());
    }

    /** Papers of a person make it a verification; who can take a complaint back is asked first. */
    private static List<AnswerKind> ways(List<RequestedDocument> documents, ParsedNotice last) {
        List<AnswerKind> ways = new ArrayList<>();
        if (has(documents, DocumentKind.RETRACTION)) {
            ways.add(AnswerKind.RETRACTION);
        }
        if (has(documents, DocumentKind.IDENTITY_DOCUMENT)) {
            ways.add(AnswerKind.VERIFICATION);
        } else if (documents.stream().anyMatch(document -> document.kind() != DocumentKind.RETRACTION)) {
            ways.add(AnswerKind.DOCUMENTS);
        }
        if (last != null && !last.demands().dispute().isEmpty()) {
            ways.add(AnswerKind.DISPUTE);
        }
        return ways.isEmpty() ? List.of(AnswerKind.DOCUMENTS) : ways;
    }

    private static boolean has(List<RequestedDocument> documents, DocumentKind kind) {
        return documents.stream().anyMatch(document -> document.kind() == kind);
    }

    private static String instead(List<RequestedDocument> documents, List<AnswerKind> ways, ParsedNotice last) {
        String who = last == null
                ? "Suspensions of this type are not answered with a plan of action; send instead: "
                : "The notice does not ask for a plan of action; send what it asks for instead: ";
        String what = documents.isEmpty()
                ? ways.stream().map(way -> WORDS.getOrDefault(way, "documents")).collect(Collectors.joining(", "))
                : list(documents);
        String dispute = !documents.isEmpty() && ways.contains(AnswerKind.DISPUTE)
                ? " Or, where the decision is in error, dispute it with evidence."
                : "";
        return who + what + "." + dispute;
    }

    private static String list(List<RequestedDocument> documents) {
        return documents.stream().map(AnswerReader::text).collect(Collectors.joining(", "));
    }

    private static String text(RequestedDocument document) {
        return document.maxAgeDays() == null
                ? document.kind().name()
                : String.format(Locale.ROOT, "%s (at most %d days old)", document.kind(), document.maxAgeDays());
    }
}
