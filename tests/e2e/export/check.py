# SPDX-License-Identifier: GPL-3.0-or-later
"""What makes the page usable by everybody, measured in the browser; prints {"faults":[…], …} as JSON."""

import json
import sys

from browser import Browser, Keyboard, Mouse, shown_procedures, walk

VISIT = {
    "ev": ["tennyu"], "visitor": "同一世帯員", "has_mn": True, "n_members": 4, "kokuho": True, "kids18": True,
    "kids_school": True, "dog": True, "certs": ["jumin"],
}

AUDIT = r"""
const faults = [];
const seen = (e) => e.getClientRects().length > 0 && getComputedStyle(e).visibility !== "hidden";
const rgb = (text) => (text.match(/[\d.]+/g) || []).map(Number);
const light = ([r, g, b]) => [r, g, b].map((v) => v / 255)
    .map((v) => (v <= 0.03928 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4))
    .reduce((sum, v, i) => sum + v * [0.2126, 0.7152, 0.0722][i], 0);
const behind = (e) => {
  for (; e; e = e.parentElement) {
    const colour = rgb(getComputedStyle(e).backgroundColor);
    if (colour.length === 3 || colour[3] > 0) return colour;
  }
  return [255, 255, 255];
};
let leastContrast = 21;
for (const e of document.querySelectorAll("body *")) {
  const says = [...e.childNodes].some((n) => n.nodeType === 3 && n.textContent.trim());
  if (!says || !seen(e) || ["SCRIPT", "STYLE", "NOSCRIPT"].includes(e.tagName)) continue;
  const style = getComputedStyle(e);
  const [a, b] = [light(rgb(style.color)), light(behind(e))];
  const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  leastContrast = Math.min(leastContrast, ratio);
  if (ratio < 4.5) faults.push(`contrast ${ratio.toFixed(2)}: ${e.tagName} ${e.textContent.slice(0, 20)}`);
  if (parseFloat(style.fontSize) < 11 && e.tagName !== "RT") faults.push(`tiny text: ${e.textContent.slice(0, 20)}`);
}
const ids = new Set();
for (const e of document.querySelectorAll("[id]")) {
  if (ids.has(e.id)) faults.push(`id twice: ${e.id}`);
  ids.add(e.id);
}
for (const e of document.querySelectorAll("[aria-labelledby], [aria-describedby]"))
  for (const id of `${e.getAttribute("aria-labelledby") || ""} ${e.getAttribute("aria-describedby") || ""}`.trim().split(/\s+/))
    if (!document.getElementById(id)) faults.push(`names nobody: ${id}`);
for (const e of document.querySelectorAll("input, select, textarea")) {
  const label = [...(e.labels || [])].map((l) => l.textContent.trim()).join("");
  if (!label && !e.getAttribute("aria-labelledby") && !e.getAttribute("aria-label")) faults.push(`no label: ${e.id}`);
}
for (const e of document.querySelectorAll("input[type=checkbox], input[type=radio]")) {
  const set = e.closest("fieldset");
  if (!set) faults.push(`not in a fieldset: ${e.id}`);
  else if (!set.querySelector("legend") && !set.getAttribute("aria-labelledby")) faults.push("fieldset without a name");
  const box = e.closest("label").getBoundingClientRect();
  if (box.height < 44 || box.width < 44) faults.push(`small target: ${e.id}`);
}
for (const e of document.querySelectorAll("button")) {
  if (!e.textContent.trim()) faults.push("button without words");
  if (seen(e) && e.getBoundingClientRect().height < 44) faults.push(`small button: ${e.textContent}`);
}
let level = 0;
for (const e of document.querySelectorAll("h1, h2, h3, h4, h5, h6")) {
  const here = Number(e.tagName[1]);
  if (here > level + 1) faults.push(`heading jumps from ${level} to ${here}: ${e.textContent}`);
  level = here;
}
if (document.querySelectorAll("h1").length !== 1) faults.push("not one h1");
if (document.querySelectorAll("main").length !== 1) faults.push("not one main");
if (!["ja", "en"].includes(document.documentElement.lang)) faults.push(`html lang ${document.documentElement.lang}`);
if (!document.title.trim()) faults.push("no title");
if (!document.querySelector("[aria-live]")) faults.push("no live region");
const wide = document.documentElement.scrollWidth - document.documentElement.clientWidth;
if (wide > 0) faults.push(`${wide} px wider than the window`);
return {faults, leastContrast};
"""


def audit(browser, place, report):
    found = browser.run(AUDIT)
    report["screens"] += 1
    report["leastContrast"] = min(report["leastContrast"], found["leastContrast"])
    report["faults"] += [f"{place}: {fault}" for fault in found["faults"]]


def check_first_moments(browser, page, report):
    """The skip link is the first stop, the title takes the focus, an empty answer is refused with words."""
    browser.open(page)
    keyboard = Keyboard(browser)
    from selenium.webdriver.common.keys import Keys

    keyboard.press(Keys.TAB)
    if keyboard.active()["id"] != "skip":
        report["faults"].append("the skip link is not the first stop")
    browser.find("form button[type=submit]")[0].click()
    if not browser.find("#wrong")[0].text or keyboard.active()["type"] != "checkbox":
        report["faults"].append("an empty answer is not refused where it is")
    Mouse(browser).choose("ev-tennyu")
    browser.find("form button[type=submit]")[0].click()
    if keyboard.active()["id"] != "title":
        report["faults"].append("the new screen's title does not take the focus")
    if not browser.find("#live")[0].get_attribute("textContent"):
        report["faults"].append("the live region is silent")
    browser.driver.back()
    if not browser.find("#ev-tennyu")[0].is_selected():
        report["faults"].append("the browser's back loses the answer")


def main(page):
    report = {"faults": [], "screens": 0, "leastContrast": 21.0}
    with Browser() as browser:
        check_first_moments(browser, page, report)
        # 1280 px, and the same window at 400 % (WCAG 1.4.10), which is narrower than any telephone.
        for language in ("ja", "ja-easy", "en"):
            for width, height in ((1280, 1024), (320, 256)):
                browser.size(width, height)
                browser.open(page, language)
                place = f"{language} {width}"
                walk(browser, Mouse(browser), VISIT, lambda at, place=place: audit(browser, f"{place} {at}", report))
                browser.run("document.querySelectorAll('details').forEach((d) => { d.open = true; })")
                audit(browser, f"{place} result", report)
        browser.size(1280, 1024)
        browser.driver.execute_cdp_cmd(
            "Emulation.setEmulatedMedia", {"features": [{"name": "prefers-reduced-motion", "value": "reduce"}]}
        )
        if browser.run("return getComputedStyle(document.querySelector('button')).transitionDuration") != "0s":
            report["faults"].append("moves although it was asked not to")
        # The same visit without a mouse.
        browser.open(page)
        keyboard = Keyboard(browser)
        walk(browser, keyboard, VISIT)
        report["byKeyboard"] = shown_procedures(browser)
        browser.open(page)
        walk(browser, Mouse(browser), VISIT)
        report["byMouse"] = shown_procedures(browser)
        report["presses"] = keyboard.presses
        report["console"] = [entry["message"] for entry in browser.console()]
        report["requests"] = sorted({url.split("?")[0] for url in browser.requests()})
        report["entries"] = browser.run("return performance.getEntriesByType('resource').map((e) => e.name)")
    print(json.dumps(report, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv[1])
