// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/store/PreApplicationKey.h"
#include "forms/model/Catalogue.h"
#include "forms/qr/PreApplication.h"

#include <QDate>
#include <QString>
#include <QStringList>

namespace kakanai::visit {

/** Where this machine keeps the town's private key. */
[[nodiscard]] QString preApplicationKeyFile(const QString& dataFolder);

/** Every QR text on a picture. Errors: FileUnreadable; PaperUnreadable when it is no picture, or too large.
 */
[[nodiscard]] Result<QList<QByteArray>> qrTextsOn(const QString& path);

/** The parts of a pre-application in one file, a picture or a text, or a part itself as a scanner typed it.
 * Errors: FileUnreadable; PaperUnreadable when there is none. */
[[nodiscard]] Result<QList<QByteArray>> preApplicationTexts(const QString& path);

/** What opens pre-applications, and what they are held against. */
struct PreApplicationDesk {
    QString keyFile;
    QString town; ///< municipality code
    const forms::Catalogue* catalogue = nullptr;
    QDate today;

    /**
     * Opens the parts found in `files`: pictures (PNG, JPEG) with one code or several, or texts a scanner
     * typed, one part a line. Everything happens on this machine. Errors: FileUnreadable; PaperUnreadable
     * when a file has no such code; FactsInvalid with “part 2 of 3 is missing”, or with what was refused;
     * KeyUnavailable; SealBroken.
     */
    [[nodiscard]] Result<forms::PreApplication> open(const QStringList& files) const;
    /** The same from texts. */
    [[nodiscard]] Result<forms::PreApplication> openTexts(const QList<QByteArray>& texts) const;
    /**
     * What is worth keeping of a visit: the facts, for whatever errand comes next, without its answers. Of a
     * person whose address must not be found (any staff-only question answered with yes) no address leaves
     * the office.
     */
    [[nodiscard]] forms::PreApplication
    afterVisit(const forms::FactSheet& facts, const forms::Answers& answers, const QString& language) const;
    /** What somebody takes home for the next visit: sealed with the office's own key, as QR parts. Errors:
     * KeyUnavailable; FactsInvalid when it does not fit. */
    [[nodiscard]] Result<QList<QByteArray>> seal(const forms::PreApplication& application) const;
};

} // namespace kakanai::visit
