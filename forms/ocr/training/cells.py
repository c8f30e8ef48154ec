# SPDX-License-Identifier: GPL-3.0-or-later
"""Learns to read one boxed digit or katakana (`cells.onnx`).

    python3 forms/ocr/training/cells.py --fonts FOLDER --out cells.onnx --minutes 12

Small and large kana are one class: a crop that fills its square cannot tell them; the reader does, by
height and by a list of names' readings. The last class is dirt. Seeds are fixed; the time bound is not, so
two machines may stop at different steps: the number of steps is written down beside the result.
"""
import argparse
import time

import numpy as np
import torch
import torch.nn as nn
import torch.nn.functional as F
from PIL import Image, ImageDraw, ImageFont

import fonts

ALPHABET = ("0123456789" "アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン"
            "ガギグゲゴザジズゼゾダヂヅデドバビブベボパピプペポヴー・")
DIRT = len(ALPHABET)
SIDE = 64  # of a drawn glyph
INPUT = 32  # of what the network sees


class CellNet(nn.Module):
    """Grey 1×32×32, ink 1 on paper 0 → one score per character and one for dirt."""

    def __init__(self, classes=len(ALPHABET) + 1):
        super().__init__()

        def block(before, after):
            return [nn.Conv2d(before, after, 3, padding=1, bias=False), nn.BatchNorm2d(after), nn.ReLU()]

        self.layers = nn.Sequential(
            *block(1, 24), nn.MaxPool2d(2), *block(24, 48), nn.MaxPool2d(2), *block(48, 96), *block(96, 96),
            nn.MaxPool2d(2), nn.Flatten(), nn.Dropout(0.2), nn.Linear(96 * 16, 160), nn.ReLU(),
            nn.Linear(160, classes))

    def forward(self, x):
        return self.layers(x)


