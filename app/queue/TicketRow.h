// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/Ticket.h"

#include <QJsonObject>
#include <QVariantList>

namespace kakanai::store {
class Rows;
}

namespace kakanai::queue {

/** The columns of a ticket, in the order `ticketFromRow` reads and `ticketValues` writes them. */
extern const QString ticketColumns;

[[nodiscard]] Ticket ticketFromRow(const store::Rows& rows);
[[nodiscard]] QVariantList ticketValues(const Ticket& ticket);

/** By the names of the columns: as the server reads a ticket back, and as this machine keeps one. */
[[nodiscard]] QJsonObject ticketObject(const Ticket& ticket);
[[nodiscard]] Ticket ticketFromObject(const QJsonObject& object);

/** `?,?,…`: a place for each of so many values of a statement. */
[[nodiscard]] QString questionMarks(qsizetype count);

/** As stored; empty for an invalid time. */
[[nodiscard]] QString storedTime(const QDateTime& time);
[[nodiscard]] QDateTime timeFromStore(const QString& text);

} // namespace kakanai::queue
