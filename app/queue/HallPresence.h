// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QMetaType>

namespace kakanai::queue {

/** Whether this machine reaches the hall's server, and how it goes on when it does not. */
struct HallPresence {
    bool isAway = false;
    QDateTime since = {}; ///< since when it is away; invalid while it is there
    int numbersLeft = 0; ///< that this machine may still give by itself
    int waitingElsewhere = 0; ///< who stood in the line when the server last told, to be called by voice
    int carriedOver = 0; ///< tickets given meanwhile, at the moment the server is back
    friend bool operator==(const HallPresence&, const HallPresence&) = default;
};

} // namespace kakanai::queue

Q_DECLARE_METATYPE(kakanai::queue::HallPresence)
