// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/CsvReader.h"

#include <QFileInfo>

namespace kakanai::casework {
namespace {

constexpr qint64 chunk = 1 << 20;
constexpr qsizetype longestField = 4'000;
constexpr qsizetype mostFields = 300;

} // namespace

CsvReader::CsvReader(const QString& path)
    : m_file(path)
{
}

Result<void> CsvReader::open()
{
    if (!m_file.open(QIODevice::ReadOnly))
        return fail(FailureCode::FileUnreadable, QFileInfo(m_file).fileName());
    (void)fill();
    if (m_buffer.startsWith("\xef\xbb\xbf"))
        m_at = 3; // the mark Excel puts before UTF-8
    return {};
}

bool CsvReader::fill()
{
    m_buffer = m_file.read(chunk);
    m_at = 0;
    return !m_buffer.isEmpty();
}

tl::unexpected<Failure> CsvReader::refuse(const QString& what) const
{
    return fail(FailureCode::FileUnreadable,
                QStringLiteral("%1, row %2: %3").arg(QFileInfo(m_file).fileName()).arg(m_row).arg(what));
}

Result<std::optional<QList<QByteArray>>> CsvReader::next()
{
    QList<QByteArray> fields;
    QByteArray field;
    bool isQuoted = false;
    bool wasQuote = false; // a quote inside quotes: the end, or half of a doubled one
    bool isAny = false;
    ++m_row;
    while (m_at < m_buffer.size() || fill()) {
        const char c = m_buffer.at(m_at++);
        isAny = true;
        if (c == '\0')
            return refuse(QStringLiteral("a NUL byte"));
        if (field.size() > longestField || fields.size() > mostFields)
            return refuse(QStringLiteral("too long"));
        if (wasQuote) {
            wasQuote = false;
            if (c == '"') {
                field += c;
                continue;
            }
            isQuoted = false;
        }
        if (isQuoted) {
            if (c == '"')
                wasQuote = true;
            else
                field += c;
        } else if (c == '"' && field.isEmpty()) {
            isQuoted = true;
        } else if (c == ',') {
            fields.append(std::exchange(field, {}));
        } else if (c == '\n') {
            fields.append(field);
            return std::optional(fields);
        } else if (c != '\r') {
            field += c;
        }
    }
    if (isQuoted && !wasQuote)
        return refuse(QStringLiteral("a quote is left open"));
    if (!isAny)
        return std::optional<QList<QByteArray>>();
    fields.append(field);
    return std::optional(fields);
}

} // namespace kakanai::casework
