# SPDX-License-Identifier: GPL-3.0-or-later
"""
Goes through the page to its QR codes: qr_page.py PAGE FOLDER, what is typed as JSON on standard input. Takes a picture
of each code as the screen shows it, and prints {"files":[…], "given":answers, "numberRefused":…} as JSON.
"""

import json
import sys

from browser import Browser, Mouse, walk
from check import VISIT


def type_in(browser, field, value):
    """As an input method does: the finished text at once (chromedriver's own keys stop at U+FFFF)."""
    browser.run(
        "const i = document.getElementById(`fact-${arguments[0]}`); i.focus(); i.value = arguments[1];"
        " i.dispatchEvent(new Event('input', {bubbles: true}));",
        field,
        value,
    )


def main(page, folder):
    typed = json.load(sys.stdin)
    report = {"files": []}
    with Browser() as browser:
        browser.open(page)
        report["given"] = walk(browser, Mouse(browser), VISIT)
        for field, value in typed.items():
            type_in(browser, field, value)
        make = "#qr form button[type=submit]"
        type_in(browser, "addr_old", "１２３４ ５６７８ ９０１８")
        browser.find(make)[0].click()
        report["numberRefused"] = bool(browser.find("#qr-wrong")[0].text) and not browser.find("#qr figure")
        type_in(browser, "addr_old", typed["addr_old"])
        browser.find(make)[0].click()
        for _ in range(100):
            if browser.find("#qr figure"):
                break
        for i, code in enumerate(browser.find("#qr svg")):
            report["files"].append(f"{folder}/part-{i + 1}.png")
            browser.picture(code, report["files"][-1])
        browser.run("document.getElementById('qr').scrollIntoView()")
        browser.driver.save_screenshot(f"{folder}/codes.png")
        report["console"] = [entry["message"] for entry in browser.console()]
    json.dump(report, sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
