// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/DayComparison.h"

namespace kakanai::sync {
namespace {

constexpr int daysToCompare = 7; ///< before today: a machine that was off over a long weekend
constexpr int compareAgainSeconds = 600; ///< at the earliest, where nobody answered or more was delivered
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
    const auto result = client.reconcile(day, entries);
    return m_stores->change([&](store::Transaction& transaction) -> Result<store::Comparison> {
        store::Comparison report{target, day, m_stores->clock->now()};
        const auto before = m_comparisons.of(transaction, target, day);
        if (!before)
            return tl::unexpected(before.error());
        if (result) {
            report.matched = result->matched;
            report.missing = result->missing;
            report.mismatched = result->mismatched;
            // What we sent on another day, or are about to hear of, is not too much.
            const auto extra = m_stores->outbox->strangers(transaction, result->unexpected, target);
            if (!extra)
                return tl::unexpected(extra.error());
            report.unexpected = *extra;
        } else {
            report.problem = QString(failureName(result.error().code)) + u' ' + result.error().detail;
        }
        for (const store::OutboxMessage& message : *delivered) {
            // Missed once, sent again, receipted again and still missing: sending for ever mends nothing.
            if (!report.missing.contains(message.messageId)
                || before->value(day).missing.contains(message.messageId))
                continue;
            if (const auto again =
                    m_stores->outbox->resend(transaction, message.messageId, m_stores->clock->now());
                !again)
                return tl::unexpected(again.error());
            ++report.resent;
        }
        if (const auto kept = m_comparisons.keep(transaction, report); !kept)
            return tl::unexpected(kept.error());
        return report;
    });
}

} // namespace kakanai::sync
