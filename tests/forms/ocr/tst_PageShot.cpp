// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/PaperMaker.h"
#include "forms/ocr/PageShot.h"
#include "tests/support/Takanashi.h"
#include "tests/support/TestRegistry.h"

#include <QPainter>
#include <QRadialGradient>
#include <QTest>

using namespace kakanai;
using namespace kakanai::forms;

namespace {

const QSize frameSize(2592, 1944); // a document camera of five megapixels

/** The page on a dark mat, its middle at `at` and its longer side `side` pixels. */
QImage laid(const QImage& page, int side, const QPointF& at, double turn = 0)
{
    QImage frame(frameSize, QImage::Format_RGB32);
    frame.fill(QColor(52, 48, 44));
    QPainter painter(&frame);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.translate(at);
    painter.rotate(turn);
    const QSizeF size = QSizeF(page.size()).scaled(side, side, Qt::KeepAspectRatio);
    painter.drawImage(QRectF(QPointF(-size.width() / 2, -size.height() / 2), size), page);
    return frame;
}

QImage blurred(const QImage& picture, int times)
{
    const QSize small = picture.size() / times;
    return picture.scaled(small, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .scaled(picture.size(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
}

QImage withLamp(QImage frame)
{
    QPainter painter(&frame);
    QRadialGradient lamp(QPointF(1250, 900), 320);
    lamp.setColorAt(0, QColor(255, 255, 255, 255));
    lamp.setColorAt(0.6, QColor(255, 255, 255, 255));
    lamp.setColorAt(1, QColor(255, 255, 255, 0));
    painter.fillRect(frame.rect(), lamp);
    return frame;
}

} // namespace

Q_DECLARE_METATYPE(kakanai::forms::ShotHint)

class tst_PageShot : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        const QImage printed =
            demo::printPaper(QStringLiteral("tenshutsu"), test::takanashisCertificate().printed());
        QVERIFY(!printed.isNull());
        // Paper under a lamp is never as white as a file.
        m_page = QImage(printed.size(), QImage::Format_RGB32);
        m_page.fill(Qt::white);
        QPainter painter(&m_page);
        painter.drawImage(0, 0, printed);
        painter.setCompositionMode(QPainter::CompositionMode_Multiply);
        painter.fillRect(m_page.rect(), QColor(226, 224, 218));
    }

    void aGoodPictureMayBeTaken_data()
    {
        QTest::addColumn<int>("side");
        QTest::addColumn<double>("turn");
        QTest::newRow("straight") << 1800 << 0.0;
        QTest::newRow("a little turned") << 1750 << 4.0;
        QTest::newRow("turned the other way") << 1700 << -6.0;
    }
    void aGoodPictureMayBeTaken()
    {
        QFETCH(int, side);
        QFETCH(double, turn);
        const ShotJudgement judgement = judgeShot(laid(m_page, side, middle(), turn));
        QVERIFY2(judgement.hints.isEmpty(), qUtf8Printable(wordsOf(judgement)));
        QCOMPARE(judgement.page.size(), 4);
    }

    void anEmptyTableHasNoPage()
    {
        QImage table(frameSize, QImage::Format_RGB32);
        table.fill(QColor(52, 48, 44));
        QCOMPARE(judgeShot(table).hints, QList<ShotHint>{ShotHint::NoPage});
        QCOMPARE(judgeShot({}).hints, QList<ShotHint>{ShotHint::NoPage});
    }

    void aPaperTooFarAwayIsToComeCloser()
    {
        QVERIFY(judgeShot(laid(m_page, 1250, middle())).hints.contains(ShotHint::Closer));
    }

    void aCornerOutsideThePictureIsSaid()
    {
        const ShotJudgement judgement = judgeShot(laid(m_page, 1800, middle() + QPointF(0, 420)));
        QVERIFY2(judgement.hints.contains(ShotHint::CornerCut), qUtf8Printable(wordsOf(judgement)));
    }

    void aBlurredPictureIsSaid()
    {
        const QImage sharp = laid(m_page, 1800, middle());
        QVERIFY(!judgeShot(sharp).hints.contains(ShotHint::Blurred));
        const ShotJudgement judgement = judgeShot(blurred(sharp, 8));
        QVERIFY2(judgement.hints.contains(ShotHint::Blurred), qUtf8Printable(wordsOf(judgement)));
    }

    void aMirroredLampIsSaid()
    {
        const QImage dull = laid(m_page, 1800, middle());
        QVERIFY(!judgeShot(dull).hints.contains(ShotHint::Glare));
        const ShotJudgement judgement = judgeShot(withLamp(dull));
        QVERIFY2(judgement.hints.contains(ShotHint::Glare), qUtf8Printable(wordsOf(judgement)));
    }

    void thePageIsSquared()
    {
        const QImage page = squaredPage(laid(m_page, 1750, middle(), 5), 1754);
        QCOMPARE(std::max(page.width(), page.height()), 1754);
        const double ratio = static_cast<double>(page.height()) / page.width();
        const double paper = static_cast<double>(m_page.height()) / m_page.width();
        QVERIFY2(std::abs(ratio - paper) < 0.04, qUtf8Printable(QString::number(ratio)));
        // No mat is left in the corners.
        for (const QPoint corner :
             {QPoint(25, 25), QPoint(page.width() - 26, 25), QPoint(25, page.height() - 26)})
            QVERIFY(qGray(page.pixel(corner)) > 150);
    }

private:
    static QPointF middle() { return {frameSize.width() / 2.0, frameSize.height() / 2.0}; }
    static QString wordsOf(const ShotJudgement& judgement)
    {
        QStringList words;
        for (const ShotHint hint : judgement.hints)
            words.append(QString::number(static_cast<int>(hint)));
        return QStringLiteral("hints: ") + words.join(u' ');
    }

    QImage m_page;
};

KAKANAI_TEST(tst_PageShot);
#include "tst_PageShot.moc"
