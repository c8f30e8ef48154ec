// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/DropWriter.h"
#include "app/sync/Windows31J.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai;
using namespace kakanai::sync;

/** Names in the character set of old programs, and what it costs them. */
class tst_Windows31J : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aCharacterIsWrittenOrItsLossIsTold_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("written");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("kind");
        const auto row = [](const char* what, const char* name, const char* written, const char* bytes,
                            const char* kind) {
            QTest::newRow(what) << QString::fromUtf8(name) << QString::fromUtf8(written)
                                << QByteArray::fromHex(bytes) << QString::fromLatin1(kind);
        };
        row("a plain name", "山田", "山田", "8e52 9363", "");
        row("kana with a mark", "ヤマダ　タロウ", "ヤマダ　タロウ", "8384837d835f8140835e838d8345", "");
        row("half-width kana", "ﾔﾏﾀﾞ", "ﾔﾏﾀﾞ", "d4cfc0de", "");
        // Not in the set at all, in the second plane of Unicode.
        row("yoshi with a short upper line", "𠮷田", "〓田", "81ac 9363", "replaced");
        // IBM's own addition, at Microsoft's number for it: written, but no JIS X 0208.
        row("saki with a standing roof", "﨑山", "﨑山", "fab1 8e52", "extension");
        row("ladder-taka", "髙橋", "髙橋", "fbfc 8bb4", "extension");
        row("circled one", "①", "①", "8740", "extension");
        // The plain form stands there; which of its forms it was is lost.
        row("kuzu as Katsushika writes it", "葛󠄀城", "葛城", "8a8b 8fe9", "variant-dropped");
        row("wave dash", "１〜２", "１～２", "8250 8160 8251", "alike");
        row("minus sign", "１−２", "１－２", "8250 817c 8251", "alike");
        row("a local character", "\ue000", "〓", "81ac", "replaced");
        row("a face", "😀", "〓", "81ac", "replaced");
        row("u with two dots", "ü", "〓", "81ac", "replaced");
    }

    void aCharacterIsWrittenOrItsLossIsTold()
    {
        QFETCH(QString, name);
        QFETCH(QString, written);
        QFETCH(QByteArray, bytes);
        QFETCH(QString, kind);
        const Windows31J windows({}, QStringLiteral("〓"));
        const FittedText fitted = windows.fit(name);
        QCOMPARE(fitted.text, written);
        QCOMPARE(Windows31J::encode(fitted.text).toHex(' '), bytes.toHex(' '));
        QCOMPARE(fitted.losses.size(), kind.isEmpty() ? 0 : 1);
        if (!kind.isEmpty())
            QCOMPARE(lossKindName(fitted.losses.first().kind), kind);
    }

    void theTownsOwnSubstituteStandsInstead()
    {
        const Windows31J windows({{QStringLiteral("𠮷"), QStringLiteral("吉")},
                                  {QStringLiteral("葛󠄀"), QStringLiteral("カツ")},
                                  {QStringLiteral("ü"), QStringLiteral("𠮷")}},
                                 QStringLiteral("〓"));
        const FittedText fitted = windows.fit(QStringLiteral("𠮷田葛󠄀ü"));
        QCOMPARE(fitted.text, QStringLiteral("吉田カツ〓")); // a substitute that does not fit is none
        QCOMPARE(fitted.losses.size(), 3);
        QCOMPARE(fitted.losses.first().put, QStringLiteral("吉"));
    }

    /** What comes back from the bytes is what the report says was written, for every character there is. */
    void nothingIsWrittenThatReadsBackAsSomethingElse()
    {
        const Windows31J windows({}, QStringLiteral("〓"));
        int kept = 0;
        for (char32_t point = 0x20; point < 0x30000; ++point) {
            if ((point >= 0xd800 && point < 0xe000) || (point > 0xffff && point % 16 != 0))
                continue;
            const auto character = QChar::fromUcs4(point);
            const QString text = QStringView(character).toString();
            const FittedText fitted = windows.fit(text);
            const bool isSame = fitted.text == text;
            QVERIFY2(isSame || !fitted.losses.isEmpty(), qPrintable(QString::number(point, 16)));
            QVERIFY2(!Windows31J::encode(fitted.text).isEmpty(), qPrintable(QString::number(point, 16)));
            kept += isSame ? 1 : 0;
        }
        QVERIFY2(kept > 7'300 && kept < 7'900, qPrintable(QString::number(kept)));
    }

    void theReportNamesPersonAndField()
    {
        DropTable table{QStringLiteral("field"),
                        {{QStringLiteral("case_id"), {}},
                         {QStringLiteral("field"), {}},
                         {QStringLiteral("person_id"), {}},
                         {QStringLiteral("value"), {}}},
                        {{QStringLiteral("c1"), QStringLiteral("p_name"), QStringLiteral("p2"),
                          QStringLiteral("𠮷﨑　葛󠄀")}}};
        DropProfile profile;
        profile.encoding = DropEncoding::Windows31J;
        DropWriter writer(profile);
        const QByteArray csv = writer.write(table);
        QVERIFY(csv.endsWith("\"c1\",\"p_name\",\"p2\",\"\x81\xac\xfa\xb1\x81\x40\x8a\x8b\"\r\n"));
        (void)writer.write(table);
        const DropTable report = DropWriter::lossTable(writer.losses());
        QCOMPARE(report.rows.size(), 3); // each once, however many tables show it
        QCOMPARE(report.rows[0].join(u'|'), QStringLiteral("c1|p2|p_name|𠮷|U+20BB7|〓|81 AC|replaced"));
        QCOMPARE(report.rows[1].join(u'|'), QStringLiteral("c1|p2|p_name|﨑|U+FA11|﨑|FA B1|extension"));
        QCOMPARE(report.rows[2].join(u'|'),
                 QStringLiteral("c1|p2|p_name|葛󠄀|U+845B U+E0100|葛|8A 8B|variant-dropped"));
    }

    /** The control: in UTF-8 nothing is lost, and the bytes are the text's own. */
    void inUtf8NothingIsLost()
    {
        const QString name = QStringLiteral("𠮷﨑　葛󠄀");
        DropTable table{QStringLiteral("person"), {{QStringLiteral("name"), {}}}, {{name}}};
        DropWriter writer{DropProfile()};
        QCOMPARE(writer.write(table), QByteArray("\"name\"\r\n\"") + name.toUtf8() + "\"\r\n");
        QVERIFY(writer.losses().isEmpty());
    }
};

KAKANAI_TEST(tst_Windows31J);
#include "tst_Windows31J.moc"
