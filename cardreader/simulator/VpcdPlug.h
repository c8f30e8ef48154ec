// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorCard.h"

#include <QString>

#include <tl/expected.hpp>

#include <atomic>
#include <chrono>

namespace kakanai::card {

/** Why a plug stopped serving. */
enum class PlugEnd {
    ServiceGone, ///< vpcd hung up
    CardTaken, ///< a fault took the card away
    NotNoticed, ///< pcscd missed a change of cards and does not power this one: take it off and put it on
                ///< again
};

/** How a card's time on the virtual reader ended. */
struct PlugOutcome {
    PlugEnd end = PlugEnd::ServiceGone;
    std::chrono::milliseconds backAfter{-1}; ///< after how long to insert again; negative: never
};

/** What passed through a plug: commands of any program, and bytes as the card sees them. */
struct PlugTraffic {
    std::atomic<int> exchanges = 0;
    std::atomic<qint64> received = 0;
    std::atomic<qint64> sent = 0;

    PlugTraffic() = default;
    PlugTraffic(const PlugTraffic& other)
        : exchanges(other.exchanges.load())
        , received(other.received.load())
        , sent(other.sent.load())
    {
    }
    PlugTraffic& operator=(const PlugTraffic&) = delete;
};

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

    /** Counts into `traffic`, which outlives the plug and may be looked at from elsewhere. */
    void countInto(PlugTraffic& traffic) { m_traffic = &traffic; }

    /** Serves the card until its time on the reader ends; the connection is closed then. */
    [[nodiscard]] PlugOutcome serve(SimulatorCard& card);

private:
    bool receive(QByteArray& message);
    bool send(const QByteArray& message);
    void close();

    int m_socket = -1;
    PlugTraffic* m_traffic = nullptr;
    int m_reseats = 0; ///< NotNoticed in a row
};

} // namespace kakanai::card
