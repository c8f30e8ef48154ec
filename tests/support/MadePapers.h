// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/demo/PaperMaker.h"
#include "tests/support/PaperTruth.h"

#include <QImage>

namespace kakanai::test {

/** A 転出証明書 of an invented person, printed in some font and photographed somehow; the same seed, the same
 * page. */
struct MadePaper {
    QImage picture;
    PaperTruth truth; ///< without the placement
    QString font;
};

/** Pages from this number on use names and places kept apart for a blind measurement. */
constexpr quint32 firstFresh = 1'000'000;

[[nodiscard]] MadePaper makePaper(quint32 seed);

} // namespace kakanai::test
