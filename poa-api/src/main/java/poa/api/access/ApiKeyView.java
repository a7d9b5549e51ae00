package poa.api.access;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import poa.api.http.Page;

@Schema(name = "ApiKey", description = "A key, without the key itself.")
record ApiKeyView(
        @Schema(description = "Id of the key, which is no secret.")
        UUID id,

        @Schema(description = NAME, examples = "CRM") String name,

        @Schema(description = "How the key begins.", examples = "poa_4Xb2")
        String prefix,

        @Schema(description = "How the key ends.", examples = "9kQz")
        String lastFour,

        @Schema(description = "What its holder may do.", examples = "[\"assess\", \"cases:read\"]")
        List<String> scopes,

        @Schema(description = "When it was made.") Instant createdAt,

        @Schema(description = "The key that it was made with; null where it was made without one.", nullable = true)
        UUID createdBy,

        @Schema(description = EXPIRES_AT, nullable = true) Instant expiresAt,

        @Schema(description = "When it was revoked; null as long as it is not.", nullable = true)
        Instant revokedAt,

        @Schema(description = "When it was used last, to the minute; null where it never was.", nullable = true)
        Instant lastUsedAt,

        @Schema(description = "Counts the changes; the ETag in the body.", examples = "1")
        long version) {

    static final String NAME = "What it is for, in words of yours.";
    static final String EXPIRES_AT = "When it ends to work; null for never.";

    static ApiKeyView of(ApiKeyEntity key) {
        return new ApiKeyView(
                key.id,
                key.name,
                key.prefix,
                key.lastFour,
                key.scopes,
                key.createdAt,
                key.createdBy,
                key.expiresAt,
                key.revokedAt,
                key.lastUsedAt,
                key.version);
    }

    String path() {
        return "/v1/api-keys/" + id;
    }

    @Schema(name = "ApiKeyPage", description = "One page of keys.")
    record PageView(
            @Schema(description = "The keys, the newest first; revoked ones stay.")
            List<ApiKeyView> items,

            @Schema(description = "The cursor of the next page, null on the last.", nullable = true)
            String nextCursor) {

        static PageView of(Page<ApiKeyEntity> page) {
            return new PageView(page.items().stream().map(ApiKeyView::of).toList(), page.nextCursor());
        }
    }

    @Schema(name = "NewApiKey", description = "A key that was just made.")
    record NewView(
            @Schema(
                    description = "The key itself. It is shown this once; nobody can read it again.",
                    examples = "poa_4Xb2...")
            String key,

            @Schema(description = "What is kept of it.") ApiKeyView apiKey) {}
}
