// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QList>
#include <QString>

#include <optional>

namespace kakanai::forms {

/**
 * One published state of a town's catalogue: the folder `catalogue-versions/NNNN` with its `catalogue/` and a
 * `manifest.json` that says who made it, who approved it and from which day it counts. Never changed
 * afterwards.
 */
struct CatalogueVersion {
    int number = 0;
    QDate effective = {}; ///< from this day; invalid = always (what was there before the first publishing)
    QDateTime publishedAt = {};
    QString author = {}; ///< staff id; empty for what was there before
    QString approver = {}; ///< the second person's staff id
    QString note = {};
    int restores = 0; ///< the version whose bytes these are, after a rollback; 0 = a draft's own
    QString sha256 = {}; ///< `treeDigest` of its `catalogue/`
    QString folder = {}; ///< `…/catalogue-versions/0003`; not in the manifest

    friend bool operator==(const CatalogueVersion&, const CatalogueVersion&) = default;
};

/** SHA-256 over names and bytes of every file below `folder`, in the order of their names; hex. Errors:
 * FileUnreadable. */
[[nodiscard]] FormResult<QString> treeDigest(const QString& folder);

[[nodiscard]] QByteArray manifestOf(const CatalogueVersion& version);

/** Where a town's versions lie. */
[[nodiscard]] QString versionsFolder(const QString& townFolder);

/** The town's versions, oldest first; empty when it never published. Errors: CatalogueInvalid for a manifest
 * that cannot be read or does not name its own folder. */
[[nodiscard]] FormResult<QList<CatalogueVersion>> publishedVersions(const QString& townFolder);

/**
 * The version that counts on `day`: of those already effective the one with the latest day, and of that day's
 * the newest, so a version for April waits for April however many are published before. Empty: none yet.
 */
[[nodiscard]] std::optional<CatalogueVersion> versionInForce(const QList<CatalogueVersion>& versions,
                                                             const QDate& day);

/**
 * The folder whose `catalogue/` counts on `day`, for loadCatalogue and townLayouts: the version in force, or
 * the town's own folder when it has published none. Errors: CatalogueInvalid, also when the bytes of the
 * version in force are not those that were approved.
 */
[[nodiscard]] FormResult<QString> catalogueHome(const QString& townFolder, const QDate& day);

} // namespace kakanai::forms
