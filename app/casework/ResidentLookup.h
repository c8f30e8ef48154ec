// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "forms/answer/Fact.h"

#include <QDate>
#include <QList>
#include <QString>

namespace kakanai::casework {

/** By what a resident is found: all three must agree, so that nobody leafs through the town. */
struct ResidentKey {
    QString name;
    QDate birthDate;
    QString address;
};

/** What a lookup says. With two who agree in everything nobody is meant: a clerk looks in the core system. */
enum class ResidentState { Unasked, Nobody, Found, Several, Unreadable };

/** One resident and those of the same household, as facts with origin Core. */
struct ResidentMatch {
    ResidentState state = ResidentState::Unasked;
    QList<forms::Fact> own; ///< person 0
    QList<forms::Fact> household; ///< persons 1…: only when all of them are concerned may a visit use these
    int members = 0; ///< of the household, with the one who was found
};

/** Looks a resident up in the town's own extract. Off unless a town configures it. */
class ResidentLookup
{
public:
    ResidentLookup() = default;
    ResidentLookup(const ResidentLookup&) = delete;
    ResidentLookup& operator=(const ResidentLookup&) = delete;
    virtual ~ResidentLookup() = default;

    /** Any thread may ask. Errors: ReceiverUnreachable, FileUnreadable. */
    [[nodiscard]] virtual Result<ResidentMatch> find(const ResidentKey& key) const = 0;
};

} // namespace kakanai::casework
