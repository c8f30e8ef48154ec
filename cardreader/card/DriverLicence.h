// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardReading.h"
#include "cardreader/card/FileReader.h"

namespace kakanai::card {

/** What IC運転免許証 says in DF1 (運転免許証及び運転免許証作成システム等仕様書). */
struct LicenceContent {
    CardIdentity identity; ///< with the current name and address
    LicenceFacts facts;
    QDate expiry;
};

/** MF/EF01, free: version, issue date, last day. */
struct LicenceCommon {
    QString version;
    QDate issued;
    QDate expiry;
};

// Below the master file, by file id, and in DF1, by short id.
inline constexpr std::uint16_t licenceCommonFile = 0x2F01;
inline constexpr std::uint8_t licenceContentFile = 0x01;
inline constexpr std::uint8_t licenceChangesFile = 0x04;
inline constexpr std::size_t licenceCommonSize = 17;
inline constexpr std::size_t licenceContentSize = 880;
inline constexpr std::size_t licenceChangesSize = 640;

/** One data object of a licence: its tags are one byte whatever their lowest bits say (1F, 5F, 7F are tags).
 */
struct LicenceObject {
    std::uint8_t tag = 0;
    ByteView value;
};

/** The objects of a licence's file up to a 00 or FF where a tag should be. Errors: CardDataInvalid. */
[[nodiscard]] CardResult<std::vector<LicenceObject>> parseLicenceObjects(ByteView file);

/** Errors: CardDataInvalid. */
[[nodiscard]] CardResult<LicenceCommon> parseLicenceCommon(ByteView file);

/**
 * DF1/EF01 and EF04 (changes; may be empty). A later name or address beats the printed one. Where an addition
 * is not in the form public sources describe, its place is taken by the mark for a missing glyph, so that the
 * card is looked at. Errors: CardDataInvalid.
 */
[[nodiscard]] CardResult<LicenceContent> parseLicence(ByteView content, ByteView changes);

/** The last day in マイナ免許証's WEF02 (object C5: era digit and YYMMDD). Errors: CardDataInvalid. */
[[nodiscard]] CardResult<QDate> parseMynaLicenceExpiry(ByteView file);

/** The photograph in DF2/EF01 (object 5F40). Errors: CardDataInvalid. */
[[nodiscard]] CardResult<QByteArray> parseLicencePhoto(ByteView file);

} // namespace kakanai::card
