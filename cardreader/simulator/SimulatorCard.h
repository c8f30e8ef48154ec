// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorChip.h"
#include "cardreader/simulator/SimulatorFault.h"

#include <QByteArray>

#include <chrono>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>

namespace kakanai::card {

/** What a simulated card did with a command. */
struct SimulatorAnswer {
    std::optional<QByteArray> bytes; ///< empty: the card was taken away
    std::chrono::milliseconds backAfter{-1}; ///< when taken: comes back after this long, negative never
};

/**
 * A card that behaves as its chip does, and has mishaps where told: taken away, answers lost, cut, late or
 * replaced. Its counters live as long as the object. One card may be used from several threads.
 */
class SimulatorCard
{
public:
    /** Stands for VERIFY without data in faults and counts. */
    static constexpr int queryInstruction = 0x120;

    /** `keys` may be shared by several cards; made when left out. */
    explicit SimulatorCard(const Persona& persona, std::shared_ptr<SimulatorKeyRing> keys = {});

    /** The ATR a contactless reader makes up for such a card, or the one it was told to have. */
    [[nodiscard]] QByteArray answerToReset() const;

    void addFaults(const QList<SimulatorFault>& faults);

    /** Put on a reader: exchanges are counted anew, nothing is verified. */
    void insert();
    /** Power or warm reset: nothing is selected, nothing verified. */
    void reset();
    /** One command, any bytes. */
    [[nodiscard]] SimulatorAnswer transmit(const QByteArray& command);

    // What a forger does. Counters and keys that are not named stay as they are.
    /** Replaces the content of one file by what `change` makes of it. */
    void alterFile(const QByteArray& application, quint16 fileId,
                   const std::function<QByteArray(const QByteArray&)>& change);
    /** The card signs with another key than it says. */
    void replaceKey(const QByteArray& application, quint16 keyId, const SimulatorKey& key);

    /** VERIFYs that carried a secret, since the card was made. */
    [[nodiscard]] int verifyCount() const;
    /** Exchanges since the card was last inserted. */
    [[nodiscard]] int exchangeCount() const;
    /** Tries left of one secret of one application; -1 when there is none. */
    [[nodiscard]] int triesLeft(const QByteArray& application, quint16 secretId) const;
    /** True while anything is verified. */
    [[nodiscard]] bool isAnythingVerified() const;

private:
    std::optional<SimulatorFault> takeFault(int instruction);

    mutable std::mutex m_mutex;
    SimulatorChip m_chip;
    QList<SimulatorFault> m_faults;
    QByteArray m_answerToReset;
    int m_exchanges = 0;
};

} // namespace kakanai::card
