// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PaperWork.h"

#include "tests/forms/print/SheetSamples.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;
using namespace kakanai::visit;

namespace {

QList<forms::FilledSheet> bundle()
{
    QList<forms::FilledSheet> sheets;
    for (const char* id : {"J01", "J06", "J07", "J10", "C01", "L01", "H01", "B01"})
        sheets.append(forms::test::sheet(QString::fromLatin1(id), forms::test::Who::MovingIn));
    return sheets;
}

} // namespace

class tst_PaperWork : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void sheetsDrawnByTwoAreTheOnesDrawnByOne()
    {
        forms::SheetContext context = forms::test::context();
        context.signatureSvg = forms::test::signature();
        const QList<forms::FilledSheet> sheets = bundle();
        for (int round = 0; round < 3; ++round) { // who of the two draws which is never the same
            const auto drawn = drawSheets(sheets, context, {});
            QVERIFY2(drawn, drawn ? "" : qPrintable(drawn.error().detail));
            QCOMPARE(drawn->attachments.size(), sheets.size());
            QCOMPARE(drawn->seals.size(), sheets.size());
            for (qsizetype i = 0; i < sheets.size(); ++i) {
                const auto alone = forms::FormRenderer().toPdf(sheets.at(i), context);
                QVERIFY(alone);
                QCOMPARE(drawn->attachments.at(i).fileName, sheets.at(i).id + QStringLiteral(".pdf"));
                QCOMPARE(drawn->attachments.at(i).bytes, *alone);
                QCOMPARE(drawn->attachments.at(i).pages, 1);
                QCOMPARE(drawn->seals.at(i).sheet, sheets.at(i).id);
                QCOMPARE(drawn->seals.at(i),
                         forms::sealSheet(forms::FormRenderer(), sheets.at(i), context, *alone).value());
            }
        }
    }

    void oneSheetThatCannotBeDrawnStopsThemAll()
    {
        QList<forms::FilledSheet> sheets = bundle();
        for (forms::FieldValue& field : sheets[3].fields) {
            if (field.key == QStringLiteral("p_name"))
                field.value = field.shown = QStringLiteral("\uE000田"); // nobody's font has it
        }
        const auto drawn = drawSheets(sheets, forms::test::context(), {});
        QVERIFY(!drawn);
        QCOMPARE(drawn.error().code, FailureCode::GlyphMissing);
    }

    void noSheetIsNoTrouble()
    {
        const auto drawn = drawSheets({}, forms::test::context(), {});
        QVERIFY(drawn && drawn->attachments.isEmpty());
    }
};

KAKANAI_TEST(tst_PaperWork);
#include "tst_PaperWork.moc"
