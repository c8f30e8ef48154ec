// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/queue/QueueService.h"

#include <QJsonArray>
#include <QStringList>

namespace kakanai::queue {

/**
 * One machine while the server is away: it gives the numbers that were kept for it beforehand and calls the
 * people it gave them to, in a file of its own, with the same service; when the server is back, everything is
 * carried over under the ids it has, so carrying it twice changes nothing.
 */
class OfflineHall
{
public:
    /** `server` and `local` (an SQLite store of this machine's own) outlive it. */
    OfflineHall(store::Database& server, store::Database& local, const QString& terminal, const Clock& clock);

    /** Sees to it that at least `least` numbers of this series are kept here for the server's day; asks for
     * `count` more when not. Errors: as the server's. */
    [[nodiscard]] Result<void> keepNumbers(const QString& series, int least, int count);
    /** How many are left. */
    [[nodiscard]] Result<int> left(const QString& series);

    /** Makes the local file go on inside the range: the next `QueueService::issue` there takes its number
     * from it. Errors: QueueEmpty when no number is left. */
    [[nodiscard]] Result<void> useRange(const QString& series);

    /**
     * Carries tickets, what happened to them and what the counters said over, a hundred at a time, and
     * forgets each portion here when the server has it. A ticket the server cannot take is put aside there
     * (`MergeAside`) and stops no other. Ended in the middle, it is done again and changes nothing. Answers
     * how many tickets the server had not known.
     */
    [[nodiscard]] Result<int> merge();

private:
    struct Portion {
        QJsonArray tickets;
        QJsonArray events;
        QJsonArray counters;
        QStringList ids; ///< of the tickets
        QStringList lines; ///< of the log, by their numbers here
    };
    [[nodiscard]] static Result<Portion> portion(store::Transaction& transaction);
    [[nodiscard]] Result<void> forget(const Portion& carried);

    store::Database* m_server;
    store::Database* m_local;
    QString m_terminal;
    const Clock* m_clock;
};

} // namespace kakanai::queue
