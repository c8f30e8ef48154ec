// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/visit/Office.h"
#include "app/visit/ServerWatch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

#include <memory>

namespace kakanai::test {

/**
 * One machine of a hall as `kakanai open` makes it, less its windows: a folder of its own, an account of its
 * own, and the watch that takes it over to its own store and back. Can be switched off and on.
 */
class OutageMachine
{
public:
    /** `siteKey`: file of the office's key, which every machine of it has. */
    OutageMachine(QString url, QString terminal, int counter, const TownSettings& town, const Clock& clock,
                  const QString& siteKey)
        : m_url(std::move(url))
        , m_terminal(std::move(terminal))
        , m_counter(counter)
        , m_town(town)
        , m_clock(clock)
    {
        if (!siteKey.isEmpty() && !QFile::copy(siteKey, folder.filePath(QStringLiteral("site.key"))))
            qFatal("no key");
    }

    /** Empty when it opened, else why it did not. */
    [[nodiscard]] QString switchOn()
    {
        auto opened = visit::Office::open(m_url, folder.path(), m_town, m_clock, visit::WithoutServer::GoOn);
        if (!opened)
            return failureName(opened.error().code);
        m_office = std::move(*opened);
        m_watch = std::make_unique<visit::ServerWatch>(*m_office, m_town, m_clock,
                                                       queue::awayFile(folder.path()), m_terminal, m_counter);
        return {};
    }
    [[nodiscard]] bool isReady() const
    {
        QSignalSpy ready(m_watch.get(), &visit::ServerWatch::ready);
        return ready.wait(60'000);
    }
    void switchOff()
    {
        m_watch.reset();
        m_office.reset();
    }

    /** `work(stores)` on the machine's lane. */
    template <typename Work> auto with(Work work)
    {
        return m_office->lane().wait([&] { return work(m_office->stores()); });
    }
    [[nodiscard]] queue::HallPresence presence()
    {
        return with([](visit::OfficeStores& stores) {
            return stores.away ? stores.away->presence() : queue::HallPresence();
        });
    }
    Result<queue::Ticket> give(const QString& service = QStringLiteral("tennyu"))
    {
        return with([&](visit::OfficeStores& stores) {
            return stores.issue({.service = service}, access::Actor::kiosk(m_terminal));
        });
    }
    Result<queue::Ticket> callNext()
    {
        return with([&](visit::OfficeStores& stores) {
            return stores.onHall(
                [&](queue::QueueService& hall) { return hall.callNext(m_counter, {}, clerk()); });
        });
    }
    Result<queue::Ticket> call(const QString& ticket)
    {
        return with([&](visit::OfficeStores& stores) { return stores.call(ticket, m_counter, clerk()); });
    }
    Result<queue::Ticket> move(const QString& ticket, queue::TicketEvent event)
    {
        return with([&](visit::OfficeStores& stores) {
            return stores.onHall(
                [&](queue::QueueService& hall) { return hall.move(ticket, event, clerk()); });
        });
    }
    Result<void> say(queue::CounterState state)
    {
        return with([&](visit::OfficeStores& stores) {
            return stores.onHall(
                [&](queue::QueueService& hall) { return hall.setCounter(m_counter, state, clerk()); });
        });
    }
    Result<queue::TicketNote> write(const QString& ticket, const QString& text)
    {
        return with([&](visit::OfficeStores& stores) {
            return stores.onNotes(
                [&](queue::TicketNotes& notes) { return notes.add(ticket, text, clerk()); });
        });
    }
    [[nodiscard]] queue::HallState hall()
    {
        return with([](visit::OfficeStores& stores) { return *stores.hallState(); });
    }
    [[nodiscard]] access::Actor clerk() const
    {
        return {QStringLiteral("s0%1").arg(m_counter), access::Role::Clerk, m_terminal};
    }

    QTemporaryDir folder;

private:
    QString m_url;
    QString m_terminal;
    int m_counter;
    const TownSettings& m_town;
    const Clock& m_clock;
    std::unique_ptr<visit::Office> m_office;
    std::unique_ptr<visit::ServerWatch> m_watch;
};

} // namespace kakanai::test
