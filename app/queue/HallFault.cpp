// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/HallFault.h"

#include <array>

namespace kakanai::queue {
namespace {

constexpr std::array deviceNames{"machine", "ticket-printer", "card-reader", "camera", "scanner"};
static_assert(deviceNames.size() == static_cast<std::size_t>(HallDevice::Scanner) + 1);

constexpr std::array troubleNames{"silent",  "name-twice",    "paper-out",  "paper-low", "cover-open",
                                  "failing", "not-answering", "no-service", "not-there", "gone"};
static_assert(troubleNames.size() == static_cast<std::size_t>(HallTrouble::Gone) + 1);

template <typename Kind, std::size_t size>
std::optional<Kind> named(const std::array<const char*, size>& names, const QString& name)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (name == QLatin1String(names[i]))
            return static_cast<Kind>(i);
    }
    return {};
}

} // namespace

QString hallDeviceName(HallDevice device)
{
    return QString::fromLatin1(deviceNames.at(static_cast<std::size_t>(device)));
}

QString hallTroubleName(HallTrouble trouble)
{
    return QString::fromLatin1(troubleNames.at(static_cast<std::size_t>(trouble)));
}

std::optional<HallDevice> hallDeviceFromName(const QString& name)
{
    return named<HallDevice>(deviceNames, name);
}

std::optional<HallTrouble> hallTroubleFromName(const QString& name)
{
    return named<HallTrouble>(troubleNames, name);
}

} // namespace kakanai::queue
