"""Writes while a fault happens, keeps each request and its answer, and holds them afterwards against what is there."""
import itertools
import json
import statistics
import threading
import time

DRAFT = {"draft": {"text": "Root cause\n\nOur receiving check did not compare the seal.\n\nPrevention\n\nEach lot is checked on arrival."}}
OPEN = "/v1/cases"


class History:
    def __init__(self, file, replicas, balanced=False):
        """balanced: callers come by way of a balancer, which asks a replica whether it is ready"""
        self.file, self.replicas, self.lines, self.ended = file, replicas, [], threading.Event()
        self.balanced = balanced
        self.threads, self.lock = [], threading.Lock()

    def start(self, writers=3):
        for number in range(writers):
            thread = threading.Thread(target=self._write, args=(number,), daemon=True)
            thread.start()
            self.threads.append(thread)
        return self

    def _write(self, number):
        case = None
        for i in itertools.count():
            if self.ended.is_set():
                return
            replica = self.replicas[(number + i) % len(self.replicas)]
            if self.balanced and replica.status("/q/health/ready") != 200:
                replica = self.replicas[(number + i + 1) % len(self.replicas)]
            if case and i % 4:
                self._one(replica, f"{case}/drafts", f"{number}-{i}", DRAFT)
            else:
                body = {"externalId": f"{self.file.stem}-{number}-{i}", "suspension": {"type": "INAUTHENTIC"}}
                reply = self._one(replica, OPEN, f"{number}-{i}", body)
                case = f"{OPEN}/{reply['id']}" if reply else case
            # who got nothing waits a little longer, as callers do
            time.sleep(0.05 if self.lines and self.lines[-1]["status"] == 201 else 0.3)

    def _one(self, replica, path, key, body):
        key = f"{self.file.stem}-{key}"
        begin = time.monotonic()
        try:
            status, reply = replica.ask("POST", path, body, key)
        except (OSError, ValueError):
            status, reply = 0, None
        made = reply if status == 201 else None
        with self.lock:
            self.lines.append({"replica": replica.name, "path": path, "key": key, "body": body, "status": status,
                               "made": made and (made.get("id") or made.get("number")), "seconds": round(time.monotonic() - begin, 3)})
        return made

    def end(self):
        self.ended.set()
        for thread in self.threads:
            thread.join(90)
        self.file.write_text("".join(json.dumps(line) + "\n" for line in self.lines))
        return self

    def seen(self):
        counts = {}
        for line in self.lines:
            name = "no answer" if line["status"] == 0 else str(line["status"])
            counts[name] = counts.get(name, 0) + 1
        longest = max((line["seconds"] for line in self.lines), default=0)
        return ", ".join(f"{counts[name]} x {name}" for name in sorted(counts)) + f"; longest {longest:.1f} s"

    def median(self):
        return statistics.median(line["seconds"] for line in self.lines if line["status"] == 201)

    def check(self):
        """Repeats each request with its key; whatever was acknowledged must be there, once, as it was. Returns what is wrong."""
        replica, wrong, drafts = self.replicas[0], [], {}
        for line in self.lines:
            status, reply = replica.ask("POST", line["path"], line["body"], line["key"])
            made = reply and (reply.get("id") or reply.get("number"))
            if status != 201:
                wrong.append(f"{line['key']}: {status} when repeated")
                continue
            if line["made"] and line["made"] != made:
                wrong.append(f"{line['key']}: acknowledged {line['made']}, now {made}")
            if line["path"] == OPEN:
                items = replica.ask("GET", f"{OPEN}?externalId={line['body']['externalId']}")[1]["items"]
                if [item["id"] for item in items] != [made]:
                    wrong.append(f"{line['key']}: {len(items)} cases")
            else:
                drafts.setdefault(line["path"], []).append(made)
        for path, numbers in drafts.items():
            there = [item["number"] for item in replica.ask("GET", f"{path}?limit=100")[1]["items"]]
            if sorted(there) != list(range(1, len(there) + 1)):
                wrong.append(f"{path}: numbers {sorted(there)}")
            if len(there) < 100 and sorted(numbers) != sorted(there):
                wrong.append(f"{path}: {len(numbers)} keys, {len(there)} drafts")
        return wrong
