// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QSet>
#include <QString>

namespace kakanai::test {

/** What a `hall_child` was told is safe, and whether a store still has it, once. */
struct HallLedger {
    QHash<QString, QString> issued; ///< id → label
    QHash<QString, QString> called; ///< request → ticket
    QSet<QString> finished;

    /** One line of the child's. */
    void hear(const QByteArray& line);
    /** Opens the store as the product does next morning; empty when everything holds. */
    [[nodiscard]] QString faultIn(const QString& url) const;
};

} // namespace kakanai::test
