// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kakanai::forms {

/** One value in the two shapes it has: what the paper says, and what goes into the case. */
struct PaperValue {
    QString printed; ///< 昭和40年10月1日, 97-75, 女; in the width the reader gives it
    QString fact; ///< 1965-10-01, 9775, female; the same text where a fact is written as it is printed

    /** Nothing that belongs here. */
    [[nodiscard]] bool isEmpty() const { return fact.isEmpty(); }
};

} // namespace kakanai::forms
