// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Outbox.h"

#include <QByteArray>
#include <QDate>
#include <QList>
#include <QString>
#include <QStringList>

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

/** What a department said about one procedure of a case, as it came. */
struct WireAck {
    QString ackId; ///< the receiver's own
    QString caseId;
    int sequence = 1;
    QString procedureId; ///< `r1`
    QString status;
    QString backofficeRef;
    QString reason;
    QDateTime at;
};

struct AckPage {
    QList<WireAck> acks; ///< oldest first
    QString nextCursor; ///< opaque
    bool hasMore = false;
};

/** One line of the day's list. */
struct ReconciliationEntry {
    QString messageId;
    QString caseId;
    int sequence = 1;
    QByteArray payloadSha256;
};

/** The difference between what we sent and what the receiver holds. */
struct ReconciliationResult {
    int matched = 0;
    QStringList missing; ///< message ids it does not hold: they are sent again
    QStringList unexpected; ///< held there, not in our list
    QStringList mismatched; ///< held there with another digest
};

/** A procedure at a department, by their codes. */
struct Route {
    QString procedure;
    QString department;

    friend bool operator==(const Route&, const Route&) = default;
};

/** What a receiver says it takes. */
struct Capabilities {
    QStringList schemaVersions;
    qint64 mostBodyBytes = 0; ///< 0 = it does not say
    QString characterSet; ///< `gyousei_jimu_hyojun mj jisx0213`
    bool isSignatureRequired = false;
    QStringList procedures; ///< codes it has a route for; empty = it does not say
    QList<Route> withoutNumber; ///< those for which it takes no individual number, locked or not
};

/** Where a client takes parcels from, one after the other, and where it says what became of each. */
class ParcelSource
{
public:
    ParcelSource() = default;
    ParcelSource(const ParcelSource&) = delete;
    ParcelSource& operator=(const ParcelSource&) = delete;
    virtual ~ParcelSource() = default;

    /** The next one that may leave; nothing = none at the moment. With `mayWait` nothing = none at all:
     * for a client that has no parcel on its way. */
    [[nodiscard]] virtual std::optional<Parcel> next(bool mayWait) = 0;
    /** What became of a parcel that was taken; once for each. */
    virtual void answered(const store::OutboxMessage& message, const DeliveryAnswer& answer) = 0;
};

/** One way to one receiver. Blocking; used on the `sync` lane only. */
class BackOfficeClient
{
public:
    BackOfficeClient() = default;
    BackOfficeClient(const BackOfficeClient&) = delete;
    BackOfficeClient& operator=(const BackOfficeClient&) = delete;
    virtual ~BackOfficeClient() = default;

    /** Brings over everything `source` has. Here by fifties, as files are written; who speaks about one
     * parcel at a time takes the next as soon as a line is free. */
    virtual void carry(ParcelSource& source);
    /** One answer per parcel, in order. A message that was delivered before is delivered again without doing
     * harm. */
    [[nodiscard]] virtual QList<DeliveryAnswer> deliver(const QList<Parcel>& parcels) = 0;

    /** Whether this receiver answers the two questions below; a folder does not. */
    [[nodiscard]] virtual bool isAsking() const { return false; }
    /** What departments said since `cursor` (empty: from the start). Errors: ReceiverUnreachable,
     * ReceiverRefused. */
    [[nodiscard]] virtual Result<AckPage> acknowledgements(const QString& cursor);
    /** What it takes; kept, and minded at the next delivery. Errors: ReceiverUnreachable, ReceiverRefused. */
    [[nodiscard]] virtual Result<Capabilities> capabilities();
    /** Compares a business day. Errors: ReceiverUnreachable, ReceiverRefused. */
    [[nodiscard]] virtual Result<ReconciliationResult> reconcile(const QDate& day,
                                                                 const QList<ReconciliationEntry>& entries);
};

} // namespace kakanai::sync
