// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/CellReader.h"
#include "forms/ocr/LineReader.h"
#include "forms/ocr/NetFile.h"
#include "forms/ocr/PageReader.h"
#include "tests/support/TestRegistry.h"

#include <opencv2/imgproc.hpp>

#include <QFile>
#include <QFont>
#include <QImage>
#include <QPainter>
#include <QTest>

// Outside every namespace, as the macros want.
static void takeNetsAway()
{
    Q_CLEANUP_RESOURCE(nets);
}

static void bringNetsBack()
{
    Q_INIT_RESOURCE(nets);
}

using namespace kakanai::forms;
using namespace kakanai::test;

namespace {

const QString certificate = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/dev_01_tenshutsu.jpg");
constexpr int letterHeight = 36;

/** A printed line cut to its ink. */
cv::Mat printed(const QString& text, const QString& font = QStringLiteral("Noto Sans CJK JP"))
{
    QFont face(font);
    face.setPixelSize(letterHeight);
    QImage image(static_cast<int>(text.size() + 2) * letterHeight, 2 * letterHeight,
                 QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setFont(face);
    painter.drawText(image.rect(), Qt::AlignCenter, text);
    painter.end();
    const cv::Mat page(image.height(), image.width(), CV_8U, image.bits(),
                       static_cast<std::size_t>(image.bytesPerLine()));
    return page(cv::boundingRect(page < 200)).clone();
}

QByteArray shipped(const QString& name)
{
    QFile file(QStringLiteral(":/kakanai/papers/nets/%1.onnx").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

/** The networks in the program are the ones it can read with. */
class tst_ShippedNets : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aLineNetReadsAKnownLine_data()
    {
        QTest::addColumn<QString>("net");
        QTest::addColumn<QString>("line");
        QTest::newRow("plain: a date") << QStringLiteral("plain") << QStringLiteral("令和6年11日");
        QTest::newRow("plain: a reading") << QStringLiteral("plain") << QStringLiteral("タカナシ");
        QTest::newRow("full: a place") << QStringLiteral("full") << QStringLiteral("神奈川県藤沢市");
        QTest::newRow("full: a name") << QStringLiteral("full") << QStringLiteral("山田太郎");
    }

    void aLineNetReadsAKnownLine()
    {
        QFETCH(QString, net);
        QFETCH(QString, line);
        LineReader reader(net);
        QVERIFY(reader.isReady());
        const cv::Mat picture = printed(line);
        double confidence = 0;
        QCOMPARE(reader.best(reader.look(picture, picture.rows), confidence), line);
        QVERIFY2(confidence > 0.5, qPrintable(QString::number(confidence)));
    }

    void theCellNetReadsEveryDigitAndSomeKana()
    {
        CellReader reader;
        QVERIFY(reader.isReady());
        const auto best = [&](QChar character, CellAlphabet alphabet) {
            const auto guesses = reader.read({printed(QString(character))}, alphabet);
            return CellReader::alphabet()[guesses.front().front().index];
        };
        for (const QChar digit : QStringLiteral("0123456789"))
            QCOMPARE(best(digit, CellAlphabet::Digits), digit);
        for (const QChar kana : QStringLiteral("アカサタナマヤラワン"))
            QCOMPARE(best(kana, CellAlphabet::Katakana), kana);
    }

    void aWholeProgramHasNoBrokenNet() { QCOMPARE(PageReader::brokenNets(), QStringList()); }

    void aDamagedNetIsNoNet_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        const QByteArray whole = shipped(QStringLiteral("cells"));
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("a letter") << QByteArray("not a network\n");
        QTest::newRow("cut off in the middle") << whole.first(whole.size() / 2);
        QTest::newRow("cut off at its end") << whole.chopped(1);
        QByteArray holed = whole;
        holed.replace(0, 400, QByteArray(400, '\xff'));
        QTest::newRow("its head is gone") << holed;
    }

    void aDamagedNetIsNoNet()
    {
        QFETCH(QByteArray, bytes);
        QVERIFY(netOf(shipped(QStringLiteral("cells"))));
        QVERIFY(!netOf(bytes));
    }

    void withoutItsNetsAPaperIsStillRead()
    {
        takeNetsAway();
        const QStringList broken = PageReader::brokenNets();
        const auto reading = PageReader().read(certificate);
        bringNetsBack();
        QCOMPARE(broken,
                 (QStringList{QStringLiteral("cells"), QStringLiteral("plain"), QStringLiteral("full")}));
        QVERIFY2(reading, reading ? "" : qPrintable(reading.error().detail));
        QCOMPARE(reading->type, QStringLiteral("tenshutsu"));
        const auto isRead = [](const FieldReading& field) { return !field.value.isEmpty(); };
        QVERIFY(std::ranges::count_if(reading->fields, isRead) * 2 > reading->fields.size());
        QCOMPARE(PageReader::brokenNets(), QStringList());
    }
};

KAKANAI_TEST(tst_ShippedNets);
#include "tst_ShippedNets.moc"
