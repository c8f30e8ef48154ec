// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>

namespace kakanai::forms {

/** The legal age: a year is complete at the end of the day before the birthday (年齢計算に関する法律). */
[[nodiscard]] int ageOn(const QDate& birth, const QDate& day);

/** Until the 31 March after the day somebody completes `age` years: the school's and 児童手当's way to count.
 */
[[nodiscard]] bool isBeforeSchoolYearEnd(const QDate& birth, const QDate& today, int age);

/** Until the 31 March after eighteen: a child in the sense of 児童手当 and most towns' medical aid. */
[[nodiscard]] bool isChild18(const QDate& birth, const QDate& today);
/** At elementary or junior high school (学校教育法17条). */
[[nodiscard]] bool isPupil(const QDate& birth, const QDate& today);
[[nodiscard]] bool isElementary(const QDate& birth, const QDate& today);
/** Not yet at school. */
[[nodiscard]] bool isSmall(const QDate& birth, const QDate& today);

} // namespace kakanai::forms
