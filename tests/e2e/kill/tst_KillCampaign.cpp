// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/casework/CaseService.h"
#include "app/store/Database.h"
#include "app/store/KeySource.h"
#include "app/store/Seal.h"
#include "app/store/Transaction.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

#include <csignal>
#include <unistd.h>

using namespace kakanai;

/** What the child was told is safe, from outside it. */
struct Ledger {
    QStringList submitted;
    QStringList completed;
};

class tst_KillCampaign : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const int divisor = std::max(1, qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN"));
        points = std::max(10, 200 / (qEnvironmentVariableIsSet("KAKANAI_CAMPAIGN") ? divisor : 20));
        town = *loadTown({});
    }

    void nothingAcknowledgedIsLostWhenTheProcessIsKilled()
    {
        QTemporaryDir folder;
        const qint64 whole = undisturbedNanoseconds(folder.path());
        QVERIFY(whole > 0);
        Ledger ledger;
        std::array<int, 10> when{};
        std::array<int, 3> where{};
        for (int point = 0; point < points; ++point) {
            const double share = random.generateDouble();
            const int progress =
                killOnce(folder.path(), static_cast<qint64>(share * static_cast<double>(whole)), {}, ledger);
            QVERIFY(progress >= 0);
            ++when.at(static_cast<std::size_t>(share * 10));
            ++where.at(static_cast<std::size_t>(progress));
            const QString fault = faultIn(folder.path(), ledger);
            QVERIFY2(fault.isEmpty(),
                     qPrintable(
                         QStringLiteral("point %1 (%2 of the visit): %3").arg(point).arg(share).arg(fault)));
        }
        qInfo("undisturbed visit %.2f ms, %d kills; tenths of the visit: %s; before submitted %d, before "
              "completed %d, after %d",
              static_cast<double>(whole) / 1e6, points, qPrintable(joined(when)), where[0], where[1],
              where[2]);
        QVERIFY2(where[0] + where[1] > points / 3,
                 "too few kills hit the middle of a visit to prove anything");
    }

    /** The check itself is checked: without transactions it has to find something. */
    void theSameKillsWithoutTransactionsAreNoticed()
    {
        QTemporaryDir folder;
        const qint64 whole = undisturbedNanoseconds(folder.path(), {QStringLiteral("--without-transaction")});
        QVERIFY(whole > 0);
        Ledger ledger;
        QString fault;
        int point = 0;
        for (; point < 60 && fault.isEmpty(); ++point) {
            const double share = random.generateDouble();
            QVERIFY(killOnce(folder.path(), static_cast<qint64>(share * static_cast<double>(whole)),
                             {QStringLiteral("--without-transaction")}, ledger)
                    >= 0);
            fault = faultIn(folder.path(), ledger);
        }
        QVERIFY2(!fault.isEmpty(), "sixty kills between autocommitted statements and nothing was half");
        qInfo("noticed after %d kills: %s", point, qPrintable(fault));
    }

