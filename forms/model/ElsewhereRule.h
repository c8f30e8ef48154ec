// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/Rule.h"
#include "forms/model/Words.h"

#include <QString>
#include <QStringList>

namespace kakanai::forms {

/** What can be had without this counter: コンビニ交付, 証明書端末, by telephone. */
struct ElsewhereRule {
    QString id;
    QStringList procedures; ///< ids, or `L*`
    Rule when;
    Words words;
};

} // namespace kakanai::forms
