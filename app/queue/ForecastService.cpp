// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/ForecastService.h"

#include "app/queue/CallOrder.h"
#include "app/queue/TicketRow.h"
#include "app/store/Database.h"
#include "app/store/InTransaction.h"

#include <algorithm>
#include <cmath>

namespace kakanai::queue {
namespace {

constexpr double secondsAMinute = 60;

double median(std::vector<double> values)
{
    if (values.empty())
        return 0;
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::ranges::nth_element(values, middle);
    return *middle;
}

double share(std::vector<double> values, double part)
{
    if (values.empty())
        return 1;
    const auto at =
        values.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(values.size() - 1));
    std::ranges::nth_element(values, at);
    return *at;
}

int seconds(double minutes)
{
    return static_cast<int>(std::lround(minutes * secondsAMinute));
}

/** How often a past visit counts for a forecast made now. */
int weightOf(const QDateTime& then, const QDateTime& now)
{
    constexpr qint64 live = 2 * 3600;
    constexpr int liveWeight = 6;
    if (then.secsTo(now) < live)
        return liveWeight;
    int weight = 1;
    if (then.date().dayOfWeek() == now.date().dayOfWeek())
        ++weight;
    if (std::abs(then.time().hour() - now.time().hour()) <= 1)
        ++weight;
    return weight;
}

} // namespace

ForecastService::ForecastService(store::Database& database, const TownSettings& town, const Clock& clock)
    : m_database(&database)
    , m_town(&town)
    , m_clock(&clock)
{
}

QStringList ForecastService::services() const
{
    QStringList ids;
    for (const Service& service : m_town->services)
        ids.append(service.id);
    return ids;
}

Forecast ForecastService::told(const Forecast& raw) const
{
    return {m_called.applied(raw.untilCalled), m_finished.applied(raw.untilFinished)};
}

Result<HallPicture> ForecastService::picture(store::Transaction& transaction) const
{
    const QDateTime now = m_clock->now();
    const auto present = m_tickets.list(
        transaction, {TicketState::Waiting, TicketState::Called, TicketState::Serving, TicketState::Held});
    if (!present)
        return tl::unexpected(present.error());
    const auto staffed = m_tickets.staffedCounters(transaction, now.date());
    if (!staffed)
        return tl::unexpected(staffed.error());
    auto said = transaction.run(QStringLiteral("SELECT counter, state FROM counter_state"));
    if (!said)
        return tl::unexpected(said.error());
    QHash<int, bool> isOpen;
    while (said->next())
        isOpen.insert(said->number(0), said->text(1) == u"open");

    HallPicture picture;
    picture.at = now;
    QList<Ticket> waiting;
    QHash<int, Ticket> busy;
    for (const Ticket& ticket : *present) {
        if (ticket.state == TicketState::Waiting)
            waiting.append(ticket);
        else if (ticket.state != TicketState::Held)
            busy.insert(ticket.counter, ticket);
    }
    for (const Counter& counter : m_town->counters) {
        const bool isStaffed = staffed->isEmpty() || staffed->contains(counter.number);
        const bool isThere = busy.contains(counter.number);
        if (!isThere && !isOpen.value(counter.number, isStaffed))
            continue;
        PictureDesk desk{counter.number, counter.services, {}, 0};
        if (isThere) {
            desk.busyWith = busy[counter.number].service;
            desk.busyMinutes = std::max(
                0.0, static_cast<double>(busy[counter.number].calledAt.secsTo(now)) / secondsAMinute);
            // Somebody who is just leaving finishes this visit and calls nobody more.
            if (!isOpen.value(counter.number, true))
                continue;
        }
        picture.desks.append(desk);
    }
    for (const Ticket& ticket : inCallOrder(waiting, now))
        picture.line.append({ticket.id, QStringList{ticket.service} + ticket.further, ticket.wantedCounter});
    return picture;
}

