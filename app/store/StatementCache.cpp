// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/StatementCache.h"

#include <QSqlError>

namespace kakanai::store {

std::shared_ptr<QSqlQuery> StatementCache::take(const QSqlDatabase& connection, const QString& sql,
                                                QSqlError& error)
{
    std::unique_ptr<QSqlQuery> query;
    if (QList<QSqlQuery*>& free = m_free[sql]; !free.isEmpty()) {
        query.reset(free.takeLast());
    } else {
        query = std::make_unique<QSqlQuery>(connection);
        query->setForwardOnly(true);
        if (!query->prepare(sql)) {
            error = query->lastError();
            return {};
        }
    }
    const auto giveBack = [self = weak_from_this(), generation = m_generation, sql](QSqlQuery* used) {
        const std::shared_ptr<StatementCache> cache = self.lock();
        if (!cache || cache->m_generation != generation) {
            delete used;
            return;
        }
        used->finish();
        cache->m_free[sql].append(used);
    };
    return {query.release(), giveBack};
}

void StatementCache::clear()
{
    ++m_generation;
    for (const QList<QSqlQuery*>& free : std::as_const(m_free))
        qDeleteAll(free);
    m_free.clear();
}

} // namespace kakanai::store
