// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/store/InTransaction.h"
#include "tests/support/PostgresServer.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

using namespace kakanai;

/** Walking the record while the hall goes on. */
class tst_RecordReading : public QObject
{
    Q_OBJECT

private:
    static void append(store::Database& database, const access::AuditTrail& trail, int count)
    {
        SystemClock clock;
        const auto written =
            store::inTransaction(database, [&](store::Transaction& transaction) -> Result<void> {
                for (int i = 0; i < count; ++i) {
                    access::AuditEntry entry;
                    entry.at = clock.now();
                    entry.actor = access::Actor::kiosk(QStringLiteral("kiosk-1"));
                    entry.action = access::Action::IssueTicket;
                    if (const auto kept = trail.append(transaction, entry); !kept)
                        return kept;
                }
                return {};
            });
        if (!written)
            qFatal("not written: %s", qPrintable(written.error().detail));
    }

private Q_SLOTS:
    void initTestCase() { QVERIFY2(server.create(), qPrintable(server.log())); }

    void writersGoOnWhileTheRecordIsVerified()
    {
        constexpr int before = 2'200; // more than two portions
        const auto reader = std::move(*store::Database::open(server.url()));
        const auto writer = std::move(*store::Database::open(server.url()));
        const store::Seal seal(test::siteKey(), QStringLiteral("test"));
        const access::AuditTrail trail(seal, QStringLiteral("test"));
        append(*writer, trail, before);
        // A writer that were held would be refused after its patience; so would this very thread stand still.
        QVERIFY(!server.ask(QStringLiteral("ALTER DATABASE kakanai SET lock_timeout = '10s'")).isNull());
        const auto late = std::move(*store::Database::open(server.url()));
        int portions = 0;
        reader->setGate([&](const QString& sql) {
            if (sql.contains(u"FROM audit_entry")) {
                ++portions;
                append(*late, trail, 10);
            }
            return true;
        });
        const auto verdict = store::reading(
            *reader, [&](store::Transaction& transaction) { return trail.verify(transaction); });
        reader->setGate({});
        QVERIFY2(verdict, verdict ? "" : qPrintable(verdict.error().detail));
        QVERIFY(verdict->isIntact);
        QCOMPARE(verdict->entries, before); // the moment it began
        QVERIFY(portions >= 3);
        const auto after = store::reading(
            *reader, [&](store::Transaction& transaction) { return trail.verify(transaction); });
        QVERIFY(after->isIntact);
        QCOMPARE(after->entries, before + portions * 10);
    }

    void aBrokenEntryInALaterPortionIsFound()
    {
        const auto database = std::move(*store::Database::open(server.url()));
        const store::Seal seal(test::siteKey(), QStringLiteral("test"));
        const access::AuditTrail trail(seal, QStringLiteral("test"));
        QVERIFY(!server
                     .ask(QStringLiteral("UPDATE audit_entry SET entry = replace(entry, 'kiosk-1', 'kiosk-2')"
                                         " WHERE sequence = 1500"))
                     .isNull());
        const auto verdict = store::reading(
            *database, [&](store::Transaction& transaction) { return trail.verify(transaction); });
        QVERIFY(!verdict->isIntact);
        QCOMPARE(verdict->firstBroken, 1500);
    }

    void whatOnlyReadsWritesNothing()
    {
        const auto database = std::move(*store::Database::open(server.url()));
        const auto written = store::reading(*database, [](store::Transaction& transaction) -> Result<void> {
            const auto gone = transaction.run(QStringLiteral("DELETE FROM audit_entry"));
            return gone ? Result<void>() : tl::unexpected(gone.error());
        });
        QVERIFY(!written);
        QVERIFY(server.ask(QStringLiteral("SELECT count(*) FROM audit_entry")).toInt() > 0);
    }

private:
    test::PostgresServer server;
};

KAKANAI_TEST(tst_RecordReading);
#include "tst_RecordReading.moc"
