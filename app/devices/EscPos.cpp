// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/EscPos.h"

#include <algorithm>

namespace kakanai::devices {
namespace {

/** Some printers hold no more than about 1,000 lines of raster at once. */
constexpr int bandLines = 256;

// The bits of the real-time status, as printers of this language give them.
constexpr quint8 fixedMask = 0x93;
constexpr quint8 fixedBits = 0x12;
constexpr quint8 coverOpen = 0x04;
constexpr quint8 stoppedByPaper = 0x20;
constexpr quint8 errorBit = 0x40;
constexpr quint8 paperNearEnd = 0x0c;
constexpr quint8 paperEnd = 0x60;

void appendSize(QByteArray& out, int value)
{
    out.append(static_cast<char>(value & 0xff));
    out.append(static_cast<char>(value >> 8));
}

} // namespace

QByteArray toEscPos(const QImage& image)
{
    const QImage mono = image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
    const int bytesPerLine = (mono.width() + 7) / 8;
    // A set bit prints black; Qt's colour table says which index is which.
    const bool setIsBlack = qGray(mono.color(1)) < qGray(mono.color(0));
    // Dots beyond the picture's edge stay white.
    const int spare = bytesPerLine * 8 - mono.width();
    const auto lastMask = static_cast<char>(0xff << spare);
    QByteArray out("\x1b@", 2); // initialise
    for (int top = 0; top < mono.height(); top += bandLines) {
        const int lines = std::min(bandLines, mono.height() - top);
        out.append("\x1dv0\0", 4);
        appendSize(out, bytesPerLine);
        appendSize(out, lines);
        for (int y = top; y < top + lines; ++y) {
            const auto* line = reinterpret_cast<const char*>(mono.constScanLine(y));
            for (int x = 0; x < bytesPerLine; ++x) {
                const char dots = setIsBlack ? line[x] : static_cast<char>(~line[x]);
                out.append(x + 1 == bytesPerLine ? static_cast<char>(dots & lastMask) : dots);
            }
        }
    }
    out.append("\x1b"
               "d\x03"
               "\x1dV\x01",
               6);
    return out;
}

bool canPrint(PrinterState state)
{
    switch (state) {
    case PrinterState::Unknown:
    case PrinterState::Ready:
    case PrinterState::PaperLow:
        return true;
    case PrinterState::PaperOut:
    case PrinterState::CoverOpen:
    case PrinterState::Trouble:
    case PrinterState::Unreachable:
        return false;
    }
    Q_UNREACHABLE();
}

QByteArray statusRequest(StatusQuestion question)
{
    return QByteArray("\x10\x04", 2) + static_cast<char>(question);
}

std::optional<PrinterState> stateFromAnswers(quint8 offLine, quint8 paper)
{
    if ((offLine & fixedMask) != fixedBits || (paper & fixedMask) != fixedBits)
        return {};
    if ((paper & paperEnd) != 0 || (offLine & stoppedByPaper) != 0)
        return PrinterState::PaperOut;
    if ((offLine & coverOpen) != 0)
        return PrinterState::CoverOpen;
    if ((offLine & errorBit) != 0)
        return PrinterState::Trouble;
    return (paper & paperNearEnd) != 0 ? PrinterState::PaperLow : PrinterState::Ready;
}

} // namespace kakanai::devices
