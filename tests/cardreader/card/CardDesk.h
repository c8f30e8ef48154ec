// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/CardSession.h"
#include "cardreader/simulator/SimulatorBackend.h"
#include "cardreader/simulator/SimulatorTrust.h"
#include "tests/support/CardTestKey.h"

namespace kakanai::test {

/** Keys that take seconds to make, made once for all cards of a test program. */
inline std::shared_ptr<card::SimulatorKeyRing> sharedKeys()
{
    static const auto keys = std::make_shared<card::SimulatorKeyRing>();
    return keys;
}

inline const card::TrustStore& sharedTrust()
{
    static const card::TrustStore trust = card::simulatorTrust(*sharedKeys());
    return trust;
}

/** One simulated reader with one card, and a town that trusts the simulator's issuers. */
struct CardDesk {
    explicit CardDesk(const card::Persona& person, const QByteArray& manners = {})
        : persona(person)
        , readers(std::make_shared<card::SimulatorReaders>())
        , card(std::make_shared<card::SimulatorCard>(person, sharedKeys()))
        , backend(readers)
        , trust(sharedTrust())
    {
        if (!manners.isEmpty())
            card->addFaults(card::parseFaults(manners).value());
        readers->addReader(QStringLiteral("Reader 1"));
        readers->insert(QStringLiteral("Reader 1"), card);
    }
    explicit CardDesk(const QString& word, const QByteArray& manners = {})
        : CardDesk(card::loadPersona(word).value(), manners)
    {
    }

    [[nodiscard]] card::CardResult<card::CardReading> read(card::Credential credential, card::CardItems items,
                                                           const QByteArray& secret, int floor = 0)
    {
        card::ReadRequest request;
        request.credential = credential;
        request.items = items;
        request.floor = floor;
        request.trust = &trust;
        request.today = today;
        card::PinConfirmations confirmations;
        for (int i = 0; i < card::confirmationsNeeded(request); ++i)
            confirmations.add(confirmed());
        return card::readCard(backend, request, secretOf(secret), std::move(confirmations));
    }

    card::Persona persona;
    std::shared_ptr<card::SimulatorReaders> readers;
    std::shared_ptr<card::SimulatorCard> card;
    card::SimulatorBackend backend;
    card::TrustStore trust;
    QDate today = QDate(2026, 11, 22);
};

inline QByteArray aidOf(std::span<const std::uint8_t> application)
{
    return QByteArray(reinterpret_cast<const char*>(application.data()), qsizetype(application.size()));
}

} // namespace kakanai::test
