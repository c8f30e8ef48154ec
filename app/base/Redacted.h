// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDebug>

#include <utility>

namespace kakanai {

/** Carries a personal value past every log: printed it says only ‹…›. Reading it is spelled out at the place
 * of use. */
template <typename T> class Redacted
{
public:
    Redacted() = default;
    explicit Redacted(T value)
        : m_value(std::move(value))
    {
    }

    /** The value itself: name the reason where you call it. */
    [[nodiscard]] const T& reveal() const { return m_value; }

private:
    T m_value{};
};

template <typename T> QDebug operator<<(QDebug debug, const Redacted<T>&)
{
    return debug << "‹…›";
}

} // namespace kakanai
