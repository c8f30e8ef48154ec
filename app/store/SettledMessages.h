// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/Outbox.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace kakanai::store {

/** What a person decided about a message that could not be delivered. */
enum class Decision {
    Replaced, ///< corrected: another message went in its place
    Paper, ///< retyped by hand (転記)
    GivenUp,
};

/** `replaced paper given-up`, as stored. */
[[nodiscard]] QString decisionName(Decision decision);

struct Settlement {
    Decision decision = Decision::Paper;
    QString reason = {}; ///< sealed: it may name people
    QString staff;
    QString secondStaff = {}; ///< who agreed, for what is given up
    QString replacedBy = {}; ///< message id
    QDateTime at;
};

/** A message that left the outbox undelivered, with why. Its bytes are kept as long as its case. */
struct SettledMessage {
    OutboxMessage message; ///< without body
    Settlement settlement;
};

/** Messages a person took out of the outbox: nothing is ever lost, and what comes after them in their case
 * may leave. */
class SettledMessages
{
public:
    explicit SettledMessages(const Seal& seal);

    /** A message in the outbox with its bytes. Errors: CaseUnknown, SealBroken, KeyUnavailable. */
    [[nodiscard]] Result<OutboxMessage> open(Transaction& transaction, const QString& messageId) const;
    /**
     * Takes a dead message out of the outbox. Errors: CaseUnknown when there is no such dead message,
     * CaseIncomplete when a receiver has answered it: then it was delivered after all.
     */
    [[nodiscard]] Result<void> settle(Transaction& transaction, const QString& messageId,
                                      const Settlement& settlement) const;
    /** Newest first. */
    [[nodiscard]] Result<QList<SettledMessage>> list(Transaction& transaction) const;

private:
    const Seal* m_seal;
};

} // namespace kakanai::store
