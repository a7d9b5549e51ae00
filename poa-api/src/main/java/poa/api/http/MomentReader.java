package poa.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.Instant;

/** Reads moments as {@code 2026-11-23T09:30:00Z}, or with another offset; Jackson's own takes numbers, too. */
final class MomentReader extends StdScalarDeserializer<Instant> {
    private static final long serialVersionUID = 1L;

    MomentReader() {
        super(Instant.class);
    }

    @Override
    public Instant deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        return Times.moment(parser.hasToken(JsonToken.VALUE_STRING) ? parser.getText() : "")
                .orElseThrow(() -> new BadTextException(parser, "must be a time such as 2026-11-23T09:30:00Z"));
    }
}
