// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/TownSettings.h"

#include "app/base/JsonFile.h"
#include "app/base/WebAddress.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

namespace kakanai {
namespace {

const QString builtIn = QStringLiteral(":/kakanai/town");

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& item : value.toArray())
        list.append(item.toString());
    return list;
}

void applyTown(const QJsonObject& object, TownSettings& town)
{
    const auto text = [&](const char* key, QString& target) {
        if (const QJsonValue value = object.value(QLatin1String(key)); value.isString())
            target = value.toString();
    };
    text("name", town.name);
    text("prefecture", town.prefecture);
    text("municipalityCode", town.municipalityCode);
    text("officeCode", town.officeCode);
    if (object.contains(QStringLiteral("departments"))) {
        town.departments.clear();
        for (const QJsonValue& value : object.value(QStringLiteral("departments")).toArray())
            town.departments.append(
                {value[QStringLiteral("id")].toString(), value[QStringLiteral("name")].toString(),
                 value[QStringLiteral("floor")].toInt(), value[QStringLiteral("counter")].toString()});
    }
    if (object.contains(QStringLiteral("services"))) {
        town.services.clear();
        for (const QJsonValue& value : object.value(QStringLiteral("services")).toArray())
            town.services.append({value[QStringLiteral("id")].toString(),
                                  value[QStringLiteral("name")].toString(),
                                  value[QStringLiteral("series")].toString()});
    }
    if (object.contains(QStringLiteral("counters"))) {
        town.counters.clear();
        for (const QJsonValue& value : object.value(QStringLiteral("counters")).toArray())
            town.counters.append({value[QStringLiteral("number")].toInt(),
                                  value[QStringLiteral("name")].toString(),
                                  strings(value[QStringLiteral("services")])});
    }
    if (object.contains(QStringLiteral("languages")))
        town.languages = strings(object.value(QStringLiteral("languages")));
    const QJsonObject retention = object.value(QStringLiteral("retention")).toObject();
    if (retention.contains(QStringLiteral("purgeCounterCopyDays")))
        town.retention.purgeCounterCopyDays = retention.value(QStringLiteral("purgeCounterCopyDays")).toInt();
    if (retention.contains(QStringLiteral("class")))
        town.retention.retentionClass = retention.value(QStringLiteral("class")).toString();
}

/** `{"queue":"madoguchi1","trayOffsets":{"K01":[0.5,-1.2],"*":[0,0]}}`; a sheet of paper is no wider than
 * this, and a queue's name is CUPS' (no blank, `/` or `#`; no `-` in front, which would be an option). */
Result<void> applyPrinting(const QJsonObject& object, TownSettings& town)
{
    constexpr double farthest = 30;
    constexpr int twoNumbers = 2;
    const QJsonObject printing = object.value(QStringLiteral("printing")).toObject();
    static const QRegularExpression queueName(QStringLiteral("^[A-Za-z0-9_][A-Za-z0-9_.-]{0,126}$"));
    town.printing.queue = printing.value(QStringLiteral("queue")).toString();
    if (!town.printing.queue.isEmpty() && !queueName.match(town.printing.queue).hasMatch())
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: printing/queue"));
    const QJsonObject offsets = printing.value(QStringLiteral("trayOffsets")).toObject();
    for (auto it = offsets.begin(); it != offsets.end(); ++it) {
        const QJsonArray pair = it.value().toArray();
        const QPointF offset(pair.at(0).toDouble(), pair.at(1).toDouble());
        if (pair.size() != twoNumbers || qAbs(offset.x()) > farthest || qAbs(offset.y()) > farthest)
            return fail(FailureCode::TownInvalid,
                        QStringLiteral("town.json: printing/trayOffsets/%1").arg(it.key()));
        town.printing.trayOffsets.insert(it.key(), offset);
    }
    return {};
}

/** What a town says of its own residents never comes from another town's file. */
Result<void> applyResidents(const QJsonObject& object, const QDir& folder, TownSettings& town)
{
    town.residents = {};
    const QJsonValue value = object.value(QStringLiteral("residents"));
    if (value.isUndefined() || value.isNull())
        return {};
    const QString file = value[QStringLiteral("file")].toString();
    const QString encoding = value[QStringLiteral("encoding")].toString(QStringLiteral("utf-8")).toLower();
    if (file.isEmpty())
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: residents/file"));
    if (encoding != u"utf-8" && encoding != u"windows-31j")
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: residents/encoding"));
    town.residents = {folder.absoluteFilePath(file), encoding};
    return {};
}

/** An absolute path for a file named beside backoffice.json; empty stays empty. */
QString fileIn(const QDir& folder, const QJsonValue& name)
{
    return name.toString().isEmpty() ? QString() : folder.absoluteFilePath(name.toString());
}

