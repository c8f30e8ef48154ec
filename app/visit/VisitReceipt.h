// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/RouteSlip.h"

#include <QDate>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace kakanai::visit {

/** What a person takes home: the number, what is done, what was read and when it is erased. No personal data.
 */
struct VisitReceipt {
    QString caseId;
    QString caseNumber;
    QString ticketId;
    QString ticketNumber; ///< as on the board: `A012`
    QString ticketSeries;
    QString service;
    QStringList procedures; ///< none that is discreet
    forms::RouteSlip route; ///< where to go, in walking order
    QStringList itemsRead; ///< names of what was read from the card and the papers
    QString pageName = {}; ///< of the case's public page; empty = none
    QDate erasedOn; ///< when the counter's own copy goes
    QDateTime issuedAt;
    int outboxPending = 0;

    [[nodiscard]] bool isIssued() const { return !caseId.isEmpty(); }
};

} // namespace kakanai::visit
