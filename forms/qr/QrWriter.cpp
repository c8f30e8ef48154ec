// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/qr/QrWriter.h"

#include <qrencode.h>

#include <algorithm>
#include <memory>

namespace kakanai::forms {
namespace {

/** Two characters in eleven bits instead of sixteen (ISO/IEC 18004 §7.4.4): a third less symbol. */
bool isAlphanumeric(const QByteArray& content)
{
    return std::ranges::all_of(content,
                               [](char c) { return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z'); });
}

} // namespace

FormResult<QrSymbol> qrSymbol(const QByteArray& content, QrStrength strength)
{
    if (content.isEmpty())
        return formError(FormErrorCode::FieldInvalid, QStringLiteral("qr: empty"));
    const QRecLevel level = strength == QrStrength::Q ? QR_ECLEVEL_Q : QR_ECLEVEL_M;
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> code(
        isAlphanumeric(content)
            ? QRcode_encodeString(content.constData(), 0, level, QR_MODE_8, 1)
            : QRcode_encodeData(static_cast<int>(content.size()),
                                reinterpret_cast<const unsigned char*>(content.constData()), 0, level),
        &QRcode_free);
    if (!code)
        return formError(FormErrorCode::FieldInvalid, QStringLiteral("qr: %1 bytes").arg(content.size()));
    QrSymbol symbol{code->width, QByteArray(code->width * code->width, '\0')};
    for (qsizetype i = 0; i < symbol.modules.size(); ++i)
        symbol.modules[i] =
            static_cast<char>(code->data[i] & 1); // the library keeps its own notes in the other bits
    return symbol;
}

QByteArray qrSvg(const QrSymbol& symbol)
{
    constexpr int quiet = 4;
    QByteArray path;
    for (int y = 0; y < symbol.size; ++y) {
        for (int x = 0; x < symbol.size; ++x) {
            if (!symbol.isDark(x, y))
                continue;
            int run = 1;
            while (x + run < symbol.size && symbol.isDark(x + run, y))
                ++run;
            path += 'M' + QByteArray::number(x + quiet) + ' ' + QByteArray::number(y + quiet) + 'h'
                + QByteArray::number(run) + "v1h-" + QByteArray::number(run) + 'z';
            x += run;
        }
    }
    const QByteArray side = QByteArray::number(symbol.size + 2 * quiet);
    return "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + side + ' ' + side
        + "\" shape-rendering=\"crispEdges\"><path fill=\"#fff\" d=\"M0 0h" + side + 'v' + side
        + "H0z\"/><path d=\"" + path + "\"/></svg>\n";
}

QByteArray sheetQrContent(const QString& caseId, const QString& sheetId)
{
    return QStringLiteral("KKN1:%1:%2").arg(caseId, sheetId).toUtf8();
}

} // namespace kakanai::forms
