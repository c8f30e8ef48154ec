// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/AddressBook.h"
#include "forms/ocr/Ballot.h"
#include "forms/ocr/NameBook.h"

#include <QString>
#include <QStringList>

namespace kakanai::forms {

/** What a vote came to. */
struct Verdict {
    QString value; ///< empty = nothing legible
    double confidence = 0; ///< 0…1
    QStringList candidates = {}; ///< others, best first
};

/**
 * A person's name. Where the voters disagree, each part is the one they agree with best among what was read,
 * known names a character away, and the names with the reading that stands beside it (`reading`, katakana,
 * may be empty). Variants of its characters are candidates; none replaces what was read.
 */
[[nodiscard]] Verdict voteName(const Ballots& ballots, const NameBook& names, const QString& reading);

/** A reading in katakana; known readings tell small kana from large ones. */
[[nodiscard]] Verdict voteKana(const Ballots& ballots, const NameBook& names);

/**
 * An address. Its town is looked up; a misread town is set right where the voters disagree or where only
 * characters of it differ. `likely`: the towns of a postal code read beside it. An address the book does not
 * know stays as it was read and is never sure.
 */
[[nodiscard]] Verdict voteAddress(const Ballots& ballots, const AddressBook& addresses,
                                  const QStringList& likely);

} // namespace kakanai::forms
