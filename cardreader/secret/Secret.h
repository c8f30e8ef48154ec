// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/mman.h>
#include <unistd.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>

namespace kakanai {

/**
 * Bytes that must not be seen again: a PIN, a verification number, an individual number, a key.
 *
 * Lives in its own locked page that is left out of core dumps, is wiped when emptied or destroyed, can be
 * moved but not copied, and offers no way into a stream, a QString or a QVariant. Capacity is fixed (one page
 * less nothing): `append` refuses what does not fit rather than reallocating, because a reallocation would
 * leave a copy behind.
 */
class Secret
{
public:
    /** Room for the longest secret we hold: a 4096-byte wrapped key file. */
    static constexpr std::size_t capacity = 4096;

    Secret() = default;
    /** Takes a copy of `bytes`; the caller wipes its own. Bytes beyond `capacity` are refused: the secret
     * stays empty. */
    explicit Secret(std::span<const std::uint8_t> bytes)
    {
        for (const std::uint8_t byte : bytes) {
            if (!append(byte)) {
                clear();
                return;
            }
        }
    }

    Secret(const Secret&) = delete;
    Secret& operator=(const Secret&) = delete;
    Secret(Secret&& other) noexcept
        : m_page(std::exchange(other.m_page, nullptr))
        , m_size(std::exchange(other.m_size, 0))
    {
    }
    Secret& operator=(Secret&& other) noexcept
    {
        if (this != &other) {
            release();
            m_page = std::exchange(other.m_page, nullptr);
            m_size = std::exchange(other.m_size, 0);
        }
        return *this;
    }
    ~Secret() { release(); }

    /** Adds one byte; false when full or when no locked memory could be had. */
    [[nodiscard]] bool append(std::uint8_t byte)
    {
        if (m_size == capacity || !reserve())
            return false;
        m_page[m_size++] = byte;
        return true;
    }

    /** Wipes and drops the last byte (the backspace of a PIN pad). */
    void removeLast()
    {
        if (m_size > 0)
            m_page[--m_size] = 0;
    }

    /** Wipes everything at once. */
    void clear()
    {
        if (m_page)
            explicit_bzero(m_page, capacity);
        m_size = 0;
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

    /** The bytes, for the one call that needs them. The view dies with the secret. */
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {m_page, m_size}; }

    /** True when there are exactly `count` bytes and each is an ASCII digit. */
    [[nodiscard]] bool isDigits(std::size_t count) const
    {
        if (m_size != count)
            return false;
        for (const std::uint8_t byte : bytes()) {
            if (byte < '0' || byte > '9')
                return false;
        }
        return true;
    }

    /** A second secret with the same bytes; copying is spelled out because it should be rare. */
    [[nodiscard]] Secret clone() const { return Secret(bytes()); }

private:
    bool reserve()
    {
        if (m_page)
            return true;
        void* page = mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (page == MAP_FAILED)
            return false;
        // Locking may be refused by a small RLIMIT_MEMLOCK; the wipe and the missing dump still hold.
        (void)mlock(page, capacity);
        (void)madvise(page, capacity, MADV_DONTDUMP);
        m_page = static_cast<std::uint8_t*>(page);
        return true;
    }

    void release()
    {
        if (!m_page)
            return;
        explicit_bzero(m_page, capacity);
        (void)munlock(m_page, capacity);
        (void)munmap(m_page, capacity);
        m_page = nullptr;
        m_size = 0;
    }

    std::uint8_t* m_page = nullptr;
    std::size_t m_size = 0;
};

} // namespace kakanai
