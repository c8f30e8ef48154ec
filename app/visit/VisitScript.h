// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/visit/VisitSession.h"
#include "cardreader/card/CardReading.h"
#include "forms/answer/FactSheet.h"
#include "forms/model/Rule.h"
#include "forms/qr/PreApplication.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai::visit {

/** The card a scripted visitor lays down. The secret itself comes from a descriptor, never from the script.
 */
struct ScriptIdentity {
    QString reader;
    card::Credential credential = card::Credential::Pin;
    int secretFd = -1;
};

/** The clerk who checks and completes. */
struct ScriptClerk {
    QString id;
    QString identityCheck;
    bool complete = true;
    /** Looks at what the recogniser doubted and says it is right; false leaves it open and 完了 is refused.
     */
    bool confirm = true;
};

/** A visit with no person (COMMANDS "Visit script"). */
struct VisitScript {
    VisitRole role = VisitRole::Kiosk;
    QString language = QStringLiteral("ja");
    QStringList events;
    std::optional<ScriptIdentity> identity;
    forms::FactSheet facts;
    QStringList papers; ///< absolute
    QStringList qr; ///< absolute: pictures or texts of one pre-application's parts
    forms::Answers answers;
    bool unansweredIsNo = true;
    QList<std::pair<QString, QString>> corrections; ///< key (or `key@n`), value
    QByteArray ink;
    std::optional<ScriptClerk> clerk;
    bool submit = true;
};

/** What a pre-application adds: its events where the script has none, answers and facts the script does not
 * give. */
void prefill(VisitScript& script, const forms::PreApplication& application);

/** Reads a script; relative paths are relative to `folder`. Errors: ScriptInvalid with the key,
 * FileUnreadable. */
[[nodiscard]] Result<VisitScript> parseVisitScript(const QByteArray& json, const QString& folder);

} // namespace kakanai::visit
