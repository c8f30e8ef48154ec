// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/SheetSeal.h"

#include "forms/print/PdfWriter.h"
#include "tests/forms/print/SheetSamples.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::forms;
using namespace kakanai::forms::test;

class tst_SheetSeal : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aSignatureHoldsForExactlyItsPdf()
    {
        const FilledSheet filled = sheet(QStringLiteral("J01"), Who::MovingIn);
        SheetContext signedOn = context();
        signedOn.signatureSvg = signature();
        const QByteArray pdf = *FormRenderer().toPdf(filled, signedOn);
        const auto seal = sealSheet(FormRenderer(), filled, signedOn, pdf);
        QVERIFY(seal);
        QCOMPARE(seal->sheet, QStringLiteral("J01"));
        QCOMPARE(seal->document, pdfDigest(*FormRenderer().toPdf(filled, context())));
        QVERIFY(holds(*seal, pdfDigest(pdf), signature()));
    }

    void whateverChangesBreaksIt_data()
    {
        QTest::addColumn<QString>("what");
        for (const char* what : {"one byte of the PDF", "a value", "the pen strokes", "another sheet's seal"})
            QTest::newRow(what) << QString::fromLatin1(what);
    }
    void whateverChangesBreaksIt()
    {
        QFETCH(QString, what);
        FilledSheet filled = sheet(QStringLiteral("J01"), Who::MovingIn);
        SheetContext signedOn = context();
        signedOn.signatureSvg = signature();
        QByteArray pdf = *FormRenderer().toPdf(filled, signedOn);
        const SheetSeal seal = *sealSheet(FormRenderer(), filled, signedOn, pdf);
        SheetSeal kept = seal;
        QByteArray strokes = signature();
        if (what == u"one byte of the PDF") {
            pdf[pdf.size() / 2] = static_cast<char>(pdf.at(pdf.size() / 2) ^ 1);
        } else if (what == u"a value") {
            for (FieldValue& field : filled.fields) {
                if (field.key == u"addr_new")
                    field.shown += u'１';
            }
            pdf = *FormRenderer().toPdf(filled, signedOn);
        } else if (what == u"the pen strokes") {
            strokes.replace("5,5", "5,6");
        } else {
            const FilledSheet other = sheet(QStringLiteral("C01"), Who::MovingIn);
            kept = *sealSheet(FormRenderer(), other, signedOn, *FormRenderer().toPdf(other, signedOn));
        }
        QVERIFY(!holds(kept, pdfDigest(pdf), strokes));
        QVERIFY(holds(seal, seal.pdf, signature()));
    }

    void aPaperSignedByHandShowsNoInk()
    {
        const auto layout = parseSheetLayout(
            R"({"id":"X01","title":"t","paper":"A4","sign":"paper","blocks":[{"rows":[{"h":9,"cells":[{"w":30,"label":"署名"},{"sign":"app_sign"}]}]}]})");
        QVERIFY2(layout, qUtf8Printable(layout ? QString() : layout.error().detail));
        QCOMPARE(layout->signMode, SignMode::Paper);
        QVERIFY(!parseSheetLayout(
            R"({"id":"X01","title":"t","paper":"A4","sign":"blood","blocks":[{"rows":[{"h":9,"cells":[{"label":"a"}]}]}]})"));
        QCOMPARE(FormRenderer().signMode(sheet(QStringLiteral("J01"), Who::MovingIn)), SignMode::Ink);
    }

    void everyPaperSaysHowItIsSigned()
    {
        int byHand = 0;
        for (const QString& id : paperIds()) {
            const FilledSheet filled = sheet(id, Who::MovingIn);
            const bool hasBox =
                std::any_of(filled.fields.begin(), filled.fields.end(), [](const FieldValue& field) {
                    return field.key.endsWith(QLatin1String("_sign"));
                });
            const SignMode mode = FormRenderer().signMode(filled);
            QVERIFY2(hasBox || mode != SignMode::Ink, qPrintable(id));
            SheetContext signedOn = context();
            signedOn.signatureSvg = signature();
            const auto drawing = FormRenderer().drawing(filled, signedOn);
            QVERIFY(drawing);
            bool hasInk = false;
            for (const DrawnPage& page : drawing->pages)
                hasInk = hasInk || !page.inks.isEmpty();
            QVERIFY2(!hasInk || mode == SignMode::Ink, qPrintable(id));
            byHand += mode == SignMode::Paper ? 1 : 0;
        }
        QVERIFY(byHand >= 1); // 戸籍の届 are signed by hand
    }
};

KAKANAI_TEST(tst_SheetSeal);
#include "tst_SheetSeal.moc"
