"""Systems that take events: one that answers, and one that takes the connection and the request and never answers."""
import http.server
import json
import select
import threading
import time


class Receiver:
    """What came and when, in the order in which it came; `most` is how many requests were open at the same time."""

    def __init__(self, hangs):
        self.came, self.open, self.most, self.lock = [], 0, 0, threading.Lock()
        receiver = self

        class Handler(http.server.BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self):
                event = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with receiver.lock:
                    receiver.came.append((time.time(), event))
                    receiver.open += 1
                    receiver.most = max(receiver.most, receiver.open)
                if hangs:
                    # until the caller has had enough
                    select.select([self.connection], [], [], 600)
                    self.close_connection = True
                with receiver.lock:
                    receiver.open -= 1
                if not hangs:
                    self.send_response(204)
                    self.end_headers()

            def log_message(self, *_):
                pass

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.url = f"http://localhost:{self.server.server_address[1]}/hooks"

    def ids(self):
        with self.lock:
            return [event["id"] for _, event in self.came]

    def close(self):
        self.server.shutdown()
        self.server.server_close()
