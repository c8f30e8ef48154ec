// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/bench/Bench.h"

#include <QtGlobal>

namespace kakanai::bench {

// The hall's own measurements; each ends by itself. The sizes are those of the acceptance; a test takes less.

/** Numbers and calls a second on PostgreSQL, four connections, against pgbench with the same two statements,
 * in turns. */
[[nodiscard]] std::optional<Measurement> hallThroughput(int turns, int secondsEach);
/** The same where the disk is memory: without the wait for the platter, which both share, only the work is
 * left. */
[[nodiscard]] std::optional<Measurement> hallThroughputInMemory(int turns, int secondsEach);
/** Numbers and calls a second on SQLite, against the same statements through its C interface, in turns; with
 * every commit flushed as the product does, or with none, where only the work is left. */
[[nodiscard]] std::optional<Measurement> hallFile(int pairs, bool isFlushed);
/** From the clerk's key to the board, the slowest of a hundred, with so many counters doing so many moves a
 * second together. Fails when a number or a call is doubled. Compared with the 200 ms allowed. */
[[nodiscard]] std::optional<Measurement> hallBoard(int counters, double movesPerSecond, int seconds);
/** Microseconds of a call with so many tickets of years gone by and their log, against an empty house. */
[[nodiscard]] std::optional<Measurement> hallHistoryFile(qint64 oldTickets, int calls);
[[nodiscard]] std::optional<Measurement> hallHistoryServer(qint64 oldTickets, int calls);

[[nodiscard]] inline std::optional<Measurement> benchHallThroughput()
{
    return hallThroughput(4, 5);
}
[[nodiscard]] inline std::optional<Measurement> benchHallThroughputInMemory()
{
    return hallThroughputInMemory(4, 5);
}
[[nodiscard]] inline std::optional<Measurement> benchHallFile()
{
    return hallFile(2000, true);
}
[[nodiscard]] inline std::optional<Measurement> benchHallFileUnflushed()
{
    return hallFile(2000, false);
}
[[nodiscard]] inline std::optional<Measurement> benchHallBoard()
{
    return hallBoard(200, 60, 180);
}
[[nodiscard]] inline std::optional<Measurement> benchHallHistoryFile()
{
    return hallHistoryFile(10'000'000, 400);
}
[[nodiscard]] inline std::optional<Measurement> benchHallHistoryServer()
{
    return hallHistoryServer(10'000'000, 400);
}

} // namespace kakanai::bench
