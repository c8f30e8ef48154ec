// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/model/Catalogue.h"

#include <QString>

namespace kakanai::forms {

/** One thing wrong with a catalogue, and where. */
struct CatalogueFault {
    QString file;
    QString path; ///< JSON pointer: `/procedures/3/fields`
    QString message;

    friend bool operator==(const CatalogueFault&, const CatalogueFault&) = default;
};

/**
 * Where a town's additions lie: the `catalogue/` of its folder. That folder itself may be named, too. Empty
 * when the town has none.
 */
[[nodiscard]] QString townCatalogue(const QString& townFolder);

/** Where a town's own layouts lie: `sheets/` in its catalogue; empty when it draws none of its own. */
[[nodiscard]] QString townLayouts(const QString& townFolder);

/** Reads what can be read and names everything that cannot; for `kakanai forms check`. */
[[nodiscard]] Catalogue readCatalogue(const QString& folder, const QString& townFolder,
                                      QList<CatalogueFault>& faults);

/**
 * Reads a catalogue folder (built in: `:/kakanai/catalogue`), then a town's additions and overrides when
 * `townFolder` is not empty (objects with a known id replace, others are added). Bounded: refuses files over
 * 16 MiB and nesting over 64. The town's additions lie in its `catalogue/`. Errors: CatalogueInvalid with
 * file and place.
 */
[[nodiscard]] FormResult<Catalogue> loadCatalogue(const QString& folder, const QString& townFolder = {});

} // namespace kakanai::forms
