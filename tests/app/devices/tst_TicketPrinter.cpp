// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/TicketPrinter.h"

#include "forms/ocr/Recogniser.h"
#include "forms/qr/QrReader.h"
#include "forms/qr/QrWriter.h"
#include "tests/support/EscPosPaper.h"
#include "tests/support/FakeReceiptPrinter.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <opencv2/core.hpp>

using namespace kakanai;
using namespace kakanai::devices;
using namespace kakanai::test;
using namespace std::chrono_literals;

namespace {

const QByteArray stateAddress = "http://hall.example.jp/state/#A0012";
constexpr int patient = 20000; ///< milliseconds: a loaded machine, not the printer

TicketSlip slip(const QString& number = QStringLiteral("A0012"))
{
    TicketSlip made{QStringLiteral("みほん市"), number, QStringLiteral("転入（市外からの引っこし）"),
                    QStringLiteral("まだ届出は終わっていません。番号でお呼びします。"),
                    QDateTime(QDate(2026, 11, 21), QTime(10, 5))};
    const forms::QrSymbol symbol = forms::qrSymbol(stateAddress, forms::QrStrength::M).value();
    made.code = {symbol.size, symbol.modules, QStringLiteral("いま何番か、電話で見られます")};
    return made;
}

QList<QByteArray> codesOn(const QImage& paper)
{
    const QImage grey = paper.convertToFormat(QImage::Format_Grayscale8);
    QByteArray pixels;
    for (int y = 0; y < grey.height(); ++y)
        pixels.append(reinterpret_cast<const char*>(grey.constScanLine(y)), grey.width());
    return forms::readQr({grey.width(), grey.height(), pixels});
}

/** The one line of the paper whose letters are highest, read by the recogniser. */
QString largestLine(const QImage& paper)
{
    QList<QPair<int, int>> lines; // top, height
    int top = -1;
    for (int y = 0; y <= paper.height(); ++y) {
        bool isBlack = false;
        for (int x = 0; y < paper.height() && x < paper.width() && !isBlack; ++x)
            isBlack = qGray(paper.pixel(x, y)) < 128;
        if (isBlack && top < 0)
            top = y;
        if (!isBlack && top >= 0) {
            // The code is higher still, and starts where the number has ended long ago.
            if (y - top < 180)
                lines.append({top, y - top});
            top = -1;
        }
    }
    const auto line = *std::ranges::max_element(lines, {}, &QPair<int, int>::second);
    const QImage crop = paper.copy(0, line.first - 20, paper.width(), line.second + 40)
                            .convertToFormat(QImage::Format_Grayscale8)
                            .scaledToHeight(80, Qt::SmoothTransformation);
    const cv::Mat grey(crop.height(), crop.width(), CV_8UC1, const_cast<uchar*>(crop.constBits()),
                       static_cast<size_t>(crop.bytesPerLine()));
    QString said;
    forms::Recogniser().read(grey, forms::Model::Eng, forms::TextShape::Line, false,
                             [&](const char* utf8, double) { said = QString::fromUtf8(utf8); });
    return said.remove(u' ').trimmed();
}

} // namespace

