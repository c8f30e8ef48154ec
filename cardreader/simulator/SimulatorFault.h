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
    // The rest are manners of the card: they hold for good and count no exchanges.
    Chain, ///< data come by 61xx and GET RESPONSE, as with T=0
    ExactLength, ///< 6Cxx unless Le is the number of bytes there are
    NoExtended, ///< extended length is answered with 6700
    ShortRead, ///< a reading gives at most `size` bytes
    AnswerToReset, ///< another ATR, in `answer`
    TlvTruncated, ///< file `file` ends in the middle
    TlvOversized, ///< its outer object claims more than there is
    TlvDuplicate, ///< its second inner object has the tag of the first
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
    int size = 0; ///< of a ShortRead
    quint16 file = 0; ///< of a damaged object
};

/** It is a manner, not a mishap. */
[[nodiscard]] constexpr bool isForGood(FaultKind kind)
{
    return kind >= FaultKind::Chain;
}

/**
 * `[{"exchange":3,"kind":"remove-after","backAfter":200},
 * {"command":"verify","kind":"answer","answer":"6F00"}]`, or one object alone. Kinds: remove-before,
 * remove-after, answer, cut, delay (`"delay":MS`); and without exchange or command, for good: chain,
 * exact-length, no-extended, short-read (`"size":N`), atr (`"answer"`), tlv-truncated, tlv-oversized,
 * tlv-duplicate (`"file":"0002"`). Commands: select, query, verify, read, record, sign, authenticate. The
 * error is a sentence.
 */
[[nodiscard]] tl::expected<QList<SimulatorFault>, QString> parseFaults(const QByteArray& json);

} // namespace kakanai::card
