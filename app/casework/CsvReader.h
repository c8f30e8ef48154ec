// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QFile>
#include <QList>
#include <QString>

#include <optional>

namespace kakanai::casework {

/**
 * Reads a CSV file row by row (RFC 4180: fields in quotes may hold commas, line ends and doubled quotes), as
 * bytes: the separators are the same in UTF-8 and in Windows-31J, whose second bytes are never below 0x40.
 * Errors: FileUnreadable with the row, for a row or a field too long, NUL, or a quote left open.
 */
class CsvReader
{
public:
    explicit CsvReader(const QString& path);

    [[nodiscard]] Result<void> open();
    /** The next row; nothing at the end. */
    [[nodiscard]] Result<std::optional<QList<QByteArray>>> next();
    [[nodiscard]] int row() const { return m_row; }

private:
    [[nodiscard]] bool fill();
    [[nodiscard]] tl::unexpected<Failure> refuse(const QString& what) const;

    QFile m_file;
    QByteArray m_buffer;
    qsizetype m_at = 0;
    int m_row = 0;
};

} // namespace kakanai::casework
