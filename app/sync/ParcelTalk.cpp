// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/ParcelTalk.h"

#include "app/base/FailureCode.h"
#include "app/sync/Problem.h"

#include <QJsonArray>
#include <QJsonObject>

#include <algorithm>

namespace kakanai::sync {
namespace {

/** What a status that is not the good one means for a message. 400 and its kind are never better the second
 * time. */
Verdict verdictOf(int status)
{
    switch (status) {
    case 400:
    case 403:
    case 413:
    case 415:
    case 422:
        return Verdict::Refused;
    default:
        return Verdict::TryAgain;
    }
}

constexpr qsizetype longestReceipt = 64;

QString unreachable(const QString& why)
{
    return QString(failureName(FailureCode::ReceiverUnreachable)) + u' ' + why;
}

} // namespace

ParcelTalk::ParcelTalk(const Parcel& parcel, Intake intake)
    : m_parcel(&parcel)
    , m_intake(std::move(intake))
    , m_stage(parcel.files.isEmpty() ? Stage::SendMessage : Stage::SendFile)
{
    m_result.messageId = parcel.message.messageId;
    // After a first attempt the receiver may hold some already; looking is cheaper than sending a scan again.
    if (m_stage == Stage::SendFile && parcel.message.attempts > 1)
        m_stage = Stage::LookForFile;
}

std::optional<HttpRequest> ParcelTalk::next(const HttpAnswer* last)
{
    if (last)
        take(*last);
    if (m_stage == Stage::Over)
        return {};
    return request();
}

std::optional<HttpRequest> ParcelTalk::request()
{
    const auto token = m_intake.tokens->header();
    if (!token) {
        end(Verdict::TryAgain, {}, unreachable(token.error().detail));
        return {};
    }
    m_token = *token;
    HttpRequest request;
    if (!token->isEmpty())
        request.headers.append(*token);
    switch (m_stage) {
    case Stage::LookForFile:
        request.method = "HEAD";
        request.url = m_intake.url + QStringLiteral("/v1/attachments/") + file().sha256;
        return request;
    case Stage::SendFile:
    case Stage::SendMissing:
        request.method = "PUT";
        request.url = m_intake.url + QStringLiteral("/v1/attachments/") + file().sha256;
        request.headers.append("Content-Type: application/octet-stream");
        request.body = file().bytes;
        return request;
    case Stage::SendMessage:
        request.method = "POST";
        request.url = m_intake.url + QStringLiteral("/v1/cases");
        request.headers.append("Content-Type: application/json");
        request.headers.append("Accept: application/json, application/problem+json");
        request.headers.append("Idempotency-Key: " + m_parcel->message.messageId.toLatin1());
        request.body = m_parcel->message.body;
        if (m_intake.signer) {
            const auto signature = detachedSignature(*m_intake.signer, request.body);
            if (!signature) {
                end(Verdict::TryAgain, {},
                    QString(failureName(signature.error().code)) + QStringLiteral(" signature"));
                return {};
            }
            request.headers.append("Kakanai-Signature: " + *signature);
        }
        return request;
    case Stage::Over:
        return {};
    }
    return {};
}

void ParcelTalk::take(const HttpAnswer& answer)
{
    if (answer.status == 0) {
        end(Verdict::TryAgain, answer, unreachable(answer.problem));
        return;
    }
    m_wasHeard = true;
    if (answer.status == 401 && !std::exchange(m_isTokenFresh, true)) {
        if (const auto fresh = m_intake.tokens->header(m_token); !fresh)
            end(Verdict::TryAgain, answer, unreachable(fresh.error().detail));
        return; // the same request again
    }
    m_isTokenFresh = answer.status == 401; // one that was taken may run out again before the parcel is through
    switch (m_stage) {
    case Stage::LookForFile:
        if (answer.status == 200)
            moveToNextFile();
        else
            m_stage = Stage::SendFile; // whatever it says: sending tells
        return;
    case Stage::SendFile:
    case Stage::SendMissing:
        if (answer.status == 201 || answer.status == 204)
            moveToNextFile();
        else
            end(verdictOf(answer.status), answer, problemText(answer));
        return;
    case Stage::SendMessage:
        takeReceipt(answer);
        return;
    case Stage::Over:
        return;
    }
}

void ParcelTalk::takeReceipt(const HttpAnswer& answer)
{
    if (answer.status != 202) {
        end(verdictOf(answer.status), answer, problemText(answer));
        return;
    }
    const QJsonObject receipt = jsonOf(answer);
    const QString digest = QString::fromLatin1(m_parcel->message.bodySha256.toHex());
    m_receipt = receipt[QStringLiteral("receipt_id")].toString();
    // A receipt for something else is none: the message is sent again under the same key.
    const bool isOurs = receipt[QStringLiteral("message_id")].toString() == m_parcel->message.messageId
        && receipt[QStringLiteral("case_id")].toString() == m_parcel->message.caseId
        && receipt[QStringLiteral("sequence")].toInt() == m_parcel->message.sequence
        && receipt[QStringLiteral("payload_sha256")].toString() == digest;
    if (!isOurs || m_receipt.isEmpty() || m_receipt.size() > longestReceipt) {
        end(Verdict::TryAgain, answer, QStringLiteral("receipt-mismatch"));
        return;
    }
    for (const QJsonValue& missing : receipt[QStringLiteral("missing_attachments")].toArray()) {
        const auto named = std::ranges::find(m_parcel->files, missing.toString(), &ParcelFile::sha256);
        if (named != m_parcel->files.end())
            m_missing.append(named - m_parcel->files.begin());
    }
    if (m_missing.isEmpty()) {
        end(Verdict::Delivered, answer, {});
        return;
    }
    m_stage = Stage::SendMissing;
    m_file = m_missing.takeFirst();
}

void ParcelTalk::moveToNextFile()
{
    if (m_stage == Stage::SendMissing) {
        if (m_missing.isEmpty())
            end(Verdict::Delivered, {}, {});
        else
            m_file = m_missing.takeFirst();
        return;
    }
    if (++m_file == m_parcel->files.size())
        m_stage = Stage::SendMessage;
    else
        m_stage = m_parcel->message.attempts > 1 ? Stage::LookForFile : Stage::SendFile;
}

void ParcelTalk::end(Verdict verdict, const HttpAnswer& answer, const QString& problem)
{
    m_stage = Stage::Over;
    m_result.verdict = verdict;
    m_result.status = answer.status;
    m_result.problem = problem;
    m_result.retryAfterSeconds = answer.retryAfter();
    if (verdict == Verdict::Delivered) {
        m_result.status = 202;
        m_result.receiptId = m_receipt;
        m_result.retryAfterSeconds.reset();
    }
}

} // namespace kakanai::sync
