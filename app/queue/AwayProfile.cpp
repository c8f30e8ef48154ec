// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/AwayProfile.h"

#include "app/queue/TicketRow.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <array>

namespace kakanai::queue {
namespace {

const QString name = QStringLiteral("away_profile");

store::SealPlace place()
{
    return {name, QStringLiteral("installation"), QStringLiteral("value")};
}

struct Part {
    const char* name;
    QList<Ticket> HallState::*tickets;
};

constexpr std::array parts{
    Part{"called", &HallState::called}, Part{"waiting", &HallState::waiting}, Part{"held", &HallState::held},
    Part{"parked", &HallState::parked}, Part{"seated", &HallState::seated},
};

QJsonObject objectOf(const AwayProfile& profile)
{
    QJsonObject line;
    for (const Part& part : parts) {
        QJsonArray tickets;
        for (const Ticket& ticket : profile.line.*part.tickets)
            tickets.append(ticketObject(ticket));
        line.insert(QLatin1String(part.name), tickets);
    }
    QJsonArray counters;
    for (const CounterPlace& counter : profile.line.counters) {
        QJsonObject object{{QStringLiteral("number"), counter.number},
                           {QStringLiteral("state"), counterStateName(counter.state)},
                           {QStringLiteral("staff"), counter.staff}};
        if (counter.ticket)
            object.insert(QStringLiteral("ticket"), ticketObject(*counter.ticket));
        counters.append(object);
    }
    QJsonArray staff;
    for (const access::Staff& person : profile.staff)
        staff.append(QJsonObject{{QStringLiteral("id"), person.id},
                                 {QStringLiteral("name"), person.name},
                                 {QStringLiteral("role"), access::roleName(person.role)},
                                 {QStringLiteral("department"), person.departmentId},
                                 {QStringLiteral("isDisabled"), person.isDisabled}});
    return {{QStringLiteral("at"), storedTime(profile.at)},
            {QStringLiteral("awaySince"), storedTime(profile.awaySince)},
            {QStringLiteral("businessDate"), profile.line.businessDate.toString(Qt::ISODate)},
            {QStringLiteral("line"), line},
            {QStringLiteral("counters"), counters},
            {QStringLiteral("staff"), staff}};
}

AwayProfile profileOf(const QJsonObject& object)
{
    AwayProfile profile;
    profile.at = timeFromStore(object[QStringLiteral("at")].toString());
    profile.awaySince = timeFromStore(object[QStringLiteral("awaySince")].toString());
    profile.line.businessDate =
        QDate::fromString(object[QStringLiteral("businessDate")].toString(), Qt::ISODate);
    for (const Part& part : parts) {
        for (const QJsonValue& ticket : object[QStringLiteral("line")][QLatin1String(part.name)].toArray())
            (profile.line.*part.tickets).append(ticketFromObject(ticket.toObject()));
    }
    for (const QJsonValue& value : object[QStringLiteral("counters")].toArray()) {
        CounterPlace counter{value[QStringLiteral("number")].toInt(), {}, {}};
        counter.state =
            counterStateFromName(value[QStringLiteral("state")].toString()).value_or(CounterState::Open);
        counter.staff = value[QStringLiteral("staff")].toString();
        if (value[QStringLiteral("ticket")].isObject())
            counter.ticket = ticketFromObject(value[QStringLiteral("ticket")].toObject());
        profile.line.counters.append(counter);
    }
    for (const QJsonValue& person : object[QStringLiteral("staff")].toArray())
        profile.staff.append(
            {person[QStringLiteral("id")].toString(), person[QStringLiteral("name")].toString(),
             access::roleFromName(person[QStringLiteral("role")].toString())
                 .value_or(access::Role::KioskDevice),
             person[QStringLiteral("department")].toString(), person[QStringLiteral("isDisabled")].toBool()});
    return profile;
}

} // namespace

Result<void> keepProfile(store::Transaction& transaction, const store::Seal& seal, const AwayProfile& profile)
{
    if (const auto key = seal.createKey(transaction, name, profile.at); !key)
        return key;
    const auto sealed =
        seal.seal(transaction, place(), QJsonDocument(objectOf(profile)).toJson(QJsonDocument::Compact));
    if (!sealed)
        return tl::unexpected(sealed.error());
    const auto kept =
        transaction.run(QStringLiteral("INSERT INTO installation (name, value) VALUES (?, ?)"
                                       " ON CONFLICT (name) DO UPDATE SET value = excluded.value"),
                        {name, QString::fromLatin1(sealed->toBase64())});
    if (!kept)
        return tl::unexpected(kept.error());
    return {};
}

Result<std::optional<AwayProfile>> keptProfile(store::Transaction& transaction, const store::Seal& seal)
{
    auto rows = transaction.run(QStringLiteral("SELECT value FROM installation WHERE name = ?"), {name});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return std::optional<AwayProfile>();
    const auto clear = seal.open(transaction, place(), QByteArray::fromBase64(rows->text(0).toLatin1()));
    if (!clear)
        return tl::unexpected(clear.error());
    return std::optional(profileOf(QJsonDocument::fromJson(*clear).object()));
}

} // namespace kakanai::queue
