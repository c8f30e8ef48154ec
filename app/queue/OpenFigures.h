// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/HallFigures.h"

#include <QByteArray>
#include <QStringList>

#include <vector>

namespace kakanai::queue {

/** A table of counts with the sum of every row and column beside it. */
struct CountTable {
    QStringList rows;
    QStringList columns;
    std::vector<std::vector<int>> cells; ///< [row][column]
};

/** The same with what may not be told hidden. Sums stay true and stand there, unless they are hidden too. */
struct PublicTable {
    CountTable counts;
    std::vector<std::vector<bool>> isHidden;
    bool hasSums = true; ///< without two rows and two columns a sum would tell the cell it hides
};

/**
 * Hides every count from 1 to 4, and as many others as it takes that no hidden one can be worked out from
 * the sums: each row and column with something hidden hides two cells or more, together five people or more,
 * and each hidden cell lies on a closed walk of hidden ones (else the sums of its two sides would tell it).
 */
[[nodiscard]] PublicTable withSmallCellsHidden(CountTable counts);

/** Numbers given by service and hour of the issue, over the whole log. */
[[nodiscard]] CountTable issuedByHour(const QList<FigureRow>& report);

/** As CSV with the sums; hidden cells are `x`. */
[[nodiscard]] QByteArray openCsv(const PublicTable& table, const QString& corner, const QString& sum);

} // namespace kakanai::queue
