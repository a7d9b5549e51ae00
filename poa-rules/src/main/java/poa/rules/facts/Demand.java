package poa.rules.facts;

import java.util.List;
import poa.model.Level;
import poa.model.Requirement;
import poa.model.RequirementStatus;
import poa.rules.reading.Range;

/**
 * A requirement that applies to this case, and how far the draft meets it.
 *
 * @param evidence what meets it
 */
public record Demand(Requirement requirement, RequirementStatus status, List<Range> evidence) {
    public boolean isMissing() {
        return status == RequirementStatus.MISSING;
    }

    public boolean isRequired() {
        return requirement.level() == Level.REQUIRED;
    }

    public boolean isForBuyers() {
        return requirement.forBuyers();
    }
}
