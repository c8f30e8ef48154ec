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
            for (const card::ReaderEvent& event : events)
                take(event);
            const ReaderPresence now = !m_hasService ? ReaderPresence::NoService
                : m_readers.isEmpty()                ? ReaderPresence::NoReader
                                                     : ReaderPresence::There;
            if (now != m_presence) {
                m_presence = now;
                Q_EMIT presenceChanged(now);
            }
            watchOnce();
        });
}

void CardWatcher::take(const card::ReaderEvent& event)
{
    switch (event.kind) {
    case card::ReaderEventKind::CardPlaced:
        Q_EMIT cardPlaced(event.reader);
        break;
    case card::ReaderEventKind::ReaderGone:
        m_readers.remove(event.reader);
        Q_EMIT cardTaken(event.reader);
        break;
    case card::ReaderEventKind::CardTaken:
        Q_EMIT cardTaken(event.reader);
        break;
    case card::ReaderEventKind::ServiceLost:
        m_hasService = false;
        Q_EMIT serviceLost();
        break;
    case card::ReaderEventKind::ServiceBack:
        m_hasService = true;
        Q_EMIT serviceBack();
        break;
    case card::ReaderEventKind::ReaderAdded:
        m_readers.insert(event.reader);
        break;
    }
}

} // namespace kakanai::visit