Result<void> ForecastService::learn(store::Transaction& transaction)
{
    constexpr qint64 betweenLessons = 120;
    constexpr int mostVisits = 400;
    constexpr int mostForecasts = 400;
    constexpr int leastForecasts = 40;
    const QDateTime now = m_clock->now();
    if (m_learntAt.isValid() && m_learntAt <= now && m_learntAt.secsTo(now) < betweenLessons)
        return {};
    m_times = {};
    for (const QString& service : services()) {
        auto rows = transaction.run(
            QStringLiteral("SELECT called_at, changed_at FROM ticket WHERE service = ? AND state = 'done'"
                           " AND called_at <> '' ORDER BY changed_at DESC LIMIT ?"),
            {service, mostVisits});
        if (!rows)
            return tl::unexpected(rows.error());
        while (rows->next()) {
            const QDateTime called = timeFromStore(rows->text(0));
            m_times.add(service,
                        static_cast<double>(called.secsTo(timeFromStore(rows->text(1)))) / secondsAMinute,
                        weightOf(called, now));
        }
    }
    m_times.close();

    if (const auto settled = settle(transaction); !settled)
        return settled;
    auto rows = transaction.run(
        QStringLiteral("SELECT raw_p50, raw_p90, called_after, raw_finished_p50, raw_finished_p90,"
                       " finished_after FROM forecast WHERE called_after >= 0 ORDER BY made_at DESC LIMIT ?"),
        {mostForecasts});
    if (!rows)
        return tl::unexpected(rows.error());
    constexpr int worthMeasuring = 120;
    std::vector<double> ratios[4];
    while (rows->next()) {
        for (int i = 0; i < 2; ++i) {
            const int middle = rows->number(3 * i);
            const int after = rows->number(3 * i + 2);
            if (middle < worthMeasuring || after < 0)
                continue;
            ratios[2 * i].push_back(static_cast<double>(after) / middle);
            ratios[2 * i + 1].push_back(static_cast<double>(after) / rows->number(3 * i + 1));
        }
    }
    const auto correction = [&](const std::vector<double>& middle, const std::vector<double>& upper) {
        if (middle.size() < leastForecasts)
            return Correction{};
        return Correction{std::clamp(median(middle), 0.5, 2.0), std::clamp(share(upper, 0.9), 0.5, 2.5)};
    };
    m_called = correction(ratios[0], ratios[1]);
    m_finished = correction(ratios[2], ratios[3]);
    m_learntAt = now;
    return {};
}

Result<void> ForecastService::settle(store::Transaction& transaction) const
{
    auto rows = transaction.run(QStringLiteral(
        "SELECT f.ticket_id, f.made_at, f.called_after, (SELECT min(e.at) FROM ticket_event e WHERE "
        "e.ticket_id"
        " = f.ticket_id AND e.event = 'call'), (SELECT max(e.at) FROM ticket_event e WHERE e.ticket_id ="
        " f.ticket_id AND e.event = 'finish') FROM forecast f JOIN ticket t ON t.id = f.ticket_id"
        " WHERE f.finished_after < 0 AND (t.state = 'done' OR (f.called_after < 0 AND t.called_at <> ''))"));
    if (!rows)
        return tl::unexpected(rows.error());
    struct Found {
        QString ticket;
        int called;
        int finished;
    };
    QList<Found> found;
    while (rows->next()) {
        const QDateTime made = timeFromStore(rows->text(1));
        const auto after = [&](int column) {
            return rows->text(column).isEmpty()
                ? -1
                : static_cast<int>(std::max<qint64>(0, made.secsTo(timeFromStore(rows->text(column)))));
        };
        found.append({rows->text(0), after(3), after(4)});
    }
    for (const Found& one : std::as_const(found)) {
        if (const auto kept = transaction.run(
                QStringLiteral(
                    "UPDATE forecast SET called_after = ?, finished_after = ? WHERE ticket_id = ?"),
                {one.called, one.finished, one.ticket});
            !kept)
            return tl::unexpected(kept.error());
    }
    return {};
}

Result<QList<ServiceForecast>> ForecastService::forecasts()
{
    return store::inTransaction(
        *m_database, [&](store::Transaction& transaction) -> Result<QList<ServiceForecast>> {
            if (const auto learnt = learn(transaction); !learnt)
                return tl::unexpected(learnt.error());
            const Result<HallPicture> now = picture(transaction);
            if (!now)
                return tl::unexpected(now.error());
            const Outlook outlook = lookAhead(*now, m_times, services());
            QList<ServiceForecast> list;
            for (const QString& service : services()) {
                ServiceForecast one{service, 0, 0, told(outlook.newcomers.value(service))};
                for (const PicturePerson& person : now->line)
                    one.waiting += person.services.first() == service ? 1 : 0;
                for (const PictureDesk& desk : now->desks)
                    one.counters += desk.services.isEmpty() || desk.services.contains(service) ? 1 : 0;
                list.append(one);
            }
            return list;
        });
}

Result<Forecast> ForecastService::forecastOf(const QString& ticket)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<Forecast> {
        const Result<Ticket> found = m_tickets.find(transaction, ticket, m_clock->today());
        if (!found)
            return tl::unexpected(found.error());
        if (const auto learnt = learn(transaction); !learnt)
            return tl::unexpected(learnt.error());
        const Result<HallPicture> now = picture(transaction);
        if (!now)
            return tl::unexpected(now.error());
        const Outlook outlook = lookAhead(*now, m_times, services());
        for (qsizetype i = 0; i < now->line.size(); ++i) {
            if (now->line[i].ticket == found->id)
                return told(outlook.people[i]);
        }
        return Forecast{}; // not in the line: called already, or gone
    });
}

