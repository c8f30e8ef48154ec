// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/BackOfficeClient.h"
#include "app/sync/HttpPool.h"
#include "app/sync/Jwt.h"
#include "app/sync/TokenSource.h"

namespace kakanai::sync {

/** Where a parcel goes: the intake's address without `/v1`, who gets tokens, and who signs (nobody = no
 * signature is asked for). Both outlive the talk. */
struct Intake {
    QString url;
    TokenSource* tokens;
    const Signer* signer = nullptr;
};

/**
 * The conversation that brings one message over: every file it names, then the message, then what the receipt
 * says is still missing. Ends at the first answer that is not the good one.
 */
class ParcelTalk
{
public:
    /** `parcel` outlives the talk. */
    ParcelTalk(const Parcel& parcel, Intake intake);

    /** The next request, given the answer to the last one; nothing = over, and `result` tells how it ended.
     */
    [[nodiscard]] std::optional<HttpRequest> next(const HttpAnswer* last);
    [[nodiscard]] const DeliveryAnswer& result() const { return m_result; }
    /** Whether the receiver gave any answer at all. */
    [[nodiscard]] bool wasHeard() const { return m_wasHeard; }

private:
    enum class Stage { LookForFile, SendFile, SendMessage, SendMissing, Over };

    [[nodiscard]] std::optional<HttpRequest> request();
    void take(const HttpAnswer& answer);
    void takeReceipt(const HttpAnswer& answer);
    void moveToNextFile();
    void end(Verdict verdict, const HttpAnswer& answer, const QString& problem);
    [[nodiscard]] const ParcelFile& file() const { return m_parcel->files[m_file]; }

    const Parcel* m_parcel;
    Intake m_intake;
    Stage m_stage;
    qsizetype m_file = 0;
    QList<qsizetype> m_missing; ///< indices of files the receipt asks for
    QString m_receipt;
    QByteArray m_token; ///< shown with the last request
    bool m_isTokenFresh = false;
    bool m_wasHeard = false;
    DeliveryAnswer m_result;
};

} // namespace kakanai::sync
