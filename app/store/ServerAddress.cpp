// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/ServerAddress.h"

#include <QMap>
#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

#include <array>

namespace kakanai::store {
namespace {

constexpr std::array keys{"sslmode", "sslcert", "sslkey",    "sslrootcert",          "sslcrl",
                          "host",    "port",    "sslcrldir", "target_session_attrs", "application_name"};

// A line that has died is known after ten seconds, whatever the network says (SECURITY: half-open).
constexpr std::array defaults{
    std::pair{"connect_timeout", "3"},
    std::pair{"tcp_user_timeout", "8000"},
    std::pair{"keepalives", "1"},
    std::pair{"keepalives_idle", "4"},
    std::pair{"keepalives_interval", "2"},
    std::pair{"keepalives_count", "2"},
    std::pair{"target_session_attrs", "read-write"},
};

/** As libpq reads it; Qt would take a semicolon for the end of an option. */
QString quoted(QString value)
{
    value.replace(u'\\', QStringLiteral("\\\\")).replace(u'\'', QStringLiteral("\\'"));
    return u'\'' + value.remove(u';') + u'\'';
}

} // namespace

Result<ServerAddress> ServerAddress::parse(const QString& url)
{
    static const QRegularExpression shape(
        QStringLiteral("^postgresql://(?:([^@/:]*)@)?([^/?@]*)/([^?/]+)(?:\\?(.*))?$"));
    const QRegularExpressionMatch match = shape.match(url);
    if (!match.hasMatch())
        return fail(FailureCode::StoreUnavailable, QStringLiteral("not postgresql://user@host/name"));
    QMap<QString, QString> options;
    for (const auto& [key, value] : defaults)
        options.insert(QLatin1String(key), QLatin1String(value));
    QStringList hosts;
    QStringList ports;
    for (const QString& place : match.captured(2).split(u',', Qt::SkipEmptyParts)) {
        const bool isAddress = place.startsWith(u'[');
        const qsizetype colon = isAddress ? place.indexOf(u':', place.indexOf(u']')) : place.indexOf(u':');
        QString host = colon < 0 ? place : place.left(colon);
        if (isAddress)
            host = host.mid(1, host.size() - 2);
        hosts.append(host);
        ports.append(colon < 0 ? QStringLiteral("5432") : place.mid(colon + 1));
    }
    if (!hosts.isEmpty()) {
        options.insert(QStringLiteral("host"), hosts.join(u','));
        options.insert(QStringLiteral("port"), ports.join(u','));
    }
    for (const auto& [key, value] : QUrlQuery(match.captured(4)).queryItems(QUrl::FullyDecoded)) {
        if (std::ranges::find(keys, key, [](const char* known) { return QLatin1String(known); })
            == keys.end())
            return fail(FailureCode::StoreUnavailable, QStringLiteral("unknown in the address: ") + key);
        options.insert(key, value);
    }
    ServerAddress address;
    address.user = QUrl::fromPercentEncoding(match.captured(1).toUtf8());
    address.database = QUrl::fromPercentEncoding(match.captured(3).toUtf8());
    QStringList words;
    for (auto it = options.cbegin(); it != options.cend(); ++it)
        words.append(it.key() + u'=' + quoted(it.value()));
    address.options = words.join(u' ');
    return address;
}

} // namespace kakanai::store
