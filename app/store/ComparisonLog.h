// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDate>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

namespace kakanai::store {

class Transaction;

/** What the last comparison of one day with one receiver came to (照合結果). Message ids are no personal
 * data. */
struct Comparison {
    QString target;
    QDate day;
    QDateTime at; ///< when it was made
    int matched = 0;
    int resent = 0; ///< missing there and put back into the outbox
    QStringList missing = {};
    QStringList unexpected = {}; ///< held there, never sent by us: a person has to ask
    QStringList mismatched = {}; ///< held there with other bytes: a person has to ask
    QString problem = {}; ///< why there was no answer; empty = there was one

    [[nodiscard]] bool isBalanced() const
    {
        return problem.isEmpty() && missing.isEmpty() && unexpected.isEmpty() && mismatched.isEmpty();
    }
};

/** Which days were compared with whom; the last comparison of a day counts. */
class ComparisonLog
{
public:
    [[nodiscard]] Result<void> keep(Transaction& transaction, const Comparison& comparison) const;
    /** By day, of the days since `from`. */
    [[nodiscard]] Result<QMap<QDate, Comparison>> of(Transaction& transaction, const QString& target,
                                                     const QDate& from) const;
    /** Of all receivers since `from`, latest day first. */
    [[nodiscard]] Result<QList<Comparison>> list(Transaction& transaction, const QDate& from) const;
};

} // namespace kakanai::store
