// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/BackOfficeClient.h"

namespace kakanai::sync {
namespace {

constexpr qsizetype mostTogether = 50;

} // namespace

void BackOfficeClient::carry(ParcelSource& source)
{
    for (;;) {
        QList<Parcel> parcels;
        while (parcels.size() < mostTogether) {
            auto parcel = source.next(parcels.isEmpty());
            if (!parcel)
                break;
            parcels.append(std::move(*parcel));
        }
        if (parcels.isEmpty())
            return;
        const QList<DeliveryAnswer> answers = deliver(parcels);
        for (qsizetype i = 0; i < answers.size(); ++i)
            source.answered(parcels[i].message, answers[i]);
    }
}

Result<AckPage> BackOfficeClient::acknowledgements(const QString&)
{
    return fail(FailureCode::ReceiverUnreachable, QStringLiteral("this receiver does not acknowledge"));
}

Result<Capabilities> BackOfficeClient::capabilities()
{
    return fail(FailureCode::ReceiverUnreachable, QStringLiteral("this receiver does not say what it takes"));
}

Result<ReconciliationResult> BackOfficeClient::reconcile(const QDate&, const QList<ReconciliationEntry>&)
{
    return fail(FailureCode::ReceiverUnreachable, QStringLiteral("this receiver does not compare"));
}

} // namespace kakanai::sync