def draw(path, character):
    font = ImageFont.truetype(path, 44)
    image = Image.new("L", (SIDE, SIDE), 0)
    ImageDraw.Draw(image).text((SIDE // 2, SIDE // 2), character, fill=255, font=font, anchor="mm")
    return np.asarray(image)


def glyphs(faces, digit_faces=()):
    """Pictures, classes and weights of every character in every face."""
    pictures, classes, weights = [], [], []
    for paths, alphabet in ((faces, ALPHABET), (digit_faces, ALPHABET[:10])):
        for path, weight in paths:
            for character in alphabet:
                picture = draw(path, character)
                if (picture > 128).sum() < 12 and character not in "・ー1":
                    continue  # the face does not have it
                pictures.append(picture)
                classes.append(ALPHABET.index(character))
                weights.append(weight)
    return (torch.from_numpy(np.stack(pictures)), torch.tensor(classes),
            torch.tensor(weights, dtype=torch.float))


def pen(pictures, generator, strength=1.0):
    """Written by somebody: turned, leaned, stretched, bent, thick or thin."""
    n = len(pictures)
    r = lambda a, *s: (torch.rand(*s, generator=generator) * 2 - 1) * a * strength
    turn, lean = r(0.16, n), r(0.25, n)
    wide, high = 1 + r(0.22, n), 1 + r(0.22, n)
    base = torch.zeros(n, 2, 3)
    base[:, 0, 0] = torch.cos(turn) * wide
    base[:, 0, 1] = -torch.sin(turn) + lean
    base[:, 1, 0] = torch.sin(turn)
    base[:, 1, 1] = torch.cos(turn) * high
    grid = F.affine_grid(base, (n, 1, SIDE, SIDE), align_corners=False)
    bend = r(0.11, n, 2, 4, 4)
    grid = grid + F.interpolate(bend, (SIDE, SIDE), mode="bicubic", align_corners=True).permute(0, 2, 3, 1)
    x = F.grid_sample(pictures.float()[:, None] / 255, grid, align_corners=False)
    kind = torch.rand(n, generator=generator)
    thick = F.max_pool2d(x, 3, 1, 1)
    thicker = F.max_pool2d(x, 5, 1, 2)
    thin = -F.max_pool2d(-x, 2, 1, 1)[:, :, :SIDE, :SIDE]
    pick = lambda a, b: ((kind >= a) & (kind < b)).float()[:, None, None, None]
    return x * pick(0, 0.45) + thick * pick(0.45, 0.75) + thicker * pick(0.75, 0.87) + thin * pick(0.87, 1.01)


def camera(x, generator):
    """Cropped to its ink as the reader crops, blurred, grained, unevenly dark."""
    n = len(x)
    ink = x[:, 0] > 0.4
    ys, xs = ink.any(2), ink.any(1)
    line = torch.arange(SIDE)
    first = lambda m: torch.where(m, line, SIDE).min(1).values.float()
    last = lambda m: torch.where(m, line, -1).max(1).values.float() + 1
    top, bottom, left, right = first(ys), last(ys), first(xs), last(xs)
    jitter = lambda: (torch.rand(n, generator=generator) * 2 - 1) * 1.5
    side = torch.maximum(bottom - top, right - left).clamp(8, SIDE) * 32 / 26 + jitter().abs()
    theta = torch.zeros(n, 2, 3)
    theta[:, 0, 0] = theta[:, 1, 1] = side / SIDE
    theta[:, 0, 2] = (left + right + jitter()) / SIDE - 1
    theta[:, 1, 2] = (top + bottom + jitter()) / SIDE - 1
    x = F.grid_sample(x, F.affine_grid(theta, (n, 1, INPUT, INPUT), align_corners=False), align_corners=False)
    coarse = F.interpolate(F.avg_pool2d(x, 2), scale_factor=2, mode="bilinear", align_corners=False)
    soft = F.avg_pool2d(x, 3, 1, 1)
    kind = torch.rand(n, 1, 1, 1, generator=generator)
    x = torch.where(kind < 0.5, x, torch.where(kind < 0.8, soft, coarse))
    x = x * (0.6 + 0.5 * torch.rand(n, 1, 1, 1, generator=generator))
    x = x + 0.06 * torch.randn(x.shape, generator=generator) * torch.rand(n, 1, 1, 1, generator=generator)
    # A piece of the box's border that was not taken away.
    rule = torch.rand(n, generator=generator)
    for k in torch.nonzero(rule < 0.06).flatten().tolist():
        if rule[k] < 0.03:
            x[k, :, :, :2] = 0.7
        else:
            x[k, :, -2:, :] = 0.7
    return x.clamp(0, 1)


def dirt(n, generator):
    noise = F.interpolate(torch.rand(n, 1, 6, 6, generator=generator), (INPUT, INPUT), mode="bicubic",
                          align_corners=False)
    return ((noise - 0.65) * 3).clamp(0, 1)


class Source:
    def __init__(self, faces, digit_faces, seed):
        self.pictures, self.classes, weights = glyphs(faces, digit_faces)
        digits = self.classes < 10
        # Half of what stands in boxes is digits; every class within its half equally often.
        count = torch.bincount(self.classes, minlength=DIRT).float()
        share = torch.where(torch.arange(DIRT) < 10, 3.0, 1.0)
        self.weights = weights / count[self.classes] * share[self.classes]
        self.generator = torch.Generator().manual_seed(seed)
        print(len(self.classes), "glyphs,", int(digits.sum()), "digits")

    def batch(self, n, strength=1.0):
        pick = torch.multinomial(self.weights, n, replacement=True, generator=self.generator)
        x = camera(pen(self.pictures[pick], self.generator, strength), self.generator)
        y = self.classes[pick].clone()
        bad = n // 64
        x[:bad], y[:bad] = dirt(bad, self.generator), DIRT
        return x, y


def tried(net, source, batches=24):
    """Share right on faces the network has never seen: all, digits among digits, kana among kana."""
    net.eval()
    right = {"all": [0, 0], "digits": [0, 0], "kana": [0, 0]}
    with torch.no_grad():
        for _ in range(batches):
            x, y = source.batch(128)
            scores = net(x)
            for name, low, high in (("all", 0, DIRT + 1), ("digits", 0, 10), ("kana", 10, DIRT)):
                mine = (y >= low) & (y < high)
                guess = scores[mine, low:high].argmax(1) + low
                right[name][0] += int((guess == y[mine]).sum())
                right[name][1] += int(mine.sum())
    net.train()
    return "  ".join(f"{name} {a}/{b} = {100 * a / max(b, 1):.2f} %" for name, (a, b) in right.items())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--fonts", action="append", default=[])
    parser.add_argument("--out", default="cells.onnx")
    parser.add_argument("--minutes", type=float, default=12, help="of processor time")
    arguments = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(1)
    learnt = Source(fonts.find(fonts.PRINTED + fonts.HANDWRITTEN * 2, arguments.fonts),
                    fonts.find(fonts.DIGITS_ONLY, arguments.fonts), 2)
    held = [Source(fonts.find(fonts.HELD_OUT_PRINTED, arguments.fonts), [], 3),
            Source(fonts.find(fonts.HELD_OUT_HANDWRITTEN, arguments.fonts), [], 4)]
    net = CellNet()
    print(sum(p.numel() for p in net.parameters()), "parameters,", DIRT + 1, "classes")
    optimiser = torch.optim.AdamW(net.parameters(), lr=2e-3, weight_decay=1e-3)
    begun, step, loss_sum = time.process_time(), 0, 0.0
    while (spent := (time.process_time() - begun) / 60) < arguments.minutes:
        for group in optimiser.param_groups:  # warm up, then down to nothing at the end of the time
            group["lr"] = 2e-3 * min(1, step / 100) * (1 - spent / arguments.minutes)
        x, y = learnt.batch(128)
        loss = F.cross_entropy(net(x), y, label_smoothing=0.05)
        optimiser.zero_grad()
        loss.backward()
        optimiser.step()
        loss_sum += float(loss)
        step += 1
        if step % 250 == 0:
            print(f"step {step}  {spent:.1f} min  loss {loss_sum / 250:.3f}  held-out printed: "
                  f"{tried(net, held[0], 4)}", flush=True)
            loss_sum = 0.0
            export(net, arguments.out)
    print("steps:", step)
    print("held-out printed faces:    ", tried(net, held[0]))
    print("held-out handwritten faces:", tried(net, held[1]))
    export(net, arguments.out)


def export(net, path):
    net.eval()
    torch.onnx.export(net, torch.zeros(1, 1, INPUT, INPUT), path, opset_version=11, input_names=["cell"],
                      output_names=["scores"], dynamic_axes={"cell": {0: "n"}, "scores": {0: "n"}})
    net.train()


if __name__ == "__main__":
    main()
