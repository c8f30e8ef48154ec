// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/RestIntake.h"

#include "app/base/FailureCode.h"
#include "app/sync/ParcelTalk.h"
#include "app/sync/Problem.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSysInfo>
#include <QUrl>

#include <memory>

namespace kakanai::sync {
namespace {

constexpr int acksAPage = 200;
constexpr qsizetype mostAcks = 500; ///< of a page (the contract's maxItems); the rest is asked for again
constexpr qsizetype longestReason = 400;
constexpr qint64 leastBodyBytes = 65'536; ///< the contract's; a receiver that says less is mistaken
const QString ourSchema = QStringLiteral("1.0.0");

QString withoutSlash(QString url)
{
    while (url.endsWith(u'/'))
        url.chop(1);
    return url;
}

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    for (const QJsonValue& one : value.toArray())
        list.append(one.toString());
    return list;
}

WireAck ackOf(const QJsonValue& item)
{
    WireAck ack;
    ack.ackId = item[QStringLiteral("ack_id")].toString();
    ack.caseId = item[QStringLiteral("case_id")].toString();
    ack.sequence = item[QStringLiteral("sequence")].toInt();
    ack.procedureId = item[QStringLiteral("procedure_id")].toString();
    ack.status = item[QStringLiteral("status")].toString();
    ack.backofficeRef = item[QStringLiteral("backoffice_ref")].toString();
    ack.reason = item[QStringLiteral("reason")].toString();
    if (ack.reason.isEmpty())
        ack.reason = item[QStringLiteral("reason_code")].toString();
    ack.reason.truncate(longestReason);
    ack.at = QDateTime::fromString(item[QStringLiteral("at")].toString(), Qt::ISODateWithMs);
    return ack;
}

} // namespace

TlsIdentity identityOf(const Receiver& receiver)
{
    return {receiver.authorities, receiver.clientCertificate, receiver.clientKey, receiver.revocations};
}

RestIntake::RestIntake(const Receiver& receiver, QString municipality, const Clock& clock)
    : m_url(withoutSlash(receiver.url))
    , m_municipality(std::move(municipality))
    , m_instance(QSysInfo::machineHostName().left(64))
    , m_tokens(receiver.token, identityOf(receiver), clock)
    , m_pool(identityOf(receiver))
{
}

void RestIntake::carry(ParcelSource& source)
{
    /** A parcel and the talk about it; the talk looks at the parcel, so both stay where they are. */
    struct Carried {
        Carried(Parcel taken, const QString& url, TokenSource& tokens)
            : parcel(std::move(taken))
            , talk(parcel, url, tokens)
        {
        }
        Parcel parcel;
        ParcelTalk talk;
    };
    m_pool.run([this, &source](bool mayWait) -> std::optional<HttpTalk> {
        while (auto parcel = source.next(mayWait)) {
            if (const auto objected = objection(*parcel)) {
                source.answered(parcel->message, *objected);
                continue;
            }
            auto carried = std::make_shared<Carried>(std::move(*parcel), m_url, m_tokens);
            return [this, &source, carried](const HttpAnswer* last) {
                auto request = carried->talk.next(last);
                if (last && last->status != 0)
                    m_breaker.answered();
                else if (!request)
                    m_breaker.failed(CircuitBreaker::Clock::now());
                if (!request)
                    source.answered(carried->parcel.message, carried->talk.result());
                return request;
            };
        }
        return {};
    });
}

QList<DeliveryAnswer> RestIntake::deliver(const QList<Parcel>& parcels)
{
    class Listed final : public ParcelSource
    {
    public:
        explicit Listed(const QList<Parcel>& parcels)
            : m_parcels(parcels)
        {
        }
        std::optional<Parcel> next(bool) override
        {
            return m_at < m_parcels.size() ? std::optional(m_parcels[m_at++]) : std::nullopt;
        }
        void answered(const store::OutboxMessage& message, const DeliveryAnswer& answer) override
        {
            m_answers.insert(message.messageId, answer);
        }
        [[nodiscard]] QList<DeliveryAnswer> answers() const
        {
            QList<DeliveryAnswer> inOrder;
            for (const Parcel& parcel : m_parcels)
                inOrder.append(m_answers.value(parcel.message.messageId));
            return inOrder;
        }

    private:
        QList<Parcel> m_parcels;
        qsizetype m_at = 0;
        QHash<QString, DeliveryAnswer> m_answers;
    };
    Listed source(parcels);
    carry(source);
    return source.answers();
}

std::optional<DeliveryAnswer> RestIntake::objection(const Parcel& parcel)
{
    DeliveryAnswer answer;
    answer.messageId = parcel.message.messageId;
    if (!m_breaker.mayTry(CircuitBreaker::Clock::now())) {
        answer.problem = QString(failureName(FailureCode::ReceiverUnreachable))
            + QStringLiteral(" left alone after %1 failures").arg(CircuitBreaker::tolerated);
        return answer;
    }
    if (!m_capabilities)
        return {};
    if (!m_capabilities->schemaVersions.contains(ourSchema)) {
        // Somebody is in the middle of a change; the message is as good as before.
        answer.problem = QStringLiteral("unsupported-version: the intake does not take %1").arg(ourSchema);
        return answer;
    }
    if (m_capabilities->mostBodyBytes > 0 && parcel.message.body.size() > m_capabilities->mostBodyBytes) {
        answer.verdict = Verdict::Refused;
        answer.problem = QStringLiteral("too-large: %1 bytes, the intake takes %2")
                             .arg(parcel.message.body.size())
                             .arg(m_capabilities->mostBodyBytes);
        return answer;
    }
    return {};
}

