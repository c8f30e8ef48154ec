// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ServerAnswer.h"

#include <cmath>
#include <libpq-fe.h>

namespace kakanai::store {
namespace {

// Of pg_type, and the same in every server.
constexpr Oid boolean = 16;
constexpr Oid bytea = 17;

} // namespace

ServerAnswer::ServerAnswer(PGresult* result)
    : m_result(result, &PQclear)
    , m_rows(PQntuples(result))
{
}

QByteArray ServerAnswer::raw(int column) const
{
    // Lives as long as the answer; whoever keeps it longer copies it, as fromRawData does not.
    return QByteArray::fromRawData(PQgetvalue(m_result.get(), m_row, column),
                                   PQgetlength(m_result.get(), m_row, column));
}

QString ServerAnswer::text(int column) const
{
    const QByteArray said = raw(column);
    if (PQftype(m_result.get(), column) == boolean && !said.isEmpty())
        return said == "t" ? QStringLiteral("true") : QStringLiteral("false");
    return QString::fromUtf8(said);
}

qint64 ServerAnswer::number(int column) const
{
    const QByteArray said = raw(column);
    if (PQftype(m_result.get(), column) == boolean)
        return said == "t" ? 1 : 0;
    bool isWhole = false;
    const qint64 value = said.toLongLong(&isWhole);
    return isWhole ? value : std::llround(said.toDouble());
}

QByteArray ServerAnswer::bytes(int column) const
{
    const QByteArray said = raw(column);
    if (PQftype(m_result.get(), column) != bytea)
        return {said.constData(), said.size()};
    std::size_t size = 0;
    unsigned char* plain = PQunescapeBytea(reinterpret_cast<const unsigned char*>(said.constData()), &size);
    const QByteArray copy(reinterpret_cast<const char*>(plain), static_cast<qsizetype>(size));
    PQfreemem(plain);
    return copy;
}

bool ServerAnswer::isNull(int column) const
{
    return PQgetisnull(m_result.get(), m_row, column) == 1;
}

int ServerAnswer::touched() const
{
    return QByteArray(PQcmdTuples(m_result.get())).toInt();
}

} // namespace kakanai::store
