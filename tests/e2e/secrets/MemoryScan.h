// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <array>
#include <memory>
#include <unordered_map>
#include <vector>

namespace kakanai::test {

/** How often each number stands in this process's writable memory. */
struct MemoryCounts {
    /** Every four-digit number 0000 … 9999, as ASCII and as UTF-16LE. */
    std::array<quint32, 10000> ascii{};
    std::array<quint32, 10000> wide{};
    /** The asked-for fourteen-digit numbers, in the order they were asked. */
    std::vector<quint32> asciiLong;
    std::vector<quint32> wideLong;
    quint64 bytes = 0; ///< looked at

    [[nodiscard]] quint32 four(int number) const
    {
        return ascii.at(static_cast<std::size_t>(number)) + wide.at(static_cast<std::size_t>(number));
    }
    [[nodiscard]] quint32 fourteen(std::size_t index) const
    {
        return asciiLong.at(index) + wideLong.at(index);
    }
};

/**
 * Reads all writable mappings of this process (/proc/self/maps, /proc/self/mem) and counts digits there. It
 * looks for values, not for patterns: a run of digits is turned into a number in registers, so neither the
 * searched secrets nor their text need to exist anywhere. `masked` are fourteen-digit numbers XORed with
 * `mask`. The buffer it reads into is a mapping of its own and is left out, and so are the locked pages of
 * live Secrets only in so far as they are empty.
 */
[[nodiscard]] std::unique_ptr<MemoryCounts> scanOwnMemory(const std::vector<quint64>& masked, quint64 mask);

} // namespace kakanai::test
