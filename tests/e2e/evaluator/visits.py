#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""visits.py DRAFT CHANGES COUNT SEED: random visits and what the second reading says of them, one JSON a line.

Every third visit is half answered and judged three-valued; two full visits that complete it follow, so that what
was decided early can be held against what it became."""
import json
import random
import sys

from evaluator import Rules

rules = Rules(sys.argv[1], sys.argv[2])
left = int(sys.argv[3])
chance = random.Random(int(sys.argv[4]))
names = [var for var in rules.questions if var != "ev"]


def value_of(var):
    question = rules.questions[var]
    options = [option["value"] for option in question.get("options", [])]
    if question["type"] in ("bool", "sensitive"):
        return chance.random() < 0.5
    if question["type"] == "int":
        return chance.randint(1, 6)
    if question["type"] == "multi":
        return [option for option in options if chance.random() < 0.4]
    return chance.choice(options + [""]) if options else ""


def say(answers, unanswered, staff, completes):
    needed, undecided = rules.judge(answers, unanswered, staff)
    print(json.dumps({"answers": answers, "unanswered": unanswered, "staff": staff, "needed": needed,
                      "undecided": undecided, "completes": completes}, ensure_ascii=False))


while left > 0:
    events = chance.sample(rules.events, 2 if chance.random() < 0.5 else 1)
    answers = {"ev": events if len(events) > 1 or chance.random() < 0.5 else events[0]}
    staff = chance.random() < 0.5
    known = chance.choice([0.2, 0.6, 0.9])
    for var in names:
        # What the events do not ask may be answered all the same, and counts.
        if chance.random() < (known if rules.asked(var, events, staff) else 0.1):
            answers[var] = value_of(var)
    if left % 3:
        say(answers, "no", staff, False)
        left -= 1
        continue
    say(answers, "unknown", staff, False)
    left -= 1
    for _ in range(min(2, left)):
        rest = {var: value_of(var) for var in names if var not in answers and rules.asked(var, events, staff)}
        say({**rest, **answers}, "no", staff, True)
        left -= 1
