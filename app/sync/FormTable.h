// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/DropTable.h"

namespace kakanai::sync {

/** One table a paper, one row a form, for software robots that type as people do. */
[[nodiscard]] QList<DropTable> formTables(const QList<QJsonObject>& messages, const FormColumns& forms);

} // namespace kakanai::sync
