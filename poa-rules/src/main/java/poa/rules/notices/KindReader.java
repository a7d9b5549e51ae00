package poa.rules.notices;

import java.util.List;
import java.util.function.Predicate;
import poa.model.NoticeKind;
import poa.model.Scope;
import poa.rules.reading.Range;

/** Tells what a message does, and whether to the account or to listings. */
final class KindReader {
    private final Letter letter;

    KindReader(Letter letter) {
        this.letter = letter;
    }

    /** @param asksForMore whether details or documents are asked for */
    Read<NoticeKind> kind(boolean asksForMore) {
        Predicate<Saying> opening =
                done().and(saying -> saying.zone() == Zone.SUBJECT || saying.zone() == Zone.OPENING);
        List<Range> answers = hits(this::said, "notice-answers-appeal");
        List<Range> denied = hits(saying -> said(saying) || saying.zone() == Zone.DEMAND, "notice-denied");
        List<Range> more = hits(this::said, "notice-more-information");
        List<Range> again = hits(opening, "notice-reinstated");
        List<Range> acted = acted();
        if (!again.isEmpty() && denied.isEmpty() && more.isEmpty()) {
            return new Read<>(NoticeKind.REINSTATEMENT, again);
        }
        if (!denied.isEmpty()) {
            return new Read<>(NoticeKind.DENIAL, denied);
        }
        if (!more.isEmpty() && (!answers.isEmpty() || asksForMore && acted.isEmpty())) {
            return new Read<>(NoticeKind.MORE_INFORMATION, more);
        }
        List<Range> notYet = hits(this::said, "notice-not-yet");
        if (!answers.isEmpty() && !notYet.isEmpty()) {
            return new Read<>(asksForMore ? NoticeKind.MORE_INFORMATION : NoticeKind.DENIAL, notYet);
        }
        if (!acted.isEmpty()) {
            return new Read<>(NoticeKind.SUSPENSION, acted);
        }
        if (!answers.isEmpty() && asksForMore) {
            return new Read<>(NoticeKind.MORE_INFORMATION, answers);
        }
        List<Range> warned =
                hits(saying -> saying.zone().weight() > 0 || saying.zone() == Zone.CONSEQUENCE, "notice-warning");
        List<Range> edited = hits(done(), "notice-listing-edited");
        if (!warned.isEmpty() || !edited.isEmpty()) {
            return new Read<>(NoticeKind.WARNING, edited.isEmpty() ? warned : edited);
        }
        return Read.nothing();
    }

    Read<Scope> scope() {
        for (String lexicons : List.of("acted", "risk", "meant")) {
            Predicate<Saying> where = lexicons.equals("acted") ? done() : saying -> true;
            List<Range> account = hits(where, name("account", lexicons));
            List<Range> listing = hits(where, name("listing", lexicons));
            if (lexicons.equals("acted") && account.isEmpty() && listing.isEmpty()) {
                listing = hits(saying -> true, "notice-listing-edited");
            }
            if (lexicons.equals("meant") && account.size() < listing.size()) {
                account = List.of();
            }
            if (lexicons.equals("risk") && !account.isEmpty() && !listing.isEmpty()) {
                account = account.get(0).start() < listing.get(0).start() ? account : List.of();
            }
            if (!account.isEmpty()) {
                return new Read<>(Scope.ACCOUNT, account);
            }
            if (!listing.isEmpty()) {
                return new Read<>(Scope.LISTING, listing);
            }
        }
        return Read.nothing();
    }

    private static String name(String what, String how) {
        return how.equals("acted")
                ? "notice-" + what + "-acted"
                : how.equals("risk") ? "notice-risk-" + what : "notice-" + what + "-meant";
    }

    private List<Range> acted() {
        List<Range> account = hits(done(), "notice-account-acted");
        return account.isEmpty() ? hits(done(), "notice-listing-acted") : account;
    }

    /** Where it is told what Amazon did; what the seller is to do may sound alike. */
    private Predicate<Saying> done() {
        return saying -> said(saying) && !saying.has("notice-hypothetical") && !isWanted(saying);
    }

    private static boolean isWanted(Saying saying) {
        return saying.demanded() && saying.zone() == Zone.DEMAND
                || saying.demanded() && saying.block().item();
    }

    /** Where it is told what was done; questions and conditions tell nothing. */
    private boolean said(Saying saying) {
        return !saying.heading()
                && (saying.zone().tells() || saying.zone() == Zone.DEMAND)
                && letter.text().charAt(saying.passage().range().end() - 1) != '?';
    }

    private List<Range> hits(Predicate<Saying> where, String lexicon) {
        return letter.where(where)
                .flatMap(saying -> saying.passage().hits(lexicon).stream())
                .toList();
    }
}