Result<Capabilities> RestIntake::capabilities()
{
    HttpRequest request;
    request.url = m_url + QStringLiteral("/v1/capabilities");
    request.headers = {"Accept: application/json"};
    const auto answer = ask(std::move(request));
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject object = jsonOf(*answer);
    Capabilities told;
    told.schemaVersions = strings(object[QStringLiteral("schema_versions")]);
    if (told.schemaVersions.isEmpty())
        return fail(FailureCode::ReceiverRefused, QStringLiteral("capabilities: no schema_versions"));
    told.mostBodyBytes = object[QStringLiteral("max_body_bytes")].toInteger();
    if (told.mostBodyBytes < leastBodyBytes)
        told.mostBodyBytes = 0;
    told.characterSet = object[QStringLiteral("character_set")].toString();
    told.isSignatureRequired = object[QStringLiteral("signature_required")].toBool();
    for (const QJsonValue& route : object[QStringLiteral("routes")].toArray())
        told.procedures.append(route[QStringLiteral("procedure_code")].toString());
    told.procedures.removeDuplicates();
    m_capabilities = told;
    return told;
}

Result<HttpAnswer> RestIntake::ask(HttpRequest request)
{
    const QList<QByteArray> headers = request.headers;
    HttpAnswer answer;
    QByteArray refused;
    for (int attempt = 0; attempt < 2; ++attempt) {
        const auto token = m_tokens.header(refused);
        if (!token)
            return tl::unexpected(token.error());
        request.headers = headers;
        if (!token->isEmpty())
            request.headers.append(*token);
        answer = m_pool.ask(request);
        if (answer.status != 401)
            break;
        refused = *token;
    }
    if (answer.status == 0)
        return fail(FailureCode::ReceiverUnreachable, answer.problem);
    if (answer.status != 200)
        return fail(answer.status >= 500 || answer.status == 429 ? FailureCode::ReceiverUnreachable
                                                                 : FailureCode::ReceiverRefused,
                    problemText(answer));
    return answer;
}

Result<AckPage> RestIntake::acknowledgements(const QString& cursor)
{
    HttpRequest request;
    request.url = QStringLiteral("%1/v1/acknowledgements?limit=%2").arg(m_url).arg(acksAPage);
    if (!cursor.isEmpty())
        request.url += QStringLiteral("&cursor=") + QString::fromLatin1(QUrl::toPercentEncoding(cursor));
    request.headers = {"Accept: application/json"};
    const auto answer = ask(std::move(request));
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject page = jsonOf(*answer);
    if (!page[QStringLiteral("items")].isArray())
        return fail(FailureCode::ReceiverRefused, QStringLiteral("acknowledgements: not a page"));
    AckPage acks;
    for (const QJsonValue& item : page[QStringLiteral("items")].toArray()) {
        if (acks.acks.size() == mostAcks)
            return fail(FailureCode::ReceiverRefused, QStringLiteral("acknowledgements: more than a page"));
        acks.acks.append(ackOf(item));
    }
    acks.nextCursor = page[QStringLiteral("next_cursor")].toString();
    acks.hasMore = page[QStringLiteral("has_more")].toBool();
    return acks;
}

Result<ReconciliationResult> RestIntake::reconcile(const QDate& day,
                                                   const QList<ReconciliationEntry>& entries)
{
    QJsonArray lines;
    for (const ReconciliationEntry& entry : entries)
        lines.append(QJsonObject{
            {QStringLiteral("message_id"), entry.messageId},
            {QStringLiteral("case_id"), entry.caseId},
            {QStringLiteral("sequence"), entry.sequence},
            {QStringLiteral("payload_sha256"), QString::fromLatin1(entry.payloadSha256.toHex())}});
    HttpRequest request;
    request.method = "PUT";
    request.url = QStringLiteral("%1/v1/reconciliations/%2").arg(m_url, day.toString(Qt::ISODate));
    request.headers = {"Content-Type: application/json", "Accept: application/json"};
    request.body = QJsonDocument(QJsonObject{{QStringLiteral("municipality_code"), m_municipality},
                                             {QStringLiteral("instance_id"), m_instance},
                                             {QStringLiteral("entries"), lines}})
                       .toJson(QJsonDocument::Compact);
    const auto answer = ask(std::move(request));
    if (!answer)
        return tl::unexpected(answer.error());
    const QJsonObject object = jsonOf(*answer);
    if (!object[QStringLiteral("missing")].isArray())
        return fail(FailureCode::ReceiverRefused, QStringLiteral("reconciliation: no result"));
    return ReconciliationResult{
        object[QStringLiteral("matched")].toInt(), strings(object[QStringLiteral("missing")]),
        strings(object[QStringLiteral("unexpected")]), strings(object[QStringLiteral("mismatched")])};
}

} // namespace kakanai::sync
