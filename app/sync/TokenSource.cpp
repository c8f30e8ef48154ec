// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/TokenSource.h"

#include "app/base/Ids.h"
#include "app/sync/Jwt.h"
#include "app/sync/Problem.h"

#include <QJsonObject>
#include <QRegularExpression>
#include <QUrl>

#include <algorithm>

namespace kakanai::sync {
namespace {

constexpr int usualLifeSeconds = 300; ///< when the server does not say (RFC 6749 §5.1 only recommends it)
constexpr int renewBeforeSeconds = 20;

/** `name=value` of a form (application/x-www-form-urlencoded). */
void add(QByteArray& form, const char* name, const QByteArray& value)
{
    if (!form.isEmpty())
        form.append('&');
    form.append(name).append('=').append(value.toPercentEncoding());
}

} // namespace

TokenSource::TokenSource(TokenSettings settings, TlsIdentity identity, const Clock& clock)
    : m_settings(std::move(settings))
    , m_clock(&clock)
    , m_pool(std::move(identity))
{
}

Result<HttpRequest> TokenSource::question() const
{
    HttpRequest request;
    request.method = "POST";
    request.url = m_settings.url;
    request.headers = {"Content-Type: application/x-www-form-urlencoded", "Accept: application/json"};
    add(request.body, "grant_type", "client_credentials");
    if (!m_settings.scope.isEmpty())
        add(request.body, "scope", m_settings.scope.toUtf8());
    if (m_settings.method == QStringLiteral("client_secret_basic")) {
        const auto secret = readSecretFile(m_settings.secretFile);
        if (!secret)
            return tl::unexpected(secret.error());
        // Both halves are form-encoded before they are joined (RFC 6749 §2.3.1).
        request.headers.append(
            "Authorization: Basic "
            + (m_settings.clientId.toUtf8().toPercentEncoding() + ':' + secret->toPercentEncoding())
                  .toBase64());
        return request;
    }
    const Assertion assertion{m_settings.clientId, m_settings.audience, m_clock->now(),
                              newUuid7(m_clock->now())};
    const auto signedOne = m_settings.method == QStringLiteral("private_key_jwt")
        ? signWithKey(assertion, m_settings.secretFile)
        : signWithSecret(assertion, m_settings.secretFile);
    if (!signedOne)
        return tl::unexpected(signedOne.error());
    add(request.body, "client_id", m_settings.clientId.toUtf8());
    add(request.body, "client_assertion_type", "urn:ietf:params:oauth:client-assertion-type:jwt-bearer");
    add(request.body, "client_assertion", *signedOne);
    return request;
}

Result<QByteArray> TokenSource::header(const QByteArray& refused)
{
    if (m_settings.url.isEmpty())
        return QByteArray();
    if (!m_header.isEmpty() && m_header != refused && Steady::now() < m_goodUntil)
        return m_header;
    m_header.clear();
    const auto request = question();
    if (!request)
        return tl::unexpected(request.error());
    const HttpAnswer answer = m_pool.ask(*request);
    if (answer.status == 0)
        return fail(FailureCode::ReceiverUnreachable, QStringLiteral("token: ") + answer.problem);
    const QJsonObject object = jsonOf(answer);
    const QString token = object[QStringLiteral("access_token")].toString();
    // What is not a token's own alphabet (RFC 6750 §2.1) would become another header.
    static const QRegularExpression shape(QStringLiteral("^[A-Za-z0-9._~+/=-]{1,8192}$"));
    if (answer.status != 200 || !shape.match(token).hasMatch()
        || object[QStringLiteral("token_type")].toString().compare(QStringLiteral("Bearer"),
                                                                   Qt::CaseInsensitive)
            != 0)
        return fail(answer.status >= 500 ? FailureCode::ReceiverUnreachable : FailureCode::ReceiverRefused,
                    QStringLiteral("token: %1 %2")
                        .arg(answer.status)
                        .arg(problemWord(object[QStringLiteral("error")].toString())));
    const int life = std::clamp(object[QStringLiteral("expires_in")].toInt(usualLifeSeconds), 1, 24 * 3600);
    m_goodUntil = Steady::now() + std::chrono::seconds(std::max(1, life - renewBeforeSeconds));
    m_header = "Authorization: Bearer " + token.toUtf8();
    return m_header;
}

} // namespace kakanai::sync
