// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QJsonObject>
#include <QString>

namespace kakanai {

/** The JSON object in a file. Errors: FileUnreadable; `invalid` with file and byte when it holds none. */
[[nodiscard]] Result<QJsonObject> readJsonObject(const QString& path, FailureCode invalid);

} // namespace kakanai
