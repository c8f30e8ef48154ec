// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorCard.h"

#include <QString>

#include <tl/expected.hpp>

#include <chrono>
#include <optional>

namespace kakanai::card {

/**
 * The simulator's plug for other programs: puts a SimulatorCard on the virtual reader of a running pcscd
 * (vpcd of vsmartcard). Connecting inserts the card, closing removes it. Each message is two bytes of length,
 * big-endian, and the payload; payloads of one byte are power off (0), power on (1), reset (2) and "give the
 * ATR" (4).
 */
class VpcdPlug
{
public:
    /** Where vpcd listens for the card of its first slot; the second slot is the next port. */
    static constexpr quint16 firstPort = 35963;

    VpcdPlug() = default;
    VpcdPlug(const VpcdPlug&) = delete;
    VpcdPlug& operator=(const VpcdPlug&) = delete;
    ~VpcdPlug();

    /** Connects to this machine's vpcd, trying for `patience`. The error is a sentence. */
    [[nodiscard]] tl::expected<void, QString> insert(int slot, std::chrono::milliseconds patience);

    /**
     * Serves until vpcd hangs up (empty) or a fault takes the card away: then the connection is closed and
     * the answer says after how long the card comes back, negative for never.
     */
    [[nodiscard]] std::optional<std::chrono::milliseconds> serve(SimulatorCard& card);

private:
    bool receive(QByteArray& message);
    bool send(const QByteArray& message);
    void close();

    int m_socket = -1;
};

} // namespace kakanai::card
