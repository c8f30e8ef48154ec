// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/cli/StoreAccess.h"
#include "app/queue/Reservation.h"
#include "forms/qr/QrWriter.h"

#include <QFile>
#include <QJsonArray>
#include <QSaveFile>

#include <array>

namespace kakanai::cli {
namespace {

QJsonObject bookingObject(const queue::Reservation& booking)
{
    return {{QStringLiteral("code"), booking.code},        {QStringLiteral("shortCode"), booking.shortCode},
            {QStringLiteral("service"), booking.service},  {QStringLiteral("at"), toWireTime(booking.slotAt)},
            {QStringLiteral("state"), booking.state},      {QStringLiteral("source"), booking.source},
            {QStringLiteral("sourceId"), booking.sourceId}};
}

QString outcomeName(queue::CheckInOutcome outcome)
{
    using enum queue::CheckInOutcome;
    switch (outcome) {
    case Arrived:
        return QStringLiteral("arrived");
    case Late:
        return QStringLiteral("late");
    case Already:
        return QStringLiteral("already");
    case TooEarly:
        return QStringLiteral("too-early");
    case OtherDay:
        return QStringLiteral("other-day");
    case Cancelled:
        return QStringLiteral("cancelled");
    case Unknown:
        return QStringLiteral("unknown");
    }
    Q_UNREACHABLE();
}

int finishBooking(const CommandContext& context, const Result<queue::Reservation>& booking, const QString& qr)
{
    if (!booking)
        return context.finish(booking.error());
    if (!qr.isEmpty()) {
        const auto symbol = forms::qrSymbol(booking->code.toLatin1(), forms::QrStrength::M);
        QSaveFile file(qr);
        if (!symbol || !file.open(QIODevice::WriteOnly) || file.write(forms::qrSvg(*symbol)) < 0
            || !file.commit())
            return context.finish(Failure{FailureCode::FileUnreadable, qr, {}});
    }
    context.say(
        QStringLiteral("%1  %2  %3").arg(booking->shortCode, booking->service, toWireTime(booking->slotAt)));
    return context.finish(QJsonObject{{QStringLiteral("booking"), bookingObject(*booking)}});
}

int finishList(const CommandContext& context, const Result<QList<queue::Reservation>>& list)
{
    if (!list)
        return context.finish(list.error());
    QJsonArray all;
    for (const queue::Reservation& booking : *list) {
        all.append(bookingObject(booking));
        context.say(QStringLiteral("%1  %2  %3  %4")
                        .arg(toWireTime(booking.slotAt), booking.shortCode, booking.service, booking.state));
    }
    return context.finish(QJsonObject{{QStringLiteral("bookings"), all}});
}

int finishImport(const CommandContext& context, const Result<queue::ImportResult>& imported)
{
    if (!imported)
        return context.finish(imported.error());
    context.say(QStringLiteral("%1 added, %2 known").arg(imported->added).arg(imported->known));
    for (const QString& fault : imported->faults)
        context.say(fault);
    return context.finish(
        QJsonObject{{QStringLiteral("added"), imported->added},
                    {QStringLiteral("known"), imported->known},
                    {QStringLiteral("faults"), QJsonArray::fromStringList(imported->faults)}});
}

int finishArrival(const CommandContext& context, const Result<queue::CheckIn>& answer)
{
    if (!answer)
        return context.finish(answer.error());
    const QString label = answer->ticket.number > 0 ? answer->ticket.label() : QString();
    context.say(outcomeName(answer->outcome) + u' ' + label);
    return context.finish(
        QJsonObject{{QStringLiteral("outcome"), outcomeName(answer->outcome)},
                    {QStringLiteral("ticket"), label.isEmpty() ? QJsonValue() : QJsonValue(label)}});
}

} // namespace

/** `kakanai booking …`: booked visits, from the town's own system or made here. */
int runBooking(CommandContext& context)
{
    const QString usage = QStringLiteral(
        "booking add --service ID --at 2026-11-24T10:00 [--qr FILE.svg] | list [--day 2026-11-24] | import "
        "FILE.csv|FILE.ics --source NAME | cancel CODE | prepare CODE --case ID [--things KEY,…] | arrive "
        "CODE"
        " [--language L] [--staff ID] [--json]");
    const QString word = context.takeWord().value_or(QString());
    const auto service = context.takeOption(QStringLiteral("--service"));
    const auto at = context.takeOption(QStringLiteral("--at"));
    const QString qr = context.takeOption(QStringLiteral("--qr")).value_or(QString());
    const auto day = context.takeOption(QStringLiteral("--day"));
    const auto source = context.takeOption(QStringLiteral("--source"));
    const auto caseId = context.takeOption(QStringLiteral("--case"));
    const QString things = context.takeOption(QStringLiteral("--things")).value_or(QString());
    const QString language = context.takeOption(QStringLiteral("--language")).value_or(context.language);
    const QString staff = context.takeOption(QStringLiteral("--staff")).value_or(QStringLiteral("s01"));
    const auto what = context.takeWord();
    QDateTime time = QDateTime::fromString(at.value_or(QString()), Qt::ISODate);
    // Without an offset it is the office's own time, whatever the machine's zone.
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setOffsetFromUtc(context.clock->now().offsetFromUtc());
    const QDate asked = day ? QDate::fromString(*day, Qt::ISODate) : context.clock->today();
    const bool isUnderstood = (word == u"add" && service && time.isValid() && !what)
        || (word == u"list" && asked.isValid() && !what) || (word == u"import" && what && source)
        || (word == u"prepare" && what && caseId) || ((word == u"cancel" || word == u"arrive") && what);
    if (!isUnderstood || !context.isSpent())
        return context.usage(usage);

    QByteArray content;
    if (word == u"import") {
        QFile file(*what);
        if (!file.open(QIODevice::ReadOnly))
            return context.finish(Failure{FailureCode::FileUnreadable, *what, {}});
        content = file.readAll();
    }
    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const auto actor = (*office)->actor(staff);
    if (!actor)
        return context.finish(actor.error());
    const auto ask = [&](auto work) {
        return (*office)->run([&](StoreAccess& open) { return work(open.office().stores().reservations); });
    };
    const QString code = what ? queue::bookingCode(*what) : QString();
    if (word == u"add")
        return finishBooking(context, ask([&](queue::Reservations& all) { return all.book(*service, time); }),
                             qr);
    if (word == u"list")
        return finishList(context, ask([&](queue::Reservations& all) { return all.list(asked); }));
    if (word == u"import")
        return finishImport(context, ask([&](queue::Reservations& all) {
                                return what->endsWith(QStringLiteral(".ics"), Qt::CaseInsensitive)
                                    ? all.importCalendar(content, *source)
                                    : all.importCsv(content, *source);
                            }));
    if (word == u"arrive")
        return finishArrival(
            context, ask([&](queue::Reservations& all) { return all.checkIn(code, language, *actor); }));
    const auto changed = ask([&](queue::Reservations& all) {
        return word == u"cancel" ? all.cancel(code)
                                 : all.prepare(code, *caseId, things.split(u',', Qt::SkipEmptyParts));
    });
    return changed ? context.finish(QJsonObject{{QStringLiteral("code"), code}})
                   : context.finish(changed.error());
}

} // namespace kakanai::cli
