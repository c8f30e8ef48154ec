// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardError.h"
#include "cardreader/card/CardExchange.h"
#include "cardreader/card/Credentials.h"
#include "cardreader/card/FileReader.h"

#include <cstdint>
#include <span>

namespace kakanai::card {

/** SELECT of an application. Errors: CardNotSupported when the card has none of that name, and the
 * exchange's. */
[[nodiscard]] CardResult<void> selectApplication(CardExchange& exchange,
                                                 std::span<const std::uint8_t> application);

/** SELECT of the master file. Errors: CardNotSupported when the card has none, and the exchange's. */
[[nodiscard]] CardResult<void> selectMasterFile(CardExchange& exchange);

/** EF 0002, the four attributes; the application is selected and opened. Errors: CardDataInvalid and the
 * exchange's. */
[[nodiscard]] CardResult<Bytes> readIdentityFile(CardExchange& exchange);

/** EF 0001, the individual number, 17 bytes with filler. The caller wipes it. */
[[nodiscard]] CardResult<ResponseApdu> readNumberFile(CardExchange& exchange);

/** `YYYYMMDD` of the common application's record; selects that application. */
[[nodiscard]] CardResult<QString> readExpiry(CardExchange& exchange);

/** The four attributes in the bytes of EF 0002, filler and all. Errors: CardDataInvalid. */
[[nodiscard]] CardResult<CardIdentity> parseIdentity(std::span<const std::uint8_t> file);

/** The number in the bytes of EF 0001: twelve digits, check digit not looked at. Errors: CardDataInvalid. */
[[nodiscard]] CardResult<Secret> parseNumber(std::span<const std::uint8_t> file);

/** The last day `YYYYMMDD` in the common application's record: 01 1C, serial 15, municipality 5, expiry 8. */
[[nodiscard]] CardResult<QString> parseExpiry(std::span<const std::uint8_t> record);

/** The calendar day of `YYYYMMDD`; the last of its month when the day is too big (a 29 February in ten
 * years). */
[[nodiscard]] QDate dayOf(const QString& digits);

/** `YYYYMMDD` as `YYYY-MM-DD`. */
[[nodiscard]] QString withHyphens(const QString& digits);

} // namespace kakanai::card
