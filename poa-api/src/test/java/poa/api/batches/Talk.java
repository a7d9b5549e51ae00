package poa.api.batches;

import io.restassured.RestAssured;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.Timer;
import java.util.TimerTask;

/** A batch, line by line over one connection: most HTTP clients read nothing before they have sent all. */
public final class Talk implements AutoCloseable {
    /** A guard against an answer that never comes. */
    private static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket = new Socket();
    /** Of writes, which know no time limit. */
    private final Timer watch = new Timer(true);

    private final OutputStream out;
    private final BufferedReader in;

    /** @param headers each with its name */
    public Talk(String... headers) throws IOException {
        this(RestAssured.port, headers);
    }

    public Talk(int port, String... headers) throws IOException {
        // little is on the way, so that who is not read notices soon
        socket.setReceiveBufferSize(8_192);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        socket.setSoTimeout(PATIENCE_MILLIS);
        watch.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        close();
                    }
                },
                2 * PATIENCE_MILLIS);
        out = socket.getOutputStream();
        in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        var more = headers.length == 0 ? "" : String.join("\r\n", headers) + "\r\n";
        write("POST /v1/assessment-batches HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-ndjson\r\n" + more
                + "Transfer-Encoding: chunked\r\n\r\n");
    }

    public void send(String line) throws IOException {
        var bytes = line.getBytes(StandardCharsets.UTF_8);
        write(Integer.toHexString(bytes.length + 1) + "\r\n" + line + "\n\r\n");
    }

    public void end() throws IOException {
        write("0\r\n\r\n");
    }

    /** Status and headers. */
    public String head() throws IOException {
        var head = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
            head.append(line).append('\n');
        }
        return head.toString();
    }

    /** The next line of the reply, null once the connection is closed or the reply whole. */
    public String answer() throws IOException {
        for (var line = in.readLine(); line != null && !line.equals("0"); line = in.readLine()) {
            if (line.startsWith("{")) {
                return line;
            }
        }
        return null;
    }

    public boolean isClosedByTheOther() throws IOException {
        try {
            while (in.readLine() != null) {
                // what was still on the way
            }
            return true;
        } catch (SocketException reset) {
            return true;
        }
    }

    private void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    @Override
    public void close() {
        watch.cancel();
        try {
            socket.close();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
