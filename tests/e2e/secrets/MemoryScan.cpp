// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/secrets/MemoryScan.h"

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cinttypes>
#include <cstdio>
#include <cstring>

namespace kakanai::test {
namespace {

constexpr std::size_t chunk = 4 * 1024 * 1024;
constexpr std::size_t overlap = 64; ///< a number across two chunks is seen in the second
constexpr quint64 fourteen = 100'000'000'000'000ULL;
constexpr int longLength = 14;

/** Counts the numbers that begin in [0, end) of `bytes`; `step` 1 is ASCII, 2 UTF-16LE at either parity. */
template <int step, typename Four, typename Long>
void count(const unsigned char* bytes, std::size_t size, const Four& four, const Long& fourteenDigits)
{
    for (int parity = 0; parity < step; ++parity) {
        quint64 value = 0;
        int length = 0;
        for (std::size_t at = static_cast<std::size_t>(parity); at + step <= size; at += step) {
            const unsigned char byte = bytes[at];
            const bool isDigit = byte >= '0' && byte <= '9' && (step == 1 || bytes[at + 1] == 0);
            if (!isDigit) {
                length = 0;
                value = 0;
                continue;
            }
            value = (value * 10 + (byte - '0')) % fourteen;
            ++length;
            if (length >= 4)
                four(static_cast<std::size_t>(value % 10000));
            if (length >= longLength)
                fourteenDigits(value);
        }
    }
}

} // namespace

std::unique_ptr<MemoryCounts> scanOwnMemory(const std::vector<quint64>& masked, quint64 mask)
{
    auto counts = std::make_unique<MemoryCounts>();
    counts->asciiLong.resize(masked.size());
    counts->wideLong.resize(masked.size());
    std::unordered_map<quint64, std::size_t> known; // keys stay masked
    for (std::size_t i = 0; i < masked.size(); ++i)
        known.emplace(masked.at(i), i);

    void* const buffer =
        mmap(nullptr, chunk + overlap, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::FILE* const maps = std::fopen("/proc/self/maps", "re");
    if (buffer == MAP_FAILED || memory < 0 || !maps)
        return {};
    struct Range {
        quint64 from;
        quint64 to;
    };
    std::vector<Range> ranges;
    char line[512];
    while (std::fgets(line, sizeof line, maps)) {
        std::uint64_t from = 0;
        std::uint64_t to = 0;
        char flags[5] = {};
        if (std::sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s", &from, &to, flags) != 3 || flags[1] != 'w')
            continue;
        ranges.push_back({from, to});
    }
    std::fclose(maps);
    const auto own = reinterpret_cast<quint64>(buffer);
    const auto look = [&](quint64 from, quint64 to) {
        for (quint64 at = from; at < to; at += chunk) {
            const std::size_t wanted = static_cast<std::size_t>(std::min<quint64>(chunk + overlap, to - at));
            const ssize_t got = pread(memory, buffer, wanted, static_cast<off_t>(at));
            if (got <= 0)
                continue; // a device's mapping
            const auto* bytes = static_cast<const unsigned char*>(buffer);
            const auto size = static_cast<std::size_t>(got);
            counts->bytes += std::min<std::size_t>(size, chunk);
            count<1>(
                bytes, size, [&](std::size_t number) { ++counts->ascii[number]; },
                [&](quint64 number) {
                    if (const auto found = known.find(number ^ mask); found != known.end())
                        ++counts->asciiLong[found->second];
                });
            count<2>(
                bytes, size, [&](std::size_t number) { ++counts->wide[number]; },
                [&](quint64 number) {
                    if (const auto found = known.find(number ^ mask); found != known.end())
                        ++counts->wideLong[found->second];
                });
        }
    };
    for (const Range& range :
         ranges) { // the buffer may have been joined to a neighbour: cut it out by address
        const quint64 ownEnd = own + chunk + overlap;
        if (own >= range.to || ownEnd <= range.from) {
            look(range.from, range.to);
            continue;
        }
        if (range.from < own)
            look(range.from, own);
        if (ownEnd < range.to)
            look(ownEnd, range.to);
    }
    close(memory);
    explicit_bzero(buffer, chunk + overlap);
    munmap(buffer, chunk + overlap);
    return counts;
}

} // namespace kakanai::test
