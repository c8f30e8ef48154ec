// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/CallAnnouncement.h"
#include "app/queue/CallOrder.h"
#include "app/queue/Ticket.h"
#include "app/queue/WaitEstimate.h"
#include "tests/support/TestRegistry.h"

#include <QMetaEnum>
#include <QTest>

using namespace kakanai;
using namespace kakanai::queue;

class tst_Ticket : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksItsLife_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<TicketState>("end");
        QTest::newRow("the good day") << QStringLiteral("Call Arrive Finish") << TicketState::Done;
        QTest::newRow("papers missing") << QStringLiteral("Call Arrive Hold Resume") << TicketState::Serving;
        QTest::newRow("did not hear it at first")
            << QStringLiteral("Call Recall Arrive") << TicketState::Serving;
        QTest::newRow("went home") << QStringLiteral("Cancel") << TicketState::Gone;
        QTest::newRow("wrong counter") << QStringLiteral("Call Arrive Transfer Call") << TicketState::Called;
        QTest::newRow("missed once, called again")
            << QStringLiteral("Call MissCall Call") << TicketState::Called;
        QTest::newRow("missed three times")
            << QStringLiteral("Call MissCall Call MissCall Call MissCall") << TicketState::Gone;
        QTest::newRow("a transfer forgives missed calls")
            << QStringLiteral("Call MissCall Call MissCall Transfer Call MissCall") << TicketState::Waiting;
    }

    void walksItsLife()
    {
        QFETCH(QString, path);
        QFETCH(TicketState, end);
        Result<Ticket> ticket = Ticket{.number = 7};
        for (const QString& word : path.split(u' ')) {
            const auto event = static_cast<TicketEvent>(
                QMetaEnum::fromType<TicketEvent>().keyToValue(word.toLatin1().constData()));
            ticket = ticket.and_then([&](const Ticket& t) { return apply(t, event, noon); });
            QVERIFY2(ticket, qPrintable(word));
        }
        QCOMPARE(ticket->state, end);
        QCOMPARE(ticket->changedAt, noon);
    }

    /** Every pair of state and event, one row each: what the clerk's button does, or that it is refused. */
    void everyStateAnswersEveryEvent_data()
    {
        QTest::addColumn<QString>("state");
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("after");
        // Written down a second time, by hand and the other way round: for each state, event=state after it.
        const QList<std::pair<QString, QString>> life{
            {QStringLiteral("Waiting"),
             QStringLiteral("Call=Called Park=Parked Cancel=Gone Transfer=Waiting EndDay=Gone")},
            {QStringLiteral("Called"),
             QStringLiteral("Recall=Called Arrive=Serving MissCall=Waiting Return=Waiting Transfer=Waiting "
                            "Cancel=Gone EndDay=Gone")},
            {QStringLiteral("Serving"),
             QStringLiteral("Hold=Held Park=Parked Return=Waiting Next=Waiting Sit=Seated Finish=Done "
                            "Transfer=Waiting")},
            {QStringLiteral("Held"),
             QStringLiteral("Resume=Serving Return=Waiting Park=Parked Transfer=Waiting "
                            "Cancel=Gone EndDay=Gone")},
            {QStringLiteral("Parked"),
             QStringLiteral("Call=Called Return=Waiting Transfer=Waiting Cancel=Gone EndDay=Gone")},
            {QStringLiteral("Seated"),
             QStringLiteral("Call=Called Return=Waiting Transfer=Waiting Finish=Done "
                            "Cancel=Gone EndDay=Gone")},
            {QStringLiteral("Done"), QStringLiteral("Reopen=Waiting")},
            {QStringLiteral("Gone"), QStringLiteral("Reopen=Waiting")},
        };
        const auto states = QMetaEnum::fromType<TicketState>();
        const auto events = QMetaEnum::fromType<TicketEvent>();
        QCOMPARE(life.size(), states.keyCount());
        for (const auto& [state, allowed] : life) {
            for (int i = 0; i < events.keyCount(); ++i) {
                const QString event = QString::fromLatin1(events.key(i));
                QString after;
                for (const QString& pair : allowed.split(u' ')) {
                    if (pair.startsWith(event + u'='))
                        after = pair.section(u'=', 1);
                }
                QTest::addRow("%s %s", qPrintable(state), qPrintable(event)) << state << event << after;
            }
        }
    }

    void everyStateAnswersEveryEvent()
    {
        QFETCH(QString, state);
        QFETCH(QString, event);
        QFETCH(QString, after);
        const auto from = static_cast<TicketState>(
            QMetaEnum::fromType<TicketState>().keyToValue(state.toLatin1().constData()));
        const auto what = static_cast<TicketEvent>(
            QMetaEnum::fromType<TicketEvent>().keyToValue(event.toLatin1().constData()));
        const Ticket before{.number = 7, .state = from, .changedAt = noon};
        const auto answer = apply(before, what, noon.addSecs(60));
        QCOMPARE(answer.has_value(), !after.isEmpty());
        if (!answer) {
            QCOMPARE(answer.error().code, FailureCode::TicketMoveRefused);
            return;
        }
        QCOMPARE(ticketStateName(answer->state), after.toLower());
        QCOMPARE(answer->changedAt, noon.addSecs(60));
        QCOMPARE(stateAfter(from, what), std::optional(answer->state));
    }

    void aClockSetBackMakesNoWaitNegative()
    {
        Ticket ticket{.number = 7, .issuedAt = noon, .changedAt = noon};
        for (const TicketEvent event : {TicketEvent::Call, TicketEvent::Arrive, TicketEvent::Finish})
            ticket = *apply(ticket, event, noon.addDays(-400));
        QCOMPARE(ticket.calledAt, noon);
        QCOMPARE(ticket.servedAt, noon);
        QCOMPARE(ticket.changedAt, noon);
    }

    void theNextServiceComesOnTheSameNumber()
    {
        Ticket ticket{.number = 7, .service = QStringLiteral("tennyu"), .state = TicketState::Serving};
        ticket.further = {QStringLiteral("kokuho"), QStringLiteral("kodomo")};
        ticket.wantedCounter = 4;
        const auto next = apply(ticket, TicketEvent::Next, noon);
        QCOMPARE(next->service, QStringLiteral("kokuho"));
        QCOMPARE(next->further, QStringList{QStringLiteral("kodomo")});
        QCOMPARE(next->wantedCounter, 0);
        QCOMPARE(next->state, TicketState::Waiting);
    }

    void theLabelIsWhatThePaperSays()
    {
        QCOMPARE((Ticket{.series = QStringLiteral("A"), .number = 12}.label()), QStringLiteral("A0012"));
        QCOMPARE((Ticket{.series = QStringLiteral("B"), .number = 12345}.label()), QStringLiteral("B12345"));
    }

    void theOrderOfCalling_data()
    {
        QTest::addColumn<QList<Ticket>>("waiting");
        QTest::addColumn<QList<int>>("order");
        const auto at = [&](int minutes) { return noon.addSecs(minutes * 60); };
        const auto come = [&](int number, int minutes, int time, const char* priority) {
            Ticket t{.number = number, .issuedAt = at(minutes), .changedAt = at(minutes)};
            t.priority = QString::fromLatin1(priority);
            if (time < 999)
                t.bookedFor = at(time);
            t.callKey = callKeyOf(t, t.issuedAt, {});
            return t;
        };
        const auto walkIn = [&](int number, int minutes) { return come(number, minutes, 999, "normal"); };
        const auto booked = [&](int number, int minutes, int time) {
            return come(number, minutes, time, "normal");
        };
        const auto missed = [&](int number, int minutes, int when) {
            Ticket t = walkIn(number, minutes);
            t.missedCalls = 1;
            t.readyAt = at(when + 5);
            return t;
        };
        QTest::newRow("who waits longest")
            << QList{walkIn(2, -10), walkIn(1, -20), walkIn(3, -5)} << QList{1, 2, 3};
        QTest::newRow("a booked time has come") << QList{walkIn(1, -20), booked(2, -5, 0)} << QList{2, 1};
        QTest::newRow("a booked time has not come yet")
            << QList{walkIn(1, -20), booked(2, -5, 10)} << QList{1, 2};
        QTest::newRow("two booked, the earlier time first")
            << QList{booked(1, -20, -1), booked(2, -5, -2)} << QList{2, 1};
        QTest::newRow("booked, but who waits for more than half an hour keeps their turn")
            << QList{walkIn(1, -31), booked(2, -5, 0)} << QList{1, 2};
        QTest::newRow("booked and too late: a walk-in")
            << QList{booked(1, -1, -20), walkIn(2, -5)} << QList{2, 1};
        QTest::newRow("a head start of a quarter of an hour, and no more")
            << QList{walkIn(1, -30), walkIn(2, -10), come(3, -1, 999, "priority")} << QList{1, 3, 2};
        QTest::newRow("just missed a call: others first")
            << QList{missed(1, -60, -1), walkIn(2, -5)} << QList{2, 1};
        QTest::newRow("missed a call a while ago: old place again")
            << QList{missed(1, -60, -5), walkIn(2, -5)} << QList{1, 2};
        QTest::newRow("same second: the number decides")
            << QList{walkIn(4, -5), walkIn(3, -5)} << QList{3, 4};
    }

    void theOrderOfCalling()
    {
        QFETCH(QList<Ticket>, waiting);
        QFETCH(QList<int>, order);
        QList<int> numbers;
        for (const Ticket& ticket : inCallOrder(waiting, noon))
            numbers.append(ticket.number);
        QCOMPARE(numbers, order);
    }

    void twoVoicesNeverOverlap()
    {
        AnnouncementLine line;
        line.push({.number = 1});
        line.push({.number = 2});
        QCOMPARE(line.start()->number, 1);
        QVERIFY(!line.start());
        line.finish();
        QCOMPARE(line.start()->number, 2);
        line.finish();
        QVERIFY(!line.start());
        QVERIFY(!line.isSpeaking());
    }

    void aWaitGrowsWithTheLineAndShrinksWithCounters()
    {
        const QList<int> tenMinutes(10, 600);
        QCOMPARE(estimateWait(0, 2, 1, tenMinutes), (WaitEstimate{0, 0}));
        const WaitEstimate one = estimateWait(1, 1, 0, tenMinutes);
        const WaitEstimate five = estimateWait(5, 1, 0, tenMinutes);
        const WaitEstimate fiveAtTwo = estimateWait(5, 2, 0, tenMinutes);
        QCOMPARE(one.p50, 900);
        QVERIFY(five.p50 > one.p50 && fiveAtTwo.p50 == five.p50 / 2);
        QVERIFY(five.p90 > five.p50);
        QVERIFY2(estimateWait(3, 1, 0, {}).p50 > 0, "the first person of the day must not be told zero");
    }

private:
    const QDateTime noon{QDate(2026, 4, 1), QTime(12, 0), Qt::OffsetFromUTC, 9 * 3600};
};

KAKANAI_TEST(tst_Ticket);
#include "tst_Ticket.moc"
