// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/CompletedCase.h"

#include <QHash>
#include <QJsonArray>
#include <QString>

namespace kakanai::casework {

/** The people of a case as the message tells them, and how to find one of them again. */
struct MessagePersons {
    QJsonArray persons; ///< p1 is the one the visit is about
    QString applicantId;
    QStringList movers; ///< who the facts `p_name` name
    QString headId; ///< the new head of the household, when named
    QHash<QString, QString> byName; ///< name without spaces → id

    /** Whose value a fact is: `p_birth` of person 0 → p1. Empty when it belongs to nobody in particular. */
    [[nodiscard]] QString idOf(const QString& key, int person) const;

    QHash<QString, QString> byBearer; ///< `p_name/0` → p1
};

/** Collects everybody the facts name, each once however often they are named. */
[[nodiscard]] MessagePersons messagePersons(const CompletedCase& completed);

} // namespace kakanai::casework
