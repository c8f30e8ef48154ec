// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/ReaderBackend.h"

namespace kakanai::card {

/**
 * The readers of this machine through PC/SC. Opens its context when first asked and a new one after a
 * failure. Keeps winscard.h to itself.
 */
class PcscBackend final : public ReaderBackend
{
public:
    PcscBackend();
    ~PcscBackend() override;

    [[nodiscard]] CardResult<QList<ReaderState>> readers() override;
    [[nodiscard]] CardResult<ReaderState> reader(const QString& name) override;
    [[nodiscard]] QStringList namesLastSeen() const override;
    [[nodiscard]] CardResult<QList<ReaderState>> waitForChange(const QList<ReaderState>& known,
                                                               std::chrono::milliseconds timeout) override;
    void cancel() override;
    [[nodiscard]] CardResult<std::unique_ptr<CardChannel>> connect(const QString& reader) override;

private:
    struct Service;
    std::unique_ptr<Service> m_service;
};

} // namespace kakanai::card
