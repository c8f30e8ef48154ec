// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallFigures.h"

#include "app/base/Clock.h"
#include "app/store/Transaction.h"

#include <QHash>
#include <QMap>

#include <algorithm>
#include <array>
#include <cmath>
#include <tuple>

namespace kakanai::queue {
namespace {

constexpr int japanSeconds = 9 * 3600;
const QString goneState = QStringLiteral("gone");

/** What one number lived through. */
struct Life {
    QDateTime issued;
    QDate date;
    QString service;
    QDateTime firstCall;
    int counter = 0;
    QDateTime atCounter; ///< since when it is being served; invalid = it is not
    int served = 0; ///< seconds
    int missed = 0;
    bool isFinished = false;
    bool isGone = false;
};

int seconds(const QDateTime& from, const QDateTime& to)
{
    return static_cast<int>(std::max<qint64>(0, from.secsTo(to)));
}

void tell(Life& life, const HallEvent& event)
{
    const auto is = [&](const char* name) { return event.event == QLatin1String(name); };
    if (is("issue")) {
        life.issued = event.at;
        life.date = event.businessDate;
        life.service = event.service;
        return;
    }
    if (is("call") && !life.firstCall.isValid()) {
        life.firstCall = event.at;
        life.counter = event.counter;
    }
    if (is("misscall"))
        ++life.missed;
    if (is("arrive") || is("resume")) {
        life.atCounter = event.at;
        return;
    }
    // Anything else ends the time at the counter, except being called again.
    if (!is("recall") && life.atCounter.isValid()) {
        life.served += seconds(life.atCounter, event.at);
        life.atCounter = {};
    }
    if (is("finish") || is("sit"))
        life.isFinished = true;
    if (event.isGone || is("cancel") || is("endday"))
        life.isGone = true;
    if (is("reopen")) {
        life.isFinished = false;
        life.isGone = false;
    }
}

QList<Life> livesOf(const QList<HallEvent>& events)
{
    QHash<QString, Life> byTicket;
    QStringList order;
    for (const HallEvent& event : events) {
        if (!byTicket.contains(event.ticket))
            order.append(event.ticket);
        tell(byTicket[event.ticket], event);
    }
    QList<Life> lives;
    for (const QString& ticket : std::as_const(order)) {
        if (byTicket.value(ticket).issued.isValid())
            lives.append(byTicket.value(ticket));
    }
    return lives;
}

FigureRow rowOf(const QList<Life>& lives)
{
    FigureRow row;
    QList<int> waits;
    QList<int> served;
    for (const Life& life : lives) {
        ++row.issued;
        row.missed += life.missed;
        if (life.firstCall.isValid()) {
            ++row.called;
            waits.append(seconds(life.issued, life.firstCall));
        }
        if (life.isFinished) {
            ++row.finished;
            served.append(life.served);
        } else if (life.isGone) {
            ++row.left;
        }
    }
    row.waitP50 = percentile(waits, 0.5);
    row.waitP90 = percentile(waits, 0.9);
    row.waitMost = percentile(waits, 1);
    row.serviceP50 = percentile(served, 0.5);
    return row;
}

} // namespace

QByteArray csvCell(const QString& text)
{
    QString safe = text;
    if (!safe.isEmpty() && QStringLiteral("=+-@\t\r").contains(safe.front()))
        safe.prepend(u'\'');
    if (safe.contains(u'"') || safe.contains(u',') || safe.contains(u'\n'))
        safe = u'"' + safe.replace(u'"', QStringLiteral("\"\"")) + u'"';
    return safe.toUtf8();
}

int percentile(QList<int> values, double share)
{
    if (values.isEmpty())
        return 0;
    std::ranges::sort(values);
    const auto place = static_cast<qsizetype>(std::ceil(share * static_cast<double>(values.size())));
    return values.at(std::clamp<qsizetype>(place - 1, 0, values.size() - 1));
}

Result<QList<HallEvent>> hallEvents(store::Transaction& transaction, const QDate& from, const QDate& to)
{
    auto rows = transaction.run(
        QStringLiteral("SELECT ticket_id, event, at, business_date, service, counter, state FROM ticket_event"
                       " WHERE business_date >= ? AND business_date <= ? ORDER BY id"),
        {from.toString(Qt::ISODate), to.toString(Qt::ISODate)});
    if (!rows)
        return tl::unexpected(rows.error());
    QList<HallEvent> events;
    while (rows->next())
        events.append({rows->text(0), rows->text(1), fromWireTime(rows->text(2)),
                       QDate::fromString(rows->text(3), Qt::ISODate), rows->text(4), rows->number(5),
                       rows->text(6) == goneState});
    return events;
}

QList<FigureRow> figuresOf(const QList<HallEvent>& events)
{
    using Key = std::tuple<QDate, int, QString, int>;
    QMap<Key, QList<Life>> groups;
    for (const Life& life : livesOf(events))
        groups[{life.date, life.issued.toOffsetFromUtc(japanSeconds).time().hour(), life.service,
                life.counter}]
            .append(life);
    QList<FigureRow> report;
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        FigureRow row = rowOf(it.value());
        std::tie(row.date, row.hour, row.service, row.counter) = it.key();
        report.append(row);
    }
    return report;
}

QList<FigureRow> totalsByService(const QList<HallEvent>& events)
{
    QMap<QString, QList<Life>> groups;
    for (const Life& life : livesOf(events))
        groups[life.service].append(life);
    QList<FigureRow> report;
    for (auto it = groups.begin(); it != groups.end(); ++it) {
        FigureRow row = rowOf(it.value());
        row.service = it.key();
        const QDate first = it->first().date;
        const bool isOneDay =
            std::ranges::all_of(it.value(), [&](const Life& life) { return life.date == first; });
        row.date = isOneDay ? first : QDate();
        report.append(row);
    }
    return report;
}

QByteArray figuresCsv(const QList<FigureRow>& rows, const QStringList& headings,
                      const QHash<QString, QString>& serviceNames)
{
    QByteArray csv("\xef\xbb\xbf"); // without it, spreadsheets take the names for another encoding
    const auto line = [&csv](const QStringList& cells) {
        QByteArrayList safe;
        for (const QString& text : cells)
            safe.append(csvCell(text));
        csv += safe.join(',') + "\r\n";
    };
    line(headings);
    for (const FigureRow& row : rows) {
        QStringList cells{row.date.toString(Qt::ISODate), QString::number(row.hour),
                          serviceNames.value(row.service, row.service), QString::number(row.counter)};
        for (const int value : {row.issued, row.called, row.finished, row.left, row.missed, row.waitP50,
                                row.waitP90, row.waitMost, row.serviceP50})
            cells.append(QString::number(value));
        line(cells);
    }
    return csv;
}

} // namespace kakanai::queue
