#!/usr/bin/env python3
"""Runs two replicas on one PostgreSQL server, lets a fault happen while callers write, and tells what was promised and what was seen.

    faults.py --app <quarkus-app> [--old <quarkus-app of the version before>] [--work <folder>] [--only kill,restart,...]

Needs Python 3.11, a JDK, Debian's postgresql; as root a full disk (a small tmpfs), and with libfaketime a wrong clock. Ends with 1
where a promise was broken. Histories of all requests stay in the folder.
"""
import argparse
import collections
import concurrent.futures
import datetime
import os
import pathlib
import random
import signal
import statistics
import subprocess
import sys
import tempfile
import time

from history import DRAFT, History
from plant import Database, Replica
from proxy import Line
from receivers import Receiver

ASSESSMENT = {"suspension": {"type": "INAUTHENTIC"}, **DRAFT}
FAKETIME = "/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1"
ENDPOINTS, TYPES = "/v1/webhook-endpoints", ["case.created", "case.status_changed", "draft.assessed"]
# versions before this was the service's own setting do not start on a newer schema without
BACK = {"QUARKUS_FLYWAY_IGNORE_MIGRATION_PATTERNS": "*:future"}
CASES, ASSESS, READY, LIVE = "/v1/cases", "/v1/assessments", "/q/health/ready", "/q/health/live"


class Plant:
    def __init__(self, work, app):
        self.work, self.app = work, app
        self.database = Database(work / "database")
        self.line = Line(self.database.port)
        self.a = Replica("a", app, self.line, work).start()
        self.b = Replica("b", app, self.line, work).start()

    def history(self, name, balanced=False):
        return History(self.work / f"{name}.jsonl", [self.a, self.b], balanced).start()

    def close(self):
        for replica in (self.a, self.b):
            replica.stop()
        self.database.stop("immediate")


def kill(plant):
    """kill -9 of either replica in turn while both are written to"""
    history, starts = plant.history("kill"), []
    for replica in (plant.a, plant.b):
        time.sleep(3 + random.random() * 3)
        replica.kill()
        time.sleep(1)
        begin = time.monotonic()
        replica.start()
        starts.append(time.monotonic() - begin)
    time.sleep(3)
    return history, f"ready again after {max(starts):.0f} s at most", []


def stop(plant):
    """either replica in turn is told to stop (SIGTERM) and started again while callers write by way of a balancer that asks for readiness"""
    for replica in (plant.a, plant.b):
        replica.stop()
        replica.environment = {"QUARKUS_SHUTDOWN_DELAY": "5s"}
        replica.start()
    history, took = plant.history("stop", balanced=True), []
    for replica in (plant.a, plant.b):
        time.sleep(5)
        begin = time.monotonic()
        replica.stop()
        took.append(time.monotonic() - begin)
        replica.environment = {}
        replica.start()
    time.sleep(3)
    history.end()
    others = sorted({line["status"] for line in history.lines} - {201})
    broken = [f"answers {others}"] if others else []
    broken += [f"took {max(took):.0f} s to stop"] if max(took) > 38 else []
    return history, f"stopped within {max(took):.0f} s, 5 of them for the balancer to notice", broken


def restart(plant):
    """the database's server stops at once, as in a crash, and starts again, twice"""
    history, back = plant.history("restart"), []
    for _ in range(2):
        time.sleep(4)
        plant.database.stop("immediate")
        time.sleep(2)
        plant.database.start()
        back.append(max(plant.a.await_ready(120), plant.b.await_ready(120)))
    time.sleep(3)
    return history, f"ready {max(back):.1f} s after the server at most, no restart", []


