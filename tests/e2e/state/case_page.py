# SPDX-License-Identifier: GPL-3.0-or-later
"""
The page behind the receipt's code in a real browser: case_page.py FOLDER [PICTURES]. FOLDER holds what `kakanai hall
publish` wrote, one case of it. Prints {"faults":[…], …} as JSON.
"""

import json
import os
import sys

from served import Visitor, served, until


def look(folder, here):
    report = here.report
    (file,) = os.listdir(os.path.join(folder, "cases"))
    name = file.removesuffix(".json")

    def open_page(language="ja"):
        here.visit(f"case.html?lang={language}#{name}")
        until(lambda: here.find("#steps li"), "the steps are there")

    report["texts"] = {}
    for language in ("ja", "ja-easy", "en"):
        for width, height in ((1280, 900), (320, 640)):
            here.size(width, height)
            open_page(language)
            here.audit(f"case-{language}-{width}")
        report["texts"][language] = here.shown("main")
    report["steps"] = len(here.find("#steps li"))
    report["again"] = here.shown("again")

    open_page()
    here.third_language()
    report["title"] = here.shown("title")

    # An office sends one thing back: the page says so, above the list.
    path = os.path.join(folder, "cases", file)
    with open(path, encoding="utf-8") as opened:
        case = json.load(opened)
    case["procedures"][0]["state"] = "returned"
    with open(path, "w", encoding="utf-8") as opened:
        json.dump(case, opened, ensure_ascii=False)
    open_page()
    report["returned"] = here.shown("again")
    here.audit("case-returned-1280")

    # Neither somebody else's name nor a crooked one shows anything, and a crooked one is not even asked for.
    here.visit("case.html#" + "0" * 32)
    report["missing"] = until(lambda: "…" not in here.shown("age") and here.shown("age"), "says that it is not there")
    here.visit("case.html#../../etc/passwd")
    report["crooked"] = here.shown("age")
    if here.find("#steps li"):
        here.fault("a list without a case")


def main(folder, pictures=None):
    with served(folder) as address, Visitor(address, pictures) as here:
        look(folder, here)
        print(json.dumps(here.leave(), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
