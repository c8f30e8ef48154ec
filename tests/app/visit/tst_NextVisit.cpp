// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ReceiptPaper.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/qr/QrReader.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;
using namespace kakanai::visit;

namespace {

forms::Fact fact(const char* key, const QString& value)
{
    return {.key = QString::fromLatin1(key), .value = value, .origin = forms::Origin::Card};
}

} // namespace

/** What a visit leaves for the next one, on the receipt somebody takes home. */
class tst_NextVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theReceiptsCodesPrefillTheNextVisit()
    {
        const QTemporaryDir folder;
        const auto catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY(catalogue);
        const PreApplicationDesk desk{folder.filePath(QStringLiteral("pre-application.key")),
                                      QStringLiteral("479993"), &*catalogue, QDate(2026, 11, 22)};
        forms::FactSheet facts;
        facts.learn(fact("app_name", QStringLiteral("𠮷﨑　髙子葛󠄀")));
        facts.learn(fact("app_tel", QStringLiteral("0466-00-0000")));
        facts.learn(fact("p_mynumber", QStringLiteral("123456789018")));
        const forms::PreApplication left = desk.afterVisit(facts, {}, QStringLiteral("en"));
        // A town without a key has a receipt without a code.
        QVERIFY(nextVisitCodes(desk, left, QStringLiteral("en")).contents.isEmpty());
        QVERIFY(store::PreApplicationKey::create(desk.keyFile));

        forms::Handout receipt;
        receipt.title = {QStringLiteral("受付の控え"), QStringLiteral("Receipt")};
        receipt.town = QStringLiteral("みほん市");
        receipt.printedAt = QDateTime(QDate(2026, 11, 22), QTime(9, 0));
        receipt.codes = nextVisitCodes(desk, left, QStringLiteral("en"));
        QVERIFY(!receipt.codes.contents.isEmpty());
        QVERIFY(receipt.codes.words.ja.contains(QStringLiteral("30日")));
        QVERIFY(!receipt.codes.words.other.isEmpty());

        constexpr double dpi = 150; // a telephone sees more
        QList<QByteArray> read;
        const int pages = static_cast<int>(forms::handoutDrawing(receipt).pages.size());
        for (int page = 0; page < pages; ++page) {
            const auto image = forms::handoutImage(receipt, page, dpi);
            QVERIFY(image);
            if (qEnvironmentVariableIsSet("KAKANAI_KEEP"))
                image->save(QStringLiteral(KAKANAI_BINARY_DIR "/receipt-with-code.png"));
            const QImage grey = image->convertToFormat(QImage::Format_Grayscale8);
            forms::GreyPicture picture{grey.width(), grey.height(), {}};
            for (int y = 0; y < grey.height(); ++y)
                picture.pixels.append(reinterpret_cast<const char*>(grey.constScanLine(y)), grey.width());
            read += forms::readQr(picture);
        }
        const auto opened = desk.openTexts(read);
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().detail));
        QCOMPARE(opened->facts.value(QStringLiteral("app_name")), facts.value(QStringLiteral("app_name")));
        QCOMPARE(opened->facts.value(QStringLiteral("app_tel")), QStringLiteral("0466-00-0000"));
        QVERIFY(!opened->facts.find(QStringLiteral("p_mynumber")));
    }
};

KAKANAI_TEST(tst_NextVisit);
#include "tst_NextVisit.moc"
