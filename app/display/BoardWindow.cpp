// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display/BoardWindow.h"

#include "app/devices/SpeechEngine.h"
#include "app/devices/WaveFile.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>

namespace kakanai::display {
namespace {

using namespace std::chrono_literals;

/** Three flashes of a second each, and a breath after them. */
constexpr int usualCallTime = 4000;
/** Between the last word of a call and the chime of the next. */
constexpr int breath = 600;
constexpr int longFlashes = 8;
constexpr auto hallInterval = 30s;
/** The screen the board's scale of type was drawn for. */
constexpr int fullLong = 1920;
constexpr int fullShort = 1080;

devices::CallVoice::Speak voiceOf(const BoardOptions& options, const TownSettings& town)
{
    if (options.speak)
        return options.speak;
    return [voice = town.screens.voice](const QString& tongue, const QString& words) {
        return devices::speak(tongue, words, voice);
    };
}

queue::CallAnnouncement callOf(const queue::Ticket& ticket)
{
    return {ticket.id, ticket.series, ticket.number, ticket.counter, ticket.language, false};
}

} // namespace

BoardWindow::BoardWindow(visit::Office& office, const TownSettings& town, const Clock& clock,
                         const QString& terminal, BoardOptions options, QWidget* parent)
    : QWidget(parent)
    , m_town(town)
    , m_clock(clock)
    , m_options(std::move(options))
    , m_theme(widgets::Theme::Screen::Board)
    , m_desk(office, access::Actor::kiosk(terminal))
    , m_voice(voiceOf(m_options, town))
    , m_view(new BoardView(m_theme, town, m_options.place, this))
    , m_callTime(usualCallTime)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_view);
    m_theme.applyTo(*this);
    m_speaking.setSingleShot(true);
    m_speaking.setTimerType(Qt::PreciseTimer);
    m_minute.setInterval(hallInterval);
    connect(&m_desk, &visit::HallDesk::hallChanged, this, &BoardWindow::takeUp);
    connect(&m_desk, &visit::HallDesk::called, this, &BoardWindow::hear);
    connect(&m_speaking, &QTimer::timeout, this, [this] {
        m_line.finish();
        showNext();
    });
    const auto tick = [this] {
        m_view->setTime(m_clock.now().time());
        m_desk.refresh();
    };
    connect(&m_minute, &QTimer::timeout, this, tick);
    m_minute.start();
    tick();
    if (canSound()) {
        QList<int> counters;
        for (const Counter& counter : town.counters) {
            if (m_options.place.counters.isEmpty() || m_options.place.counters.contains(counter.number))
                counters.append(counter.number);
        }
        m_voice.prepareCounters(counters, town.languages);
    }
    setWindowTitle(tr("Call board"));
}

void BoardWindow::setCallTime(int milliseconds)
{
    m_callTime = milliseconds;
}

bool BoardWindow::canSound() const
{
    return !m_options.isSilent && (m_options.play || m_chime.isAvailable());
}

bool BoardWindow::isMine(int counter, const QString& service) const
{
    const BoardPlace& place = m_options.place;
    return (place.counters.isEmpty() || place.counters.contains(counter))
        && (place.services.isEmpty() || place.services.contains(service));
}

void BoardWindow::takeUp(const queue::HallState& hall)
{
    m_view->setHall(hall);
    if (canSound()) {
        // Those who are called next: their numbers are spoken before anybody needs them.
        constexpr int soon = 10;
        for (const queue::Ticket& ticket : hall.waiting.mid(0, soon)) {
            if (isMine(0, ticket.service) || !m_options.place.counters.isEmpty())
                m_voice.prepareNumber(ticket.language, ticket.series, ticket.number);
        }
    }
    if (m_isHallKnown)
        return;
    m_isHallKnown = true;
    // A board switched on later shows who is called, oldest first, without sound.
    for (auto ticket = hall.called.crbegin(); ticket != hall.called.crend(); ++ticket) {
        m_desk.describeCall(ticket->id, [this, call = callOf(*ticket)](const visit::CallNote& note) {
            if (isMine(call.counter, note.service) && queue::isShown(note.profile))
                m_view->showCall(call, 0);
        });
    }
}

void BoardWindow::hear(const queue::CallAnnouncement& call)
{
    m_desk.describeCall(call.ticketId, [this, call](const visit::CallNote& note) {
        if (!isMine(call.counter, note.service) || !queue::isShown(note.profile))
            return;
        m_profiles[call.ticketId] = note.profile;
        m_line.push(call);
        showNext();
    });
}

void BoardWindow::showNext()
{
    // Kept until the line is empty: somebody called twice stands in it twice.
    if (const auto call = m_line.start())
        say({*call, m_profiles.value(call->ticketId)});
    else if (!m_line.isSpeaking())
        m_profiles.clear();
}

void BoardWindow::say(const Waiting& next)
{
    const queue::CallAnnouncement& call = next.call;
    const bool isFlashed = next.profile == queue::CallProfile::Flash;
    m_view->showCall(call, isFlashed ? longFlashes : BoardView::usualFlashes);
    if (!canSound() || !queue::isSounded(next.profile)) {
        m_speaking.start(isFlashed ? 2 * m_callTime : m_callTime);
        return;
    }
    m_voice.call({call.language, call.series, call.number, call.counter}, [this](const QByteArray& samples) {
        if (m_options.play)
            m_options.play(samples);
        else
            m_chime.play(samples);
        m_speaking.start(std::max(m_callTime, devices::soundMilliseconds(samples) + breath));
    });
}

void BoardWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Call board"));
    QWidget::changeEvent(event);
}

void BoardWindow::resizeEvent(QResizeEvent* event)
{
    // Letters keep their share of the screen, wide or high.
    const int longSide = std::max(width(), height());
    const int shortSide = std::min(width(), height());
    m_theme.setTextPercent(std::min(100 * longSide / fullLong, 100 * shortSide / fullShort));
    QWidget::resizeEvent(event);
}

} // namespace kakanai::display
