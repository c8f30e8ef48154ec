// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallReport.h"

#include "app/queue/TicketRow.h"
#include "app/store/Transaction.h"

#include <QHash>

#include <map>
#include <tuple>

namespace kakanai::queue {
namespace {

struct Life {
    QDateTime issuedAt;
    QDateTime arrivedAt;
    bool wasCalled = false;
};

} // namespace

Result<QList<ReportRow>> hallReport(store::Transaction& transaction, const QDate& from, const QDate& to)
{
    auto rows =
        transaction.run(QStringLiteral("SELECT ticket_id, event, at, service, counter FROM ticket_event"
                                       " WHERE business_date >= ? AND business_date <= ? ORDER BY id"),
                        {from.toString(Qt::ISODate), to.toString(Qt::ISODate)});
    if (!rows)
        return tl::unexpected(rows.error());
    std::map<std::tuple<QDate, int, QString, int>, ReportRow> report;
    QHash<QString, Life> lives;
    QHash<QString, QString> serviceBefore;
    while (rows->next()) {
        const QString ticket = rows->text(0);
        const QString event = rows->text(1);
        const QDateTime at = timeFromStore(rows->text(2));
        if (rows->text(3).isEmpty())
            continue; // a counter that opens or pauses
        // `next` is written with the service that comes; what ended is the one before.
        const QString service = event == u"next" ? serviceBefore.value(ticket, rows->text(3)) : rows->text(3);
        serviceBefore.insert(ticket, rows->text(3));
        const auto row = [&](int counter) -> ReportRow& {
            ReportRow& found = report[{at.date(), at.time().hour(), service, counter}];
            found.day = at.date();
            found.hour = at.time().hour();
            found.service = service;
            found.counter = counter;
            return found;
        };
        Life& life = lives[ticket];
        const int counter = rows->number(4);
        if (event == u"issue") {
            life.issuedAt = at;
            ++row(0).issued;
        } else if (event == u"call" && !life.wasCalled && life.issuedAt.isValid()) {
            life.wasCalled = true;
            const qint64 waited = std::max<qint64>(0, life.issuedAt.secsTo(at));
            ReportRow& here = row(counter);
            ++here.called;
            here.waitSeconds += waited;
            here.longestWaitSeconds = std::max(here.longestWaitSeconds, waited);
        } else if (event == u"misscall") {
            ++row(counter).missed;
        } else if (event == u"arrive") {
            life.arrivedAt = at;
        } else if (event == u"finish" || event == u"next" || event == u"sit") {
            ReportRow& here = row(counter);
            ++here.finished;
            if (life.arrivedAt.isValid())
                here.servedSeconds += std::max<qint64>(0, life.arrivedAt.secsTo(at));
            life.arrivedAt = {};
        }
    }
    QList<ReportRow> list;
    for (const auto& [key, row] : report)
        list.append(row);
    return list;
}

} // namespace kakanai::queue
