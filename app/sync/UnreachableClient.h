// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/BackOfficeClient.h"

namespace kakanai::sync {

/** Stands for a receiver this installation has no way to: every message waits and says why. */
class UnreachableClient final : public BackOfficeClient
{
public:
    explicit UnreachableClient(QString reason);
    [[nodiscard]] QList<DeliveryAnswer> deliver(const QList<Parcel>& parcels) override;

private:
    QString m_reason;
};

} // namespace kakanai::sync
