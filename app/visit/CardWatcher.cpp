// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CardWatcher.h"

namespace kakanai::visit {

CardWatcher::CardWatcher(std::unique_ptr<card::ReaderBackend> backend, QObject* parent)
    : QObject(parent)
    , m_backend(std::move(backend))
    , m_watch(*m_backend)
    , m_lane(QStringLiteral("card-watch"))
{
}

CardWatcher::~CardWatcher()
{
    m_isEnding = true;
    m_watch.cancel();
}

void CardWatcher::start()
{
    watchOnce();
}

void CardWatcher::watchOnce()
{
    m_lane.ask(
        this,
        [this] {
            return m_isEnding ? QList<card::ReaderEvent>() : m_watch.next(card::ReaderBackend::longestWait);
        },
        [this](const QList<card::ReaderEvent>& events) {
            for (const card::ReaderEvent& event : events) {
                switch (event.kind) {
                case card::ReaderEventKind::CardPlaced:
                    Q_EMIT cardPlaced(event.reader);
                    break;
                case card::ReaderEventKind::CardTaken:
                case card::ReaderEventKind::ReaderGone:
                    Q_EMIT cardTaken(event.reader);
                    break;
                case card::ReaderEventKind::ServiceLost:
                    Q_EMIT serviceLost();
                    break;
                case card::ReaderEventKind::ServiceBack:
                    Q_EMIT serviceBack();
                    break;
                case card::ReaderEventKind::ReaderAdded:
                    break;
                }
            }
            watchOnce();
        });
}

} // namespace kakanai::visit
