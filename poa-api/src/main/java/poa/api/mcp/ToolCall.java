package poa.api.mcp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.TextContent;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.security.ForbiddenException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import poa.api.http.Faults;
import poa.api.http.Problem;

/** Answers a call of a tool: the result as JSON that programs read and as text for clients that know only that, or the problem as text. */
@Singleton
class ToolCall {
    private static final int NO_SCOPE = 403;

    /** What a tool does with its arguments, as JSON. */
    @FunctionalInterface
    interface Work {
        Object on(byte[] arguments) throws Exception;
    }

    private final ObjectMapper mapper;
    private final CurrentVertxRequest request;

    ToolCall(ObjectMapper mapper, CurrentVertxRequest request) {
        this.mapper = mapper;
        this.request = request;
    }

    ToolResponse answer(Map<String, Object> arguments, Work work) {
        try {
            var result = text(work.on(mapper.writeValueAsBytes(new JsonObject(arguments).getMap())));
            return new ToolResponse(
                    false, List.of(new TextContent(result)), mapper.readValue(result, JsonNode.class), Map.of());
        } catch (Exception fault) {
            return ToolResponse.error(text(problem(fault)));
        }
    }

    private Problem problem(Exception fault) {
        return fault instanceof ForbiddenException
                ? Faults.told(NO_SCOPE, request.getCurrent())
                : Faults.told(fault, request.getCurrent());
    }

    private String text(Object result) {
        try {
            return mapper.writeValueAsString(result);
        } catch (JsonProcessingException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
