// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/DropProfile.h"

#include <QJsonObject>

#include <tl/expected.hpp>

namespace kakanai {

/** What a town says about its files over the profile "KKN-CSV 1"; the error is the key that cannot be. */
[[nodiscard]] tl::expected<DropProfile, QString> readDropProfile(const QJsonObject& object);

} // namespace kakanai
