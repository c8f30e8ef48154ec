// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace kakanai::store {

/**
 * What differs between the two databases. All SQL of the office is written once, with `?` for values and
 * `ON CONFLICT` for upserts, which both speak; the rest is written in braces and replaced here:
 * `{serial}` a primary key that counts by itself, `{blob}` bytes, `{big}` a 64-bit number.
 */
class Dialect
{
public:
    enum class Kind { Sqlite, Postgresql };

    explicit Dialect(Kind kind);

    [[nodiscard]] Kind kind() const { return m_kind; }
    /** Name of the Qt SQL driver. */
    [[nodiscard]] QString driver() const;
    /** The office's SQL in this database's words. */
    [[nodiscard]] QString adapt(QString sql) const;
    /** What makes a transaction the only writer from its first statement on. */
    [[nodiscard]] QStringList begin() const;
    /** What begins a transaction that only reads: one moment of the store, and nobody waits for it. */
    [[nodiscard]] QString beginReading() const;

private:
    Kind m_kind;
};

} // namespace kakanai::store
