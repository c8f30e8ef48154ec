// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/HttpPool.h"

#include <QJsonObject>

namespace kakanai::sync {

/** The JSON object an answer holds, with or without a byte order mark; empty when there is none. */
[[nodiscard]] QJsonObject jsonOf(const HttpAnswer& answer);

/** A receiver's code as it may stand in our record: small letters, digits, `-` and `_`; anything else is `?`.
 */
[[nodiscard]] QString problemWord(const QString& word);

/** What a receiver objected to, for staff: status, code and the first pointers of its problem details (RFC
 * 9457), never its free text, which may name a person. A pointer keeps its names; long numbers in it are `#`.
 */
[[nodiscard]] QString problemText(const HttpAnswer& answer);

} // namespace kakanai::sync
