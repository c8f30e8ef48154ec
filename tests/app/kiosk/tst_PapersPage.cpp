// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Lane.h"
#include "tests/app/kiosk/KioskWalk.h"
#include "tests/support/TestRegistry.h"
#include "widgets/PaperCropView.h"

#include <QAbstractButton>
#include <QTest>

#include <semaphore>

using namespace kakanai;
using namespace kakanai::test;

/** What was read stands beside its picture, and the picture may take its time. */
class tst_PapersPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageDoesNotWaitForItsPictures()
    {
        KioskStand stand;
        const QString paper =
            QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/dev_00_tenshutsu.jpg");
        bool wasSeen = false;
        // The lane on which pictures are decoded is held up while the page shows itself.
        const bool isThrough = walk(stand, paper, [&](const QString& page) {
            if (page != QStringLiteral("papers"))
                return;
            wasSeen = true;
            auto free = std::make_shared<std::binary_semaphore>(0);
            const auto pictures = [&] {
                int count = 0;
                for (const auto* crop : stand.window->page()->findChildren<widgets::PaperCropView*>())
                    count += crop->isVisible() && !crop->isEmpty() ? 1 : 0;
                return count;
            };
            QTRY_VERIFY_WITH_TIMEOUT(pictures() > 0, 60000);
            stand.window->page()->wipe();
            stand.workLane.run([free] { free->acquire(); });
            stand.window->page()->refresh();
            QCoreApplication::processEvents();
            const int whileHeldUp = pictures();
            free->release();
            QCOMPARE(whileHeldUp, 0);
            QTRY_VERIFY_WITH_TIMEOUT(pictures() > 0, 60000);
        });
        QVERIFY(isThrough && wasSeen);
    }

    void aReadingCanBeStopped()
    {
        KioskStand stand;
        const QString paper =
            QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/dev_00_tenshutsu.jpg");
        bool wasSeen = false;
        const bool isThrough = walk(stand, paper, [&](const QString& page) {
            if (page != QStringLiteral("papers"))
                return;
            wasSeen = true;
            visit::VisitSession& session = stand.window->session();
            QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 60000);
            const qsizetype before = session.papers().size();
            auto* stop = stand.window->page()->findChild<QAbstractButton*>(QStringLiteral("stopReading"));
            QVERIFY(stop && !stop->isVisible());
            auto free = std::make_shared<std::binary_semaphore>(0);
            stand.workLane.run([free] { free->acquire(); });
            session.readPaper(paper);
            QTRY_VERIFY_WITH_TIMEOUT(stop->isVisible(), 60000);
            stop->click();
            free->release();
            QTRY_VERIFY_WITH_TIMEOUT(!session.isBusy(), 60000);
            QCOMPARE(session.papers().size(), before);
            QTRY_VERIFY_WITH_TIMEOUT(!stop->isVisible(), 60000);
        });
        QVERIFY(isThrough && wasSeen);
    }
};

KAKANAI_TEST(tst_PapersPage);
#include "tst_PapersPage.moc"
