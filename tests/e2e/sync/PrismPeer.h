// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/e2e/sync/Peer.h"

namespace kakanai::test {

/**
 * Prism before a receiver: it holds every request against the contract and answers 422 to what breaks it.
 * `./dev test` installs it into build/peers.
 */
class PrismPeer
{
public:
    /** `folder` takes the contract without the client certificate, which Prism cannot judge; that is nginx's
     * part of the tests. */
    PrismPeer(const QString& folder, const QString& upstream);

    [[nodiscard]] QString url() const { return QStringLiteral("http://127.0.0.1:%1").arg(m_port); }
    /** Where the other people's servers are installed. */
    [[nodiscard]] static QString modules();

private:
    int m_port = Peer::freePort();
    std::unique_ptr<Peer> m_process;
};

} // namespace kakanai::test
