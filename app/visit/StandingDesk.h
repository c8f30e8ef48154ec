// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ProcedureStanding.h"
#include "app/visit/ReviewDesk.h"

#include <QObject>

namespace kakanai::visit {

/**
 * What became of the case in front of a clerk, kept up to date while it is open: one state a procedure, and
 * what departments and receivers sent back. Answers on the window's thread.
 */
class StandingDesk : public QObject
{
    Q_OBJECT

public:
    /** `office` outlives the desk. */
    StandingDesk(Office& office, const ReviewSeat& seat, QObject* parent = nullptr);

    /** Empty = no case is open. */
    void setCase(const QString& caseId);
    [[nodiscard]] const QList<casework::ProcedureStanding>& standings() const { return m_standings; }
    /** Everything that is back at the counter, of all cases. */
    [[nodiscard]] const QList<casework::ReviewTask>& returned() const { return m_desk.tasks(); }
    /** Of those the ones of the open case. */
    [[nodiscard]] QList<casework::ReviewTask> returnedHere() const;

Q_SIGNALS:
    void changed();
    /** Something of any case was sent back since the last look: this counter or another answers it. */
    void cameBack(const kakanai::casework::ReviewTask& task);

private:
    void refresh();
    void tellNew();

    Office& m_office;
    ReviewDesk m_desk;
    QString m_caseId;
    QList<casework::ProcedureStanding> m_standings;
    QStringList m_known; ///< what was back at the last look
    int m_round = 0; ///< counts questions, so that an answer for another case is dropped
};

} // namespace kakanai::visit
