// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardReading.h"

#include <array>
#include <cstdint>
#include <span>

namespace kakanai::card {

/** 券面事項入力補助AP of the My Number card: the number and the four attributes as text. */
inline constexpr std::array<std::uint8_t, 10> textApplication{0xD3, 0x92, 0x10, 0x00, 0x31,
                                                              0x00, 0x01, 0x01, 0x04, 0x08};
/** 券面事項確認AP: the face of the card as pictures. */
inline constexpr std::array<std::uint8_t, 10> visualApplication{0xD3, 0x92, 0x10, 0x00, 0x31,
                                                                0x00, 0x01, 0x01, 0x04, 0x02};
/** 共通カードAP: serial, issuer, expiry; no secret. */
inline constexpr std::array<std::uint8_t, 10> commonApplication{0xD3, 0x92, 0x10, 0x00, 0x31,
                                                                0x00, 0x01, 0x01, 0x01, 0x00};
/** 公的個人認証AP (JPKI). */
inline constexpr std::array<std::uint8_t, 10> jpkiApplication{0xD3, 0x92, 0xF0, 0x00, 0x26,
                                                              0x01, 0x00, 0x00, 0x00, 0x01};
/** DF1 of the driving licence (IC運転免許証): what is written on it. */
inline constexpr std::array<std::uint8_t, 16> licenceApplication{0xA0, 0x00, 0x00, 0x02, 0x31, 0x01};
/** DF2 of the driving licence: the photograph. */
inline constexpr std::array<std::uint8_t, 16> licencePhotoApplication{0xA0, 0x00, 0x00, 0x02, 0x31, 0x02};
/** マイナ免許証AP: licence data inside the My Number card. */
inline constexpr std::array<std::uint8_t, 16> mynaLicenceApplication{0xA0, 0x00, 0x00, 0x02, 0x31, 0x06};
/** DF1 of the residence card (在留カード等仕様書): pictures. */
inline constexpr std::array<std::uint8_t, 16> residenceApplication{0xD3, 0x92, 0xF0, 0x00, 0x4F, 0x02};
/** DF2 of the residence card: address, permissions. */
inline constexpr std::array<std::uint8_t, 16> residenceAddressApplication{0xD3, 0x92, 0xF0, 0x00, 0x4F, 0x03};
/** DF3 of the residence card: the signature. */
inline constexpr std::array<std::uint8_t, 16> residenceSignatureApplication{0xD3, 0x92, 0xF0,
                                                                            0x00, 0x4F, 0x04};

/** A document we can name, by the application that answers SELECT. The ATR says nothing reliable (PC/SC makes
 * it up). */
struct CardDriver {
    CardKind kind;
    std::span<const std::uint8_t> application;
    const char* document; ///< the name of this document, refined where a file says more
    CardKind inside; ///< only looked for in a card of this kind; None: any card may be it
};

/** In the order they are tried; the first whose `inside` is None names the card, the rest say what else it
 * is. */
inline constexpr std::array cardCatalogue{
    CardDriver{CardKind::MyNumber, textApplication, "mynumber-card", CardKind::None},
    CardDriver{CardKind::Licence, licenceApplication, "licence", CardKind::None},
    CardDriver{CardKind::Residence, residenceApplication, "residence-card", CardKind::None},
    CardDriver{CardKind::Phone, jpkiApplication, "phone-certificate", CardKind::None},
    CardDriver{CardKind::MyNumber, mynaLicenceApplication, "mynumber-licence", CardKind::MyNumber},
    CardDriver{CardKind::Residence, residenceApplication, "residence-card", CardKind::MyNumber},
};

/** A kind of residence card by the code in MF/EF02 (在留カード等仕様書). */
struct ResidenceKind {
    const char* code;
    const char* document;
    bool isSecondGeneration; ///< issued since 2026-06; its data cannot be read by public facts
};

inline constexpr std::array residenceKinds{
    ResidenceKind{"1", "residence-card", false},
    ResidenceKind{"2", "special-permanent-resident", false},
    ResidenceKind{"05", "residence-card", true},
    ResidenceKind{"06", "special-permanent-resident", true},
    ResidenceKind{"07", "residence-card", true}, // 特定在留カード: also a My Number card
    ResidenceKind{"08", "special-permanent-resident", true}, // 特定特別永住者証明書
};

} // namespace kakanai::card
