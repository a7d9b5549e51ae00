package poa.api.rulebook;

import io.quarkus.security.Authenticated;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.UriInfo;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestPath;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import poa.api.http.PageQuery;
import poa.api.http.PageRequest;
import poa.rules.Assessor;
import poa.rules.catalogue.RuleEntry;

@Path("/v1/rules")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Rulebook")
@APIResponse(responseCode = "304", ref = "NotModified")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class RuleResource {
    private final Assessor assessor;
    private final Rulebook rulebook;
    private final RuleSetTag tag;

    RuleResource(Assessor assessor, Rulebook rulebook, RuleSetTag tag) {
        this.assessor = assessor;
        this.rulebook = rulebook;
        this.tag = tag;
    }

    @GET
    @Operation(operationId = "listRules", summary = "List the rules", description = """
            All rules that drafts are judged by, dimension by dimension, each with what it says to the writer and with \
            texts that it marks and spares.""")
    @APIResponse(responseCode = "200", description = "One page of rules.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<RulePageView> list(@BeanParam PageQuery query, Request request, UriInfo uri) {
        var page = PageRequest.of(query).of(assessor.rules(), RuleEntry::id);
        return tag.reply(request, () -> page.reply(RulePageView.of(page), uri));
    }

    @GET
    @Path("/{ruleId}")
    @Operation(operationId = "getRule", summary = "Read a rule", description = """
            What a finding with this rule id means: why it matters, how to mend it, when it is made and what is spared.""")
    @APIResponse(responseCode = "200", description = "The rule.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<RuleView> get(
            @RestPath @Parameter(description = "Id of the rule, as in findings.", example = "respectfulness.threat")
                    String ruleId,
            Request request) {
        var rule = rulebook.rule(ruleId);
        return tag.reply(request, () -> ResponseBuilder.ok(rule));
    }
}