Result<void> applyIntake(const QJsonObject& object, const QDir& folder, Receiver& receiver)
{
    const auto fault = [&](const char* key) {
        return fail(
            FailureCode::TownInvalid,
            QStringLiteral("backoffice.json: %1 of receiver %2").arg(QLatin1String(key), receiver.id));
    };
    receiver.authorities = fileIn(folder, object[QStringLiteral("ca")]);
    receiver.clientCertificate = fileIn(folder, object[QStringLiteral("clientCertificate")]);
    receiver.clientKey = fileIn(folder, object[QStringLiteral("clientKey")]);
    receiver.revocations = fileIn(folder, object[QStringLiteral("crl")]);
    if (!isCallable(receiver.url))
        return fault("url");
    if (receiver.clientCertificate.isEmpty() != receiver.clientKey.isEmpty())
        return fault("clientCertificate and clientKey");
    const QJsonObject token = object[QStringLiteral("token")].toObject();
    if (token.isEmpty())
        return isLoopback(receiver.url) ? Result<void>() : fault("token");
    TokenSettings& settings = receiver.token;
    settings.url = token[QStringLiteral("url")].toString();
    settings.audience = token[QStringLiteral("audience")].toString(settings.url);
    settings.clientId = token[QStringLiteral("clientId")].toString();
    settings.method = token[QStringLiteral("method")].toString(QStringLiteral("client_secret_jwt"));
    settings.secretFile = fileIn(folder, token[QStringLiteral("secretFile")]);
    settings.scope = token[QStringLiteral("scope")].toString();
    static const QStringList methods{QStringLiteral("client_secret_jwt"), QStringLiteral("private_key_jwt"),
                                     QStringLiteral("client_secret_basic")};
    if (!isCallable(settings.url))
        return fault("token.url");
    if (settings.clientId.isEmpty())
        return fault("token.clientId");
    if (!methods.contains(settings.method))
        return fault("token.method");
    if (settings.secretFile.isEmpty())
        return fault("token.secretFile");
    return {};
}

Result<void> applyReceivers(const QJsonObject& object, const QDir& folder, TownSettings& town)
{
    for (const QJsonValue& value : object.value(QStringLiteral("receivers")).toArray()) {
        Receiver receiver;
        receiver.id = value[QStringLiteral("id")].toString();
        receiver.kind = value[QStringLiteral("kind")].toString();
        receiver.url = value[QStringLiteral("url")].toString();
        receiver.departments = strings(value[QStringLiteral("departments")]);
        if (receiver.kind == QStringLiteral("folder")) {
            receiver.path = folder.absoluteFilePath(value[QStringLiteral("path")].toString());
        } else if (receiver.kind == QStringLiteral("rest")) {
            if (const auto applied = applyIntake(value.toObject(), folder, receiver); !applied)
                return applied;
        } else {
            return fail(FailureCode::TownInvalid,
                        QStringLiteral("backoffice.json: kind of receiver %1").arg(receiver.id));
        }
        town.receivers.append(receiver);
    }
    return {};
}

} // namespace

const Service* TownSettings::serviceOf(const QString& id) const
{
    for (const Service& service : services) {
        if (service.id == id)
            return &service;
    }
    return nullptr;
}

bool isMunicipalityCode(const QString& code)
{
    if (code.size() != 6)
        return false;
    int sum = 0;
    for (int i = 0; i < 6; ++i) {
        if (code[i] < u'0' || code[i] > u'9')
            return false;
        if (i < 5)
            sum += code[i].digitValue() * (6 - i);
    }
    const int remainder = sum < 11 ? 11 - sum : 11 - sum % 11;
    return code[5].digitValue() == remainder % 10;
}

Result<TownSettings> loadTown(const QString& folder)
{
    TownSettings town;
    const Result<QJsonObject> base =
        readJsonObject(builtIn + QStringLiteral("/town.json"), FailureCode::TownInvalid);
    if (!base)
        return tl::unexpected(base.error());
    applyTown(*base, town);
    if (const Result<void> applied = applyResidents(*base, QDir(builtIn), town); !applied)
        return tl::unexpected(applied.error());
    if (!folder.isEmpty()) {
        const QDir dir(folder);
        if (!dir.exists())
            return fail(FailureCode::FileUnreadable, folder);
        if (const QString path = dir.filePath(QStringLiteral("town.json")); QFile::exists(path)) {
            const Result<QJsonObject> own = readJsonObject(path, FailureCode::TownInvalid);
            if (!own)
                return tl::unexpected(own.error());
            applyTown(*own, town);
            if (const Result<void> applied = applyPrinting(*own, town); !applied)
                return tl::unexpected(applied.error());
            if (const Result<void> applied = applyResidents(*own, dir, town); !applied)
                return tl::unexpected(applied.error());
        }
        if (const QString path = dir.filePath(QStringLiteral("backoffice.json")); QFile::exists(path)) {
            const Result<QJsonObject> own = readJsonObject(path, FailureCode::TownInvalid);
            if (!own)
                return tl::unexpected(own.error());
            if (const Result<void> applied = applyReceivers(*own, dir, town); !applied)
                return tl::unexpected(applied.error());
        }
    }
    if (!isMunicipalityCode(town.municipalityCode))
        return fail(FailureCode::TownInvalid, QStringLiteral("town.json: municipalityCode"));
    return town;
}

} // namespace kakanai
