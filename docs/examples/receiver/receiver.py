#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The smallest receiver that is right: receiver.py FOLDER [PORT]. Standard library only; see docs/sync-protocol.md.
What it took is in FOLDER/journal, a line a message, on the disk before it is answered. A department would stand behind
`take`; this one says "accepted" to every procedure."""
import datetime, hashlib, http.server, json, os, pathlib, sys, threading, urllib.parse  # noqa: E401
JST = datetime.timezone(datetime.timedelta(hours=9))

class Ledger:
    def __init__(self, folder):
        self.lock, self.messages, self.days, self.sequences, self.acks = threading.RLock(), {}, {}, {}, []
        self.files = pathlib.Path(folder) / "files"
        self.files.mkdir(parents=True, exist_ok=True)
        self.journal = open(pathlib.Path(folder) / "journal", "a+b")
        self.journal.seek(0)
        for line in self.journal:
            if line.endswith(b"\n"):  # one that a crash cut off was never answered
                self.take(**json.loads(line))

    def keep(self, **entry):
        self.journal.write(json.dumps(entry).encode() + b"\n")
        self.journal.flush(), os.fsync(self.journal.fileno())
        self.take(**entry)

    def take(self, key, digest, case, sequence, procedures, at):
        self.messages[key], self.days[key] = digest, at[:10]
        self.sequences.setdefault(case, {0}).add(sequence)
        for procedure, department in procedures:
            self.acks.append({"ack_id": str(len(self.acks) + 1), "case_id": case, "sequence": sequence, "at": at,
                              "procedure_id": procedure, "department_code": department, "status": "accepted"})


class Intake(http.server.BaseHTTPRequestHandler):
    protocol_version, disable_nagle_algorithm, ledger = "HTTP/1.1", True, None

    def answer(self, status, body=None):
        data = b"" if body is None else json.dumps(body).encode()
        self.send_response(status)
        if data:
            self.send_header("Content-Type", "application/json" if status < 400 else "application/problem+json")
        if status != 204:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        self.wfile.write(b"" if self.command == "HEAD" else data)

    def refuse(self, status, code, **more):
        self.answer(status, {"type": "problems/" + code, "title": code, "status": status, "code": code} | more)

    def do_POST(self):
        body = self.rfile.read(int(self.headers["Content-Length"]))
        case, digest = json.loads(body), hashlib.sha256(body).hexdigest()
        key, case_id, sequence = case["message"]["message_id"], case["case"]["case_id"], case["message"]["sequence"]
        if self.headers.get("Idempotency-Key") != key:
            return self.refuse(400, "idempotency-key-missing")
        at = datetime.datetime.now(JST).isoformat(timespec="seconds")
        with self.ledger.lock:
            replayed = key in self.ledger.messages
            if replayed and self.ledger.messages[key] != digest:
                return self.refuse(422, "idempotency-key-reused")
            held = self.ledger.sequences.get(case_id, {0})
            if not replayed and (sequence - 1 not in held or sequence in held):
                return self.refuse(409, "sequence-stale" if sequence in held else "sequence-gap")
            if not replayed:
                self.ledger.keep(key=key, digest=digest, case=case_id, sequence=sequence, at=at, procedures=[
                    (p["procedure_id"], p["department_code"]) for p in case["procedures"]])
        missing = [a["sha256"] for a in case.get("attachments", []) if not (self.ledger.files / a["sha256"]).exists()]
        self.answer(202, {"receipt_id": "R-" + key, "case_id": case_id, "message_id": key, "sequence": sequence,
                          "status": "waiting_for_attachments" if missing else "stored", "payload_sha256": digest,
                          "received_at": at, "replayed": replayed, "missing_attachments": missing})

    def do_PUT(self):
        body, (what, name) = self.rfile.read(int(self.headers["Content-Length"])), self.path.split("/")[-2:]
        if what == "attachments":
            if hashlib.sha256(body).hexdigest() != name:
                return self.refuse(422, "attachment-digest-mismatch")
            held, _ = (self.ledger.files / name).exists(), (self.ledger.files / name).write_bytes(body)
            return self.answer(204 if held else 201)
        sent, held = {e["message_id"]: e["payload_sha256"] for e in json.loads(body)["entries"]}, self.ledger.messages
        missing = sorted(sent.keys() - held)  # in all that is held; "unexpected" is about that day only
        unexpected = sorted(key for key in held.keys() - sent if self.ledger.days[key] == name)
        other = sorted(key for key in sent.keys() & held if sent[key] != held[key])
        self.answer(200, {"date": name, "matched": len(sent.keys() & held) - len(other), "missing": missing,
                          "unexpected": unexpected, "mismatched": other,
                          "status": "unbalanced" if missing or unexpected or other else "balanced"})

    def do_HEAD(self):
        self.answer(200 if (self.ledger.files / self.path.split("/")[-1]).exists() else 404)

    def do_GET(self):
        query = urllib.parse.parse_qs(urllib.parse.urlsplit(self.path).query)
        start, limit = int(query.get("cursor", ["0"])[0]), int(query.get("limit", ["100"])[0])
        acks, more = self.ledger.acks[start:start + limit], start + limit < len(self.ledger.acks)
        self.answer(200, {"items": acks, "next_cursor": str(start + len(acks)), "has_more": more})


if __name__ == "__main__":
    Intake.ledger = Ledger(sys.argv[1])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", int((sys.argv + [0])[2])), Intake)
    print(server.server_address[1], flush=True)
    server.serve_forever()
