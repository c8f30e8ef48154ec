// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <functional>
#include <memory>

class QThread;

namespace kakanai::store {

/**
 * What a PostgreSQL server tells its listeners (LISTEN/NOTIFY), on the `db-listen` lane: a connection of its
 * own that does nothing else, asks every few seconds whether the other end is still there, and connects again
 * when it is not. `heard` and `alive` run on that lane and must only pass the word on; an empty word means
 * "you may have missed some" and comes after every connection, `alive` after every question that was
 * answered.
 */
class ServerNotices
{
public:
    using Heard = std::function<void(const QString& word)>;
    using Alive = std::function<void()>;

    ServerNotices(const QString& url, const QString& channel, Heard heard, Alive alive = {});
    ServerNotices(const ServerNotices&) = delete;
    ServerNotices& operator=(const ServerNotices&) = delete;
    ~ServerNotices();

private:
    std::unique_ptr<QThread> m_lane;
};

} // namespace kakanai::store
