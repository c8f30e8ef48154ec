// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/LoginSession.h"

namespace kakanai::access {
namespace {

constexpr qint64 idleSeconds = 5 * 60;
constexpr qint64 longestSeconds = 10 * 3600;

} // namespace

LoginSession::LoginSession(Actor actor, const QDateTime& now)
    : m_actor(std::move(actor))
    , m_since(now)
    , m_touched(now)
{
}

void LoginSession::touch(const QDateTime& now)
{
    // A session that has ended stays ended, whoever presses what.
    if (!isOver(now))
        m_touched = now;
}

bool LoginSession::isOver(const QDateTime& now) const
{
    return m_touched.secsTo(now) >= idleSeconds || m_since.secsTo(now) >= longestSeconds;
}

} // namespace kakanai::access
