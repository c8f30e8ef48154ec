// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/OutboxRound.h"

#include "app/sync/DeliveryMarks.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kakanai::sync {
namespace {

constexpr int firstWanted = 50;
constexpr int leastWanted = 16;
constexpr int mostWanted = 256;
constexpr qint64 mostBytes = 8 * 1024 * 1024; ///< of one haul; a single parcel may be bigger
constexpr int longestRetryAfterSeconds = 5;
/** Half the time for which the outbox keeps a message for us; what is older is not sent any more. */
constexpr std::chrono::seconds keptFor{60};

QStringList namedFiles(const QByteArray& body)
{
    QStringList hashes;
    for (const QJsonValue& attachment :
         QJsonDocument::fromJson(body)[QStringLiteral("attachments")].toArray())
        hashes.append(attachment[QStringLiteral("sha256")].toString());
    hashes.removeDuplicates();
    return hashes;
}

Result<QList<ParcelFile>> filesOf(const SyncStores& stores, store::Transaction& transaction,
                                  const store::OutboxMessage& message)
{
    QList<ParcelFile> files;
    for (const QString& hash : namedFiles(message.body)) {
        const auto bytes = stores.attachments(transaction, message.caseId, hash);
        if (!bytes)
            return tl::unexpected(bytes.error());
        files.append({hash, *bytes});
    }
    return files;
}

qint64 sizeOf(const Parcel& parcel)
{
    qint64 size = parcel.message.body.size();
    for (const ParcelFile& file : parcel.files)
        size += file.bytes.size();
    return size;
}

} // namespace

OutboxRound::OutboxRound(const SyncStores& stores, RoundWish wish)
    : m_stores(&stores)
    , m_wish(std::move(wish))
    , m_wentAt(Steady::now())
    , m_wanted(firstWanted)
{
}

OutboxRound::~OutboxRound()
{
    if (m_errand)
        m_errand->waitForFinished();
}

std::optional<Parcel> OutboxRound::next(bool mayWait)
{
    for (;;) {
        if (m_errand && m_errand->isFinished())
            takeIn();
        if (!m_outcome)
            return {};
        const bool isLow = m_stock.size() <= m_wanted / 2 && m_stockBytes <= mostBytes / 2;
        if (!m_errand && isLow && (!m_isDry || !m_answers.isEmpty()))
            goToStore();
        if (auto parcel = fromStock())
            return parcel;
        if (!m_answers.isEmpty() && !m_errand)
            continue; // the last of the stock was too old
        if (!m_errand || !mayWait)
            return {};
        m_errand->waitForFinished();
    }
}

std::optional<Parcel> OutboxRound::fromStock()
{
    while (!m_stock.isEmpty()) {
        Stocked first = m_stock.dequeue();
        m_stockBytes -= sizeOf(first.parcel);
        if (Steady::now() < first.until)
            return std::move(first.parcel);
        // Somebody else may take it soon; two who send the same do no harm, but no good either.
        answered(first.parcel.message,
                 {first.parcel.message.messageId,
                  Verdict::TryAgain,
                  0,
                  QString(failureName(FailureCode::ReceiverUnreachable)) + QStringLiteral(" too slow"),
                  {},
                  0});
    }
    return {};
}

void OutboxRound::answered(const store::OutboxMessage& message, const DeliveryAnswer& answer)
{
    Answered one{message, answer};
    one.message.body.clear();
    m_answers.append(std::move(one));
    if (const int wait = answer.retryAfterSeconds.value_or(0); wait <= longestRetryAfterSeconds)
        m_retryAfter = std::max(m_retryAfter, wait);
}

Result<int> OutboxRound::finish()
{
    while (m_outcome && (m_errand || !m_answers.isEmpty())) {
        if (!m_errand)
            goToStore();
        m_errand->waitForFinished();
        takeIn();
    }
    if (!m_outcome)
        return tl::unexpected(m_outcome.error());
    return m_retryAfter;
}

/** As much as left in the last second. */
void OutboxRound::sizeUp()
{
    const auto now = Steady::now();
    const double seconds = std::chrono::duration<double>(now - m_wentAt).count();
    m_wentAt = now;
    if (!m_answers.isEmpty())
        m_wanted =
            static_cast<int>(std::clamp(static_cast<double>(m_answers.size()) / std::max(seconds, 0.001),
                                        static_cast<double>(leastWanted), static_cast<double>(mostWanted)));
}

void OutboxRound::goToStore()
{
    sizeUp();
    m_errand = m_stores->begin([stores = m_stores, answers = std::exchange(m_answers, {}), wish = m_wish,
                                most = m_wanted](store::Transaction& transaction) -> Result<Haul> {
        for (const Answered& one : answers) {
            if (const auto marked = markAnswer(*stores, transaction, one.message, one.answer); !marked)
                return tl::unexpected(marked.error());
        }
        return takeDue(*stores, transaction, wish, most);
    });
}

void OutboxRound::takeIn()
{
    Result<Haul> haul = m_errand->takeResult();
    m_errand.reset();
    if (!haul) {
        m_outcome = tl::unexpected(haul.error());
        return;
    }
    m_isDry = haul->isLast;
    const auto until = Steady::now() + keptFor;
    for (Parcel& parcel : haul->parcels) {
        m_stockBytes += sizeOf(parcel);
        m_stock.enqueue({std::move(parcel), until});
    }
}

Result<OutboxRound::Haul> OutboxRound::takeDue(const SyncStores& stores, store::Transaction& transaction,
                                               const RoundWish& wish, int most)
{
    store::Lease lease;
    lease.target = wish.target;
    lease.round = wish.round;
    lease.most = most;
    lease.ignoreBackoff = wish.ignoreBackoff;
    Haul haul;
    qint64 bytes = 0;
    int seen = 0;
    const auto taken = stores.outbox->leaseEach(
        transaction, lease, stores.clock->now(), [&](const store::OutboxMessage& message) -> Result<bool> {
            ++seen;
            auto files = filesOf(stores, transaction, message);
            if (files) {
                haul.parcels.append({message, std::move(*files)});
                bytes += sizeOf(haul.parcels.last());
                return bytes < mostBytes;
            }
            // One broken attachment must not hold up everybody else's messages: a person looks at this one.
            if (const auto dead =
                    stores.outbox->markDead(transaction, message.messageId, 0,
                                            QString(failureName(files.error().code)), stores.clock->now());
                !dead)
                return tl::unexpected(dead.error());
            return true;
        });
    if (!taken)
        return tl::unexpected(taken.error());
    haul.isLast = seen < most && bytes < mostBytes;
    return haul;
}

} // namespace kakanai::sync
