// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace kakanai::store {

class Transaction;

/** What a receiver said about a message later: routed, accepted, returned, rejected. */
struct Acknowledgement {
    QString ackId; ///< the receiver's own id: the same one twice counts once
    QString messageId;
    QString procedureId; ///< `r1`, empty = the whole case
    QString status;
    QString backofficeRef;
    QString reason;
    QDateTime at;
};

/** Acknowledgements as they came, each once. */
class Inbox
{
public:
    /** False when this acknowledgement was already here. Errors: CaseUnknown when we never sent such a
     * message. */
    [[nodiscard]] Result<bool> add(Transaction& transaction, const Acknowledgement& acknowledgement) const;
    /** How many words about this message are kept. */
    [[nodiscard]] Result<int> count(Transaction& transaction, const QString& messageId) const;
    /** How far `target` was read; empty = from the start. */
    [[nodiscard]] Result<QString> cursor(Transaction& transaction, const QString& target) const;
    /** Kept in the transaction that keeps the acknowledgements before it. */
    [[nodiscard]] Result<void> moveCursor(Transaction& transaction, const QString& target,
                                          const QString& cursor) const;
    /** Oldest first. */
    [[nodiscard]] Result<QList<Acknowledgement>> ofCase(Transaction& transaction,
                                                        const QString& caseId) const;
};

} // namespace kakanai::store
