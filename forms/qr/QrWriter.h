// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>

namespace kakanai::forms {

/** The modules of one QR code (ISO/IEC 18004), without its quiet zone of four modules. */
struct QrSymbol {
    int size = 0; ///< modules along one side
    QByteArray modules = {}; ///< size × size bytes, row by row; 1 = dark

    [[nodiscard]] bool isDark(int x, int y) const { return modules.at(y * size + x) != 0; }
};

/** How much of the symbol may be lost: M 15 %, Q 25 %. Sheets get folded and stamped, so Q is the default. */
enum class QrStrength { M, Q };

/**
 * Encodes bytes as a QR code. Refuses nothing to encode and more than the largest symbol holds.
 * Errors: FieldInvalid.
 */
[[nodiscard]] FormResult<QrSymbol> qrSymbol(const QByteArray& content, QrStrength strength = QrStrength::Q);

/** The symbol as an SVG with its quiet zone, one unit a module: for screens and ticket printers. */
[[nodiscard]] QByteArray qrSvg(const QrSymbol& symbol);

/** What stands in the code at the foot of a sheet: `KKN1:<case id>:<sheet id>`. No personal data. */
[[nodiscard]] QByteArray sheetQrContent(const QString& caseId, const QString& sheetId);

} // namespace kakanai::forms
