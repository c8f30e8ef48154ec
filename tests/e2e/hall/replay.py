# SPDX-License-Identifier: GPL-3.0-or-later
"""Counts a hall's days again from its event log alone, sharing no line with the program.

usage: replay.py LOG.csv HALL.json REPORT.csv

LOG.csv     id,ticket_id,event,at,business_date,state,service,counter   in the order things happened
HALL.json   {"counters": {"1": ["service", ...]}, "minutes": T, "times": N, "pause": minutes}
REPORT.csv  day,hour,service,counter,issued,called,finished,left,missed,p50,p90,most,served   as the program says

Prints one JSON object and exits 1 when a figure differs or somebody starved.
"""
import collections
import csv
import datetime
import json
import math
import sys


def moment(text):
    return datetime.datetime.fromisoformat(text)


def whole(delta):
    return max(0, delta.days * 86400 + delta.seconds) if delta.days >= 0 else 0


def at_most(values, share):
    """The smallest value that this share of them does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, math.ceil(share * len(ordered)) - 1)] if ordered else 0


def replay(log):
    """A row for the numbers of one hour, service and first counter, from what each number lived through."""
    lives = collections.defaultdict(list)
    for line in log:
        if line["service"]:
            lives[line["ticket_id"]].append(line)
    groups = collections.defaultdict(list)
    for lines in lives.values():
        birth = next((line for line in lines if line["event"] == "issue"), None)
        if birth is None:
            continue
        first = next((line for line in lines if line["event"] == "call"), None)
        served, since, end = 0, None, ""
        for line in lines:
            event = line["event"]
            if event in ("arrive", "resume"):
                since = moment(line["at"])
                continue
            if since is not None and event not in ("recall", "issue"):
                served += whole(moment(line["at"]) - since)
                since = None
            if event in ("finish", "sit"):
                end = "finished"
            elif line["state"] == "gone":
                end = end or "left"
            elif event == "reopen":
                end = ""
        key = (birth["business_date"], moment(birth["at"]).hour, birth["service"], int(first["counter"]) if first else 0)
        wait = whole(moment(first["at"]) - moment(birth["at"])) if first else None
        groups[key].append((wait, end, served, sum(line["event"] == "misscall" for line in lines)))
    figures = {}
    for key, rows in groups.items():
        waits = [wait for wait, _, _, _ in rows if wait is not None]
        done = [served for _, end, served, _ in rows if end == "finished"]
        figures[key] = [len(rows), len(waits), len(done), sum(end == "left" for _, end, _, _ in rows),
                        sum(missed for _, _, _, missed in rows), at_most(waits, 0.5), at_most(waits, 0.9),
                        max(waits, default=0), at_most(done, 0.5)]
    return figures


def starvation(log, hall):
    """The longest lead of somebody called earlier, and how often somebody who just waited was overtaken."""
    counters = {int(number): set(services) for number, services in hall["counters"].items()}
    pause = datetime.timedelta(minutes=hall["pause"])
    waiting, issued, ready, moved = {}, {}, {}, set()
    overtaken = collections.defaultdict(set)  # by whom: who misses a call and is called again overtakes once
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
                    overtaken[other].add(ticket)
        if line["state"] == "waiting":
            if event != "issue":
                moved.add(ticket)
            if event == "misscall":
                ready[ticket] = at + pause
            waiting[ticket] = line["service"]
        else:
            waiting.pop(ticket, None)
    return longest.total_seconds() / 60, max(map(len, overtaken.values()), default=0), len(issued)


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
