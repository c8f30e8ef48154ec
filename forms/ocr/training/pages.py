# SPDX-License-Identifier: GPL-3.0-or-later
"""Fills the blank papers for invented people and photographs them: pages with known truth to measure on.

    python3 forms/ocr/training/pages.py --fonts FOLDER --out FOLDER --count 27 --seed 77

Faces are the held-out ones of fonts.py, values come from the dictionaries by chance, nothing is shared with
the pages the rules were written on but the blank papers. `bench_papers FOLDER/*.jpg` reads them.
"""
import argparse
import json
import os
import random

import numpy as np
from PIL import Image, ImageDraw, ImageFilter, ImageFont

import fonts
from texts import KANA, entries, katakana

BLANKS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../../resources/papers/templates")
ERAS = {"昭和": (1, 64), "平成": (1, 31), "令和": (1, 8)}


class People:
    def __init__(self, seed):
        self.r = random.Random(seed)
        self.sur, self.given = [], []
        for reading, words in entries("SKK-JISYO.jinmei"):
            kana = katakana(reading)
            if not (2 <= len(kana) <= 6 and all(c in KANA for c in kana)):
                continue
            with open_notes(reading, words) as kinds:
                for word, note in kinds:
                    if 1 < len(word) <= 3 and note.startswith("姓"):
                        self.sur.append((word, kana))
                    elif 1 <= len(word) <= 3 and note.startswith("名"):
                        self.given.append((word, kana))
        self.places = [(code, w[0]) for code, w in entries("SKK-JISYO.zipcode")
                       if code.isdigit() and len(w) == 1 and 8 < len(w[0]) < 18 and "�" not in w[0]]

    def person(self):
        (a, ka), (b, kb) = self.r.choice(self.sur), self.r.choice(self.given)
        return f"{a}　{b}", f"{ka}　{kb}"

    def address(self):
        code, place = self.r.choice(self.places)
        n = lambda top: str(self.r.randint(1, top))
        block = self.r.choice([f"{n(9)}丁目{n(40)}番{n(40)}号", f"{n(40)}番{n(30)}号", f"{n(9)}－{n(40)}－{n(40)}",
                               f"{n(2999)}番地"])
        return place + block, code

    def date(self):
        era = self.r.choice(list(ERAS))
        year = self.r.randint(*ERAS[era])
        month, day = self.r.randint(1, 12), self.r.randint(1, 28)
        if (era, year) in (("昭和", 64), ("平成", 31), ("令和", 1), ("平成", 1), ("昭和", 1)):
            year = 5
        return f"{era}{year}年{month}月{day}日"


class open_notes:
    """The words of an entry with their notes (texts.entries drops them)."""
    cache = None

    def __init__(self, reading, words):
        if open_notes.cache is None:
            open_notes.cache = {}
            with open("/usr/share/skk/SKK-JISYO.jinmei", encoding="euc_jisx0213", errors="replace") as file:
                for line in file:
                    if " /" in line and not line.startswith(";"):
                        key, rest = line.rstrip("\n").split(" /", 1)
                        open_notes.cache[key] = [(w.split(";")[0], w.split(";")[1] if ";" in w else "")
                                                 for w in rest.strip("/").split("/")]
        self.pairs = open_notes.cache.get(reading, [])

    def __enter__(self):
        return self.pairs

    def __exit__(self, *_):
        return False


def individual(r):
    digits = [r.randrange(10) for _ in range(11)]
    total = sum(d * (n + 1 if n <= 6 else n - 5) for n, d in zip(range(11, 0, -1), digits))
    return "".join(map(str, digits)) + str(0 if total % 11 <= 1 else 11 - total % 11)


def corporate(r):
    digits = [r.randrange(10) for _ in range(12)]
    total = sum(d * (1 if n % 2 == 1 else 2) for n, d in zip(range(12, 0, -1), digits))
    return str(9 - total % 9) + "".join(map(str, digits))


def insurer(r):
    digits = [r.randrange(10) for _ in range(7)]
    total = 0
    for k, d in enumerate(reversed(digits)):
        p = d * (2 if k % 2 == 0 else 1)
        total += p // 10 + p % 10
    return "".join(map(str, digits)) + str((10 - total % 10) % 10)


