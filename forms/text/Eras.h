// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>

namespace kakanai::forms {

/** One era of the Japanese calendar. */
struct Era {
    QString name; ///< 令和
    QChar letter; ///< R, as on machines' forms
    QDate first; ///< its first day, which belongs to it
    bool isLastDayShared = false; ///< the next era's first day is legal in this one, too (明治45年7月30日)
};

/**
 * Reads eras from JSON (`forms/text/eras.json`), newest first. Empty when an era lacks something or does not
 * begin before the one above it: half a calendar would date people wrong.
 */
[[nodiscard]] QList<Era> erasFromJson(const QByteArray& json);

/** The eras this program was built with. A new era is one more row in `forms/text/eras.json`. */
[[nodiscard]] const QList<Era>& knownEras();

} // namespace kakanai::forms
