# SPDX-License-Identifier: GPL-3.0-or-later
"""
The hall's public page in a real browser, from a web server on a free port of this machine: state_page.py FOLDER
[PICTURES]. FOLDER holds what `kakanai hall publish` wrote. Prints {"faults":[…], …} as JSON.
"""

import functools
import http.server
import json
import os
import sys
import threading
import time
from datetime import datetime, timedelta, timezone

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "export"))
from browser import Browser, Keyboard  # noqa: E402
from check import AUDIT  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

PATIENCE = 60  # seconds; a loaded machine, not the page


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def until(condition, what):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"never: {what}")


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


def shown(browser, element):
    return browser.run("const e = document.getElementById(arguments[0]); return e.hidden ? '' : e.innerText", element)


def main(folder, pictures=None):
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://127.0.0.1:{server.server_address[1]}/"
    report = {"faults": [], "screens": 0, "leastContrast": 21.0}

    def fault(words):
        report["faults"].append(words)

    def open_page(browser, language="ja", number=""):
        browser.driver.get("about:blank")  # a changed number alone would not load the page anew
        browser.driver.get(f"{address}index.html?lang={language}#{number}")
        until(lambda: browser.find("#services li") or shown(browser, "stopped"), "the state is there")

    def audit(browser, place):
        found = browser.run(AUDIT)
        report["screens"] += 1
        report["leastContrast"] = min(report["leastContrast"], found["leastContrast"])
        report["faults"].extend(f"{place}: {words}" for words in found["faults"])

    with Browser() as browser:
        write(folder, written_at(datetime.now(timezone.utc)))
        for language in ("ja", "ja-easy", "en"):
            for width, height in ((1280, 900), (320, 640)):
                browser.size(width, height)
                open_page(browser, language)
                audit(browser, f"{language} {width}")
                if pictures:
                    browser.shot(os.path.join(pictures, f"state-{language}-{width}.png"), most=1200)
        report["texts"] = {}
        for language in ("ja", "ja-easy", "en"):
            open_page(browser, language)
            report["texts"][language] = shown(browser, "live")

        # By the number on the slip: called and not yet called, however it is typed.
        open_page(browser, "en", "A0002")
        report["notYet"] = until(lambda: shown(browser, "mineState"), "says not yet")
        open_page(browser, "en", "A0001")
        report["called"] = until(lambda: shown(browser, "mineState"), "says where")
        keyboard = Keyboard(browser)
        keyboard.press(Keys.TAB)
        if keyboard.active()["id"] != "skip":
            fault("the skip link is not the first stop")
        for _ in range(3):
            keyboard.press(Keys.TAB)
        keyboard.press(Keys.ENTER)  # the third language button
        if shown(browser, "title") != "Waiting at the counters":
            fault("the language is not chosen by keyboard")
        keyboard.reach(lambda here: here["id"] == "mine")
        browser.run("document.getElementById('mine').value = ''")
        keyboard.press(*"a1")
        report["typed"] = until(lambda: shown(browser, "mineState"), "says where, typed small")

        # Too old: nothing is told as if it were true, and it is said how old it is.
        write(folder, written_at(datetime.now(timezone.utc) - timedelta(minutes=12, seconds=30)))
        for width, height in ((1280, 900), (320, 640)):
            browser.size(width, height)
            open_page(browser, "ja", "A0001")
            report["stopped"] = until(lambda: shown(browser, "stopped"), "says that it stopped")
            if shown(browser, "live") or shown(browser, "mineState"):
                fault("an old state is shown as true")
            audit(browser, f"stopped {width}")
            if pictures:
                browser.shot(os.path.join(pictures, f"state-stopped-{width}.png"), most=1200)

        # It grows old before somebody's eyes: valid for two more seconds, then the server is silent.
        def short(state):
            written_at(datetime.now(timezone.utc))(state)
            state["validSeconds"] = 2

        write(folder, short)
        open_page(browser, "ja")
        until(lambda: shown(browser, "stopped"), "stops by itself")
        report["console"] = [entry["message"] for entry in browser.console()]
        report["requests"] = sorted(
            {url.split("?")[0].split("#")[0].replace(address, "/") for url in browser.requests()}
        )
    server.shutdown()
    print(json.dumps(report, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