def gone(plant, seconds=60):
    """the database is away for a minute"""
    history, broken = plant.history("gone"), []
    time.sleep(4)
    plant.database.stop("fast")
    end, answers = time.monotonic() + seconds, {}
    time.sleep(5)
    while time.monotonic() < end:
        for name, ask in {"ready": lambda: plant.a.status(READY), "live": lambda: plant.a.status(LIVE), "read": lambda: plant.a.status(CASES),
                          "assess": lambda: plant.a.ask("POST", ASSESS, ASSESSMENT)[0]}.items():
            answers.setdefault(name, set()).add(ask())
    plant.database.start()
    back = max(plant.a.await_ready(120), plant.b.await_ready(120))
    time.sleep(3)
    wanted = {"ready": {503}, "live": {200}, "read": {503}, "assess": {200}}
    broken += [f"{name}: {sorted(answers[name])}" for name in wanted if answers[name] != wanted[name]]
    told = ", ".join(f"{name} {'/'.join(map(str, sorted(answers[name])))}" for name in wanted)
    return history, f"{told}; ready {back:.1f} s after it was back, no restart", broken


def slow(plant):
    """each answer of the database comes 100 ms later"""
    history = plant.history("slow")
    plant.line.set("slow", 0.1)
    time.sleep(20)
    plant.line.set("pass")
    time.sleep(3)
    return history, "", []


def silent(plant):
    """nothing comes through to the database or back for 40 s, and no connection breaks"""
    history = plant.history("silent")
    time.sleep(3)
    plant.line.set("silent")
    time.sleep(2)
    begin = time.monotonic()
    status = plant.a.status(CASES)
    waited = time.monotonic() - begin
    time.sleep(max(0.0, 40 - waited))
    live = plant.a.status(LIVE)
    plant.line.set("pass")
    back = max(plant.a.await_ready(180), plant.b.await_ready(180))
    time.sleep(3)
    broken = [] if (status, live) == (503, 200) and waited < 35 else [f"read {status} after {waited:.0f} s, live {live}"]
    return history, f"a read got {status} after {waited:.0f} s, live {live}; ready {back:.1f} s after", broken


def full(plant):
    """the disk of the database is full; then there is room again"""
    if os.getuid() != 0:
        return None, "not run: needs root", []
    # a file on the same small disk takes what is left
    ballast = plant.database.data / "ballast"
    history, broken = plant.history("full"), []
    time.sleep(3)
    subprocess.run(["dd", "if=/dev/zero", f"of={ballast}", "bs=1M"], capture_output=True)
    begin, statuses = time.monotonic(), set()
    while time.monotonic() - begin < 25:
        statuses.add(plant.a.ask("POST", f"{CASES}", {"clientName": "x" * 150})[0])
        time.sleep(0.1)
    read, assess = plant.a.status(CASES), plant.a.ask("POST", ASSESS, ASSESSMENT)[0]
    ballast.unlink()
    # PostgreSQL ends itself where it cannot write its log; whoever runs it starts it again
    if subprocess.run(["pgrep", "-F", str(plant.database.data / "postmaster.pid")], capture_output=True).returncode:
        plant.database.start()
    back = max(plant.a.await_ready(180), plant.b.await_ready(180))
    time.sleep(3)
    broken += [f"write {statuses}"] if statuses - {201, 503} else []
    broken += [f"assess {assess}"] if assess != 200 else []
    return history, f"writes {'/'.join(map(str, sorted(statuses)))}, a read {read}, assess {assess}; ready {back:.1f} s after", broken


def clock(plant):
    """one replica's clock is two days ahead of the other's"""
    if not pathlib.Path(FAKETIME).exists():
        return None, "not run: needs libfaketime", []
    plant.b.stop()
    # without the last one Java waits for ever
    plant.b.environment = {"LD_PRELOAD": FAKETIME, "FAKETIME": "+2d", "FAKETIME_DONT_FAKE_MONOTONIC": "1", "FAKETIME_FORCE_MONOTONIC_FIX": "0"}
    plant.b.start()
    history = plant.history("clock")
    time.sleep(30)
    history.end()
    ahead = plant.database.sql("select count(*) from appeal_case where created_at > now() + interval '1 day'")
    plant.b.stop()
    plant.b.environment = {}
    plant.b.start()
    return history, f"{ahead} cases are dated two days ahead", [] if int(ahead) else ["no case is dated ahead: the clock was right"]


