// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/base/Result.h"
#include "app/base/TownSettings.h"
#include "app/casework/Case.h"
#include "app/casework/CompletedCase.h"

#include <QJsonObject>
#include <QStringList>

namespace kakanai::casework {

/** What the message needs beside the case itself. */
struct MessageFrame {
    QString messageId; ///< UUIDv7
    int sequence = 1;
    QDateTime createdAt;
    QString instanceId; ///< the installation
    QString version; ///< of this program
    QStringList departments; ///< only procedures of these, with their sheets, are in it; `*` = all
    QStringList procedures = {}; ///< and of those only these; empty = all of them
    access::CaseChain chain;
    QDate purgeAfter;
    NumberKey numberKey = {}; ///< of the one receiver that is told individual numbers; no file = it is not
};

/**
 * The `case.completed` message of case.schema.json 1.0.0. Individual numbers and resident record codes never
 * enter it in the open; the numbers enter it locked for the frame's key, each only where a procedure of this
 * message that needs it is about its person. Errors: CaseIncomplete with the key of what is missing (no name,
 * no procedure), IdentityUnchecked, KeyUnavailable.
 */
[[nodiscard]] Result<QJsonObject> completedMessage(const Case& head, const CompletedCase& completed,
                                                   const QList<Attachment>& attachments,
                                                   const TownSettings& town, const MessageFrame& frame);

} // namespace kakanai::casework
