#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""
Writes docs/ja/questions.html: every question of the catalogue in Japanese and in easy Japanese, side by side, for
somebody who knows the office to read slowly. `--check` only says whether the page is up to date (exit 1 = not).
"""

import html
import json
import pathlib
import re
import sys

HERE = pathlib.Path(__file__).resolve().parent
PAGE = HERE.parent.parent / "docs" / "ja" / "questions.html"
TYPES = {
    "bool": "はい・いいえ",
    "sensitive": "はい・いいえ（別室・筆談で確認）",
    "choice": "1つ選ぶ",
    "multi": "いくつでも選ぶ",
    "int": "人数",
}
# What is asked although no condition reads it.
OTHER_USE = {
    "ev": "どの手続きの対象になるか、どの質問をするかが、すべてここから決まる",
    "visitor": "届出人の欄、続柄、委任状などの要否、署名の方法",
    "idcard": "本人確認書類の欄（職員が現物を確かめて記録する）",
    "n_members": "異動届の行数と、1人ずつ伺う項目の数",
    "access": "筆談・通訳・車いすなどの準備。番号の呼び方",
    "bank_auto": "口座振替の申込み",
}
STYLE = """
body { font-family: "BIZ UDPGothic", "Noto Sans CJK JP", sans-serif; color: #1b2026; background: #faf9f5; line-height: 1.7;
  margin: 0 auto; max-width: 80rem; padding: 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.05rem; margin: 0; }
article { background: #fff; border: 1px solid #8a949e; border-radius: 6px; padding: 0.75rem 1rem; margin: 1rem 0; break-inside: avoid; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; margin-top: 0.5rem; }
th, td { border: 1px solid #c9ced3; padding: 0.35rem 0.6rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
th { font-weight: 400; color: #4a5560; width: 8rem; }
thead th { font-weight: 700; } thead th + th { width: auto; }
.ask td { font-size: 1.1rem; font-weight: 700; }
.meta { color: #4a5560; font-size: 0.9rem; margin: 0.25rem 0 0; }
.staff { color: #a3231c; font-weight: 700; }
nav a { margin-right: 0.6rem; color: #17507f; }
"""


def read(name):
    return json.loads((HERE / name).read_text(encoding="utf-8"))


def escape(text):
    return html.escape(text or "", quote=False)


def variables(rule):
    return set(re.findall(r"[A-Za-z_][A-Za-z_0-9]*", re.sub(r"'[^']*'", "", rule or "")))


def rows_of(question):
    easy = lambda words: escape(words.get("ja-easy", ""))
    yield "ask", "質問", escape(question["text"]["ja"]), easy(question["text"])
    for event, words in question.get("textByEvent", {}).items():
        yield "ask", f"「{escape(EVENTS[event])}」のとき", escape(words["ja"]), easy(words)
    for option in question.get("options", []):
        only = "・".join(EVENTS[event] for event in option.get("events", []))
        label = f"選択肢<br>（{escape(only)}のとき）" if only else "選択肢"
        yield "", label, escape(option["label"]["ja"]), easy(option["label"])


def uses_of(question, procedures, documents):
    var = question["var"]
    if var == "ev":
        return [escape(OTHER_USE[var])]
    decides = [p["name"]["ja"] for p in procedures if var in variables(p.get("condition"))]
    papers = {
        f"{p['name']['ja']}の{documents[d['id']]}"
        for p in procedures
        for d in p.get("documents", [])
        if var in variables(d.get("when"))
    }
    lines = []
    if decides:
        lines.append(f"必要かどうかが決まる手続き（{len(decides)}）：{escape('、'.join(decides))}")
    if papers:
        lines.append(f"要るかどうかが決まる持ち物：{escape('、'.join(sorted(papers)))}")
    if var in OTHER_USE:
        lines.append(f"そのほか：{escape(OTHER_USE[var])}")
    return lines or ["どの手続きにも使われていません"]


def article(question, procedures, documents):
    var = question["var"]
    events = "すべて" if "*" in question["events"] else "・".join(EVENTS[event] for event in question["events"])
    staff = ' <span class="staff">職員だけが伺う質問（端末・控え・案内ページには出さない）</span>' if question.get("staffOnly") else ""
    body = "\n".join(
        f'<tr class="{kind}"><th scope="row">{label}</th><td lang="ja">{ja}</td><td lang="ja">{easy}</td></tr>'
        for kind, label, ja, easy in rows_of(question)
    )
    uses = "<br>".join(uses_of(question, procedures, documents))
    return f"""<article id="{var}">
<h2>{question["id"]}　<code>{var}</code>　{TYPES[question["type"]]}{staff}</h2>
<p class="meta">伺うご用件：{escape(events)}</p>
<table>
<thead><tr><th scope="col"></th><th scope="col">日本語</th><th scope="col">やさしい日本語</th></tr></thead>
<tbody>
{body}
</tbody>
</table>
<p class="meta">なぜ伺うか　{uses}</p>
</article>
"""


EVENTS = {event["id"]: event["name"]["ja"] for event in read("events.json")["events"]}


def page():
    questions = read("questions.json")["questions"]
    documents = {document["id"]: document["name"]["ja"] for document in read("documents.json")["documents"]}
    procedures = [p for file in sorted((HERE / "procedures").glob("*.json")) for p in json.loads(file.read_text("utf-8"))["procedures"]]
    links = "\n".join(f'<a href="#{q["var"]}">{q["id"]}</a>' for q in questions)
    articles = "\n".join(article(question, procedures, documents) for question in questions)
    return f"""<!DOCTYPE html>
<!-- Written by forms/catalogue/questions_page.py from the catalogue. Edit the catalogue, not this page. -->
<html lang="ja">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>質問の一覧（日本語・やさしい日本語）</title>
<style>{STYLE}</style>
</head>
<body>
<h1>質問の一覧　{len(questions)}問（日本語・やさしい日本語）</h1>
<p>窓口・端末・案内ページで伺う質問の全文です。左右の意味と、「はい」「いいえ」の向きが同じであることを確かめるための一覧です。市で文言を変えるときは、
市のフォルダーの <code>catalogue/</code> に書きます。</p>
<nav aria-label="質問の番号">
{links}
</nav>
{articles}</body>
</html>
"""


def main():
    text = page()
    if "--check" in sys.argv[1:]:
        same = PAGE.exists() and PAGE.read_text(encoding="utf-8") == text
        if not same:
            print("docs/ja/questions.html is not up to date: run forms/catalogue/questions_page.py", file=sys.stderr)
        return 0 if same else 1
    PAGE.write_text(text, encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
