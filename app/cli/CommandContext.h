// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/base/Result.h"
#include "app/base/TownSettings.h"

#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>

namespace kakanai::cli {

/** Exit codes of the contract. */
constexpr int done = 0;
constexpr int refused = 1;
constexpr int wrongUsage = 2;

/** What every subcommand is given: the general options taken out, the rest in `arguments`. */
struct CommandContext {
    QStringList arguments; ///< after the subcommand's own name
    bool json = false;
    QString dataFolder; ///< exists when a command runs
    QString storeUrl; ///< `sqlite:/…` or `postgresql://…`
    QString townFolder; ///< empty: the built-in demonstration town
    QString language = QStringLiteral("ja");
    const Clock* clock = nullptr;

    /** Takes `--name VALUE` out of `arguments`; empty optional when absent. A missing value reads as absent.
     */
    std::optional<QString> takeOption(const QString& name);
    /** Takes `--name` out of `arguments`. */
    bool takeFlag(const QString& name);
    /** Takes the next word that is not an option. */
    std::optional<QString> takeWord();
    /** True when nothing is left; else says what is unknown on standard error. */
    [[nodiscard]] bool isSpent() const;

    /** Prints the one JSON object (compact) with `--json`, else nothing. Returns `done`. */
    int finish(const QJsonObject& object) const;
    /** Prints the failure in words on standard error and, with `--json`, as `{"error":{…}}`. Returns
     * `refused`. */
    int finish(const Failure& failure) const;
    /** Says on standard error how the command is used. Returns `wrongUsage`. */
    int usage(const QString& text) const;
    /** A line for the person at the terminal; silent with `--json`. */
    void say(const QString& line) const;
};

} // namespace kakanai::cli
