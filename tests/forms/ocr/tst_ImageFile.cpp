// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/DecoderAnswer.h"
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

// Nothing is drawn on them.
QByteArray pdfOfPages(int count)
{
    QByteArray kids;
    QByteArray bytes = "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n";
    for (int i = 0; i < count; ++i)
        kids += QByteArray::number(i + 3) + " 0 R ";
    bytes += "2 0 obj<</Type/Pages/Kids[" + kids + "]/Count " + QByteArray::number(count) + ">>endobj\n";
    for (int i = 0; i < count; ++i)
        bytes +=
            QByteArray::number(i + 3) + " 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>endobj\n";
    return bytes + "trailer<</Root 1 0 R>>\n%%EOF\n";
}

// One page behind RC4 with a password nobody knows (ISO 32000-1, 7.6.3): no password opens these entries.
QByteArray lockedPdf()
{
    QByteArray bytes = pdfOfPages(1);
    return bytes.replace("trailer<</Root 1 0 R>>",
                         "9 0 obj<</Filter/Standard/V 1/R 2/P -4/O<" + QByteArray(32, 'a').toHex() + ">/U<"
                             + QByteArray(32, 'b').toHex()
                             + ">>>endobj\ntrailer<</Root 1 0 R/Encrypt 9 0 R/ID[<"
                             + QByteArray(16, 'c').toHex() + "><" + QByteArray(16, 'c').toHex() + ">]>>");
}

} // namespace

Q_DECLARE_METATYPE(kakanai::forms::FormErrorCode)

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
        QCOMPARE(text.error().code, FormErrorCode::PaperNotPicture);
        QCOMPARE(text.error().detail, QStringLiteral("page.jpg: not a picture"));
    }

    void whatCannotBeReadIsRefusedByItsReason_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<FormErrorCode>("code");
        QTest::addColumn<QString>("detail");
        const auto row = [](const char* name, const QByteArray& bytes, FormErrorCode code,
                            const QString& detail) { QTest::newRow(name) << bytes << code << detail; };
        const QByteArray sides("\0\0\x27\x10\0\0\x27\x10", 8);
        const QString hundredMillion = QStringLiteral("10000 × 10000 pixels");
        row("an empty file", {}, FormErrorCode::PaperNotPicture, QStringLiteral("empty"));
        row("a letter", "Dear town, ...\n", FormErrorCode::PaperNotPicture, QStringLiteral("not a picture"));
        row("a PNG of 100 million pixels", encoded(QImage(10000, 10000, QImage::Format_Mono), "PNG"),
            FormErrorCode::PaperTooLarge, hundredMillion);
        QByteArray jpeg = encoded(page(Qt::red), "JPEG");
        jpeg.replace(jpeg.indexOf("\xff\xc0") + 5, 4, QByteArray("\x27\x10\x27\x10", 4));
        row("a JPEG of 100 million pixels", jpeg, FormErrorCode::PaperTooLarge, hundredMillion);
        QByteArray jp2 = jp2Of(page(Qt::red));
        const qsizetype siz = jp2.indexOf("\xff\x51");
        jp2.replace(siz + 6, 8, sides); // the picture, and its only tile
        jp2.replace(siz + 22, 8, sides);
        jp2.replace(jp2.indexOf("ihdr") + 4, 8, sides);
        row("a JPEG 2000 of 100 million pixels", jp2, FormErrorCode::PaperTooLarge, hundredMillion);
        QByteArray tiff = tiffOf({page(Qt::red)});
        for (const char tag : {'\0', '\1'}) { // ImageWidth, ImageLength
            const QByteArray head = QByteArray(1, tag) + QByteArray("\1\4\0\1\0\0\0", 7);
            tiff.replace(tiff.indexOf(head) + 8, 4, QByteArray("\x10\x27\0\0", 4));
        }
        row("a TIFF of 100 million pixels", tiff, FormErrorCode::PaperTooLarge, hundredMillion);
        row("a TIFF of 51 pages", tiffOf(QList<QImage>(51, page(Qt::red).scaled(60, 80))),
            FormErrorCode::PaperTooLarge, QStringLiteral("51 pages"));
        row("a PDF of a thousand pages", pdfOfPages(1000), FormErrorCode::PaperTooLarge,
            QStringLiteral("1000 pages"));
        row("a PDF with a password", lockedPdf(), FormErrorCode::PaperLocked, QStringLiteral("PDF locked"));
        row("a JPEG cut off in its head", encoded(page(Qt::red), "JPEG").first(100),
            FormErrorCode::PaperUnreadable, QStringLiteral("damaged"));
    }

    void whatCannotBeReadIsRefusedByItsReason()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(FormErrorCode, code);
        QFETCH(QString, detail);
        const QString file = kept(bytes);
        // Either question is refused with the same word, whichever comes first.
        const auto count = paperPageCount(file);
        FormError refusal;
        if (!count) {
            refusal = count.error();
        } else {
            const auto paper = openPaper(file);
            QVERIFY(!paper);
            refusal = paper.error();
        }
        QCOMPARE(refusal.code, code);
        QCOMPARE(refusal.detail, QStringLiteral("page: ") + detail);
    }

    void aFileOfMoreThan64MebibytesIsTooLarge()
    {
        QFile file(m_folder.filePath(QStringLiteral("heavy.jpg")));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.resize(maximalPaperBytes + 1)); // holes: no disk
        file.close();
        const auto paper = openPaper(file.fileName());
        QVERIFY(!paper);
        QCOMPARE(paper.error().code, FormErrorCode::PaperTooLarge);
        QVERIFY(file.remove());
    }

    void whatIsLargerThanIsHandedOverComesAtHalfItsSize_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QImage large = page(Qt::blue).scaled(5005, 5005);
        QTest::newRow("JPEG") << encoded(large, "JPEG", 90);
        QTest::newRow("PNG") << encoded(large, "PNG");
        QTest::newRow("grey TIFF") << tiffOf({large.convertToFormat(QImage::Format_Grayscale8)});
    }

    void whatIsLargerThanIsHandedOverComesAtHalfItsSize()
    {
        QFETCH(QByteArray, bytes);
        const auto paper = openPaper(kept(bytes));
        QVERIFY2(paper, paper ? "" : qPrintable(paper.error().detail));
        QVERIFY(std::abs(paper->image.width() - 2502) <= 1 && std::abs(paper->image.height() - 2502) <= 1);
        const QSize size = paper->image.size();
        const QPoint inside(size.width() * 300 / 620, size.height() * 260 / 880);
        const QRgb ink = paper->image.pixel(inside);
        QVERIFY(qRed(ink) < 140); // blue, or its grey
        QVERIFY(isAbout(paper->image.pixel(50, size.height() * 700 / 880), qRgb(255, 255, 255)));
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
