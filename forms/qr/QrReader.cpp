// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/qr/QrReader.h"

#define ZX_USE_UTF8 1 // the later of the library's two ways to spell a text
#include <ZXing/ReadBarcode.h>

namespace kakanai::forms {
namespace {

constexpr int longestSide = 12'000;

} // namespace

QList<QByteArray> readQr(const GreyPicture& picture)
{
    const auto expected = static_cast<qint64>(picture.width) * picture.height;
    if (picture.width <= 0 || picture.height <= 0 || picture.width > longestSide
        || picture.height > longestSide || picture.pixels.size() != expected)
        return {};
    ZXing::DecodeHints hints;
    hints.setFormats(ZXing::BarcodeFormat::QRCode);
    hints.setTryHarder(true);
    const ZXing::ImageView view(reinterpret_cast<const std::uint8_t*>(picture.pixels.constData()),
                                picture.width, picture.height, ZXing::ImageFormat::Lum);
    QList<QByteArray> texts;
    for (const ZXing::Result& result : ZXing::ReadBarcodes(view, hints)) {
        const QByteArray text(reinterpret_cast<const char*>(result.bytes().data()),
                              static_cast<qsizetype>(result.bytes().size()));
        if (result.isValid() && !texts.contains(text))
            texts.append(text);
    }
    return texts;
}

} // namespace kakanai::forms
