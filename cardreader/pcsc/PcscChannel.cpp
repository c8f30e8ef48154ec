// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/pcsc/PcscChannel.h"

#include "cardreader/pcsc/PcscError.h"

namespace kakanai::card {

PcscChannel::~PcscChannel()
{
    SCardDisconnect(m_card, SCARD_RESET_CARD);
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
