// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/Problem.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>

namespace kakanai::sync {
namespace {

constexpr int mostPointers = 5;
constexpr int longestPointer = 160;
const QString unprintable = QStringLiteral("?");

/** A pointer as it may stand in our record. It is made of our own field names and places in lists; what could
 * not be one of those (a text, a number of five digits and more) is not written down. */
QString plainPointer(const QString& pointer)
{
    static const QRegularExpression name(QStringLiteral("^([A-Za-z_][A-Za-z0-9_.~-]{0,60}|[0-9]{1,4}|)$"));
    QStringList parts = pointer.left(longestPointer).split(u'/');
    for (QString& part : parts) {
        if (!name.match(part).hasMatch())
            part = QStringLiteral("#");
    }
    return parts.join(u'/');
}

/** The word an address of a problem ends in, written as our codes are. */
QString lastWord(const QString& type)
{
    return type.section(u'/', -1).section(u'#', -1).toLower().replace(u'_', u'-');
}

} // namespace

QJsonObject jsonOf(const HttpAnswer& answer)
{
    static const QByteArray mark("\xef\xbb\xbf");
    return QJsonDocument::fromJson(answer.body.startsWith(mark) ? answer.body.mid(mark.size()) : answer.body)
        .object();
}

QString problemWord(const QString& word)
{
    static const QRegularExpression code(QStringLiteral("^[a-z][a-z0-9_-]{0,39}$"));
    return word.isEmpty() || code.match(word).hasMatch() ? word : unprintable;
}

QString problemText(const HttpAnswer& answer)
{
    const QJsonObject problem = jsonOf(answer);
    QString code = problemWord(problem[QStringLiteral("code")].toString());
    if (code.isEmpty()) // a `type` ends in its word
        code = problemWord(lastWord(problem[QStringLiteral("type")].toString()));
    QString text = QString::number(answer.status);
    if (!code.isEmpty())
        text += u' ' + code;
    const QJsonArray errors = problem[QStringLiteral("errors")].toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(errors.size(), mostPointers); ++i)
        text += QStringLiteral(" %1 %2").arg(plainPointer(errors[i][QStringLiteral("pointer")].toString()),
                                             problemWord(errors[i][QStringLiteral("code")].toString()));
    // Gateways that check a message against the contract tell the place as a list of steps.
    const QJsonArray violations = problem[QStringLiteral("validation")].toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(violations.size(), mostPointers); ++i) {
        QStringList steps;
        for (const QJsonValue& step : violations[i][QStringLiteral("location")].toArray())
            steps.append(step.isDouble() ? QString::number(step.toInt()) : step.toString());
        if (steps.startsWith(QStringLiteral("request")))
            steps.removeFirst();
        if (steps.startsWith(QStringLiteral("body")))
            steps.removeFirst();
        text += QStringLiteral(" %1 %2").arg(
            plainPointer(u'/' + steps.join(u'/')),
            problemWord(lastWord(violations[i][QStringLiteral("code")].toString())));
    }
    return text;
}

} // namespace kakanai::sync
