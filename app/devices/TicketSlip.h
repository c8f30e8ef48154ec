// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QImage>
#include <QString>

namespace kakanai::devices {

/** A QR code to be printed, as its modules: size × size bytes, 1 = dark. Size 0 = none. */
struct SlipCode {
    int size = 0;
    QByteArray modules = {};
    QString caption = {}; ///< what one finds there, in the visitor's language
};

/** What stands on the paper slip of a ticket. No name ever: slips are left lying about. */
struct TicketSlip {
    QString townName;
    QString number; ///< `A012`
    QString service; ///< in the visitor's language
    QString advice; ///< "your notification is not finished yet…", in the visitor's language
    QDateTime issuedAt;
    SlipCode code = {}; ///< to the state page
};

/** Dots across an 80 mm receipt (72 mm printable at 203 dpi). */
constexpr int slipWidth = 576;

/** The slip as black and white dots for an 80 mm thermal printer, as long as its words need. */
[[nodiscard]] QImage drawSlip(const TicketSlip& slip);

/** The slip as a PDF page of the receipt's own size, for any other printer. */
[[nodiscard]] QByteArray slipPdf(const TicketSlip& slip);

} // namespace kakanai::devices
