package poa.api.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkiverse.mcp.server.ToolManager;
import io.quarkiverse.mcp.server.ToolResponse;
import io.quarkus.runtime.StartupEvent;
import io.vertx.core.json.JsonObject;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;

/** Tells the protocol which tools there are; their words are in {@code mcp/tools.json}. */
@Singleton
class ToolList {
    private static final String FILE = "/mcp/tools.json";

    private final ToolManager manager;
    private final ToolCall call;
    private final Tools tools;
    private final ObjectMapper mapper;

    ToolList(ToolManager manager, ToolCall call, Tools tools, ObjectMapper mapper) {
        this.manager = manager;
        this.call = call;
        this.tools = tools;
        this.mapper = mapper;
    }

    void register(@Observes StartupEvent start) {
        var words = words();
        add("assess_plan_of_action", words, tools::assess);
        add("parse_notice", words, tools::parseNotice);
        add("get_rule", words, tools::rule);
        add("get_suspension_type", words, tools::suspensionType);
        add("list_suspension_types", words, tools::suspensionTypes);
    }

    private void add(String name, JsonNode words, ToolCall.Work work) {
        var told = words.path(name);
        manager.newTool(name)
                .setTitle(told.path("title").asText())
                .setDescription(told.path("description").asText() + " "
                        + words.path("data").asText())
                .setInputSchema(new JsonObject(told.path("arguments").toString()).getMap())
                // reads only, breaks nothing, gives the same again, asks nobody else
                .setAnnotations(
                        new ToolManager.ToolAnnotations(told.path("title").asText(), true, false, true, false))
                .setHandler(arguments -> answer(arguments, work))
                .register();
    }

    private ToolResponse answer(ToolManager.ToolArguments arguments, ToolCall.Work work) {
        return call.answer(arguments.args(), work);
    }

    private JsonNode words() {
        try (var file = ToolList.class.getResourceAsStream(FILE)) {
            return mapper.readTree(file);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