def values(blank, people):
    """Field → (text, text as truth)."""
    r, fields, result = people.r, blank["fields"], {}
    name, kana = people.person()
    head = name.split("　")[0] + "　" + people.person()[0].split("　")[1]
    new, code = people.address()
    ticked = {}
    for key, field in fields.items():
        group = field.get("group")
        if group:
            ticked.setdefault(group, []).append(key)
    chosen = {r.choice(keys) for keys in ticked.values()}
    for key, field in fields.items():
        kind, cells = field["type"], len(field.get("cells", []))
        if kind == "checkbox":
            text = "1" if key in chosen else "0"
        elif kind == "name":
            text = name if key in ("name", "hitto") else name.split("　")[1] if key == "given" else head
        elif kind == "kana":
            text = kana
        elif kind == "address":
            text = new if key in ("new_addr", "addr") else people.address()[0]
        elif kind == "date":
            text = people.date() if blank["w"] != 1011 or "cardno" not in fields else (
                f"{r.randint(1950, 2030)}年{r.randint(1, 12):02}月{r.randint(1, 28):02}日")
        elif kind == "amount":
            text = f"{r.randint(10000, 9000000):,}"
        elif kind in ("digits", "number"):
            check = field.get("check")
            low, high = field.get("range", [0, 0])
            length = field.get("length") or cells or r.randint(2, 8)
            text = (individual(r) if check == "individual" else corporate(r) if check == "corporate" else
                    insurer(r) if check == "insurer" else f"{r.randint(low, high):02}" if high else
                    code if key == "zip" else "".join(r.choice("0123456789") for _ in range(length)))
        elif kind == "roman":
            text = " ".join("".join(r.choice("AEIOUKSTNHMR") for _ in range(r.randint(4, 7))) for _ in range(2))
        elif kind == "cardnumber":
            text = "".join(r.choice("ABCDEFGHJK") for _ in range(2)) + "".join(
                r.choice("0123456789") for _ in range(8)) + "".join(r.choice("ABCDEFGHJK") for _ in range(2))
        elif field.get("words"):
            text = r.choice(list(field["words"]))
        else:
            text = r.choice({"nat": ["ベトナム", "中国", "ブラジル", "ネパール"], "rel": ["長男", "二女", "三男"],
                             "filer": ["父", "母"]}.get(key, ["株式会社山川商店", "国民健康保険組合", "有限会社青葉"]))
        if key == "kigo" and len(text) > 2:
            text = text[:-2] + "－" + text[-2:]
        result[key] = field.get("print", "{}").replace("{}", text)
    return result


def write(image, box, text, font_path, r, handwritten, ink):
    """A value into its box, at the size the box asks for."""
    x0, y0, x1, y1 = box
    size = int(min(62, (y1 - y0) * (0.5 if y1 - y0 > 90 else 0.7)))
    while True:
        font = ImageFont.truetype(font_path, size)
        if font.getlength(text) < (x1 - x0) * 0.94 or size < 18:
            break
        size -= 2
    pen = ImageDraw.Draw(image)
    x = x0 + (x1 - x0) * r.uniform(0.02, 0.05) + r.uniform(-4, 4)
    y = (y0 + y1) / 2 + r.uniform(-6, 6)
    if not handwritten:
        pen.text((x, y), text, fill=ink, font=font, anchor="lm")
        return
    for c in text:
        own = ImageFont.truetype(font_path, max(12, int(size * r.uniform(0.92, 1.08))))
        pen.text((x, y + r.uniform(-3, 3)), c, fill=ink, font=own, anchor="lm")
        x += own.getlength(c) + r.uniform(-1, 4)


def fill(kind, people, printed, hand):
    r = people.r
    with open(f"{BLANKS}/{kind}.json", encoding="utf-8") as file:
        blank = json.load(file)
    image = Image.open(f"{BLANKS}/{kind}.png").convert("RGB")
    handwritten = blank.get("handwritten", False)
    face = r.choice(hand if handwritten else printed)[0]
    ink = r.choice([(25, 30, 110), (20, 20, 25), (40, 40, 60)]) if handwritten else (25, 25, 25)
    truth = values(blank, people)
    for key, text in truth.items():
        field = blank["fields"][key]
        if field["type"] == "checkbox":
            if text == "1":
                x0, y0, x1, y1 = field["box"]
                w, h = x1 - x0, y1 - y0
                points = [(x0 + w * r.uniform(.1, .25), y0 + h * r.uniform(.4, .55)),
                          (x0 + w * r.uniform(.35, .5), y0 + h * r.uniform(.75, .9)),
                          (x0 + w * r.uniform(.85, 1.1), y0 + h * r.uniform(.0, .2))]
                ImageDraw.Draw(image).line(points, fill=ink, width=r.randint(4, 7), joint="curve")
        elif field.get("cells"):
            for cell, c in zip(field["cells"], text):
                size = int((cell[3] - cell[1]) * r.uniform(0.5, 0.66))
                font = ImageFont.truetype(face, size)
                place = ((cell[0] + cell[2]) / 2 + r.uniform(-7, 7), (cell[1] + cell[3]) / 2 + r.uniform(-9, 9))
                ImageDraw.Draw(image).text(place, c, fill=ink, font=font, anchor="mm")
        else:
            write(image, field["box"], text, face, r, handwritten, ink)
    seal(image, r)
    return image, truth, blank, os.path.basename(face)


