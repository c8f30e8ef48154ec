// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/devices/CallVoice.h"
#include "app/devices/Chime.h"
#include "app/display/BoardView.h"
#include "app/queue/CallAnnouncement.h"
#include "app/visit/HallDesk.h"

#include <QSet>
#include <QTimer>

#include <functional>

namespace kakanai::display {

/** Which board of the hall this is, and what it sounds through. */
struct BoardOptions {
    BoardPlace place = {}; ///< whose calls it shows; by itself all
    bool isSilent = false; ///< no chime and no voice: another board of the same room sounds
    devices::CallVoice::Speak speak = {}; ///< another voice than the town's
    std::function<void(const QByteArray& samples)> play = {}; ///< another loudspeaker than the machine's
};

/**
 * A call board of the hall: hears every call of this office, shows those of its place one after the other,
 * sounds the chime and says number and counter in the ticket's language. Two calls never overlap, neither on
 * the board nor in the air: a call that comes while another is being said waits for it. Who asked to be
 * called silently is only shown, who is fetched neither shown nor said.
 */
class BoardWindow : public QWidget
{
    Q_OBJECT

public:
    /** `office`, `town` and `clock` outlive the window. `terminal` names the board in the record. */
    BoardWindow(visit::Office& office, const TownSettings& town, const Clock& clock, const QString& terminal,
                BoardOptions options = {}, QWidget* parent = nullptr);

    [[nodiscard]] BoardView& view() { return *m_view; }
    [[nodiscard]] widgets::Theme& theme() { return m_theme; }
    /** How long one call has the board for itself at least; a longer sentence is heard to its end. */
    void setCallTime(int milliseconds);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    struct Waiting {
        queue::CallAnnouncement call;
        queue::CallProfile profile;
    };
    void hear(const queue::CallAnnouncement& call);
    void takeUp(const queue::HallState& hall);
    void showNext();
    void say(const Waiting& next);
    [[nodiscard]] bool isMine(int counter, const QString& service) const;
    [[nodiscard]] bool canSound() const;

    const TownSettings& m_town;
    const Clock& m_clock;
    BoardOptions m_options;
    widgets::Theme m_theme;
    visit::HallDesk m_desk;
    queue::AnnouncementLine m_line;
    QHash<QString, queue::CallProfile> m_profiles; ///< of the calls in the line, by ticket
    devices::Chime m_chime;
    devices::CallVoice m_voice;
    BoardView* m_view;
    int m_callTime;
    bool m_isHallKnown = false;
    QTimer m_speaking;
    QTimer m_minute;
};

} // namespace kakanai::display
