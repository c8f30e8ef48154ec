// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ResidentLookup.h"

#include <QFile>
#include <QStringList>

namespace kakanai::casework {
namespace {

/** RFC 4180: fields in quotes may hold commas, line ends and doubled quotes. */
QList<QStringList> readCsv(const QString& text)
{
    QList<QStringList> rows;
    QStringList row;
    QString field;
    bool isQuoted = false;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (isQuoted) {
            if (c == u'"' && i + 1 < text.size() && text[i + 1] == u'"')
                field += text[++i];
            else if (c == u'"')
                isQuoted = false;
            else
                field += c;
        } else if (c == u'"') {
            isQuoted = true;
        } else if (c == u',') {
            row.append(std::exchange(field, {}));
        } else if (c == u'\n') {
            row.append(std::exchange(field, {}));
            rows.append(std::exchange(row, {}));
        } else if (c != u'\r') {
            field += c;
        }
    }
    if (!field.isEmpty() || !row.isEmpty()) {
        row.append(field);
        rows.append(row);
    }
    return rows;
}

bool isNumberColumn(const QString& key)
{
    return key.contains(QStringLiteral("mynumber")) || key == QStringLiteral("p_jcode");
}

} // namespace

ResidentExtract::ResidentExtract(QString path)
    : m_path(std::move(path))
{
}

Result<QList<forms::Fact>> ResidentExtract::find(const ResidentKey& key)
{
    QFile file(m_path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::FileUnreadable, m_path);
    const QList<QStringList> rows = readCsv(QString::fromUtf8(file.readAll()));
    if (rows.isEmpty())
        return fail(FailureCode::FileUnreadable, QStringLiteral("%1 has no header").arg(m_path));
    const QStringList& header = rows.first();
    const qsizetype name = header.indexOf(QStringLiteral("p_name"));
    const qsizetype birth = header.indexOf(QStringLiteral("p_birth"));
    const qsizetype address = header.indexOf(QStringLiteral("addr_old"));
    if (name < 0 || birth < 0 || address < 0)
        return fail(FailureCode::FileUnreadable,
                    QStringLiteral("%1 lacks p_name, p_birth or addr_old").arg(m_path));

    QList<forms::Fact> facts;
    int found = 0;
    for (const QStringList& row : rows.sliced(1)) {
        if (row.size() != header.size() || row[name] != key.name || row[address] != key.address
            || row[birth] != key.birthDate.toString(Qt::ISODate))
            continue;
        ++found;
        for (qsizetype i = 0; i < header.size(); ++i) {
            if (row[i].isEmpty() || isNumberColumn(header[i]))
                continue;
            forms::Fact fact;
            fact.key = header[i];
            fact.value = row[i];
            fact.origin = forms::Origin::Core;
            facts.append(fact);
        }
    }
    // Two people who agree in all three cannot be told apart here; a clerk looks in the core system.
    return found == 1 ? facts : QList<forms::Fact>{};
}

} // namespace kakanai::casework
