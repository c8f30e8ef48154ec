// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTimer>

namespace kakanai::kiosk {

/** Counts the seconds until a page that shows something of one person empties itself. It stands until
 * `begin`. */
class LeaveClock : public QObject
{
    Q_OBJECT

public:
    /** `seconds`: how long the page may stay; at least one. */
    explicit LeaveClock(int seconds, QObject* parent = nullptr);

    void begin() { m_timer.start(); }
    /** All the time once more, whether or not it is running. */
    void again() { m_left = m_seconds; }
    void stop() { m_timer.stop(); }
    [[nodiscard]] int left() const { return m_left; }

Q_SIGNALS:
    void ticked(); ///< a second is gone and there are some left
    void ended();

private:
    QTimer m_timer;
    int m_seconds;
    int m_left;
};

} // namespace kakanai::kiosk
