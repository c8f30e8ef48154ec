// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardChannel.h"
#include "cardreader/pcsc/PcscContext.h"
#include "cardreader/pcsc/ReaderFeatures.h"

namespace kakanai::card {

/** An exclusive PC/SC connection; ends with SCARD_RESET_CARD, because a verified PIN survives
 * SCARD_LEAVE_CARD. */
class PcscChannel final : public CardChannel
{
public:
    PcscChannel(std::shared_ptr<PcscContext> context, std::shared_ptr<ReaderMemory> memory, QString reader,
                SCARDHANDLE card, DWORD protocol)
        : m_context(std::move(context))
        , m_memory(std::move(memory))
        , m_reader(std::move(reader))
        , m_card(card)
        , m_protocol(protocol)
    {
    }
    ~PcscChannel() override;

    [[nodiscard]] CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                   std::span<std::uint8_t> response) override;
    [[nodiscard]] std::size_t longestAnswer() const override;
    void forgoExtended() override;
    [[nodiscard]] bool hasPinPad() const override;
    [[nodiscard]] CardResult<std::size_t> verifyOnPad(const PadEntry& entry,
                                                      std::span<std::uint8_t> response) override;
    [[nodiscard]] bool holdsItsCard() override;

private:
    ReaderFeatures& features() const;
    /** What the card's answer means, however it was asked for. */
    CardResult<std::size_t> answered(LONG code, DWORD size, const char* call);

    std::shared_ptr<PcscContext> m_context;
    std::shared_ptr<ReaderMemory> m_memory;
    QString m_reader;
    SCARDHANDLE m_card;
    DWORD m_protocol;
};

} // namespace kakanai::card
