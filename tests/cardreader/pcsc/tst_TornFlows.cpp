// SPDX-License-Identifier: GPL-3.0-or-later
// Every flow, disturbed at every one of its exchanges in every way a reader has: PC/SC from below with a card
// that behaves. Drivers that do what ours must not are caught by the same checks.
#include "cardreader/pcsc/PcscBackend.h"
#include "tests/cardreader/pcsc/BadDriver.h"
#include "tests/cardreader/pcsc/CardFlows.h"
#include "tests/cardreader/pcsc/fake/FakePcsc.h"
#include "tests/cardreader/pcsc/fake/FakeReader.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QTest>

using namespace kakanai;
using namespace kakanai::card;
using namespace kakanai::test;

namespace {

constexpr qint64 toldWithin = 2000; // ms

struct TroubleRow {
    const char* name;
    Trouble trouble;
    CardErrorCode code;
    CardErrorCode atVerify; ///< where the secret of a counter was on its way
};

// A counter whose card is gone is no question any more: card-removed, and the tries are shown when it is
// back.
constexpr std::array troubles{
    TroubleRow{"taken before", Trouble::TakenBefore, CardErrorCode::CardRemoved, CardErrorCode::CardRemoved},
    TroubleRow{"taken after", Trouble::TakenAfter, CardErrorCode::CardRemoved, CardErrorCode::CardRemoved},
    TroubleRow{"answer cut", Trouble::CutAnswer, CardErrorCode::CardRemoved, CardErrorCode::OutcomeUnknown},
    TroubleRow{"reader unplugged", Trouble::Unplugged, CardErrorCode::CardRemoved,
               CardErrorCode::OutcomeUnknown},
    TroubleRow{"service died", Trouble::ServiceDied, CardErrorCode::ServiceUnavailable,
               CardErrorCode::OutcomeUnknown},
    TroubleRow{"card swapped", Trouble::Swapped, CardErrorCode::CardRemoved, CardErrorCode::OutcomeUnknown},
    TroubleRow{"reset by others", Trouble::ResetByOthers, CardErrorCode::CardRemoved,
               CardErrorCode::OutcomeUnknown},
};

/** One flow with its card and the next person's, and what both read undisturbed. */
class Stage
{
public:
    explicit Stage(const CardFlow& flow)
        : m_flow(flow)
        , m_person(loadPersona(QLatin1String(flow.card)).value())
        , m_next(nextPerson(flow))
        , m_mine(flowCard(m_person))
        , m_theirs(flowCard(m_next))
    {
        PcscBackend backend;
        m_reader.insert(m_theirs);
        m_nextAlone = flow.run(backend, m_next);
        m_reader.insert(m_mine);
        m_reader.plan(0, Trouble::None);
        m_alone = flow.run(backend, m_person);
        m_exchanges = m_reader.exchanges();
        m_verifies = m_mine->verifyCount();
    }

    [[nodiscard]] bool isWhole() const { return m_alone && m_nextAlone && m_exchanges >= 3; }
    [[nodiscard]] int exchanges() const { return m_exchanges; }
    [[nodiscard]] qint64 slowest() const { return m_slowest; }

    /** What is wrong with how trouble at this exchange was met; empty when all is as it must be. */
    [[nodiscard]] QString faultAt(int exchange, const TroubleRow& row, ReaderBackend& backend)
    {
        const QString fault = faultOf(exchange, row, backend);
        return fault.isEmpty() ? fault
                               : QStringLiteral("%1, %2, exchange %3 of %4: %5")
                                     .arg(QLatin1String(m_flow.name), QLatin1String(row.name))
                                     .arg(exchange)
                                     .arg(m_exchanges)
                                     .arg(fault);
    }

private:
    [[nodiscard]] QString faultOf(int exchange, const TroubleRow& row, ReaderBackend& backend)
    {
        m_reader.start(true);
        m_reader.plug(true);
        m_reader.insert(m_mine);
        const int before = m_mine->verifyCount();
        const int theirsBefore = m_theirs->verifyCount();
        m_reader.plan(exchange, row.trouble, m_theirs);
        QElapsedTimer timer;
        timer.start();
        const Told torn = m_flow.run(backend, m_person);
        m_slowest = std::max(m_slowest, timer.elapsed());
        if (timer.elapsed() > toldWithin)
            return QStringLiteral("took too long");
        if (m_mine->verifyCount() - before > m_verifies)
            return QStringLiteral("tried again");
        if (m_theirs->verifyCount() != theirsBefore)
            return QStringLiteral("tried a card nobody agreed to");
        if (torn)
            return QStringLiteral("read all the same");
        const CardErrorCode expected = m_reader.wasVerify() ? row.atVerify : row.code;
        if (torn.error().code != expected)
            return QStringLiteral("told by a wrong name: %1 %2")
                .arg(int(torn.error().code))
                .arg(torn.error().detail);
        // Nobody else's counter is told for this card's.
        if (row.trouble == Trouble::Swapped && torn.error().retriesLeft)
            return QStringLiteral("told another card's tries");
        if (fakePcsc().cards != 0)
            return QStringLiteral("left the card open");
        if (m_mine->isAnythingVerified() || m_theirs->isAnythingVerified())
            return QStringLiteral("left a secret open");
        // The next person, then the first one again: each reads their own card and nothing else.
        m_reader.start(true);
        m_reader.plug(true);
        m_reader.insert(m_theirs);
        if (!isSame(m_flow.run(backend, m_next), m_nextAlone))
            return QStringLiteral("stale for the next person");
        m_reader.insert(m_mine);
        if (!isSame(m_flow.run(backend, m_person), m_alone))
            return QStringLiteral("not ready again");
        return {};
    }

