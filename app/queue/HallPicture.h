// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/Forecast.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

namespace kakanai::queue {

/** One counter as a forecast sees it. */
struct PictureDesk {
    int number = 0;
    QStringList services; ///< empty = all
    QString busyWith; ///< the service it is at; empty = free
    double busyMinutes = 0; ///< how long already
};

/** Somebody who waits, with what they still need, first things first. */
struct PicturePerson {
    QString ticket;
    QStringList services;
    int wantedCounter = 0; ///< 0 = any
};

/** The hall at one moment, as far as a forecast needs it: open counters, and the line in the order of
 * calling. */
struct HallPicture {
    QDateTime at;
    QList<PictureDesk> desks;
    QList<PicturePerson> line;
};

/** How long each service takes a counter, from call to end: past visits of it in minutes, those of this
 * weekday and hour and of the last two hours counted more often. */
class ServiceTimes
{
public:
    /** One past visit. `weight` says how often it counts: 1 once, 4 as four visits. */
    void add(const QString& service, double minutes, int weight = 1);
    /** To be called once, after the last `add`. */
    void close();
    /** A visit of this service, by a number from [0, 1); around ten minutes when nothing is known. */
    [[nodiscard]] double draw(const QString& service, double chance) const;
    /** What is left of a visit that has lasted so long. */
    [[nodiscard]] double drawRest(const QString& service, double lasted, double chance) const;

private:
    QHash<QString, QList<double>> m_minutes; ///< sorted by `close`
};

/** How far apart forecasts and truth lately were; what the next forecasts are multiplied with. */
struct Correction {
    double middle = 1;
    double upper = 1;

    [[nodiscard]] Spread applied(const Spread& raw) const;
};

/** The forecasts of one moment, before any correction. */
struct Outlook {
    QList<Forecast> people; ///< as in the picture's line
    QHash<QString, Forecast> newcomers; ///< by service
};

/**
 * Plays the picture forward a hundred times, nobody else coming: each counter, when it is free, calls the
 * first in line it serves. The same picture gives the same outlook.
 */
[[nodiscard]] Outlook lookAhead(const HallPicture& picture, const ServiceTimes& times,
                                const QStringList& services);

} // namespace kakanai::queue
