// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/FaultJson.h"
#include "app/cli/StoreAccess.h"
#include "app/queue/HallFaults.h"
#include "app/queue/MergeAside.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace kakanai::cli {
namespace {

struct MoveWord {
    const char* word;
    queue::TicketEvent event;
};

constexpr std::array moveWords{
    MoveWord{"arrive", queue::TicketEvent::Arrive}, MoveWord{"miss", queue::TicketEvent::MissCall},
    MoveWord{"hold", queue::TicketEvent::Hold},     MoveWord{"resume", queue::TicketEvent::Resume},
    MoveWord{"finish", queue::TicketEvent::Finish}, MoveWord{"cancel", queue::TicketEvent::Cancel},
    MoveWord{"recall", queue::TicketEvent::Recall}, MoveWord{"park", queue::TicketEvent::Park},
    MoveWord{"return", queue::TicketEvent::Return}, MoveWord{"reopen", queue::TicketEvent::Reopen},
};

QJsonValue timeOrNull(const QDateTime& time)
{
    return time.isValid() ? QJsonValue(toWireTime(time)) : QJsonValue();
}

QJsonObject ticketObject(const queue::Ticket& ticket)
{
    return {{QStringLiteral("id"), ticket.id},
            {QStringLiteral("number"), ticket.number},
            {QStringLiteral("series"), ticket.series},
            {QStringLiteral("label"), ticket.label()},
            {QStringLiteral("state"), queue::ticketStateName(ticket.state)},
            {QStringLiteral("service"), ticket.service},
            {QStringLiteral("language"), ticket.language},
            {QStringLiteral("counter"), ticket.counter > 0 ? QJsonValue(ticket.counter) : QJsonValue()},
            {QStringLiteral("missedCalls"), ticket.missedCalls},
            {QStringLiteral("businessDate"), ticket.businessDate.toString(Qt::ISODate)},
            {QStringLiteral("issuedAt"), toWireTime(ticket.issuedAt)},
            {QStringLiteral("bookedFor"), timeOrNull(ticket.bookedFor)},
            {QStringLiteral("calledAt"), timeOrNull(ticket.calledAt)}};
}

int finishTicket(const CommandContext& context, const Result<queue::Ticket>& ticket)
{
    if (!ticket)
        return context.finish(ticket.error());
    context.say(QStringLiteral("%1  %2  %3")
                    .arg(ticket->label(), queue::ticketStateName(ticket->state), ticket->service));
    return context.finish(QJsonObject{{QStringLiteral("ticket"), ticketObject(*ticket)}});
}

int finishHall(const CommandContext& context, const Result<queue::HallState>& hall,
               const Result<queue::HallHealth>& health)
{
    if (!hall)
        return context.finish(hall.error());
    QJsonArray services;
    for (const queue::ServiceLine& line : hall->services) {
        services.append(QJsonObject{{QStringLiteral("id"), line.service},
                                    {QStringLiteral("waiting"), line.waiting},
                                    {QStringLiteral("oldestWait"), line.oldestWaitSeconds},
                                    {QStringLiteral("estimate"),
                                     QJsonObject{{QStringLiteral("p50"), line.estimate.p50},
                                                 {QStringLiteral("p90"), line.estimate.p90}}}});
        if (line.waiting > 0)
            context.say(QStringLiteral("%1  %2  %3 s")
                            .arg(line.service)
                            .arg(line.waiting)
                            .arg(line.oldestWaitSeconds));
    }
    QJsonArray counters;
    for (const queue::CounterPlace& place : hall->counters)
        counters.append(QJsonObject{{QStringLiteral("number"), place.number},
                                    {QStringLiteral("name"), place.name},
                                    {QStringLiteral("ticket"),
                                     place.ticket ? QJsonValue(ticketObject(*place.ticket)) : QJsonValue()}});
    const auto tickets = [](const QList<queue::Ticket>& list) {
        QJsonArray array;
        for (const queue::Ticket& ticket : list)
            array.append(ticketObject(ticket));
        return array;
    };
    QJsonObject told{{QStringLiteral("businessDate"), hall->businessDate.toString(Qt::ISODate)},
                     {QStringLiteral("services"), services},
                     {QStringLiteral("counters"), counters},
                     {QStringLiteral("called"), tickets(hall->called)},
                     {QStringLiteral("waiting"), tickets(hall->waiting)},
                     {QStringLiteral("held"), tickets(hall->held)}};
    if (health) { // a kiosk's account may not ask
        for (const queue::HallFault& fault : health->faults)
            context.say(faultLine(fault));
        told[QStringLiteral("faults")] = faultArray(health->faults);
    }
    return context.finish(told);
}

/** `2026-11-21T14:00+09:00`, or `14:00` of today. */
QDateTime bookedTime(const QString& text, const Clock& clock)
{
    if (const QTime time = QTime::fromString(text, QStringLiteral("HH:mm")); time.isValid()) {
        QDateTime booked = clock.now();
        booked.setTime(time);
        return booked;
    }
    QDateTime booked = QDateTime::fromString(text, Qt::ISODate);
    // Without an offset it is the office's own time, whatever the machine's zone.
    if (booked.isValid() && booked.timeSpec() == Qt::LocalTime)
        booked.setOffsetFromUtc(clock.now().offsetFromUtc());
    return booked;
}

QJsonArray asideArray(const QList<queue::MergeAside>& aside)
{
    QJsonArray array;
    for (const queue::MergeAside& one : aside)
        array.append(QJsonObject{{QStringLiteral("ticket"), one.ticket},
                                 {QStringLiteral("label"), one.label},
                                 {QStringLiteral("reason"), one.reason},
                                 {QStringLiteral("terminal"), one.terminal},
                                 {QStringLiteral("at"), toWireTime(one.at)}});
    return array;
}

/** What an outage left that somebody must look at. */
int finishAside(const CommandContext& context, const Result<QList<queue::MergeAside>>& aside)
{
    if (!aside)
        return context.finish(aside.error());
    for (const queue::MergeAside& one : *aside)
        context.say(QStringLiteral("%1  %2  %3  %4")
                        .arg(one.label.isEmpty() ? one.ticket : one.label, one.reason, one.terminal,
                             toWireTime(one.at)));
    return context.finish(QJsonObject{{QStringLiteral("aside"), asideArray(*aside)}});
}

} // namespace