private:
    static QString child() { return QStringLiteral(KAKANAI_BINARY_DIR "/kill_child"); }

    /** Median of the times between "B" and "C" of visits nobody disturbs, each in a fresh process as the
     * killed ones. */
    qint64 undisturbedNanoseconds(const QString& folder, const QStringList& extra = {})
    {
        constexpr int runs = 9;
        QList<qint64> times;
        for (int run = 0; run < runs; ++run) {
            QProcess process;
            process.start(child(), QStringList{folder, QStringLiteral("1")} + extra);
            QElapsedTimer timer;
            while (process.canReadLine() || process.waitForReadyRead(20'000)) {
                const QByteArray line = process.readLine();
                if (line.startsWith('B'))
                    timer.start();
                else if (line.startsWith('C'))
                    times.append(timer.nsecsElapsed());
            }
            process.waitForFinished();
            if (process.exitCode() != 0)
                return -1;
        }
        std::ranges::sort(times);
        return times.size() == runs ? times[runs / 2] : -1;
    }

    /** Starts a visit, kills -9 so long after its first store call, and writes down what had been
     * acknowledged. */
    int killOnce(const QString& folder, qint64 nanoseconds, const QStringList& extra, Ledger& ledger)
    {
        QProcess process;
        process.start(child(), QStringList{folder, QStringLiteral("1")} + extra);
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(20'000))
                return -1;
        }
        const QByteArray first = process.readLine();
        if (!first.startsWith("B "))
            return -1;
        timespec pause{static_cast<time_t>(nanoseconds / 1'000'000'000),
                       static_cast<long>(nanoseconds % 1'000'000'000)};
        nanosleep(&pause, nullptr);
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
        int progress = 0;
        for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
            const QString id = QString::fromLatin1(line.mid(2));
            if (line.startsWith("S ")) {
                ledger.submitted.append(id);
                progress = 1;
            } else if (line.startsWith("C ")) {
                ledger.completed.append(id);
                progress = 2;
            }
        }
        return progress;
    }

    /** Opens what is left and compares it with the ledger; empty when everything holds. */
    QString faultIn(const QString& folder, const Ledger& ledger)
    {
        auto database = store::Database::open(QStringLiteral("sqlite:%1/office.db").arg(folder));
        auto key = store::FileKeySource(folder + QStringLiteral("/site.key")).siteKey();
        if (!database || !key)
            return QStringLiteral("does not open: ")
                + (database ? key.error().detail : database.error().detail);
        const SystemClock clock;
        const store::Seal seal(std::move(*key), QStringLiteral("test"));
        const access::AuditTrail trail(seal, QStringLiteral("test"));
        const casework::CaseStore cases(seal);
        auto transaction = store::Transaction::begin(**database);
        if (!transaction)
            return transaction.error().detail;
        const auto number = [&](const char* sql) {
            auto rows = transaction->run(QString::fromLatin1(sql));
            return rows && rows->next() ? rows->number(0) : -1;
        };
        struct Check {
            const char* fault;
            const char* sql; ///< counts what must not be
        };
        constexpr std::array checks{
            Check{"a completed case without its outbox row",
                  "SELECT count(*) FROM case_head WHERE status = 'completed' AND id NOT IN (SELECT case_id "
                  "FROM outbox)"},
            Check{"an outbox row without its completed case",
                  "SELECT count(*) FROM outbox WHERE case_id NOT IN (SELECT id FROM case_head WHERE status = "
                  "'completed')"},
            Check{"a case with two messages",
                  "SELECT count(*) FROM (SELECT case_id FROM outbox GROUP BY case_id HAVING count(*) > 1)"},
            Check{"a case without its ticket",
                  "SELECT count(*) FROM case_head WHERE id NOT IN (SELECT case_id FROM ticket)"},
            Check{"a ticket without its case",
                  "SELECT count(*) FROM ticket WHERE case_id NOT IN (SELECT id FROM case_head)"},
            Check{"a case with two tickets",
                  "SELECT count(*) FROM (SELECT case_id FROM ticket GROUP BY case_id HAVING count(*) > 1)"},
            Check{"a case without its content",
                  "SELECT count(*) FROM case_head WHERE (SELECT count(*) FROM case_content WHERE case_id = "
                  "id) <> 3"},
            Check{"a case without its attachment",
                  "SELECT count(*) FROM case_head h WHERE (SELECT count(*) FROM attachment a WHERE a.case_id "
                  "= h.id) <> 1"},
            Check{"a key without its case",
                  "SELECT count(*) FROM case_key WHERE case_id NOT IN (SELECT id FROM case_head)"},
            Check{"lines in the record that do not add up",
                  "SELECT abs((SELECT count(*) FROM audit_entry) - 2 * (SELECT count(*) FROM case_head) - "
                  "(SELECT count(*) FROM outbox))"},
        };
        for (const Check& check : checks) {
            if (number(check.sql) != 0)
                return QString::fromLatin1(check.fault);
        }
        for (const QString& id : ledger.submitted) {
            const auto content = cases.content(*transaction, id);
            if (!content)
                return QStringLiteral("an acknowledged case is lost: ") + content.error().detail;
        }
        for (const QString& id : ledger.completed) {
            const auto head = cases.find(*transaction, id);
            if (!head || head->status != casework::CaseStatus::Completed)
                return QStringLiteral("an acknowledged completion is lost");
        }
        const auto verdict = trail.verify(*transaction);
        if (!verdict || !verdict->isIntact)
            return QStringLiteral("the record is broken");
        return {};
    }

    static QString joined(const std::array<int, 10>& counts)
    {
        QStringList words;
        for (const int count : counts)
            words.append(QString::number(count));
        return words.join(u' ');
    }

    int points = 10;
    TownSettings town;
    QRandomGenerator random{20261121};
};

KAKANAI_TEST(tst_KillCampaign);
#include "tst_KillCampaign.moc"
