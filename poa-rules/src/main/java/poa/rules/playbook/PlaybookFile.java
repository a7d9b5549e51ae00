package poa.rules.playbook;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.util.List;
import java.util.Map;
import java.util.Set;
import poa.model.ConfusedType;
import poa.model.DocumentKind;
import poa.model.Level;
import poa.model.Plan;
import poa.model.RequiredDocument;
import poa.model.Scope;

/**
 * A playbook as it is written.
 *
 * @param without ids of common requirements that the type does not have
 */
record PlaybookFile(
        String type,
        String title,
        Set<Scope> scope,
        String about,
        Plan plan,
        boolean customersAffected,
        boolean disclosure,
        boolean counselReview,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean linksRefused,
        List<String> noticePhrases,
        List<ConfusedType> confusedWith,
        List<Document> documents,
        @JsonSetter(nulls = Nulls.AS_EMPTY) List<String> without,
        List<RequirementFile> requirements) {

    record Document(
            DocumentKind kind,
            Level level,
            @JsonSetter(nulls = Nulls.SET) String group,
            @JsonSetter(nulls = Nulls.SET) Integer maxAgeDays,
            String covers) {
        RequiredDocument toDocument() {
            return new RequiredDocument(kind, level, group, maxAgeDays, covers);
        }
    }

    /** {@code _common.yaml} and {@code _dispute.yaml}. */
    record Requirements(List<RequirementFile> requirements) {}

    /** {@code _shared.yaml}. */
    record Shared(Map<String, RequirementFile.Statement> shared) {}

    /** {@code _subjects.yaml}. */
    record Subjects(Set<String> neutral, Map<String, Set<String>> subjects) {}

    /** {@code _sub-issues.yaml}. */
    record SubIssues(Map<String, SubIssue> issues, Map<String, List<String>> types) {}

    record SubIssue(String title, List<String> topics) {}
}
