// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/DropTable.h"

#include <QDate>
#include <QString>

namespace kakanai::cli {

/**
 * The columns of every paper's one-row-per-form table: the boxes of its procedure in the catalogue's order,
 * those about people for the first six. The catalogue is read when the first such table is written, on that
 * receiver's lane; nothing of an individual number is among them.
 */
[[nodiscard]] sync::FormColumns paperColumns(const QString& townFolder, const QDate& day);

} // namespace kakanai::cli
