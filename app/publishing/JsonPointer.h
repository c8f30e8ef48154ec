// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonValue>
#include <QString>

namespace kakanai::publishing {

/** The value at an RFC 6901 pointer (`/cells/2/w`; empty = all); undefined when there is none. */
[[nodiscard]] QJsonValue valueAt(const QJsonValue& root, const QString& pointer);

/**
 * `root` with `value` at `pointer`; undefined takes it away. Objects on the way are made; an index one behind
 * a list's end appends, one further behind changes nothing.
 */
[[nodiscard]] QJsonValue withValueAt(const QJsonValue& root, const QString& pointer, const QJsonValue& value);

} // namespace kakanai::publishing