/** `kakanai queue …`: numbers, lines and calls. */
int runQueue(CommandContext& context)
{
    const QString usage =
        QStringLiteral("queue issue --service ID [--language L] [--booked TIME] | call "
                       "--counter N [--services ID,…] [--ticket T]"
                       " | arrive|miss|recall|hold|resume|park|return|finish|cancel|reopen --ticket T | "
                       "transfer --ticket T --service ID | state | aside | settle --ticket T"
                       " [--staff ID] [--json]");
    const QString word = context.takeWord().value_or(QString());
    const auto service = context.takeOption(QStringLiteral("--service"));
    const auto services = context.takeOption(QStringLiteral("--services"));
    const auto booked = context.takeOption(QStringLiteral("--booked"));
    const auto counter = context.takeOption(QStringLiteral("--counter"));
    const auto ticket = context.takeOption(QStringLiteral("--ticket"));
    const QString language = context.takeOption(QStringLiteral("--language")).value_or(context.language);
    const QString staff = context.takeOption(QStringLiteral("--staff")).value_or(QStringLiteral("s01"));
    const auto move = std::ranges::find_if(
        moveWords, [&](const MoveWord& known) { return word == QLatin1String(known.word); });
    const int number = counter.value_or(QString()).toInt();
    const QDateTime bookedFor = booked ? bookedTime(*booked, *context.clock) : QDateTime();

    const bool isUnderstood = (word == QStringLiteral("issue") && service && (!booked || bookedFor.isValid()))
        || (word == QStringLiteral("call") && number > 0) || (move != moveWords.end() && ticket)
        || (word == QStringLiteral("transfer") && ticket && service) || word == QStringLiteral("state")
        || word == QStringLiteral("aside") || (word == QStringLiteral("settle") && ticket);
    if (!isUnderstood || !context.isSpent())
        return context.usage(usage);

    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto actor = (*office)->actor(staff);
    if (!actor)
        return context.finish(actor.error());
    if (word == QStringLiteral("state"))
        return finishHall(context, (*office)->run([](StoreAccess& open) { return open.queue().state(); }),
                          (*office)->run([&](StoreAccess& open) {
                              return queue::HallFaults(open.database(), *context.clock).health();
                          }));
    if (word == QStringLiteral("aside"))
        return finishAside(context, (*office)->reading(&queue::standingAside));
    if (word == QStringLiteral("settle")) {
        const auto settled = (*office)->inTransaction([&](store::Transaction& transaction) {
            return queue::settleAside(transaction, (*office)->audit(), *ticket, *actor, context.clock->now());
        });
        return settled ? context.finish(QJsonObject{{QStringLiteral("settled"), *settled}})
                       : context.finish(settled.error());
    }
    return finishTicket(context, (*office)->run([&](StoreAccess& open) -> Result<queue::Ticket> {
        if (word == QStringLiteral("issue"))
            return open.queue().issue({*service, language, bookedFor, {}}, *actor);
        if (word == QStringLiteral("call") && ticket)
            return open.queue().call(*ticket, number, *actor);
        if (word == QStringLiteral("call"))
            return open.queue().callNext(number, services.value_or(QString()).split(u',', Qt::SkipEmptyParts),
                                         *actor);
        if (word == QStringLiteral("transfer"))
            return open.queue().transfer(*ticket, *service, *actor);
        return open.queue().move(*ticket, move->event, *actor);
    }));
}

} // namespace kakanai::cli
