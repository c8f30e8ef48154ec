// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CardLanes.h"

#include "cardreader/reader/CardSession.h"
#include "cardreader/simulator/Persona.h"
#include "cardreader/simulator/SimulatorCard.h"
#include "tests/support/HangingReader.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kakanai;
using namespace kakanai::visit;
using namespace std::chrono_literals;

namespace {

const QString stuckReader = QStringLiteral("Reader 1");
const QString otherReader = QStringLiteral("Reader 2");
constexpr auto patience = 400ms;

/** Two readers with a card each; the driver of both hangs while `hang` is set. */
struct Stand {
    Stand()
    {
        for (const QString& name : {stuckReader, otherReader}) {
            readers->addReader(name);
            readers->insert(
                name, std::make_shared<card::SimulatorCard>(card::loadPersona(QStringLiteral("a")).value()));
        }
    }
    ~Stand() { release(); }
    void release()
    {
        hang->store(false);
        hang->notify_all();
    }
    /** Asks for the tries left; counts the answer. */
    void ask(const QString& reader)
    {
        lanes.ask(
            reader, &asker,
            [reader](card::ReaderBackend& backend) -> Result<int> {
                const auto tries = card::readTries(backend, reader, patience);
                if (!tries)
                    return fail(FailureCode::Internal, tries.error().detail);
                return tries->pin.value_or(-1);
            },
            [this](const Result<int>& answer) { answers.append(answer); });
    }
    bool hasAnswers(int count, std::chrono::milliseconds wait = 5000ms)
    {
        return QTest::qWaitFor([&] { return answers.size() >= count; }, int(wait.count()));
    }

    std::shared_ptr<card::SimulatorReaders> readers = std::make_shared<card::SimulatorReaders>();
    test::Hang hang = std::make_shared<std::atomic<bool>>(false);
    QObject asker;
    QList<Result<int>> answers;
    CardLanes lanes{[this] { return std::make_unique<test::HangingReader>(readers, hang); }, patience};
};

} // namespace

class tst_CardLanes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aReaderThatHangsIsAnsweredTimeoutAndReplaced()
    {
        Stand stand;
        stand.hang->store(true);
        QElapsedTimer timer;
        timer.start();
        stand.ask(stuckReader);
        QVERIFY(stand.hasAnswers(1));
        QVERIFY(timer.elapsed() < 2000);
        QCOMPARE(stand.answers.first().error().code, FailureCode::Timeout);
        // A fresh lane serves the same reader while the old call is still not given back; its channel is
        // exclusive no longer than the simulated driver holds it.
        stand.release();
        QTest::qWait(100);
        stand.ask(stuckReader);
        QVERIFY(stand.hasAnswers(2));
        QVERIFY(stand.answers.at(1));
        QCOMPARE(stand.answers.at(1).value(), 3);
    }

    void whoWaitsBehindAStuckCallIsToldToo()
    {
        Stand stand;
        stand.hang->store(true);
        stand.ask(stuckReader);
        stand.ask(stuckReader);
        QVERIFY(stand.hasAnswers(2));
        QCOMPARE(stand.answers.at(0).error().code, FailureCode::Timeout);
        QCOMPARE(stand.answers.at(1).error().code, FailureCode::Timeout);
        stand.release();
        QVERIFY(!stand.hasAnswers(3, 300ms)); // the late end of the stuck call answers nobody
    }

    void anotherReaderDoesNotWait()
    {
        Stand stand;
        stand.hang->store(true);
        stand.ask(stuckReader);
        QTest::qWait(50); // the call is inside the driver
        stand.hang->store(false); // without a wake-up: the stuck one stays stuck
        stand.ask(otherReader);
        QVERIFY(stand.hasAnswers(1));
        QCOMPARE(stand.answers.first().value(), 3);
    }

    void nobodyIsToldOnceTheAskerIsGone()
    {
        Stand stand;
        stand.hang->store(true);
        bool answered = false;
        {
            QObject passing;
            stand.lanes.ask(
                stuckReader, &passing, [](card::ReaderBackend&) -> Result<int> { return 1; },
                [&](const Result<int>&) { answered = true; });
        }
        QTest::qWait(int(patience.count()) + 100);
        QVERIFY(!answered);
    }
};

KAKANAI_TEST(tst_CardLanes);
#include "tst_CardLanes.moc"
