// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/CaseStore.h"
#include "app/store/Transaction.h"
#include "app/visit/Office.h"
#include "tests/support/TestRegistry.h"

#include <QFileInfo>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

#include <csignal>
#include <ctime>
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
        Ledger ledger;
        QList<qint64> lengths;
        std::array<int, 10> when{};
        std::array<int, 3> where{};
        for (int point = 0; point < points; ++point) {
            const qint64 whole = usualNanoseconds(folder.path());
            QVERIFY(whole > 0);
            lengths.append(whole);
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
        const auto [shortest, longest] = std::ranges::minmax(lengths);
        qInfo("undisturbed visit %.2f to %.2f ms, %d kills; tenths of the visit: %s; before submitted %d, "
              "before "
              "completed %d, after %d",
              static_cast<double>(shortest) / 1e6, static_cast<double>(longest) / 1e6, points,
              qPrintable(joined(when)), where[0], where[1], where[2]);
        QVERIFY2(where[0] + where[1] > points / 3,
                 "too few kills hit the middle of a visit to prove anything");
    }

    /** The check itself is checked: without transactions it has to find something. */
    void theSameKillsWithoutTransactionsAreNoticed()
    {
        QTemporaryDir folder;
        const QStringList bare{QStringLiteral("--without-transaction")};
        m_times.clear();
        QVERIFY(usualNanoseconds(folder.path(), bare) > 0);
        Ledger ledger;
        QString fault = faultIn(folder.path(), ledger);
        QVERIFY2(fault.isEmpty(), qPrintable(QStringLiteral("half without any kill: ") + fault));
        int point = 0;
        for (; point < 60 && fault.isEmpty(); ++point) {
            const double share = random.generateDouble();
            const auto pause =
                static_cast<qint64>(share * static_cast<double>(usualNanoseconds(folder.path(), bare)));
            QVERIFY(killOnce(folder.path(), pause, bare, ledger) >= 0);
            fault = faultIn(folder.path(), ledger);
        }
        QVERIFY2(!fault.isEmpty(), "sixty kills between autocommitted statements and nothing was half");
        qInfo("noticed after %d kills: %s", point, qPrintable(fault));
    }

private:
    static QString child() { return QStringLiteral(KAKANAI_BINARY_DIR "/kill_child"); }

    struct Said {
        char word = 0;
        QString id;
        qint64 nanoseconds = 0;
    };
    static Said heard(const QByteArray& line)
    {
        const QList<QByteArray> words = line.trimmed().split(' ');
        return words.size() == 3 ? Said{line[0], QString::fromLatin1(words[1]), words[2].toLongLong()}
                                 : Said{};
    }

    /** How long a visit takes that nobody disturbs, in a fresh process as the killed ones; -1 when it failed.
     */
    static qint64 undisturbedNanoseconds(const QString& folder, const QStringList& extra)
    {
        QProcess process;
        process.start(child(), QStringList{folder, QStringLiteral("1")} + extra);
        if (!process.waitForFinished(60'000) || process.exitCode() != 0)
            return -1;
        qint64 begun = 0;
        qint64 completed = -1;
        for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
            const Said said = heard(line);
            if (said.word == 'B')
                begun = said.nanoseconds;
            else if (said.word == 'C')
                completed = said.nanoseconds;
        }
        return completed < 0 ? -1 : completed - begun;
    }

    /** The median of the last nine undisturbed visits: the machine may be busier now than a minute ago. */
    qint64 usualNanoseconds(const QString& folder, const QStringList& extra = {})
    {
        constexpr qsizetype memory = 9;
        do {
            const qint64 one = undisturbedNanoseconds(folder, extra);
            if (one < 0)
                return -1;
            m_times.append(one);
        } while (m_times.size() < memory);
        m_times.remove(0, m_times.size() - memory);
        QList<qint64> sorted = m_times;
        std::ranges::sort(sorted);
        return sorted[memory / 2];
    }

    /** Starts a visit, kills -9 so long after its first store call, and writes down what had been
     * acknowledged. Answers how far it had come: 0, 1 submitted, 2 completed; -1 when it did not start. */
    static int killOnce(const QString& folder, qint64 nanoseconds, const QStringList& extra, Ledger& ledger)
    {
        QProcess process;
        process.start(child(), QStringList{folder, QStringLiteral("1")} + extra);
        while (!process.canReadLine()) {
            if (!process.waitForReadyRead(20'000))
                return -1;
        }
        const Said first = heard(process.readLine());
        if (first.word != 'B')
            return -1;
        const qint64 then = first.nanoseconds + nanoseconds;
        const timespec deadline{static_cast<time_t>(then / 1'000'000'000),
                                static_cast<long>(then % 1'000'000'000)};
        clock_nanosleep(CLOCK_MONOTONIC, TIMER_ABSTIME, &deadline, nullptr);
        ::kill(static_cast<pid_t>(process.processId()), SIGKILL);
        process.waitForFinished();
        int progress = 0;
        for (const QByteArray& line : process.readAllStandardOutput().split('\n')) {
            const Said said = heard(line);
            if (said.word == 'S') {
                ledger.submitted.append(said.id);
                progress = 1;
            } else if (said.word == 'C') {
                ledger.completed.append(said.id);
                progress = 2;
            }
        }
        return progress;
    }

    /** Opens what is left as the product does next morning and compares it with the ledger; empty when
     * everything holds. */
    QString faultIn(const QString& folder, const Ledger& ledger)
    {
        const auto office =
            visit::Office::open(QStringLiteral("sqlite:%1/office.db").arg(folder), folder, town, clock);
        if (!office)
            return QStringLiteral("does not open: ") + office.error().detail;
        return (*office)->lane().wait([&] { return faultIn((*office)->stores(), ledger); });
    }

    static QString faultIn(visit::OfficeStores& stores, const Ledger& ledger)
    {
        const casework::CaseStore cases(stores.seal);
        auto transaction = store::Transaction::begin(*stores.database);
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
            Check{"a case without its paper, or a completed one without its sheet",
                  "SELECT count(*) FROM case_head h WHERE (SELECT count(*) FROM attachment a WHERE a.case_id "
                  "= h.id) <> CASE h.status WHEN 'completed' THEN 2 ELSE 1 END"},
            Check{"a completed case whose number was not served to its end",
                  "SELECT count(*) FROM ticket t JOIN case_head h ON h.id = t.case_id WHERE (h.status = "
                  "'completed') <> (t.state = 'done')"},
            Check{"a key without its case",
                  "SELECT count(*) FROM case_key WHERE case_id NOT IN (SELECT id FROM case_head)"},
            // Number and case; then correction, sheet, completion, and the number's call, arrival and end.
            Check{"lines in the record that do not add up",
                  "SELECT abs((SELECT count(*) FROM audit_entry) - 2 * (SELECT count(*) FROM case_head) - "
                  "6 * (SELECT count(*) FROM case_head WHERE status = 'completed'))"},
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
        const auto verdict = stores.audit.verify(*transaction);
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
    QList<qint64> m_times;
    TownSettings town;
    SystemClock clock;
    QRandomGenerator random{20261121};
};

KAKANAI_TEST(tst_KillCampaign);
#include "tst_KillCampaign.moc"
