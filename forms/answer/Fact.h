// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QRect>
#include <QString>

#include <optional>

namespace kakanai::forms {

/** Where a value comes from (COMMANDS "Values"); the order is the priority of SERVICE §4.6, strongest first.
 */
enum class Origin { Card, Core, Paper, Qr, Derived, Answer, Typed };

/** `card core paper qr derived answer typed`. */
[[nodiscard]] QString originName(Origin origin);
[[nodiscard]] std::optional<Origin> originFromName(const QString& name);

/** A piece of a read page: the page's id and a rectangle in its pixels. Never a copy of the image. */
struct PaperRegion {
    QString pageId;
    QRect box;

    friend bool operator==(const PaperRegion&, const PaperRegion&) = default;
};

/**
 * One thing known about the visit: a catalogue key, whose it is, its value as it stands (never normalised),
 * where it came from and how sure that is. Dates are `YYYY-MM-DD`, unknown parts `00` with `notation`;
 * choices their `value`.
 */
struct Fact {
    QString key; ///< a field key of the catalogue: `p_name`
    int person =
        0; ///< 0 = the one the visit is about (or the only one), 1… = further members of the household
    QString value = {};
    Origin origin = Origin::Typed;
    std::optional<double> confidence = {}; ///< 0…1, only for paper and QR
    bool needsReview = false; ///< a person must confirm it before the case can be completed
    QString notation = {}; ///< how an unknown date is written on the record
    PaperRegion region = {}; ///< only for origin Paper
    /** What a person's correction replaced, and where that came from; one key away on every screen. */
    std::optional<QString> replacedValue = {};
    std::optional<Origin> replacedOrigin = {};
    /** What stands on the paper where no font has a character of `value`: accepted by the staff, the value
     * itself stays. Empty = the value. */
    QString substitute = {};
    QString confirmedBy = {}; ///< staff id (or `resident`) of whoever confirmed or corrected it

    friend bool operator==(const Fact&, const Fact&) = default;
};

} // namespace kakanai::forms

Q_DECLARE_METATYPE(kakanai::forms::Fact)
