#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""A receiver that keeps its ledger right and its manners badly: lying_receiver.py FOLDER SEED [--forgetful].

It answers after the commit with nothing, twice says the same word, refuses, is busy, breaks down, and gives receipts
for something else. FOLDER/applied has a line for every message that took effect: `message-id case sequence`.
`--forgetful` is the control: it takes every post as new, so that a client without keys would not be noticed, but one
that posts again after a lost answer shows as a doubled line.
"""
import http.server
import json
import pathlib
import random
import socket
import sys

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[4] / "docs/examples/receiver"))
import receiver  # noqa: E402

CHAOS = random.Random(int(sys.argv[2]))
FORGETFUL = "--forgetful" in sys.argv


class Ledger(receiver.Ledger):
    def __init__(self, folder):
        self.applied = open(pathlib.Path(folder) / "applied", "a")
        self.reading = True
        super().__init__(folder)
        self.reading = False

    def take(self, key, digest, case, sequence, procedures, at):
        super().take(key, digest, case, sequence, procedures, at)
        if not self.reading:
            print(key, case, sequence, file=self.applied, flush=True)
        if CHAOS.random() < 0.1:
            self.acks.append(dict(self.acks[-1]))  # the same word twice


class Lying(receiver.Intake):
    def hang_up(self):
        self.close_connection = True
        self.connection.shutdown(socket.SHUT_RDWR)

    def misbehave(self):
        """Before anything was taken; true when that was the whole answer."""
        what = CHAOS.random()
        if what < 0.04:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.send_response(429)
            self.send_header("Retry-After", "1")
            self.send_header("Content-Length", "0")
            self.end_headers()
        elif what < 0.08:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.refuse(CHAOS.choice([500, 503]), "unavailable")
        elif what < 0.10:
            self.hang_up()
        elif what < 0.12:
            self.rfile.read(int(self.headers.get("Content-Length", 0)))
            self.answer(200, {"status": "fine"})  # not the 202 that counts
        else:
            return False
        return True

    def do_POST(self):
        if self.misbehave():
            return
        if FORGETFUL:
            with self.ledger.lock:
                self.ledger.messages.clear()
                self.ledger.sequences.clear()
        what = CHAOS.random()
        if what < 0.08:  # committed, and nobody is told
            self.wfile = open("/dev/null", "wb")
            super().do_POST()
            self.hang_up()
        elif what < 0.12:  # committed, and the receipt is somebody else's
            honest = self.answer
            self.answer = lambda status, body=None: honest(
                status, body | {"message_id": "019da4f0-0001-7001-8001-000000000001"} if status == 202 else body)
            super().do_POST()
            self.answer = honest
        else:
            super().do_POST()

    def do_PUT(self):
        if "/attachments/" in self.path and self.misbehave():
            return
        super().do_PUT()

    def log_message(self, *arguments):
        pass


if __name__ == "__main__":
    Lying.ledger = Ledger(sys.argv[1])
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Lying)
    server.daemon_threads = True
    print(server.server_address[1], flush=True)
    server.serve_forever()
