// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorBackend.h"
#include "tests/e2e/cards/CampaignTally.h"

#include <array>
#include <functional>

namespace kakanai::test {

/** A build that does what the product must never do; the campaign has to notice each. */
enum class BadBuild {
    None,
    Retries, ///< sends a VERIFY again whose answer got lost or was wrong
    HidesCounter, ///< tells full counters, so that the floor is not seen
};

/** What the meter has to know of the stage: which card lies where, who asks there, what its holder was shown.
 */
struct MeteredStage {
    std::shared_ptr<card::SimulatorReaders> readers = std::make_shared<card::SimulatorReaders>();
    std::array<std::shared_ptr<card::SimulatorCard>, CampaignTally::cards> cards;
    std::function<int(const QString& reader)> cardOn; ///< index of the card on a reader; -1 none
    std::atomic<bool> isKiosk[2] = {true, false}; ///< who sits at the reader
    std::atomic<int> shown[2] = {0, 0}; ///< tries shown to the holder at the reader
};

/** Simulated readers with a meter between the program and the card. */
class MeteredReader final : public card::ReaderBackend
{
public:
    MeteredReader(std::shared_ptr<MeteredStage> stage, std::shared_ptr<CampaignTally> tally, BadBuild bad)
        : m_stage(std::move(stage))
        , m_tally(std::move(tally))
        , m_bad(bad)
        , m_inner(m_stage->readers)
    {
    }

    [[nodiscard]] card::CardResult<QList<card::ReaderState>> readers() override { return m_inner.readers(); }
    [[nodiscard]] card::CardResult<QList<card::ReaderState>>
    waitForChange(const QList<card::ReaderState>& known, std::chrono::milliseconds timeout) override
    {
        return m_inner.waitForChange(known, timeout);
    }
    void cancel() override { m_inner.cancel(); }
    [[nodiscard]] card::CardResult<std::unique_ptr<card::CardChannel>>
    connect(const QString& reader) override;

private:
    class Channel;

    std::shared_ptr<MeteredStage> m_stage;
    std::shared_ptr<CampaignTally> m_tally;
    BadBuild m_bad;
    card::SimulatorBackend m_inner;
};

/** Tries left of the card's PIN. */
[[nodiscard]] int pinTries(const card::SimulatorCard& card);

} // namespace kakanai::test
