// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/TownSettings.h"

#include <QByteArray>

namespace kakanai::queue {

/** The files a public page is made of, by their names among the program's own (`resources/state-page`). */
struct PublicPageParts {
    const char* html;
    const char* words; ///< by language, as JSON
    QByteArrayList styles; ///< one after the other
    const char* script;
};

/** A page of the town's for everybody, in the town's languages: one file with its own style, script and
 * words, which asks for nothing but the data beside it. */
[[nodiscard]] QByteArray publicPage(const TownSettings& town, const PublicPageParts& parts);

/** Puts a file where the town's web server, under another account, reads it; it appears whole or not at all.
 * Errors: FileUnreadable. */
[[nodiscard]] Result<void> writePublicFile(const QString& path, const QByteArray& bytes);

} // namespace kakanai::queue
