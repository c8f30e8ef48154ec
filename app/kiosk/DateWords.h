// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

namespace kakanai::kiosk {

/** A day in both calendars, in the visitor's language: 2026年11月21日（令和8年）. */
[[nodiscard]] QString dateInWords(const QDate& date);

/** The same for a stored `YYYY-MM-DD`; unknown parts (`00`) stay as they are written. */
[[nodiscard]] QString dateInWords(const QString& stored);

} // namespace kakanai::kiosk
