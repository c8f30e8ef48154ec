# SPDX-License-Identifier: GPL-3.0-or-later
"""Pictures of the guide page for docs/screenshots: shots.py PAGE FOLDER."""

import sys

from browser import Browser, Mouse, walk
from check import VISIT


def main(page, folder):
    with Browser() as browser:
        for language in ("ja", "ja-easy", "en"):
            for width, height in ((1280, 1024), (360, 740)):
                browser.size(width, height)
                browser.open(page, language)
                wanted = {"start", "question-3"}

                def keep(at, name=f"{folder}/guide-{language}-{width}", wanted=wanted):
                    if at in wanted:
                        browser.shot(f"{name}-{at}.png")

                walk(browser, Mouse(browser), VISIT, keep)
                if browser.find("#date-mv_date-tennyu"):
                    browser.run(
                        "const i = document.getElementById('date-mv_date-tennyu'); i.value = '2026-11-15';"
                        " i.dispatchEvent(new Event('change'))"
                    )
                browser.shot(f"{folder}/guide-{language}-{width}-result.png")


if __name__ == "__main__":
    main(*sys.argv[1:])
