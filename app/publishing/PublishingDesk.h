// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/Staff.h"
#include "app/base/Lane.h"
#include "app/publishing/PublishingService.h"
#include "app/publishing/VisitRehearsal.h"

#include <QObject>

#include <functional>

namespace kakanai::publishing {

/** What a draft would change: its faults, or else one row a visit, and the digest both belong to. */
struct DraftReport {
    QString sha256;
    QList<forms::CatalogueFault> faults;
    QList<VisitChange> visits;
};

/**
 * Publishing as a window sees it: every call answers later on the window's thread, unless the asker is gone.
 * What needs the database runs on its lane, what takes long on a lane of its own.
 */
class PublishingDesk
{
public:
    /** The desk is outlived by everything it is given. */
    PublishingDesk(Lane& databaseLane, store::Database& database, const access::AuditTrail& audit,
                   const Clock& clock, access::Actor actor, QString townFolder);

    [[nodiscard]] const access::Actor& actor() const { return m_actor; }
    [[nodiscard]] const QString& townFolder() const { return m_town; }
    [[nodiscard]] QDate today() const { return m_clock.today(); }

    template <typename Answer> using Reply = std::function<void(Answer)>;

    /** Everybody at the desk who is not disabled. */
    void staff(QObject* asker, Reply<Result<QList<access::Staff>>> reply);
    /** The draft in `draftFolder` beside what counts today. */
    void report(QObject* asker, const QString& draftFolder, Reply<Result<DraftReport>> reply);
    /** `sha256`: the digest of the report both looked at. */
    void publish(QObject* asker, Agreement agreement, const QString& sha256,
                 Reply<Result<forms::CatalogueVersion>> reply);
    void rollBack(QObject* asker, Agreement agreement, int number,
                  Reply<Result<forms::CatalogueVersion>> reply);
    /** Sets the actor's own approval number; `old` is empty when there was none. */
    void setNumber(QObject* asker, Secret old, Secret fresh, Reply<Result<void>> reply);
    /** The lane for whatever else takes long: drawing a preview. */
    [[nodiscard]] Lane& workLane() { return m_workLane; }

private:
    Lane& m_databaseLane;
    store::Database& m_database;
    const Clock& m_clock;
    access::Actor m_actor;
    QString m_town;
    PublishingService m_service;
    Lane m_workLane{QStringLiteral("editor")}; // last: its jobs end before what they use goes
};

} // namespace kakanai::publishing
