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
 * Errors: FileUnreadable, PaperNotPicture, PaperUnreadable (damaged), PaperTooLarge (also more than
 * `mostBlankPages`).
 */
[[nodiscard]] forms::FormResult<QList<QImage>> blankPagesOf(const QString& file);

/** Why a file is no blank form, as a sentence to stand behind the window's own; empty when that says it all.
 */
[[nodiscard]] QString refusalWords(const forms::FormError& error);

} // namespace kakanai::editor
