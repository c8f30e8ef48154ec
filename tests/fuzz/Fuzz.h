// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <span>

/** One input; the entry every target of this folder has. Always 0. */
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);

namespace kakanai::fuzz {

/** What must hold for every input; a finding otherwise, also where assertions are off. */
inline void require(bool holds)
{
    if (!holds)
        std::abort();
}

/** An input taken apart from its front; an empty rest gives zeros and nothing. */
class Input
{
public:
    explicit Input(std::span<const std::uint8_t> bytes)
        : m_rest(bytes)
    {
    }

    [[nodiscard]] bool isOver() const { return m_rest.empty(); }
    [[nodiscard]] std::uint8_t byte()
    {
        if (m_rest.empty())
            return 0;
        const std::uint8_t first = m_rest.front();
        m_rest = m_rest.subspan(1);
        return first;
    }
    /** A chunk with its own length before it, two bytes; what is there when less is. */
    [[nodiscard]] std::span<const std::uint8_t> chunk()
    {
        const std::size_t high = byte();
        const std::size_t length = high << 8 | byte();
        const auto taken = m_rest.first(std::min(length, m_rest.size()));
        m_rest = m_rest.subspan(taken.size());
        return taken;
    }

private:
    std::span<const std::uint8_t> m_rest;
};

} // namespace kakanai::fuzz
