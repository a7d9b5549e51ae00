package poa.api.cases;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/** The line between a service and its database server, which can be cut, and laid to a server that listens elsewhere. */
final class Line implements AutoCloseable {
    private static final Pattern PORT = Pattern.compile("(?<=127\\.0\\.0\\.1:)\\d+");

    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final ServerSocket listener;
    private volatile int target;
    private volatile boolean cut;

    private Line(ServerSocket listener) {
        this.listener = listener;
    }

    static Line to(String jdbcUrl) throws IOException {
        var line = new Line(new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
        line.lay(jdbcUrl);
        start(line::accept);
        return line;
    }

    /** The same database at this end of the line. */
    String jdbcUrl(String jdbcUrl) {
        return PORT.matcher(jdbcUrl).replaceFirst(String.valueOf(listener.getLocalPort()));
    }

    void lay(String jdbcUrl) {
        var port = PORT.matcher(jdbcUrl);
        if (!port.find()) {
            throw new IllegalArgumentException("no port");
        }
        target = Integer.parseInt(port.group());
        cut = false;
    }

    /** Ends what runs over it, and takes nothing new. */
    void cut() {
        cut = true;
        open.forEach(Line::end);
        open.clear();
    }

    @Override
    public void close() throws IOException {
        listener.close();
        cut();
    }

    private void accept() {
        while (!listener.isClosed()) {
            try {
                connect(listener.accept());
            } catch (IOException fault) {
                // closed, or the server is not there: either way the next one tries again
            }
        }
    }

    private void connect(Socket client) throws IOException {
        open.add(client);
        if (cut) {
            end(client);
            return;
        }
        try {
            var server = new Socket(InetAddress.getLoopbackAddress(), target);
            open.add(server);
            start(() -> copy(client, server));
            start(() -> copy(server, client));
        } catch (IOException fault) {
            end(client);
        }
    }

    private static void copy(Socket from, Socket to) {
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            in.transferTo(out);
        } catch (IOException cutOff) {
            // both ends are closed here
        }
    }

    private static void end(Socket socket) {
        try {
            socket.close();
        } catch (IOException fault) {
            // it is of no more use anyway
        }
    }

    private static void start(Runnable task) {
        var thread = new Thread(task, "line");
        thread.setDaemon(true);
        thread.start();
    }
}
