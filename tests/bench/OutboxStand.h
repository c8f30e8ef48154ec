// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/store/Transaction.h"
#include "app/sync/SyncAgent.h"
#include "app/visit/Office.h"
#include "tests/bench/BenchReceiver.h"
#include "tests/support/SampleVisit.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <algorithm>

namespace kakanai::bench {

constexpr int casesAtOnce = 100; ///< in one transaction
constexpr int mostCases = 10'000;

/** What one case sends: its files, then its message. */
struct CaseBytes {
    struct One {
        QByteArray url;
        bool isPost = false;
        QByteArray body;
    };
    QList<One> requests;
};

/** An office with cases in its outbox, and a receiver so many milliseconds away. */
class OutboxStand
{
public:
    explicit OutboxStand(int delay)
        : m_receiver(delay)
        , m_town(*loadTown({}))
    {
        Receiver receiver;
        receiver.id = target();
        receiver.kind = QStringLiteral("rest");
        receiver.url = m_receiver.url();
        receiver.departments = {QStringLiteral("*")};
        m_town.receivers = {receiver};
        auto office = visit::Office::open(QStringLiteral("sqlite:%1/office.db").arg(m_folder.path()),
                                          m_folder.path(), m_town, m_clock);
        if (office)
            m_office = std::move(*office);
    }

    [[nodiscard]] bool isOpen() const { return m_office != nullptr; }

    bool fill(int cases)
    {
        for (int done = 0; done < cases; done += casesAtOnce) {
            const bool isKept =
                m_office->lane().wait([&] { return fillSome(std::min(casesAtOnce, cases - done)); });
            if (!isKept)
                return false;
        }
        return true;
    }

    /** Sends everything; false when something was not delivered. */
    bool drain()
    {
        visit::OfficeStores& stores = m_office->stores();
        sync::SyncAgent agent(
            m_office->lane(), *stores.database, stores.outbox, stores.audit,
            [&stores](store::Transaction& transaction, const QString& caseId,
                      const QString& sha256) -> Result<QByteArray> {
                const auto attachment = stores.cases.attachmentForDelivery(transaction, caseId, sha256);
                if (!attachment)
                    return tl::unexpected(attachment.error());
                return attachment->bytes;
            },
            m_clock);
        agent.connectTown(m_town, m_folder.path());
        const auto counts = agent.runOnce(false);
        return counts && counts->pending == 0 && counts->dead == 0;
    }

    /** The very bytes the outbox will send, for somebody else to post. */
    [[nodiscard]] QList<CaseBytes> bytes()
    {
        visit::OfficeStores& stores = m_office->stores();
        return m_office->lane().wait([&] {
            QList<CaseBytes> all;
            auto transaction = store::Transaction::begin(*stores.database);
            store::Lease lease;
            lease.target = target();
            lease.most = mostCases;
            const auto messages = stores.outbox.lease(*transaction, lease, m_clock.now());
            for (const store::OutboxMessage& message : *messages) {
                CaseBytes one;
                const QJsonDocument body = QJsonDocument::fromJson(message.body);
                for (const QJsonValue& file : body[QStringLiteral("attachments")].toArray()) {
                    const QString hash = file[QStringLiteral("sha256")].toString();
                    const auto attachment =
                        stores.cases.attachmentForDelivery(*transaction, message.caseId, hash);
                    if (attachment)
                        one.requests.append(
                            {QByteArray("/v1/attachments/") + hash.toLatin1(), false, attachment->bytes});
                }
                one.requests.append({"/v1/cases", true, message.body});
                all.append(one);
            }
            return all; // the transaction is not committed: nothing was leased
        });
    }

    [[nodiscard]] const BenchReceiver& receiver() const { return m_receiver; }

private:
    static QString target() { return QStringLiteral("intake"); }

    bool fillSome(int count)
    {
        visit::OfficeStores& stores = m_office->stores();
        auto transaction = store::Transaction::begin(*stores.database);
        if (!transaction)
            return false;
        const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
        for (int i = 0; i < count; ++i) {
            const auto head = stores.cases.submit(*transaction, test::sampleDraft(),
                                                  access::Actor::kiosk(QStringLiteral("kiosk-1")));
            if (!head
                || !stores.cases.complete(*transaction, test::sampleCompletion(head->id, m_clock.now()),
                                          clerk))
                return false;
        }
        return transaction->commit().has_value();
    }

    BenchReceiver m_receiver;
    SystemClock m_clock;
    QTemporaryDir m_folder;
    TownSettings m_town;
    std::unique_ptr<visit::Office> m_office;
};

} // namespace kakanai::bench
