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
constexpr int longestWord = 160;

/** A code or pointer as it may stand in our record: without what could not be in one. */
QString plain(const QString& word)
{
    static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9_./~-]"));
    return QString(word).replace(other, QStringLiteral("?")).left(longestWord);
}

} // namespace

QString problemText(const HttpAnswer& answer)
{
    const QJsonObject problem = QJsonDocument::fromJson(answer.body).object();
    QString code = plain(problem[QStringLiteral("code")].toString());
    if (code.isEmpty()) // a `type` ends in its word
        code = plain(problem[QStringLiteral("type")].toString().section(u'/', -1));
    QString text = QString::number(answer.status);
    if (!code.isEmpty())
        text += u' ' + code;
    const QJsonArray errors = problem[QStringLiteral("errors")].toArray();
    for (qsizetype i = 0; i < std::min<qsizetype>(errors.size(), mostPointers); ++i)
        text += QStringLiteral(" %1 %2").arg(plain(errors[i][QStringLiteral("pointer")].toString()),
                                             plain(errors[i][QStringLiteral("code")].toString()));
    return text;
}

} // namespace kakanai::sync
