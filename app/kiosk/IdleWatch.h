// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

class QWidget;

namespace kakanai::kiosk {

/**
 * Counts the seconds in which nobody touched this window: first it asks, then it says that nobody is there.
 * Sees touches, clicks, keys and the wheel of its own window only, because one process may show others.
 */
class IdleWatch : public QObject
{
    Q_OBJECT

public:
    IdleWatch(QWidget& window, int idleSeconds, int warningSeconds);

    /** Starts counting from nothing. */
    void begin();
    void end();
    /** Counts so many seconds less: the person waits for somebody else. */
    void waitFor(int seconds) { m_seconds = -seconds; }
    /** The person asked for more time; as often as they like. */
    void giveMore();
    [[nodiscard]] bool isWarning() const { return m_isWarning; }

Q_SIGNALS:
    void warned(int secondsLeft);
    void secondsLeftChanged(int secondsLeft);
    void nobodyThere();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void tick();

    QWidget& m_window;
    int m_idleSeconds;
    int m_warningSeconds;
    int m_seconds = 0;
    bool m_isWarning = false;
    QTimer m_timer;
};

} // namespace kakanai::kiosk
