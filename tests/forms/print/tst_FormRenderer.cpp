// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/FormRenderer.h"

#include "forms/print/PdfWriter.h"
#include "forms/print/SheetCheck.h"
#include "forms/print/SheetPage.h"
#include "tests/forms/print/SheetSamples.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace kakanai::forms;
using namespace kakanai::forms::test;

namespace {

/** What a program of poppler-utils says about a PDF; empty when it is not there or refuses the file. */
QString ask(const QByteArray& pdf, const QString& program, const QStringList& before,
            const QStringList& after = {})
{
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("sheet.pdf")));
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size())
        return {};
    file.close();
    QProcess process;
    process.start(program, before + QStringList{file.fileName()} + after);
    if (!process.waitForFinished(20000) || process.exitCode() != 0)
        return {};
    return QString::fromUtf8(process.readAllStandardOutput());
}

QString bare(QString text)
{
    // A break where a value wraps is no part of it; the ideographic space of a name is.
    static const QRegularExpression white(QStringLiteral("[ \\t\\r\\n\\f]+"));
    return text.remove(white);
}

/** The text of a PDF without white space: a value that wraps is still one value. */
QString textOf(const QByteArray& pdf, bool isRaw = true)
{
    QStringList options{QStringLiteral("-enc"), QStringLiteral("UTF-8")};
    if (isRaw)
        options.append(QStringLiteral("-raw"));
    return bare(ask(pdf, QStringLiteral("pdftotext"), options, {QStringLiteral("-")}));
}

void keep(const QByteArray& pdf, const QString& name)
{
    const QString folder = QStringLiteral(KAKANAI_BINARY_DIR "/sheets");
    QDir().mkpath(folder);
    QFile file(folder + u'/' + name + QStringLiteral(".pdf"));
    if (file.open(QIODevice::WriteOnly))
        file.write(pdf);
}

bool isTick(const SheetDrawing& drawing, const QString& key)
{
    for (const DrawnPage& page : drawing.pages) {
        for (const DrawnTick& tick : page.ticks) {
            if (tick.key == key)
                return true;
        }
    }
    return false;
}

FilledSheet withName(const QString& name)
{
    FilledSheet filled = sheet(QStringLiteral("J01"), Who::MovingIn);
    for (FieldValue& field : filled.fields) {
        if (field.key == QLatin1String("p_name"))
            field.value = field.shown = name;
    }
    return filled;
}

void everyPaper()
{
    QTest::addColumn<QString>("id");
    const QStringList ids = paperIds();
    for (const QString& id : ids)
        QTest::newRow(qUtf8Printable(id)) << id;
}

} // namespace

