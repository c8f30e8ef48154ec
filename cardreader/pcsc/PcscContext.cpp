// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/pcsc/PcscContext.h"

#include "cardreader/pcsc/PcscError.h"

namespace kakanai::card {

CardResult<std::shared_ptr<PcscContext>> PcscContext::establish()
{
    SCARDCONTEXT handle = 0;
    const LONG code = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &handle);
    if (code != SCARD_S_SUCCESS)
        return cardFail(CardErrorCode::ServiceUnavailable, pcscError(code, "SCardEstablishContext").detail);
    return std::make_shared<PcscContext>(handle);
}

PcscContext::~PcscContext()
{
    SCardReleaseContext(m_handle);
}

bool PcscContext::isAlive() const
{
    DWORD size = 0;
    const LONG code = SCardListReaders(m_handle, nullptr, nullptr, &size);
    return code == SCARD_S_SUCCESS || code == SCARD_E_NO_READERS_AVAILABLE;
}

} // namespace kakanai::card
