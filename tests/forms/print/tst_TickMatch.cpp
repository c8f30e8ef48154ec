// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/TickMatch.h"

#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::forms;

class tst_TickMatch : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aValueTicksItsSquare_data()
    {
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("shown");
        QTest::addColumn<QList<qsizetype>>("ticked");
        QTest::addColumn<QString>("rest");
        using List = QList<qsizetype>;
        QTest::newRow("保存の値で") << QStringLiteral("self") << QStringLiteral("ご本人") << List{0}
                                    << QString();
        QTest::newRow("書かれた言葉で")
            << QStringLiteral("x") << QStringLiteral("代理人") << List{1} << QString();
        QTest::newRow("ふたつ") << QStringLiteral("self、agent") << QStringLiteral("本人、代理人")
                                << List{0, 1} << QString();
        QTest::newRow("その他") << QStringLiteral("sibling") << QStringLiteral("兄弟姉妹") << List{2}
                                << QStringLiteral("兄弟姉妹");
        QTest::newRow("ひとつはその他")
            << QStringLiteral("a、b") << QStringLiteral("本人、近所") << List{0, 2} << QStringLiteral("近所");
        QTest::newRow("空") << QString() << QString() << List{} << QString();
    }
    void aValueTicksItsSquare()
    {
        QFETCH(QString, value);
        QFETCH(QString, shown);
        QFETCH(QList<qsizetype>, ticked);
        QFETCH(QString, rest);
        const QList<LayoutChoice> choices{{QStringLiteral("本　人"), {QStringLiteral("self")}},
                                          {QStringLiteral("代理人"), {QStringLiteral("agent")}},
                                          {QStringLiteral("その他"), {}, {}, true}};
        FieldValue field;
        field.value = value;
        field.shown = shown;
        field.state = FieldState::Filled;
        const TickMatch match = matchTicks(choices, field, {});
        QCOMPARE(match.ticked, ticked);
        QCOMPARE(match.rest, rest);
        field.state = FieldState::Open;
        QVERIFY(matchTicks(choices, field, {}).ticked.isEmpty());
    }

    void onePaperForTwoProceduresTicksBoth()
    {
        const QList<LayoutChoice> choices{{QStringLiteral("転入"), {}, {QStringLiteral("J01")}},
                                          {QStringLiteral("転居"), {}, {QStringLiteral("J03")}},
                                          {QStringLiteral("世帯変更"), {}, {QStringLiteral("J05")}}};
        FilledSheet sheet;
        sheet.id = QStringLiteral("J01");
        sheet.procedures = {QStringLiteral("J03"), QStringLiteral("J05")};
        QCOMPARE(matchTicks(choices, {}, sheet).ticked, (QList<qsizetype>{1, 2}));
        sheet.procedures.clear();
        QCOMPARE(matchTicks(choices, {}, sheet).ticked, QList<qsizetype>{0});
    }
};

KAKANAI_TEST(tst_TickMatch);
#include "tst_TickMatch.moc"
