// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ServerWatch.h"

#include "app/store/Transaction.h"
#include "app/visit/Office.h"

#include <chrono>

namespace kakanai::visit {
namespace {

constexpr std::chrono::seconds interval{60};
constexpr std::chrono::seconds betweenLooks{5};
constexpr qint64 betweenTriesMs = 4000;

/** A kiosk nobody stands at must know that the server has gone before somebody begins a visit there. */
void look(OfficeStores& stores)
{
    if (!stores.away || stores.away->presence().isAway)
        return;
    const auto alive = store::Transaction::runAlone(*stores.database, QStringLiteral("SELECT 1"), {});
    if (!alive)
        (void)stores.away->notice(alive.error());
}

} // namespace

ServerWatch::ServerWatch(Office& office, const TownSettings& town, const Clock& clock, const QString& file,
                         const QString& terminal, int counter, QObject* parent)
    : QObject(parent)
    , m_office(office)
{
    m_office.lane().ask(
        this,
        [self = &m_office, settings = &town, time = &clock, file, terminal, counter]() -> Result<void> {
            OfficeStores& stores = self->stores();
            auto opened =
                queue::AwayHall::open(*stores.database, stores.queue, file, stores.audit, stores.seal,
                                      *settings, *time, self->feed(), terminal, counter);
            if (!opened)
                return tl::unexpected(opened.error());
            stores.away = std::move(*opened);
            return {};
        },
        [this](const Result<void>& opened) {
            if (!opened) {
                qWarning("this machine cannot go on without its server: %s",
                         qPrintable(opened.error().detail));
                return;
            }
            prepare();
            m_minute.start(interval);
        });
    connect(&m_minute, &QTimer::timeout, this, &ServerWatch::prepare);
    auto* pulse = new QTimer(this);
    connect(pulse, &QTimer::timeout, this, [this] {
        m_office.lane().ask(
            this, [office = &m_office] { look(office->stores()); }, [] {});
    });
    pulse->start(betweenLooks);
    connect(&office.feed(), &queue::QueueFeed::serverHeard, this, &ServerWatch::comeBack);
}

void ServerWatch::prepare()
{
    m_office.lane().ask(
        this,
        [office = &m_office]() -> Result<void> {
            return office->stores().away ? office->stores().away->prepare() : Result<void>();
        },
        [this](const Result<void>& kept) {
            if (kept)
                Q_EMIT ready();
            else
                qWarning("no numbers are kept here: %s", qPrintable(kept.error().detail));
        });
}

void ServerWatch::comeBack()
{
    // The listener may hear of the server before this machine has noticed that it was gone, so what it says
    // every few seconds counts, and a try that failed is not repeated at once.
    if (!m_office.feed().presence().isAway || (m_tried.isValid() && m_tried.elapsed() < betweenTriesMs))
        return;
    m_tried.start();
    m_office.lane().ask(
        this,
        [office = &m_office]() -> Result<void> {
            return office->stores().away ? office->stores().away->comeBack() : Result<void>();
        },
        [](const Result<void>& back) {
            // Tried again at the next word of the server's.
            if (!back)
                qInfo("the server is not back yet: %s", qPrintable(back.error().detail));
        });
}

} // namespace kakanai::visit
