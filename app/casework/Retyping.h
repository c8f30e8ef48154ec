// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "forms/prefill/FilledSheet.h"

#include <QList>
#include <QString>

namespace kakanai::access {
class AuditTrail;
}
namespace kakanai::store {
class Transaction;
}

namespace kakanai::casework {

/** One field to type into the core, in the order of its screen. */
struct RetypeLine {
    QString key;
    int person = 0;
    QString label; ///< as the core's screen says
    QString value; ///< exactly what is typed; ●●●● for an individual number
    bool isMasked = false;
    bool isMissing = false; ///< the sheet has nothing for it
    QString typedBy = {}; ///< staff id; empty = not typed yet
};

/** A procedure as the core's screen wants it. */
struct RetypeList {
    QString screen; ///< as the core's menu says; empty = in the sheet's own order
    QList<RetypeLine> lines;
};

/** The sheet's values in the order of the town's screen for this procedure; without one, in the sheet's own.
 */
[[nodiscard]] RetypeList retypeList(const forms::FilledSheet& sheet, const QString& procedure,
                                    const OfficeRouting& routing);

/** 転記: which fields were typed already, so that somebody interrupted goes on where they were. */
class Retyping
{
public:
    /** Both references outlive it. */
    Retyping(const access::AuditTrail& audit, const Clock& clock);

    /** Fills in who typed what. */
    [[nodiscard]] Result<RetypeList> withTicks(store::Transaction& transaction, const QString& caseId,
                                               const QString& procedure, RetypeList list) const;
    /** A field was typed; or not, after all. Recorded by key. Errors: NotPermitted. */
    [[nodiscard]] Result<void> tick(store::Transaction& transaction, const QString& caseId,
                                    const QString& procedure, const QString& key, int person, bool isTyped,
                                    const access::Actor& actor) const;

private:
    const access::AuditTrail* m_audit;
    const Clock* m_clock;
};

} // namespace kakanai::casework
