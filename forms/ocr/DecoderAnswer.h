// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace kakanai::forms {

/** The largest picture that is decoded, in pixels; an A4 page at 600 dpi has 35 million. */
constexpr qint64 maximalPaperPixels = 50'000'000;
/**
 * The largest picture that is handed over, in pixels. What is larger is decoded at half its size, so that
 * decoder and reader together stay below 1 GiB: 600 dpi become 300, which is what fields are read at.
 */
constexpr qint64 handedPaperPixels = 25'000'000;
/** The largest file that is opened, in bytes. */
constexpr qint64 maximalPaperBytes = 64 * 1024 * 1024;
/** The largest number of pages of one file that is read. */
constexpr int mostPaperPages = 50;

/** What kind of answer `kakanai-decoder` gives. */
enum class DecoderOutcome : quint32 {
    Pages, ///< `first` pages
    Picture, ///< `first` × `second` pixels follow, four bytes each as QImage::Format_RGB32 has them
    Refused, ///< `first` bytes of UTF-8 follow: why, without the file's name; `second` is a DecoderRefusal
    Cell, ///< what the machine gives beside the limits: `first` calls are filtered, `second` folders are
};

/** Why there is no picture. */
enum class DecoderRefusal : quint32 {
    Damaged, ///< or of a kind nobody reads
    TooLarge, ///< more pixels, pages or memory than is given
    Locked, ///< by a password
    NotPicture, ///< empty, or something else altogether
};

/** The head of the decoder's answer on its standard output, in the machine's own byte order. Whoever reads it
 * believes nothing of it unseen: a hostile file may have taken the decoder over. */
struct DecoderAnswer {
    quint32 magic = 0x4B50'4431; // KPD1
    DecoderOutcome outcome = DecoderOutcome::Refused;
    quint32 first = 0;
    quint32 second = 0;
    quint32 shrunk =
        1; ///< of a picture: so many pixels of the file along a side of one of these, 1…`mostShrunk`
};

/** How far a large picture is shrunk at most, along a side. */
constexpr quint32 mostShrunk = 8;

/** The longest reason the decoder may give, in bytes. */
constexpr quint32 longestReason = 200;

} // namespace kakanai::forms
