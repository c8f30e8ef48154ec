// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonValue>

namespace kakanai::access {

/**
 * RFC 8785 (JSON Canonicalization Scheme): sorted keys, no spaces, shortest escapes, UTF-8. Numbers are whole
 * numbers below 2^53 here; anything else would need the ECMAScript form and is a programming error.
 */
[[nodiscard]] QByteArray canonicalJson(const QJsonValue& value);

} // namespace kakanai::access