Result<WhatIf> ForecastService::whatIf(const QString& service, int moreCounters)
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<WhatIf> {
        if (!m_town->serviceOf(service))
            return fail(FailureCode::ServiceUnknown, service);
        if (const auto learnt = learn(transaction); !learnt)
            return tl::unexpected(learnt.error());
        const Result<HallPicture> now = picture(transaction);
        if (!now)
            return tl::unexpected(now.error());
        HallPicture then = *now;
        WhatIf answer;
        answer.service = service;
        const auto calls = [&](const PictureDesk& desk) {
            return desk.services.isEmpty() || desk.services.contains(service);
        };
        answer.countersNow = static_cast<int>(std::ranges::count_if(now->desks, calls));
        for (int i = 0; i < moreCounters; ++i)
            then.desks.append({-1 - i, {service}, {}, 0});
        for (int i = moreCounters; i < 0; ++i) {
            // Who closes is somebody free, else whoever has just begun: their visit is finished elsewhere.
            auto chosen = then.desks.end();
            for (auto it = then.desks.begin(); it != then.desks.end(); ++it) {
                if (calls(*it) && (chosen == then.desks.end() || it->busyWith.isEmpty()))
                    chosen = it;
            }
            if (chosen != then.desks.end())
                then.desks.erase(chosen);
        }
        answer.countersThen = static_cast<int>(std::ranges::count_if(then.desks, calls));
        answer.now = told(lookAhead(*now, m_times, services()).newcomers.value(service));
        answer.then = told(lookAhead(then, m_times, services()).newcomers.value(service));
        return answer;
    });
}

Result<int> ForecastService::keepForecasts()
{
    return store::inTransaction(*m_database, [&](store::Transaction& transaction) -> Result<int> {
        if (const auto learnt = learn(transaction); !learnt)
            return tl::unexpected(learnt.error());
        const Result<HallPicture> now = picture(transaction);
        if (!now)
            return tl::unexpected(now.error());
        auto rows = transaction.run(QStringLiteral(
            "SELECT t.id, t.service, t.business_date FROM ticket t WHERE t.state = 'waiting' AND"
            " t.called_at = '' AND NOT EXISTS (SELECT 1 FROM forecast f WHERE f.ticket_id = t.id)"));
        if (!rows)
            return tl::unexpected(rows.error());
        QHash<QString, std::pair<QString, QString>> fresh;
        while (rows->next())
            fresh.insert(rows->text(0), {rows->text(1), rows->text(2)});
        if (fresh.isEmpty())
            return 0;
        const Outlook outlook = lookAhead(*now, m_times, services());
        int kept = 0;
        for (qsizetype i = 0; i < now->line.size(); ++i) {
            const auto found = fresh.constFind(now->line[i].ticket);
            if (found == fresh.cend())
                continue;
            const Forecast& raw = outlook.people[i];
            const Forecast said = told(raw);
            if (const auto written = transaction.run(
                    QStringLiteral(
                        "INSERT INTO forecast (ticket_id, service, business_date, made_at, called_p50,"
                        " called_p90, finished_p50, finished_p90, raw_p50, raw_p90,"
                        " raw_finished_p50, raw_finished_p90)"
                        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (ticket_id) DO NOTHING"),
                    {found.key(), found->first, found->second, storedTime(now->at),
                     seconds(said.untilCalled.p50), seconds(said.untilCalled.p90),
                     seconds(said.untilFinished.p50), seconds(said.untilFinished.p90),
                     seconds(raw.untilCalled.p50), seconds(raw.untilCalled.p90),
                     seconds(raw.untilFinished.p50), seconds(raw.untilFinished.p90)});
                !written)
                return tl::unexpected(written.error());
            ++kept;
        }
        return kept;
    });
}

Result<ForecastAccuracy> ForecastService::accuracy(const QDate& day)
{
    return store::inTransaction(
        *m_database, [&](store::Transaction& transaction) -> Result<ForecastAccuracy> {
            if (const auto settled = settle(transaction); !settled)
                return tl::unexpected(settled.error());
            auto rows = transaction.run(
                QStringLiteral(
                    "SELECT called_p50, called_p90, called_after FROM forecast WHERE business_date = ?"
                    " AND called_after >= 0"),
                {day.toString(Qt::ISODate)});
            if (!rows)
                return tl::unexpected(rows.error());
            ForecastAccuracy accuracy;
            std::vector<double> errors;
            std::vector<double> shares;
            while (rows->next()) {
                const double after = rows->number(2);
                ++accuracy.tickets;
                accuracy.calledWithinP90 += after <= rows->number(1) ? 1 : 0;
                errors.push_back(std::abs(after - rows->number(0)) / secondsAMinute);
                if (after > 0)
                    shares.push_back(std::abs(after - rows->number(0)) / after);
            }
            accuracy.medianErrorMinutes = median(errors);
            accuracy.medianErrorShare = median(shares);
            return accuracy;
        });
}

} // namespace kakanai::queue
