// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace kakanai::card {

/** 性別 as a card codes it; everything but 1 and 2 is Other (その他). A driving licence names none. */
enum class Sex { Male, Female, Other, NotOnCard };

/** 基本4情報 as they stand on the card: not normalised, the space between the names is U+3000. */
struct CardIdentity {
    QString name;
    QString address;
    QDate birthDate; ///< invalid where the card knows no day of the calendar
    QString birthDateText; ///< `YYYY-MM-DD` as the card has it; unknown parts are 00
    Sex sex = Sex::Other;

    friend bool operator==(const CardIdentity&, const CardIdentity&) = default;
};

} // namespace kakanai::card
