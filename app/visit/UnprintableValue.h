// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/prefill/FilledSheet.h"

namespace kakanai::visit {

/** A value with characters that no font of the sheets can draw: shown before anything is printed. */
struct UnprintableValue {
    QString key;
    int person = 0;
    QString label;
    QString value;
    QStringList codePoints; ///< `U+E000`, for whoever looks them up
    QString substitute = {}; ///< what may be printed instead; empty = only the pen helps

    friend bool operator==(const UnprintableValue&, const UnprintableValue&) = default;
};

/** The unprintable values of these sheets, each once. */
[[nodiscard]] QList<UnprintableValue> unprintableValues(const QList<forms::FilledSheet>& sheets);

} // namespace kakanai::visit
