// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CounterWindow.h"
#include "app/devices/DocumentCamera.h"

#include "tests/support/HallStage.h"
#include "tests/support/LoopWatch.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QSignalSpy>

using namespace kakanai;
using namespace kakanai::test;
using namespace kakanai::counter;
using forms::ShotHint;

namespace {

const QString certificate = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/dev_00_tenshutsu.jpg");
constexpr int readingTime = 60'000; // a slow machine loads the recogniser and reads a page

} // namespace

class tst_PaperChecking : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPaperTheClerkAskedForOpensTheScreenAndWhatTheySayCounts()
    {
        if (!QFile::exists(certificate))
            QFAIL("the page is gone");
        HallStage stage;
        stage.speak(QStringLiteral("ja"));
        CounterWindow window(stage.services(), CounterSeat{});
        window.resize(1366, 768);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        visit::VisitSession& session = window.session();
        session.begin(QStringLiteral("ja"));
        session.chooseEvents({QStringLiteral("tennyu")});
        session.continueWithoutCard();
        auto* panel = window.findChild<CheckPanel*>();
        QVERIFY(panel);
        QVERIFY(!panel->isVisible());
        Q_EMIT window.view().papers().paperAsked(certificate);
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), readingTime);
        QVERIFY(!window.view().isVisible());
        QVERIFY(!panel->rows().isEmpty());
        const auto isMasked = [](const CheckRow* row) { return row->field().isMasked; };
        QVERIFY(
            std::ranges::any_of(panel->rows(), isMasked)); // the individual number has its line, unreadable

        // Every field of the page is said to be right; then nothing of the paper is doubtful in the visit.
        for (CheckRow* row : panel->rows()) {
            if (!row->isOpen() || row->field().words.isEmpty())
                continue;
            row->setFocus();
            QTest::keyClick(row, Qt::Key_Return);
        }
        for (const CheckRow* row : panel->rows()) {
            const forms::Fact* fact = session.facts().find(row->field().key);
            if (!row->field().isMasked && !row->field().words.isEmpty())
                QVERIFY2(fact && !fact->needsReview, qUtf8Printable(row->field().key));
        }
        QTest::keyClick(panel, Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
        QVERIFY(window.view().isVisible());
        // And how well the reader did is known to the office, without a value.
        QTRY_VERIFY_WITH_TIMEOUT(checksKept(stage) > 0, readingTime);
    }

    void theWindowAnswersWhileAPaperIsDecodedAndRead()
    {
        HallStage stage;
        CounterWindow window(stage.services(), CounterSeat{});
        window.resize(1280, 800);
        window.show();
        (void)QTest::qWaitForWindowExposed(&window);
        visit::VisitSession& session = window.session();
        session.begin(QStringLiteral("ja"));
        session.chooseEvents({QStringLiteral("tennyu")});
        session.continueWithoutCard();
        auto* panel = window.findChild<CheckPanel*>();
        QCoreApplication::processEvents();
        const LoopWatch watch;
        Q_EMIT window.view().papers().paperAsked(certificate);
        while (session.isBusy() || watch.beats() == 0)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
        const double reading = watch.longestOwnMilliseconds();
        QTRY_VERIFY_WITH_TIMEOUT(panel->isVisible(), readingTime);
        const auto hasPicture = [&] {
            const auto crops = panel->findChildren<widgets::PaperCropView*>();
            return std::ranges::any_of(crops, [](const auto* crop) { return !crop->isEmpty(); });
        };
        QTRY_VERIFY_WITH_TIMEOUT(hasPicture(), readingTime);
        QTest::qWait(20);
        std::printf("the loop: %d beats, at most %.0f ms of its own until the paper was read, %.0f with the "
                    "screen made\n",
                    watch.beats(), reading, watch.longestOwnMilliseconds());
        // A hundred in an optimised program; the test's own bound is wide for slow machines.
        QVERIFY2(reading < 400, qPrintable(QString::number(reading)));
        QVERIFY(watch.longestOwnMilliseconds() < 1500);
        HallStage::keepPicture(window, QStringLiteral("checking-window"));
    }

    void aVisitThatEndsClosesTheScreen()
    {
        HallStage stage;
        CounterWindow window(stage.services(), CounterSeat{});
        window.show();
        auto* panel = window.findChild<CheckPanel*>();
        window.session().leave();
        QVERIFY(!panel->isVisible());
    }

    void theClerkIsToldWhatIsWrongWithThePicture_data()
    {
        QTest::addColumn<QList<ShotHint>>("hints");
        QTest::addColumn<QString>("word");
        QTest::newRow("good") << QList<ShotHint>{} << QStringLiteral("良好");
        QTest::newRow("no page") << QList{ShotHint::NoPage} << QStringLiteral("見えません");
        QTest::newRow("cut off") << QList{ShotHint::CornerCut, ShotHint::Glare}
                                 << QStringLiteral("角が切れて");
        QTest::newRow("too far") << QList{ShotHint::Closer} << QStringLiteral("近づけて");
        QTest::newRow("blurred") << QList{ShotHint::Blurred} << QStringLiteral("ぼけて");
        QTest::newRow("glare") << QList{ShotHint::Glare} << QStringLiteral("照明");
    }
    void theClerkIsToldWhatIsWrongWithThePicture()
    {
        QFETCH(QList<ShotHint>, hints);
        QFETCH(QString, word);
        HallStage stage;
        stage.speak(QStringLiteral("ja"));
        QVERIFY2(CapturePanel::hintWords(hints).contains(word),
                 qUtf8Printable(CapturePanel::hintWords(hints)));
    }

    void aCamerasPagesAreTurnedAndTakenOut()
    {
        QImage frame(900, 1200, QImage::Format_RGB32);
        frame.fill(Qt::white);
        visit::CaptureDesk desk;
        QSignalSpy judged(&desk, &visit::CaptureDesk::frameJudged);
        QSignalSpy changed(&desk, &visit::CaptureDesk::pagesChanged);
        desk.use(std::make_unique<devices::PictureFrames>(QList<QImage>{frame}, 20));
        QVERIFY(desk.isLive());
        QTRY_VERIFY_WITH_TIMEOUT(!judged.isEmpty(), readingTime);
        desk.take();
        QTRY_COMPARE_WITH_TIMEOUT(desk.pages().size(), 1, readingTime);
        desk.take();
        QTRY_COMPARE_WITH_TIMEOUT(desk.pages().size(), 2, readingTime);
        const QString before = desk.pages().at(0).file;
        const QSize upright = desk.pages().at(0).thumbnail.size();
        desk.rotate(0);
        QTRY_VERIFY_WITH_TIMEOUT(desk.pages().at(0).file != before, readingTime);
        const QSize turned = desk.pages().at(0).thumbnail.size();
        QVERIFY(upright.height() > upright.width());
        QVERIFY(turned.width() > turned.height());
        desk.remove(0);
        QCOMPARE(desk.pages().size(), 1);
        desk.clear();
        QVERIFY(desk.pages().isEmpty());
        QVERIFY(!desk.isRunning());
    }

private:
    static int checksKept(HallStage& stage)
    {
        return stage.office().lane().wait([&] {
            auto transaction = store::Transaction::begin(*stage.office().stores().database).value();
            auto rows = transaction.run(QStringLiteral("SELECT count(*) FROM paper_check"));
            return rows && rows->next() ? rows->number(0) : -1;
        });
    }
};

KAKANAI_TEST(tst_PaperChecking);
#include "tst_PaperChecking.moc"
