# SPDX-License-Identifier: GPL-3.0-or-later
"""A headless Chromium on the exported guide page, driven through the page's own controls."""

import base64
import json
import os
import shutil
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.action_chains import ActionChains
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys


class Browser:
    """Its profile lives in a temporary folder and goes with it; chromedriver ends the Chromium it started."""

    def __init__(self, width=1280, height=1024):
        self.profile = tempfile.mkdtemp(prefix="kakanai-chromium-")
        options = webdriver.ChromeOptions()
        options.binary_location = shutil.which("chromium")
        for flag in (
            "--headless=new",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--no-first-run",
            f"--user-data-dir={self.profile}",
            f"--window-size={width},{height}",
        ):
            options.add_argument(flag)
        if os.geteuid() == 0:
            options.add_argument("--no-sandbox")  # Chromium's sandbox refuses root; the page is our own
        options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
        self.driver = webdriver.Chrome(service=Service(shutil.which("chromedriver")), options=options)
        self.size(width, height)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.driver.quit()
        shutil.rmtree(self.profile, ignore_errors=True)

    def size(self, width, height, scale=1):
        self.driver.execute_cdp_cmd(
            "Emulation.setDeviceMetricsOverride",
            {"width": width, "height": height, "deviceScaleFactor": scale, "mobile": False},
        )

    def open(self, page, language="ja"):
        self.driver.get(f"file://{os.path.abspath(page)}?lang={language}")

    def run(self, script, *arguments):
        return self.driver.execute_script(script, *arguments)

    def find(self, css):
        return self.driver.find_elements(By.CSS_SELECTOR, css)

    def shot(self, path, most=1700):
        """The page from its top, longer than the window but not endless."""
        height = min(most, self.run("return document.documentElement.scrollHeight"))
        self.clip(path, 0, 0, self.run("return window.innerWidth"), height)

    def picture(self, element, path):
        """One element whole, wherever the window stands."""
        box = self.run(
            "const b = arguments[0].getBoundingClientRect(); return [b.x + scrollX, b.y + scrollY, b.width, b.height]",
            element,
        )
        self.clip(path, *box)

    def clip(self, path, x, y, width, height):
        data = self.driver.execute_cdp_cmd(
            "Page.captureScreenshot",
            {
                "format": "png",
                "captureBeyondViewport": True,
                "clip": {"x": x, "y": y, "width": width, "height": height, "scale": 1},
            },
        )["data"]
        with open(path, "wb") as file:
            file.write(base64.b64decode(data))

    def console(self):
        return [entry for entry in self.driver.get_log("browser") if entry["level"] != "INFO"]

    def requests(self):
        """Every address the page asked for since the last call; the browser's own pages are not the page's."""
        urls = []
        for entry in self.driver.get_log("performance"):
            message = json.loads(entry["message"])["message"]
            if message["method"] == "Network.requestWillBeSent":
                urls.append(message["params"]["request"]["url"])
        return [url for url in urls if not url.startswith(("chrome:", "about:", "data:"))]


class Mouse:
    """The hand that points and clicks."""

    def __init__(self, browser):
        self.browser = browser

    def choose(self, control_id):
        control = self.browser.find(f"#{control_id}")[0]
        if not control.is_selected():
            control.click()

    def type(self, control_id, text):
        control = self.browser.find(f"#{control_id}")[0]
        control.clear()
        control.send_keys(text)

    def go_on(self):
        self.browser.find("form button[type=submit]")[0].click()


class Keyboard:
    """The hand without a mouse: Tab, arrows, Space and Enter only."""

    def __init__(self, browser):
        self.browser = browser
        self.presses = 0

    def press(self, *keys):
        for key in keys:
            ActionChains(self.browser.driver).send_keys(key).perform()
            self.presses += 1

    def active(self):
        return self.browser.run(
            "const e = document.activeElement; return {id: e.id, type: e.type || '', name: e.name || '',"
            " seen: e.matches(':focus-visible')}"
        )

    def reach(self, wanted):
        for _ in range(80):
            here = self.active()
            if wanted(here):
                if not here["seen"]:
                    raise AssertionError(f"focus not visible on {here}")
                return here
            self.press(Keys.TAB)
        raise AssertionError("not reachable by Tab")

    def choose(self, control_id):
        control = self.browser.run(
            "const e = document.getElementById(arguments[0]); return {type: e.type, name: e.name}", control_id
        )
        if control["type"] == "checkbox":
            self.reach(lambda here: here["id"] == control_id)
            self.press(Keys.SPACE)
            return
        self.reach(lambda here: here["type"] == "radio" and here["name"] == control["name"])
        self.press(Keys.SPACE)
        for _ in range(20):
            if self.active()["id"] == control_id:
                return
            self.press(Keys.ARROW_DOWN)
        raise AssertionError(f"not reachable by arrow keys: {control_id}")

    def type(self, control_id, text):
        self.reach(lambda here: here["id"] == control_id)
        self.press(*text)

    def go_on(self):
        self.reach(lambda here: here["type"] == "submit")
        self.press(Keys.ENTER)


def walk(browser, hand, answers, on_screen=None):
    """
    Goes from the first screen to the result, answering from `answers` and with no where that is silent. Returns the
    answers as given. `on_screen` is called before each one.
    """
    events = answers["ev"] if isinstance(answers["ev"], list) else [answers["ev"]]
    given = {"ev": events}
    for event in events:
        hand.choose(f"ev-{event}")
    if on_screen:
        on_screen("start")
    hand.go_on()
    for at in range(1, 40):
        form = browser.run(
            "const f = document.getElementById('progress') && document.querySelector('main form'); return f && [...f.querySelectorAll('input')].map(i =>"
            " ({id: i.id, name: i.name, type: i.type, value: i.value}))"
        )
        if not form:
            return given
        name = form[0]["name"]
        if name == "tile":
            asked = [one for one in form if one["value"]]
            given.update({one["value"]: bool(answers.get(one["value"])) for one in asked})
            yes = [one["id"] for one in asked if answers.get(one["value"])]
            for control in yes or [form[-1]["id"]]:
                hand.choose(control)
        elif form[0]["type"] == "checkbox":
            given[name] = [one["value"] for one in form if one["value"] and one["value"] in answers.get(name, [])]
            for one in [one for one in form if one["value"] in given[name]] or [form[-1]]:
                hand.choose(one["id"])
        elif form[0]["type"] == "number":
            given[name] = answers.get(name, 1)
            hand.type(form[0]["id"], str(given[name]))
        elif form[0]["value"] == "yes":
            given[name] = bool(answers.get(name))
            hand.choose(form[0 if given[name] else 1]["id"])
        else:
            values = [one["value"] for one in form]
            wish = answers.get(name, "none")
            given[name] = wish if wish in values else values[-1]
            hand.choose(form[values.index(given[name])]["id"])
        if on_screen:
            on_screen(f"question-{at}")
        hand.go_on()
    raise AssertionError("the questions do not end")


def shown_procedures(browser):
    return sorted(
        browser.run("return [...document.querySelectorAll('li.procedure')].map(e => e.id.replace('procedure-', ''))")
    )
