// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <sys/mman.h>

#include <cstddef>
#include <cstdint>
#include <cstring>
#include <span>
#include <string_view>
#include <utility>

namespace kakanai {

/**
 * A long run of bytes with something in it that must not be seen again: a sheet for the printer with the
 * individual number on it. Its room is taken once and never moved, because a reallocation would leave a copy
 * behind; locked and left out of core dumps as far as the system allows, wiped when it goes. Can be moved but
 * not copied.
 */
class WipedBytes
{
public:
    /** Room for `capacity` bytes; without memory it has none, and every `append` is refused. */
    explicit WipedBytes(std::size_t capacity)
    {
        if (capacity == 0)
            return;
        void* room = mmap(nullptr, capacity, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (room == MAP_FAILED)
            return;
        // A small RLIMIT_MEMLOCK may refuse the lock; the wipe and the missing dump still hold.
        (void)mlock(room, capacity);
        (void)madvise(room, capacity, MADV_DONTDUMP);
        m_room = static_cast<std::uint8_t*>(room);
        m_capacity = capacity;
    }
    WipedBytes(const WipedBytes&) = delete;
    WipedBytes& operator=(const WipedBytes&) = delete;
    WipedBytes(WipedBytes&& other) noexcept
        : m_room(std::exchange(other.m_room, nullptr))
        , m_capacity(std::exchange(other.m_capacity, 0))
        , m_size(std::exchange(other.m_size, 0))
    {
    }
    WipedBytes& operator=(WipedBytes&& other) noexcept
    {
        if (this != &other) {
            release();
            m_room = std::exchange(other.m_room, nullptr);
            m_capacity = std::exchange(other.m_capacity, 0);
            m_size = std::exchange(other.m_size, 0);
        }
        return *this;
    }
    ~WipedBytes() { release(); }

    /** False, and nothing is added, when there is no room for all of it. */
    [[nodiscard]] bool append(std::span<const std::uint8_t> bytes)
    {
        if (bytes.size() > m_capacity - m_size)
            return false;
        if (!bytes.empty())
            std::memcpy(m_room + m_size, bytes.data(), bytes.size());
        m_size += bytes.size();
        return true;
    }
    [[nodiscard]] bool append(std::string_view words)
    {
        return append(std::span(reinterpret_cast<const std::uint8_t*>(words.data()), words.size()));
    }

    [[nodiscard]] std::size_t size() const { return m_size; }
    /** The bytes, for the one call that needs them. The view dies with them. */
    [[nodiscard]] std::span<const std::uint8_t> bytes() const { return {m_room, m_size}; }

private:
    void release()
    {
        if (!m_room)
            return;
        explicit_bzero(m_room, m_capacity);
        (void)munlock(m_room, m_capacity);
        (void)munmap(m_room, m_capacity);
        m_room = nullptr;
        m_capacity = 0;
        m_size = 0;
    }

    std::uint8_t* m_room = nullptr;
    std::size_t m_capacity = 0;
    std::size_t m_size = 0;
};

} // namespace kakanai
