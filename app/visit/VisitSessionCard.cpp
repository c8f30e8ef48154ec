// SPDX-License-Identifier: GPL-3.0-or-later
// The part of a visit that reads a card: tries first, one recorded confirmation, one exclusive session.
#include "app/access/AccessPolicy.h"
#include "app/access/AuditTrail.h"
#include "app/store/InTransaction.h"
#include "app/visit/CardFailure.h"
#include "app/visit/CardLanes.h"
#include "app/visit/ConfirmationRecord.h"
#include "app/visit/Office.h"
#include "app/visit/VisitSession.h"
#include "cardreader/reader/CardSession.h"
#include "cardreader/trust/TrustStore.h"

namespace kakanai::visit {
namespace {

/** The last try of a card is risked at a counter only, when the holder was asked a second time. */
constexpr int spareFloor = 1;
constexpr int riskFloor = 0;
/** No count: a card that told none at first and has one now is another card. */
constexpr int noneShown = -1;

/** The reading as a plain value that can be copied; the number, where a clerk asked for it, is shared and
 * wiped with its last holder. */
struct CardAnswer {
    std::optional<card::CardIdentity> identity;
    std::optional<QDate> expiry;
    std::optional<card::Genuineness> genuineness;
    std::optional<card::CardPictures> pictures;
    std::shared_ptr<const Secret> number;
};

/** The counter of this very secret; the others are none of its business. */
std::optional<int>& triesOf(card::CardTries& tries, card::Credential credential)
{
    switch (credential) {
    case card::Credential::Pin:
    case card::Credential::CardNumber: // has none
        return tries.pin;
    case card::Credential::NumberA:
        return tries.numberA;
    case card::Credential::NumberB:
        return tries.numberB;
    case card::Credential::AuthPin:
        return tries.auth;
    case card::Credential::LicencePin:
    case card::Credential::LicencePins:
        return tries.licence1;
    case card::Credential::MynaLicencePin:
        return tries.mynaLicence;
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

std::optional<int> VisitSession::triesLeft(card::Credential credential) const
{
    if (!m_tries)
        return {};
    card::CardTries tries = *m_tries;
    return triesOf(tries, credential);
}

void VisitSession::enterSecret(card::Credential credential, Secret secret, LastTry lastTry)
{
    card::ReadRequest request;
    request.credential = credential;
    trySecret(std::move(request), std::move(secret), lastTry);
}

void VisitSession::enterSecretOnReader(card::Credential credential, LastTry lastTry)
{
    card::ReadRequest request;
    request.credential = credential;
    request.isOnPad = true;
    trySecret(std::move(request), {}, lastTry);
}

void VisitSession::trySecret(card::ReadRequest request, Secret secret, LastTry lastTry)
{
    m_isOnPad = request.isOnPad;
    if (!move(VisitEvent::SecretEntered))
        return;
    const card::Credential credential = request.credential;
    // The secret travels in a shared box because a job is copied into the lane; it is moved out where it is
    // used.
    auto box = std::make_shared<Secret>(std::move(secret));
    const ConfirmationNote note{m_role == VisitRole::Kiosk ? QStringLiteral("kiosk")
                                                           : QStringLiteral("counter"),
                                m_role == VisitRole::Kiosk ? QString() : m_staff, m_reader, credential};
    request.readerContains = m_reader;
    request.items = credential == card::Credential::NumberA ? card::CardItems(card::CardItem::Number)
                                                            : card::CardItem::Basic | card::CardItem::Expiry;
    // A clerk also sees whether the card is genuine, and its photograph where 照合番号B opens it. Without a
    // key to trust the checks could prove nothing, so the person is not made to wait for them.
    const bool hasTrust = m_services.trust && !m_services.trust->isEmpty();
    if (m_role == VisitRole::Counter && hasTrust && credential != card::Credential::NumberA)
        request.items |= card::CardItem::Genuineness;
    if (m_role == VisitRole::Counter && credential == card::Credential::NumberB)
        request.items |= card::CardItem::Photo;
    request.trust = m_services.trust;
    request.today = m_services.clock.now().date();
    const bool mayRisk = m_role == VisitRole::Counter && lastTry == LastTry::Risk;
    request.floor = mayRisk ? riskFloor : spareFloor;
    if (m_tries) {
        request.shownTries = triesOf(*m_tries, credential).value_or(noneShown);
        request.shownCard = m_tries->mark;
    }
    workOnCard(
        [office = &m_services.office, who = actor(), now = m_services.clock.now(), note, request,
         box](card::ReaderBackend& readers) -> Result<CardAnswer> {
            card::PinConfirmations confirmations;
            for (int i = 0; i < card::confirmationsNeeded(request); ++i) {
                auto confirmation = confirmTry(note, [&](const ConfirmationNote& said) {
                    return office->lane().wait(
                        [&] { return recordConfirmation(office->stores(), said, who, now); });
                });
                if (!confirmation)
                    return tl::unexpected(confirmation.error());
                confirmations.add(std::move(*confirmation));
            }
            auto reading = card::readCard(readers, request, std::move(*box), std::move(confirmations));
            if (!reading)
                return tl::unexpected(toFailure(reading.error()));
            CardAnswer answer{reading->basic, reading->expiry, reading->genuineness, reading->pictures, {}};
            if (reading->number)
                answer.number = std::make_shared<const Secret>(std::move(*reading->number));
            return answer;
        },
        [this, credential](const Result<CardAnswer>& answer) {
            if (answer) {
                m_identity = answer->identity;
                m_cardExpiry = answer->expiry;
                m_genuineness = answer->genuineness;
                if (m_role == VisitRole::Counter && !m_genuineness)
                    m_genuineness = card::genuinenessOf(card::GenuinenessReason::IssuerUnknown);
                m_pictures = answer->pictures;
                if (m_role == VisitRole::Counter)
                    m_number = answer->number;
                m_hadCard = true;
                move(VisitEvent::CardRead);
                refresh();
                lookUpResident();
                return;
            }
            const Failure failure = answer.error();
            const bool isGone = failure.code == FailureCode::CardRemoved
                || failure.code == FailureCode::CardChanged || failure.code == FailureCode::NoCard
                || failure.code == FailureCode::NoReader || failure.code == FailureCode::ServiceUnavailable;
            if (m_tries && failure.retriesLeft)
                triesOf(*m_tries, credential) = failure.retriesLeft;
            if (m_tries && failure.code == FailureCode::PinBlocked)
                triesOf(*m_tries, credential) = 0;
            move(isGone ? VisitEvent::CardGone : VisitEvent::CardRefused);
            refuse(failure);
            if (failure.code == FailureCode::OutcomeUnknown)
                askTriesAgain();
        });
}

void VisitSession::askTriesAgain()
{
    workOnCard(
        [reader = m_reader](card::ReaderBackend& readers) -> Result<card::CardTries> {
            return card::readTries(readers, reader).map_error(toFailure);
        },
        [this](const Result<card::CardTries>& tries) {
            if (tries) {
                m_tries = *tries;
                Q_EMIT changed();
            } else if (m_step == VisitStep::Pin) {
                move(VisitEvent::CardGone);
            }
        });
}

void VisitSession::lookUpResident()
{
    const bool mayAsk = access::isPermitted(actor().role, access::Action::LookUpResident);
    if (!m_services.residents || !m_identity || !mayAsk)
        return;
    access::AuditEntry entry;
    entry.at = m_services.clock.now();
    entry.actor = actor();
    entry.action = access::Action::LookUpResident;
    entry.caseId = m_caseId;
    entry.purpose = QStringLiteral("visit");
    entry.fields = {QStringLiteral("p_name"), QStringLiteral("p_birth"), QStringLiteral("addr_old")};
    const casework::ResidentKey key{m_identity->name, m_identity->birthDate, m_identity->address};
    using Match = Result<casework::ResidentMatch>;
    work(
        m_services.workLane,
        [office = &m_services.office, residents = m_services.residents, entry, key]() -> Match {
            // Nobody is looked up whom the record does not know to have been.
            const auto recorded = office->lane().wait([&]() -> Result<void> {
                return store::inTransaction(*office->stores().database, [&](store::Transaction& transaction) {
                    return office->stores().audit.append(transaction, entry);
                });
            });
            if (!recorded)
                return tl::unexpected(recorded.error());
            return residents->find(key);
        },
        [this](const Match& match) {
            // Without the extract the visit goes on as in a town that has none; the clerk is told.
            m_resident =
                match ? *match : casework::ResidentMatch{casework::ResidentState::Unreadable, {}, {}, 0};
            if (m_step == VisitStep::Questions)
                refreshQuestions();
            else
                refresh();
        });
}

void VisitSession::confirmIdentity()
{
    if (move(VisitEvent::IdentityConfirmed))
        refreshQuestions();
}

} // namespace kakanai::visit
