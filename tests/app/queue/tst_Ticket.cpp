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

    void aClosedTicketStaysClosed()
    {
        for (const TicketState closed : {TicketState::Done, TicketState::Gone}) {
            const auto events = QMetaEnum::fromType<TicketEvent>();
            for (int i = 0; i < events.keyCount(); ++i) {
                const auto answer = apply(Ticket{.number = 7, .state = closed},
                                          static_cast<TicketEvent>(events.value(i)), noon);
                QVERIFY2(!answer, events.key(i));
                QCOMPARE(answer.error().code, FailureCode::TicketMoveRefused);
            }
        }
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
        const auto walkIn = [&](int number, int minutes) {
            return Ticket{.number = number, .issuedAt = at(minutes), .changedAt = at(minutes)};
        };
        const auto booked = [&](int number, int minutes, int time) {
            Ticket t = walkIn(number, minutes);
            t.bookedFor = at(time);
            return t;
        };
        const auto missed = [&](int number, int minutes, int when) {
            Ticket t = walkIn(number, minutes);
            t.missedCalls = 1;
            t.changedAt = at(when);
            return t;
        };
        QTest::newRow("who waits longest")
            << QList{walkIn(2, -10), walkIn(1, -20), walkIn(3, -5)} << QList{1, 2, 3};
        QTest::newRow("a booked time has come") << QList{walkIn(1, -20), booked(2, -5, 0)} << QList{2, 1};
        QTest::newRow("a booked time has not come yet")
            << QList{walkIn(1, -20), booked(2, -5, 10)} << QList{1, 2};
        QTest::newRow("two booked, the earlier time first")
            << QList{booked(1, -20, -1), booked(2, -5, -2)} << QList{2, 1};
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
