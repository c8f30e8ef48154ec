// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/StatePublisher.h"

#include "app/visit/Office.h"

#include <chrono>

namespace kakanai::visit {
namespace {

using namespace std::chrono_literals;

constexpr auto soon = 3s;
constexpr auto regularly = 30s;

} // namespace

queue::ServiceNames serviceNames(const TownSettings& town, const forms::Catalogue& catalogue)
{
    queue::ServiceNames names;
    for (const Service& service : town.services) {
        const forms::LifeEvent* event = catalogue.event(service.id);
        if (!event)
            continue;
        if (!event->name.jaEasy.isEmpty())
            names[service.id].insert(QStringLiteral("ja-easy"), event->name.jaEasy);
        if (!event->name.en.isEmpty())
            names[service.id].insert(QStringLiteral("en"), event->name.en);
    }
    return names;
}

Result<QByteArray> publicState(OfficeStores& stores, const TownSettings& town,
                               const queue::ServiceNames& names, const QDateTime& now)
{
    const auto hall = stores.queue.state();
    if (!hall)
        return tl::unexpected(hall.error());
    QList<queue::Ticket> called;
    for (const queue::Ticket& ticket : hall->called) {
        const auto profile = stores.hallSignals.profileOf(ticket.id);
        if (!profile)
            return tl::unexpected(profile.error());
        if (queue::isShown(*profile))
            called.append(ticket);
    }
    return queue::stateJson(*hall, called, town, names, now);
}

StatePublisher::StatePublisher(Office& office, const TownSettings& town, const forms::Catalogue& catalogue,
                               const Clock& clock, QObject* parent)
    : QObject(parent)
    , m_office(office)
    , m_town(town)
    , m_clock(clock)
    , m_names(serviceNames(town, catalogue))
    , m_page(queue::statePage(town))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(soon);
    m_regularly.setInterval(regularly);
    connect(&office.feed(), &queue::QueueFeed::changed, this, [this] {
        if (!m_soon.isActive())
            m_soon.start();
    });
    connect(&m_soon, &QTimer::timeout, this, &StatePublisher::publish);
    connect(&m_regularly, &QTimer::timeout, this, &StatePublisher::publish);
    m_regularly.start();
    publish();
}

void StatePublisher::publish()
{
    m_office.lane().ask(
        this,
        [office = &m_office, town = &m_town, names = m_names, now = m_clock.now()] {
            return publicState(office->stores(), *town, names, now);
        },
        [this](const Result<QByteArray>& json) {
            if (!json) {
                Q_EMIT failed(json.error());
                return;
            }
            m_lane.ask(
                this,
                [folder = m_town.screens.stateFolder, json = *json, page = m_page] {
                    return queue::writeState(folder, json, page);
                },
                [this](const Result<void>& written) {
                    if (written)
                        Q_EMIT published();
                    else
                        Q_EMIT failed(written.error());
                });
        });
}

} // namespace kakanai::visit
