// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "widgets/Theme.h"

#include <QTableWidget>

namespace kakanai::supervisor {

/** A table the supervisor reads and writes nothing in: a row is chosen, never a cell; Tab leaves it, the
 * arrows walk in it. */
[[nodiscard]] QTableWidget* makeReadTable(const widgets::Theme& theme, QWidget* parent);

/** A cell of it. */
[[nodiscard]] QTableWidgetItem* makeReadCell(const QString& words,
                                             Qt::Alignment alignment = Qt::AlignLeft | Qt::AlignVCenter);

} // namespace kakanai::supervisor
