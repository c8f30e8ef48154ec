// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/DayComparison.h"

#include <QSet>

#include <algorithm>

namespace kakanai::sync {
namespace {

constexpr int daysToCompare = 7; ///< before today: a machine that was off over a long weekend
constexpr int compareAgainSeconds = 600; ///< at the earliest, where nobody answered or more was delivered
constexpr int mostNamed = 1000; ///< of what a list has too much; nobody reads more
constexpr int japanSeconds = 9 * 3600;

} // namespace

DayComparison::DayComparison(const SyncStores& stores)
    : m_stores(&stores)
{
}

Result<QList<QDate>> DayComparison::dueDays(const QString& target) const
{
    const QDateTime now = m_stores->clock->now().toOffsetFromUtc(japanSeconds);
    const QDate from = now.date().addDays(-daysToCompare);
    return m_stores->change([&](store::Transaction& transaction) -> Result<QList<QDate>> {
        auto days = m_stores->outbox->deliveryDays(transaction, target, from);
        if (!days)
            return tl::unexpected(days.error());
        const auto done = m_comparisons.of(transaction, target, from);
        if (!done)
            return tl::unexpected(done.error());
        // Also a day on which nothing was sent: the receiver may hold something of it.
        days->insert(now.date(), days->value(now.date()));
        if (now.time() < m_compareAfter)
            days->remove(now.date());
        QList<QDate> due;
        for (auto day = days->cbegin(); day != days->cend(); ++day) {
            const auto last = done->constFind(day.key());
            const bool isNews = last != done->cend()
                && (!last->problem.isEmpty() || (day.value().isValid() && day.value() > last->at));
            if (last == done->cend() || (isNews && last->at.secsTo(now) >= compareAgainSeconds))
                due.append(day.key());
        }
        return due;
    });
}

Result<store::Comparison> DayComparison::compare(const QString& target, BackOfficeClient& client,
                                                 const QDate& day) const
{
    const auto delivered = m_stores->change([&](store::Transaction& transaction) {
        return m_stores->outbox->deliveredOn(transaction, target, day);
    });
    if (!delivered)
        return tl::unexpected(delivered.error());
    QList<ReconciliationEntry> entries;
    for (const store::OutboxMessage& message : *delivered)
        entries.append({message.messageId, message.caseId, message.sequence, message.bodySha256});
    QStringList sentIds;
    for (const ReconciliationEntry& entry : std::as_const(entries))
        sentIds.append(entry.messageId);
    sentIds.sort();
    const auto result = client.reconcile(day, entries);
    return m_stores->change([&](store::Transaction& transaction) -> Result<store::Comparison> {
        store::Comparison report{target, day, m_stores->clock->now()};
        const auto known = m_comparisons.of(transaction, target, day);
        if (!known)
            return tl::unexpected(known.error());
        if (result) {
            report.matched = result->matched;
            report.missing = result->missing;
            report.mismatched = result->mismatched.mid(0, mostNamed);
            // What we sent on another day, or are about to hear of, is not too much.
            const auto extra =
                m_stores->outbox->strangers(transaction, result->unexpected.mid(0, mostNamed), target);
            if (!extra)
                return tl::unexpected(extra.error());
            report.unexpected = *extra;
        } else {
            report.problem = QString(failureName(result.error().code)) + u' ' + result.error().detail;
        }
        const QSet<QString> missing(report.missing.cbegin(), report.missing.cend());
        const QStringList before = known->value(day).missing;
        const QSet<QString> missedBefore(before.cbegin(), before.cend());
        QStringList ours;
        for (const store::OutboxMessage& message : *delivered) {
            if (!missing.contains(message.messageId))
                continue;
            ours.append(message.messageId);
            // Missed once, sent again, receipted again and still missing: sending for ever mends nothing.
            if (missedBefore.contains(message.messageId))
                continue;
            if (const auto again =
                    m_stores->outbox->resend(transaction, message.messageId, m_stores->clock->now());
                !again)
                return tl::unexpected(again.error());
            ++report.resent;
        }
        // What it misses and never got is told, but of a list without end only the beginning.
        for (const QString& id : std::as_const(report.missing)) {
            if (ours.size() - report.resent >= mostNamed)
                break;
            if (!std::ranges::binary_search(sentIds, id))
                ours.append(id);
        }
        report.missing = ours;
        if (const auto kept = m_comparisons.keep(transaction, report); !kept)
            return tl::unexpected(kept.error());
        return report;
    });
}

} // namespace kakanai::sync
