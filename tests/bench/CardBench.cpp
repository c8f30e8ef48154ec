// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/CardSession.h"
#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "tests/bench/Bench.h"
#include "tests/support/CardTestKey.h"

#include <array>

namespace kakanai::bench {
namespace {

using namespace kakanai::card;

constexpr int runs = 1000;
const QString reader = QStringLiteral("Bench");

/** Hands everything on and keeps what was sent, one list a connection. */
class RecordingBackend final : public ReaderBackend
{
public:
    explicit RecordingBackend(ReaderBackend& inner)
        : m_inner(inner)
    {
    }

    [[nodiscard]] CardResult<QList<ReaderState>> readers() override { return m_inner.readers(); }
    [[nodiscard]] CardResult<QList<ReaderState>> waitForChange(const QList<ReaderState>& known,
                                                               std::chrono::milliseconds timeout) override
    {
        return m_inner.waitForChange(known, timeout);
    }
    void cancel() override { m_inner.cancel(); }
    [[nodiscard]] CardResult<std::unique_ptr<CardChannel>> connect(const QString& name) override
    {
        auto channel = m_inner.connect(name);
        if (!channel)
            return channel;
        connections.emplace_back();
        return std::make_unique<Channel>(std::move(*channel), connections, connections.size() - 1);
    }

    std::vector<std::vector<QByteArray>> connections;

private:
    class Channel final : public CardChannel
    {
    public:
        Channel(std::unique_ptr<CardChannel> inner, std::vector<std::vector<QByteArray>>& seen,
                std::size_t at)
            : m_channel(std::move(inner))
            , m_seen(seen)
            , m_at(at)
        {
        }
        [[nodiscard]] CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                       std::span<std::uint8_t> response) override
        {
            m_seen[m_at].emplace_back(reinterpret_cast<const char*>(command.data()),
                                      static_cast<qsizetype>(command.size()));
            return m_channel->transmit(command, response);
        }

    private:
        std::unique_ptr<CardChannel> m_channel;
        std::vector<std::vector<QByteArray>>& m_seen;
        std::size_t m_at;
    };

    ReaderBackend& m_inner;
};

bool readOnce(ReaderBackend& backend, const QByteArray& pin)
{
    const auto reading =
        readCard(backend, {.readerContains = reader}, test::secretOf(pin), test::confirmed());
    return reading && reading->basic;
}

/** The same bytes on the same connections, and nothing thought about the answers. */
bool exchangeOnce(ReaderBackend& backend, const std::vector<std::vector<QByteArray>>& connections)
{
    std::array<std::uint8_t, 4096> response;
    for (const std::vector<QByteArray>& commands : connections) {
        const auto channel = backend.connect(reader);
        if (!channel)
            return false;
        for (const QByteArray& command : commands) {
            const std::span bytes(reinterpret_cast<const std::uint8_t*>(command.constData()),
                                  static_cast<std::size_t>(command.size()));
            if (!(*channel)->transmit(bytes, response))
                return false;
        }
    }
    return true;
}

} // namespace

std::optional<Measurement> benchCard()
{
    const auto persona = loadPersona(QStringLiteral("a"));
    if (!persona)
        return {};
    const auto readers = std::make_shared<SimulatorReaders>();
    readers->addReader(reader);
    readers->insert(reader, std::make_shared<SimulatorCard>(*persona));
    SimulatorBackend backend(readers);
    RecordingBackend recorder(backend);
    if (!readOnce(recorder, persona->pin) || recorder.connections.empty())
        return {};
    const auto medians = alternating(
        runs, [&] { return readOnce(backend, persona->pin); },
        [&] { return exchangeOnce(backend, recorder.connections); });
    if (!medians)
        return {};
    return Measurement{QStringLiteral("card"), QStringLiteral("µs per reading session"), medians->ours,
                       QStringLiteral("the same bytes exchanged with the same simulated card"),
                       medians->theirs};
}

} // namespace kakanai::bench
