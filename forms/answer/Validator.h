// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/FactSheet.h"
#include "forms/model/Rule.h"
#include "forms/model/Words.h"

#include <QDate>

namespace kakanai::forms {

/** Two values that cannot both be right, in words whoever reads them understands. */
struct Remark {
    QString id; ///< the rule: `move-before-birth`
    QStringList keys; ///< the boxes to look at, the likelier culprit first
    int person = 0;
    Words words;
    /** True: the law does not let it stand. False: rare, but a clerk may know better. */
    bool isRefusal = false;

    friend bool operator==(const Remark&, const Remark&) = default;
};

/**
 * Looks at values together: dates in their order, 続柄 against 世帯主, the day of the move against today.
 * Says nothing about values that are missing, partly unknown (`00`) or confirmed by the staff; never repairs.
 */
[[nodiscard]] QList<Remark> remarksOn(const FactSheet& facts, const Answers& answers, const QDate& today);

} // namespace kakanai::forms
