package poa.api.webhooks;

import jakarta.annotation.Priority;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.UUID;
import poa.api.export.ExportLines;
import poa.api.export.ExportPart;

/** Endpoints without their secrets. */
@Singleton
@Priority(15)
class WebhookExport implements ExportPart {
    private final WebhookEndpointRepository endpoints;

    WebhookExport(WebhookEndpointRepository endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public void write(UUID agency, ExportLines lines) throws IOException {
        for (var endpoint : endpoints.all(agency)) {
            lines.write("WEBHOOK_ENDPOINT", WebhookEndpointView.of(endpoint));
        }
    }
}
