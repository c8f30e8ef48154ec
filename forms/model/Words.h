// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kakanai::forms {

/** A catalogue text in the languages it has. What a language lacks falls back: ja-easy → ja, others → en →
 * ja. */
struct Words {
    QString ja;
    QString jaEasy = {};
    QString en = {};

    [[nodiscard]] QString in(const QString& language) const
    {
        if (language == QStringLiteral("ja-easy") && !jaEasy.isEmpty())
            return jaEasy;
        if (!language.startsWith(QStringLiteral("ja")) && !en.isEmpty())
            return en;
        return ja;
    }

    friend bool operator==(const Words&, const Words&) = default;
};

} // namespace kakanai::forms
