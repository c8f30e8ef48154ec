// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/access/LoginSession.h"
#include "app/base/Result.h"
#include "app/queue/QueueService.h"

#include <QObject>

#include <functional>
#include <optional>

namespace kakanai::visit {

class Office;

/**
 * The queue for windows: asks the `db` lane, answers on the window's thread. One desk per window; everything
 * it changes is recorded under its actor.
 */
class HallDesk : public QObject
{
    Q_OBJECT

public:
    HallDesk(Office& office, access::Actor actor, QObject* parent = nullptr);

    /** The hall as last heard. */
    [[nodiscard]] const queue::HallState& hall() const { return m_hall; }
    [[nodiscard]] const access::Actor& actor() const { return m_actor; }
    /** Whom this counter calls or serves now. */
    [[nodiscard]] std::optional<queue::Ticket> ticketAt(int counter) const;

    using TicketReply = std::function<void(const queue::Ticket&)>;

    void refresh();
    void issue(const QString& service, const QString& language, TicketReply reply = {});
    void callNext(int counter, TicketReply reply = {});
    void call(const QString& ticket, int counter, TicketReply reply = {});
    void move(const QString& ticket, queue::TicketEvent event, TicketReply reply = {});
    void transfer(const QString& ticket, const QString& service, TicketReply reply = {});

Q_SIGNALS:
    void hallChanged(const kakanai::queue::HallState& hall);
    void called(const kakanai::queue::CallAnnouncement& announcement);
    void failed(const kakanai::Failure& failure);

private:
    template <typename Work> void ask(Work work, TicketReply reply);

    Office& m_office;
    access::Actor m_actor;
    queue::HallState m_hall;
};

} // namespace kakanai::visit