    const CardFlow& m_flow;
    Persona m_person;
    Persona m_next;
    std::shared_ptr<SimulatorCard> m_mine;
    std::shared_ptr<SimulatorCard> m_theirs;
    FakeReader m_reader;
    Told m_alone = tl::unexpected(CardError{});
    Told m_nextAlone = tl::unexpected(CardError{});
    int m_exchanges = 0;
    int m_verifies = 0; ///< of one undisturbed reading
    qint64 m_slowest = 0;
};

} // namespace

class tst_TornFlows : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { fakePcsc() = {}; }

    /** Nothing is ever left open, nothing used that was closed. */
    void cleanup()
    {
        QCOMPARE(fakePcsc().contexts, 0);
        QCOMPARE(fakePcsc().cards, 0);
        QVERIFY(fakePcsc().handles.isEmpty());
        QCOMPARE(fakePcsc().misuses, 0);
    }

    void everyFlowIsToldOfTroubleAtEveryExchange_data()
    {
        QTest::addColumn<int>("flow");
        QTest::addColumn<int>("trouble");
        for (int flow = 0; flow < cardFlows().size(); ++flow) {
            for (int trouble = 0; trouble < int(troubles.size()); ++trouble)
                QTest::addRow("%s, %s", cardFlows()[flow].name, troubles[std::size_t(trouble)].name)
                    << flow << trouble;
        }
    }

    void everyFlowIsToldOfTroubleAtEveryExchange()
    {
        QFETCH(int, flow);
        QFETCH(int, trouble);
        Stage stage(cardFlows()[flow]);
        QVERIFY(stage.isWhole());
        PcscBackend backend;
        for (int exchange = 1; exchange <= stage.exchanges(); ++exchange)
            QCOMPARE(stage.faultAt(exchange, troubles[std::size_t(trouble)], backend), QString());
        QVERIFY(fakePcsc().contexts <= 1);
        static int total = 0;
        total += stage.exchanges();
        if (trouble + 1 == int(troubles.size()))
            qInfo("%s: %d exchanges, %d troubles so far, slowest of the last %lld ms", cardFlows()[flow].name,
                  stage.exchanges(), total, stage.slowest());
    }

    void aCarelessDriverIsCaught_data()
    {
        QTest::addColumn<int>("carelessness");
        QTest::addColumn<QString>("fault"); // what must be found; empty: nothing
        const auto row = [](const char* name, Carelessness carelessness, const QString& fault) {
            QTest::newRow(name) << int(carelessness) << fault;
        };
        row("ours behind the same wrapper", Carelessness::None, {});
        row("data kept after a tear", Carelessness::KeepsData, QStringLiteral("read all the same"));
        row("a try sent again", Carelessness::TriesAgain, QStringLiteral("tried again"));
        row("a connection left open", Carelessness::LeavesOpen, QStringLiteral("left the card open"));
        row("one word for everything", Carelessness::SaysNoCard, QStringLiteral("told by a wrong name"));
    }

    void aCarelessDriverIsCaught()
    {
        QFETCH(int, carelessness);
        QFETCH(QString, fault);
        QStringList found;
        Stage stage(cardFlows().first());
        QVERIFY(stage.isWhole());
        for (const TroubleRow& row : troubles) {
            for (int exchange = 1; exchange <= stage.exchanges(); ++exchange) {
                BadDriver driver{Carelessness(carelessness)};
                // Whoever keeps data has some of the person before.
                const QString one = stage.faultAt(exchange, row, driver);
                if (!one.isEmpty())
                    found.append(one);
                const QString again = stage.faultAt(exchange, row, driver);
                if (!again.isEmpty())
                    found.append(again);
            }
        }
        if (fault.isEmpty()) {
            QCOMPARE(found, QStringList());
            return;
        }
        QVERIFY2(found.join(u'\n').contains(fault), qPrintable(found.join(u'\n')));
        qInfo("%lld faults, the first: %s", qint64(found.size()), qPrintable(found.first()));
    }
};

KAKANAI_TEST(tst_TornFlows);
#include "tst_TornFlows.moc"
