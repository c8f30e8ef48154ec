// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/UnreachableClient.h"

#include "app/base/FailureCode.h"

namespace kakanai::sync {

UnreachableClient::UnreachableClient(QString reason)
    : m_reason(std::move(reason))
{
}

QList<DeliveryAnswer> UnreachableClient::deliver(const QList<Parcel>& parcels)
{
    QList<DeliveryAnswer> answers;
    for (const Parcel& parcel : parcels)
        answers.append({parcel.message.messageId,
                        Verdict::TryAgain,
                        0,
                        QString(failureName(FailureCode::ReceiverUnreachable)) + u' ' + m_reason,
                        {},
                        {}});
    return answers;
}

} // namespace kakanai::sync
