"""What the faults happen to: a PostgreSQL server and replicas of the service, as plain processes of this machine."""
import http.client
import json
import os
import pathlib
import shutil
import signal
import socket
import subprocess
import time

BIN = max(pathlib.Path("/usr/lib/postgresql").glob("*/bin"), key=lambda path: int(path.parent.name))


def free_port():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]


class Database:
    def __init__(self, folder):
        self.folder, self.data, self.port = folder, folder / "data", free_port()
        folder.mkdir(parents=True, exist_ok=True)
        if os.getuid() == 0:
            shutil.chown(folder, "postgres")
        self._run("initdb", "-D", self.data, "-U", "postgres", "-A", "trust")
        self.start()
        for role in ("poa_owner", "poa_app"):
            self.sql(f"create role {role} login", "postgres")
        self.renew()

    def renew(self):
        self.sql("drop database if exists poa with (force)", "postgres")
        self.sql("create database poa owner poa_owner", "postgres")

    def _run(self, tool, *arguments):
        as_postgres = ["setpriv", "--reuid", "postgres", "--regid", "postgres", "--clear-groups"] if os.getuid() == 0 else []
        with open(self.folder / "tools.log", "a") as log:
            subprocess.run([*as_postgres, str(BIN / tool), *map(str, arguments)], check=True, stdout=log, stderr=log)

    def start(self):
        options = f"-p {self.port} -k {self.folder} -c listen_addresses=127.0.0.1 -c max_connections=100"
        self._run("pg_ctl", "-D", self.data, "-l", self.folder / "server.log", "-w", "-o", options, "start")

    def stop(self, mode):
        self._run("pg_ctl", "-D", self.data, "-m", mode, "-w", "stop")

    def sql(self, statement, database="poa"):
        done = subprocess.run(
            [str(BIN / "psql"), "-qXAt", "-h", "127.0.0.1", "-p", str(self.port), "-U", "postgres", "-d", database, "-c", statement],
            check=True, capture_output=True, text=True)
        return done.stdout.strip()


class Replica:
    def __init__(self, name, app, line, folder, environment=None):
        self.name, self.app, self.line, self.folder = name, app, line, folder
        self.environment, self.port, self.process = environment or {}, free_port(), None

    def start(self, wait=True):
        settings = {
            "QUARKUS_DATASOURCE_JDBC_URL": f"jdbc:postgresql://127.0.0.1:{self.line.port}/poa",
            "QUARKUS_DATASOURCE_USERNAME": "poa_app", "QUARKUS_DATASOURCE_PASSWORD": "none",
            "QUARKUS_FLYWAY_USERNAME": "poa_owner", "QUARKUS_FLYWAY_PASSWORD": "none", "QUARKUS_HTTP_PORT": str(self.port),
            "POA_WEBHOOKS_ALLOWED_HOSTS": "localhost",
        }
        with open(self.folder / f"{self.name}.log", "a") as log:
            self.process = subprocess.Popen(
                ["java", "-Xmx256m", "-jar", str(self.app / "quarkus-run.jar")],
                env={**os.environ, **settings, **self.environment}, stdout=log, stderr=log)
        if wait:
            self.await_ready()
        return self

    def await_ready(self, seconds=600):
        begin = time.monotonic()
        while self.status("/q/health/ready") != 200:
            if self.process.poll() is not None or time.monotonic() - begin > seconds:
                raise RuntimeError(f"{self.name} is not ready; see {self.folder / self.name}.log")
            time.sleep(0.1)
        return time.monotonic() - begin

    def kill(self):
        self.process.send_signal(signal.SIGKILL)
        self.process.wait()

    def stop(self):
        if self.process and self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(40)
            except subprocess.TimeoutExpired:
                self.kill()

    def ask(self, method, path, body=None, key=None, timeout=60):
        """The status and what came; an OSError where nothing came."""
        headers = {"Content-Type": "application/json"}
        if key:
            headers["Idempotency-Key"] = key
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request(method, path, None if body is None else json.dumps(body), headers)
            reply = connection.getresponse()
            text = reply.read()
            return reply.status, json.loads(text) if text else None
        except http.client.HTTPException as fault:
            raise OSError(str(fault)) from fault
        finally:
            connection.close()

    def status(self, path):
        try:
            return self.ask("GET", path)[0]
        except (OSError, ValueError):
            return 0
