// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/TownSettings.h"
#include "app/sync/HttpPool.h"

#include <chrono>

namespace kakanai::sync {

/**
 * Access tokens of one receiver: client credentials, a fresh assertion for every token, kept in memory until
 * shortly before they run out, never written anywhere.
 */
class TokenSource
{
public:
    TokenSource(TokenSettings settings, TlsIdentity identity, const Clock& clock);

    /** The `Authorization` header, empty where the receiver asks for none. Where the one at hand is
     * `refused`, a new one is got: once, however many talks it was refused to. Errors: ReceiverUnreachable,
     * ReceiverRefused (the authorisation server said no), FileUnreadable. */
    [[nodiscard]] Result<QByteArray> header(const QByteArray& refused = {});

private:
    using Steady = std::chrono::steady_clock;

    [[nodiscard]] Result<HttpRequest> question() const;

    TokenSettings m_settings;
    const Clock* m_clock;
    HttpPool m_pool;
    QByteArray m_header;
    Steady::time_point m_goodUntil{};
};

} // namespace kakanai::sync
