// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SecretStream.h"

#include <unistd.h>

#include <cerrno>

namespace kakanai::cli {

std::optional<Secret> readSecretLine(int descriptor)
{
    Secret secret;
    std::uint8_t byte = 0;
    bool isWhole = false;
    while (!isWhole) {
        const ssize_t got = ::read(descriptor, &byte, 1);
        if (got < 0 && errno == EINTR)
            continue;
        if (got < 0)
            return {};
        if (got == 0 || byte == '\n') {
            isWhole = true;
        } else if (byte != '\r' && !secret.append(byte)) {
            break;
        }
    }
    explicit_bzero(&byte, sizeof byte);
    if (!isWhole)
        return {};
    return secret;
}

bool writeSecretLine(int descriptor, const Secret& secret)
{
    std::span<const std::uint8_t> left = secret.bytes();
    while (!left.empty()) {
        const ssize_t put = ::write(descriptor, left.data(), left.size());
        if (put < 0 && errno == EINTR)
            continue;
        if (put <= 0)
            return false;
        left = left.subspan(static_cast<std::size_t>(put));
    }
    return ::write(descriptor, "\n", 1) == 1;
}

} // namespace kakanai::cli
