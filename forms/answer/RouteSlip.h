// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/answer/Questionnaire.h"

#include <QHash>
#include <QList>

namespace kakanai::forms {

/** Where a department's counter is in the town hall. */
struct HallPlace {
    int floor = 0; ///< 0 = not known, -1 = first basement
    QString counter = {}; ///< as on the sign above it: `3`, `5-B`

    [[nodiscard]] Words words() const;
    friend bool operator==(const HallPlace&, const HallPlace&) = default;
};

/** One procedure of the walk. */
struct RouteItem {
    QString procedure; ///< id
    Words name;
    Words deadline; ///< with the real last day where it is known; empty when there is none
    bool isLate = false;
    Words filing; ///< what whoever came must know: by post another day, only in person; empty = nothing
    Words elsewhere; ///< where it can be had without waiting; empty = nowhere
};

/** One counter of the walk. */
struct RouteStop {
    QString department; ///< id
    Words name;
    HallPlace place;
    QList<RouteItem> items;
    QList<Words> documents; ///< to have at hand here, each once
};

/**
 * The guide slip (案内票): the visit's procedures in walking order. No name, no answer and nothing discreet
 * ever stands on it, for slips are left lying about.
 */
struct RouteSlip {
    QList<RouteStop> stops;

    [[nodiscard]] int procedures() const;
};

/**
 * What must come first comes first; among what can be done next the walk stays at its counter, then on its
 * floor, then goes to the nearest one. A town without places gets the order of the procedures.
 */
[[nodiscard]] RouteSlip makeRouteSlip(const Catalogue& catalogue, const QList<NeededProcedure>& needed,
                                      const Answers& answers, const QHash<QString, HallPlace>& places);

} // namespace kakanai::forms
