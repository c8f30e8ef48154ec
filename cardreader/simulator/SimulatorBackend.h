// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorReaders.h"

namespace kakanai::card {

/** The simulator's plug for a program's own process: a ReaderBackend on simulated readers. */
class SimulatorBackend final : public ReaderBackend
{
public:
    explicit SimulatorBackend(std::shared_ptr<SimulatorReaders> readers)
        : m_readers(std::move(readers))
    {
    }

    [[nodiscard]] CardResult<QList<ReaderState>> readers() override;
    [[nodiscard]] CardResult<QList<ReaderState>> waitForChange(const QList<ReaderState>& known,
                                                               std::chrono::milliseconds timeout) override;
    void cancel() override;
    [[nodiscard]] CardResult<std::unique_ptr<CardChannel>> connect(const QString& reader) override;

private:
    std::shared_ptr<SimulatorReaders> m_readers;
    std::atomic<bool> m_cancelled = false;
};

} // namespace kakanai::card
