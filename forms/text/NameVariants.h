// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kakanai::forms {

/**
 * The same name with one of its characters in another form that registers tell apart (高 髙, 斎 齋 斉 齊, 辺
 * 邊 邉): what is offered to a person who looks at the paper, nearest to the beginning first. The name itself
 * is not among them, nothing is ever replaced by one without a person, and a name without such characters has
 * none. At most `most`.
 */
[[nodiscard]] QStringList nameVariants(const QString& name, int most = 6);

} // namespace kakanai::forms
