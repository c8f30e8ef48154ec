// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/AuditTrail.h"
#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "cardreader/secret/Secret.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/model/CatalogueVersions.h"

namespace kakanai::store {
class Database;
}

namespace kakanai::publishing {

/** Two people who agree, and from when it counts. Both prove to be there with their own approval number. */
struct Agreement {
    access::Actor author;
    Secret authorNumber;
    QString approverId;
    Secret approverNumber;
    QDate effective; ///< today or later
    QString note; ///< why, for those who come after
};

/** Everything that keeps a catalogue from being published: what lint and layouts complain of. */
[[nodiscard]] QList<forms::CatalogueFault> faultsOf(const QString& home);

/** The same, and where lint is content, what the proof over all answers complains of (some seconds). */
[[nodiscard]] QList<forms::CatalogueFault> provedFaultsOf(const QString& home);

/**
 * Publishes a town's draft, or an old version again, as the next version: never changed, in force from its
 * day. Four eyes are kept here and not in a window: the second person is somebody else than the author and
 * than everybody who edited, may approve by their role, and both numbers are right. On the database's thread.
 */
class PublishingService
{
public:
    /** `audit` and `clock` outlive it. */
    PublishingService(const access::AuditTrail& audit, const Clock& clock, QString townFolder);

    /**
     * The draft as it lies in the town's folder, if it is the one with digest `sha256` that both have looked
     * at. Errors: DraftOutdated, CatalogueInvalid (the first fault), NotPermitted, StaffUnknown,
     * SecondPersonNeeded, ApprovalNumberWrong, SheetNotWritten and those of the store.
     */
    [[nodiscard]] Result<forms::CatalogueVersion>
    publish(store::Database& database, const Agreement& agreement, const QString& sha256) const;

    /** Version `number` again, byte for byte, as a new version. Errors: DraftOutdated when there is no such
     * version, else as `publish`. */
    [[nodiscard]] Result<forms::CatalogueVersion> rollBack(store::Database& database,
                                                           const Agreement& agreement, int number) const;

    /** Sets somebody's approval number. `by` gives their own number (`byNumber`) unless it is their first
     * one; somebody else's is set by an administrator only. */
    [[nodiscard]] Result<void> setNumber(store::Database& database, const access::Actor& by,
                                         const Secret& byNumber, const QString& staffId,
                                         const Secret& number) const;

private:
    [[nodiscard]] Result<access::Actor> agree(store::Database& database, const Agreement& agreement,
                                              const QStringList& editors, const QString& object) const;
    [[nodiscard]] Result<forms::CatalogueVersion> write(store::Database& database, const Agreement& agreement,
                                                        const access::Actor& approver,
                                                        const QString& catalogue, int restores) const;
    [[nodiscard]] Result<void> keepWhatWas() const;
    [[nodiscard]] Result<QList<forms::CatalogueVersion>> versions() const;

    const access::AuditTrail& m_audit;
    const Clock& m_clock;
    QString m_town;
};

} // namespace kakanai::publishing
