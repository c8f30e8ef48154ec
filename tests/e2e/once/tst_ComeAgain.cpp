// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/InTransaction.h"
#include "app/visit/CasePages.h"
#include "app/visit/Office.h"
#include "app/visit/ReviewActs.h"
#include "tests/support/SampleVisit.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kakanai;
using casework::ReviewTask;
using queue::TicketEvent;
using queue::TicketState;

/** The departments read while the person is in the house; what they ask for reaches the person. */
class tst_ComeAgain : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        folder = std::make_unique<QTemporaryDir>();
        town = *loadTown({});
        town.screens.stateAddress = QStringLiteral("https://mihon.example/hall/index.html");
        town.routing.gates = {{QStringLiteral("住民記録入力済"), {QStringLiteral("J01")}}};
        auto opened = visit::Office::open(QStringLiteral("sqlite:%1/office.db").arg(folder->path()),
                                          folder->path(), town, clock);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        office = std::move(*opened);
        visit::Submission submission;
        submission.draft = test::sampleDraft();
        submission.procedures = test::sampleCompletion(QString(), clock.now()).procedures;
        submission.procedures[1].comesAfter = {QStringLiteral("J01")}; // as the catalogue's order says
        submission.actor = access::Actor::kiosk(QStringLiteral("kiosk-1"));
        submitted = *office->lane().wait([&] { return visit::submitVisit(office->stores(), submission); });
    }
    void cleanup() { office.reset(); }

    void whoSitsIsCalledAgainAndWhoIsServedStays_data()
    {
        QTest::addColumn<QList<TicketEvent>>("before");
        QTest::addColumn<TicketState>("after");
        using Events = QList<TicketEvent>;
        QTest::newRow("waits in line") << Events{} << TicketState::Waiting;
        QTest::newRow("is being served")
            << Events{TicketEvent::Call, TicketEvent::Arrive} << TicketState::Serving;
        QTest::newRow("sits until the departments have read")
            << Events{TicketEvent::Call, TicketEvent::Arrive, TicketEvent::Sit} << TicketState::Waiting;
        QTest::newRow("was put aside")
            << Events{TicketEvent::Call, TicketEvent::Arrive, TicketEvent::Park} << TicketState::Waiting;
        QTest::newRow("is held by a clerk")
            << Events{TicketEvent::Call, TicketEvent::Arrive, TicketEvent::Hold} << TicketState::Held;
        QTest::newRow("has gone home finished")
            << Events{TicketEvent::Call, TicketEvent::Arrive, TicketEvent::Finish} << TicketState::Done;
    }

    void whoSitsIsCalledAgainAndWhoIsServedStays()
    {
        QFETCH(QList<TicketEvent>, before);
        QFETCH(TicketState, after);
        for (const TicketEvent event : std::as_const(before)) {
            const auto moved = office->lane().wait([&] {
                queue::QueueService& hall = office->stores().queue;
                return event == TicketEvent::Call ? hall.call(submitted.ticket.id, 1, clerk)
                                                  : hall.move(submitted.ticket.id, event, clerk);
            });
            QVERIFY2(moved, moved ? "" : qPrintable(moved.error().detail));
        }
        giveBack(QStringLiteral("H01"));
        const auto ticket =
            office->lane().wait([&] { return office->stores().queue.find(submitted.ticket.id); });
        QCOMPARE(ticket->state, after);
        const ReviewTask task = taskOf(QStringLiteral("H01"));
        QCOMPARE(task.state, casework::ReviewState::Returned);
        QCOMPARE(task.reason, QStringLiteral("資格喪失証明書をお持ちください"));
    }

    /** 住民記録入力済: the insurance can be read, but not finished, before the move is entered. */
    void whatDependsOnTheMoveIsFinishedAfterIt()
    {
        const ReviewTask insurance = taskOf(QStringLiteral("H01"));
        QCOMPARE(insurance.waitsFor, QStringList{QStringLiteral("J01")});
        read(QStringLiteral("H01"), hoken);
        const auto early = finish(QStringLiteral("H01"), hoken);
        QVERIFY(!early);
        QCOMPARE(early.error().code, FailureCode::CaseIncomplete);
        read(QStringLiteral("J01"), clerk);
        QVERIFY(finish(QStringLiteral("J01"), clerk));
        read(QStringLiteral("J01"), colleague);
        QVERIFY(finish(QStringLiteral("J01"), colleague)); // the town's second reader
        QVERIFY(taskOf(QStringLiteral("H01")).waitsFor.isEmpty());
        QVERIFY(finish(QStringLiteral("H01"), hoken));
    }

    void thePageOfTheReceiptSaysOneWordAProcedure()
    {
        giveBack(QStringLiteral("H01"));
        const auto pages = published();
        QCOMPARE(pages.keys(), QStringList{submitted.pageName});
        const QByteArray text = pages.first();
        const QJsonArray procedures = QJsonDocument::fromJson(text)[QStringLiteral("procedures")].toArray();
        QCOMPARE(procedures.size(), 2);
        QHash<QString, QString> states;
        for (const QJsonValue& one : procedures)
            states[one[QStringLiteral("name")][QStringLiteral("ja")].toString()] =
                one[QStringLiteral("state")].toString();
        QCOMPARE(states.value(QStringLiteral("転入届")), QStringLiteral("waiting"));
        QVERIFY(states.values().contains(QStringLiteral("returned")));
        // Nothing of a person, a number or a reason.
        for (const QString& secret : {QStringLiteral("見本"), QStringLiteral("資格喪失"), submitted.head.id,
                                      submitted.head.number, submitted.ticket.label(), QStringLiteral("s03")})
            QVERIFY2(!QString::fromUtf8(text).contains(secret), qPrintable(secret));
    }

    void thePagesNameCannotBeGuessedNorLaidBesideTheRecord()
    {
        QVERIFY(QRegularExpression(QStringLiteral("^[0-9a-f]{32}$")).match(submitted.pageName).hasMatch());
        const QString pseudonym =
            office->lane().wait([&] { return office->stores().seal.pseudonym(submitted.head.id); });
        QVERIFY(!pseudonym.startsWith(submitted.pageName));
        const QString address = visit::casePageAddress(town, submitted.pageName, QStringLiteral("en"));
        QCOMPARE(address,
                 QStringLiteral("https://mihon.example/hall/case.html?lang=en#%1").arg(submitted.pageName));
        town.screens.stateAddress.clear();
        QVERIFY(visit::casePageAddress(town, submitted.pageName, QStringLiteral("ja")).isEmpty());
    }

    void whatSaysTheSameIsNotWrittenAgainAndWhatIsOverGoes()
    {
        const QString out = folder->filePath(QStringLiteral("www"));
        const visit::CasePages pages = published();
        QVERIFY(visit::writeCasePages(out, pages, "page"));
        const QString path = QStringLiteral("%1/cases/%2.json").arg(out, submitted.pageName);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray first = file.readAll();
        file.close();
        QTest::qWait(20); // another time stands in it
        QVERIFY(visit::writeCasePages(out, published(), "page"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), first);
        file.close();
        giveBack(QStringLiteral("H01"));
        QVERIFY(visit::writeCasePages(out, published(), "page"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll() != first);
        file.close();
        QVERIFY(visit::writeCasePages(out, {}, "page"));
        QVERIFY(!QFile::exists(path));
    }

private:
    ReviewTask taskOf(const QString& procedure)
    {
        return office->lane().wait([&]() -> ReviewTask {
            visit::OfficeStores& stores = office->stores();
            const auto tasks = store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
                casework::ReviewQuery query;
                query.department =
                    procedure == QStringLiteral("J01") ? QStringLiteral("SHIMIN") : QStringLiteral("HOKEN");
                query.withEnded = true;
                return stores.reviews.list(transaction, query,
                                           procedure == QStringLiteral("J01") ? clerk : hoken);
            });
            if (!tasks)
                qFatal("%s", qPrintable(tasks.error().detail));
            const auto found = std::ranges::find(*tasks, procedure, &ReviewTask::procedure);
            return found == tasks->end() ? ReviewTask{} : *found;
        });
    }

    void giveBack(const QString& procedure)
    {
        const QString id = taskOf(procedure).id;
        const auto given = office->lane().wait([&] {
            visit::OfficeStores& stores = office->stores();
            return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
                return visit::giveBackTask(stores, transaction, id,
                                           QStringLiteral("資格喪失証明書をお持ちください"), hoken);
            });
        });
        QVERIFY2(given, given ? "" : qPrintable(given.error().detail));
    }

    void read(const QString& procedure, const access::Actor& actor)
    {
        const ReviewTask task = taskOf(procedure);
        for (const casework::ReviewItem& item : task.items) {
            const auto ticked = office->lane().wait([&] {
                visit::OfficeStores& stores = office->stores();
                return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
                    return stores.reviews.tick(transaction, task.id, item.id, true, actor);
                });
            });
            QVERIFY2(ticked, ticked ? "" : qPrintable(ticked.error().detail));
        }
    }

    Result<ReviewTask> finish(const QString& procedure, const access::Actor& actor)
    {
        const QString id = taskOf(procedure).id;
        return office->lane().wait([&] {
            visit::OfficeStores& stores = office->stores();
            return store::inTransaction(*stores.database, [&](store::Transaction& transaction) {
                return stores.reviews.finish(transaction, id, actor);
            });
        });
    }

    visit::CasePages published()
    {
        return *office->lane().wait(
            [&] { return visit::publicCases(office->stores(), town, forms::Catalogue(), clock.now()); });
    }

    const access::Actor clerk{QStringLiteral("s01"), access::Role::Clerk, QStringLiteral("counter-1")};
    const access::Actor colleague{QStringLiteral("s02"), access::Role::Clerk, QStringLiteral("counter-2")};
    const access::Actor hoken{QStringLiteral("s03"), access::Role::Clerk, QStringLiteral("desk-3")};
    std::unique_ptr<QTemporaryDir> folder;
    SystemClock clock;
    TownSettings town;
    std::unique_ptr<visit::Office> office;
    visit::SubmissionReceipt submitted;
};

KAKANAI_TEST(tst_ComeAgain);
#include "tst_ComeAgain.moc"
