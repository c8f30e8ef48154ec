// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EditorStand.h"
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QPainter>
#include <QPdfWriter>
#include <QProcess>

using namespace kakanai;
using test::EditorStand;

namespace {

/** Page by page, from 1; all of them without a page. */
QString pdfText(const QString& file, int page = 0)
{
    QStringList arguments{QStringLiteral("-layout")};
    if (page > 0)
        arguments +=
            {QStringLiteral("-f"), QString::number(page), QStringLiteral("-l"), QString::number(page)};
    QProcess program;
    program.start(QStringLiteral("pdftotext"), arguments + QStringList{file, QStringLiteral("-")});
    return program.waitForFinished() ? QString::fromUtf8(program.readAllStandardOutput()).remove(u' ')
                                     : QString();
}

/** The town's old form as its printer sent it: a PDF of two pages with words, rules and nothing filled in. */
QString printBlankForm(const QString& file)
{
    QPdfWriter pdf(file);
    pdf.setPageSize(QPageSize(QPageSize::A4));
    pdf.setPageMargins({});
    pdf.setResolution(254); // ten dots a millimetre
    QPainter painter(&pdf);
    const auto line = [&](const QString& label, int y) {
        painter.drawRect(200, y, 1600, 120);
        painter.drawLine(550, y, 550, y + 120);
        painter.drawText(QRect(210, y, 330, 120), Qt::AlignVCenter, label);
    };
    painter.setFont(QFont(QStringLiteral("Noto Sans CJK JP"), 11));
    line(QStringLiteral("申請者氏名"), 400);
    line(QStringLiteral("電話番号"), 520);
    pdf.newPage();
    line(QStringLiteral("よく行く場所"), 600);
    painter.end();
    return file;
}

} // namespace

/** What issue 5 asks of the editor, with the real window, store, folder and program. */
class tst_EditorVisit : public QObject
{
    Q_OBJECT

private:
    static QJsonObject visit(EditorStand& stand, const QString& data, const QString& out)
    {
        stand.writeTown(QStringLiteral("visit.json"), R"({"role":"kiosk","event":"kaigo",
            "answers":{"visitor":"本人","town_q1":true},
            "facts":{"app_name":{"value":"高梨　陽太","origin":"typed"},"app_tel":{"value":"090-0000-0101","origin":"typed"},
                     "p_name":{"value":"高梨　陽太","origin":"typed"},
                     "town_f1":{"value":"本町公園と川沿いの道","origin":"typed"}}})");
        const auto run = test::runKakanai(
            data,
            {QStringLiteral("visit"), QStringLiteral("run"), QStringLiteral("--town"), stand.town.path(),
             QStringLiteral("--script"), stand.town.filePath(QStringLiteral("visit.json")),
             QStringLiteral("--out"), out});
        return run.json();
    }

private Q_SLOTS:
    void aProcedureMadeInTheWindowTakesPartInTheNextVisit()
    {
        EditorStand stand;
        stand.addStickers();
        stand.shapeSheet();
        stand.publishTogether();
        QTemporaryDir data;
        const QJsonObject came =
            visit(stand, data.filePath(QStringLiteral("data")), data.filePath(QStringLiteral("out")));
        QVERIFY2(came.value(QStringLiteral("procedures")).toArray().contains(QStringLiteral("X01")),
                 QJsonDocument(came).toJson().constData());
        const QString text = pdfText(data.filePath(QStringLiteral("out/X01.pdf")));
        for (const QString& words : {QStringLiteral("見守りシール交付申請書"), QStringLiteral("申請する方"),
                                     QStringLiteral("高梨"), QStringLiteral("本町公園と川沿いの道")})
            QVERIFY2(text.contains(QString(words).remove(u' ')), qPrintable(words + text));
    }

    void aSheetDrawnOverAPdfOfTwoPagesTakesPartUntilItIsTakenBack()
    {
        EditorStand stand;
        stand.describeStickers();
        stand.drawOver(printBlankForm(stand.town.filePath(QStringLiteral("old-form.pdf"))));
        for (const char* kept : {"catalogue-blanks/X01.png", "catalogue-blanks/X01-2.png"})
            QVERIFY2(QFile::exists(stand.town.filePath(QLatin1String(kept))), kept);
        QVERIFY(!QFile::exists(stand.town.filePath(QStringLiteral("catalogue-blanks/X01-3.png"))));
        stand.drawBox({56, 53}, {140, 63}, QStringLiteral("app_tel"));
        stand.picture(QStringLiteral("editor-blank-1"));
        stand.click(QStringLiteral("pageNext"));
        stand.drawBox({56, 61}, {178, 71}, QStringLiteral("town_f1"));
        stand.picture(QStringLiteral("editor-blank-2"));
        const auto layout = stand.model().object(QStringLiteral("sheet/X01"));
        QCOMPARE(editor::pageCountOf(layout), 2);
        QCOMPARE(editor::partsOf(layout).last().page, 1);
        QCOMPARE(editor::partsOf(layout).last().box, QRectF(56, 61, 122, 10));
        stand.publishTogether();
        QTemporaryDir data;
        const QJsonObject came =
            visit(stand, data.filePath(QStringLiteral("data")), data.filePath(QStringLiteral("out")));
        QVERIFY2(came.value(QStringLiteral("procedures")).toArray().contains(QStringLiteral("X01")),
                 QJsonDocument(came).toJson().constData());
        const QString pdf = data.filePath(QStringLiteral("out/X01.pdf"));
        QVERIFY2(pdfText(pdf, 1).contains(QStringLiteral("090-0000-0101")), qPrintable(pdfText(pdf, 1)));
        QVERIFY2(pdfText(pdf, 2).contains(QStringLiteral("本町公園と川沿いの道")),
                 qPrintable(pdfText(pdf, 2)));
        QVERIFY(!pdfText(pdf, 1).contains(QStringLiteral("本町公園")));

        stand.rollBackTo(1); // as it was before anybody published
        const QJsonObject after =
            visit(stand, data.filePath(QStringLiteral("data2")), data.filePath(QStringLiteral("out2")));
        QVERIFY(after.contains(QStringLiteral("procedures")));
        QVERIFY2(!after.value(QStringLiteral("procedures")).toArray().contains(QStringLiteral("X01")),
                 QJsonDocument(after).toJson().constData());
    }
};

KAKANAI_TEST(tst_EditorVisit);
#include "tst_EditorVisit.moc"
