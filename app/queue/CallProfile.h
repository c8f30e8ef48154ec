// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace kakanai::queue {

/** How one person is called: who cannot hear, must not be heard of, or cannot come is called otherwise. */
enum class CallProfile {
    Spoken, ///< chime, voice and board
    Silent, ///< board only: no sound at all
    Flash, ///< board only, large and flashing for longer
    Walk, ///< a member of staff walks over; neither board nor voice says anything
};

/** Empty for spoken, `silent`, `flash`, `walk`, as stored and printed. */
[[nodiscard]] QString callProfileName(CallProfile profile);
[[nodiscard]] std::optional<CallProfile> callProfileFromName(const QString& name);

[[nodiscard]] bool isSounded(CallProfile profile);
[[nodiscard]] bool isShown(CallProfile profile);

} // namespace kakanai::queue
