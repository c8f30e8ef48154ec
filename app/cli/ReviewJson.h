// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/ProcedureStanding.h"
#include "app/casework/ReviewTask.h"

#include <QJsonArray>
#include <QJsonObject>

namespace kakanai::cli {

/** One task of a work list, as every command prints it. */
[[nodiscard]] QJsonObject taskObject(const casework::ReviewTask& task);
/** `[{id,name,department,state,words,reason?,waitsFor?}]`: what became of each procedure of a case. */
[[nodiscard]] QJsonArray standingsArray(const QList<casework::ProcedureStanding>& standings);

} // namespace kakanai::cli
