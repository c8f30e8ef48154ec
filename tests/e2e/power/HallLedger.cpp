// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/power/HallLedger.h"

#include "app/access/AuditTrail.h"
#include "app/queue/QueueService.h"
#include "app/store/InTransaction.h"
#include "tests/support/SealedStore.h"

namespace kakanai::test {
namespace {

struct Check {
    const char* fault;
    const char* sql; ///< counts what must not be
};

constexpr std::array checks{
    Check{"a number twice",
          "SELECT count(*) FROM (SELECT 1 FROM ticket GROUP BY business_date, series, number"
          " HAVING count(*) > 1) x"},
    Check{"a move without its line in the log, or a line without its move",
          "SELECT count(*) FROM ticket t WHERE (SELECT count(*) FROM ticket_event e WHERE e.ticket_id = "
          "t.id) <>"
          " CASE t.state WHEN 'waiting' THEN 1 WHEN 'called' THEN 2 WHEN 'serving' THEN 3 ELSE 4 END"},
    Check{"a line in the log without its ticket",
          "SELECT count(*) FROM ticket_event WHERE ticket_id NOT IN (SELECT id FROM ticket)"},
    Check{"a person called twice",
          "SELECT count(*) FROM (SELECT 1 FROM ticket_event WHERE event = 'call' GROUP BY ticket_id HAVING"
          " count(*) > 1) x"},
    Check{
        "a number above the last one taken",
        "SELECT count(*) FROM ticket t JOIN ticket_series s ON s.business_date = t.business_date AND s.series"
        " = t.series WHERE t.number > s.last"},
};

} // namespace

void HallLedger::hear(const QByteArray& line)
{
    const QList<QByteArray> words = line.trimmed().split(' ');
    const auto word = [&](int i) { return QString::fromLatin1(words.value(i)); };
    if (words[0] == "I" && words.size() == 3)
        issued.insert(word(1), word(2));
    else if (words[0] == "C" && words.size() == 3)
        called.insert(word(1), word(2));
    else if (words[0] == "F" && words.size() == 2)
        finished.insert(word(1));
}

QString HallLedger::faultIn(const QString& url) const
{
    auto database = store::Database::open(url);
    if (!database)
        return QStringLiteral("does not open: ") + database.error().detail;
    const store::Seal seal(siteKey(), QStringLiteral("test"));
    const access::AuditTrail trail(seal, QStringLiteral("test"));
    auto transaction = store::Transaction::begin(**database);
    if (!transaction)
        return transaction.error().detail;
    for (const Check& check : checks) {
        auto rows = transaction->run(QString::fromLatin1(check.sql));
        if (!rows || !rows->next() || rows->number(0) != 0)
            return QString::fromLatin1(check.fault);
    }
    QHash<QString, std::pair<QString, QString>> kept;
    auto rows = transaction->run(QStringLiteral("SELECT id, series, number, state FROM ticket"));
    while (rows && rows->next())
        kept.insert(
            rows->text(0),
            {rows->text(1) + QString::number(rows->number(2)).rightJustified(4, u'0'), rows->text(3)});
    for (auto it = issued.cbegin(); it != issued.cend(); ++it) {
        if (kept.value(it.key()).first != it.value())
            return QStringLiteral("a number is lost: ") + it.value();
    }
    QSet<QString> people;
    for (const QString& ticket : called) {
        if (kept.value(ticket).second == u"waiting" || !kept.contains(ticket))
            return QStringLiteral("a call is lost");
        if (people.contains(ticket))
            return QStringLiteral("two counters were told the same person");
        people.insert(ticket);
    }
    for (const QString& ticket : finished) {
        if (kept.value(ticket).second != u"done")
            return QStringLiteral("an end is lost");
    }
    const auto verdict = trail.verify(*transaction);
    return verdict && verdict->isIntact ? QString() : QStringLiteral("the record is broken");
}

} // namespace kakanai::test
