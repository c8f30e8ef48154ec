// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/DocumentCamera.h"
#include "app/devices/FolderPages.h"
#include "app/devices/Scanner.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QImageReader>
#include <QPainter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;
using namespace kakanai::devices;

namespace {

constexpr int patience = 30'000;

QImage pictureOf(int number)
{
    QImage image(500, 700, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter(&image).fillRect(50, 50, 20 * number, 40, Qt::black);
    return image;
}

CapturedPage pageOf(const QSignalSpy& spy, qsizetype index)
{
    return spy.at(index).at(0).value<CapturedPage>();
}

} // namespace

class tst_PaperSource : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // SANE's own stand-in for a scanner, and no other backend that would look for hardware.
        QVERIFY(m_sane.isValid());
        write(m_sane.filePath(QStringLiteral("dll.conf")), "test\n");
        write(m_sane.filePath(QStringLiteral("test.conf")), "number_of_devices 1\n");
        qputenv("SANE_CONFIG_DIR", m_sane.path().toLocal8Bit());
        qRegisterMetaType<CapturedPage>();
        qRegisterMetaType<Failure>();
    }

    void filesComeInTheirOrder()
    {
        const QStringList files{save(3), save(1), save(2)};
        FilePages source(files);
        QSignalSpy pages(&source, &PaperSource::pageTaken);
        QSignalSpy finished(&source, &PaperSource::finished);
        source.start();
        QVERIFY(finished.wait(patience));
        QCOMPARE(pages.size(), 3);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(pageOf(pages, i).file, files.at(i));
    }

    void aFolderBringsWhatAppearsAndWhenItIsWhole()
    {
        QTemporaryDir folder;
        QVERIFY(pictureOf(1).save(folder.filePath(QStringLiteral("old.png"))));
        FolderPages source(folder.path());
        QSignalSpy pages(&source, &PaperSource::pageTaken);
        source.start();
        const QString file = folder.filePath(QStringLiteral("new.png"));
        QVERIFY(pictureOf(2).save(folder.filePath(QStringLiteral("growing.part")), "PNG"));
        QVERIFY(QFile::rename(folder.filePath(QStringLiteral("growing.part")), file));
        QTRY_COMPARE_WITH_TIMEOUT(pages.size(), 1, patience);
        QCOMPARE(pageOf(pages, 0).file, file);
        QSignalSpy finished(&source, &PaperSource::finished);
        source.cancel();
        QCOMPARE(finished.size(), 1);
    }

    void aFolderThatIsNotThereIsSaid()
    {
        FolderPages source(QStringLiteral("/nowhere/at/all"));
        QSignalSpy failed(&source, &PaperSource::failed);
        source.start();
        QCOMPARE(failed.size(), 1);
        QCOMPARE(failed[0][0].value<Failure>().code, FailureCode::FileUnreadable);
    }

    void aScannerIsFound()
    {
        const auto scanners = connectedScanners();
        QVERIFY(scanners);
        QVERIFY(!scanners->isEmpty());
        QVERIFY(scanners->first().device.startsWith(QStringLiteral("test")));
    }

    void aSheetIsScannedWithProgress()
    {
        Scanner source({},
                       {.dpi = 75, .options = {{QStringLiteral("test-picture"), QStringLiteral("Grid")}}});
        QSignalSpy pages(&source, &PaperSource::pageTaken);
        QSignalSpy progress(&source, &PaperSource::progressed);
        QSignalSpy finished(&source, &PaperSource::finished);
        source.start();
        QVERIFY(finished.wait(patience));
        QCOMPARE(pages.size(), 1);
        const CapturedPage page = pageOf(pages, 0);
        QVERIFY(page.memory);
        QVERIFY2(page.file.startsWith(QStringLiteral("/proc/self/fd/")), qUtf8Printable(page.file));
        const QImage image(page.file, "jpeg");
        QVERIFY(image.width() > 100);
        QVERIFY(!progress.isEmpty());
        QCOMPARE(progress.last()[1].toInt(), 100);
    }

    void theFeederIsEmptiedSheetBySheet()
    {
        Scanner source({}, {.dpi = 75, .source = QStringLiteral("Automatic Document Feeder"), .pages = 20});
        QSignalSpy pages(&source, &PaperSource::pageTaken);
        QSignalSpy finished(&source, &PaperSource::finished);
        source.start();
        QVERIFY(finished.wait(patience));
        QCOMPARE(pages.size(), 10); // the stand-in's feeder holds ten sheets
    }

    void aScannersFaultIsSaidInItsWords()
    {
        Scanner source(
            {},
            {.dpi = 75,
             .options = {{QStringLiteral("read-return-value"), QStringLiteral("SANE_STATUS_JAMMED")}}});
        QSignalSpy failed(&source, &PaperSource::failed);
        source.start();
        QVERIFY(failed.wait(patience));
        QCOMPARE(failed[0][0].value<Failure>().code, FailureCode::DeviceFailed);
        QVERIFY(!failed[0][0].value<Failure>().detail.isEmpty());
    }

    void noScannerIsSaid()
    {
        Scanner source(QStringLiteral("nothing:here"), {});
        QSignalSpy failed(&source, &PaperSource::failed);
        source.start();
        QVERIFY(failed.wait(patience));
    }

    void aCancelledScanEndsWithoutAPage()
    {
        Scanner source({},
                       {.dpi = 600,
                        .options = {{QStringLiteral("read-delay"), QStringLiteral("yes")},
                                    {QStringLiteral("read-delay-duration"), QStringLiteral("200000")},
                                    {QStringLiteral("read-limit"), QStringLiteral("yes")},
                                    {QStringLiteral("read-limit-size"), QStringLiteral("1024")}}});
        QSignalSpy pages(&source, &PaperSource::pageTaken);
        QSignalSpy progress(&source, &PaperSource::progressed);
        QSignalSpy finished(&source, &PaperSource::finished);
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(!progress.isEmpty(), patience);
        source.cancel();
        QTRY_COMPARE_WITH_TIMEOUT(finished.size(), 1, patience);
        QCOMPARE(pages.size(), 0);
    }

    void aCameraShowsFramesAndTakesOneWhenTold()
    {
        PictureFrames source({pictureOf(1), pictureOf(2), pictureOf(3)}, 5);
        QSignalSpy seen(&source, &PaperSource::frameSeen);
        QSignalSpy taken(&source, &PaperSource::frameTaken);
        QVERIFY(source.isLive());
        source.start();
        QTRY_VERIFY_WITH_TIMEOUT(seen.size() >= 3, patience);
        QCOMPARE(taken.size(), 0);
        source.take();
        QTRY_COMPARE_WITH_TIMEOUT(taken.size(), 1, patience);
        QCOMPARE(taken[0][0].value<QImage>(), pictureOf(3));
        source.cancel();
    }

    void aPageInMemoryIsGoneWithItsLastHolder()
    {
        auto page = capturedPage(pictureOf(4));
        QVERIFY(page);
        const QString path = page->file;
        QVERIFY(!QImage(path, "jpeg").isNull());
        const QByteArray target = QFile::symLinkTarget(path).toLocal8Bit();
        QVERIFY2(target.contains("memfd:"), target.constData());
        page = fail(FailureCode::Internal);
        QVERIFY(!QFile::symLinkTarget(path).contains(QStringLiteral("memfd:kakanai-page")));
    }

private:
    static void write(const QString& path, const char* text)
    {
        QFile file(path);
        if (file.open(QIODevice::WriteOnly))
            file.write(text);
    }
    QString save(int number)
    {
        const QString file = m_files.filePath(QStringLiteral("%1.png").arg(number));
        pictureOf(number).save(file);
        return file;
    }

    QTemporaryDir m_sane;
    QTemporaryDir m_files;
};

KAKANAI_TEST(tst_PaperSource);
#include "tst_PaperSource.moc"
