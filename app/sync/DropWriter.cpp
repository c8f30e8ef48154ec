// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/DropWriter.h"

#include <algorithm>

namespace kakanai::sync {
namespace {

bool looksLikeFormula(const QString& text)
{
    static const QString starts = QStringLiteral("=+-@＝＋－＠");
    if (text.isEmpty())
        return false;
    if (text[0] == u'\t' || text[0] == u'\r' || text[0] == u'\n')
        return true;
    const auto first = std::ranges::find_if(text, [](QChar c) { return !c.isSpace(); });
    return first != text.end() && starts.contains(*first);
}

QString codePoints(const QString& text)
{
    QStringList points;
    for (const uint point : text.toUcs4())
        points.append(QStringLiteral("U+%1").arg(point, 4, 16, QLatin1Char('0')).toUpper());
    return points.join(u' ');
}

} // namespace

DropWriter::DropWriter(const DropProfile& profile)
    : m_profile(profile)
    , m_windows(profile.substitutes, profile.missing)
{
}

QByteArray DropWriter::line(const QStringList& cells) const
{
    QStringList written;
    for (QString text : cells) {
        if (looksLikeFormula(text))
            text.prepend(m_profile.formulaGuard);
        const bool isQuoted = m_profile.quotesAll || std::ranges::any_of(text, [](QChar c) {
                                  return c == u'"' || c == u',' || c == u'\r' || c == u'\n';
                              });
        text.replace(u'"', QStringLiteral("\"\""));
        written.append(isQuoted ? u'"' + text + u'"' : text);
    }
    const QString row =
        written.join(u',') + (m_profile.isLineFeedOnly ? QStringLiteral("\n") : QStringLiteral("\r\n"));
    return m_profile.encoding == DropEncoding::Windows31J ? Windows31J::encode(row) : row.toUtf8();
}

QString DropWriter::fitted(const DropTable& table, qsizetype row, qsizetype column)
{
    const QStringList& cells = table.rows[row];
    if (m_profile.encoding != DropEncoding::Windows31J)
        return cells[column];
    const FittedText fitted = m_windows.fit(cells[column]);
    if (fitted.losses.isEmpty())
        return fitted.text;
    const auto told = [&](const char* key) { return cells.value(table.columnOf(QString::fromLatin1(key))); };
    const QString key = table.columns[column].key;
    const QString person = table.owners.isEmpty() ? told("person_id") : table.owners[row].value(column);
    // The same box stands in several tables, of the second person as `p_name#2`: told once, by its own name.
    const QString field = key == QStringLiteral("value") ? told("field") : key.section(u'#', 0, 0);
    for (const CharacterLoss& loss : fitted.losses) {
        const CellLoss lost{told("case_id"), person, field, loss};
        if (!m_losses.contains(lost))
            m_losses.append(lost);
    }
    return fitted.text;
}

QByteArray DropWriter::write(const DropTable& table)
{
    QByteArray out;
    if (m_profile.hasMark)
        out += "\xef\xbb\xbf";
    QStringList head;
    switch (m_profile.header) {
    case DropHeader::Keys:
        for (const DropColumn& column : table.columns)
            head.append(column.key);
        break;
    case DropHeader::Labels:
        for (const DropColumn& column : table.columns)
            head.append(column.label.isEmpty() ? column.key : column.label);
        break;
    case DropHeader::None:
        break;
    }
    for (QString& label : head) {
        if (m_profile.encoding == DropEncoding::Windows31J)
            label = m_windows.fit(label).text;
    }
    if (!head.isEmpty())
        out += line(head);
    for (qsizetype row = 0; row < table.rows.size(); ++row) {
        QStringList cells;
        for (qsizetype column = 0; column < table.rows[row].size(); ++column)
            cells.append(fitted(table, row, column));
        out += line(cells);
    }
    return out;
}

DropTable DropWriter::lossTable(const QList<CellLoss>& losses)
{
    DropTable table{QStringLiteral("loss"),
                    {{QStringLiteral("case_id"), QStringLiteral("案件ID")},
                     {QStringLiteral("person_id"), QStringLiteral("人")},
                     {QStringLiteral("field"), QStringLiteral("項目")},
                     {QStringLiteral("character"), QStringLiteral("文字")},
                     {QStringLiteral("code_points"), QStringLiteral("符号位置")},
                     {QStringLiteral("written"), QStringLiteral("書いた文字")},
                     {QStringLiteral("bytes"), QStringLiteral("書いたバイト")},
                     {QStringLiteral("kind"), QStringLiteral("種類")}},
                    {}};
    for (const CellLoss& lost : losses)
        table.rows.append({lost.caseId, lost.personId, lost.field, lost.loss.character,
                           codePoints(lost.loss.character), lost.loss.put,
                           QString::fromLatin1(Windows31J::encode(lost.loss.put).toHex(' ')).toUpper(),
                           lossKindName(lost.loss.kind)});
    return table;
}

} // namespace kakanai::sync
