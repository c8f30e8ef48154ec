// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/supervisor/SupervisorView.h"
#include "app/visit/HallDesk.h"

#include <QTimer>

namespace kakanai::supervisor {

/** The supervisor's window: looks at the hall, changes nothing yet. */
class SupervisorWindow : public QWidget
{
    Q_OBJECT

public:
    /** `office`, `town` and `clock` outlive the window. */
    SupervisorWindow(visit::Office& office, const TownSettings& town, const Clock& clock,
                     const access::Actor& actor, const QString& language, QWidget* parent = nullptr);

    [[nodiscard]] SupervisorView& view() { return *m_view; }
    void setLanguage(const QString& language);

Q_SIGNALS:
    void languageChosen(const QString& code);

protected:
    void changeEvent(QEvent* event) override;

private:
    const TownSettings& m_town;
    const Clock& m_clock;
    widgets::Theme m_theme;
    visit::HallDesk m_desk;
    SupervisorView* m_view;
    QTimer m_timer;
};

} // namespace kakanai::supervisor
