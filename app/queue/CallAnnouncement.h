// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <deque>
#include <optional>

namespace kakanai::queue {

/** What the board shows and the loudspeaker says when a number is called. Never a name. */
struct CallAnnouncement {
    QString ticketId;
    QString series;
    int number = 0;
    int counter = 0;
    QString language = QStringLiteral("ja");
    bool isRepeat = false;

    friend bool operator==(const CallAnnouncement&, const CallAnnouncement&) = default;
};

/** Announcements wait for each other: the next one starts only after `finish`, so two voices never overlap.
 */
class AnnouncementLine
{
public:
    void push(CallAnnouncement announcement);
    /** Starts the next one when nothing is being said; empty otherwise. */
    [[nodiscard]] std::optional<CallAnnouncement> start();
    /** The voice has ended. */
    void finish();
    [[nodiscard]] bool isSpeaking() const { return m_isSpeaking; }
    [[nodiscard]] std::size_t waiting() const { return m_line.size(); }

private:
    std::deque<CallAnnouncement> m_line;
    bool m_isSpeaking = false;
};

} // namespace kakanai::queue

Q_DECLARE_METATYPE(kakanai::queue::CallAnnouncement)
