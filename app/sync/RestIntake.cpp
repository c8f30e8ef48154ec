// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/RestIntake.h"

#include "app/base/FailureCode.h"
#include "app/sync/ParcelTalk.h"
#include "app/sync/Problem.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSysInfo>
#include <QUrl>

#include <algorithm>
#include <memory>

namespace kakanai::sync {
namespace {

constexpr int acksAPage = 200;
constexpr qsizetype mostAcks = 500; ///< of a page (the contract's maxItems); the rest is asked for again
constexpr qsizetype longestReason = 400;
constexpr qsizetype longestName = 100; ///< of an acknowledgement, or of what the back office calls a case
constexpr qsizetype longestCursor = 200; ///< the contract's
constexpr qsizetype mostIds = 50'000; ///< of a comparison (the contract's maxItems of the day's list)
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

/** Ids as we give them; whatever else stands there is not shown to anybody. Nothing where there are too many.
 */
std::optional<QStringList> messageIds(const QJsonValue& value)
{
    static const QRegularExpression shape(QStringLiteral("^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$"));
    const QJsonArray items = value.toArray();
    if (items.size() > mostIds)
        return {};
    QStringList list;
    for (const QJsonValue& one : items) {
        const QString id = one.toString();
        list.append(shape.match(id).hasMatch() ? id : QStringLiteral("?"));
    }
    list.removeDuplicates();
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
    ack.backofficeRef.truncate(longestName);
    if (ack.ackId.size() > longestName || ack.procedureId.size() > longestName
        || ack.status.size() > longestName)
        ack.ackId.clear(); // a word without a name counts for nothing
    ack.at = QDateTime::fromString(item[QStringLiteral("at")].toString(), Qt::ISODateWithMs);
    return ack;
}

/** Whether the message brings an individual number for a procedure of which the intake said it takes none. */
bool bringsUnwantedNumber(const QByteArray& body, const Capabilities& capabilities)
{
    if (capabilities.withoutNumber.isEmpty() || !body.contains("\"specific_personal_information\""))
        return false;
    const QJsonArray procedures = QJsonDocument::fromJson(body)[QStringLiteral("procedures")].toArray();
    return std::ranges::any_of(procedures, [&](const QJsonValue& procedure) {
        return procedure[QStringLiteral("needs_my_number")].toBool()
            && capabilities.withoutNumber.contains(
                Route{procedure[QStringLiteral("procedure_code")].toString(),
                      procedure[QStringLiteral("department_code")].toString()});
    });
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
    , m_signer{receiver.clientCertificate, receiver.clientKey}
{
}

void RestIntake::carry(ParcelSource& source)
{
    /** A parcel and the talk about it; the talk looks at the parcel, so both stay where they are. */
    struct Carried {
        Carried(Parcel taken, const Intake& intake)
            : parcel(std::move(taken))
            , talk(parcel, intake)
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
            const bool isSigned = m_capabilities && m_capabilities->isSignatureRequired;
            auto carried = std::make_shared<Carried>(
                std::move(*parcel), Intake{m_url, &m_tokens, isSigned ? &m_signer : nullptr});
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
    if (bringsUnwantedNumber(parcel.message.body, *m_capabilities)) {
        // Not even locked: who does not take it is not entitled to it.
        answer.verdict = Verdict::Refused;
        answer.problem = QStringLiteral("my-number-not-allowed: the intake takes none for this procedure");
        return answer;
    }
    if (m_capabilities->isSignatureRequired && m_signer.certificate.isEmpty()) {
        answer.problem =
            QStringLiteral("signature-required: no clientCertificate and clientKey to sign with");
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
    for (const QJsonValue& route : object[QStringLiteral("routes")].toArray()) {
        const QString procedure = route[QStringLiteral("procedure_code")].toString();
        if (!told.procedures.contains(procedure))
            told.procedures.append(procedure);
        if (!route[QStringLiteral("accepts_my_number")].toBool(true))
            told.withoutNumber.append({procedure, route[QStringLiteral("department_code")].toString()});
    }
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
    if (acks.nextCursor.size() > longestCursor)
        return fail(FailureCode::ReceiverRefused, QStringLiteral("acknowledgements: too long a cursor"));
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
    const auto missing = messageIds(object[QStringLiteral("missing")]);
    const auto unexpected = messageIds(object[QStringLiteral("unexpected")]);
    const auto mismatched = messageIds(object[QStringLiteral("mismatched")]);
    if (!missing || !unexpected || !mismatched)
        return fail(FailureCode::ReceiverRefused, QStringLiteral("reconciliation: more than a day holds"));
    return ReconciliationResult{object[QStringLiteral("matched")].toInt(), *missing, *unexpected,
                                *mismatched};
}

} // namespace kakanai::sync
