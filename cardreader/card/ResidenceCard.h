// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/FileReader.h"
#include "cardreader/trust/TrustStore.h"

namespace kakanai::card {

// In DF1, DF2 and DF3 by short id (在留カード等仕様書 Ver 1.5).
inline constexpr std::uint8_t residenceKindFile = 0x02;
inline constexpr std::uint8_t residenceFrontFile = 0x05;
inline constexpr std::uint8_t residencePhotoFile = 0x06;
inline constexpr std::uint8_t residenceAddressFile = 0x01;
inline constexpr std::uint8_t residenceSignatureFile = 0x02;

/** The row of the kind of card in MF/EF02 (object C1); the master file is selected, no secret needed. Empty
 * when the code is none we know. Errors: CardDataInvalid, the exchange's. */
[[nodiscard]] CardResult<std::optional<ResidenceKind>> readResidenceKind(CardExchange& exchange);

/** The value of the only object we look for in a decrypted file: D0 the front, D1 the photograph. Errors:
 * CardDataInvalid. */
[[nodiscard]] CardResult<QByteArray> parseResidencePicture(ByteView file, std::uint16_t tag);

/** The latest address on the back: objects D2 (day), D3 (municipality), D4 (address). Errors:
 * CardDataInvalid. */
[[nodiscard]] CardResult<ResidenceFacts> parseResidenceAddress(ByteView file);

/** DF3/EF01, objects DA (signature) and DB (certificate), over the values of front and photograph. Without a
 * key of its own the chip cannot prove that it is no copy, so the best answer is DataGenuineOnly. */
[[nodiscard]] Genuineness checkResidence(ByteView signatureFile, const QByteArray& front,
                                         const QByteArray& photo, const TrustStore& trust,
                                         const QDate& today);

} // namespace kakanai::card
