# SPDX-License-Identifier: GPL-3.0-or-later
"""A second reading of the rules: which procedures a visit needs, straight from the draft catalogue.

Shares nothing with the program: its own reader of the condition language, its own three-valued logic (None is
"undecided"), its own gating. What the project changed in the draft is applied from a list that can be read."""
import json
import re

TOKEN = re.compile(r"\s*(?:(?P<name>[A-Za-z_][A-Za-z0-9_]*)|(?P<number>\d+)|'(?P<text>[^']*)'|(?P<sign>==|!=|[(),]))")
ABSENT = object()


class Condition:
    """One condition, compiled to a function of a dictionary of answers."""

    def __init__(self, text):
        self.tokens = []
        at = 0
        while at < len(text.rstrip()):
            match = TOKEN.match(text, at)
            if not match:
                raise ValueError(f"{text!r} at {at}")
            kind = match.lastgroup
            self.tokens.append((kind, match.group(kind)))
            at = match.end()
        self.tokens.append(("end", ""))
        self.at = 0
        self.variables = set()
        self.value = self.either()
        if self.tokens[self.at][0] != "end":
            raise ValueError(text)

    def peek(self, *wanted):
        kind, text = self.tokens[self.at]
        return kind in ("name", "sign") and text in wanted

    def take(self):
        self.at += 1
        return self.tokens[self.at - 1]

    def either(self):
        parts = [self.both()]
        while self.peek("or"):
            self.take()
            parts.append(self.both())
        return parts[0] if len(parts) == 1 else lambda answers: strongest(parts, answers, True)

    def both(self):
        parts = [self.negated()]
        while self.peek("and"):
            self.take()
            parts.append(self.negated())
        return parts[0] if len(parts) == 1 else lambda answers: strongest(parts, answers, False)

    def negated(self):
        if not self.peek("not"):
            return self.compared()
        self.take()
        inner = self.negated()

        def turned(answers):
            value = inner(answers)
            return None if value is None else not value

        return turned

    def compared(self):
        if self.peek("("):
            self.take()
            inner = self.either()
            self.take()
            return inner
        left = self.term()
        if self.peek("==", "!="):
            wanted = self.take()[1] == "=="
            right = self.term()

            def equal(answers):
                a, b = left(answers), right(answers)
                return None if a is ABSENT or b is ABSENT else same(a, b) == wanted

            return equal
        if self.peek("in"):
            self.take()
            if self.peek("("):
                choices = []
                while self.take()[1] != ")":
                    choices.append(self.term())
            else:
                choices = [self.term()]

            def within(answers):
                a = left(answers)
                values = [choice(answers) for choice in choices]
                if a is not ABSENT and any(b is not ABSENT and same(a, b) for b in values):
                    return True
                return None if a is ABSENT or ABSENT in values else False

            return within

        def truth(answers):
            value = left(answers)
            return None if value is ABSENT else bool(value)

        return truth

    def term(self):
        kind, text = self.take()
        if kind == "text":
            return lambda answers: text
        if kind == "number":
            return lambda answers: int(text)
        if kind != "name":
            raise ValueError(text)
        if text in ("true", "false"):
            return lambda answers: text == "true"
        self.variables.add(text)
        return lambda answers: answers.get(text, ABSENT)


def strongest(parts, answers, settles):
    result = not settles
    for part in parts:
        value = part(answers)
        if value is settles:
            return settles
        if value is None:
            result = None
    return result


def same(a, b):
    if isinstance(a, list):
        return b in a
    if isinstance(b, list):
        return a in b
    return a == b


class Rules:
    def __init__(self, draft, changes):
        with open(draft, encoding="utf-8") as file:
            data = json.load(file)
        self.procedures = {p["id"]: dict(p) for p in data["procedures"]}
        self.questions = {q["var"]: dict(q) for q in data["questions"]}
        self.events = list(data["events"])
        with open(changes, encoding="utf-8") as file:
            for change in json.load(file)["changes"]:
                target = (self.procedures if change["kind"] == "procedure" else self.questions)[change["id"]]
                if target[change["key"]] != change["before"]:
                    raise ValueError(f"{change['id']}: the draft does not say {change['before']}")
                target[change["key"]] = change["after"]
        for procedure in self.procedures.values():
            procedure["rule"] = Condition(procedure["cond"])
            when = procedure.get("docs_when", {})
            papers = {name: when.get(name) for name in procedure["docs"]}
            if not procedure["form"].startswith("("):  # a guide slip is no sheet
                papers = {**data["docs_when_all"], **papers}
            procedure["papers"] = {name: rule and Condition(rule) for name, rule in papers.items()}

    def no_of(self, var):
        return {"bool": False, "sensitive": False, "int": 1, "multi": [], "choice": ""}[self.questions[var]["type"]]

    def asked(self, var, events, staff):
        question = self.questions[var]
        if question.get("channel") == "staff-only" and not staff:
            return False
        return "*" in question["events"] or any(event in question["events"] for event in events)

    def judge(self, answers, unanswered, staff):
        """(needed with their papers, undecided with the unknown variables of their conditions)."""
        events = answers["ev"] if isinstance(answers["ev"], list) else [answers["ev"]]
        full = dict(answers)
        for var in self.questions:
            if var != "ev" and var not in full and (unanswered == "no" or not self.asked(var, events, staff)):
                full[var] = self.no_of(var)
        needed, undecided = {}, {}
        for name, procedure in self.procedures.items():
            if procedure.get("discreet") and not staff:
                continue
            values = []
            for event in events:
                if event in procedure["events"] and True not in values:
                    full["ev"] = event
                    values.append(procedure["rule"].value(full))
            if True in values:
                # The event that made it needed is still the one the papers are judged by; a doubt brings them along.
                needed[name] = sorted(
                    paper for paper, rule in procedure["papers"].items() if rule is None or rule.value(full) is not False)
            elif None in values:
                undecided[name] = sorted(v for v in procedure["rule"].variables if v not in full)
        return needed, undecided
