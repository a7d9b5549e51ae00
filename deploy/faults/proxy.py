"""A TCP line between the service and its database that can be slow, silent or cut."""
import socket
import threading
import time


class Line:
    """mode: "pass", "slow" (each answer comes `delay` seconds later), "silent" (nothing comes through) or "cut"."""

    def __init__(self, target):
        self.target, self.mode, self.delay, self.open = target, "pass", 0.0, set()
        self.lock = threading.Lock()
        self.server = socket.create_server(("127.0.0.1", 0))
        self.port = self.server.getsockname()[1]
        threading.Thread(target=self._accept, daemon=True).start()

    def set(self, mode, delay=0.0):
        self.mode, self.delay = mode, delay
        if mode == "cut":
            self.drop()

    def drop(self):
        with self.lock:
            both, self.open = self.open, set()
        for one in both:
            _close(one)

    def _accept(self):
        while True:
            caller, _ = self.server.accept()
            if self.mode == "cut":
                _close(caller)
                continue
            try:
                callee = socket.create_connection(("127.0.0.1", self.target))
            except OSError:
                _close(caller)
                continue
            with self.lock:
                self.open |= {caller, callee}
            threading.Thread(target=self._pump, args=(caller, callee, False), daemon=True).start()
            threading.Thread(target=self._pump, args=(callee, caller, True), daemon=True).start()

    def _pump(self, source, sink, answers):
        try:
            while data := source.recv(65536):
                while self.mode == "silent":
                    time.sleep(0.05)
                if answers and self.mode == "slow":
                    time.sleep(self.delay)
                sink.sendall(data)
        except OSError:
            pass
        for one in (source, sink):
            _close(one)


def _close(one):
    try:
        one.shutdown(socket.SHUT_RDWR)
    except OSError:
        pass
    one.close()
