// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/cards/MeteredReader.h"

#include "cardreader/card/CardCatalogue.h"

namespace kakanai::test {
namespace {

constexpr quint16 pinFile = 0x11;
constexpr std::uint8_t verifyInstruction = 0x20;
constexpr std::size_t headerSize = 5;

bool isVerify(std::span<const std::uint8_t> command)
{
    return command.size() >= headerSize - 1 && command[1] == verifyInstruction;
}

bool hasSecret(std::span<const std::uint8_t> command)
{
    return isVerify(command) && command.size() > headerSize;
}

} // namespace

int pinTries(const card::SimulatorCard& card)
{
    const QByteArray application(reinterpret_cast<const char*>(card::textApplication.data()),
                                 static_cast<qsizetype>(card::textApplication.size()));
    return card.triesLeft(application, pinFile);
}

class MeteredReader::Channel final : public card::CardChannel
{
public:
    Channel(MeteredReader& reader, std::unique_ptr<card::CardChannel> inner, const QString& name)
        : m_stage(reader.m_stage)
        , m_tally(reader.m_tally)
        , m_bad(reader.m_bad)
        , m_inner(std::move(inner))
        , m_card(m_stage->cardOn(name))
        , m_seat(name.endsWith(u'1') ? 0 : 1)
    {
    }

    [[nodiscard]] card::CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                         std::span<std::uint8_t> response) override
    {
        auto answer = metered(command, response);
        if (m_bad == BadBuild::Retries && hasSecret(command) && (!answer || response[0] != 0x90))
            answer = metered(command, response);
        if (m_bad == BadBuild::HidesCounter && answer && isVerify(command) && !hasSecret(command)
            && response[0] == 0x63)
            response[1] = 0xC3;
        return answer;
    }
    [[nodiscard]] bool holdsItsCard() override { return m_inner->holdsItsCard(); }

private:
    card::CardResult<std::size_t> metered(std::span<const std::uint8_t> command,
                                          std::span<std::uint8_t> response)
    {
        if (!hasSecret(command) || m_card < 0) {
            auto told = m_inner->transmit(command, response);
            if (told && isVerify(command))
                m_told = response[0] == 0x63 ? response[1] & 0x0F : CampaignTally::fullCounter;
            return told;
        }
        const card::SimulatorCard& card = *m_stage->cards[std::size_t(m_card)];
        const int before = pinTries(card);
        const int sentBefore = card.verifyCount();
        auto answer = m_inner->transmit(command, response);
        if (card.verifyCount() == sentBefore)
            return answer; // a fault kept it from the card
        ++m_tally->verifies;
        if (++m_tally->ofThisIntention > 1)
            ++m_tally->repeated;
        // A disturbed answer may tell a wrong counter; nobody can know better than what was told.
        if (m_stage->isKiosk[m_seat] && m_told <= 1)
            ++m_tally->atKioskFloor;
        if (m_stage->shown[m_seat] != m_told)
            ++m_tally->otherThanShown;
        const int after = pinTries(card);
        if (after == 0 && before > 0)
            ++m_tally->locked;
        m_tally->triesLeft[m_card] = after;
        return answer;
    }

    std::shared_ptr<MeteredStage> m_stage;
    std::shared_ptr<CampaignTally> m_tally;
    BadBuild m_bad;
    std::unique_ptr<card::CardChannel> m_inner;
    int m_card;
    int m_seat;
    int m_told = -1; ///< tries left, as the card said on this connection
};

card::CardResult<std::unique_ptr<card::CardChannel>> MeteredReader::connect(const QString& reader)
{
    auto channel = m_inner.connect(reader);
    if (!channel)
        return channel;
    return std::make_unique<Channel>(*this, std::move(*channel), reader);
}

} // namespace kakanai::test
