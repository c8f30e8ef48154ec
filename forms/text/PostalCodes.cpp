// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/text/PostalCodes.h"

#include "forms/text/Kana.h"

#include <QFile>
#include <QRegularExpression>

namespace kakanai::forms {
namespace {

constexpr qsizetype codeLength = 7;

} // namespace

QString postalCodeOf(const QString& text)
{
    static const QRegularExpression shape(QStringLiteral("^\\s*〒?\\s*([0-9]{3})\\s*-?\\s*([0-9]{4})\\s*$"));
    const auto match = shape.match(toHalfWidthDigits(text));
    return match.captured(1) + match.captured(2);
}

FormResult<PostalCodes> PostalCodes::load(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return formError(FormErrorCode::FileUnreadable, file);
    PostalCodes codes;
    codes.m_lines = source.readAll();
    return codes;
}

QStringList PostalCodes::towns(const QString& code) const
{
    const QByteArray wanted = postalCodeOf(code).toLatin1();
    if (wanted.isEmpty())
        return {};
    // Binary search for the line that begins with the code; lines differ in length, so by place, not number.
    qsizetype low = 0;
    qsizetype high = m_lines.size();
    while (low < high) {
        const qsizetype middle = (low + high) / 2;
        const qsizetype begin = middle == 0 ? 0 : m_lines.lastIndexOf('\n', middle - 1) + 1;
        const qsizetype end = m_lines.indexOf('\n', begin);
        const qsizetype stop = end < 0 ? m_lines.size() : end;
        const QByteArrayView line = QByteArrayView(m_lines).sliced(begin, stop - begin);
        const QByteArrayView code7 = line.first(std::min(codeLength, line.size()));
        const int order = code7.compare(wanted);
        if (order == 0)
            return QString::fromUtf8(line.sliced(codeLength)).trimmed().split(u'/', Qt::SkipEmptyParts);
        if (order < 0)
            low = stop + 1;
        else
            high = begin;
    }
    return {};
}

QString PostalCodes::expanded(const QString& typed) const
{
    static const QRegularExpression shape(
        QStringLiteral("^\\s*〒?\\s*([0-9０-９]{3}[-－ー‐−]?[0-9０-９]{4})(?:[\\s　]+(.*))?$"));
    const auto match = shape.match(typed);
    if (!match.hasMatch())
        return typed;
    const QStringList found = towns(match.captured(1));
    return found.size() == 1 ? found.first() + match.captured(2) : typed;
}

} // namespace kakanai::forms