def upgrade(plant, old):
    """a new version migrates and starts beside the one before, which goes on; the new one is taken back; then both are new"""
    if old is None:
        return None, "not run: no --old", []
    new = plant.app
    for replica in (plant.a, plant.b):
        replica.stop()
        replica.app, replica.environment = old, dict(BACK)
    plant.database.renew()
    schemas = []
    for replica in (plant.a, plant.b):
        replica.start()
    history = plant.history("upgrade")
    for app in (old, new, old):
        if app != plant.b.app:
            plant.b.stop()
            plant.b.app = app
            plant.b.start()
        schemas.append(plant.database.sql("select max(version) from flyway_schema_history"))
        time.sleep(8)
    history.end()
    for replica in (plant.a, plant.b):
        replica.stop()
        replica.app, replica.environment = new, {}
        replica.start()
    others = sorted({line["status"] for line in history.lines if line["replica"] == "a"} - {201})
    broken = [f"the version before answered {others} though it was not stopped"] if others else []
    broken += [] if schemas[0] < schemas[1] == schemas[2] else [f"schemas {schemas}: nothing was migrated"]
    return history, f"schema {' then '.join(schemas)}; those of the replica that was stopped got no answer; the other one answered all with 201", broken


def hang(plant):
    """one receiver of webhooks answers, another one takes each request and never answers, for a minute"""
    before = plant.history("hang-before")
    time.sleep(15)
    calm = before.end().median()
    hanging, well = Receiver(True), Receiver(False)
    endpoints = [plant.a.ask("POST", ENDPOINTS, {"url": one.url, "eventTypes": TYPES})[1]["id"] for one in (hanging, well)]
    history = plant.history("hang")
    time.sleep(60)
    history.end()
    written = f"from webhook_delivery d join webhook_event e on e.id = d.event_id where d.endpoint_id = '{endpoints[1]}'"
    end = time.monotonic() + 30
    while time.monotonic() < end and plant.database.sql(f"select count(*) {written} and d.state = 'PENDING'") != "0":
        time.sleep(0.2)
    came, late = {}, []
    for moment, event in well.came:
        came.setdefault(event["data"]["caseId"], []).append(event["id"])
        late.append(moment - datetime.datetime.fromisoformat(event["timestamp"]).timestamp())
    rows = [row.split("|") for row in plant.database.sql(f"select e.case_id, e.id {written} order by d.number").splitlines()]
    sent = {}
    for case, event in rows:
        sent.setdefault(case, []).append(event)
    times = collections.Counter(hanging.ids())
    states = "select event_id, attempts, state, coalesce(last_fault, '') from webhook_delivery where endpoint_id ="
    attempts = [row.split("|") for row in plant.database.sql(f"{states} '{endpoints[0]}'").splitlines()]
    broken = [] if came == sent else [f"{len(rows)} events, {len(well.came)} came, or in another order"]
    broken += [f"an event came {max(late):.0f} s late"] if max(late) > 10 else []
    broken += [f"{hanging.most} at once at the one that hangs"] if hanging.most > 4 else []
    broken += [f"{one[0]} came {times[one[0]]} times in {one[1]} attempts" for one in attempts if times[one[0]] > int(one[1]) + 1]
    broken += [f"{one}" for one in attempts if one[2] != "PENDING" or one[3] not in ("", "TIMEOUT")]
    busy = history.median()
    broken += [f"{busy:.2f} s in place of {calm:.2f} s"] if busy > 3 * calm + 0.1 else []
    for one, endpoint in ((hanging, endpoints[0]), (well, endpoints[1])):
        plant.a.ask("DELETE", f"{ENDPOINTS}/{endpoint}")
        one.close()
    told = (f"median of a write {calm * 1000:.0f} ms before, {busy * 1000:.0f} ms meanwhile; {len(well.came)} events came, half of them within "
            f"{statistics.median(late):.1f} s, all within {max(late):.1f} s; {len(hanging.came)} attempts at the one that hangs, {hanging.most} at once")
    return history, told, broken


