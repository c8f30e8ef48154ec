// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ChangeMark.h"

#include "app/store/Transaction.h"

namespace kakanai::store {
namespace {

QString topicName(ChangeTopic topic)
{
    switch (topic) {
    case ChangeTopic::Review:
        return QStringLiteral("review");
    }
    Q_UNREACHABLE();
}

const QString question = QStringLiteral("SELECT value FROM change_mark WHERE name = ?");

Result<qint64> valueIn(Result<Rows> rows)
{
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next() ? rows->big(0) : 0;
}

} // namespace

Result<void> ChangeMark::bump(Transaction& transaction, ChangeTopic topic)
{
    const auto rows =
        transaction.run(QStringLiteral("INSERT INTO change_mark (name, value) VALUES (?, 1)"
                                       " ON CONFLICT (name) DO UPDATE SET value = change_mark.value + 1"),
                        {topicName(topic)});
    if (!rows)
        return tl::unexpected(rows.error());
    return {};
}

Result<qint64> ChangeMark::value(Transaction& transaction, ChangeTopic topic)
{
    return valueIn(transaction.run(question, {topicName(topic)}));
}

Result<qint64> ChangeMark::glance(Database& database, ChangeTopic topic)
{
    return valueIn(Transaction::runAlone(database, question, {topicName(topic)}));
}

} // namespace kakanai::store
