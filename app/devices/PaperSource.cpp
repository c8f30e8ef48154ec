// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/PaperSource.h"

#include <QBuffer>

namespace kakanai::devices {
namespace {

constexpr int jpegQuality = 95; // a scan is read after this: no visible loss, and a tenth of a PNG's time
constexpr QSize thumbnailSize{160, 226};

} // namespace

Result<CapturedPage> capturedPage(const QImage& picture)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    if (picture.isNull() || !picture.save(&buffer, "JPEG", jpegQuality))
        return fail(FailureCode::DeviceFailed, QStringLiteral("no picture"));
    auto memory = MemoryFile::make(bytes);
    if (!memory)
        return tl::unexpected(memory.error());
    return CapturedPage{(*memory)->path(), *memory,
                        picture.scaled(thumbnailSize, Qt::KeepAspectRatio, Qt::SmoothTransformation)};
}

} // namespace kakanai::devices
