// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QDate>
#include <QList>
#include <QString>

#include <optional>

namespace kakanai::store {
class Transaction;
}

namespace kakanai::casework {

/** What became of one field of a read paper when a person looked at it. No value, no name, no case: only how
 * sure the reader was and whether it was right. */
struct PaperCheck {
    QString paper; ///< template: `tenshutsu`
    QString field; ///< as in the template
    double confidence = 0; ///< the reader's own, 0…1
    bool wasSure = false; ///< it would have gone in without a look
    bool wasRight = false; ///< what was read stayed
};

/** How well a field is read here: what a town sets its threshold by. */
struct CalibrationRow {
    QString paper;
    QString field;
    int checks = 0;
    int wrong = 0;
    int sure = 0;
    int sureWrong = 0; ///< wrong among those that would have gone in without a look
    /** The lowest confidence above which at most one reading in 200 was wrong here; nothing before 100
     * checks, or when there is no such confidence. */
    std::optional<double> threshold = {};
};

/** The corrections of this site, kept locally. Every addition also forgets what is older than the town keeps
 * it. */
class PaperChecks
{
public:
    /** Errors: the store's. */
    [[nodiscard]] static Result<void> add(store::Transaction& transaction, const QDate& day,
                                          const QList<PaperCheck>& checks, int keepDays);
    /** Drops what is older than `keepDays` before `day`; also where no paper is read any more. Errors: the
     * store's. */
    [[nodiscard]] static Result<void> forget(store::Transaction& transaction, const QDate& day, int keepDays);
    /** Paper by paper, field by field. */
    [[nodiscard]] static Result<QList<CalibrationRow>> calibration(store::Transaction& transaction);
};

} // namespace kakanai::casework
