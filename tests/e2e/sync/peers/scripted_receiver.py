#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The example receiver with orders to misbehave: scripted_receiver.py FOLDER RULES.

RULES is a JSON list; the first rule that fits a request and is not used up decides what happens to it:
  {"method": "POST", "path": "/v1/cases", "has": "text in the body", "times": 2, "kept": true, "wait": 0.5,
   "status": 429, "headers": {"Retry-After": "1"}, "body": {...}, "change": {"message_id": "…"},
   "stall": true, "drop": true, "truncate": true, "raw": "HTTP/1.1 …", "big": 5000000,
   "slow": 0.5, "bomb": 200, "endless": true,
   "manner": {"packed": true, "chunked": true, "mark": true, "type": "text/html", "headers": {…}, "drip": 0.1}}
`kept`: the request takes effect all the same. `change`: an honest answer with these fields put in. `manner`: an honest
answer in a strange form. `slow`: heads, one every so many seconds, without end. `bomb`: so many MiB of nothing, packed.
`endless`: a page of new words about the message, and always one more. `raw`: these very bytes, then the line goes dead. FOLDER/requests has
a line of JSON for each request. A POST to /token gives out tokens t1, t2 …; with {"tokens": […]} as a rule only those
are good. A POST to /rules brings new rules.
"""
import gzip
import http.server
import io
import json
import pathlib
import sys
import threading
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[4] / "docs/examples/receiver"))
import receiver  # noqa: E402

FOLDER, RULES = pathlib.Path(sys.argv[1]), json.loads(sys.argv[2])
LOCK, TOKENS = threading.Lock(), [0]


class Scripted(receiver.Intake):
    def rule(self, body):
        with LOCK:
            for rule in RULES:
                fits = ("tokens" not in rule and rule.get("times", 1) > 0
                        and rule.get("method", self.command) == self.command and rule.get("path", "/") in self.path
                        and rule.get("has", "").encode() in body)
                if fits:
                    rule["times"] = rule.get("times", 1) - 1
                    return rule
        return {}

    def handle_one_request(self):
        self.sent = None
        super().handle_one_request()

    def answer(self, status, body=None):
        if self.change and body:
            body = body | self.change
        self.sent = status
        self.note()  # before anybody hears of it
        if self.silent:
            return None
        return self.strangely(status, body) if self.manner else super().answer(status, body)

    def strangely(self, status, body):
        data = b"" if body is None else json.dumps(body).encode()
        data = (b"\xef\xbb\xbf" if self.manner.get("mark") else b"") + data
        data = gzip.compress(data) if self.manner.get("packed") else data
        self.send_response(status)
        self.send_header("Content-Type", self.manner.get("type", "application/json"))
        if self.manner.get("packed"):
            self.send_header("Content-Encoding", "gzip")
        for name, value in self.manner.get("headers", {}).items():
            self.send_header(name, value)
        if self.manner.get("chunked"):
            self.send_header("Transfer-Encoding", "chunked")
            data = b"".join(b"%x\r\n%s\r\n" % (len(part), part) for part in (data[:7], data[7:])) + b"0\r\n\r\n"
        else:
            self.send_header("Content-Length", str(len(data)))
        self.end_headers()
        for at in range(len(data)) if "drip" in self.manner else (None,):
            self.wfile.write(data if at is None else data[at:at + 1])
            time.sleep(self.manner.get("drip", 0))

    def note(self):
        if self.noted:
            return
        self.noted = True
        line = {"method": self.command, "path": self.path, "status": self.sent, "body": self.asked.decode(errors="replace"),
                "token": self.headers.get("Authorization"), "key": self.headers.get("Idempotency-Key"),
                "signature": self.headers.get("Kakanai-Signature")}
        with LOCK, open(FOLDER / "requests", "a") as log:
            log.write(json.dumps(line) + "\n")

    def order(self, honest):
        length = int(self.headers.get("Content-Length", 0))
        body = self.rfile.read(length)
        connection, self.rfile = self.rfile, io.BytesIO(body)
        self.change, self.manner, self.silent, self.noted, self.asked = None, None, False, False, body
        try:
            self.obey(self.rule(body), body, honest)
        finally:
            self.rfile = connection
            self.note()

    def obey(self, rule, body, honest):
        time.sleep(rule.get("wait", 0))
        if self.path == "/token":
            TOKENS[0] += 1
            if "status" in rule:
                return self.answer(rule["status"], rule.get("body"))
            return self.answer(200, {"access_token": f"t{TOKENS[0]}", "token_type": "Bearer", "expires_in": 300})
        good = next((rule["tokens"] for rule in RULES if "tokens" in rule), None)
        if good is not None and self.headers.get("Authorization", "")[len("Bearer "):] not in good:
            return self.refuse(401, "unauthorized")
        if "stall" in rule or "drop" in rule:
            self.silent = True
            if rule.get("kept"):
                honest()
            time.sleep(60 if "stall" in rule else 0)
            self.close_connection = True
            return self.connection.shutdown(2)
        if "slow" in rule:
            self.wfile.write(b"HTTP/1.1 202 Accepted\r\n")
            for number in range(200):
                self.wfile.write(b"X-%d: x\r\n" % number)
                time.sleep(rule["slow"])
            return None
        if "bomb" in rule:
            data = gzip.compress(b"\0" * (rule["bomb"] << 20))
            self.send_response(202)
            self.send_header("Content-Encoding", "gzip")
            self.send_header("Content-Length", str(len(data)))
            self.end_headers()
            return self.wfile.write(data)
        if "endless" in rule:
            TOKENS[0] += 200
            words = [rule["word"] | {"ack_id": str(TOKENS[0] + n)} for n in range(200)]
            return self.answer(200, {"items": words, "next_cursor": str(TOKENS[0]), "has_more": True})
        if "raw" in rule:
            if rule.get("kept"):
                self.silent = True
                honest()
            self.sent = 0
            self.wfile.write(rule["raw"].encode("latin-1") + b"x" * rule.get("big", 0))
            self.wfile.flush()
            self.close_connection = True
            return self.connection.shutdown(2)
        if "status" in rule:
            if rule.get("kept"):
                self.silent = True
                honest()
                self.silent = False
            self.sent = rule["status"]
            data = json.dumps(rule["body"]).encode() if "body" in rule else b""
            self.send_response(rule["status"])
            for name, value in rule.get("headers", {}).items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(data) + (10 if "truncate" in rule else 0)))
            self.end_headers()
            self.wfile.write(data)
            self.close_connection = "truncate" in rule
            return None
        self.change, self.manner = rule.get("change"), rule.get("manner")
        return honest()

    def do_POST(self):
        if self.path == "/rules":  # new orders for the same ledger
            RULES[:] = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            TOKENS[0] = 0
            return super().answer(200)
        return self.order(super().do_POST)

    def do_PUT(self):
        self.order(super().do_PUT)

    def do_GET(self):
        self.order(super().do_GET)

    def do_HEAD(self):
        self.order(super().do_HEAD)

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    Scripted.ledger = receiver.Ledger(FOLDER)
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Scripted)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    server.serve_forever()
