// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/Chime.h"
#include "app/devices/SheetPrinter.h"
#include "app/devices/TicketPrinter.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
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
    void theSlipGrowsWithItsWords()
    {
        TicketSlip wordy = slip(QStringLiteral("A012"));
        const int plain = drawSlip(wordy).height();
        wordy.advice += wordy.advice + wordy.advice;
        QVERIFY(drawSlip(wordy).height() > plain + 60);
        QCOMPARE(drawSlip(wordy).width(), 576);
        QVERIFY(blackDots(drawSlip(wordy)) > 3000);
        QVERIFY(drawSlip(wordy) != drawSlip(slip(QStringLiteral("A013"))));
    }

    void aFolderTakesTheSlipAsAPdf()
    {
        QTemporaryDir folder;
        QVERIFY(TicketPrinter(folder.path()).print(slip(QStringLiteral("A012"))));
        QFile kept(folder.filePath(QStringLiteral("ticket-20261121-A012.pdf")));
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(kept.readAll().startsWith("%PDF-"));
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

    void aSheetThatIsNotKeptGoesThroughAPipeOnly_data()
    {
        QTest::addColumn<QString>("spooler");
        QTest::addColumn<bool>("isTaken");

        QTest::newRow("takes all") << QStringLiteral("cat > \"$TAKEN\"") << true;
        QTest::newRow("out of toner") << QStringLiteral("cat > /dev/null; exit 1") << false;
        QTest::newRow("gone at once") << QStringLiteral("exit 1") << false;
    }

    void aSheetThatIsNotKeptGoesThroughAPipeOnly()
    {
        QFETCH(QString, spooler);
        QFETCH(bool, isTaken);
        QTemporaryDir folder;
        const QString sheets = folder.filePath(QStringLiteral("sheets"));
        const QString taken = folder.filePath(QStringLiteral("taken"));
        QVERIFY(QDir(folder.path()).mkpath(QStringLiteral("bin")));
        QFile program(folder.filePath(QStringLiteral("bin/lp")));
        QVERIFY(program.open(QIODevice::WriteOnly));
        program.write("#!/bin/sh\n[ \"$*\" = \"-s -d madoguchi\" ] || exit 2\n" + spooler.toUtf8() + "\n");
        program.close();
        QVERIFY(program.setPermissions(QFile::ReadOwner | QFile::ExeOwner));
        const QByteArray path = qgetenv("PATH");
        qputenv("PATH", (folder.filePath(QStringLiteral("bin")) + u':').toUtf8() + path);
        qputenv("TAKEN", taken.toUtf8());
        const QByteArray pdf(3'000'000, 'x'); // more than any pipe holds
        const auto printed = SheetPrinter(sheets, QStringLiteral("madoguchi"))
                                 .printUnkept({reinterpret_cast<const std::uint8_t*>(pdf.constData()),
                                               static_cast<std::size_t>(pdf.size())});
        qputenv("PATH", path);
        QCOMPARE(printed.has_value(), isTaken);
        QVERIFY(!QDir(sheets).exists());
        QFile arrived(taken);
        if (isTaken) {
            QVERIFY(arrived.open(QIODevice::ReadOnly));
            QCOMPARE(arrived.readAll(), pdf);
        } else {
            QCOMPARE(printed.error().code, FailureCode::DeviceFailed);
        }
    }

    void withoutAQueueNothingIsPrintedUnkept()
    {
        QTemporaryDir folder;
        const SheetPrinter printer(folder.path(), {});
        QVERIFY(!printer.hasQueue());
        QVERIFY(!printer.printUnkept({}));
        QVERIFY(QDir(folder.path()).isEmpty());
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
