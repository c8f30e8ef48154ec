// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/pcsc/PcscChannel.h"

#include "cardreader/pcsc/PadVerify.h"
#include "cardreader/pcsc/PcscError.h"

namespace kakanai::card {

PcscChannel::~PcscChannel()
{
    SCardDisconnect(m_card, SCARD_RESET_CARD);
}

ReaderFeatures& PcscChannel::features() const
{
    // Asked once for each reader, and only when somebody wants to know.
    auto& known = m_memory->features;
    if (!known.contains(m_reader))
        known.insert(m_reader, askFeatures(m_card));
    return known[m_reader];
}

std::size_t PcscChannel::longestAnswer() const
{
    return features().longestAnswer;
}

void PcscChannel::forgoExtended()
{
    features().longestAnswer = shortAnswer;
}

bool PcscChannel::hasPinPad() const
{
    return features().verifyOnPad != 0;
}

CardResult<std::size_t> PcscChannel::transmit(std::span<const std::uint8_t> command,
                                              std::span<std::uint8_t> response)
{
    const SCARD_IO_REQUEST* protocol = m_protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1;
    DWORD size = response.size();
    const LONG code =
        SCardTransmit(m_card, protocol, command.data(), command.size(), nullptr, response.data(), &size);
    return answered(code, size, "SCardTransmit");
}

CardResult<std::size_t> PcscChannel::verifyOnPad(const PadEntry& entry, std::span<std::uint8_t> response)
{
    const auto question = buildPadVerify(entry);
    if (!question || !hasPinPad())
        return CardChannel::verifyOnPad(entry, response);
    DWORD size = 0;
    const LONG code = SCardControl(m_card, features().verifyOnPad, question->data(), DWORD(question->size()),
                                   response.data(), DWORD(response.size()), &size);
    return answered(code, size, "SCardControl");
}

bool PcscChannel::holdsItsCard()
{
    DWORD state = 0;
    DWORD protocol = 0;
    const LONG code = SCardStatus(m_card, nullptr, nullptr, &state, &protocol, nullptr, nullptr);
    // A reset by somebody else leaves the card where it is; once it was away, its handle says so for good.
    return code == SCARD_S_SUCCESS || code == SCARD_W_RESET_CARD;
}

CardResult<std::size_t> PcscChannel::answered(LONG code, DWORD size, const char* call)
{
    if (code == SCARD_S_SUCCESS) {
        if (size < 2)
            return cardFail(CardErrorCode::CardRemoved,
                            QStringLiteral("%1: empty answer").arg(QLatin1String(call)));
        return std::size_t(size);
    }
    CardError error = pcscTransmitError(code, call);
    // A dead service and a vanished card may answer with the same word: the service itself knows which.
    if (error.code == CardErrorCode::CardRemoved && !m_context->isAlive())
        error.code = CardErrorCode::ServiceUnavailable;
    if (error.code == CardErrorCode::ServiceUnavailable)
        m_context->markBroken();
    return tl::unexpected(error);
}

} // namespace kakanai::card
