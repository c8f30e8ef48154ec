// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/model/CatalogueLoader.h"

namespace kakanai::forms {

/** One wording in Japanese and in easy Japanese, which somebody has to have read side by side. */
struct Wording {
    QString place; ///< `question/has_mn/text`: stays when the file is sorted anew
    CatalogueAddress address;
    QString ja;
    QString jaEasy;
};

/** What is kept of a reading: changes with every letter of either wording. Twelve hexadecimal digits. */
[[nodiscard]] QString reviewMark(const QString& ja, const QString& jaEasy);

/**
 * Whether one of the two denies what the other does not: the count of ません, ない, 以外, 不要 and their like
 * is even in one and odd in the other. A hint for the reader, not a proof: “unless … not” may be right.
 */
[[nodiscard]] bool isPolarityDoubtful(const QString& ja, const QString& jaEasy);

/** Every pair of wordings in the files of one catalogue folder that nobody has read since it changed. */
[[nodiscard]] QList<Wording> unreviewedWordings(const QString& folder);

/**
 * Notes in the folder's `reviewed.json` that these places were read; other notes stay, those of places that
 * are gone go. Errors: CatalogueInvalid for a place the folder does not have, FileUnreadable with the path.
 */
[[nodiscard]] FormResult<int> acceptWordings(const QString& folder, const QStringList& places);

/**
 * What no program can decide and a person has to have signed: easy wordings nobody compared with the full
 * ones, and laws nobody dated (`lawAsOf`: the day on which the folder's laws were last looked up). One
 * folder: the built-in catalogue or a town's additions.
 */
[[nodiscard]] QList<CatalogueFault> reviewFaults(const QString& folder);

} // namespace kakanai::forms
