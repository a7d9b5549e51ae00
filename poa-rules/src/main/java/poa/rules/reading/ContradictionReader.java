package poa.rules.reading;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import poa.model.SectionKind;
import poa.model.Suspension;
import poa.rules.data.DataFiles;
import poa.rules.facts.Contradiction;
import poa.rules.facts.DateMention;
import poa.rules.facts.Statement;

/** Compares what a letter says twice, what it says with what was sent before, and its date of the notice with the case's. */
public final class ContradictionReader {
    /** Claims of one action that are compared; who counts one more often tells a list. */
    private static final int MOST = 4;
    /** A notice sent at night has another day elsewhere. */
    private static final int DAYS_APART = 1;

    private final ClaimReader claimReader;
    private final int noticeDate;

    public ContradictionReader(DataFiles files, Lexicons lexicons) {
        claimReader = new ClaimReader(files);
        noticeDate = lexicons.number("notice-date");
    }

    /**
     * Finds statements that disagree.
     *
     * @param sent what was sent before, oldest first
     */
    public List<Contradiction> read(Reading reading, Suspension suspension, List<Reading> sent) {
        List<Contradiction> found = new ArrayList<>();
        Map<String, List<Claim>> before = new HashMap<>();
        IdentityHashMap<Claim, Integer> letters = new IdentityHashMap<>();
        for (int i = 0; i < sent.size(); i++) {
            for (Claim claim : claims(sent.get(i))) {
                letters.put(claim, i);
                keep(before, claim);
            }
        }
        Map<String, List<Claim>> here = new HashMap<>();
        for (Claim claim : claims(reading)) {
            contradiction(claim, here.get(claim.action()), Contradiction.Source.DRAFT, letters)
                    .or(() ->
                            contradiction(claim, before.get(claim.action()), Contradiction.Source.PRIOR_DRAFT, letters))
                    .ifPresent(found::add);
            keep(here, claim);
        }
        SwappedDigits.find(reading.tokens(), (later, earlier) -> {
            if (found.stream().noneMatch(one -> one.range().overlaps(later))) {
                found.add(new Contradiction(
                        later,
                        sectionAt(reading, later),
                        Contradiction.Source.DRAFT,
                        reading.plain().substring(earlier.start(), earlier.end()),
                        -1,
                        earlier));
            }
        });
        if (suspension.noticeDate() != null && suspension.attempt() == 1 && suspension.priorDenial() == null) {
            noticeDate(reading, suspension.noticeDate()).ifPresent(found::add);
        }
        return found;
    }

    private static SectionKind sectionAt(Reading reading, Range place) {
        Statement statement = DraftReader.at(reading.statements(), place);
        return statement == null ? SectionKind.OTHER : statement.section();
    }

    private List<Claim> claims(Reading reading) {
        return claimReader.read(
                reading.plain(),
                reading.tokens(),
                reading.sentences(),
                reading.statements(),
                reading.letter().asOf());
    }

    private static void keep(Map<String, List<Claim>> claims, Claim claim) {
        List<Claim> same = claims.computeIfAbsent(claim.action(), key -> new ArrayList<>(2));
        if (same.size() < MOST) {
            same.add(claim);
        }
    }

    /** With one that disagrees and none that agrees. */
    private static Optional<Contradiction> contradiction(
            Claim claim, List<Claim> earlier, Contradiction.Source source, IdentityHashMap<Claim, Integer> letters) {
        if (earlier == null) {
            return Optional.empty();
        }
        boolean sameLetter = source == Contradiction.Source.DRAFT;
        List<Claim> same = earlier.stream()
                .filter(other -> claim.meansSameAs(other, sameLetter))
                .toList();
        boolean told = same.stream().anyMatch(other -> other.number() == claim.number() && !claim.differsInDay(other));
        boolean sum =
                claim.number() == earlier.stream().mapToLong(Claim::number).sum();
        if (told || sum && claim.number() > 0) {
            return Optional.empty();
        }
        for (Claim other : same) {
            if (claim.differsInNumber(other)) {
                return Optional.of(new Contradiction(
                        claim.range(),
                        claim.section(),
                        source,
                        other.text(),
                        letters.getOrDefault(other, -1),
                        other.range()));
            }
            if (claim.differsInDay(other)) {
                return Optional.of(new Contradiction(
                        claim.dayRange(),
                        claim.section(),
                        source,
                        other.day().toString(),
                        letters.getOrDefault(other, -1),
                        other.dayRange()));
            }
        }
        return Optional.empty();
    }

    /** The first day given for the notice, where none of those given is the case's. */
    private Optional<Contradiction> noticeDate(Reading reading, LocalDate day) {
        Optional<Contradiction> wrong = Optional.empty();
        for (DateMention date : reading.dates()) {
            if (date.date() != null && isOfNotice(reading, date)) {
                if (Math.abs(ChronoUnit.DAYS.between(date.date(), day)) <= DAYS_APART) {
                    return Optional.empty();
                }
                if (wrong.isEmpty()) {
                    wrong = Optional.of(new Contradiction(
                            date.range(), date.section(), Contradiction.Source.NOTICE, day.toString(), -1, null));
                }
            }
        }
        return wrong;
    }

    private boolean isOfNotice(Reading reading, DateMention date) {
        return reading.sentences().get(date.statement().index()).matches().hits(noticeDate).stream()
                .anyMatch(hit -> new Range(
                                reading.tokens().get(hit.from()).start(),
                                reading.tokens().get(hit.to() - 1).end())
                        .contains(date.range()));
    }
}
