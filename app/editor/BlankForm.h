// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QImage>
#include <QList>
#include <QString>

namespace kakanai::editor {

/** So many pages of a blank form are laid beneath a sheet; a longer file is no form of one procedure. */
constexpr int mostBlankPages = 10;

/**
 * Every page of a blank form as a picture of 150 dpi: a scan is squared first, a PDF is drawn as it is.
 * Errors: FileUnreadable, PaperUnreadable (no picture and no PDF, damaged, more than `mostBlankPages`).
 */
[[nodiscard]] forms::FormResult<QList<QImage>> blankPagesOf(const QString& file);

} // namespace kakanai::editor
