// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk with a reader that has keys of its own: the screen says so, takes no digit of the PIN, and tells
// what came of it.
#include "tests/app/kiosk/WindowCheck.h"
#include "tests/support/KioskStand.h"
#include "tests/support/TestRegistry.h"

#include "app/kiosk/KioskFooter.h"
#include "widgets/NoticeBar.h"

#include <future>

using namespace kakanai;
using namespace kakanai::test;
using visit::VisitStep;

namespace {

const QStringList languages{QStringLiteral("ja"), QStringLiteral("ja-easy"), QStringLiteral("en")};

void settle()
{
    for (int i = 0; i < 4; ++i)
        QCoreApplication::processEvents();
    QTest::qWait(10); // what a layout asks for later
}

/** Somebody before a reader with keys, who types when the test says so. */
struct PadStand : KioskStand {
    PadStand()
    {
        readers->setPinPad(reader, [this] { return typed.get(); });
        session().begin(QStringLiteral("ja"));
        session().chooseEvents({QStringLiteral("tennyu")});
        session().giveConsent();
        placeCard(QStringLiteral("a"));
    }
    ~PadStand() { type({}); } // nobody waits for keys after the test

    /** Digits and Enter on the reader's keys; nothing is Cancel. */
    void type(const QByteArray& digits)
    {
        if (!isTyped)
            keys.set_value(digits);
        isTyped = true;
    }
    /** The next time the reader asks. */
    void waitAgain()
    {
        keys = {};
        typed = keys.get_future().share();
        isTyped = false;
    }
    [[nodiscard]] bool isNextEnabled()
    {
        return window->findChild<kiosk::KioskFooter*>()->next()->isEnabled();
    }
    [[nodiscard]] bool hasScreenPad()
    {
        const auto* pad = window->page()->findChild<widgets::PinPad*>();
        return pad && pad->isVisible();
    }
    [[nodiscard]] QString notice()
    {
        auto* bar = window->findChild<widgets::NoticeBar*>();
        return bar->isVisible() ? bar->accessibleName() : QString();
    }

    std::promise<QByteArray> keys;
    std::shared_future<QByteArray> typed = keys.get_future().share();
    bool isTyped = false;
};

/** What is cut off on this page, in every language, with letters as they are and twice as large. */
QStringList faultsOf(KioskStand& stand, const QString& page)
{
    QStringList faults;
    const QString folder = qEnvironmentVariable("KAKANAI_PICTURES");
    for (const int percent : {200, 100}) {
        stand.theme.setTextPercent(percent);
        for (const QString& language : languages) {
            stand.window->speak(language);
            settle();
            const QString where = QStringLiteral("%1-%2-%3").arg(page, language).arg(percent);
            for (const QString& fault : clippedIn(*stand.window) + badlyNamedIn(*stand.window))
                faults.append(where + QStringLiteral(": ") + fault);
            if (!folder.isEmpty())
                (void)stand.window->grab().save(QStringLiteral("%1/kiosk-pad-%2.png").arg(folder, where));
        }
    }
    stand.window->speak(languages.first());
    settle();
    return faults;
}

} // namespace

class tst_KioskPinPad : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bothPagesCanBeReadInEveryLanguage_data()
    {
        QTest::addColumn<QSize>("screen");
        QTest::newRow("portrait") << QSize(1080, 1920);
        QTest::newRow("low") << QSize(1280, 800);
    }

    void bothPagesCanBeReadInEveryLanguage()
    {
        QFETCH(QSize, screen);
        PadStand stand;
        stand.window->resize(screen);
        QVERIFY(stand.reaches(VisitStep::Pin));
        const QString size = QLatin1String(QTest::currentDataTag());
        QStringList faults = faultsOf(stand, size + QStringLiteral("-pin"));
        stand.next();
        QVERIFY(QTest::qWaitFor([&] { return stand.session().isReaderAsking(); }, 15000));
        settle();
        faults += faultsOf(stand, size + QStringLiteral("-asking"));
        stand.type("1234");
        QVERIFY(stand.reaches(VisitStep::Identity));
        QVERIFY2(faults.isEmpty(), qPrintable(faults.mid(0, 40).join(u'\n')));
    }

    void thePinIsTypedOnTheReaderAndNotOnTheScreen()
    {
        PadStand stand;
        QVERIFY(stand.reaches(VisitStep::Pin));
        QVERIFY(stand.session().tries()->hasPinPad);
        QVERIFY(!stand.hasScreenPad());
        QVERIFY(stand.isNextEnabled());
        QCOMPARE(stand.card->verifyCount(), 0);
        stand.next();
        QVERIFY(QTest::qWaitFor([&] { return stand.session().isReaderAsking(); }, 15000));
        settle();
        QVERIFY(!stand.hasScreenPad());
        QCOMPARE(stand.card->verifyCount(), 0); // the card is asked when the digits are there
        stand.type("1234");
        QVERIFY(stand.reaches(VisitStep::Identity));
        QCOMPARE(stand.card->verifyCount(), 1);
        QVERIFY(!stand.session().isReaderAsking());
    }

    void whoeverCancelsLosesNoTry()
    {
        PadStand stand;
        QVERIFY(stand.reaches(VisitStep::Pin));
        stand.next();
        QVERIFY(QTest::qWaitFor([&] { return stand.session().isReaderAsking(); }, 15000));
        stand.type({});
        QVERIFY(stand.reaches(VisitStep::Pin));
        QVERIFY(!stand.notice().isEmpty());
        QCOMPARE(stand.session().tries()->pin, 3);
        QCOMPARE(stand.card->verifyCount(), 0);
        stand.waitAgain(); // and may try again
        stand.next();
        stand.type("1234");
        QVERIFY(stand.reaches(VisitStep::Identity));
    }

    void aWrongPinIsToldWithTheTriesLeftAndTheLastIsNotSpent()
    {
        PadStand stand;
        QVERIFY(stand.reaches(VisitStep::Pin));
        for (const int left : {2, 1}) {
            stand.next();
            stand.type("4321");
            QVERIFY(stand.reaches(VisitStep::Pin));
            QCOMPARE(stand.session().tries()->pin, left);
            QVERIFY(stand.notice().contains(QString::number(left)));
            stand.waitAgain();
        }
        QVERIFY(!stand.isNextEnabled()); // the reader is not even asked
        QCOMPARE(stand.card->verifyCount(), 2);
        // What is printed on the card is typed on the screen, as at every reader.
        stand.press(QStringLiteral("otherSecret"));
        QVERIFY(stand.hasScreenPad());
        static_cast<KioskStand&>(stand).type("06061120354071");
        stand.next();
        QVERIFY(stand.reaches(VisitStep::Identity));
    }

    void aCardTakenWhileTheReaderAsksIsTold()
    {
        PadStand stand;
        QVERIFY(stand.reaches(VisitStep::Pin));
        stand.next();
        QVERIFY(QTest::qWaitFor([&] { return stand.session().isReaderAsking(); }, 15000));
        stand.takeCard();
        stand.type("1234");
        QVERIFY(QTest::qWaitFor([&] { return !stand.session().isBusy(); }, 15000));
        QVERIFY(stand.session().step() != VisitStep::Identity);
        QVERIFY(!stand.session().identity());
        QCOMPARE(stand.card->verifyCount(), 0);
    }
};

KAKANAI_TEST(tst_KioskPinPad);
#include "tst_KioskPinPad.moc"
