// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace kakanai {

/** A UUID version 7 (RFC 9562 §5.7), lower case: the time first, so it also sorts by age. Random part from
 * OpenSSL. */
[[nodiscard]] QString newUuid7(const QDateTime& now);

/** `count` bytes from the system's generator. */
[[nodiscard]] QByteArray randomBytes(int count);

} // namespace kakanai
