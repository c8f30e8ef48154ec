# SPDX-License-Identifier: GPL-3.0-or-later
"""
Asks the page what a list of visits needs. Standard input: {"page":…, "walks":[answers], "sets":[{answers, restIsNo,
day, dates}], "screens":[answers]}; prints {"walks":[{given, needed}], "sets":[…], "screens":[[var]]} as JSON.
"""

import json
import sys

from browser import Browser, Mouse, shown_procedures, walk


def main():
    task = json.load(sys.stdin)
    answer = {"walks": [], "sets": [], "screens": []}
    with Browser() as browser:
        for visit in task["walks"]:
            browser.open(task["page"])
            given = walk(browser, Mouse(browser), visit)
            answer["walks"].append({"given": given, "needed": shown_procedures(browser)})
        browser.open(task["page"])
        for start in range(0, len(task["sets"]), 200):
            answer["sets"] += browser.run(
                "return arguments[0].map((s) => kakanai.evaluate(s.answers, s.restIsNo, s.dates, s.day))",
                task["sets"][start : start + 200],
            )
        answer["screens"] = browser.run(
            "return arguments[0].map((a) => kakanai.screen(a, arguments[1]))", task["screens"], task.get("day")
        )
    json.dump(answer, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
