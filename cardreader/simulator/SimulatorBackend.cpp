// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorBackend.h"

namespace kakanai::card {

CardResult<QList<ReaderState>> SimulatorBackend::readers()
{
    return m_readers->states();
}

CardResult<QList<ReaderState>> SimulatorBackend::waitForChange(const QList<ReaderState>& known,
                                                               std::chrono::milliseconds timeout)
{
    return m_readers->waitForChange(known, timeout, m_cancelled);
}

void SimulatorBackend::cancel()
{
    m_cancelled = true;
    m_readers->wake();
}

CardResult<std::unique_ptr<CardChannel>> SimulatorBackend::connect(const QString& reader)
{
    return m_readers->connect(reader);
}

} // namespace kakanai::card
