// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/FactSheet.h"
#include "forms/model/Catalogue.h"

#include <QByteArray>
#include <QDate>
#include <QStringList>

namespace kakanai::forms {

/** What somebody answered and typed at home, or what a visit leaves for the next one. Prefill only: it never
 * says who is here. */
struct PreApplication {
    QString town; ///< municipality code it was made for
    QDate made;
    QString language;
    QStringList events;
    Answers answers; ///< without `ev`
    FactSheet facts; ///< origin QR
};

/** The facts a pre-application may carry: what one writes about oneself, never a number of an office. */
[[nodiscard]] const QStringList& preApplicationKeys();

/** Days from the day it was made on which it is accepted. */
constexpr int preApplicationDays = 30;

/** The bytes to be sealed: compact JSON in zlib's format. Facts outside `preApplicationKeys` are left out. */
[[nodiscard]] QByteArray writePreApplication(const PreApplication& application);

/**
 * Reads what was opened; anybody may have sealed it, so nothing in it is believed. Refused whole, with
 * nothing of what was written in the error: more than 256 KiB or deeper than 8, another version, another
 * town, older than `preApplicationDays` or from the future, an event, question or fact the catalogue does not
 * have or this list does not allow, a staff-only question, an answer of another type or no option of it, a
 * text with control characters or longer than its kind of field, and any value with an individual number in
 * it. Errors: FactsInvalid.
 */
[[nodiscard]] FormResult<PreApplication> readPreApplication(const QByteArray& clear,
                                                            const Catalogue& catalogue, const QString& town,
                                                            const QDate& today);

/** Twelve digits in a row, however they are spaced or written, whose check digit holds. */
[[nodiscard]] bool holdsIndividualNumber(const QString& text);

} // namespace kakanai::forms
