// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/CheckInWords.h"

#include <QCoreApplication>

namespace kakanai::kiosk {
namespace {

/** The context of these sentences. */
struct CheckIn {
    Q_DECLARE_TR_FUNCTIONS(kakanai::kiosk::CheckIn)
};

/** The counters that call this service: there the person is expected. */
QString countersOf(const TownSettings& town, const QString& service)
{
    QStringList names;
    for (const Counter& counter : town.counters) {
        if (counter.services.isEmpty() || counter.services.contains(service))
            names.append(counter.name);
    }
    return names.join(CheckIn::tr(", ", "between the names of counters"));
}

QString timeOf(const QDateTime& at)
{
    return at.time().toString(QStringLiteral("HH:mm"));
}

} // namespace

CheckInWords checkInWords(const queue::CheckIn& checkIn, const TownSettings& town)
{
    const QDateTime& slot = checkIn.reservation.slotAt;
    const QString where =
        CheckIn::tr("Please sit in the waiting area and watch the board. You will be called to: %1.")
            .arg(countersOf(town, checkIn.reservation.service));
    using enum queue::CheckInOutcome;
    switch (checkIn.outcome) {
    case Arrived:
        return {CheckIn::tr("You are checked in for %1.").arg(timeOf(slot)), where};
    case Late:
        return {CheckIn::tr("Your time was %1. You have a number all the same.").arg(timeOf(slot)),
                CheckIn::tr("You now wait together with those who have no booking.") + u' ' + where};
    case Already:
        return {CheckIn::tr("You are checked in already. This is your number."), where};
    case TooEarly:
        return {CheckIn::tr("Your time is %1. It is still too early.").arg(timeOf(slot)),
                CheckIn::tr("Please come back to this machine from %1 on. Your booking is kept.")
                    .arg(timeOf(checkIn.opensAt))};
    case OtherDay:
        return {CheckIn::tr("Your booking is not for today."),
                CheckIn::tr("It is for %1, %2. If you would like to be served today, take a number without a "
                            "booking.")
                    .arg(slot.date().toString(CheckIn::tr("yyyy-MM-dd", "a date, as QDate writes it")),
                         timeOf(slot))};
    case Cancelled:
        return {CheckIn::tr("This booking was cancelled."),
                CheckIn::tr("You can take a number without a booking, or ask the staff.")};
    case Unknown:
        return {CheckIn::tr("There is no booking with this number."),
                CheckIn::tr("Please look at the number again, or ask the staff.")};
    }
    Q_UNREACHABLE();
}

} // namespace kakanai::kiosk
