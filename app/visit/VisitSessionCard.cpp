// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a visit that reads a card: tries first, one recorded confirmation, one exclusive session.
#include "app/visit/CardFailure.h"
#include "app/visit/CardLanes.h"
#include "app/visit/ConfirmationRecord.h"
#include "app/visit/Office.h"
#include "app/visit/VisitSession.h"
#include "cardreader/reader/CardSession.h"

namespace kakanai::visit {
namespace {

/** A kiosk never risks the last try of a card; at a counter the clerk and the holder may. */
constexpr int kioskFloor = 1;
constexpr int counterFloor = 0;

/** The reading without its number, which a visit does not ask for: a plain value that can be copied. */
struct CardAnswer {
    std::optional<card::CardIdentity> identity;
    std::optional<QDate> expiry;
};

/** The counter of this very secret; the others are none of its business. */
std::optional<int>& triesOf(card::CardTries& tries, card::Credential credential)
{
    switch (credential) {
    case card::Credential::Pin:
        return tries.pin;
    case card::Credential::NumberA:
        return tries.numberA;
    case card::Credential::NumberB:
        return tries.numberB;
    }
    return tries.pin;
}

} // namespace

void VisitSession::placeCard(const QString& reader)
{
    if (m_step != VisitStep::Card || isBusy())
        return;
    if (!m_services.cards.hasReaders()) {
        refuse({FailureCode::NoReader, {}, {}});
        return;
    }
    m_reader = reader;
    workOnCard(
        [reader](card::ReaderBackend& readers) -> Result<card::CardTries> {
            return card::readTries(readers, reader).map_error(toFailure);
        },
        [this](const Result<card::CardTries>& tries) {
            if (!tries) {
                refuse(tries.error());
                return;
            }
            m_tries = *tries;
            if (m_step == VisitStep::Card)
                move(VisitEvent::CardPlaced);
        });
}

void VisitSession::removeCard()
{
    if (m_step == VisitStep::Pin)
        move(VisitEvent::CardGone);
}

void VisitSession::enterSecret(card::Credential credential, Secret secret)
{
    if (!move(VisitEvent::SecretEntered))
        return;
    // The secret travels in a shared box because a job is copied into the lane; it is moved out where it is
    // used.
    auto box = std::make_shared<Secret>(std::move(secret));
    const ConfirmationNote note{m_role == VisitRole::Kiosk ? QStringLiteral("kiosk")
                                                           : QStringLiteral("counter"),
                                m_role == VisitRole::Kiosk ? QString() : m_staff, m_reader, credential};
    card::ReadRequest request;
    request.readerContains = m_reader;
    request.credential = credential;
    request.items = credential == card::Credential::NumberA ? card::CardItems(card::CardItem::Number)
                                                            : card::CardItem::Basic | card::CardItem::Expiry;
    request.floor = m_role == VisitRole::Kiosk ? kioskFloor : counterFloor;
    workOnCard(
        [office = &m_services.office, who = actor(), now = m_services.clock.now(), note, request,
         box](card::ReaderBackend& readers) -> Result<CardAnswer> {
            auto confirmation = confirmTry(note, [&](const ConfirmationNote& said) {
                return office->lane().wait(
                    [&] { return recordConfirmation(office->stores(), said, who, now); });
            });
            if (!confirmation)
                return tl::unexpected(confirmation.error());
            auto reading = card::readCard(readers, request, std::move(*box), std::move(*confirmation));
            if (!reading)
                return tl::unexpected(toFailure(reading.error()));
            return CardAnswer{reading->basic, reading->expiry};
        },
        [this, credential](const Result<CardAnswer>& answer) {
            if (answer) {
                m_identity = answer->identity;
                m_cardExpiry = answer->expiry;
                m_hadCard = true;
                move(VisitEvent::CardRead);
                refresh();
                return;
            }
            const Failure failure = answer.error();
            const bool isGone = failure.code == FailureCode::CardRemoved
                || failure.code == FailureCode::NoCard || failure.code == FailureCode::NoReader
                || failure.code == FailureCode::ServiceUnavailable;
            if (m_tries && failure.retriesLeft)
                triesOf(*m_tries, credential) = failure.retriesLeft;
            if (m_tries && failure.code == FailureCode::PinBlocked)
                triesOf(*m_tries, credential) = 0;
            move(isGone ? VisitEvent::CardGone : VisitEvent::CardRefused);
            refuse(failure);
        });
}

void VisitSession::confirmIdentity()
{
    if (move(VisitEvent::IdentityConfirmed))
        refreshQuestions();
}

} // namespace kakanai::visit
