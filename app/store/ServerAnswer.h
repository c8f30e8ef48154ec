// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <memory>

typedef struct pg_result PGresult;

namespace kakanai::store {

/** The rows a PostgreSQL server answered, all of them here; read once from first to last. */
class ServerAnswer
{
public:
    /** Takes it over. */
    explicit ServerAnswer(PGresult* result);

    [[nodiscard]] bool next() { return ++m_row < m_rows; }
    /** Empty for NULL; a boolean reads `true` or `false`. */
    [[nodiscard]] QString text(int column) const;
    /** 0 for NULL and for what is no number; halves are rounded. */
    [[nodiscard]] qint64 number(int column) const;
    [[nodiscard]] QByteArray bytes(int column) const;
    [[nodiscard]] bool isNull(int column) const;
    [[nodiscard]] int touched() const;

private:
    [[nodiscard]] QByteArray raw(int column) const;

    std::unique_ptr<PGresult, void (*)(PGresult*)> m_result;
    int m_rows;
    int m_row = -1;
};

} // namespace kakanai::store
