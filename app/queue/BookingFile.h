// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QString>

namespace kakanai::queue {

/** One booking of somebody else's system, as read. */
struct BookingLine {
    int number = 0; ///< where it begins in the file, from 1
    QString id;
    QString service;
    QDateTime start; ///< with an offset; invalid when it is not a time
    bool isCancelled = false;
    QString fault = {}; ///< why it cannot be read; never its content
};

/** `id,service,start` by the names in the first line; RFC 4180 quotes. Times without an offset are Japan's.
 */
[[nodiscard]] QList<BookingLine> bookingsFromCsv(const QByteArray& csv);

/** The VEVENTs of an iCalendar file (RFC 5545): UID, DTSTART (UTC, or local and then Japan's), CATEGORIES,
 * STATUS. */
[[nodiscard]] QList<BookingLine> bookingsFromCalendar(const QByteArray& ics);

} // namespace kakanai::queue
