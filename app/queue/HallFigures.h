// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai::store {
class Transaction;
}

namespace kakanai::queue {

/** One line of the hall's own log: what happened to which number, when and where. */
struct HallEvent {
    QString ticket; ///< id
    QString event; ///< `issue call recall arrive misscall … finish cancel transfer`
    QDateTime at;
    QDate businessDate;
    QString service; ///< after the event
    int counter = 0; ///< 0 = none
    bool isGone = false; ///< the number left the hall with this: cancelled, or never answered
};

/** The log of these business dates, both included, in the order it was written. */
[[nodiscard]] Result<QList<HallEvent>> hallEvents(store::Transaction& transaction, const QDate& from,
                                                  const QDate& to);

/** The numbers that were given in one hour for one service and first called to one counter. */
struct FigureRow {
    QDate date;
    int hour = 0; ///< of the issue, Japan's time
    QString service; ///< for which the number was given
    int counter = 0; ///< that called first; 0 = never called
    int issued = 0;
    int called = 0;
    int finished = 0;
    int left = 0; ///< gone without being served: cancelled, or never answered
    int missed = 0; ///< calls nobody answered
    int waitP50 = 0; ///< seconds from the issue to the first call; 0 where nobody was called
    int waitP90 = 0;
    int waitMost = 0;
    int serviceP50 = 0; ///< seconds at counters; 0 where nobody was finished

    friend bool operator==(const FigureRow&, const FigureRow&) = default;
};

/**
 * Counts a log. Nothing else is asked, so that every figure can be counted again by whoever has the log;
 * what happens to a number before its `issue` is in the log of an earlier day and left out.
 */
[[nodiscard]] QList<FigureRow> figuresOf(const QList<HallEvent>& events);

/** The same over all hours and counters: one row a service, `hour` and `counter` 0, and no date when there
 * are several. */
[[nodiscard]] QList<FigureRow> totalsByService(const QList<HallEvent>& events);

/**
 * The smallest value that at least this share (0…1) of them do not exceed: for p50 of 1 2 3 4 it is 2. 0 for
 * none.
 */
[[nodiscard]] int percentile(QList<int> values, double share);

/** A cell of a spreadsheet in UTF-8, which must not be taken for a formula or end early. */
[[nodiscard]] QByteArray csvCell(const QString& text);
/** Rows for spreadsheets: UTF-8 with a mark at the start, CRLF, names of services as the town says them.
 * `headings` are the column titles in order of `FigureRow`. */
[[nodiscard]] QByteArray figuresCsv(const QList<FigureRow>& rows, const QStringList& headings,
                                    const QHash<QString, QString>& serviceNames);

} // namespace kakanai::queue
