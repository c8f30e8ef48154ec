# SPDX-License-Identifier: GPL-3.0-or-later
"""What stands on papers, made up from the dictionaries of Debian's skkdic and skkdic-extra."""
import random
import re
import unicodedata

FOLDER = "/usr/share/skk/"
KANA = ("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲンガギグゲゴザジズゼゾダヂヅデド"
        "バビブベボパピプペポヴァィゥェォッャュョヮヵヶー・")
PLAIN = "0123456789" + KANA + "年月日元明治大正昭和平成令生西暦有効ま で丁目番地号の第円,.-".replace(" ", "")


def entries(name):
    """(reading, [words]) of a dictionary, without its notes."""
    with open(FOLDER + name, encoding="euc_jisx0213", errors="replace") as file:
        for line in file:
            if line.startswith(";") or " /" not in line:
                continue
            reading, words = line.rstrip("\n").split(" /", 1)
            yield reading, [word.split(";")[0] for word in words.strip("/").split("/")]


def katakana(hiragana):
    return "".join(chr(ord(c) + 0x60) if "ぁ" <= c <= "ゖ" else c for c in hiragana)


class Texts:
    """`plain`: readings, dates, numbers, block numbers. Otherwise names and addresses in kanji as well."""

    def __init__(self, seed, plain):
        self.random = random.Random(seed)
        self.plain = plain
        names, readings = [], []
        for source in ("SKK-JISYO.jinmei", "SKK-JISYO.fullname"):
            for reading, words in entries(source):
                kana = katakana(reading)
                if kana and all(c in KANA for c in kana):
                    readings.append(kana)
                names += [w for w in words if w and "�" not in w and not re.search(r"[A-Za-z()]", w)]
        self.readings, self.names = readings, [n for n in names if len(n) <= 10]
        self.places = [w[0] for r, w in entries("SKK-JISYO.zipcode") if r.isdigit() and w and "�" not in w[0]]
        if not plain:
            count = {}
            for word in self.names + self.places:
                for c in unicodedata.normalize("NFC", word):
                    count[c] = count.get(c, 0) + 1
            # Both levels of JIS X 0208, and what else names are written with.
            standard = [bytes((row, cell)).decode("euc_jp", "ignore")
                        for row in range(0xB0, 0xF5) for cell in range(0xA1, 0xFF)]
            extra = sorted({c for c in standard if c} | {
                c for c, n in count.items() if n >= 2 and ("一" <= c <= "龥" or c in "々〆髙﨑")})
            self.counts = {c: n for c, n in count.items() if n >= 2}
            hiragana = "".join(chr(c) for c in range(ord("ぁ"), ord("ん") + 1))
            latin = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"
            variants = "髙﨑齋齊斎斉邉邊辺濵濱浜嶋嶌島桒桑栁柳冨富吉𠮷德徳瀨瀬眞真惠恵廣広澤沢國国龍竜"
            self.alphabet = "".join(dict.fromkeys(PLAIN + hiragana + latin + "()" + variants + "".join(extra)))
        else:
            self.alphabet = PLAIN
        self.known = set(self.alphabet)

    def date(self):
        r = self.random
        era = r.choice(["令和", "平成", "昭和", "大正", "西暦", ""])
        year = r.randint(1900, 2040) if era in ("", "西暦") else r.choice(["元", *range(1, 65)])
        pad = (lambda n: f"{n:02}") if r.random() < 0.2 else str
        return f"{era}{year}年{pad(r.randint(1, 12))}月{pad(r.randint(1, 31))}日" + r.choice(["", "", "", "生"])

    def number(self):
        r = self.random
        digits = "".join(r.choice("0123456789") for _ in range(r.randint(1, 13)))
        return f"{int(digits):,}" if r.random() < 0.4 else digits

    def block(self):
        r = self.random
        n = lambda top: str(r.randint(1, top))
        return r.choice([f"{n(9)}丁目{n(40)}番{n(40)}号", f"{n(40)}番{n(30)}号", f"{n(9)}-{n(40)}-{n(40)}",
                         f"{n(3000)}番地", f"{n(900)}番地の{n(20)}", f"{n(900)}番地{n(20)}", f"{n(2000)}-{n(30)}"])

    def next(self):
        """One line without spaces, at most 16 characters, all of them in the alphabet."""
        while True:
            text = unicodedata.normalize("NFKC", self.line()).replace(" ", "")
            text = text.replace("-", "-")
            if 0 < len(text) <= 16 and all(c in self.known for c in text):
                return text

    def line(self):
        r = self.random
        dice = r.random()
        if self.plain:
            if dice < 0.45:
                word = r.choice(self.readings)
                return word[: r.randint(2, 10)] if r.random() < 0.3 else word
            if dice < 0.55:
                return "".join(r.choice(KANA) for _ in range(r.randint(1, 7)))
            if dice < 0.75:
                return self.date()
            return self.number() if dice < 0.88 else self.block()
        if dice < 0.38:
            return r.choice(self.names)
        if dice < 0.74:
            place = r.choice(self.places) + (self.block() if r.random() < 0.5 else "")
            start = r.randint(0, max(0, len(place) - 10))
            return place[start: start + r.randint(5, 13)]
        if dice < 0.86:
            return "".join(r.choice(self.alphabet) for _ in range(r.randint(2, 6)))
        if dice < 0.91:
            return self.date()
        if dice < 0.95:
            return r.choice(self.readings)
        return self.number() if dice < 0.97 else self.block()
