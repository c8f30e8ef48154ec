// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "app/base/TownSettings.h"
#include "app/queue/QueueService.h"

#include <QByteArray>
#include <QHash>

namespace kakanai::queue {

/** Somebody who looks at the page is told that it has stopped when it is older than this. */
constexpr int stateValidSeconds = 180;
/** Fewer people than this are not counted in public: who waits alone is not to be found out. */
constexpr int smallestCell = 5;

/** A service's name by language, where the catalogue knows it in more than the town's. */
using ServiceNames = QHash<QString, QHash<QString, QString>>;

/**
 * The hall for the public, as JSON: how many wait for each service (0, `1-4`, or the number), how long half
 * and nine in ten wait, in steps of five minutes, and which numbers are called where. No personal data: no
 * ticket that is not called, no times of single people. `called` holds only those whose call is public.
 */
[[nodiscard]] QByteArray stateJson(const HallState& hall, const QList<Ticket>& called,
                                   const TownSettings& town, const ServiceNames& names, const QDateTime& now);

/** The page that reads it: one file with its own style, script and words, which asks for nothing but
 * `state.json` beside it. */
[[nodiscard]] QByteArray statePage(const TownSettings& town);

/**
 * Puts `state.json`, and `index.html` where it is missing or another, into `folder`; each appears whole or
 * not at all (written beside, then renamed). Errors: FileUnreadable.
 */
[[nodiscard]] Result<void> writeState(const QString& folder, const QByteArray& json, const QByteArray& page);

} // namespace kakanai::queue