def seal(image, r):
    x, y, s = r.uniform(.5, .8) * image.width, r.uniform(.15, .8) * image.height, 50
    pen = ImageDraw.Draw(image, "RGBA")
    pen.ellipse((x - s, y - s, x + s, y + s), outline=(225, 60, 40, 190), width=6)
    pen.line((x - s / 2, y - s / 2, x + s / 2, y + s / 2), fill=(225, 60, 40, 190), width=6)


def photograph(image, r, condition):
    dpi = {"scan": r.randint(200, 300), "doccam": r.randint(180, 280), "phone": r.randint(160, 260)}[condition]
    zoom, w, h = dpi / 300, image.width, image.height
    edge = {"scan": 12, "doccam": 60, "phone": 160}[condition] * zoom
    turn = np.deg2rad({"scan": r.uniform(-1.2, 1.2), "doccam": r.uniform(-3, 3), "phone": r.uniform(-7, 7)}[condition])
    bent = {"scan": 0.0, "doccam": .012, "phone": .03}[condition]
    corners = np.array([[0, 0], [w, 0], [w, h], [0, h]], float) * zoom
    moved = (corners + np.array([[r.uniform(-bent, bent) * w * zoom, r.uniform(-bent, bent) * w * zoom]
                                 for _ in range(4)])) @ np.array([[np.cos(turn), np.sin(turn)],
                                                                  [-np.sin(turn), np.cos(turn)]])
    moved -= moved.min(0) - edge
    size = tuple(int(v) for v in moved.max(0) + edge)
    rows, right = [], []
    for (u, v), (x, y) in zip(corners / zoom, moved):  # picture → paper, as PIL asks
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        right += [u, v]
    back = np.linalg.solve(np.array(rows), np.array(right))
    small = image.filter(ImageFilter.GaussianBlur(0.35 / zoom))
    table = (244, 244, 242) if condition == "scan" else (r.randint(70, 130), r.randint(60, 100), r.randint(40, 80))
    seen = small.transform(size, Image.PERSPECTIVE, tuple(back), Image.BICUBIC, fillcolor=table)
    pixels = np.asarray(seen).astype(np.float32)
    noise = np.random.RandomState(r.randrange(1 << 30))
    if condition != "scan":
        ys, xs = np.mgrid[0:size[1], 0:size[0]]
        slope = r.uniform(-.25, .25) * (xs / size[0] - .5) + r.uniform(-.2, .2) * (ys / size[1] - .5)
        pixels *= (r.uniform(.78, .98) + slope)[:, :, None]
        if r.random() < .6:
            angle, place = r.uniform(0, np.pi), r.uniform(.3, .7)
            side = (xs / size[0] - place) * np.cos(angle) + (ys / size[1] - place) * np.sin(angle)
            pixels *= (1 - .4 / (1 + np.exp(-side * 60)))[:, :, None]
    pixels += noise.randn(*pixels.shape) * r.uniform(1, 5)
    picture = Image.fromarray(pixels.clip(0, 255).astype(np.uint8))
    if condition == "phone" and r.random() < .5:
        picture = picture.filter(ImageFilter.GaussianBlur(r.uniform(.4, .9)))
    there = np.linalg.inv(np.array([[*back[:3]], [*back[3:6]], [back[6], back[7], 1]]))
    return picture, (there / there[2, 2]).tolist(), dpi


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fonts", action="append", default=[])
    parser.add_argument("--out", required=True)
    parser.add_argument("--count", type=int, default=27)
    parser.add_argument("--seed", type=int, default=77)
    arguments = parser.parse_args()
    os.makedirs(arguments.out, exist_ok=True)
    people = People(arguments.seed)
    printed = fonts.find(fonts.HELD_OUT_PRINTED, arguments.fonts)
    hand = fonts.find(fonts.HELD_OUT_HANDWRITTEN, arguments.fonts)
    kinds = sorted(f[:-5] for f in os.listdir(BLANKS) if f.endswith(".json"))
    for k in range(arguments.count):
        kind = kinds[k % len(kinds)]
        condition = people.r.choice(["scan", "doccam", "phone"])
        image, truth, blank, face = fill(kind, people, printed, hand)
        picture, h, dpi = photograph(image, people.r, condition)
        name = f"held_{k:02}_{kind}"
        picture.save(f"{arguments.out}/{name}.jpg", quality=people.r.choice([60, 70, 80]))
        fields = {key: {"type": blank["fields"][key]["type"], "value": text} for key, text in truth.items()}
        with open(f"{arguments.out}/{name}.json", "w", encoding="utf-8") as file:
            json.dump({"id": name, "type": kind, "cond": condition, "dpi": dpi, "font": face, "H": h,
                       "fields": fields}, file, ensure_ascii=False, indent=1)


if __name__ == "__main__":
    main()
