package poa.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import poa.model.Assessment;
import poa.model.Draft;
import poa.model.Playbook;
import poa.model.RuleSetVersion;
import poa.model.Suspension;
import poa.rules.catalogue.RuleEntry;

/**
 * Reads a draft and says what Amazon would miss in it. Built once (a second or so), then shared by all threads; without
 * clock, I/O or state: the same draft, suspension, day and rule set give the same assessment.
 */
public final class Assessor {

    /**
     * Loads and checks rules, lexicons, playbooks and scoring.
     *
     * @throws RuleSetException naming file and line of what is wrong in them
     */
    public static Assessor create() {
        throw new UnsupportedOperationException();
    }

    /**
     * Judges one draft.
     *
     * @param suspension its type must be one of {@link #playbooks()}
     * @param asOf the day to judge dates by
     * @throws IllegalArgumentException where the type is unknown
     */
    public Assessment assess(Draft draft, Suspension suspension, LocalDate asOf) {
        throw new UnsupportedOperationException();
    }

    /** All rules, by dimension and id. */
    public List<RuleEntry> rules() {
        throw new UnsupportedOperationException();
    }

    public Optional<RuleEntry> rule(String id) {
        throw new UnsupportedOperationException();
    }

    /** All suspension types, in the order of the alphabet. */
    public List<Playbook> playbooks() {
        throw new UnsupportedOperationException();
    }

    public Optional<Playbook> playbook(String type) {
        throw new UnsupportedOperationException();
    }

    public RuleSetVersion version() {
        throw new UnsupportedOperationException();
    }
}
