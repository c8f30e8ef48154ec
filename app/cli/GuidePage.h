// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/TownSettings.h"
#include "forms/model/Catalogue.h"

#include <QByteArray>
#include <QDate>
#include <QJsonObject>
#include <QString>
#include <QStringList>

namespace kakanai::cli {

/** What a page is made for. */
struct GuidePageSettings {
    TownSettings town;
    QString language; ///< the one it opens in; Japanese when the page does not have it
    QDate made;
    QByteArray publicKey = {}; ///< pre-applications are sealed for it; empty: the page makes none
};

/** One page, and what could be better about it. */
struct GuidePage {
    QByteArray html;
    QStringList languages;
    int procedures = 0;
    int questions = 0;
    QStringList withoutReading; ///< kanji of the easy texts that get no furigana
};

/**
 * What the page knows of the catalogue. Discreet procedures and staff-only questions are not in it, and where
 * a condition asks one of those, its answer stands as no.
 */
[[nodiscard]] QJsonObject guidePageData(const forms::Catalogue& catalogue, const GuidePageSettings& settings);

/**
 * The guide as one HTML file that needs no server, asks nothing of any other address and keeps nothing: style
 * and script are in it and named by their hashes in its Content-Security-Policy. Errors: Internal when a part
 * of the page is missing from the program.
 */
[[nodiscard]] Result<GuidePage> makeGuidePage(const forms::Catalogue& catalogue,
                                              const GuidePageSettings& settings);

} // namespace kakanai::cli
