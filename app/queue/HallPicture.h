// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/Forecast.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

#include <array>

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

/** How long each service takes: past visits of it in minutes, those of this weekday and hour more often than
 * others. */
class ServiceTimes
{
public:
    /** One past visit. `weight` says how often it counts: 1 once, 4 as four visits. */
    void add(const QString& service, double minutes, int weight = 1);
    /** A visit of this service, by a number from [0, 1); ten minutes when nothing is known. */
    [[nodiscard]] double draw(const QString& service, double chance) const;
    /** What is left of a visit that has lasted so long. */
    [[nodiscard]] double drawRest(const QString& service, double lasted, double chance) const;

    /** How far apart forecasts and truth lately were: the factors for p50 and p90; 1 = not at all. */
    double middleFactor = 1;
    double upperFactor = 1;

private:
    void settle(const QString& service) const;
    mutable QHash<QString, QList<double>> m_minutes; ///< sorted when first drawn from
    mutable QHash<QString, bool> m_isSorted;
};

/** For the person at `place` of the line (0 = next). The same picture gives the same forecast. */
[[nodiscard]] Forecast forecastAt(const HallPicture& picture, const ServiceTimes& times, int place);
/** For somebody who joins the end of the line now. */
[[nodiscard]] Forecast forecastNewcomer(const HallPicture& picture, const ServiceTimes& times,
                                        const QStringList& services);

} // namespace kakanai::queue
