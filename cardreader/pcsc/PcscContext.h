// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardError.h"

#include <winscard.h>

#include <memory>

namespace kakanai::card {

/** One PC/SC context, released at the end. A context survives no restart of pcscd: it is then `broken` for
 * good. */
class PcscContext
{
public:
    /** Errors: ServiceUnavailable. */
    [[nodiscard]] static CardResult<std::shared_ptr<PcscContext>> establish();

    explicit PcscContext(SCARDCONTEXT handle)
        : m_handle(handle)
    {
    }
    PcscContext(const PcscContext&) = delete;
    PcscContext& operator=(const PcscContext&) = delete;
    ~PcscContext();

    [[nodiscard]] SCARDCONTEXT handle() const { return m_handle; }

    /** Asks the service a question that costs nothing. */
    [[nodiscard]] bool isAlive() const;

    [[nodiscard]] bool isBroken() const { return m_broken; }
    void markBroken() { m_broken = true; }

private:
    SCARDCONTEXT m_handle;
    bool m_broken = false;
};

} // namespace kakanai::card
