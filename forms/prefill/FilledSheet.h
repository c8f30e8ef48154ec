// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Fact.h"

#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

namespace kakanai::forms {

enum class FieldState {
    Filled, ///< has a value
    Open, ///< its usual source is not at hand, or nobody typed it yet
    ToSign, ///< waits for a signature
    Masked, ///< an individual number: ●●●● until the counter's print stream after 番号確認
};

/** One box of one sheet, with everything a screen needs to explain it. */
struct FieldValue {
    QString key;
    int person = 0;
    QString label; ///< in Japanese: it is what the paper says
    QString value; ///< as stored
    QString shown; ///< as written on the paper: 和暦, 男, 本人
    FieldState state = FieldState::Open;
    Origin origin = Origin::Typed;
    std::optional<double> confidence = {};
    bool needsReview = false;

    friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

/** One sheet of one procedure, filled; the drawing is described by the layout of its procedure. */
struct FilledSheet {
    QString id; ///< the procedure's id, `J01`; further copies of one paper `B05-2`, one a child
    QString title; ///< 住民異動届
    QString department;
    QStringList procedures; ///< all procedures this one paper serves (the 住民異動届 is one paper)
    QList<FieldValue> fields;
    int person = 0; ///< whom this copy is about

    /** The paper it is drawn on: its id without the copy's number. */
    [[nodiscard]] QString paper() const { return id.section(u'-', 0, 0); }
    [[nodiscard]] QStringList openKeys() const
    {
        QStringList keys;
        for (const FieldValue& field : fields) {
            if (field.state == FieldState::Open)
                keys.append(field.key);
        }
        return keys;
    }
};

/** COMMANDS "counts": boxes on all sheets, distinct facts, and who had to supply them. */
struct EntryCounts {
    int slotCount = 0;
    int unique = 0;
    int fromCard = 0;
    int fromCore = 0;
    int fromPaper = 0;
    int derived = 0;
    int answered = 0;
    int typed = 0;
    int signedCount = 0;
    int open = 0;
};

} // namespace kakanai::forms

Q_DECLARE_METATYPE(kakanai::forms::FieldValue)
Q_DECLARE_METATYPE(kakanai::forms::FilledSheet)
