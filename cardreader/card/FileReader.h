// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/apdu/BerTlv.h"
#include "cardreader/card/CardError.h"
#include "cardreader/card/CardExchange.h"

#include <cstdint>
#include <span>
#include <vector>

namespace kakanai::card {

using Bytes = std::vector<std::uint8_t>;
using ByteView = std::span<const std::uint8_t>;

/** `return cardInvalid(QStringLiteral("EF 0002: no FF20"));` */
[[nodiscard]] tl::unexpected<CardError> cardInvalid(const QString& what);

/** What a status word that should have been 9000 means for a file that our secret opens. */
[[nodiscard]] tl::unexpected<CardError> cardRefused(StatusWord status, const QString& what);

/** True when there is at least one byte and all are ASCII digits. */
[[nodiscard]] bool isAsciiDigits(ByteView bytes);

/** Bytes as Latin-1 text. */
[[nodiscard]] QString asciiText(ByteView bytes);

/**
 * A file of one data object: 256 bytes by short id first, then as many further pieces as the object's length
 * says, long ones where the reader passes them. Errors: CardDataInvalid (no object, cut short, longer than
 * `limit`, not open) and the exchange's.
 */
[[nodiscard]] CardResult<Bytes> readObjectFile(CardExchange& exchange, std::uint8_t shortId,
                                               const QString& what, std::size_t limit = tlvSizeLimit);

/**
 * A file whose length its specification gives, or as much of it as there is: ends at `size`, at the end of
 * the file or at an answer shorter than asked for. Errors as above.
 */
[[nodiscard]] CardResult<Bytes> readPlainFile(CardExchange& exchange, std::uint8_t shortId, std::size_t size,
                                              const QString& what);

} // namespace kakanai::card
