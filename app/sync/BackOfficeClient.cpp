// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/BackOfficeClient.h"

namespace kakanai::sync {

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
