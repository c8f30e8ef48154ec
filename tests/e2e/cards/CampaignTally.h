// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <atomic>
#include <memory>

namespace kakanai::test {

/**
 * What happened to the cards, counted where a kill -9 cannot reach it: in a file mapped by the child that is
 * killed and by the test that looks on.
 */
struct CampaignTally {
    static constexpr int cards = 6;
    static constexpr int fullCounter = 3;

    std::atomic<quint64> sessions; ///< begun
    std::atomic<quint64> intentions; ///< a person said yes once; a double click is one
    std::atomic<quint64> verifies; ///< VERIFYs with a secret that reached a card
    std::atomic<quint64> readings; ///< identities read
    std::atomic<quint64> ofThisIntention; ///< VERIFYs since the last yes
    std::atomic<quint64> repeated; ///< VERIFYs beyond the first of one yes
    std::atomic<quint64> atKioskFloor; ///< sent by a kiosk with one try left or none
    std::atomic<quint64> otherThanShown; ///< sent although the card had not the tries its holder had seen
    std::atomic<quint64> locked; ///< cards whose last try went
    std::atomic<quint64> leftOpen; ///< sessions that ended with something still verified on the card
    std::atomic<quint64> stuck; ///< sessions that did not come to rest
    std::atomic<quint64> wrongIdentity; ///< somebody else's card was read than the one lying there
    std::atomic<int> triesLeft[cards]; ///< of each card's PIN

    /** Maps `file`, which has at least this size; null when it cannot. Unmapped with the last owner. */
    [[nodiscard]] static std::shared_ptr<CampaignTally> map(const QString& file);
    /** Writes a fresh one: full counters, nothing counted. */
    [[nodiscard]] static bool create(const QString& file);
};

} // namespace kakanai::test
