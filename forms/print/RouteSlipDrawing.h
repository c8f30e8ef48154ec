// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/answer/RouteSlip.h"
#include "forms/print/SheetDrawing.h"

#include <QByteArray>
#include <QDateTime>
#include <QImage>

namespace kakanai::forms {

class Typesetter;

/** What stands on a guide slip besides the walk. */
struct RouteSlipContext {
    QString townName;
    QString number; ///< the ticket's, `A012`; empty = none
    QString language = QStringLiteral("ja");
    QDateTime printedAt;
};

/**
 * The guide slip set for somebody of eighty: 14 pt and more, one counter after the other with a box to tick,
 * what to have at hand, the last day, what can be had elsewhere, page n/m. As many A4 pages as it takes; a
 * counter that fits on one page is never broken over two.
 */
[[nodiscard]] SheetDrawing drawRouteSlip(const RouteSlip& slip, const RouteSlipContext& context,
                                         const Typesetter& type);

/** Errors: SheetNotWritten. */
[[nodiscard]] FormResult<QByteArray> routeSlipPdf(const RouteSlip& slip, const RouteSlipContext& context);
/** Page `page` (from 0) as a picture, exactly what the PDF shows; null where there is no such page. */
[[nodiscard]] QImage routeSlipImage(const RouteSlip& slip, const RouteSlipContext& context, int page,
                                    double dpi);

} // namespace kakanai::forms
