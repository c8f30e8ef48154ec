// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/TicketPrinter.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

namespace kakanai::devices {

QByteArray toEscPos(const QImage& image)
{
    const QImage mono = image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
    const int bytesPerLine = (mono.width() + 7) / 8;
    QByteArray out("\x1b@", 2); // initialise
    out.append("\x1dv0\0", 4);
    out.append(static_cast<char>(bytesPerLine & 0xff));
    out.append(static_cast<char>(bytesPerLine >> 8));
    out.append(static_cast<char>(mono.height() & 0xff));
    out.append(static_cast<char>(mono.height() >> 8));
    // A set bit prints black; Qt's colour table says which index is which.
    const bool setIsBlack = qGray(mono.color(1)) < qGray(mono.color(0));
    for (int y = 0; y < mono.height(); ++y) {
        const auto* line = reinterpret_cast<const char*>(mono.constScanLine(y));
        for (int x = 0; x < bytesPerLine; ++x)
            out.append(setIsBlack ? line[x] : static_cast<char>(~line[x]));
    }
    out.append("\x1b"
               "d\x03"
               "\x1dV\x01",
               6);
    return out;
}

TicketPrinter::TicketPrinter(QString target)
    : m_target(std::move(target))
{
}

Result<void> TicketPrinter::print(const TicketSlip& slip) const
{
    if (m_target.isEmpty())
        return fail(FailureCode::DeviceFailed, QStringLiteral("no ticket printer is set up"));
    const QImage image = drawSlip(slip);
    if (QFileInfo(m_target).isDir()) {
        const QString path = QDir(m_target).filePath(
            QStringLiteral("ticket-%1-%2.png")
                .arg(slip.issuedAt.toString(QStringLiteral("yyyyMMdd")), slip.number));
        if (!image.save(path))
            return fail(FailureCode::DeviceFailed, path);
        return {};
    }
    QFile device(m_target);
    const QByteArray bytes = toEscPos(image);
    if (!device.open(QIODevice::WriteOnly | QIODevice::Unbuffered) || device.write(bytes) != bytes.size())
        return fail(FailureCode::DeviceFailed, m_target);
    return {};
}

} // namespace kakanai::devices
