// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <algorithm>

namespace kakanai {

/** Who may be called as if they had come earlier, and by how much. */
struct PriorityClass {
    QString id; ///< `normal`, `priority`, `express`
    QString name;
    int headStartMinutes = 0;
};

/** Booked visits of one service: so many every so many minutes. */
struct SlotPlan {
    QString service;
    QString from = QStringLiteral("09:00");
    QString to = QStringLiteral("16:30");
    int everyMinutes = 30;
    int places = 1;
};

/**
 * The town's rules of the line. Nobody who came more than the longest head start later is ever called before
 * somebody else, and a head start is given only as far as nobody waiting is overtaken more than
 * `mostOvertaken` times.
 */
struct HallSettings {
    QList<PriorityClass> classes{{QStringLiteral("normal"), {}, 0},
                                 {QStringLiteral("priority"), {}, 15},
                                 {QStringLiteral("express"), {}, 0}};
    int mostOvertaken = 5;
    int bookedHeadStartMinutes = 30; ///< a booked person stands where somebody came so long before their time
    int bookedGraceMinutes = 15; ///< who comes later than this after their time is a walk-in
    int checkInEarliestMinutes = 60; ///< who comes earlier before their time is asked to come back
    bool takesBookings = false; ///< the kiosk offers to check in
    int keptNumbers = 20; ///< of each series, for this machine while the server is away; 0 keeps none
    int missedPauseMinutes = 5; ///< how long somebody who missed a call lets others go first
    int missedCallsBeforeGone = 3;
    bool clearsAtMidnight = false; ///< open tickets end with the business day
    QList<int> expressCounters; ///< call short errands first
    QList<SlotPlan> slotPlans;

    [[nodiscard]] int headStart(const QString& priority) const
    {
        for (const PriorityClass& known : classes) {
            if (known.id == priority)
                return known.headStartMinutes;
        }
        return 0;
    }
    [[nodiscard]] bool hasClass(const QString& priority) const
    {
        return std::any_of(classes.begin(), classes.end(),
                           [&](const PriorityClass& known) { return known.id == priority; });
    }
};

} // namespace kakanai
