// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QList>
#include <QPolygonF>

namespace kakanai::forms {

/** What somebody who holds a paper before a camera should do, most urgent first. */
enum class ShotHint {
    NoPage, ///< no paper is seen
    CornerCut, ///< a corner lies outside the picture
    Closer, ///< too small to be read
    Blurred, ///< hold still, or wait for the focus
    Glare, ///< a lamp is mirrored in it
};

/** One frame judged. A pure function of the frame: the same picture, the same hints. */
struct ShotJudgement {
    QList<ShotHint> hints; ///< empty: this is good enough to be taken
    QPolygonF
        page; ///< the four corners in frame pixels, clockwise from the top left; empty when none is seen
};

/**
 * Looks at a frame of a camera over a table. Works on a small copy, so that a frame takes milliseconds. A
 * picture in which the paper fills everything (a flatbed scan) has no corner to cut.
 */
[[nodiscard]] ShotJudgement judgeShot(const QImage& frame);

/**
 * The page cut out of a picture and squared, its longer side `longSide` pixels (0: as many as it has in the
 * picture). Where no page can be seen, the picture itself.
 */
[[nodiscard]] QImage squaredPage(const QImage& picture, int longSide = 0);

} // namespace kakanai::forms
