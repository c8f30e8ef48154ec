// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/pcsc/PcscChannel.h"

#include "cardreader/pcsc/PcscError.h"

namespace kakanai::card {

PcscChannel::~PcscChannel()
{
    SCardDisconnect(m_card, SCARD_RESET_CARD);
}

std::size_t PcscChannel::longestAnswer() const
{
    // Asked once for each reader, and only when a file is longer than one short answer.
    auto& known = m_memory->longestAnswers;
    if (!known.contains(m_reader))
        known.insert(m_reader, askLongestAnswer(m_card));
    return known.value(m_reader);
}

void PcscChannel::forgoExtended()
{
    m_memory->longestAnswers.insert(m_reader, shortAnswer);
}

CardResult<std::size_t> PcscChannel::transmit(std::span<const std::uint8_t> command,
                                              std::span<std::uint8_t> response)
{
    const SCARD_IO_REQUEST* protocol = m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    DWORD size = response.size();
    const LONG code =
        SCardTransmit(m_card, protocol, command.data(), command.size(), nullptr, response.data(), &size);
    if (code == SCARD_S_SUCCESS) {
        if (size < 2)
            return cardFail(CardErrorCode::CardRemoved, QStringLiteral("SCardTransmit: empty answer"));
        return std::size_t(size);
    }
    CardError error = pcscTransmitError(code);
    // A dead service and a vanished card may answer with the same word: the service itself knows which.
    if (error.code == CardErrorCode::CardRemoved && !m_context->isAlive())
        error.code = CardErrorCode::ServiceUnavailable;
    if (error.code == CardErrorCode::ServiceUnavailable)
        m_context->markBroken();
    return tl::unexpected(error);
}

} // namespace kakanai::card