def overload(plant):
    """forty callers send drafts as fast as they get answers, for 20 s"""
    statuses, longest, end = {}, 0.0, time.monotonic() + 20

    def send(_):
        mine = []
        while time.monotonic() < end:
            begin = time.monotonic()
            mine.append((plant.a.ask("POST", ASSESS, ASSESSMENT)[0], time.monotonic() - begin))
        return mine

    with concurrent.futures.ThreadPoolExecutor(40) as pool:
        for status, seconds in (one for some in pool.map(send, range(40)) for one in some):
            statuses[status] = statuses.get(status, 0) + 1
            longest = max(longest, seconds)
    after = plant.a.ask("POST", ASSESS, ASSESSMENT)[0]
    broken = [] if set(statuses) <= {200, 503} and statuses.get(200) and after == 200 else [f"{statuses}, then {after}"]
    told = ", ".join(f"{count} x {status}" for status, count in sorted(statuses.items()))
    return None, f"{told}; longest {longest:.1f} s; {after} at once afterwards", broken


WRITES = "each acknowledged write is there once; one key, one resource; drafts numbered without gap"
FAULTS = {
    "kill": (kill, WRITES),
    "stop": (stop, f"no caller notices; {WRITES}"),
    "restart": (restart, f"503 meanwhile, recovers by itself; {WRITES}"),
    "gone": (gone, f"503 for what needs it, drafts are judged, alive, not ready; recovers by itself; {WRITES}"),
    "slow": (slow, f"slower, no error but 503; {WRITES}"),
    "silent": (silent, f"503 within the time limit of 30 s, alive; recovers by itself; {WRITES}"),
    "full": (full, f"writes 503, drafts are judged; recovers by itself; {WRITES}"),
    "overload": (overload, "200 or 503 soon, nothing hangs; as before afterwards"),
    "clock": (clock, WRITES),
    "upgrade": (upgrade, f"the version before goes on, on the newer schema, too; {WRITES}"),
    "hang": (hang, f"writes take as long as before; the other receiver gets each event once, in the order of its case, within 10 s; "
                   f"no more than two at once from each process, and each again only after its time-out; {WRITES}"),
}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("--app", type=pathlib.Path, required=True)
    arguments.add_argument("--old", type=pathlib.Path)
    arguments.add_argument("--work", type=pathlib.Path, default=None)
    arguments.add_argument("--only", default=",".join(FAULTS))
    given = arguments.parse_args()
    work = given.work or pathlib.Path(tempfile.mkdtemp(prefix="faults-"))
    work.mkdir(parents=True, exist_ok=True)
    work.chmod(0o755)
    disk = work / "database"
    mounted = os.getuid() == 0
    if mounted:
        disk.mkdir()
        subprocess.run(["mount", "-t", "tmpfs", "-o", "size=300m", "tmpfs", str(disk)], check=True)
    # asked to end, it takes its processes with it
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(2))
    plant, failed = None, False
    try:
        plant = Plant(work, given.app.resolve())
        print("| fault | promised | seen | kept |\n| --- | --- | --- | --- |", flush=True)
        for name in given.only.split(","):
            run, promised = FAULTS[name]
            history, told, broken = run(plant, given.old and given.old.resolve()) if name == "upgrade" else run(plant)
            if history:
                broken = broken + history.end().check()
                told = "; ".join(part for part in (history.seen(), told) if part)
            kept = "-" if told.startswith("not run") else "no: " + "; ".join(broken[:5]) if broken else "yes"
            failed |= bool(broken)
            print(f"| {run.__doc__} | {promised} | {told} | {kept} |", flush=True)
    finally:
        if plant:
            plant.close()
        if mounted:
            subprocess.run(["umount", "-l", str(disk)], check=False)
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
