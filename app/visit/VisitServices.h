// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "forms/model/Catalogue.h"

#include <QString>

namespace kakanai {
class Lane;
}
namespace kakanai::card {
class TrustStore;
}
namespace kakanai::casework {
class ResidentLookup;
}
namespace kakanai::devices {
class SheetPrinter;
class TicketPrinter;
} // namespace kakanai::devices

namespace kakanai::visit {

class CardLanes;
class Office;

/** What a visit works with; made by `app/main`, outlives every session. Null = this machine has none. */
struct VisitServices {
    const Clock& clock;
    const TownSettings& town;
    const forms::Catalogue& catalogue;
    Office& office;
    CardLanes& cards; ///< every exchange with a card
    Lane& workLane; ///< paper in, paper out
    devices::TicketPrinter* ticketPrinter = nullptr;
    devices::SheetPrinter* sheetPrinter = nullptr; ///< used on `workLane` only
    casework::ResidentLookup* residents = nullptr; ///< only where the town allows looking people up
    QString terminal = QStringLiteral("T-01"); ///< as in the record and on the wire
    QString layouts =
        {}; ///< folder of the town's own sheets (`forms::townLayouts`); empty = the built-in ones
    QString papers = {}; ///< folder of the town's own paper templates; empty = the built-in ones
    const card::TrustStore* trust =
        nullptr; ///< whose signatures on cards this town believes; null = nobody's
    QString preApplicationKey =
        {}; ///< file of the town's private key; empty = codes brought along are not opened
    int counter = 1; ///< the counter's number at a counter window
};

} // namespace kakanai::visit
