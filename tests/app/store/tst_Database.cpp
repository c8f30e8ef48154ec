// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Migrations.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QFile>
#include <QProcess>

using namespace kakanai;
using namespace kakanai::store;

class tst_Database : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { office = std::make_unique<test::SealedStore>(); }

    void aFreshStoreHasTheNewestSchemaAndTheDemonstrationDesk()
    {
        QCOMPARE(office->count(QStringLiteral("SELECT max(version) FROM schema_version")),
                 newestSchemaVersion());
        QCOMPARE(office->count(QStringLiteral(
                     "SELECT count(*) FROM staff WHERE id IN ('s01','s02','s03','s04','s05','s06')")),
                 6);
    }

    void openingTwiceChangesNothing()
    {
        office->database.reset();
        office->database = std::move(*Database::open(office->url()));
        QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM schema_version")), newestSchemaVersion());
        QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM staff")), 6);
    }

    void itIsSetSoThatAnAnsweredCommitSurvivesThePower_data()
    {
        QTest::addColumn<QString>("pragma");
        QTest::addColumn<QString>("value");
        QTest::newRow("one process") << QStringLiteral("locking_mode") << QStringLiteral("exclusive");
        QTest::newRow("write-ahead log") << QStringLiteral("journal_mode") << QStringLiteral("wal");
        QTest::newRow("every commit flushed") << QStringLiteral("synchronous") << QStringLiteral("2");
        QTest::newRow("references hold") << QStringLiteral("foreign_keys") << QStringLiteral("1");
        QTest::newRow("deleted is overwritten") << QStringLiteral("secure_delete") << QStringLiteral("1");
        QTest::newRow("nothing in temporary files") << QStringLiteral("temp_store") << QStringLiteral("2");
    }

    void itIsSetSoThatAnAnsweredCommitSurvivesThePower()
    {
        QFETCH(QString, pragma);
        QFETCH(QString, value);
        auto transaction = office->begin();
        auto rows = transaction.run(QStringLiteral("PRAGMA ") + pragma);
        QVERIFY(rows && rows->next());
        QCOMPARE(rows->text(0), value);
        QVERIFY(!QFile::exists(office->path() + QStringLiteral("-shm")));
    }

    void onlyItsOwnerMayReadTheFile()
    {
        const auto others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
        QCOMPARE(QFile::permissions(office->path()) & others, QFile::Permissions());
    }

    /** The other process is a second implementation altogether: Python's sqlite3. */
    void aStoreInAnotherProcessIsInUse()
    {
        office->database.reset();
        QProcess holder;
        holder.start(QStringLiteral("python3"),
                     {QStringLiteral("-c"),
                      QStringLiteral("import sqlite3, sys\n"
                                     "c = sqlite3.connect(sys.argv[1], isolation_level=None)\n"
                                     "c.execute('PRAGMA locking_mode=EXCLUSIVE')\n"
                                     "c.execute('BEGIN EXCLUSIVE'); c.execute('COMMIT')\n"
                                     "print('held', flush=True); sys.stdin.read()"),
                      office->path()});
        QVERIFY(holder.waitForReadyRead(10'000));
        QElapsedTimer timer;
        timer.start();
        const auto second = Database::open(office->url());
        QVERIFY(!second);
        QCOMPARE(second.error().code, FailureCode::StoreInUse);
        QVERIFY2(timer.elapsed() < 1500, qPrintable(QString::number(timer.elapsed())));
        holder.closeWriteChannel();
        QVERIFY(holder.waitForFinished());
        QVERIFY(Database::open(office->url()));
    }

    void ourOwnHoldTurnsTheOthersAway()
    {
        QProcess other;
        other.start(
            QStringLiteral("python3"),
            {QStringLiteral("-c"),
             QStringLiteral("import sqlite3, sys\n"
                            "try:\n"
                            "  sqlite3.connect(sys.argv[1], timeout=0.2).execute('SELECT * FROM staff')\n"
                            "except sqlite3.OperationalError as e: print(e)"),
             office->path()});
        QVERIFY(other.waitForFinished());
        QVERIFY2(other.readAllStandardOutput().contains("locked"), "a second process could read");
    }

    void anOlderProgramRefusesANewerStore()
    {
        {
            auto transaction = office->begin();
            QVERIFY(transaction.run(QStringLiteral("INSERT INTO schema_version (version) VALUES (?)"),
                                    {newestSchemaVersion() + 1}));
            QVERIFY(transaction.commit());
        }
        office->database.reset();
        const auto opened = Database::open(office->url());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, FailureCode::StoreNewer);
    }

    void aFileThatIsNoDatabaseIsCorrupt()
    {
        office->database.reset();
        QFile file(office->path());
        QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
        file.write(QByteArray(8192, 'x'));
        file.close();
        const auto opened = Database::open(office->url());
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, FailureCode::StoreCorrupt);
    }

    void anAddressThatIsNoStoreIsRefused()
    {
        QCOMPARE(Database::open(QStringLiteral("mysql://x/y")).error().code, FailureCode::StoreUnavailable);
    }

    void whatIsNotCommittedNeverWas()
    {
        {
            auto transaction = office->begin();
            QVERIFY(transaction.run(QStringLiteral("DELETE FROM staff")));
        }
        QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM staff")), 6);
    }

    void oneFailedStatementSpoilsTheWhole()
    {
        {
            auto transaction = office->begin();
            QVERIFY(transaction.run(QStringLiteral("DELETE FROM staff WHERE id = 's01'")));
            QVERIFY(!transaction.run(QStringLiteral("INSERT INTO staff (id) VALUES ('s02')")));
            QVERIFY(!transaction.run(QStringLiteral("SELECT 1")));
            QVERIFY(!transaction.commit());
        }
        QCOMPARE(office->count(QStringLiteral("SELECT count(*) FROM staff")), 6);
    }

    void othersAreToldOnlyOfWhatIsWritten()
    {
        int told = 0;
        {
            auto transaction = office->begin();
            transaction.whenCommitted([&] { ++told; });
        }
        QCOMPARE(told, 0);
        auto transaction = office->begin();
        transaction.whenCommitted([&] { ++told; });
        QVERIFY(transaction.commit());
        QCOMPARE(told, 1);
    }

    /** Fail after N statements: whatever N, the migration leaves the old schema or the new one. */
    void aMigrationCutShortAnywhereLeavesNothingHalf()
    {
        auto transaction = office->begin();
        auto names = transaction.run(QStringLiteral(
            "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"));
        QStringList tables;
        while (names->next())
            tables.append(names->text(0));
        QVERIFY(transaction.run(QStringLiteral("PRAGMA defer_foreign_keys=ON")));
        for (const QString& table : tables)
            QVERIFY(transaction.run(QStringLiteral("DROP TABLE %1").arg(table)));
        QVERIFY(transaction.commit());

        bool isWhole = false;
        int cuts = 0;
        for (int allowed = 0; !isWhole; ++allowed) {
            int left = allowed;
            office->database->setGate([&](const QString& sql) { return sql == u"ROLLBACK" || left-- > 0; });
            isWhole = migrate(*office->database).has_value();
            office->database->setGate({});
            const int found = office->count(QStringLiteral(
                "SELECT count(*) FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'"));
            QCOMPARE(found, isWhole ? static_cast<int>(tables.size()) : 0);
            cuts += isWhole ? 0 : 1;
        }
        QVERIFY(cuts > 20);
    }

private:
    std::unique_ptr<test::SealedStore> office;
};

KAKANAI_TEST(tst_Database);
#include "tst_Database.moc"
