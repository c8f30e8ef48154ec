// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/Chime.h"
#include "app/devices/SheetPrinter.h"
#include "app/devices/TicketPrinter.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;
using namespace kakanai::devices;

namespace {

TicketSlip slip(const QString& number)
{
    return {QStringLiteral("みほん市"), number, QStringLiteral("転入"),
            QStringLiteral("まだ届出は終わっていません。番号でお呼びします。"),
            QDateTime(QDate(2026, 11, 21), QTime(10, 5))};
}

int blackDots(const QImage& image)
{
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += qGray(image.pixel(x, y)) < 128;
    }
    return count;
}

} // namespace

class tst_Printers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theRasterHoldsEveryBlackDotOfTheSlip()
    {
        const QImage image = drawSlip(slip(QStringLiteral("A012")));
        QCOMPARE(image.width(), 576);
        const QByteArray bytes = toEscPos(image);
        // ESC @, GS v 0 m, width and height, then one bit a dot.
        QCOMPARE(bytes.left(6), QByteArray("\x1b@\x1dv0\0", 6));
        const int header = 10;
        int set = 0;
        for (qsizetype i = header; i < header + 72 * image.height(); ++i)
            set += qPopulationCount(static_cast<quint8>(bytes[i]));
        QCOMPARE(set, blackDots(image));
        QVERIFY(set > 3000);
        QVERIFY(image != drawSlip(slip(QStringLiteral("A013"))));
    }

    void aFolderTakesTheSlipAsAPicture()
    {
        QTemporaryDir folder;
        QVERIFY(TicketPrinter(folder.path()).print(slip(QStringLiteral("A012"))));
        const QImage kept(folder.filePath(QStringLiteral("ticket-20261121-A012.png")));
        QCOMPARE(kept.size(), QSize(576, 620));
    }

    void aDeadPrinterIsAFailureNotACrash()
    {
        const auto printed =
            TicketPrinter(QStringLiteral("/nonexistent/lp0")).print(slip(QStringLiteral("A012")));
        QVERIFY(!printed);
        QCOMPARE(printed.error().code, FailureCode::DeviceFailed);
        QVERIFY(!TicketPrinter(QString()).print(slip(QStringLiteral("A012"))));
    }

    void aSheetLiesInItsFolder()
    {
        QTemporaryDir folder;
        const auto path = SheetPrinter(folder.filePath(QStringLiteral("sheets")), {})
                              .print(QStringLiteral("J01.pdf"), "%PDF");
        QVERIFY(path);
        QFile file(*path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), QByteArray("%PDF"));
    }

    void theChimeSoundsAndFades()
    {
        const QByteArray samples = chimeSamples();
        const auto* values = reinterpret_cast<const qint16*>(samples.constData());
        const qsizetype count = samples.size() / 2;
        const auto loudest = [&](qsizetype from, qsizetype to) {
            int peak = 0;
            for (qsizetype i = from; i < to; ++i)
                peak = std::max(peak, std::abs(static_cast<int>(values[i])));
            return peak;
        };
        QVERIFY(loudest(0, 4410) > 8000);
        QVERIFY(loudest(count - 2205, count) < 1000);
        Chime chime;
        chime.play(); // silent without a sound device, never a crash
    }
};

KAKANAI_TEST(tst_Printers);
#include "tst_Printers.moc"
