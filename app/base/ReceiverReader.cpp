// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/ReceiverReader.h"

#include "app/base/DropProfileReader.h"
#include "app/base/WebAddress.h"

#include <QFile>
#include <QJsonArray>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>
#include <array>

namespace kakanai {
namespace {

constexpr int sshPort = 22;

using Reader = Result<void> (*)(const QJsonObject&, const QDir&, Receiver&);

tl::unexpected<Failure> fault(const Receiver& receiver, const QString& key)
{
    return fail(FailureCode::TownInvalid,
                QStringLiteral("backoffice.json: %1 of receiver %2").arg(key, receiver.id));
}

tl::unexpected<Failure> fault(const Receiver& receiver, const char* key)
{
    return fault(receiver, QString::fromLatin1(key));
}

/** An absolute path for a file named beside backoffice.json; empty stays empty. */
QString fileIn(const QDir& folder, const QJsonValue& name)
{
    return name.toString().isEmpty() ? QString() : folder.absoluteFilePath(name.toString());
}

Result<void> readToken(const QJsonObject& token, const QDir& folder, Receiver& receiver)
{
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
        return fault(receiver, "token.url");
    if (settings.clientId.isEmpty())
        return fault(receiver, "token.clientId");
    if (!methods.contains(settings.method))
        return fault(receiver, "token.method");
    if (settings.secretFile.isEmpty())
        return fault(receiver, "token.secretFile");
    return {};
}

Result<void> readIntake(const QJsonObject& object, const QDir& folder, Receiver& receiver)
{
    receiver.authorities = fileIn(folder, object[QStringLiteral("ca")]);
    receiver.clientCertificate = fileIn(folder, object[QStringLiteral("clientCertificate")]);
    receiver.clientKey = fileIn(folder, object[QStringLiteral("clientKey")]);
    receiver.revocations = fileIn(folder, object[QStringLiteral("crl")]);
    if (!isCallable(receiver.url))
        return fault(receiver, "url");
    if (receiver.clientCertificate.isEmpty() != receiver.clientKey.isEmpty())
        return fault(receiver, "clientCertificate and clientKey");
    const QJsonObject number = object[QStringLiteral("individualNumber")].toObject();
    receiver.numberKey = {fileIn(folder, number[QStringLiteral("key")]),
                          number[QStringLiteral("keyId")].toString()};
    if (!number.isEmpty() && receiver.numberKey.file.isEmpty())
        return fault(receiver, "individualNumber.key");
    const QJsonObject token = object[QStringLiteral("token")].toObject();
    if (token.isEmpty())
        return isLoopback(receiver.url) ? Result<void>() : fault(receiver, "token");
    return readToken(token, folder, receiver);
}

Result<void> readProfile(const QJsonObject& object, Receiver& receiver)
{
    auto profile = readDropProfile(object[QStringLiteral("profile")].toObject());
    if (!profile)
        return fault(receiver, QStringLiteral("profile.") + profile.error());
    receiver.profile = std::move(*profile);
    return {};
}

Result<void> readFolder(const QJsonObject& object, const QDir& folder, Receiver& receiver)
{
    receiver.path = folder.absoluteFilePath(object[QStringLiteral("path")].toString());
    return readProfile(object, receiver);
}

Result<void> readSftp(const QJsonObject& object, const QDir& folder, Receiver& receiver)
{
    const QUrl url(receiver.url, QUrl::StrictMode);
    // A password has no place in a file like this: the key is the only way in.
    if (url.scheme() != QStringLiteral("sftp") || url.host().isEmpty() || url.userName().isEmpty()
        || !url.password().isEmpty() || url.hasQuery() || url.hasFragment())
        return fault(receiver, "url");
    receiver.sftp = {url.host(),
                     url.port(sshPort),
                     url.userName(),
                     url.path(),
                     fileIn(folder, object[QStringLiteral("knownHosts")]),
                     fileIn(folder, object[QStringLiteral("clientKey")])};
    if (receiver.sftp.knownHosts.isEmpty())
        return fault(receiver, "knownHosts");
    if (receiver.sftp.keyFile.isEmpty())
        return fault(receiver, "clientKey");
    return readProfile(object, receiver);
}

struct Kind {
    const char* name;
    Reader read;
};

constexpr std::array kinds{
    Kind{"folder", readFolder},
    Kind{"sftp", readSftp},
    Kind{"rest", readIntake},
};

bool shareADepartment(const Receiver& one, const Receiver& other)
{
    const QString all = QStringLiteral("*");
    return one.departments.contains(all) || other.departments.contains(all)
        || std::ranges::any_of(one.departments, [&](const QString& department) {
               return other.departments.contains(department);
           });
}

} // namespace

Result<QList<Receiver>> readReceivers(const QJsonObject& object, const QDir& folder)
{
    static const QRegularExpression name(QStringLiteral("^[A-Za-z0-9_.-]{1,40}$"));
    QList<Receiver> receivers;
    for (const QJsonValue& value : object.value(QStringLiteral("receivers")).toArray()) {
        Receiver receiver;
        receiver.id = value[QStringLiteral("id")].toString();
        receiver.kind = value[QStringLiteral("kind")].toString();
        receiver.url = value[QStringLiteral("url")].toString();
        for (const QJsonValue& department : value[QStringLiteral("departments")].toArray())
            receiver.departments.append(department.toString());
        if (!name.match(receiver.id).hasMatch())
            return fault(receiver, "id");
        const auto kind = std::ranges::find_if(
            kinds, [&](const Kind& known) { return receiver.kind == QLatin1String(known.name); });
        if (kind == kinds.end())
            return fault(receiver, "kind");
        if (const auto read = kind->read(value.toObject(), folder, receiver); !read)
            return tl::unexpected(read.error());
        // An individual number goes to the one place the law names for it, never to two and never to a file.
        if (receiver.kind != QStringLiteral("rest")
            && value.toObject().contains(QStringLiteral("individualNumber")))
            return fault(receiver, "individualNumber");
        for (const Receiver& other : std::as_const(receivers)) {
            if (other.id == receiver.id)
                return fault(receiver, "id");
            if (!receiver.numberKey.file.isEmpty() && !other.numberKey.file.isEmpty()
                && shareADepartment(receiver, other))
                return fault(receiver, "individualNumber");
        }
        receivers.append(receiver);
    }
    return receivers;
}

} // namespace kakanai
