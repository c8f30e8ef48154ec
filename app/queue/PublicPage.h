// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/TownSettings.h"

#include <QByteArray>

namespace kakanai::queue {

/** A public page, by the name of its files among the program's own (`resources/state-page`): `NAME.html` is
 * what stands in the common frame, `NAME.js` its script, `NAME-words.json` its texts by language, `NAME.css`
 * what it adds to the common style, if anything. */
struct PublicPageParts {
    QByteArray name;
    bool isForSearch = false; ///< whether search engines may list it
};

/** A page of the town's for everybody, in the town's languages: one file with its own style, script and
 * words, which asks for nothing but the data beside it. */
[[nodiscard]] QByteArray publicPage(const TownSettings& town, const PublicPageParts& parts);

/** Puts a file where the town's web server, under another account, reads it; it appears whole or not at all.
 * Errors: FileUnreadable. */
[[nodiscard]] Result<void> writePublicFile(const QString& path, const QByteArray& bytes);

} // namespace kakanai::queue
