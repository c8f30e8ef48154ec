// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

namespace kakanai::casework {

/**
 * A CivilDate of case.schema.json from `YYYY-MM-DD`. A month or day `00`, or a day that is not on the
 * calendar, is unknown and travels with its notation; no date is ever made up
 * (住民記録システム標準仕様書 1.1.8).
 */
[[nodiscard]] QJsonObject wireDate(const QString& value, const QString& notation, const QString& wareki);

/** Full-width katakana as the schema asks (氏名のフリガナ): half-width kana and hiragana widened, spaces too;
 * empty when it is no kana. */
[[nodiscard]] QString wireKana(const QString& value);

/** The address as it stands in `raw`, with prefecture and city beside it where they can be told apart. */
[[nodiscard]] QJsonObject wireAddress(const QString& raw);

/** Half-width digits and hyphens, or empty when it is no telephone number. */
[[nodiscard]] QString wirePhone(const QString& value);

/**
 * Somewhere in the text stand twelve digits (in any width, with or without separators) whose check digit
 * makes them an individual number (総務省令第85号 第5条). Such a text never leaves this machine.
 */
[[nodiscard]] bool holdsIndividualNumber(const QString& text);

} // namespace kakanai::casework
