// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <cstdint>
#include <optional>
#include <span>

namespace kakanai::card {

/** A decoded photograph: rows from the top, `channels` bytes a pixel (1 grey, 3 red green blue). */
struct Pixels {
    int width = 0;
    int height = 0;
    int channels = 0;
    QByteArray bytes;
};

// A card's photograph is a few kilobytes and a few hundred pixels a side. Whatever is much more is an attack.
inline constexpr std::size_t pictureByteLimit = 0x8000;
inline constexpr int pictureSideLimit = 1024;
inline constexpr int pictureAreaLimit = 640 * 800;

/**
 * Decodes JPEG 2000 (ISO/IEC 15444-1), a JP2 file or a bare codestream. The picture comes from a card nobody
 * has vouched for yet, so the headers are walked here first and anything unusual is refused before OpenJPEG
 * sees it: more than `pictureByteLimit`, sides or area beyond the limits, other than one or three components
 * of eight bits without subsampling, more than four tiles, tiny precincts, many layers, and every marker that
 * a plain encoder does not write. Empty when refused or damaged.
 */
[[nodiscard]] std::optional<Pixels> decodeJpeg2000(std::span<const std::uint8_t> picture);

} // namespace kakanai::card
