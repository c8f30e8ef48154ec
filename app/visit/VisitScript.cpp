// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/VisitScript.h"

#include "forms/answer/Questionnaire.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace kakanai::visit {
namespace {

/** Every key a script may have; another one is a mistake somebody should hear about. */
const QSet<QString>& knownKeys()
{
    static const QSet<QString> keys{
        QStringLiteral("role"),        QStringLiteral("language"), QStringLiteral("service"),
        QStringLiteral("event"),       QStringLiteral("identity"), QStringLiteral("facts"),
        QStringLiteral("papers"),      QStringLiteral("answers"),  QStringLiteral("unanswered"),
        QStringLiteral("corrections"), QStringLiteral("sign"),     QStringLiteral("clerk"),
        QStringLiteral("submit"),      QStringLiteral("qr")};
    return keys;
}

tl::unexpected<Failure> invalid(const QString& where)
{
    return fail(FailureCode::ScriptInvalid, where);
}

QStringList stringOrList(const QJsonValue& value)
{
    if (value.isString())
        return {value.toString()};
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list.append(item.toString());
    return list;
}

Result<ScriptIdentity> parseIdentity(const QJsonObject& object)
{
    ScriptIdentity identity;
    identity.reader = object.value(QStringLiteral("reader")).toString();
    const QString credential = object.value(QStringLiteral("credential")).toString(QStringLiteral("pin"));
    if (credential == QStringLiteral("pin"))
        identity.credential = card::Credential::Pin;
    else if (credential == QStringLiteral("number-b"))
        identity.credential = card::Credential::NumberB;
    else
        return invalid(QStringLiteral("identity.credential"));
    identity.secretFd = object.value(QStringLiteral("secretFd")).toInt(-1);
    return identity;
}

Result<ScriptClerk> parseClerk(const QJsonObject& object)
{
    ScriptClerk clerk;
    clerk.id = object.value(QStringLiteral("id")).toString();
    clerk.identityCheck = object.value(QStringLiteral("identityCheck")).toString();
    clerk.complete = object.value(QStringLiteral("complete")).toBool(true);
    clerk.confirm = object.value(QStringLiteral("confirm")).toBool(true);
    if (clerk.id.isEmpty())
        return invalid(QStringLiteral("clerk.id"));
    return clerk;
}

} // namespace

void prefill(VisitScript& script, const forms::PreApplication& application)
{
    if (script.events.isEmpty())
        script.events = application.events;
    for (auto it = application.answers.begin(); it != application.answers.end(); ++it) {
        if (!script.answers.contains(it.key()))
            script.answers.insert(it.key(), *it);
    }
    for (const forms::Fact& fact : application.facts.facts())
        script.facts.learn(fact);
}

Result<VisitScript> parseVisitScript(const QByteArray& json, const QString& folder)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return invalid(QStringLiteral("%1 at byte %2").arg(error.errorString()).arg(error.offset));
    const QJsonObject object = document.object();
    for (const QString& key : object.keys()) {
        if (!knownKeys().contains(key))
            return invalid(key);
    }
    const QDir base(folder);
    VisitScript script;

    const QString role = object.value(QStringLiteral("role")).toString(QStringLiteral("kiosk"));
    if (role != QStringLiteral("kiosk") && role != QStringLiteral("counter"))
        return invalid(QStringLiteral("role"));
    script.role = role == QStringLiteral("kiosk") ? VisitRole::Kiosk : VisitRole::Counter;
    script.language = object.value(QStringLiteral("language")).toString(script.language);

    if (object.contains(QStringLiteral("answers"))) {
        auto answers = forms::answersFromJson(
            QJsonDocument(QJsonObject{{QStringLiteral("answers"), object.value(QStringLiteral("answers"))}})
                .toJson());
        if (!answers)
            return invalid(QStringLiteral("answers: ") + answers.error().detail);
        script.answers = std::move(*answers);
    }
    script.events = stringOrList(object.value(QStringLiteral("event")));
    if (script.events.isEmpty())
        script.events = script.answers.value(QStringLiteral("ev")).toStringList();
    if (script.events.isEmpty())
        script.events = stringOrList(object.value(QStringLiteral("service")));
    for (const QString& file : stringOrList(object.value(QStringLiteral("qr"))))
        script.qr.append(base.absoluteFilePath(file));
    if (script.events.isEmpty() && script.qr.isEmpty())
        return invalid(QStringLiteral("event"));
    script.answers.remove(QStringLiteral("ev"));

    if (object.contains(QStringLiteral("identity"))) {
        auto identity = parseIdentity(object.value(QStringLiteral("identity")).toObject());
        if (!identity)
            return tl::unexpected(identity.error());
        script.identity = *identity;
    }
    if (object.contains(QStringLiteral("facts"))) {
        auto facts = forms::FactSheet::fromJson(
            QJsonDocument(QJsonObject{{QStringLiteral("facts"), object.value(QStringLiteral("facts"))}})
                .toJson());
        if (!facts)
            return invalid(QStringLiteral("facts: ") + facts.error().detail);
        script.facts = std::move(*facts);
    }
    for (const QString& paper : stringOrList(object.value(QStringLiteral("papers"))))
        script.papers.append(base.absoluteFilePath(paper));

    const QString unanswered = object.value(QStringLiteral("unanswered")).toString(QStringLiteral("no"));
    if (unanswered != QStringLiteral("no") && unanswered != QStringLiteral("unknown"))
        return invalid(QStringLiteral("unanswered"));
    script.unansweredIsNo = unanswered == QStringLiteral("no");

    const QJsonObject corrections = object.value(QStringLiteral("corrections")).toObject();
    for (auto it = corrections.constBegin(); it != corrections.constEnd(); ++it)
        script.corrections.append({it.key(), it.value().toString()});

    if (const QString ink =
            object.value(QStringLiteral("sign")).toObject().value(QStringLiteral("ink")).toString();
        !ink.isEmpty()) {
        QFile file(base.absoluteFilePath(ink));
        if (!file.open(QIODevice::ReadOnly))
            return fail(FailureCode::FileUnreadable, ink);
        script.ink = file.readAll();
    }
    if (object.contains(QStringLiteral("clerk"))) {
        auto clerk = parseClerk(object.value(QStringLiteral("clerk")).toObject());
        if (!clerk)
            return tl::unexpected(clerk.error());
        script.clerk = *clerk;
    }
    script.submit = object.value(QStringLiteral("submit")).toBool(true);
    return script;
}

} // namespace kakanai::visit
