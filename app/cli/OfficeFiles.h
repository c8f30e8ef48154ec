// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "forms/FormError.h"
#include "forms/model/Catalogue.h"

#include <QByteArray>

namespace kakanai::cli {

/** The folder whose `catalogue/` counts on `day`: the town's version in force, or the town's own. Errors:
 * CatalogueInvalid. */
[[nodiscard]] Result<QString> officeCatalogueHome(const QString& townFolder, const QDate& day);

/** The built-in catalogue with the town's additions as they count on `day`. */
[[nodiscard]] Result<forms::Catalogue> loadOfficeCatalogue(const QString& townFolder, const QDate& day);

/** A file the command line named, at most 8 MiB of it: one byte more, so that the reader sees it is too
 * large. */
[[nodiscard]] Result<QByteArray> readNamedFile(const QString& path);

} // namespace kakanai::cli
