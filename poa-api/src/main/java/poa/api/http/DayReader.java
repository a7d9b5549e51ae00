package poa.api.http;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/** Reads days as {@code 2026-11-23} and no other way; Jackson's own takes times, arrays and numbers, too. */
final class DayReader extends StdScalarDeserializer<LocalDate> {
    private static final long serialVersionUID = 1L;
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    DayReader() {
        super(LocalDate.class);
    }

    @Override
    public LocalDate deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        if (parser.hasToken(JsonToken.VALUE_STRING)
                && DAY.matcher(parser.getText()).matches()) {
            try {
                return LocalDate.parse(parser.getText());
            } catch (DateTimeException notInTheCalendar) {
                // told below, with all other spellings
            }
        }
        throw new BadTextException(parser, "must be a day such as 2026-11-23");
    }
}
