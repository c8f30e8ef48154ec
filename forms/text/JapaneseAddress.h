// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kakanai::forms {

/**
 * An address in the pieces the wire asks for. `raw` is the address as it stands on card or paper and is never
 * changed; the pieces joined give it again, so nothing is lost where a piece could not be told apart.
 */
struct JapaneseAddress {
    QString raw;
    QString prefecture = {}; ///< みほん県; empty when it begins with the city
    QString city = {}; ///< 市区町村, with 郡 or the 区 of a designated city
    QString town = {}; ///< 大字・町名・丁目
    QString block = {}; ///< 番地・番・号
    QString building = {}; ///< 方書

    friend bool operator==(const JapaneseAddress&, const JapaneseAddress&) = default;
};

/** Splits by the words addresses are made of; knows the shapes of prefectures and cities, no list of towns.
 */
[[nodiscard]] JapaneseAddress splitAddress(const QString& raw);

/** The prefecture an address begins with, empty when there is none (also for an address abroad). */
[[nodiscard]] QString prefectureOf(const QString& raw);

} // namespace kakanai::forms
