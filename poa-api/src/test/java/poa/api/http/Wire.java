package poa.api.http;

import io.restassured.RestAssured;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** Sends what no HTTP client would, and takes what comes back until the service closes or falls silent. */
public final class Wire {
    private static final int SILENCE_MILLIS = 1_000;

    public record Reply(String text) {
        public int status() {
            return Integer.parseInt(text.split(" ", 3)[1]);
        }
    }

    public Reply send(String... head) {
        return sendBody("", head);
    }

    public Reply sendBody(String body, String... head) {
        var request = String.join("\r\n", head) + "\r\nHost: localhost\r\nConnection: close\r\n\r\n" + body;
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), RestAssured.port)) {
            socket.setSoTimeout(SILENCE_MILLIS);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new Reply(read(socket));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static String read(Socket socket) throws IOException {
        var text = new StringBuilder();
        var buffer = new byte[8_192];
        try {
            for (int n; (n = socket.getInputStream().read(buffer)) > 0; ) {
                text.append(new String(buffer, 0, n, StandardCharsets.ISO_8859_1));
            }
        } catch (IOException silenceOrReset) {
            // what was read until then is the reply
        }
        return text.toString();
    }
}
