// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDate>
#include <QString>

#include <optional>

namespace kakanai::forms {

/**
 * A date of the Japanese calendar: era, year (1 = 元年), month, day. Before 明治6 (1873) the country counted
 * by the moon; those days are given as their Gregorian ones, as the registers convert them.
 */
struct WarekiDate {
    QString era; ///< 令和
    int year = 0;
    int month = 0;
    int day = 0;

    friend bool operator==(const WarekiDate&, const WarekiDate&) = default;
};

/** Empty before 1868-01-25. The first day of an era belongs to it: 1912-07-30 is 大正元年. */
[[nodiscard]] std::optional<WarekiDate> toWarekiDate(const QDate& date);

/** 令和8年11月21日; the first year is 元年. Before 1868-01-25 the Western date. */
[[nodiscard]] QString toWareki(const QDate& date);

/** 2026年11月21日, as foreign residents' birth dates are written. */
[[nodiscard]] QString toSeireki(const QDate& date);

/**
 * Reads 令和8年11月21日, 令和元年…, R8.11.21, in full or half width. 明治45年7月30日 and 大正15年12月25日 are
 * legal beside 大正元年7月30日 and 昭和元年12月25日. Empty for a day its era or the calendar does not have.
 */
[[nodiscard]] std::optional<QDate> fromWareki(const QString& text);

/** A date as facts keep it: `YYYY-MM-DD` with `00` for what is unknown, and how the record words it. */
struct StoredDate {
    QString value;
    QString notation = {}; ///< 昭和20年頃; empty for a date known to the day

    friend bool operator==(const StoredDate&, const StoredDate&) = default;
};

/**
 * Reads a date as people and registers write it, the unknown ones included: 昭和10年3月日不詳 keeps year and
 * month, 推定昭和10年 and 昭和10年頃 keep nothing but their words. Nothing is invented. Empty for anything
 * else.
 */
[[nodiscard]] std::optional<StoredDate> readDate(const QString& text);

/**
 * A stored date as a sheet shows it: 和暦, or 不詳 for the parts written `00`, or `notation` as it stands on
 * the record. Nothing is guessed: there is no みなし生年月日.
 */
[[nodiscard]] QString shownDate(const QString& stored, const QString& notation = {}, bool isWestern = false);

} // namespace kakanai::forms
