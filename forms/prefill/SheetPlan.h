// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Household.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace kakanai::forms {

/** Whom a copy of a paper is about: the numbers under which facts stand for them. */
struct SheetSubject {
    int person = -1; ///< of `p_…` facts; -1 = none stand for them
    int kid = -1; ///< of `kid_…` facts; -1 = none do

    friend bool operator==(const SheetSubject&, const SheetSubject&) = default;
};

/** What decides how many copies of a paper there are and who stands on which line of it. */
struct SheetPlan {
    /** By procedure: whom it is for. Nobody named = one paper about person 0, as when one comes alone. */
    QHash<QString, QList<SheetSubject>> subjects;
    /** By paper: the keys with a line for each of several people (`FormRenderer::keysByPerson`). */
    QHash<QString, QStringList> keysByPerson;
};

/** The people a procedure concerns, as their facts are numbered; nobody while it is open whom it concerns. */
[[nodiscard]] QList<SheetSubject> subjectsOf(const Household& household, const Concerned& concerned);

} // namespace kakanai::forms
