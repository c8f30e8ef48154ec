// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/Retyping.h"
#include "app/visit/ReviewDesk.h"

#include <QObject>

namespace kakanai::visit {

/**
 * 転記 for a window: the fields of one procedure in the order of the core's screen, and which were typed. A
 * tick is written at once, so that whoever is interrupted goes on where they were, also at another desk.
 */
class RetypeDesk : public QObject
{
    Q_OBJECT

public:
    /** `office` and `clock` outlive the desk. */
    RetypeDesk(Office& office, const Clock& clock, ReviewSeat seat, QObject* parent = nullptr);

    [[nodiscard]] const casework::RetypeList& list() const { return m_list; }
    /** Asks who typed what of `list` already; `opened` follows. */
    void open(const QString& caseId, const QString& procedure, const casework::RetypeList& list);
    /** One line of the list was typed, or not after all. */
    void setTyped(qsizetype line, bool isTyped);

Q_SIGNALS:
    /** Another list is there. */
    void opened();
    /** A tick of this list changed. */
    void changed();
    void failed(const kakanai::Failure& failure);

private:
    void refresh(bool isNew);

    Office& m_office;
    const Clock& m_clock;
    ReviewSeat m_seat;
    QString m_caseId;
    QString m_procedure;
    casework::RetypeList m_list;
    int m_round = 0; ///< counts questions, so that an answer for another list is dropped
};

} // namespace kakanai::visit
