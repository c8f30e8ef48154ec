// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/AckIntake.h"

namespace kakanai::sync {
namespace {

constexpr qint64 farthestFuture = 24 * 3600; ///< seconds; a word from later than that is from a wrong clock
constexpr int mostWords = 200; ///< about one message; who has more to say says nothing
constexpr int mostPages = 100; ///< of acknowledgements at once; a receiver that never ends is left for later

} // namespace

AckIntake::AckIntake(const SyncStores& stores)
    : m_stores(&stores)
{
}

Result<int> AckIntake::takeFrom(const QString& target, BackOfficeClient& client) const
{
    int taken = 0;
    auto cursor = m_stores->change(
        [&](store::Transaction& transaction) { return m_inbox.cursor(transaction, target); });
    if (!cursor)
        return tl::unexpected(cursor.error());
    for (int read = 0; read < mostPages; ++read) {
        const auto page = client.acknowledgements(*cursor);
        if (!page) {
            const bool isPlaceForgotten = page.error().code == FailureCode::ReceiverRefused
                && page.error().detail.startsWith(QStringLiteral("400")) && !cursor->isEmpty();
            if (!isPlaceForgotten)
                return taken; // another time; what is kept is kept
            // It does not know its own bookmark any more: from the start then, where every word counts once.
            cursor->clear();
            continue;
        }
        const auto kept = m_stores->change(
            [&](store::Transaction& transaction) { return keep(transaction, target, *page); });
        if (!kept)
            return tl::unexpected(kept.error());
        taken += *kept;
        if (!page->hasMore || page->nextCursor.isEmpty() || page->nextCursor == *cursor)
            break;
        cursor = page->nextCursor;
    }
    return taken;
}

Result<int> AckIntake::keep(store::Transaction& transaction, const QString& target, const AckPage& page) const
{
    int added = 0;
    for (const WireAck& ack : page.acks) {
        const auto message = m_stores->outbox->messageOf(transaction, ack.caseId, ack.sequence, target);
        if (!message)
            return tl::unexpected(message.error());
        if (message->isEmpty() || ack.ackId.isEmpty() || !ack.at.isValid())
            continue; // about something we never sent, or nothing that could be told
        const auto kept = m_inbox.count(transaction, *message);
        if (!kept)
            return tl::unexpected(kept.error());
        if (*kept >= mostWords)
            continue;
        // Words are ordered by their time; one from far ahead would have the last word for ever.
        const QDateTime now = m_stores->clock->now();
        const QDateTime at = now.secsTo(ack.at) > farthestFuture ? now : ack.at;
        // Two receivers may count their words alike.
        const auto isNew = m_inbox.add(transaction,
                                       {target + u'/' + ack.ackId, *message, ack.procedureId, ack.status,
                                        ack.backofficeRef, ack.reason, at});
        if (!isNew)
            return tl::unexpected(isNew.error());
        added += *isNew ? 1 : 0;
    }
    if (page.nextCursor.isEmpty())
        return added; // no place to go on from: the same page is read again, and counts once
    if (const auto moved = m_inbox.moveCursor(transaction, target, page.nextCursor); !moved)
        return tl::unexpected(moved.error());
    return added;
}

} // namespace kakanai::sync
