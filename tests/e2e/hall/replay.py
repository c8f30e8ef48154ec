# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts a hall's days again from its event log alone, sharing no line with the program.

usage: replay.py LOG.csv HALL.json REPORT.csv

LOG.csv     id,ticket_id,event,at,state,service,counter   in the order things happened
HALL.json   {"counters": {"1": ["service", ...]}, "minutes": T, "times": N, "pause": minutes}
REPORT.csv  day,hour,service,counter,issued,called,missed,finished,wait,longest,served   as the program says

Prints one JSON object and exits 1 when a figure differs or somebody starved.
"""
import collections
import csv
import datetime
import json
import sys


def moment(text):
    return datetime.datetime.fromisoformat(text)


def whole(delta):
    return max(0, delta.days * 86400 + delta.seconds) if delta.days >= 0 else 0


def replay(log):
    figures = collections.defaultdict(lambda: [0, 0, 0, 0, 0, 0, 0])
    issued, arrived, service_of, called = {}, {}, {}, set()
    for line in log:
        ticket, event, at, service = line["ticket_id"], line["event"], moment(line["at"]), line["service"]
        if not service:
            continue
        counter = int(line["counter"])
        ended = service_of.get(ticket, service) if event == "next" else service
        service_of[ticket] = service
        key = lambda c: (at.date().isoformat(), at.hour, ended, c)
        if event == "issue":
            issued[ticket] = at
            figures[key(0)][0] += 1
        elif event == "call" and ticket not in called:
            called.add(ticket)
            wait = whole(at - issued[ticket])
            row = figures[key(counter)]
            row[1] += 1
            row[4] += wait
            row[5] = max(row[5], wait)
        elif event == "misscall":
            figures[key(counter)][2] += 1
        elif event == "arrive":
            arrived[ticket] = at
        elif event in ("finish", "next", "sit"):
            row = figures[key(counter)]
            row[3] += 1
            if ticket in arrived:
                row[6] += whole(at - arrived.pop(ticket))
    return figures


def starvation(log, hall):
    """The longest lead of somebody called earlier, and how often somebody who just waited was overtaken."""
    counters = {int(number): set(services) for number, services in hall["counters"].items()}
    pause = datetime.timedelta(minutes=hall["pause"])
    waiting, issued, ready, moved = {}, {}, {}, set()
    overtaken = collections.Counter()
    longest = datetime.timedelta(0)
    for line in log:
        ticket, event, at = line["ticket_id"], line["event"], moment(line["at"])
        if not line["service"]:
            continue
        if event == "issue":
            issued[ticket] = at
        if event == "call" and ticket in waiting:
            serves = counters[int(line["counter"])]
            mine = issued[ticket]
            for other, service in waiting.items():
                if other == ticket or issued[other] >= mine or service not in serves or ready.get(other, at) > at:
                    continue
                longest = max(longest, mine - issued[other])
                if other not in moved:
                    overtaken[other] += 1
        if line["state"] == "waiting":
            if event != "issue":
                moved.add(ticket)
            if event == "misscall":
                ready[ticket] = at + pause
            waiting[ticket] = line["service"]
        else:
            waiting.pop(ticket, None)
    return longest.total_seconds() / 60, max(overtaken.values(), default=0), len(issued)


def main():
    log = list(csv.DictReader(open(sys.argv[1], encoding="utf-8")))
    hall = json.load(open(sys.argv[2], encoding="utf-8"))
    figures = replay(log)
    said = {}
    for row in csv.reader(open(sys.argv[3], encoding="utf-8")):
        said[(row[0], int(row[1]), row[2], int(row[3]))] = [int(x) for x in row[4:]]
    differing = [str(key) for key in set(figures) | set(said) if figures.get(key) != said.get(key)]
    lead, times, tickets = starvation(log, hall)
    print(json.dumps({"tickets": tickets, "rows": len(figures), "differing": differing[:5],
                      "longestLeadMinutes": round(lead, 2), "mostOvertaken": times}))
    sys.exit(1 if differing or lead > hall["minutes"] + 0.01 or times > hall["times"] else 0)


main()
