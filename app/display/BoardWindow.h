// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/devices/Chime.h"
#include "app/display/BoardView.h"
#include "app/queue/CallAnnouncement.h"
#include "app/visit/HallDesk.h"

#include <QTimer>

namespace kakanai::display {

/**
 * The call board of the hall: hears every call of this office, shows one after the other and sounds the
 * chime. Two calls never overlap; a call that comes while another is being shown waits for it.
 */
class BoardWindow : public QWidget
{
    Q_OBJECT

public:
    /** `office`, `town` and `clock` outlive the window. `terminal` names the board in the record. */
    BoardWindow(visit::Office& office, const TownSettings& town, const Clock& clock, const QString& terminal,
                QWidget* parent = nullptr);

    [[nodiscard]] BoardView& view() { return *m_view; }
    [[nodiscard]] widgets::Theme& theme() { return m_theme; }
    /** How long one call has the board for itself. */
    void setCallTime(int milliseconds);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showNext();

    const Clock& m_clock;
    widgets::Theme m_theme;
    visit::HallDesk m_desk;
    queue::AnnouncementLine m_line;
    devices::Chime m_chime;
    BoardView* m_view;
    QTimer m_speaking;
    QTimer m_minute;
};

} // namespace kakanai::display
