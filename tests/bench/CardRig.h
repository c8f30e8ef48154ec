// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/VpcdPlug.h"

#include <QProcess>
#include <QTemporaryDir>

#include <memory>

namespace kakanai::bench {

/**
 * A pcscd with vpcd and one simulated card on its first slot, in a process of its own that counts what it is
 * asked. Uses the pcscd that runs already, else starts one and stops that one.
 */
class CardRig
{
public:
    CardRig();
    CardRig(const CardRig&) = delete;
    CardRig& operator=(const CardRig&) = delete;
    ~CardRig();

    /** False when there is no pcscd with vpcd, or it does not see the card. */
    [[nodiscard]] bool start(const card::Persona& persona);
    [[nodiscard]] QString reader() const { return m_reader; }
    /** What the card has been asked so far, by whomever. */
    [[nodiscard]] card::PlugTraffic traffic() const { return *m_traffic; }

private:
    enum class Wanted { AnyReader, EmptyReader, Card };
    /** Waits for a virtual reader in this state; true and its name in `m_reader` when there is one. */
    [[nodiscard]] bool waitForReader(Wanted wanted, int milliseconds);

    QTemporaryDir m_folder;
    std::unique_ptr<QProcess> m_daemon;
    card::PlugTraffic* m_traffic; ///< shared with the card's process
    pid_t m_card = -1;
    QString m_reader;
};

} // namespace kakanai::bench