class tst_FormRenderer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thereAreNinetyNinePapers() { QCOMPARE(paperIds().size(), 99); }

    void everyValueOfEveryPaperCanBeCopiedOutOfThePdf_data() { everyPaper(); }
    void everyValueOfEveryPaperCanBeCopiedOutOfThePdf()
    {
        QFETCH(QString, id);
        const FilledSheet filled = sheet(id, Who::MovingIn);
        SheetContext on = context();
        on.signatureSvg = signature();
        const auto pdf = FormRenderer().toPdf(filled, on);
        QVERIFY2(pdf, qUtf8Printable(pdf ? QString() : pdf.error().detail));
        keep(*pdf, id);
        const auto drawing = FormRenderer().drawing(filled, on);
        QVERIFY(drawing);
        QCOMPARE(sheetFaults(*drawing), QStringList());
        const QString text = textOf(*pdf);
        const QString plain = textOf(*pdf, false);
        for (const FieldValue& field : filled.fields) {
            if (field.state != FieldState::Filled || isTick(*drawing, field.key))
                continue;
            QVERIFY2(text.contains(bare(field.shown)), qUtf8Printable(field.key));
            if (bare(field.shown).size() < 20)
                QVERIFY2(plain.contains(bare(field.shown)),
                         qUtf8Printable(field.key + QStringLiteral(" (plain)")));
        }
    }

    void longNamesAndAddressesStayInTheirBoxes_data() { everyPaper(); }
    void longNamesAndAddressesStayInTheirBoxes()
    {
        QFETCH(QString, id);
        const FilledSheet filled = sheet(id, Who::Longest, 3);
        const auto drawing = FormRenderer().drawing(filled, context());
        QVERIFY2(drawing, qUtf8Printable(drawing ? QString() : drawing.error().detail));
        QCOMPARE(sheetFaults(*drawing), QStringList());
        const auto pdf = FormRenderer().toPdf(filled, context());
        QVERIFY(pdf);
        keep(*pdf, id + QStringLiteral("-long"));
        const QString text = textOf(*pdf);
        for (const FieldValue& field : filled.fields) {
            if (field.state == FieldState::Filled && !isTick(*drawing, field.key))
                QVERIFY2(text.contains(bare(field.shown)), qUtf8Printable(field.key));
        }
    }

    void anEmptyPaperIsAFormToFillInByHand_data() { everyPaper(); }
    void anEmptyPaperIsAFormToFillInByHand()
    {
        QFETCH(QString, id);
        const auto drawing = FormRenderer().drawing(sheet(id, Who::Nobody), context());
        QVERIFY(drawing);
        QCOMPARE(drawing->pages.size() <= 2, true);
        QCOMPARE(sheetFaults(*drawing), QStringList());
        for (const DrawnPage& page : drawing->pages) {
            for (const DrawnText& text : page.texts)
                QVERIFY2(text.key.isEmpty(), qUtf8Printable(text.key));
        }
    }

    void aDrawnPaperHasABoxForEveryFieldOfItsProcedure_data() { everyPaper(); }
    void aDrawnPaperHasABoxForEveryFieldOfItsProcedure()
    {
        QFETCH(QString, id);
        const FilledSheet blank = sheet(id, Who::Nobody);
        const auto layout = FormRenderer().layoutFor(blank);
        QVERIFY2(layout, qUtf8Printable(layout ? QString() : layout.error().detail));
        const QStringList keys = layout->fieldKeys();
        for (const FieldValue& field : blank.fields) {
            QVERIFY2(keys.contains(field.key), qUtf8Printable(field.key));
            QVERIFY2(FormRenderer().fieldBox(blank, field.key, 0), qUtf8Printable(field.key));
        }
    }

    void theSheetsOfAMoveInAreTheirRealForms()
    {
        for (const char* id : {"J01", "J02", "J03", "J04", "J05", "J06", "J07", "J10", "C01", "L01"}) {
            const auto layout = FormRenderer().layoutFor(sheet(QString::fromLatin1(id), Who::Nobody));
            QVERIFY(layout);
            QVERIFY2(!layout->isGeneric, id);
        }
    }

    void everyFontIsEmbeddedWithItsUnicode()
    {
        const auto pdf = FormRenderer().toPdf(sheet(QStringLiteral("J01"), Who::MovingIn), context());
        QVERIFY(pdf);
        const QStringList lines = ask(*pdf, QStringLiteral("pdffonts"), {}).split(u'\n', Qt::SkipEmptyParts);
        QVERIFY(lines.size() > 3);
        static const QRegularExpression yesThrice(QStringLiteral("\\syes\\s+yes\\s+yes\\s"));
        for (qsizetype i = 2; i < lines.size(); ++i)
            QVERIFY2(lines.at(i).contains(yesThrice), qUtf8Printable(lines.at(i)));
    }

    void rareCharactersStandAsWritten_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("葛の異体字") << QStringLiteral("葛󠄀城　葛葉");
        QTest::newRow("つちよし") << QStringLiteral("𠮷田　久美子");
        QTest::newRow("はしごだか") << QStringLiteral("髙橋　高子");
        QTest::newRow("たつさき") << QStringLiteral("﨑山　崎子");
        QTest::newRow("辻の異体字") << QStringLiteral("辻󠄀　辻");
        QTest::newRow("ローマ字") << QStringLiteral("NGUYEN　THI　LAN");
        QTest::newRow("合成文字") << QStringLiteral("NGUYỄN THỊ LAN");
    }
    void rareCharactersStandAsWritten()
    {
        QFETCH(QString, name);
        const auto pdf = FormRenderer().toPdf(withName(name), context());
        QVERIFY2(pdf, qUtf8Printable(pdf ? QString() : pdf.error().detail));
        QVERIFY2(textOf(*pdf).contains(bare(name)), qUtf8Printable(textOf(*pdf)));
    }

    void aVariantIsDrawnDifferentlyFromItsPlainCharacter()
    {
        const auto image = [](const QString& name) {
            return FormRenderer().toImage(withName(name), context(), 0, 200).value_or(QImage());
        };
        const QImage plain = image(QStringLiteral("葛"));
        QVERIFY(!plain.isNull());
        QVERIFY(plain != image(QStringLiteral("葛󠄀")));
        QVERIFY(plain != image(QStringLiteral("𠮷")));
        QVERIFY(image(QStringLiteral("崎")) != image(QStringLiteral("﨑")));
        QCOMPARE(plain, image(QStringLiteral("葛")));
    }

    void whatNoFontCanDrawIsRefusedByCodePoint()
    {
        const auto pdf = FormRenderer().toPdf(withName(QStringLiteral("山\uE000田")), context());
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, FormErrorCode::GlyphMissing);
        QCOMPARE(pdf.error().detail, QStringLiteral("p_name: U+E000"));
    }

    void aTownsNameMustBeDrawableToo()
    {
        SheetContext on = context();
        on.townName = QStringLiteral("\uE000市");
        const auto pdf = FormRenderer().toPdf(withName(QStringLiteral("高梨")), on);
        QVERIFY(!pdf);
        QCOMPARE(pdf.error().code, FormErrorCode::GlyphMissing);
    }

    void aLongNameAndAddressStillMakeOneSheetEach()
    {
        for (const char* id : {"J01", "J06", "J07", "J10", "C01", "L01"}) {
            FilledSheet filled = sheet(QString::fromLatin1(id), Who::MovingIn);
            for (FieldValue& field : filled.fields) {
                if (field.key.contains(QLatin1String("addr")))
                    field.shown = QStringLiteral("みほん県みほん市大字長沢字上之山乙一二三四番地五六　グラン"
                                                 "ドみほんレジデンス中央壱番館一七〇五号室");
                else if (field.key.endsWith(QLatin1String("_kana")))
                    field.shown = QStringLiteral("イジュウイン　リュウノスケエモン");
                else if (field.key.endsWith(QLatin1String("_name"))
                         || field.key.startsWith(QLatin1String("hh_")))
                    field.shown = QStringLiteral("伊集院　龍之介右衛門");
            }
            QCOMPARE(FormRenderer().pageCount(filled), 1);
            const auto drawing = FormRenderer().drawing(filled, context());
            QCOMPARE(sheetFaults(*drawing), QStringList());
            for (const DrawnText& text : drawing->pages.first().texts)
                QVERIFY2(text.key.isEmpty() || text.pt >= 6, qUtf8Printable(text.key)); // easy to read
            keep(*FormRenderer().toPdf(filled, context()), QString::fromLatin1(id) + QStringLiteral("-f"));
        }
    }

    void provenanceStandsInTheMarginOnly()
    {
        const FilledSheet filled = sheet(QStringLiteral("J01"), Who::MovingIn);
        const auto drawing = FormRenderer().drawing(filled, context());
        QVERIFY(drawing);
        QSet<Origin> origins;
        bool isDoubtful = false;
        for (const DrawnMark& mark : drawing->pages.first().marks) {
            if (mark.at.y() > SheetPage::contentBottom)
                continue; // the legend at the foot
            QVERIFY(mark.at.x() > SheetPage::right);
            origins.insert(mark.origin);
            isDoubtful = isDoubtful || mark.isDoubtful;
        }
        QVERIFY(isDoubtful); // the furigana of the sample is not confirmed yet
        for (const Origin origin : {Origin::Card, Origin::Paper, Origin::Derived, Origin::Typed})
            QVERIFY(origins.contains(origin));
    }

    void aCaseHasItsCodeAndADraftSaysSo()
    {
        const FilledSheet filled = sheet(QStringLiteral("L01"), Who::MovingIn);
        const auto drawing = FormRenderer().drawing(filled, context());
        QVERIFY(drawing->pages.first().qr);
        QCOMPARE(drawing->pages.first().qrBox.size(), QSizeF(20, 20));
        QVERIFY(textOf(*FormRenderer().toPdf(filled, context())).contains(QStringLiteral("20261005-0042")));
        SheetContext draft = context();
        draft.caseId.clear();
        draft.caseNumber.clear();
        QVERIFY(!FormRenderer().drawing(filled, draft)->pages.first().qr);
        QVERIFY(textOf(*FormRenderer().toPdf(filled, draft)).contains(QStringLiteral("下書き")));
    }

    void aBankAccountIsItsKindAndItsNumberInSquares_data()
    {
        QTest::addColumn<QString>("account");
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("number");
        QTest::newRow("普通預金") << QStringLiteral("普通　0012345") << QStringLiteral("普通")
                                  << QStringLiteral("0012345");
        QTest::newRow("当座預金") << QStringLiteral("当座 54321") << QStringLiteral("当座")
                                  << QStringLiteral("54321");
        QTest::newRow("記号と番号（ゆうちょ銀行）")
            << QStringLiteral("記号 10120　番号 12345671") << QString() << QString();
        QTest::newRow("種別がほかの口座") << QStringLiteral("納税準備　0012345") << QString() << QString();
        QTest::newRow("長すぎる番号") << QStringLiteral("普通　123456789") << QString() << QString();
    }
    void aBankAccountIsItsKindAndItsNumberInSquares()
    {
        QFETCH(QString, account);
        QFETCH(QString, kind);
        QFETCH(QString, number);
        FilledSheet filled = sheet(QStringLiteral("B07"), Who::MovingIn);
        for (FieldValue& field : filled.fields) {
            if (field.key == QLatin1String("bank_no"))
                field.value = field.shown = account;
        }
        const auto drawing = FormRenderer().drawing(filled, context());
        QVERIFY(drawing);
        QString ticked;
        for (const DrawnTick& tick : drawing->pages.first().ticks) {
            if (tick.key == QLatin1String("bank_no") && tick.isTicked)
                ticked += tick.label;
        }
        QCOMPARE(ticked, kind);
        bool isFound = false;
        for (const DrawnText& text : drawing->pages.first().texts) {
            if (text.key != QLatin1String("bank_no"))
                continue;
            // What does not fit the squares stands as it was written, never cut to fit.
            QCOMPARE(text.text, number.isEmpty() ? account : number);
            QCOMPARE(text.centres.size(), number.size());
            isFound = true;
        }
        QVERIFY(isFound);
        QCOMPARE(sheetFaults(*drawing), QStringList());
    }

    void aHiddenIndividualNumberFillsItsSquares()
    {
        const auto drawing = FormRenderer().drawing(sheet(QStringLiteral("B07"), Who::MovingIn), context());
        QVERIFY(drawing);
        const auto& texts = drawing->pages.first().texts;
        const auto number = std::find_if(texts.begin(), texts.end(), [](const DrawnText& text) {
            return text.key == QLatin1String("p_mynumber");
        });
        QVERIFY(number != texts.end());
        QCOMPARE(number->centres.size(), 12);
        const auto pdf = FormRenderer().toPdf(sheet(QStringLiteral("B07"), Who::MovingIn), context());
        QCOMPARE(textOf(*pdf).count(u'●'), 12);
    }

    void helpForThePenLeavesAFilledBox()
    {
        const auto hasHelp = [](Who who) {
            const auto drawing = FormRenderer().drawing(sheet(QStringLiteral("B07"), who), context());
            return drawing && std::ranges::any_of(drawing->pages.first().texts, [](const DrawnText& text) {
                       return text.text.startsWith(u'〒');
                   });
        };
        QVERIFY(hasHelp(Who::Nobody));
        QVERIFY(!hasHelp(Who::MovingIn));
    }

    void anIndividualNumberNeverReachesThePaper_data()
    {
        QTest::addColumn<FieldState>("state");
        QTest::newRow("伏せてある") << FieldState::Masked;
        QTest::newRow("まちがって開いている") << FieldState::Filled;
    }
    void anIndividualNumberNeverReachesThePaper()
    {
        QFETCH(FieldState, state);
        FilledSheet filled = sheet(QStringLiteral("H01"), Who::MovingIn);
        bool isThere = false;
        for (FieldValue& field : filled.fields) {
            if (field.key != QLatin1String("p_mynumber"))
                continue;
            field.state = state;
            field.value = field.shown = QStringLiteral("314159265352");
            isThere = true;
        }
        QVERIFY(isThere);
        const auto pdf = FormRenderer().toPdf(filled, context());
        QVERIFY(pdf);
        const QString text = textOf(*pdf);
        QVERIFY(!text.contains(QStringLiteral("314159265352")));
        QVERIFY(!pdf->contains("314159265352"));
        QVERIFY(text.contains(QStringLiteral("●●●●　●●●●　●●●●")));
    }

    void anOpenFieldStaysAnEmptyBoxWhateverItHolds()
    {
        FilledSheet filled = withName(QStringLiteral("見えない"));
        for (FieldValue& field : filled.fields)
            field.state = FieldState::Open;
        const auto pdf = FormRenderer().toPdf(filled, context());
        QVERIFY(pdf);
        QVERIFY(!textOf(*pdf).contains(QStringLiteral("見えない")));
    }

    void aLargeHouseholdGetsAContinuationSheet_data()
    {
        QTest::addColumn<int>("people");
        QTest::addColumn<int>("pages");
        QTest::newRow("ひとり") << 1 << 1;
        QTest::newRow("五人は一枚") << 5 << 1;
        QTest::newRow("六人から続紙") << 6 << 2;
        QTest::newRow("四十人") << 40 << 3;
    }
    void aLargeHouseholdGetsAContinuationSheet()
    {
        QFETCH(int, people);
        QFETCH(int, pages);
        FilledSheet filled = sheet(QStringLiteral("J01"), Who::MovingIn, people);
        for (FieldValue& field : filled.fields) {
            if (field.key == QLatin1String("p_name"))
                field.shown = field.value =
                    QStringLiteral("見本　第%1").arg(field.person + 1, 2, 10, QLatin1Char('0'));
        }
        QCOMPARE(FormRenderer().pageCount(filled), pages);
        const auto drawing = FormRenderer().drawing(filled, context());
        QVERIFY(drawing);
        QCOMPARE(sheetFaults(*drawing), QStringList());
        const auto pdf = FormRenderer().toPdf(filled, context());
        keep(*pdf, QStringLiteral("J01-%1").arg(people));
        const QString text = textOf(*pdf);
        for (int person = 1; person <= people; ++person)
            QVERIFY(text.contains(QStringLiteral("見本　第%1").arg(person, 2, 10, QLatin1Char('0'))));
        const auto last = FormRenderer().fieldPlace(filled, QStringLiteral("p_name"), people - 1);
        QVERIFY(last);
        QCOMPARE(last->page, pages - 1);
    }

    void aFieldThePaperHasNoBoxForGoesToTheContinuationSheet()
    {
        FilledSheet filled = sheet(QStringLiteral("J06"), Who::MovingIn);
        filled.fields.append({QStringLiteral("dog_no"), 0, QStringLiteral("鑑札番号"),
                              QStringLiteral("第77号"), QStringLiteral("第77号"), FieldState::Filled});
        QCOMPARE(FormRenderer().pageCount(filled), 2);
        const auto pdf = FormRenderer().toPdf(filled, context());
        QVERIFY(textOf(*pdf).contains(QStringLiteral("鑑札番号第77号")));
    }

    void theSameSheetIsTheSameBytes()
    {
        const FilledSheet filled = sheet(QStringLiteral("C01"), Who::MovingIn);
        const auto first = FormRenderer().toPdf(filled, context());
        SheetContext later = context();
        later.printedAt = later.printedAt.addSecs(60);
        QVERIFY(first);
        QCOMPARE(*first, *FormRenderer().toPdf(filled, context()));
        QVERIFY(*first != *FormRenderer().toPdf(filled, later));
        SheetContext signedOn = context();
        signedOn.signatureSvg = signature();
        QCOMPARE(*FormRenderer().unsignedDigest(filled, signedOn), pdfDigest(*first));
        QVERIFY(pdfDigest(*FormRenderer().toPdf(filled, signedOn)) != pdfDigest(*first));
    }

    void theSignatureIsDrawnInItsBoxOnly()
    {
        const FilledSheet filled = sheet(QStringLiteral("J01"), Who::MovingIn);
        SheetContext signedOn = context();
        signedOn.signatureSvg = signature();
        const QImage without = *FormRenderer().toImage(filled, context(), 0, 100);
        const QImage with = *FormRenderer().toImage(filled, signedOn, 0, 100);
        const auto box = FormRenderer().fieldBox(filled, QStringLiteral("app_sign"), 0);
        QVERIFY(box);
        const QRectF pixels(box->topLeft() * 100 / 25.4, box->size() * 100 / 25.4);
        int changed = 0;
        for (int y = 0; y < with.height(); ++y) {
            for (int x = 0; x < with.width(); ++x) {
                if (with.pixel(x, y) == without.pixel(x, y))
                    continue;
                ++changed;
                QVERIFY(pixels.contains(QPointF(x, y)));
            }
        }
        QVERIFY(changed > 100);
    }

    void thePreviewShowsWhatIsPrinted()
    {
        const FilledSheet filled = sheet(QStringLiteral("J01"), Who::MovingIn);
        const auto pdf = FormRenderer().toPdf(filled, context());
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("sheet.pdf")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(*pdf);
        file.close();
        QCOMPARE(QProcess::execute(QStringLiteral("pdftocairo"),
                                   {QStringLiteral("-r"), QStringLiteral("100"), QStringLiteral("-png"),
                                    QStringLiteral("-singlefile"), file.fileName(),
                                    folder.filePath(QStringLiteral("page"))}),
                 0);
        const QImage printed =
            QImage(folder.filePath(QStringLiteral("page.png"))).convertToFormat(QImage::Format_Grayscale8);
        const QImage shown =
            FormRenderer().toImage(filled, context(), 0, 100)->convertToFormat(QImage::Format_Grayscale8);
        QVERIFY(qAbs(printed.width() - shown.width()) <= 1);
        const auto difference = [&](int shift) {
            qint64 sum = 0;
            for (int y = 2; y < std::min(printed.height(), shown.height()) - 2; ++y) {
                for (int x = 2; x < std::min(printed.width(), shown.width()) - 2; ++x)
                    sum += qAbs(qGray(printed.pixel(x, y)) - qGray(shown.pixel(x, y + shift)));
            }
            return sum;
        };
        // Edges may be smoothed a little differently; moved by a quarter of a millimetre it is another
        // picture.
        QVERIFY(difference(0) * 3 < difference(1));
    }

    void aWorkerThreadDrawsTheSameSheet()
    {
        const FilledSheet filled = sheet(QStringLiteral("L01"), Who::MovingIn);
        const QByteArray here = *FormRenderer().toPdf(filled, context());
        QByteArray there;
        const std::unique_ptr<QThread> worker(
            QThread::create([&] { there = FormRenderer().toPdf(filled, context()).value_or(QByteArray()); }));
        worker->start();
        QVERIFY(worker->wait(20000));
        QCOMPARE(there, here);
    }

    void aPageThatIsNotThereIsRefused()
    {
        const FilledSheet filled = sheet(QStringLiteral("L01"), Who::MovingIn);
        QVERIFY(!FormRenderer().toImage(filled, context(), 1, 96));
        QVERIFY(!FormRenderer().toImage(filled, context(), -1, 96));
        QVERIFY(!FormRenderer().toImage(filled, context(), 0, 5000));
        QCOMPARE(FormRenderer().toImage(filled, context(), 0, 96)->size(), QSize(794, 1123));
    }

    void theTicksSayWhatWasAnswered_data()
    {
        QTest::addColumn<QString>("id");
        QTest::addColumn<QString>("key");
        QTest::addColumn<QStringList>("ticked");
        QTest::newRow("転入") << QStringLiteral("J01") << QStringLiteral("mv_kind")
                              << QStringList{QStringLiteral("転入")};
        QTest::newRow("男") << QStringLiteral("J01") << QStringLiteral("p_sex")
                            << QStringList{QStringLiteral("男")};
        QTest::newRow("本籍と続柄") << QStringLiteral("C01") << QStringLiteral("cert_items")
                                    << QStringList{QStringLiteral("世帯主の氏名と続柄"),
                                                   QStringLiteral("本籍・筆頭者")};
        QTest::newRow("世帯全員") << QStringLiteral("C01") << QStringLiteral("cert_scope")
                                  << QStringList{QStringLiteral("世帯全員")};
        QTest::newRow("口座振替") << QStringLiteral("L01") << QStringLiteral("water_pay")
                                  << QStringList{QStringLiteral("口座振替")};
    }
    void theTicksSayWhatWasAnswered()
    {
        QFETCH(QString, id);
        QFETCH(QString, key);
        QFETCH(QStringList, ticked);
        const auto drawing = FormRenderer().drawing(sheet(id, Who::MovingIn), context());
        QVERIFY(drawing);
        QStringList found;
        for (const DrawnTick& tick : drawing->pages.first().ticks) {
            if (tick.isTicked && tick.key == key)
                found.append(tick.label);
        }
        QCOMPARE(found, ticked);
    }
};

KAKANAI_TEST(tst_FormRenderer);
#include "tst_FormRenderer.moc"
