// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

namespace kakanai::sync {

/**
 * Writes a file so that it is there whole or not at all: temporary name, flushed to disk, renamed, folder
 * flushed. An existing file of that name is replaced. False when the disk refused.
 */
[[nodiscard]] bool writeDurably(const QString& path, const QByteArray& bytes);

} // namespace kakanai::sync
