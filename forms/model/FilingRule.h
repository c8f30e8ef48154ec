// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Rule.h"
#include "forms/model/Words.h"

#include <QString>
#include <QStringList>

namespace kakanai::forms {

/** Whether whoever came may file something here and now. */
enum class FilingState {
    Allowed, ///< nothing more than the procedure's own papers
    WithDocuments, ///< with what `needs` lists: 委任状, 戸籍 …
    NotToday, ///< taken on today, finished another day: 照会書 by post
    InPersonOnly, ///< not from this visitor: the person concerned must come
};

/** One row of “who may file what for whom”: for these procedures, when this holds (first match wins). */
struct FilingRule {
    QString id;
    QStringList procedures; ///< ids, or `K*` for all that begin so
    Rule when;
    FilingState state = FilingState::Allowed;
    QStringList needs; ///< document ids
    Words why;
    QString law;

    [[nodiscard]] bool isFor(const QString& procedure) const;
};

} // namespace kakanai::forms
