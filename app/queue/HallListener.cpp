// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallListener.h"

#include "app/queue/QueueFeed.h"

#include <QStringList>

namespace kakanai::queue {
namespace {

/** `call|recall TICKET SERIES NUMBER COUNTER LANGUAGE`, as the server's functions and `QueueService` say it.
 */
void passOn(QueueFeed& feed, const QString& word)
{
    if (word.isEmpty())
        feed.announceServer();
    constexpr int partsOfACall = 6;
    const QStringList parts = word.split(u' ');
    if (parts.size() == partsOfACall && (parts[0] == u"call" || parts[0] == u"recall"))
        feed.announceCall(
            {parts[1], parts[2], parts[3].toInt(), parts[4].toInt(), parts[5], parts[0] == u"recall"});
    feed.announceChange();
}

} // namespace

HallListener::HallListener(const QString& storeUrl, QueueFeed& feed)
    : m_notices(
        storeUrl, QStringLiteral("kakanai_hall"), [&feed](const QString& word) { passOn(feed, word); },
        [&feed] { feed.announceServer(); })
{
}

} // namespace kakanai::queue
