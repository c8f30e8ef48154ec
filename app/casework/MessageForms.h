// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/TownSettings.h"
#include "app/casework/Case.h"
#include "app/casework/CompletedCase.h"
#include "app/casework/MessagePersons.h"

#include <QHash>
#include <QJsonArray>

namespace kakanai::casework {

/** The sheets as the message tells them, and under which id each is there. */
struct MessageForms {
    QJsonArray forms;
    QHash<QString, QString> idOfSheet; ///< `J01` → f1; a sheet with no filled box is not there
};

/** Every filled box of the given sheets with where its value came from. Boxes of individual numbers are left
 * out. */
[[nodiscard]] MessageForms messageForms(const CompletedCase& completed,
                                        const QList<forms::FilledSheet>& sheets,
                                        const QList<Attachment>& attachments, const MessagePersons& persons,
                                        const TownSettings& town, const QDateTime& completedAt);

} // namespace kakanai::casework
