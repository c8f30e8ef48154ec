// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/Bench.h"

#include <QtGlobal>

namespace kakanai::bench {

// The hall's own measurements; each ends by itself. The sizes are those of the acceptance; a test takes less.

/** Numbers and calls a second on PostgreSQL, four connections, against pgbench with the same two statements.
 */
[[nodiscard]] std::optional<Measurement> hallThroughput(int rounds, int secondsEach);
/** From the clerk's key to the board, the slowest of a hundred, with so many counters doing so many moves a
 * second together. Fails when a number or a call is doubled. Compared with the 200 ms allowed. */
[[nodiscard]] std::optional<Measurement> hallBoard(int counters, double movesPerSecond, int seconds);
/** Microseconds of a call with so many tickets of years gone by, against an empty house. */
[[nodiscard]] std::optional<Measurement> hallHistory(qint64 oldTickets, int calls);

[[nodiscard]] inline std::optional<Measurement> benchHallThroughput()
{
    return hallThroughput(3, 10);
}
[[nodiscard]] inline std::optional<Measurement> benchHallBoard()
{
    return hallBoard(200, 60, 180);
}
[[nodiscard]] inline std::optional<Measurement> benchHallHistory()
{
    return hallHistory(10'000'000, 200);
}

} // namespace kakanai::bench
