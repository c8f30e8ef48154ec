// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/PageReader.h"

#include <QList>
#include <QRect>
#include <QString>

namespace kakanai::visit {
class VisitSession;
}

namespace kakanai::counter {

/** How far a read value can be believed: it may go in (beside its crop), it needs a look, or nothing was
 * read. */
enum class Trust { Sure, Look, Unread };

/** What a number key takes instead of the read value. */
struct CheckOption {
    QString words; ///< as people write it
    QString stored; ///< as a fact
    QString from; ///< where it comes from, in words: "Card", "other form of the character"
};

/** One field of a read paper on the checking screen. */
struct CheckedField {
    QString name; ///< as in the template
    QString key; ///< the fact it feeds
    int person = 0;
    QString label;
    QString words; ///< the read value as people write it; empty when nothing was read
    QString printed = {}; ///< what the paper says, where that is written differently (1978年08月05日)
    Trust trust = Trust::Unread;
    double confidence = 0;
    QRect box = {}; ///< pixels of the page
    bool isMasked = false; ///< an individual number: never shown, never typed here
    bool isContradiction = false; ///< another source says something else: one of the options must be chosen
    bool isOfName = false;
    QList<CheckOption> options = {}; ///< at most nine, in the order of their keys
};

/** A read paper on the checking screen, its fields in reading order. */
struct CheckedPaper {
    QString pageId;
    QString type;
    QString title;
    QList<CheckedField> fields;
};

/** What became of a field after a person looked at it: what thresholds are measured with. No values. */
struct CheckOutcome {
    QString field;
    double confidence = 0;
    Trust trust = Trust::Unread;
    bool wasRight = false; ///< what was read stayed
};

/** The paper `index` of the visit; fields that feed no fact are left out. */
[[nodiscard]] CheckedPaper checkedPaperOf(const visit::VisitSession& session, qsizetype index);

/** The one place where the reader's own confidence becomes a level of this screen. */
[[nodiscard]] Trust trustOf(const forms::FieldReading& reading);
/** And where its other readings are taken from, best first. */
[[nodiscard]] QList<forms::PaperValue> candidatesOf(const forms::FieldReading& reading);

} // namespace kakanai::counter
