# SPDX-License-Identifier: GPL-3.0-or-later
"""A folder of the town's public pages on a free port of this machine, and what a browser sees of it."""

import contextlib
import functools
import http.server
import os
import sys
import threading
import time

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "export"))
from browser import Browser, Keyboard  # noqa: E402
from check import AUDIT  # noqa: E402
from selenium.webdriver.common.keys import Keys  # noqa: E402

PATIENCE = 60  # seconds; a loaded machine, not the page


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(folder):
    """The address of the folder while the block lasts."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_address[1]}/"
    finally:
        server.shutdown()


def until(condition, what):
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        found = condition()
        if found:
            return found
        time.sleep(0.05)
    raise AssertionError(f"never: {what}")


class Visitor(Browser):
    """A browser on the served pages that keeps what it noticed in `report`."""

    def __init__(self, address, pictures=None):
        super().__init__()
        self.address = address
        self.pictures = pictures
        self.report = {"faults": [], "screens": 0, "leastContrast": 21.0}

    def fault(self, words):
        self.report["faults"].append(words)

    def visit(self, page):
        self.driver.get("about:blank")  # what changed behind the # alone would not load the page anew
        self.driver.get(self.address + page)

    def shown(self, element):
        return self.run("const e = document.getElementById(arguments[0]); return e.hidden ? '' : e.innerText", element)

    def audit(self, place):
        found = self.run(AUDIT)
        self.report["screens"] += 1
        self.report["leastContrast"] = min(self.report["leastContrast"], found["leastContrast"])
        self.report["faults"].extend(f"{place}: {words}" for words in found["faults"])
        if self.pictures:
            self.shot(os.path.join(self.pictures, f"{place}.png"), most=1200)

    def third_language(self):
        """By keyboard alone, from the page's top: the skip link is the first stop, then the languages."""
        keyboard = Keyboard(self)
        keyboard.press(Keys.TAB)
        if keyboard.active()["id"] != "skip":
            self.fault("the skip link is not the first stop")
        for _ in range(3):
            keyboard.press(Keys.TAB)
        keyboard.press(Keys.ENTER)
        return keyboard

    def leave(self):
        """What the console said and which addresses were asked for, without what follows ? and #."""
        self.report["console"] = [entry["message"] for entry in self.console()]
        self.report["requests"] = sorted(
            {url.split("?")[0].split("#")[0].replace(self.address, "/") for url in self.requests()}
        )
        return self.report
