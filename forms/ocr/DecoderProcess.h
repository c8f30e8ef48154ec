// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"

#include <QImage>

#include <functional>

namespace kakanai::forms {

/** Whether the file decoded is too slow for a second try with its next page. */
inline const QString tooSlowDetail = QStringLiteral("takes too long");

/**
 * One page of an open file as RGB32, decoded by the program `kakanai-decoder` beside this one. JPEG, TIFF,
 * JPEG 2000 and PDF come from strangers, and their decoders are large: there they have no secrets in their
 * memory, no network, 520 MiB, 12 s of processor time, and nothing but a pipe to say what they saw; after
 * 18 s they are ended. A picture of more than `handedPaperPixels` comes at half its size; its
 * `devicePixelRatio` says so. Errors: what the decoder says (PaperUnreadable, PaperTooLarge, PaperLocked,
 * PaperNotPicture); PaperUnreadable when it was ended, crashed or is missing. Blocks; `meanwhile` is done
 * while the other program is at work and must not move the file's position.
 */
[[nodiscard]] FormResult<QImage> decodePage(int descriptor, int page,
                                            const std::function<void()>& meanwhile = {});

/** How many pages an open file has, 1…`mostPaperPages`; asked of the same program. Errors as
 * `decodePage`'s. */
[[nodiscard]] FormResult<int> decodePageCount(int descriptor);

/** What this machine takes away from the decoder beside memory and time. */
struct DecoderCell {
    bool hasFilter = false; ///< system calls are filtered
    bool hasFolders = false; ///< files are read from the system's own folders only
};

/** Asked of the decoder itself. Errors: PaperUnreadable when it does not start. Blocks. */
[[nodiscard]] FormResult<DecoderCell> decoderCell();

} // namespace kakanai::forms
