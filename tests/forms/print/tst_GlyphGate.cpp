// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/GlyphGate.h"

#include "forms/print/Typesetter.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::forms;

class tst_GlyphGate : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNameTheOfficeCanWritePasses_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("葛の異体字") << QStringLiteral("髙橋　葛󠄀葉");
        QTest::newRow("つちよし") << QStringLiteral("𠮷田　久美子");
        QTest::newRow("たつさき") << QStringLiteral("﨑山　健司");
        QTest::newRow("ほっけ") << QStringLiteral("𩸽");
        QTest::newRow("半角とかな") << QStringLiteral("ＡBC ｱｲｳ ヴァ か゚ 〇々〆ー");
        QTest::newRow("株式会社") << QStringLiteral("㈱みほん");
        QTest::newRow("ハングル") << QStringLiteral("김민수");
        QTest::newRow("簡体字") << QStringLiteral("张伟");
        QTest::newRow("二行") << QStringLiteral("一行目\n二行目");
    }
    void aNameTheOfficeCanWritePasses()
    {
        QFETCH(QString, name);
        QStringList missing;
        for (const MissingGlyph& glyph : missingGlyphs(name))
            missing.append(glyph.codePoints());
        QCOMPARE(missing, QStringList());
    }

    void whatCannotBeDrawnIsNamedByItsCodePoints_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("codePoints");
        QTest::addColumn<QString>("substitute");
        QTest::newRow("外字") << QStringLiteral("山\uE000") << QStringLiteral("U+E000") << QString();
        QTest::newRow("第十六面の外字")
            << QStringLiteral("\U0010DE92") << QStringLiteral("U+10DE92") << QString();
        QTest::newRow("登録のない異体字")
            << QStringLiteral("山\U000E01EF") << QStringLiteral("U+5C71 U+E01EF") << QStringLiteral("山");
        QTest::newRow("絵文字") << QStringLiteral("😀") << QStringLiteral("U+1F600") << QString();
        QTest::newRow("タブ") << QStringLiteral("\t") << QStringLiteral("U+0009") << QString();
        QTest::newRow("向きを変える文字")
            << QStringLiteral("\u202E") << QStringLiteral("U+202E") << QString();
    }
    void whatCannotBeDrawnIsNamedByItsCodePoints()
    {
        QFETCH(QString, name);
        QFETCH(QString, codePoints);
        QFETCH(QString, substitute);
        const QList<MissingGlyph> missing = missingGlyphs(name);
        QCOMPARE(missing.size(), 1);
        QCOMPARE(missing.first().codePoints(), codePoints);
        QCOMPARE(missing.first().substitute, substitute);
    }

    void aRadicalIsSuggestedAsItsKanji()
    {
        QCOMPARE(substituteFor(QStringLiteral("\u2EA0")), QStringLiteral("民"));
        QCOMPARE(substituteFor(QStringLiteral("\u2F65")), QStringLiteral("田"));
        QCOMPARE(substituteFor(QStringLiteral("山")), QString());
    }

    void aVariantComesFromTheFontThatKnowsIt()
    {
        const Typesetter type;
        // U+E0100 is a sequence of the Adobe-Japan1 collection, U+E0102 one of Moji_Joho: no font has both.
        QCOMPARE(type.families(QStringLiteral("葛"), Face::Value),
                 QStringList{QStringLiteral("IPAmjMincho")});
        QCOMPARE(type.families(QStringLiteral("葛\U000E0102"), Face::Value),
                 QStringList{QStringLiteral("IPAmjMincho")});
        QCOMPARE(type.families(QStringLiteral("葛\U000E0100"), Face::Value),
                 QStringList{QStringLiteral("Noto Serif CJK JP")});
        QCOMPARE(type.families(QStringLiteral("김"), Face::Value),
                 QStringList{QStringLiteral("Noto Serif CJK JP")});
    }

    void aLineNobodyCanReadIsNotAFit()
    {
        const Typesetter type;
        const QString address(300, u'長');
        QVERIFY(type.fit(address, Face::Value, 11, 4.5, {100, 11}));
        QVERIFY(!type.fit(address, Face::Value, 11, 4.5, {30, 8}));
        QCOMPARE(*type.fit(QStringLiteral("短い"), Face::Value, 11, 4.5, {30, 8}), 11.0);
    }
};

KAKANAI_TEST(tst_GlyphGate);
#include "tst_GlyphGate.moc"
