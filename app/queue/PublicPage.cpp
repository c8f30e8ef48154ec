// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/PublicPage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSaveFile>

namespace kakanai::queue {
namespace {

QByteArray part(const QByteArray& name)
{
    QFile file(QStringLiteral(":/kakanai/state-page/") + QLatin1String(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/** Text that cannot end the element it stands in. */
QByteArray inert(QByteArray json)
{
    return json.replace("<", "\\u003c");
}

} // namespace

QByteArray publicPage(const TownSettings& town, const PublicPageParts& parts)
{
    const QJsonObject words = QJsonDocument::fromJson(part(parts.name + "-words.json")).object();
    QJsonObject spoken;
    QJsonArray languages;
    for (const QString& language : town.languages) {
        if (!words.contains(language))
            continue;
        languages.append(language);
        spoken.insert(language, words.value(language));
    }
    const QJsonObject settings{{QStringLiteral("town"), town.name},
                               {QStringLiteral("languages"), languages},
                               {QStringLiteral("words"), spoken}};
    QByteArray page = part("frame.html");
    page.replace("{{main}}", part(parts.name + ".html").trimmed());
    page.replace("{{robots}}", parts.isForSearch ? "all" : "noindex");
    page.replace("{{style}}", part("frame.css") + part(parts.name + ".css"));
    page.replace("{{town}}", town.name.toHtmlEscaped().toUtf8());
    page.replace("{{settings}}", inert(QJsonDocument(settings).toJson(QJsonDocument::Compact)));
    page.replace("{{script}}", part("frame.js") + part(parts.name + ".js"));
    return page;
}

Result<void> writePublicFile(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.commit())
        return fail(FailureCode::FileUnreadable, path);
    // A web server under another account reads it.
    QFile::setPermissions(path, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup | QFile::ReadOther);
    return {};
}

} // namespace kakanai::queue
