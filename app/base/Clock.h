// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>

namespace kakanai {

/** Asked for the time instead of taking it, so that a test or the demonstration can live on another day. */
class Clock
{
public:
    Clock() = default;
    Clock(const Clock&) = delete;
    Clock& operator=(const Clock&) = delete;
    virtual ~Clock() = default;

    /** Wall time with Japan's offset (+09:00), whatever the machine's zone. */
    [[nodiscard]] virtual QDateTime now() const = 0;

    /** The office's day. */
    [[nodiscard]] QDate today() const { return now().date(); }
};

/** The machine's clock. */
class SystemClock final : public Clock
{
public:
    [[nodiscard]] QDateTime now() const override;
};

/** A clock that stands still until told otherwise. */
class FixedClock final : public Clock
{
public:
    explicit FixedClock(const QDateTime& now);
    [[nodiscard]] QDateTime now() const override { return m_now; }
    void advance(qint64 milliseconds) { m_now = m_now.addMSecs(milliseconds); }

private:
    QDateTime m_now;
};

/** `2026-11-21T10:31:02.123+09:00`: RFC 3339 with Japan's offset, as stored and sent. */
[[nodiscard]] QString toWireTime(const QDateTime& time);
/** Back again, from any time ISO 8601 knows; invalid for what is none. */
[[nodiscard]] QDateTime fromWireTime(const QString& text);

} // namespace kakanai
