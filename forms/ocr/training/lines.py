# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns `plain`: a line of kana, dates and numbers (CTC). Names and addresses: full.py.

    python3 forms/ocr/training/lines.py --fonts FOLDER --out plain.onnx --minutes 15

The alphabet is written beside the network (`.txt`, one line, the blank is class 0). Seeds are fixed; the time
bound is not, so the number of steps is written down beside the result.
"""
import argparse
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from PIL import Image, ImageDraw, ImageFont

import fonts
from texts import KANA, Texts

HEIGHT = 32  # of what the network sees; ink 26
DRAWN = 40  # pixels a character is drawn high
STEP = 4  # pixels of width a time step


class LineNet(nn.Module):
    """Grey 1×32×W, ink 1 on paper 0, W a multiple of 4 → scores classes×1×(W/4), class 0 the blank."""

    def __init__(self, classes, top):
        super().__init__()

        def block(before, after, kernel=3, padding=1):
            return [nn.Conv2d(before, after, kernel, padding=padding, bias=False), nn.BatchNorm2d(after),
                    nn.ReLU()]

        self.eye = nn.Sequential(
            *block(1, 24), nn.MaxPool2d(2), *block(24, 56), nn.MaxPool2d(2), *block(56, 88),
            nn.MaxPool2d((2, 1)), *block(88, 128), nn.MaxPool2d((2, 1)), *block(128, 176, (2, 3), (0, 1)))
        self.head = nn.Sequential(*block(176, top, (1, 5), (0, 2)), nn.Dropout(0.1),
                                  nn.Conv2d(top, classes, 1))

    def forward(self, x):
        return self.head(self.eye(x))


class Pages:
    """Lines as a camera sees them: `faces` are (path, weight)."""

    def __init__(self, texts, faces, handwritten, seed):
        self.texts = texts
        self.faces = [(ImageFont.truetype(path, DRAWN), weight) for path, weight in faces]
        self.handwritten = [(ImageFont.truetype(path, DRAWN), weight) for path, weight in handwritten]
        self.random = np.random.RandomState(seed)
        self.generator = torch.Generator().manual_seed(seed)
        self.absent = {}

    def has(self, font, character):
        """Whether the face draws it (not its box for missing characters)."""
        key = (font.path, character)
        if key not in self.absent:
            if (font.path, "") not in self.absent:
                self.absent[(font.path, "")] = bytes(font.getmask("\U0010fffd"))
            drawn = bytes(font.getmask(character))
            self.absent[key] = not any(drawn) or drawn == self.absent[(font.path, "")]
        return not self.absent[key]

    def drawn(self, text):
        r = self.random
        for _ in range(20):
            pool, shake = (self.handwritten, 1.0) if self.handwritten and (
                not self.faces or r.rand() < 0.42) else (self.faces, 0.0)
            weights = np.array([w for _, w in pool], float)
            font = pool[r.choice(len(pool), p=weights / weights.sum())][0]
            if all(self.has(font, c) for c in text):
                break
        else:
            return None
        wide = not shake and r.rand() < 0.3  # full-width digits
        canvas = Image.new("L", (DRAWN * (len(text) + 2), DRAWN * 2), 0)
        pen = ImageDraw.Draw(canvas)
        spacing = r.uniform(-1, 3) if r.rand() < 0.7 else r.uniform(3, 14)
        x = DRAWN // 2
        for c in text:
            if wide and "0" <= c <= "9":
                c = chr(ord(c) + 0xFEE0)
            y = DRAWN // 2 + r.uniform(-3, 3) * shake
            pen.text((x, y), c, fill=255, font=font)
            x += font.getlength(c) + spacing + r.uniform(-2, 3) * shake
            if x > canvas.width - DRAWN:
                break
        box = canvas.getbbox()
        if box is None:
            return None
        # The reader scales by the ink of the whole line; a lone character keeps its place in it.
        high = max(box[3] - box[1], DRAWN * 0.8 if len(text) < 3 else DRAWN * 0.7)
        middle = (box[1] + box[3]) / 2
        zoom = r.uniform(23, 28) / high
        top = middle - HEIGHT / 2 / zoom + r.uniform(-1, 1) / zoom
        width = (box[2] - box[0]) * r.uniform(0.85, 1.15)
        size = (max(8, int(width * zoom) + 8), HEIGHT)
        left, right = box[0] - 4 / zoom, box[2] + 4 / zoom
        line = canvas.transform(size, Image.AFFINE, ((right - left) / size[0], r.uniform(-0.12, 0.12) * (1 + shake),
                                                     left, r.uniform(-0.006, 0.006), 1 / zoom, top),
                                Image.BICUBIC if zoom > 0.9 else Image.BILINEAR)
        return np.asarray(line)

    def batch(self, n):
        lines, labels = [], []
        while len(lines) < n:
            text = self.texts.next()
            line = self.drawn(text)
            if line is not None and line.shape[1] >= 2 * STEP * len(text) // 2:
                lines.append(line)
                labels.append(text)
        width = -(-max(line.shape[1] for line in lines) // 16) * 16
        x = torch.zeros(n, 1, HEIGHT, width)
        for k, line in enumerate(lines):
            x[k, 0, :, : line.shape[1]] = torch.from_numpy(line.astype(np.float32) / 255)
        return self.camera(x), labels

    def camera(self, x):
        n, _, height, width = x.shape
        g = self.generator
        base = F.affine_grid(torch.eye(2, 3)[None].repeat(n, 1, 1), (n, 1, height, width), align_corners=False)
        bend = (torch.rand(n, 2, 3, max(2, width // 24), generator=g) * 2 - 1)
        bend[:, 0] *= 4.0 / width
        bend[:, 1] *= 3.2 / height
        strength = torch.rand(n, 1, 1, 1, generator=g)
        bend = F.interpolate(bend * strength, (height, width), mode="bilinear", align_corners=True)
        x = F.grid_sample(x, base + bend.permute(0, 2, 3, 1), align_corners=False)
        kind = torch.rand(n, 1, 1, 1, generator=g)
        x = torch.where(kind < 0.2, F.max_pool2d(x, 3, 1, 1), x)
        kind = torch.rand(n, 1, 1, 1, generator=g)
        coarse = F.interpolate(F.avg_pool2d(x, 2), scale_factor=2, mode="bilinear", align_corners=False)
        x = torch.where(kind < 0.2, F.avg_pool2d(x, 3, 1, 1), torch.where(kind < 0.35, coarse, x))
        x = x * (0.65 + 0.45 * torch.rand(n, 1, 1, 1, generator=g))
        x = x + 0.07 * torch.randn(x.shape, generator=g) * torch.rand(n, 1, 1, 1, generator=g)
        return x.clamp(0, 1)


def read(scores, alphabet):
    """Best path of one line: classes×T → text."""
    path = scores.argmax(0).tolist()
    return "".join(alphabet[c - 1] for k, c in enumerate(path) if c and (k == 0 or path[k - 1] != c))


def tried(net, pages, alphabet, batches=8):
    """Lines right as a whole, and characters wrong, on faces the network has never seen."""
    net.eval()
    right = lines = wrong = characters = 0
    with torch.no_grad():
        for _ in range(batches):
            x, labels = pages.batch(16)
            scores = net(x)[:, :, 0]
            for k, label in enumerate(labels):
                text = read(scores[k], alphabet)
                right += text == label
                lines += 1
                wrong += distance(text, label)
                characters += len(label)
    net.train()
    return f"{right}/{lines} lines right, {100 * wrong / characters:.1f} % of characters wrong"


def distance(a, b):
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        diagonal, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            diagonal, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, diagonal + (x != y))
    return row[-1]


def export(net, path, alphabet):
    net.eval()
    torch.onnx.export(net, torch.zeros(1, 1, HEIGHT, 256), path, opset_version=11, input_names=["line"],
                      output_names=["scores"], dynamic_axes={"line": {3: "w"}, "scores": {3: "t"}})
    torch.save(net.state_dict(), path.replace(".onnx", ".pt"))
    with open(path.replace(".onnx", ".txt"), "w", encoding="utf-8") as file:
        file.write(alphabet + "\n")
    net.train()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fonts", action="append", default=[])
    parser.add_argument("--out", default="plain.onnx")
    parser.add_argument("--minutes", type=float, default=15, help="of processor time")
    parser.add_argument("--rate", type=float, default=2e-3)
    arguments = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    texts = Texts(5, True)
    alphabet = texts.alphabet
    place = {c: k + 1 for k, c in enumerate(alphabet)}
    pages = Pages(texts, fonts.find(fonts.PRINTED, arguments.fonts),
                  fonts.find(fonts.HANDWRITTEN, arguments.fonts), 6)
    held = {"printed": Pages(Texts(7, True),
                             fonts.find(fonts.HELD_OUT_PRINTED, arguments.fonts), [], 8),
            "handwritten": Pages(Texts(9, True), [],
                                 fonts.find(fonts.HELD_OUT_HANDWRITTEN, arguments.fonts), 10)}
    net = LineNet(len(alphabet) + 1, 176)
    print(sum(p.numel() for p in net.parameters()), "parameters,", len(alphabet), "characters", flush=True)
    optimiser = torch.optim.AdamW(net.parameters(), lr=arguments.rate, weight_decay=1e-3)
    begun, step, loss_sum = time.process_time(), 0, 0.0
    while (spent := (time.process_time() - begun) / 60) < arguments.minutes:
        for group in optimiser.param_groups:
            group["lr"] = arguments.rate * min(1, (step + 1) / 100) * max(0.02, 1 - spent / arguments.minutes)
        x, labels = pages.batch(16)
        scores = F.log_softmax(net(x)[:, :, 0], 1).permute(2, 0, 1)
        target = torch.tensor([place[c] for label in labels for c in label])
        lengths = torch.tensor([len(label) for label in labels])
        times = torch.full((16,), scores.shape[0], dtype=torch.long)
        loss = F.ctc_loss(scores, target, times, lengths, zero_infinity=True)
        optimiser.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(net.parameters(), 5.0)
        optimiser.step()
        loss_sum += float(loss)
        step += 1
        if step % 250 == 0:
            print(f"step {step}  {spent:.1f} min  loss {loss_sum / 250:.3f}  held-out printed: "
                  f"{tried(net, held['printed'], alphabet, 2)}", flush=True)
            loss_sum = 0.0
            export(net, arguments.out, alphabet)
    export(net, arguments.out, alphabet)
    print("steps:", step)
    for name, source in held.items():
        print(f"held-out {name} faces: {tried(net, source, alphabet, 16)}", flush=True)


if __name__ == "__main__":
    main()
