// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/reader/CardTask.h"

#include "cardreader/reader/PinGuard.h"

namespace kakanai::card {

const TrustStore& CardTask::trust() const
{
    static const TrustStore nobody;
    return request.trust ? *request.trust : nobody;
}

CardResult<void> openSecret(CardTask& task, const SecretPlace& place, Secret secret)
{
    PinGuard guard(task.exchange, place.secret);
    const auto tries = guard.triesLeft();
    if (!tries)
        return tl::unexpected(tries.error());
    if (!*tries)
        return cardFail(CardErrorCode::CardNotSupported, QStringLiteral("the card has no such secret"));
    if (!task.lastTried) {
        task.reading.triesBefore = **tries;
        if (task.request.shownTries && *task.request.shownTries != **tries)
            return cardFail(CardErrorCode::CardChanged, {}, **tries);
    }
    task.lastTried = place;
    if (task.request.isOnPad)
        return guard.verifyOnPad(**tries, task.request.floor, rowOf(task.request.credential).size,
                                 task.confirmations.take());
    return guard.verify(**tries, task.request.floor, std::move(secret), task.confirmations.take());
}

void noteExpiry(CardTask& task, const QDate& day, const QString& text)
{
    if (task.wants(CardItem::Expiry)) {
        task.reading.expiry = day;
        task.reading.expiryText = text;
    }
    if (task.wants(CardItem::Genuineness) && task.request.today.isValid() && day < task.request.today)
        noteGenuineness(task, genuinenessOf(GenuinenessReason::Expired));
}

void noteGenuineness(CardTask& task, const Genuineness& found)
{
    // A card is as genuine as the worst that was found: a failure stands over doubt, doubt over proof.
    auto& known = task.reading.genuineness;
    if (!known || found.state > known->state)
        known = Genuineness{found.state, found.reason,
                            known && found.issuer.isEmpty() ? known->issuer : found.issuer};
}

} // namespace kakanai::card
