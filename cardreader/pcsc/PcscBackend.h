// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/pcsc/PcscContext.h"
#include "cardreader/reader/ReaderBackend.h"

#include <atomic>
#include <vector>

namespace kakanai::card {

/** The readers of this machine through PC/SC. Opens its context when first asked and a new one after a failure. */
class PcscBackend final : public ReaderBackend
{
public:
    PcscBackend() = default;
    ~PcscBackend() override = default;

    [[nodiscard]] CardResult<QList<ReaderState>> readers() override;
    [[nodiscard]] CardResult<QList<ReaderState>> waitForChange(const QList<ReaderState>& known,
                                                               std::chrono::milliseconds timeout) override;
    void cancel() override;
    [[nodiscard]] CardResult<std::unique_ptr<CardChannel>> connect(const QString& reader) override;

private:
    /** One reader and the raw state word PC/SC wants back in the next wait. */
    struct RawState {
        QByteArray name;
        DWORD state = SCARD_STATE_UNAWARE;
    };

    CardResult<std::shared_ptr<PcscContext>> context();
    CardResult<std::vector<QByteArray>> readerNames();
    CardResult<std::vector<RawState>> rawStates();
    /** Notes that the context is of no more use when the error says so. */
    tl::unexpected<CardError> failed(CardError error);

    std::shared_ptr<PcscContext> m_context;
    std::atomic<SCARDCONTEXT> m_cancelHandle{0};
};

} // namespace kakanai::card
