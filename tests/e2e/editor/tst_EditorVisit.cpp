// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/EditorStand.h"
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QProcess>

using namespace kakanai;
using test::EditorStand;

namespace {

QString pdfText(const QString& file)
{
    QProcess program;
    program.start(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    return program.waitForFinished() ? QString::fromUtf8(program.readAllStandardOutput()) : QString();
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
            QVERIFY2(QString(text).remove(u' ').contains(QString(words).remove(u' ')),
                     qPrintable(words + text));
    }
};

KAKANAI_TEST(tst_EditorVisit);
#include "tst_EditorVisit.moc"
