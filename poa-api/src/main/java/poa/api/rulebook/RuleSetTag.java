package poa.api.rulebook;

import io.quarkus.runtime.ApplicationConfig;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Request;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.RestResponse;
import org.jboss.resteasy.reactive.RestResponse.ResponseBuilder;
import poa.rules.Assessor;

/** The ETag of all that the rulebook shows: it changes with the rule set, and with the service that renders it. */
@Singleton
class RuleSetTag {
    private final EntityTag tag;

    RuleSetTag(Assessor assessor, ApplicationConfig application) {
        var digest = assessor.version().digest();
        this.tag = new EntityTag(digest.substring(digest.indexOf(':') + 1) + "-"
                + application.version().orElse("0"));
    }

    /** 304 where the caller has it already, else the reply with the tag. */
    @SuppressWarnings("unchecked")
    <T> RestResponse<T> reply(Request request, Supplier<ResponseBuilder<T>> reply) {
        return request.evaluatePreconditions(tag) == null
                ? reply.get().tag(tag).build()
                : (RestResponse<T>) ResponseBuilder.notModified(tag).build();
    }
}
