// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QImage>

namespace kakanai::test {

/** What a receipt printer would have done with the bytes it was sent: the paper, as far as it came out. */
struct EscPosPaper {
    QImage paper; ///< black on white, all bands under each other
    int bands = 0;
    int cuts = 0;
    int fedLines = 0;
    int questions = 0; ///< DLE EOT
    bool isUnderstood =
        true; ///< false: a command this printer does not know, or bytes that end in the middle
};

/**
 * Reads ESC/POS byte by byte, as the printers' manuals describe it and not as our writer writes it: ESC @,
 * ESC d n, GS v 0 m xL xH yL yH, GS V m (with n for m 65, 66), DLE EOT n, LF.
 */
[[nodiscard]] inline EscPosPaper printedBy(const QByteArray& bytes)
{
    EscPosPaper printed;
    qsizetype at = 0;
    const auto take = [&]() -> int {
        if (at >= bytes.size()) {
            printed.isUnderstood = false;
            return 0;
        }
        return static_cast<quint8>(bytes.at(at++));
    };
    const auto raster = [&] {
        const int mode = take();
        const int wide = take() + take() * 256;
        const int high = take() + take() * 256;
        if (mode != 0 || wide == 0 || high == 0 || at + qsizetype{wide} * high > bytes.size()) {
            printed.isUnderstood = false;
            return;
        }
        QImage grown(wide * 8, printed.paper.height() + high, QImage::Format_Grayscale8);
        grown.fill(255);
        for (int y = 0; y < printed.paper.height(); ++y)
            memcpy(grown.scanLine(y), printed.paper.constScanLine(y),
                   static_cast<size_t>(qMin(grown.width(), printed.paper.width())));
        for (int y = 0; y < high; ++y) {
            for (int x = 0; x < wide * 8; ++x) {
                const auto byte = static_cast<quint8>(bytes.at(at + qsizetype{y} * wide + x / 8));
                if ((byte & (0x80 >> (x % 8))) != 0)
                    grown.scanLine(printed.paper.height() + y)[x] = 0;
            }
        }
        at += qsizetype{wide} * high;
        printed.paper = grown;
        ++printed.bands;
    };
    while (at < bytes.size() && printed.isUnderstood) {
        const int first = take();
        if (first == 0x0a) {
            ++printed.fedLines;
            continue;
        }
        const int second = take();
        if (first == 0x1b && second == '@') {
            continue;
        } else if (first == 0x1b && second == 'd') {
            printed.fedLines += take();
        } else if (first == 0x10 && second == 0x04) {
            (void)take();
            ++printed.questions;
        } else if (first == 0x1d && second == 'v' && take() == '0') {
            raster();
        } else if (first == 0x1d && second == 'V') {
            const int mode = take();
            if (mode == 65 || mode == 66)
                (void)take();
            ++printed.cuts;
        } else {
            printed.isUnderstood = false;
        }
    }
    return printed;
}

} // namespace kakanai::test
