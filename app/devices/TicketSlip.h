// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QImage>
#include <QString>

namespace kakanai::devices {

/** What stands on the paper slip of a ticket. No name ever: slips are left lying about. */
struct TicketSlip {
    QString townName;
    QString number; ///< `A012`
    QString service; ///< in the visitor's language
    QString advice; ///< "your notification is not finished yet…", in the visitor's language
    QDateTime issuedAt;
};

/** The slip as black and white dots for an 80 mm thermal printer: 576 dots wide (203 dpi). */
[[nodiscard]] QImage drawSlip(const TicketSlip& slip);

} // namespace kakanai::devices
