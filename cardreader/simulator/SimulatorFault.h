// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <tl/expected.hpp>

#include <chrono>

namespace kakanai::card {

/** What goes wrong. */
enum class FaultKind {
    RemoveBefore, ///< the card is taken before it sees the command
    RemoveAfter, ///< the card acts on the command and is taken before its answer arrives
    Answer, ///< these bytes instead of the answer; the card has not seen the command
    Cut, ///< the answer loses all but its first byte
    Delay, ///< the answer comes late
};

/** One thing that goes wrong once: at the n-th exchange since the card was inserted, or at the first of one
 * command. */
struct SimulatorFault {
    int exchange = 0; ///< from 1; 0: go by `instruction`
    int instruction = -1; ///< INS byte; a VERIFY counts only when it carries a secret
    FaultKind kind = FaultKind::RemoveBefore;
    QByteArray answer = {};
    std::chrono::milliseconds delay{0};
    std::chrono::milliseconds backAfter{
        -1}; ///< a removed card comes back by itself after this long; negative: never
};

/**
 * `[{"exchange":3,"kind":"remove-after","backAfter":200},
 * {"command":"verify","kind":"answer","answer":"6F00"}]`, or one object alone. Kinds: remove-before,
 * remove-after, answer, cut, delay (`"delay":MS`). Commands: select, query, verify, read, record, sign. The
 * error is a sentence.
 */
[[nodiscard]] tl::expected<QList<SimulatorFault>, QString> parseFaults(const QByteArray& json);

} // namespace kakanai::card
