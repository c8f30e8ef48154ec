// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Outbox.h"

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace kakanai::sync {

/** A file a message names: its bytes and its hash. */
struct ParcelFile {
    QString sha256;
    QByteArray bytes;
};

/** A message with the files it names. */
struct Parcel {
    store::OutboxMessage message;
    QList<ParcelFile> files;
};

/** What a receiver made of a message: it has it; later perhaps; never like this. */
enum class Verdict { Delivered, TryAgain, Refused };

struct DeliveryAnswer {
    QString messageId;
    Verdict verdict = Verdict::TryAgain;
    int status = 0; ///< HTTP status, 0 = none
    QString problem = {}; ///< no personal data
    QString receiptId = {};
    std::optional<int> retryAfterSeconds = {};
};

/** One way to one receiver. Blocking; used on the `sync` lane only. */
class BackOfficeClient
{
public:
    BackOfficeClient() = default;
    BackOfficeClient(const BackOfficeClient&) = delete;
    BackOfficeClient& operator=(const BackOfficeClient&) = delete;
    virtual ~BackOfficeClient() = default;

    /** One answer per parcel, in order. A message that was delivered before is delivered again without doing
     * harm. */
    [[nodiscard]] virtual QList<DeliveryAnswer> deliver(const QList<Parcel>& parcels) = 0;
};

} // namespace kakanai::sync