class tst_TicketPrinter : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePaperShowsTheNumberAndLeadsToTheStatePage()
    {
        FakeReceiptPrinter fake;
        TicketPrinter printer(TicketPrinterPlace{fake.address(), {}, std::chrono::milliseconds(patient)});
        QSignalSpy known(&printer, &TicketPrinter::stateKnown); // after a slip the printer is looked at
        bool isPrinted = false;
        printer.send(slip(), this, [&](const Result<void>& printed) { isPrinted = printed.has_value(); });
        QTRY_VERIFY_WITH_TIMEOUT(isPrinted, patient);
        QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, patient);
        QCOMPARE(printer.state(), PrinterState::Ready);

        const EscPosPaper paper = printedBy(fake.received);
        QVERIFY(paper.isUnderstood);
        QCOMPARE(paper.cuts, 1);
        QVERIFY(paper.bands > 1);
        QCOMPARE(paper.paper.width(), slipWidth);
        QCOMPARE(paper.paper, drawSlip(slip()).convertToFormat(QImage::Format_Grayscale8));
        QCOMPARE(codesOn(paper.paper), QList<QByteArray>{stateAddress});
        QCOMPARE(largestLine(paper.paper), QStringLiteral("A0012"));
        const QString folder = qEnvironmentVariable("KAKANAI_PICTURES");
        if (!folder.isEmpty() && QDir().mkpath(folder))
            QVERIFY(paper.paper.save(folder + QStringLiteral("/ticket-ja.png")));
    }

    void anotherNumberIsAnotherPaper()
    {
        const EscPosPaper paper = printedBy(toEscPos(drawSlip(slip(QStringLiteral("B0907")))));
        QVERIFY(paper.isUnderstood);
        QCOMPARE(largestLine(paper.paper), QStringLiteral("B0907"));
    }

    void noPrinterPrintsBeyondTheEdge()
    {
        QImage odd(13, 5, QImage::Format_Mono);
        odd.setColorTable({qRgb(0, 0, 0), qRgb(255, 255, 255)});
        odd.fill(0); // black throughout
        const EscPosPaper paper = printedBy(toEscPos(odd));
        QVERIFY(paper.isUnderstood);
        for (int y = 0; y < 5; ++y) {
            QCOMPARE(qGray(paper.paper.pixel(12, y)), 0);
            QCOMPARE(qGray(paper.paper.pixel(13, y)), 255);
        }
    }

    void theStateIsToldBeforeANumberIsGiven_data()
    {
        QTest::addColumn<bool>("hasPaper");
        QTest::addColumn<bool>("isLow");
        QTest::addColumn<bool>("isOpen");
        QTest::addColumn<bool>("nonsense");
        QTest::addColumn<PrinterState>("state");
        QTest::newRow("ready") << true << false << false << false << PrinterState::Ready;
        QTest::newRow("paper nearly out") << true << true << false << false << PrinterState::PaperLow;
        QTest::newRow("no paper") << false << false << false << false << PrinterState::PaperOut;
        QTest::newRow("no paper and open") << false << false << true << false << PrinterState::PaperOut;
        QTest::newRow("cover open") << true << false << true << false << PrinterState::CoverOpen;
        QTest::newRow("bytes of something else") << true << false << false << true << PrinterState::Unknown;
    }

    void theStateIsToldBeforeANumberIsGiven()
    {
        QFETCH(bool, hasPaper);
        QFETCH(bool, isLow);
        QFETCH(bool, isOpen);
        QFETCH(bool, nonsense);
        QFETCH(PrinterState, state);
        FakeReceiptPrinter fake;
        fake.hasPaper = hasPaper;
        fake.isPaperLow = isLow;
        fake.isCoverOpen = isOpen;
        fake.talksNonsense = nonsense;
        TicketPrinter printer(TicketPrinterPlace{fake.address(), {}, std::chrono::milliseconds(patient)});
        QSignalSpy known(&printer, &TicketPrinter::stateKnown);
        printer.look();
        QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, patient);
        QCOMPARE(printer.state(), state);
        QVERIFY(printedBy(fake.received).bands == 0); // asking prints nothing
    }

    void withoutPaperThePdfIsKeptAndTheRefusalSaysWhy()
    {
        QTemporaryDir spare;
        FakeReceiptPrinter fake;
        fake.hasPaper = false;
        TicketPrinter printer(
            TicketPrinterPlace{fake.address(), spare.path(), std::chrono::milliseconds(patient)});
        QSignalSpy known(&printer, &TicketPrinter::stateKnown);
        std::optional<Result<void>> printed;
        printer.send(slip(), this, [&](const Result<void>& answer) { printed = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(printed.has_value(), patient);
        QVERIFY(!*printed);
        QCOMPARE(printed->error().code, FailureCode::DeviceFailed);
        QCOMPARE(printed->error().detail, QStringLiteral("paper-out"));
        QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, patient);
        QCOMPARE(printer.state(), PrinterState::PaperOut);
        QCOMPARE(fake.received.count(QByteArray("\x1dv0", 3)), 0);
        QFile pdf(spare.filePath(QStringLiteral("ticket-20261121-A0012.pdf")));
        QVERIFY(pdf.open(QIODevice::ReadOnly));
        QVERIFY(pdf.read(5) == "%PDF-");
    }

    void aPrinterThatDiesInTheMiddleIsNotBelieved()
    {
        FakeReceiptPrinter fake;
        fake.diesAfter = 2000;
        TicketPrinter printer(TicketPrinterPlace{fake.address(), {}, std::chrono::milliseconds(patient)});
        QSignalSpy known(&printer, &TicketPrinter::stateKnown);
        std::optional<Result<void>> printed;
        printer.send(slip(), this, [&](const Result<void>& answer) { printed = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(printed.has_value(), patient);
        QVERIFY(!*printed);
        QTRY_COMPARE_WITH_TIMEOUT(known.size(), 1, patient);
    }

    void aMutePrinterPrintsAndHoldsNoWindow()
    {
        FakeReceiptPrinter fake;
        fake.isMute = true;
        TicketPrinter printer(TicketPrinterPlace{fake.address(), {}, 300ms});
        QElapsedTimer held;
        held.start();
        std::optional<Result<void>> printed;
        printer.send(slip(), this, [&](const Result<void>& answer) { printed = answer; });
        QVERIFY2(held.elapsed() < 100, "the window was held");
        QTRY_VERIFY_WITH_TIMEOUT(printed.has_value(), patient);
        QVERIFY(*printed);
        QTRY_VERIFY_WITH_TIMEOUT(printedBy(fake.received).cuts == 1, patient);
    }

    void nobodyListeningIsUnreachable()
    {
        QString address;
        {
            FakeReceiptPrinter gone;
            address = gone.address();
        }
        const TicketPrinter printer(TicketPrinterPlace{address, {}, 2000ms});
        QCOMPARE(printer.ask(), PrinterState::Unreachable);
        QVERIFY(!printer.print(slip()));
        QCOMPARE(TicketPrinter(QString()).ask(), PrinterState::Unreachable);
    }

    void aPlainFileTakesTheBytesOneAfterTheOther()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("lp0"));
        const TicketPrinter printer(path);
        QVERIFY(printer.print(slip()));
        QVERIFY(printer.print(slip(QStringLiteral("A0013"))));
        QCOMPARE(printer.ask(), PrinterState::Unknown);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const EscPosPaper paper = printedBy(file.readAll());
        QVERIFY(paper.isUnderstood);
        QCOMPARE(paper.cuts, 2);
    }
};

KAKANAI_TEST(tst_TicketPrinter);
#include "tst_TicketPrinter.moc"
