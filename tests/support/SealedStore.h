// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Clock.h"
#include "app/store/Database.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"

#include <QTemporaryDir>
#include <QTest>

#include <array>
#include <memory>

namespace kakanai::test {

/** A key that is the same in every run; 0 gives one site's, 1 another's. */
inline Secret siteKey(std::uint8_t seed = 0)
{
    std::array<std::uint8_t, 32> bytes{};
    bytes.fill(static_cast<std::uint8_t>(7 + seed));
    return Secret(bytes);
}

/** An open database in a folder that goes away with it, and the seal that belongs to it. */
struct SealedStore {
    QTemporaryDir folder;
    FixedClock clock{QDateTime(QDate(2026, 4, 1), QTime(10, 0), Qt::OffsetFromUTC, 9 * 3600)};
    std::unique_ptr<store::Database> database;
    store::Seal seal{siteKey(), QStringLiteral("test")};

    SealedStore()
    {
        auto opened = store::Database::open(url());
        if (!opened)
            qFatal("the test's store does not open: %s", qPrintable(opened.error().detail));
        database = std::move(*opened);
    }

    [[nodiscard]] QString path() const { return folder.filePath(QStringLiteral("office.db")); }
    [[nodiscard]] QString url() const { return QStringLiteral("sqlite:") + path(); }

    [[nodiscard]] store::Transaction begin() const
    {
        auto transaction = store::Transaction::begin(*database);
        if (!transaction)
            qFatal("no transaction: %s", qPrintable(transaction.error().detail));
        return std::move(*transaction);
    }

    /** One number out of the database. */
    [[nodiscard]] int count(const QString& sql) const
    {
        auto transaction = begin();
        auto rows = transaction.run(sql);
        return rows && rows->next() ? rows->number(0) : -1;
    }
};

} // namespace kakanai::test
