// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ProcedureStanding.h"
#include "app/counter/CaseSight.h"
#include "widgets/Card.h"

class QScrollArea;

namespace kakanai::counter {

/** Which procedures this visit needs, by department: why, by which law, until when, and what is still
 * missing. */
class ProcedurePanel : public widgets::Card
{
    Q_OBJECT

public:
    explicit ProcedurePanel(const widgets::Theme& theme, QWidget* parent = nullptr);

    void setProcedures(const QList<ProcedureSight>& procedures);
    /** What became of procedures that were handed in, by id: 確認中, もう一度来てください with its reason. */
    void setStandings(const QList<casework::ProcedureStanding>& standings);

protected:
    void changeEvent(QEvent* event) override;

private:
    void fill();
    QWidget* line(const ProcedureSight& procedure);

    const widgets::Theme& m_theme;
    QList<ProcedureSight> m_procedures;
    QList<casework::ProcedureStanding> m_standings;
    QScrollArea* m_scroll;
};

} // namespace kakanai::counter
