// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/DropProfile.h"
#include "app/base/Result.h"
#include "app/sync/BackOfficeClient.h"
#include "app/sync/DropPlace.h"
#include "app/sync/DropTable.h"

#include <memory>

namespace kakanai::sync {

/** Whose files these are, and how they are written. */
struct DropAddress {
    QString municipalityCode;
    QString target;
    DropProfile profile = {};
    FormColumns forms = {}; ///< the catalogue's columns of a paper; the profile's own come first
};

/**
 * The file drop: `<code>/<target>/<YYYYMMDD>/` with one batch of files of one stem, as the profile names and
 * writes them. Every file is written to a temporary name and renamed; the empty done-marker comes last and
 * makes the batch count. A message that stands in a batch with its marker is not written again; a batch
 * without one is cleared away. No individual number can appear: there is no column for it, and the lines of
 * JSON are the message's, which holds none for a folder.
 */
class FileDrop final : public BackOfficeClient
{
public:
    FileDrop(std::unique_ptr<DropPlace> place, DropAddress address, const Clock& clock);

    [[nodiscard]] QList<DeliveryAnswer> deliver(const QList<Parcel>& parcels) override;

private:
    [[nodiscard]] QString targetFolder() const;
    /** The days a batch with one of these messages may lie in. */
    [[nodiscard]] Result<QStringList> daysSince(const QDate& day);
    /** Clears away what a writer that died left of these messages, and answers what arrived: message id →
     * stem. */
    [[nodiscard]] Result<QHash<QString, QString>> settle(const QStringList& messageIds, const QDate& since);
    [[nodiscard]] Result<QString> freeStem(const QString& folder);
    /** Answers the batch's stem. */
    [[nodiscard]] Result<QString> writeBatch(const QList<Parcel>& parcels);
    [[nodiscard]] QList<DropColumn> columnsOf(const QString& paper) const;

    std::unique_ptr<DropPlace> m_place;
    DropAddress m_address;
    const Clock* m_clock;
};

} // namespace kakanai::sync
