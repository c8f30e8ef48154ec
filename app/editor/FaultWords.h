// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace kakanai::editor {

/** What lint says, in words for whoever edits; a message this table does not know stays as it is. */
[[nodiscard]] QString faultWords(const QString& message);

} // namespace kakanai::editor
