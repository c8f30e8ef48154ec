// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/sync/BackOfficeClient.h"

namespace kakanai::sync {

/**
 * The file drop "KKN-CSV 1" into a folder:
 * `<root>/<code>/<target>/<YYYYMMDD>/KKN_<code>_<target>_<time>_<seq>_…`. A batch is written to temporary
 * names, flushed to disk and renamed; the empty `.done` comes last and makes it count. A message that stands
 * in a batch with a `.done` is never written again; a batch without one is cleared away. No individual number
 * can appear: there is no column for it.
 */
class FileDrop final : public BackOfficeClient
{
public:
    FileDrop(QString root, QString municipalityCode, QString target, const Clock& clock);

    [[nodiscard]] QList<DeliveryAnswer> deliver(const QList<Parcel>& parcels) override;

private:
    /** Answers the batch's stem. Errors: ReceiverUnreachable when the folder cannot be written. */
    [[nodiscard]] Result<QString> writeBatch(const QList<Parcel>& parcels, const QString& folder,
                                             const QString& stem) const;

    QString m_root;
    QString m_municipalityCode;
    QString m_target;
    const Clock* m_clock;
};

} // namespace kakanai::sync
