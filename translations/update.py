#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Collects the texts of the sources into the three .ts files and completes English, which is the source itself.

Prints, per language, the texts that still need a translator. Run from anywhere: translations/update.py
"""
import pathlib
import re
import subprocess



def complete(message):
    """An English message says what its source says."""
    source = re.search(r"<source>(.*?)</source>", message[0], re.S)[1]
    return re.sub(r'<translation type="unfinished">[^<]*</translation>', lambda _: f"<translation>{source}</translation>",
                  message[0])


root = pathlib.Path(__file__).resolve().parent.parent
for language, locale in (("ja", "ja_JP"), ("ja-easy", "ja_JP"), ("en", "en_US")):
    ts = root / "translations" / f"kakanai_{language}.ts"
    subprocess.run(["/usr/lib/qt6/bin/lupdate", "-silent", "-no-obsolete", "-locations", "none", "-target-language",
                    locale, "-I", ".", "app", "widgets", "-ts", str(ts)], cwd=root, check=True)
    text = ts.read_text(encoding="utf-8")
    if language == "en":
        text = re.sub(r"<message.*?</message>", complete, text, flags=re.S)
        ts.write_text(text, encoding="utf-8")
    left = re.findall(r"<source>((?:(?!</source>).)*)</source>(?:(?!</message>).)*type=\"unfinished\"", text, re.S)
    print(f"{language}: {len(left)} left")
    for source in left:
        print("   ", source)
