// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Ages.h"

namespace kakanai::forms {

int ageOn(const QDate& birth, const QDate& day)
{
    const QDate reached = day.addDays(1);
    const int years = reached.year() - birth.year();
    // 29 February is reached on 28 February's last moment, so 1 March counts in a common year.
    return birth.addYears(years) <= reached
            && (birth.month() < reached.month() || birth.month() == reached.month())
            && (birth.month() != reached.month() || birth.day() <= reached.day())
        ? years
        : years - 1;
}

bool isBeforeSchoolYearEnd(const QDate& birth, const QDate& today, int age)
{
    const QDate reaches = birth.addYears(age).addDays(-1);
    const int endYear = reaches.month() >= 4 ? reaches.year() + 1 : reaches.year();
    return today <= QDate(endYear, 3, 31);
}

bool isChild18(const QDate& birth, const QDate& today)
{
    return isBeforeSchoolYearEnd(birth, today, 18);
}

bool isPupil(const QDate& birth, const QDate& today)
{
    return !isBeforeSchoolYearEnd(birth, today, 6) && isBeforeSchoolYearEnd(birth, today, 15);
}

bool isElementary(const QDate& birth, const QDate& today)
{
    return !isBeforeSchoolYearEnd(birth, today, 6) && isBeforeSchoolYearEnd(birth, today, 12);
}

bool isSmall(const QDate& birth, const QDate& today)
{
    return isBeforeSchoolYearEnd(birth, today, 6);
}

} // namespace kakanai::forms
