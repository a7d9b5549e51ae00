package poa.api.export;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes one JSON object a line (NDJSON), and counts them. */
public final class ExportLines {
    private final ObjectMapper mapper;
    private final OutputStream out;
    private long count;

    ExportLines(ObjectMapper mapper, OutputStream out) {
        this.mapper = mapper;
        this.out = out;
    }

    /**
     * Writes one thing that is kept.
     *
     * @param view as a reply shows it
     */
    public void write(String kind, Object view) throws IOException {
        line(new Line(kind, view));
        count++;
    }

    /** A reader that does not find it has not read all. */
    void end() throws IOException {
        line(Map.of("kind", "END", "count", count));
    }

    private void line(Object line) throws IOException {
        out.write(mapper.writeValueAsString(line).getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private record Line(String kind, Object data) {}
}
