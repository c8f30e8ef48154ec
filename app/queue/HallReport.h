// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDate>
#include <QList>
#include <QString>

namespace kakanai::store {
class Transaction;
}

namespace kakanai::queue {

/** What happened in one hour for one service at one counter; a number given counts at counter 0. */
struct ReportRow {
    QDate day;
    int hour = 0;
    QString service;
    int counter = 0;
    int issued = 0;
    int called = 0; ///< first calls: each ticket once
    int missed = 0;
    int finished = 0;
    qint64 waitSeconds = 0; ///< from the number to the first call, over all first calls
    qint64 longestWaitSeconds = 0;
    qint64 servedSeconds = 0; ///< from arrival at the counter to the end of that service

    friend bool operator==(const ReportRow&, const ReportRow&) = default;
};

/** Every figure of the hall's days, from the log alone (`ticket_event`), so that whoever has the log can
 * count them again. In order of day, hour, service, counter. */
[[nodiscard]] Result<QList<ReportRow>> hallReport(store::Transaction& transaction, const QDate& from,
                                                  const QDate& to);

} // namespace kakanai::queue
