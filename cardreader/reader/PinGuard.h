// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardExchange.h"
#include "cardreader/card/Credentials.h"
#include "cardreader/reader/PinConfirmation.h"

namespace kakanai::card {

/** Stands between a secret and the card, so that no program ever burns a try that nobody agreed to. */
class PinGuard
{
public:
    /** Guards one secret of the selected application. `exchange` must outlive the guard. */
    PinGuard(CardExchange& exchange, const SecretRow& secret)
        : m_exchange(exchange)
        , m_secret(secret)
    {
    }

    /**
     * Tries left, by a query that costs none; empty where the card has no such secret. A secret that another
     * program left open has all its tries, because opening it filled the counter. Errors: CardDataInvalid for
     * an answer that is no counter, and the exchange's.
     */
    [[nodiscard]] CardResult<std::optional<int>> triesLeft();

    /**
     * Sends VERIFY exactly once, if `triesLeft` (asked just before, in the same session) allows a wrong try
     * to leave `floor` tries. The secret is wiped before the answer is looked at; nothing is ever sent again.
     * Errors: NotConfirmed, PinBlocked, PinFloorReached (nothing sent); PinWrong, PinBlocked (sent);
     * OutcomeUnknown when the answer got lost.
     */
    [[nodiscard]] CardResult<void> verify(int triesLeft, int floor, Secret secret,
                                          PinConfirmation confirmation);

    /**
     * The same with the digits typed on the reader's own keys. Errors besides: PinCancelled, Timeout,
     * SecretMalformed when the reader says that it sent nothing; NoReader when it has no keys.
     */
    [[nodiscard]] CardResult<void> verifyOnPad(int triesLeft, int floor, std::size_t digits,
                                               PinConfirmation confirmation);

private:
    /** Whether one VERIFY may be sent now; spends the confirmation when it may. */
    [[nodiscard]] CardResult<void> allow(int triesLeft, int floor, PinConfirmation& confirmation) const;
    /** What the card said to the one VERIFY. */
    [[nodiscard]] CardResult<void> judge(StatusWord status);

    CardExchange& m_exchange;
    SecretRow m_secret;
};

} // namespace kakanai::card
