// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/Handout.h"

#include "forms/print/SheetCheck.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::forms;

namespace {

Handout receipt(int procedures, const QString& value)
{
    Handout handout;
    handout.title = {QStringLiteral("受付の控え"), QStringLiteral("Receipt")};
    handout.town = QStringLiteral("みほん市");
    handout.number = QStringLiteral("A012");
    handout.reference = QStringLiteral("20261122-0001");
    handout.printedAt = QDateTime(QDate(2026, 11, 22), QTime(10, 0), Qt::UTC);
    handout.sentences = {{QStringLiteral("まだ届出は終わっていません。番号でお呼びします。"),
                          QStringLiteral("Your notification is not finished yet.")}};
    HandoutSection section{{QStringLiteral("手続き"), QStringLiteral("Procedures")}, {}, false};
    for (int i = 0; i < procedures; ++i)
        section.rows.append(HandoutRow{
            {QStringLiteral("国民健康保険 資格取得届 %1").arg(i), QStringLiteral("Health insurance")},
            {value, QStringLiteral("received / goes to: insurance desk")}});
    handout.sections.append(section);
    return handout;
}

QStringList textsOf(const SheetDrawing& drawing)
{
    QStringList texts;
    for (const DrawnPage& page : drawing.pages) {
        for (const DrawnText& text : page.texts)
            texts.append(text.text);
    }
    return texts;
}

} // namespace

class tst_Handout : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingIsClippedHoweverMuchThereIs_data()
    {
        QTest::addColumn<int>("procedures");
        QTest::addColumn<QString>("value");
        QTest::newRow("one") << 1 << QStringLiteral("受付済み");
        QTest::newRow("sixteen") << 16
                                 << QStringLiteral("受付済み　／　保険年金課へ　／　画面で署名しました");
        QTest::newRow("a whole office") << 101 << QStringLiteral("受付済み");
        QTest::newRow("long words")
            << 12 << QStringLiteral("みほん県みほん市大字長沢字上之山乙一二三四番地五六").repeated(12);
    }
    void nothingIsClippedHoweverMuchThereIs()
    {
        QFETCH(int, procedures);
        QFETCH(QString, value);
        const Handout handout = receipt(procedures, value);
        const SheetDrawing drawing = handoutDrawing(handout);
        QCOMPARE(sheetFaults(drawing), QStringList());
        const QStringList texts = textsOf(drawing);
        for (const HandoutRow& row : handout.sections.first().rows)
            QVERIFY(texts.contains(row.label.ja) && texts.contains(row.value.ja));
        QCOMPARE(texts.count(QStringLiteral("received / goes to: insurance desk")), procedures);
        QVERIFY(handoutPdf(handout));
    }

    void inOneLanguageNothingStandsTwice()
    {
        Handout handout = receipt(1, QStringLiteral("受付済み"));
        handout.title.other.clear();
        QVERIFY(!textsOf(handoutDrawing(handout)).contains(QStringLiteral("Receipt")));
    }

    void thePictureIsThePageOfThePdf()
    {
        const Handout handout = receipt(3, QStringLiteral("受付済み"));
        QCOMPARE(handoutImage(handout, 0, 96)->size(), QSize(794, 1123));
        QVERIFY(!handoutImage(handout, 9, 96));
    }

    void aCharacterNoFontHasIsRefused()
    {
        const auto pdf = handoutPdf(receipt(1, QStringLiteral("\uE000")));
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, FormErrorCode::GlyphMissing);
        QCOMPARE(pdf.error().detail, QStringLiteral("U+E000"));
    }
};

KAKANAI_TEST(tst_Handout);
#include "tst_Handout.moc"
