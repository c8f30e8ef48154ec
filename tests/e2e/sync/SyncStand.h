// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/sync/SyncAgent.h"
#include "tests/support/CaseOffice.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

namespace kakanai::test {

/** An office with its store on a lane of its own, a town's folder, and an agent for what the folder says. */
class SyncStand
{
public:
    SyncStand()
    {
        m_lane.wait([&] { m_office = std::make_unique<CaseOffice>(); });
    }
    ~SyncStand()
    {
        agent.reset();
        m_lane.wait([&] { m_office.reset(); });
    }
    SyncStand(const SyncStand&) = delete;
    SyncStand& operator=(const SyncStand&) = delete;

    /** Writes backoffice.json into the town's folder and reads the town from there. */
    void setReceivers(const QJsonArray& receivers, const QJsonObject& more = {})
    {
        QJsonObject object = more;
        object[QStringLiteral("receivers")] = receivers;
        QFile file(path(QStringLiteral("backoffice.json")));
        if (!file.open(QIODevice::WriteOnly) || file.write(QJsonDocument(object).toJson()) < 0)
            qFatal("no backoffice.json");
        file.close();
        const auto read = loadTown(m_town.path());
        if (!read)
            qFatal("%s", qPrintable(read.error().detail));
        m_lane.wait([&] { m_office->town = *read; });
        connect();
    }

    /** A fresh agent, as after a start of the program. */
    void connect()
    {
        agent = std::make_unique<sync::SyncAgent>(
            m_lane, *m_office->database, m_office->outbox, m_office->trail,
            [this](store::Transaction& transaction, const QString& caseId,
                   const QString& hash) -> Result<QByteArray> {
                const auto attachment = m_office->cases.attachmentForDelivery(transaction, caseId, hash);
                if (!attachment)
                    return tl::unexpected(attachment.error());
                return attachment->bytes;
            },
            m_office->clock);
        agent->connectTown(m_office->town, path(QStringLiteral("data")));
    }

    QList<casework::CompletionReceipt> complete(int count)
    {
        QList<casework::CompletionReceipt> receipts;
        m_lane.wait([&] {
            for (int i = 0; i < count; ++i)
                receipts.append(
                    m_office->complete(QStringLiteral("A%1").arg(i + 1, 4, 10, QLatin1Char('0'))));
        });
        return receipts;
    }

    [[nodiscard]] QList<store::OutboxMessage> messages()
    {
        return m_lane.wait([&] {
            auto transaction = m_office->begin();
            return *m_office->outbox.list(transaction);
        });
    }

    [[nodiscard]] store::OutboxMessage message(const QString& id)
    {
        for (const store::OutboxMessage& one : messages()) {
            if (one.messageId == id)
                return one;
        }
        return {};
    }

    /** `work(office)` on the store's lane. */
    template <typename Work> auto with(Work work)
    {
        return m_lane.wait([&] { return work(*m_office); });
    }

    [[nodiscard]] CaseOffice& office() { return *m_office; }
    [[nodiscard]] QString path(const QString& name) const { return m_town.filePath(name); }
    [[nodiscard]] QString folder() const { return m_town.path(); }

    std::unique_ptr<sync::SyncAgent> agent;

private:
    QTemporaryDir m_town;
    Lane m_lane{QStringLiteral("db")};
    std::unique_ptr<CaseOffice> m_office;
};

/** A receiver of kind `rest` at an address of this machine. */
inline QJsonObject restReceiver(const char* id, const QString& url)
{
    return {{QStringLiteral("id"), QString::fromLatin1(id)},
            {QStringLiteral("kind"), QStringLiteral("rest")},
            {QStringLiteral("url"), url},
            {QStringLiteral("departments"), QJsonArray{QStringLiteral("*")}}};
}

} // namespace kakanai::test
