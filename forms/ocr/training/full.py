# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns `full`: a line of a name, an address or any other text, about 7,000 characters.

    python3 forms/ocr/training/full.py --fonts FOLDER --out full.onnx --minutes 70

Thousands of classes learn too slowly when the network must also find out where characters are (CTC), so the
places are told: lines are pasted together from glyphs drawn once a face, and each step of the line is said to be
the character whose middle it is, or nothing between two characters. The reader decodes the steps as it does those
of `plain`. Frequent characters come first, then every character the faces have. Fixed seeds; `--minutes` is time on
the clock, so two machines stop at different steps.
"""
import argparse
import json
import os
import time
import unicodedata

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from PIL import Image, ImageDraw, ImageFont

import fonts
from lines import HEIGHT, STEP, distance, export, read
from texts import Texts

EM = 40  # pixels a character is drawn high, once
CELL = 48  # the square it lies in
LEFT, BASE = 4, 38  # its pen's place there
WIDE = {c: chr(ord(c) + 0xFEE0) for c in "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"}
FEATURES = 256


class FullNet(nn.Module):
    """Grey 1×32×W, ink 1 on paper 0, W a multiple of 4 → scores classes×1×(W/4), class 0 the blank."""

    def __init__(self, classes):
        super().__init__()

        def block(before, after, kernel=3, stride=1, padding=1):
            return nn.Sequential(nn.Conv2d(before, after, kernel, stride, padding, bias=False),
                                 nn.BatchNorm2d(after), nn.ReLU())

        self.first = nn.Sequential(block(1, 24, 5, 2, 2), block(24, 80, 3, 2))
        self.second = block(80, 80)
        self.third = nn.Sequential(block(80, 176, 3, (2, 1)), block(176, FEATURES, (4, 3), 1, (0, 1)))
        self.classes = nn.Conv2d(FEATURES, classes, 1)

    def features(self, x):
        x = self.first(x)
        return self.third(x + self.second(x))

    def forward(self, x):
        return self.classes(self.features(x))


class Face:
    """Every character of the alphabet a face has, drawn once."""

    def __init__(self, path, pictured):
        self.cells = np.zeros((len(pictured), CELL, CELL), np.uint8)
        self.advance = np.zeros(len(pictured), np.float32)
        self.has = np.zeros(len(pictured), bool)
        place = {c: k for k, c in enumerate(pictured)}
        if os.path.isdir(path):  # a web font in pieces
            with open(os.path.join(path, "unicode.json"), encoding="utf-8") as file:
                ranges = json.load(file)
            name = os.path.basename(path)
            for piece, codes in ranges.items():
                font = os.path.join(path, "files", f"{name}-{piece.strip('[]')}-400-normal.woff2")
                if os.path.exists(font):
                    self.draw(font, [c for c in characters(codes) if c in place], place)
        else:
            self.draw(path, pictured, place)
        ink = self.cells.max(2) > 80
        self.top = ink.argmax(1)
        self.bottom = CELL - ink[:, ::-1].argmax(1)

    def draw(self, path, wanted, place):
        font = ImageFont.truetype(path, EM)
        absent = self.picture(font, "\U0010fffd")
        for c in wanted:
            cell = self.picture(font, c)
            k = place[c]
            self.has[k] = cell.any() and not np.array_equal(cell, absent)
            if self.has[k]:
                self.cells[k] = cell
                self.advance[k] = min(font.getlength(c), CELL - LEFT)

    @staticmethod
    def picture(font, c):
        cell = Image.new("L", (CELL, CELL), 0)
        ImageDraw.Draw(cell).text((LEFT, BASE), c, fill=255, font=font, anchor="ls")
        return np.asarray(cell)


def characters(codes):
    for part in codes.split(","):
        ends = part.strip()[2:].split("-")
        yield from map(chr, range(int(ends[0], 16), int(ends[-1], 16) + 1))


class Words(Texts):
    """Texts for `full`, and single characters so that each is seen."""

    def __init__(self, seed):
        super().__init__(seed, False)
        self.common = [c for c, _ in sorted(self.counts.items(), key=lambda item: -item[1]) if c in self.known]
        self.queue = []

    def characters(self, n, first=None):
        """`n` characters, every one of the alphabet (or of its `first` most frequent) equally often."""
        out = []
        while len(out) < n:
            if not self.queue:
                self.queue = list(self.common[:first] if first else self.alphabet)
                self.random.shuffle(self.queue)
            out.append(self.queue.pop())
        return "".join(out)


class Lines:
    """Batches of lines of one length, with the class of chosen steps."""

    def __init__(self, words, printed, handwritten, seed):
        self.words = words
        self.alphabet = words.alphabet
        self.place = {c: k for k, c in enumerate(self.alphabet)}
        self.pictured = self.alphabet + "".join(WIDE.values())
        self.wide = {self.place[c]: self.pictured.index(w) for c, w in WIDE.items()}
        begun = time.monotonic()
        self.printed = [(Face(path, self.pictured), weight) for path, weight in printed]
        self.handwritten = [(Face(path, self.pictured), weight) for path, weight in handwritten]
        print(f"faces drawn in {time.monotonic() - begun:.0f} s", flush=True)
        self.random = np.random.RandomState(seed)
        self.generator = torch.Generator().manual_seed(seed)

    def face(self):
        r = self.random
        hand = bool(self.handwritten) and (not self.printed or r.rand() < 0.4)
        pool = self.handwritten if hand else self.printed
        weights = np.array([w for _, w in pool], float)
        return pool[r.choice(len(pool), p=weights / weights.sum())][0], float(hand)

    def text(self, face, most, share, first):
        """A text the face can draw; `share` of them single characters."""
        for _ in range(8):
            if self.random.rand() < share:
                text = self.words.characters(most, first)
                text = "".join(c for c in text if face.has[self.place[c]])
            else:
                text = self.words.next()[:most]
            if text and all(face.has[self.place[c]] for c in text):
                return text
        return "".join(c for c in self.words.characters(most, 600) if face.has[self.place[c]])[:most] or "1"

    def drawn(self, text, face, shake):
        r = self.random
        n = len(text)
        picture = [self.place[c] for c in text]
        if not shake and r.rand() < 0.3:
            picture = [self.wide[k] if k in self.wide and face.has[self.wide[k]] else k for k in picture]
        spacing = r.uniform(-1, 3) if r.rand() < 0.7 else r.uniform(3, 14)
        canvas = np.zeros((CELL + 16, int(n * (EM + spacing + 8)) + 2 * CELL), np.uint8)
        x, high, low = 8.0, 999, 0
        middles, widths = np.zeros(n, np.float32), np.zeros(n, np.float32)
        for k, glyph in enumerate(picture):
            y = 8 + int(round(r.uniform(-3, 3) * shake))
            at = int(round(x))
            target = canvas[y: y + CELL, at: at + CELL]
            np.maximum(target, face.cells[glyph], out=target)
            middles[k], widths[k] = at + LEFT + face.advance[glyph] / 2, face.advance[glyph]
            high, low = min(high, y + face.top[glyph]), max(low, y + face.bottom[glyph])
            x += face.advance[glyph] + spacing + r.uniform(-2, 3) * shake
        ink = np.flatnonzero(canvas.max(0) > 80)
        left, right = ink[0], ink[-1] + 1
        zoom = r.uniform(23, 28) / max(low - high, EM * (0.8 if n < 3 else 0.7))
        stretch = zoom * r.uniform(0.88, 1.12)
        top = (high + low) / 2 - HEIGHT / 2 / zoom + r.uniform(-1, 1) / zoom
        size = (max(8, int((right - left) * stretch) + 8), HEIGHT)
        slant = r.uniform(-0.12, 0.12) * (1 + shake)
        start = left - 4 / stretch - slant * HEIGHT / 2
        line = Image.fromarray(canvas).transform(
            size, Image.AFFINE, (1 / stretch, slant, start, r.uniform(-0.006, 0.006), 1 / zoom, top),
            Image.BICUBIC if zoom > 0.9 else Image.BILINEAR)
        return np.asarray(line), (middles - left) * stretch + 4, widths * stretch

    def batch(self, glyphs, share=0.4, first=None):
        """(pictures, [(line, step, class, or nothing)], texts): about `glyphs` characters in lines of one length."""
        most = int(self.random.choice([2, 4, 6, 8, 11, 14], p=[0.1, 0.2, 0.3, 0.2, 0.12, 0.08]))
        lines, steps, texts, starts = [], [], [], []
        for k in range(max(1, glyphs // most)):
            face, shake = self.face()
            text = self.text(face, most, share, first)
            line, middles, widths = self.drawn(text, face, shake)
            lines.append(line)
            texts.append(text)
            last = line.shape[1] // STEP - 1
            for c, middle, width in zip(text, middles, widths):
                at = lambda share: int(np.clip((middle + share * width) / STEP, 0, last))
                r, cl = self.random, self.place[c] + 1
                steps.append((k, at(r.uniform(-0.22, 0.22)), cl, 0))
                side = r.choice([-1, 1])
                if r.rand() < 0.6:  # where a character ends it is this one or none, but no third
                    steps.append((k, at(side * r.uniform(0.22, 0.4)), cl, 1))
                edge = at(side * r.uniform(0.38, 0.6))
                beside = np.abs(middles - (edge + 0.5) * STEP) / np.maximum(widths, 1)
                if beside.min() > 0.34:
                    steps.append((k, edge, 0, 0))
            starts.append(last + 1)
        width = -(-max(line.shape[1] for line in lines) // 16) * 16
        for k, start in enumerate(starts):  # empty paper
            steps.append((k, self.random.randint(min(start, width // STEP - 1), width // STEP), 0, 0))
        x = np.zeros((len(lines), 1, HEIGHT, width), np.uint8)
        for k, line in enumerate(lines):
            x[k, 0, :, : line.shape[1]] = line
        return self.camera(torch.from_numpy(x).float().div_(255)), np.array(steps), texts

    def camera(self, x):
        n, _, height, width = x.shape
        g = self.generator
        base = F.affine_grid(torch.eye(2, 3)[None].repeat(n, 1, 1), (n, 1, height, width), align_corners=False)
        bend = torch.rand(n, 2, 3, max(2, width // 24), generator=g) * 2 - 1
        bend[:, 0] *= 4.0 / width
        bend[:, 1] *= 3.2 / height
        bend = F.interpolate(bend * torch.rand(n, 1, 1, 1, generator=g), (height, width), mode="bilinear",
                             align_corners=True)
        x = F.grid_sample(x, base + bend.permute(0, 2, 3, 1), align_corners=False)
        fat, soft = torch.rand(2, n, generator=g)
        for k in range(n):
            line = x[k: k + 1]
            if fat[k] < 0.15:
                line = F.max_pool2d(line, (1, 2), 1, (0, 1))[..., :width]
            if soft[k] < 0.2:
                line = F.avg_pool2d(line, 3, 1, 1)
            elif soft[k] < 0.35:
                line = F.interpolate(F.avg_pool2d(line, 2), scale_factor=2, mode="bilinear", align_corners=False)
            x[k: k + 1] = line
        x = x * (0.65 + 0.45 * torch.rand(n, 1, 1, 1, generator=g))
        x = x + 0.07 * torch.randn(x.shape, generator=g) * torch.rand(n, 1, 1, 1, generator=g)
        return x.clamp_(0, 1)


def tried(net, lines, batches, share=0.0):
    """Lines right as a whole and characters wrong, on faces the network has never seen."""
    net.eval()
    right = total = wrong = count = 0
    with torch.no_grad():
        for _ in range(batches):
            x, _, texts = lines.batch(96, share)
            scores = net(x)[:, :, 0]
            for k, text in enumerate(texts):
                seen = read(scores[k], lines.alphabet)
                right += seen == text
                total += 1
                wrong += distance(seen, text)
                count += len(text)
    net.train()
    return f"{right}/{total} lines right, {100 * wrong / count:.1f} % of {count} characters wrong"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fonts", action="append", default=[])
    parser.add_argument("--out", default="full.onnx")
    parser.add_argument("--minutes", type=float, default=70, help="on the clock")
    parser.add_argument("--rate", type=float, default=3e-3)
    parser.add_argument("--glyphs", type=int, default=192, help="a step")
    parser.add_argument("--start", help="a .pt of an earlier run")
    parser.add_argument("--speed", action="store_true", help="only say how fast a step is")
    arguments = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    lines = Lines(Words(5), fonts.find(fonts.PRINTED, arguments.fonts),
                  fonts.find(fonts.HANDWRITTEN + fonts.WEB_HANDWRITTEN, arguments.fonts), 6)
    net = FullNet(len(lines.alphabet) + 1)
    if arguments.start:
        net.load_state_dict(torch.load(arguments.start))
    print(sum(p.numel() for p in net.parameters()), "parameters,", len(lines.alphabet), "characters,",
          len(lines.printed), "+", len(lines.handwritten), "faces", flush=True)
    held = {} if arguments.speed else {
        "printed": Lines(Words(7), fonts.find(fonts.HELD_OUT_PRINTED, arguments.fonts), [], 8),
        "handwritten": Lines(Words(9), [], fonts.find(fonts.HELD_OUT_HANDWRITTEN, arguments.fonts), 10)}
    optimiser = torch.optim.AdamW(net.parameters(), lr=arguments.rate, weight_decay=1e-3)
    begun, step, loss_sum, drawing = time.monotonic(), 0, 0.0, 0.0
    while (spent := (time.monotonic() - begun) / 60) < arguments.minutes:
        done = spent / arguments.minutes
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * min(1, (step + 1) / 150) * max(
                0.005, 0.5 * (1 + np.cos(np.pi * done)))
        is_new = not arguments.start
        first = 800 if is_new and done < 0.04 else 2200 if is_new and done < 0.12 else None
        now = time.monotonic()
        x, steps, _ = lines.batch(arguments.glyphs, 0.8 if is_new and done < 0.12 else 0.45, first)
        drawing += time.monotonic() - now
        features = net.features(x)[:, :, 0]  # lines × features × steps
        chosen = features[steps[:, 0], :, steps[:, 1]]
        scores = F.log_softmax(F.linear(chosen, net.classes.weight[:, :, 0, 0], net.classes.bias), 1)
        wanted = scores.gather(1, torch.from_numpy(steps[:, 2:3]))[:, 0]
        either = torch.logaddexp(wanted, scores[:, 0])
        loss = -torch.where(torch.from_numpy(steps[:, 3] == 1), either, wanted).mean()
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        loss_sum += float(loss)
        step += 1
        if arguments.speed and step % 20 == 0:
            print(f"{step / (time.monotonic() - begun):.2f} steps/s, drawing {drawing / step:.3f} s, "
                  f"loss {loss_sum / step:.2f}", flush=True)
        if step % 500 == 0 and not arguments.speed:
            print(f"step {step}  {spent:.1f} min (drawing {drawing / 60:.1f})  loss {loss_sum / 500:.3f}  held-out "
                  + "; ".join(f"{name}: {tried(net, source, 2)}" for name, source in held.items()), flush=True)
            loss_sum = 0.0
            export(net, arguments.out, lines.alphabet)
    if arguments.speed:
        return
    export(net, arguments.out, lines.alphabet)
    print("steps:", step)
    for name, source in held.items():
        print(f"held-out {name} faces: {tried(net, source, 24)}; characters evenly: {tried(net, source, 24, 1.0)}",
              flush=True)


if __name__ == "__main__":
    main()
