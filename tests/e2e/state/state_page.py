# SPDX-License-Identifier: GPL-3.0-or-later
"""
The hall's public page in a real browser: state_page.py FOLDER [PICTURES]. FOLDER holds what `kakanai hall publish`
wrote. Prints {"faults":[…], …} as JSON.
"""

import json
import os
import sys
from datetime import datetime, timedelta, timezone

from served import Visitor, served, until


def write(folder, change):
    path = os.path.join(folder, "state.json")
    with open(path, encoding="utf-8") as file:
        state = json.load(file)
    change(state)
    with open(path + ".new", "w", encoding="utf-8") as file:
        json.dump(state, file, ensure_ascii=False)
    os.replace(path + ".new", path)


def written_at(moment):
    def change(state):
        state["at"] = moment.astimezone(timezone(timedelta(hours=9))).isoformat(timespec="milliseconds")

    return change


def look(folder, here):
    report = here.report

    def open_page(language="ja", number=""):
        here.visit(f"index.html?lang={language}#{number}")
        until(lambda: here.find("#services li") or here.shown("stopped"), "the state is there")

    write(folder, written_at(datetime.now(timezone.utc)))
    for language in ("ja", "ja-easy", "en"):
        for width, height in ((1280, 900), (320, 640)):
            here.size(width, height)
            open_page(language)
            here.audit(f"state-{language}-{width}")
    report["texts"] = {}
    for language in ("ja", "ja-easy", "en"):
        open_page(language)
        report["texts"][language] = here.shown("live")

    # By the number on the slip: called and not yet called, however it is typed.
    open_page("en", "A0002")
    report["notYet"] = until(lambda: here.shown("mineState"), "says not yet")
    open_page("en", "A0001")
    report["called"] = until(lambda: here.shown("mineState"), "says where")
    keyboard = here.third_language()
    if here.shown("title") != "Waiting at the counters":
        here.fault("the language is not chosen by keyboard")
    keyboard.reach(lambda stop: stop["id"] == "mine")
    here.run("document.getElementById('mine').value = ''")
    keyboard.press(*"a1")
    report["typed"] = until(lambda: here.shown("mineState"), "says where, typed small")

    # Too old: nothing is told as if it were true, and it is said how old it is.
    write(folder, written_at(datetime.now(timezone.utc) - timedelta(minutes=12, seconds=30)))
    for width, height in ((1280, 900), (320, 640)):
        here.size(width, height)
        open_page("ja", "A0001")
        report["stopped"] = until(lambda: here.shown("stopped"), "says that it stopped")
        if here.shown("live") or here.shown("mineState"):
            here.fault("an old state is shown as true")
        here.audit(f"state-stopped-{width}")

    # It grows old before somebody's eyes: valid for two more seconds, then the server is silent.
    def short(state):
        written_at(datetime.now(timezone.utc))(state)
        state["validSeconds"] = 2

    write(folder, short)
    open_page("ja")
    until(lambda: here.shown("stopped"), "stops by itself")


def main(folder, pictures=None):
    with served(folder) as address, Visitor(address, pictures) as here:
        look(folder, here)
        print(json.dumps(here.leave(), ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
