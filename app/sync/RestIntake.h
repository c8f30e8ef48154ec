// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "app/sync/BackOfficeClient.h"
#include "app/sync/CircuitBreaker.h"
#include "app/sync/HttpPool.h"
#include "app/sync/Jwt.h"
#include "app/sync/TokenSource.h"

namespace kakanai::sync {

/** Whom to believe at this receiver, and how to show who we are. */
[[nodiscard]] TlsIdentity identityOf(const Receiver& receiver);

/**
 * The back office's intake over REST, as docs/sync-protocol.md tells it: files by their digest, then the
 * message under its own id as idempotency key. Delivered is what was answered 202 with a receipt for these
 * very bytes, and nothing else. Up to four messages are on their way at once.
 */
class RestIntake final : public BackOfficeClient
{
public:
    /** `municipality` stands in the day's list. */
    RestIntake(const Receiver& receiver, QString municipality, const Clock& clock);

    void carry(ParcelSource& source) override;
    [[nodiscard]] QList<DeliveryAnswer> deliver(const QList<Parcel>& parcels) override;
    [[nodiscard]] bool isAsking() const override { return true; }
    [[nodiscard]] Result<AckPage> acknowledgements(const QString& cursor) override;
    [[nodiscard]] Result<Capabilities> capabilities() override;
    [[nodiscard]] Result<ReconciliationResult> reconcile(const QDate& day,
                                                         const QList<ReconciliationEntry>& entries) override;

private:
    /** What speaks against a message before a byte of it is sent (the receiver's own word, its silence);
     * nothing = send it. */
    [[nodiscard]] std::optional<DeliveryAnswer> objection(const Parcel& parcel);
    /** One question with a token; asks once more with a fresh one where the first was refused. */
    [[nodiscard]] Result<HttpAnswer> ask(HttpRequest request);

    QString m_url;
    QString m_municipality;
    QString m_instance;
    TokenSource m_tokens;
    HttpPool m_pool;
    Signer m_signer;
    CircuitBreaker m_breaker;
    std::optional<Capabilities> m_capabilities;
};

} // namespace kakanai::sync
