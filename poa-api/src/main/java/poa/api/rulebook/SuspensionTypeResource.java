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
import poa.model.Playbook;
import poa.rules.Assessor;

@Path("/v1/suspension-types")
@Produces(MediaType.APPLICATION_JSON)
@Authenticated
@Tag(name = "Rulebook")
@APIResponse(responseCode = "304", ref = "NotModified")
@APIResponse(responseCode = "406", ref = "NotAcceptable")
@APIResponse(responseCode = "500", ref = "InternalError")
class SuspensionTypeResource {
    private final Assessor assessor;
    private final Rulebook rulebook;
    private final RuleSetTag tag;

    SuspensionTypeResource(Assessor assessor, Rulebook rulebook, RuleSetTag tag) {
        this.assessor = assessor;
        this.rulebook = rulebook;
        this.tag = tag;
    }

    @GET
    @Operation(operationId = "listSuspensionTypes", summary = "List the suspension types", description = """
            All kinds of suspension in the order of their codes, each with how notices put it and what Amazon wants to \
            read in an appeal.""")
    @APIResponse(responseCode = "200", description = "One page of suspension types.")
    @APIResponse(responseCode = "400", ref = "BadParameter")
    public RestResponse<SuspensionTypePageView> list(@BeanParam PageQuery query, Request request, UriInfo uri) {
        var page = PageRequest.of(query).of(assessor.playbooks(), Playbook::type);
        return tag.reply(request, () -> page.reply(SuspensionTypePageView.of(page), uri));
    }

    @GET
    @Path("/{type}")
    @Operation(operationId = "getSuspensionType", summary = "Read a suspension type", description = """
            What this kind of suspension is about, how notices put it, and the checklist that drafts are held against.""")
    @APIResponse(responseCode = "200", description = "The suspension type.")
    @APIResponse(responseCode = "404", ref = "NotFound")
    public RestResponse<SuspensionTypeView> get(
            @RestPath @Parameter(description = "Code of the type.", example = "INAUTHENTIC") String type,
            Request request) {
        var found = rulebook.suspensionType(type);
        return tag.reply(request, () -> ResponseBuilder.ok(found));
    }
}
