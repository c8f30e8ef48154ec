// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/hall/HallMonth.h"

#include <array>
#include <cmath>
#include <numbers>

namespace kakanai::test {
namespace {

constexpr qint64 hour = 3600;
constexpr qint64 opens = 8 * hour + 1800;
constexpr qint64 lastNumber = 17 * hour;
constexpr double busiest = 980; ///< tickets an hour, Fujisawa's peak

struct Line {
    const char* service;
    double share; ///< of all people
    double minutes; ///< median at the counter
};

// The whole hall: certificates go fast, a move takes its time.
constexpr std::array lines{
    Line{"shoumei", 0.40, 3.0}, Line{"tennyu", 0.12, 11.0}, Line{"tenkyo", 0.08, 8.0},
    Line{"kokuho", 0.18, 7.0},  Line{"kodomo", 0.10, 8.0},  Line{"fukushi", 0.12, 9.0},
};

/** How full the hall is in each half hour from 8:30, as a share of the busiest. */
constexpr std::array day{0.75, 1.00, 0.98, 0.92, 0.88, 0.84, 0.74, 0.68, 0.76,
                         0.82, 0.80, 0.74, 0.68, 0.60, 0.50, 0.40, 0.24};
constexpr std::array weekday{1.10, 0.98, 0.94, 0.95, 1.05};

} // namespace

TownSettings HallMonth::town(double size)
{
    // Of what the counters could do in the busiest hour. Ten counters have a line from chance alone; among a
    // hundred and more chance evens out, and a hall that people wait in has fewer than its peak needs.
    const double fill = size < 1 ? 0.93 : 1.08;
    constexpr double spreadMean = 1.17; // mean over median, with the walk to the counter
    TownSettings town;
    int number = 0;
    const auto add = [&](const QStringList& services, double work) {
        const int counters = std::max(1, static_cast<int>(std::lround(work / fill)));
        for (int i = 0; i < counters; ++i)
            town.counters.append({++number, {}, services});
    };
    double families = 0;
    for (const Line& line : lines) {
        const QString id = QString::fromLatin1(line.service);
        town.services.append({id, id, QString(QChar(u'A' + static_cast<int>(town.services.size())))});
        const double work = busiest * size * line.share * (line.minutes * spreadMean + 0.7) / 60;
        if (id == u"tennyu" || id == u"tenkyo")
            families += work;
        else
            add({id}, work);
    }
    add({QStringLiteral("tennyu"), QStringLiteral("tenkyo")}, families);
    return town;
}

HallMonth::HallMonth(queue::QueueService& queue, queue::ForecastService& forecasts, FixedClock& clock,
                     const TownSettings& town, double size, quint32 seed)
    : m_queue(queue)
    , m_forecasts(forecasts)
    , m_clock(clock)
    , m_town(town)
    , m_size(size)
    , m_random(seed)
{
}

double HallMonth::normal()
{
    return std::sqrt(-2 * std::log(1 - m_random.generateDouble()))
        * std::cos(2 * std::numbers::pi * m_random.generateDouble());
}

double HallMonth::lengthOf(const QString& service)
{
    constexpr double spread = 0.55;
    for (const Line& line : lines) {
        if (service == QLatin1String(line.service))
            return line.minutes * 60 * m_pace * std::exp(spread * normal());
    }
    return 0;
}

void HallMonth::at(qint64 second, std::function<void()> what)
{
    m_things.push({std::max(second, m_now), m_order++, std::move(what)});
}

void HallMonth::comes()
{
    double chance = m_random.generateDouble();
    const Line* line = lines.begin();
    for (const Line& one : lines) {
        line = &one;
        if ((chance -= one.share) < 0)
            break;
    }
    queue::TicketRequest request{.service = QString::fromLatin1(line->service)};
    const double kind = m_random.generateDouble();
    if (kind < 0.05)
        request.priority = QStringLiteral("priority");
    else if (kind < 0.09)
        request.bookedFor = m_clock.now().addSecs(m_random.bounded(-600, 1200));
    else if (kind < 0.13 && request.service == u"tennyu")
        request.further = {QStringLiteral("kokuho")};
    if (m_queue.issue(request, access::Actor::kiosk(QStringLiteral("kiosk-1"))))
        ++issued;
    else
        ++refused;
    const std::set<int> free = m_free;
    for (const int counter : free)
        asks(counter);
}

void HallMonth::asks(int counter)
{
    if (m_atLunch.contains(counter)) {
        m_free.erase(counter);
        return;
    }
    const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk,
                              QStringLiteral("counter-%1").arg(counter)};
    const auto called = m_queue.callNext(counter, {}, clerk);
    if (!called) {
        refused += called.error().code == FailureCode::QueueEmpty ? 0 : 1;
        m_free.insert(counter);
        return;
    }
    m_free.erase(counter);
    const qint64 walk = 15 + m_random.bounded(45);
    if (m_random.generateDouble() < 0.03) {
        at(m_now + 90, [this, counter, clerk, id = called->id] {
            refused += m_queue.move(id, queue::TicketEvent::MissCall, clerk) ? 0 : 1;
            asks(counter);
        });
        return;
    }
    at(m_now + walk, [this, counter, clerk, id = called->id, service = called->service] {
        refused += m_queue.move(id, queue::TicketEvent::Arrive, clerk) ? 0 : 1;
        at(m_now + std::max<qint64>(20, std::llround(lengthOf(service))),
           [this, counter, id] { ends(counter, id); });
    });
}

