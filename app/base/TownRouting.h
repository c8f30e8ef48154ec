// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QHash>
#include <QList>
#include <QString>
#include <QStringList>

namespace kakanai {

/** Work of one department others wait for: 住民記録入力済. */
struct ReviewGate {
    QString name; ///< as it reads on the screen
    QStringList procedures; ///< `J01`, `K*`: what must be done for it to open
};

/** Procedures that go to another receiver than their department's. */
struct ReceiverRoute {
    QStringList procedures; ///< `J01`, `C*`
    QString receiver; ///< id in backoffice.json
};

/** One field of the screen of a core system, in its order. */
struct RetypeField {
    QString key; ///< of the catalogue
    int person = 0;
    QString label; ///< as the core's screen says; empty = as the sheet says
};

/** The screen of a core system for one procedure, for towns that retype (転記). */
struct RetypeScreen {
    QStringList procedures;
    QString name; ///< as the core's menu says
    QString receiver = {}; ///< which core; empty = whatever the procedure goes to
    QList<RetypeField> fields;
};

/** How work is shared out behind the counter: a town's `routing.json` over the built-in one. */
struct OfficeRouting {
    QList<ReviewGate> gates;
    QStringList secondReader; ///< procedures two people read
    QList<ReceiverRoute> routes;
    QHash<QString, QString> businessIds; ///< 業務ID (three digits) by department or procedure
    QList<RetypeScreen> screens;

    /** The 業務ID of a procedure: its own, else its department's; empty when the town named none. */
    [[nodiscard]] QString businessIdOf(const QString& procedure, const QString& department) const;
    [[nodiscard]] bool needsSecondReader(const QString& procedure) const;
    /** The gate this procedure belongs to; null = nobody waits for it. */
    [[nodiscard]] const ReviewGate* gateOf(const QString& procedure) const;
    /** The receiver this procedure is sent to whatever its department says; empty = by department. */
    [[nodiscard]] QString receiverOf(const QString& procedure) const;
    /** The core's screen for a procedure; null = the sheet's own order. */
    [[nodiscard]] const RetypeScreen* screenOf(const QString& procedure) const;
};

/** What is wrong in a town's file, and where. */
struct RoutingFault {
    QString file;
    QString place; ///< JSON pointer: `/gates/0/procedures/1`
    QString message;
};

/** What the names in routing.json may be; empty lists are not checked against. */
struct KnownNames {
    QStringList departments;
    QStringList procedures;
    QStringList receivers;
    QStringList fields;
};

/** Whether `C01` is among `C*, J02`. */
[[nodiscard]] bool isAmong(const QStringList& patterns, const QString& id);

/** `routing.json` of `folder`, section by section over the built-in one. Errors: TownInvalid with file and
 * place (its shape only; names are `routingFaults`'s). */
[[nodiscard]] Result<OfficeRouting> loadRouting(const QString& folder);

/** Every fault of a town's routing.json, of shape and of names; empty when there is none or no such file. */
[[nodiscard]] QList<RoutingFault> routingFaults(const QString& folder, const KnownNames& known);

} // namespace kakanai
