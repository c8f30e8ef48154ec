// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/DecoderProcess.h"
#include "forms/ocr/ImageFile.h"
#include "tests/support/PaperFiles.h"
#include "tests/support/TestRegistry.h"

#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai::forms;
using namespace kakanai::test;

namespace {

// Enough ink to tell a page from another one, and a size that tells turned from straight.
QImage page(Qt::GlobalColor band)
{
    QImage image(620, 880, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.fillRect(100, 200, 400, 120, band);
    return image;
}

bool isAbout(QRgb seen, QRgb wanted)
{
    return std::abs(qRed(seen) - qRed(wanted)) < 24 && std::abs(qGreen(seen) - qGreen(wanted)) < 24
        && std::abs(qBlue(seen) - qBlue(wanted)) < 24;
}

} // namespace

/** Files become pictures in a process of their own. */
class tst_ImageFile : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void whatScannersWriteIsRead_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<int>("pages");
        QTest::addColumn<bool>("isGrey");
        const QImage one = page(Qt::red);
        QTest::newRow("JPEG") << encoded(one, "JPEG", 95) << 1 << false;
        QTest::newRow("PNG") << encoded(one, "PNG") << 1 << false;
        QTest::newRow("BMP") << encoded(one, "BMP") << 1 << false;
        QTest::newRow("TIFF, packed") << encoded(one, "TIFF") << 1 << false;
        QTest::newRow("TIFF of two pages") << tiffOf({one, page(Qt::black)}) << 2 << true;
        QTest::newRow("JPEG 2000") << jp2Of(one) << 1 << false;
    }

    void whatScannersWriteIsRead()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(int, pages);
        QFETCH(bool, isGrey);
        const QString file = kept(bytes);
        const auto count = paperPageCount(file);
        QVERIFY2(count, count ? "" : qPrintable(count.error().detail));
        QCOMPARE(*count, pages);
        const auto paper = openPaper(file);
        QVERIFY2(paper, paper ? "" : qPrintable(paper.error().detail));
        QCOMPARE(paper->image.size(), QSize(620, 880));
        const QRgb grey = page(Qt::red).convertToFormat(QImage::Format_Grayscale8).pixel(300, 260);
        QVERIFY(isAbout(paper->image.pixel(300, 260), isGrey ? grey : qRgb(255, 0, 0)));
        QVERIFY(isAbout(paper->image.pixel(50, 700), qRgb(255, 255, 255)));
        if (pages == 2) {
            const auto second = openPaper(file, 1);
            QVERIFY2(second, second ? "" : qPrintable(second.error().detail));
            QVERIFY(isAbout(second->image.pixel(300, 260), qRgb(0, 0, 0)));
            QVERIFY(second->pageId != paper->pageId);
        }
    }

    void aLargeJpeg2000IsDecodedSmaller()
    {
        const QImage large = page(Qt::blue).scaled(4700, 4700);
        const auto paper = openPaper(kept(jp2Of(large)));
        QVERIFY2(paper, paper ? "" : qPrintable(paper.error().detail));
        QCOMPARE(paper->image.size(), QSize(2350, 2350));
    }

    void aFileIsTakenForWhatItHolds()
    {
        QVERIFY(openPaper(kept(encoded(page(Qt::red), "JPEG"), QStringLiteral("page.pdf"))));
        const auto text = openPaper(kept("not a picture\n", QStringLiteral("page.jpg")));
        QVERIFY(!text);
        QCOMPARE(text.error().code, FormErrorCode::PaperUnreadable);
        QCOMPARE(text.error().detail, QStringLiteral("page.jpg: not a picture"));
    }

    void afterARefusalTheNextFileIsRead()
    {
        const auto svg = openPaper(kept("<svg xmlns='http:"
                                        "//www.w3.org/2000/svg'/>"));
        QVERIFY(!svg);
        QVERIFY(!openPaper(kept({})));
        QVERIFY(openPaper(kept(encoded(page(Qt::red), "JPEG"))));
    }

    void whatIsTransparentIsPaper()
    {
        QImage drawing(500, 700, QImage::Format_ARGB32);
        drawing.fill(Qt::transparent);
        drawing.setPixel(10, 10, qRgb(0, 0, 0));
        const auto paper = openPaper(kept(encoded(drawing, "PNG")));
        QVERIFY(paper);
        QCOMPARE(paper->image.pixel(200, 200), qRgb(255, 255, 255));
        QCOMPARE(paper->image.pixel(10, 10), qRgb(0, 0, 0));
    }

    void aThumbnailMayBeSmall()
    {
        const QString file = kept(encoded(page(Qt::red).scaled(120, 160), "PNG"));
        QVERIFY(openPicture(file));
        const auto paper = openPaper(file);
        QVERIFY(!paper);
        QVERIFY(paper.error().detail.endsWith(QStringLiteral("too small")));
    }

private:
    QString kept(const QByteArray& bytes, const QString& name = QStringLiteral("page"))
    {
        const QString path = m_folder.filePath(name);
        QFile file(path);
        return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() ? path : QString();
    }

    QTemporaryDir m_folder;
};

KAKANAI_TEST(tst_ImageFile);
#include "tst_ImageFile.moc"