void HallMonth::ends(int counter, const QString& ticket)
{
    const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk,
                              QStringLiteral("counter-%1").arg(counter)};
    const auto done = m_queue.move(ticket, queue::TicketEvent::Finish, clerk);
    refused += done ? 0 : 1;
    asks(counter);
    const std::set<int> free = m_free;
    for (const int other : done && done->state == queue::TicketState::Waiting ? free : std::set<int>())
        asks(other);
}

void HallMonth::play(const QDate& date, int everySeconds)
{
    const QDateTime midnight(date, QTime(0, 0), Qt::OffsetFromUTC, 9 * 3600);
    m_pace = std::exp(0.06 * normal());
    m_crowd = weekday.at(static_cast<std::size_t>(date.dayOfWeek() - 1)) * std::exp(0.05 * normal());
    m_now = opens;
    m_free.clear();
    m_atLunch.clear();
    for (const Counter& counter : m_town.counters) {
        const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk,
                                  QStringLiteral("counter-%1").arg(counter.number)};
        at(opens, [this, clerk, number = counter.number] {
            refused += m_queue.setCounter(number, queue::CounterState::Open, clerk) ? 0 : 1;
            asks(number);
        });
        // One in five is away for three quarters of an hour, in three shifts.
        if (counter.number % 5 != 0 || m_town.counters.size() < 5)
            continue;
        const qint64 leaves = 11 * hour + 1800 + (counter.number / 5 % 3) * 2700;
        at(leaves, [this, clerk, number = counter.number] {
            m_atLunch.insert(number);
            refused += m_queue.setCounter(number, queue::CounterState::Paused, clerk) ? 0 : 1;
        });
        at(leaves + 2700, [this, clerk, number = counter.number] {
            m_atLunch.erase(number);
            refused += m_queue.setCounter(number, queue::CounterState::Open, clerk) ? 0 : 1;
            // Who was in the middle of a visit goes on with it; else the counter asks for the next.
            const auto hall = m_queue.state();
            for (const queue::CounterPlace& place : hall ? hall->counters : QList<queue::CounterPlace>()) {
                if (place.number == number && !place.ticket)
                    asks(number);
            }
        });
    }
    // People, by thinning the busiest hour.
    const double most = busiest * m_size * 1.35 / 3600;
    for (double t = static_cast<double>(opens);;) {
        t -= std::log(1 - m_random.generateDouble()) / most;
        if (t >= static_cast<double>(lastNumber))
            break;
        const auto slot = static_cast<std::size_t>((t - static_cast<double>(opens)) / 1800);
        if (m_random.generateDouble() * 1.35 < day.at(std::min(slot, day.size() - 1)) * m_crowd)
            at(static_cast<qint64>(t), [this] { comes(); });
    }
    for (qint64 t = opens; everySeconds > 0 && t < lastNumber + 600; t += everySeconds)
        at(t, [this] { refused += m_forecasts.keepForecasts() ? 0 : 1; });
    while (!m_things.empty()) {
        const Thing thing = m_things.top();
        m_things.pop();
        m_now = thing.at;
        m_clock.advance(m_clock.now().msecsTo(midnight.addSecs(m_now)));
        thing.what();
    }
}

} // namespace kakanai::test
