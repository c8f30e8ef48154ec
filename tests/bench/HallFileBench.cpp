// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/HallMachine.h"
#include "tests/bench/QueueBench.h"
#include "tests/bench/SqliteReplay.h"

#include <QSqlQuery>

#include <algorithm>

namespace kakanai::bench {
namespace {

bool flush(const store::Database& database, bool isFlushed)
{
    return QSqlQuery(database.connection())
        .exec(isFlushed ? QStringLiteral("PRAGMA synchronous=FULL")
                        : QStringLiteral("PRAGMA synchronous=OFF"));
}

} // namespace

std::optional<Measurement> hallFile(int pairs, bool isFlushed)
{
    const auto town = loadTown({});
    if (!town)
        return {};
    // What our program says to SQLite for these pairs, said once beforehand.
    std::vector<SqliteWord> words;
    std::vector<std::size_t> ends;
    {
        test::SealedStore store;
        HallMachine machine(std::move(store.database), *town);
        if (!flush(*machine.database, false))
            return {};
        SqliteRecorder recorder(*machine.database);
        for (int i = 0; i < pairs; ++i) {
            if (!machine.pair())
                return {};
            ends.push_back(recorder.words.size());
        }
        if (!recorder.isWhole || recorder.words.size() < static_cast<std::size_t>(10 * pairs))
            return {};
        words = std::move(recorder.words);
    }
    test::SealedStore mine;
    test::SealedStore other;
    HallMachine machine(std::move(mine.database), *town);
    other.database.reset();
    SqliteReplay replay(other.path());
    if (!replay.isOpen() || !flush(*machine.database, isFlushed)
        || (!isFlushed && !replay.runPlain("PRAGMA synchronous=OFF")))
        return {};
    std::size_t at = 0;
    const auto ourTurn = [&](int) { return machine.pair(); };
    const auto theirTurn = [&](int pair) {
        for (const std::size_t end = ends[static_cast<std::size_t>(pair)]; at < end; ++at) {
            if (!replay.run(words[at]))
                return false;
        }
        return true;
    };
    // In turns of a few pairs, each first as often as the other: whoever flushes second finds the disk busy
    // with the first.
    constexpr int turn = 5;
    double ours = 0;
    double theirs = 0;
    const auto timed = [](const auto& work, int from, int to, double& into) {
        const auto begun = Steady::now();
        for (int pair = from; pair < to; ++pair) {
            if (!work(pair))
                return false;
        }
        into += secondsSince(begun);
        return true;
    };
    for (int from = 0; from < pairs; from += turn) {
        const int to = std::min(from + turn, pairs);
        const bool isOursFirst = from / turn % 2 == 0;
        if ((isOursFirst && !timed(ourTurn, from, to, ours)) || !timed(theirTurn, from, to, theirs)
            || (!isOursFirst && !timed(ourTurn, from, to, ours)))
            return {};
    }
    return Measurement{QStringLiteral("queue"),
                       isFlushed ? QStringLiteral("numbers and calls a second on SQLite")
                                 : QStringLiteral("the same with nothing flushed, without the disk"),
                       2 * pairs / ours,
                       QStringLiteral("the same %1 statements a pair through SQLite's C interface")
                           .arg(words.size() / static_cast<std::size_t>(pairs)),
                       2 * pairs / theirs};
}

} // namespace kakanai::bench
