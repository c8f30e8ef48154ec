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
/** DF1 of the driving licence (IC運転免許証). */
inline constexpr std::array<std::uint8_t, 16> licenceApplication{0xA0, 0x00, 0x00, 0x02, 0x31, 0x01};
/** DF1 of the residence card (在留カード等仕様書). */
inline constexpr std::array<std::uint8_t, 16> residenceApplication{0xD3, 0x92, 0xF0, 0x00, 0x4F, 0x02};

/** A card we can name, by the application that answers SELECT. The ATR says nothing reliable (PC/SC makes it
 * up). */
struct CardDriver {
    CardKind kind;
    std::span<const std::uint8_t> application;
};

/** In the order they are tried; the first that answers names the card. */
inline constexpr std::array cardCatalogue{
    CardDriver{CardKind::MyNumber, textApplication},
    CardDriver{CardKind::Licence, licenceApplication},
    CardDriver{CardKind::Residence, residenceApplication},
};

} // namespace kakanai::card
