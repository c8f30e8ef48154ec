// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Words.h"

#include <QString>
#include <QStringList>

namespace kakanai::forms {

/** What must be done before what (SERVICE §4.1 “Order constraints”), and why. */
struct OrderRule {
    QString id;
    QStringList first; ///< procedure ids, or `K*`
    QStringList then;
    bool isElsewhere = false; ///< `first` is done in the town moved out of: said, never sorted by
    Words why;
    QString law;

    [[nodiscard]] bool isFirst(const QString& procedure) const;
    [[nodiscard]] bool isThen(const QString& procedure) const;
};

/** Whether `C01` is among `C*, J02`. */
[[nodiscard]] bool namesProcedure(const QStringList& patterns, const QString& procedure);

} // namespace kakanai::forms
