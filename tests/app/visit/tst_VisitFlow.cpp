// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/VisitFlow.h"
#include "tests/support/TestRegistry.h"

#include <QMetaEnum>
#include <QSet>
#include <QTest>

using namespace kakanai::visit;

class tst_VisitFlow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void walksAVisit_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<VisitStep>("end");

        QTest::newRow("the good day") << QStringLiteral(
            "Begin EventChosen ConsentGiven CardPlaced SecretEntered CardRead IdentityConfirmed "
            "QuestionsAnswered PapersDone DetailsDone ReviewConfirmed Signed Submitted")
                                      << VisitStep::Receipt;
        QTest::newRow("no card") << QStringLiteral("Begin EventChosen WithoutCard") << VisitStep::Questions;
        QTest::newRow("wrong PIN, asked again")
            << QStringLiteral("Begin EventChosen ConsentGiven CardPlaced SecretEntered CardRefused")
            << VisitStep::Pin;
        QTest::newRow("card taken while reading")
            << QStringLiteral("Begin EventChosen ConsentGiven CardPlaced SecretEntered CardGone")
            << VisitStep::Card;
        QTest::newRow("the store was away: the signature is still there") << QStringLiteral(
            "Begin EventChosen WithoutCard QuestionsAnswered PapersDone DetailsDone ReviewConfirmed "
            "Signed SubmitFailed") << VisitStep::Sign;
        QTest::newRow("the clerk's part") << QStringLiteral(
            "CaseOpened CompletionAsked CompletionFailed CompletionAsked CompletionDone Leave")
                                          << VisitStep::Welcome;
    }

    void walksAVisit()
    {
        QFETCH(QString, path);
        QFETCH(VisitStep, end);
        VisitStep step = VisitStep::Welcome;
        for (const QString& word : path.split(u' ')) {
            bool known = false;
            const int value = QMetaEnum::fromType<VisitEvent>().keyToValue(word.toLatin1(), &known);
            QVERIFY2(known, qPrintable(word));
            const auto next = nextStep(step, VisitEvent(value));
            QVERIFY2(next, qPrintable(word));
            step = *next;
        }
        QCOMPARE(step, end);
    }

    void nobodyLeavesWhileACardIsReadOrACaseIsWritten()
    {
        for (const VisitStep step : {VisitStep::Reading, VisitStep::Submitting, VisitStep::Completing}) {
            QVERIFY(!nextStep(step, VisitEvent::Back));
            QVERIFY(!nextStep(step, VisitEvent::Leave));
        }
    }

    void everyStepCanBeReachedAndLeft()
    {
        const auto steps = QMetaEnum::fromType<VisitStep>();
        const auto events = QMetaEnum::fromType<VisitEvent>();
        QSet<VisitStep> reached{VisitStep::Welcome};
        for (int round = 0; round < steps.keyCount(); ++round) {
            const QSet<VisitStep> known = reached;
            for (const VisitStep step : known) {
                for (int e = 0; e < events.keyCount(); ++e) {
                    if (const auto next = nextStep(step, VisitEvent(events.value(e))))
                        reached.insert(*next);
                }
            }
        }
        for (int s = 0; s < steps.keyCount(); ++s) {
            const auto step = VisitStep(steps.value(s));
            QVERIFY2(reached.contains(step), steps.key(s));
            bool hasWayOut = false;
            for (int e = 0; e < events.keyCount(); ++e)
                hasWayOut = hasWayOut || nextStep(step, VisitEvent(events.value(e)));
            QVERIFY2(hasWayOut, steps.key(s));
        }
    }

    void thePageNumberNeverGoesBackOnTheWay()
    {
        int last = 0;
        for (const VisitStep step :
             {VisitStep::Event, VisitStep::Consent, VisitStep::Card, VisitStep::Pin, VisitStep::Reading,
              VisitStep::Identity, VisitStep::Questions, VisitStep::Papers, VisitStep::Details,
              VisitStep::Review, VisitStep::Sign, VisitStep::Submitting}) {
            QVERIFY(pageNumber(step) >= last);
            last = pageNumber(step);
        }
        QCOMPARE(last, pageCount());
        QCOMPARE(pageNumber(VisitStep::Welcome), 0);
        QCOMPARE(pageNumber(VisitStep::Receipt), 0);
    }
};

KAKANAI_TEST(tst_VisitFlow);
#include "tst_VisitFlow.moc"
