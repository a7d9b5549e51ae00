package poa.api.mcp;

import io.quarkus.security.Authenticated;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.validation.constraints.NotNull;
import java.io.IOException;
import java.util.List;
import poa.api.assessments.AssessmentRequest;
import poa.api.assessments.DraftJudge;
import poa.api.http.JsonText;
import poa.api.limits.Bounded;
import poa.api.notices.NoticeRequest;
import poa.api.notices.ParsedNoticeView;
import poa.api.rulebook.Rulebook;
import poa.api.rulebook.SuspensionTypeView;
import poa.api.tenancy.Scopes;
import poa.rules.Assessor;

/** What each tool does with its arguments: the same as the operation of REST does with its body, under the same guards. */
@Singleton
class Tools {
    record RuleArguments(@NotNull String ruleId) {}

    record TypeArguments(@NotNull String type) {}

    record NoArguments() {}

    /** Without the checklists, which would be long. */
    record Types(List<Type> types) {
        record Type(String type, String title, String about) {
            static Type of(SuspensionTypeView view) {
                return new Type(view.type(), view.title(), view.about());
            }
        }
    }

    private final JsonText json;
    private final DraftJudge judge;
    private final Assessor assessor;
    private final Rulebook rulebook;

    Tools(JsonText json, DraftJudge judge, Assessor assessor, Rulebook rulebook) {
        this.json = json;
        this.judge = judge;
        this.assessor = assessor;
        this.rulebook = rulebook;
    }

    @Bounded
    @RolesAllowed(Scopes.ASSESS)
    Object assess(byte[] arguments) throws IOException {
        return judge.judge(json.read(arguments, AssessmentRequest.class));
    }

    @Bounded
    @RolesAllowed(Scopes.ASSESS)
    Object parseNotice(byte[] arguments) throws IOException {
        var request = json.read(arguments, NoticeRequest.class);
        return ParsedNoticeView.of(assessor.parseNotice(request.checkedText()));
    }

    @Authenticated
    Object rule(byte[] arguments) throws IOException {
        return rulebook.rule(json.read(arguments, RuleArguments.class).ruleId());
    }

    @Authenticated
    Object suspensionType(byte[] arguments) throws IOException {
        return rulebook.suspensionType(json.read(arguments, TypeArguments.class).type());
    }

    @Authenticated
    Object suspensionTypes(byte[] arguments) throws IOException {
        json.read(arguments, NoArguments.class);
        return new Types(rulebook.suspensionTypes().stream().map(Types.Type::of).toList());
    }
}
