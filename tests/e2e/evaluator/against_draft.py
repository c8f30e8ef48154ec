#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""against_draft.py CATALOGUE DRAFT CHANGES: every rule-bearing key of the draft against the catalogue's files.

Prints one line per difference that CHANGES does not record (and per recorded one that is none any more), then how
many of each kind were held side by side. Wordings are not compared: people review those."""
import json
import pathlib
import sys

catalogue, draft_file, changes_file = sys.argv[1:4]
draft = json.loads(pathlib.Path(draft_file).read_text(encoding="utf-8"))
recorded = {}
for one in json.loads(pathlib.Path(changes_file).read_text(encoding="utf-8"))["changes"]:
    recorded[one["id"], one["key"]] = (one["before"], one["after"])

ours = {"procedures": {}, "questions": {}, "fields": {}, "documents": {}, "events": {}}
everywhere = {}
for path in sorted(pathlib.Path(catalogue).glob("*.json")) + sorted(pathlib.Path(catalogue).glob("procedures/*.json")):
    if path.name.endswith(".schema.json"):
        continue
    data = json.loads(path.read_text(encoding="utf-8"))
    for kind, key in (("procedures", "id"), ("questions", "var"), ("fields", "key"), ("documents", "id"), ("events", "id")):
        for item in data.get(kind, []):
            ours[kind][item[key]] = {"department": data.get("department"), **item}
    for item in data.get("documentsOfEverySheet", []):
        everywhere[item["id"]] = item.get("when")


def compare(name, key, before, after):
    if (name, key) in recorded:
        if recorded.pop((name, key)) != (before, after):
            print(f"{name} {key}: recorded otherwise than {before} → {after}")
    elif before != after:
        print(f"{name} {key}: {before} → {after}")


def values(options):
    return [option["value"] for option in options or []]


SOURCES = {"SYS": "office", "CARD": "card", "CORE": "core", "OCR": "paper", "Q": "question", "TYPE": "typed",
           "SIGN": "signed", "FACE": "card-face"}
for was in draft["procedures"]:
    name = was["id"]
    now = ours["procedures"][name]
    for key, mine in (("cond", "condition"), ("events", "events"), ("fields", "fields"), ("per", "per"),
                      ("law", "law"), ("core", "core"), ("form", "form"), ("departmentId", "department")):
        compare(name, key, was[key], now.get(mine, "" if isinstance(was[key], str) else None))
    compare(name, "deadline", was["deadline"], now.get("deadline", {}).get("ja", ""))
    compare(name, "discreet", was.get("discreet", False), now.get("discreet", False))
    compare(name, "paper", was.get("paper", ""), now.get("paper", ""))
    compare(name, "docs", was["docs"], [document["id"] for document in now.get("documents", [])])
    compare(name, "docs_when", was.get("docs_when", {}),
            {document["id"]: document["when"] for document in now.get("documents", []) if "when" in document})
compare("every sheet", "docs_when_all", draft["docs_when_all"], everywhere)
for was in draft["questions"]:
    now = ours["questions"][was["var"]]
    for key in ("id", "type", "events"):
        compare(was["var"], key, was[key], now[key])
    compare(was["var"], "channel", was.get("channel") == "staff-only", now.get("staffOnly", False))
    compare(was["var"], "per_event", sorted(was.get("per_event", {})), sorted(now.get("textByEvent", {})))
    if "options" in was:
        compare(was["var"], "options", values(was["options"]), values(now.get("options")))
for was in draft["fields"]:
    now = ours["fields"][was["key"]]
    compare(was["key"], "type", was["type"], now["type"])
    compare(was["key"], "derive", was.get("derive", ""), now.get("derive", ""))
    compare(was["key"], "source", SOURCES[was["source"]], now["source"])
    compare(was["key"], "sensitive", was.get("sensitive", False), now.get("sensitive", False))
    compare(was["key"], "source_by_event", {event: SOURCES[s] for event, s in was.get("source_by_event", {}).items()},
            now.get("sourceByEvent", {}))
    if "options" in was:
        compare(was["key"], "options", values(was["options"]), values(now.get("options")))
for name in draft["documents"]:
    compare(name, "document", True, name in ours["documents"])
for name, wire in draft["eventsOnTheWire"].items():
    compare(name, "eventsOnTheWire", wire, ours["events"][name]["wire"])
for name, key in recorded:
    print(f"{name} {key}: recorded as changed, but nothing differs")
print(f"{len(draft['procedures'])} procedures, {len(draft['questions'])} questions, "
      f"{len(draft['fields'])} fields, {len(draft['documents'])} documents")
