// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Inbox.h"
#include "app/store/Outbox.h"

#include <QList>
#include <QString>

#include <optional>

namespace kakanai::casework {

/** What became of a case, in the five words a citizen understands (and the sixth, withdrawn). */
enum class Delivery { Waiting, Routed, Accepted, Returned, Rejected, Cancelled };

/** `waiting routed accepted returned rejected cancelled`. */
[[nodiscard]] QString deliveryName(Delivery delivery);
/** What an acknowledgement's `status` means; empty for one that says nothing of the case. */
[[nodiscard]] std::optional<Delivery> deliveryFromStatus(const QString& status);
/** 受付済み, 確認中, 完了, もう一度来てください, できません, 取り下げ, in the installed language. */
[[nodiscard]] QString deliveryWords(Delivery delivery);

/**
 * Folds messages and acknowledgements into one state: the worst word of any procedure wins (rejected,
 * returned), then routed; accepted only when every message was accepted whole or in all its procedures.
 */
[[nodiscard]] Delivery foldDelivery(const QList<store::OutboxMessage>& messages,
                                    const QList<store::Acknowledgement>& acknowledgements);

} // namespace kakanai::casework
