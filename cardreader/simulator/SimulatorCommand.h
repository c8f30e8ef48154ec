// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/apdu/BerTlv.h"

#include <QByteArray>

#include <optional>
#include <span>

namespace kakanai::card {

/** A command taken apart: short or extended, with or without data and Le (ISO/IEC 7816-4 §5.1). Its data are
 * a view of the bytes it was parsed from, because they may be somebody's PIN. */
struct SimulatorCommand {
    quint8 cla = 0;
    quint8 ins = 0;
    quint8 p1 = 0;
    quint8 p2 = 0;
    QByteArray data;
    int le = -1; ///< -1: none wanted

    /** Empty when the lengths do not fit together. */
    [[nodiscard]] static std::optional<SimulatorCommand> parse(const QByteArray& bytes);
};

/** The status words a simulated card knows. */
namespace word {
inline constexpr quint16 ok = 0x9000;
inline constexpr quint16 failed = 0x6300;
inline constexpr quint16 wrongLength = 0x6700;
inline constexpr quint16 securityNotMet = 0x6982;
inline constexpr quint16 wrongFileType = 0x6981;
inline constexpr quint16 locked = 0x6984;
inline constexpr quint16 conditionsNotMet = 0x6985;
inline constexpr quint16 noCurrentFile = 0x6986;
inline constexpr quint16 wrongSecureObject = 0x6988;
inline constexpr quint16 notFound = 0x6A82;
inline constexpr quint16 recordNotFound = 0x6A83;
inline constexpr quint16 wrongParameters = 0x6A86;
inline constexpr quint16 offsetOutside = 0x6B00;
inline constexpr quint16 unknownInstruction = 0x6D00;
inline constexpr quint16 unknownClass = 0x6E00;
} // namespace word

/** An answer: data and status word. */
[[nodiscard]] QByteArray answered(quint16 status, const QByteArray& data = {});

[[nodiscard]] inline quint8 byteAt(const QByteArray& bytes, qsizetype at)
{
    return quint8(bytes.at(at));
}

/** The same bytes as our parsers take them. */
[[nodiscard]] inline std::span<const std::uint8_t> viewBytes(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())};
}

} // namespace kakanai::card
