// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace kakanai::sync {

/** What a person would write into one cell: the text, the date, the address as it stands. */
[[nodiscard]] QString cellText(const QJsonValue& value);
/** The words of a list, a space between. */
[[nodiscard]] QString cellWords(const QJsonValue& list);

} // namespace kakanai::sync
