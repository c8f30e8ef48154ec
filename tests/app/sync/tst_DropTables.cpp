// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/DropProfileReader.h"
#include "app/sync/DropTable.h"
#include "app/sync/DropWriter.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace kakanai;
using namespace kakanai::sync;

namespace {

DropProfile profileOf(const char* json)
{
    const auto profile = readDropProfile(QJsonDocument::fromJson(json).object());
    if (!profile)
        qFatal("%s: %s", json, qPrintable(profile.error()));
    return *profile;
}

QJsonObject field(const char* name, const char* person, const QJsonValue& value)
{
    QJsonObject object{{QStringLiteral("name"), QString::fromLatin1(name)}, {QStringLiteral("value"), value}};
    if (*person != '\0')
        object[QStringLiteral("person_id")] = QString::fromLatin1(person);
    return object;
}

/** Two people on one paper, of whom the first has no kana. */
QJsonObject message()
{
    const QJsonObject form{
        {QStringLiteral("form_id"), QStringLiteral("f1")},
        {QStringLiteral("template_id"), QStringLiteral("jp.479993.j01")},
        {QStringLiteral("template_version"), QStringLiteral("1.0.0")},
        {QStringLiteral("fields"),
         QJsonArray{
             field("p_name", "p1", QStringLiteral("見本　太郎")),
             field("p_name", "p3", QStringLiteral("見本　花")),
             field("p_kana", "p3", QStringLiteral("ミホン　ハナ")),
             field("app_name", "p2", QStringLiteral("代理　人")),
             field("mv_date", "", QJsonObject{{QStringLiteral("date"), QStringLiteral("2026-04-01")}})}}};
    return {{QStringLiteral("message"), QJsonObject{{QStringLiteral("message_id"), QStringLiteral("m1")}}},
            {QStringLiteral("case"),
             QJsonObject{{QStringLiteral("case_id"), QStringLiteral("c1")},
                         {QStringLiteral("case_no"), QStringLiteral("2026-0001")}}},
            {QStringLiteral("procedures"),
             QJsonArray{QJsonObject{{QStringLiteral("procedure_code"), QStringLiteral("J01")},
                                    {QStringLiteral("form_ids"), QJsonArray{QStringLiteral("f1")}}}}},
            {QStringLiteral("forms"), QJsonArray{form}}};
}

DropTable formTable(const QStringList& keys)
{
    const auto columns = [&](const QString& paper) {
        QList<DropColumn> list;
        for (const QString& key : keys)
            list.append({key, paper + u' ' + key});
        return list;
    };
    for (const DropTable& table : dropTables({message()}, columns)) {
        if (table.name == QStringLiteral("form-j01"))
            return table;
    }
    return {};
}

QString cell(const DropTable& table, const char* column)
{
    return table.rows.first().value(table.columnOf(QString::fromLatin1(column)));
}

} // namespace

/** The tables that robots and spreadsheets read. */
class tst_DropTables : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFormIsOneRowWithItsColumnsInTheirOrder()
    {
        const DropTable table =
            formTable({QStringLiteral("mv_date"), QStringLiteral("p_name"), QStringLiteral("p_name#2"),
                       QStringLiteral("p_kana"), QStringLiteral("p_kana#2"), QStringLiteral("app_name"),
                       QStringLiteral("p_birth")});
        QCOMPARE(table.rows.size(), 1);
        QStringList keys;
        for (const DropColumn& column : table.columns)
            keys.append(column.key);
        QCOMPARE(keys.join(u' '),
                 QStringLiteral("message_id case_id case_no completed_at form_id template_version procedures"
                                " mv_date p_name p_name#2 p_kana p_kana#2 app_name p_birth leftover"));
        QCOMPARE(cell(table, "procedures"), QStringLiteral("J01"));
        QCOMPARE(cell(table, "mv_date"), QStringLiteral("2026-04-01"));
        QCOMPARE(cell(table, "p_name"), QStringLiteral("見本　太郎"));
        QCOMPARE(cell(table, "p_name#2"), QStringLiteral("見本　花"));
        // A person without a value keeps their place: nobody gets somebody else's kana.
        QCOMPARE(cell(table, "p_kana"), QString());
        QCOMPARE(cell(table, "p_kana#2"), QStringLiteral("ミホン　ハナ"));
        QCOMPARE(cell(table, "app_name"), QStringLiteral("代理　人"));
        QCOMPARE(cell(table, "p_birth"), QString());
        QCOMPARE(cell(table, "leftover"), QStringLiteral("0"));
    }

    void whatHasNoColumnIsCounted()
    {
        QCOMPARE(cell(formTable({QStringLiteral("p_name")}), "leftover"), QStringLiteral("4"));
    }

    void withoutACatalogueTheColumnsAreTheFormsOwn()
    {
        const QList<DropTable> tables = dropTables({message()}, {});
        QCOMPARE(tables.last().name, QStringLiteral("form-j01"));
        QCOMPARE(cell(tables.last(), "leftover"), QStringLiteral("0"));
        QCOMPARE(cell(tables.last(), "p_kana#2"), QStringLiteral("ミホン　ハナ"));
    }

    void aFormulaIsNotOneAnyMore_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isLed");
        const auto row = [](const QString& text, bool isLed) {
            QTest::newRow(qPrintable(text.simplified())) << text << isLed;
        };
        for (const char* text : {"=1+1", "+81", "-1", "@sum", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠x",
                                 "  =1", "　＝1", "−1"})
            row(QString::fromUtf8(text), true);
        for (const char* text : {"", "a=1", "1-1", "'=1", "　", "ー", "〜"})
            row(QString::fromUtf8(text), false);
    }

    void aFormulaIsNotOneAnyMore()
    {
        QFETCH(QString, text);
        QFETCH(bool, isLed);
        // Windows has no minus sign of its own: it becomes a full-width hyphen, and only then a formula.
        DropProfile profile = profileOf(R"({"encoding":"windows-31j","header":"none"})");
        const DropTable table{QStringLiteral("t"), {{QStringLiteral("value"), {}}}, {{text}}};
        QCOMPARE(DropWriter(profile).write(table).startsWith("\"'"), isLed || text.startsWith(u'\''));
        profile.formulaGuard.clear();
        QCOMPARE(DropWriter(profile).write(table).startsWith("\"'"), text.startsWith(u'\''));
    }

    void theProfileDecidesHowATableIsWritten()
    {
        const DropTable table{
            QStringLiteral("t"),
            {{QStringLiteral("name"), QStringLiteral("氏名")}, {QStringLiteral("note"), {}}},
            {{QStringLiteral("見本"), QStringLiteral("a \"b\"\nc")}}};
        QCOMPARE(DropWriter(profileOf("{}")).write(table),
                 QByteArray("\"name\",\"note\"\r\n\"見本\",\"a \"\"b\"\"\nc\"\r\n"));
        QCOMPARE(DropWriter(
                     profileOf(R"({"byteOrderMark":true,"header":"labels","lineEnd":"lf","quote":"needed"})"))
                     .write(table),
                 QByteArray("\xef\xbb\xbf氏名,note\n見本,\"a \"\"b\"\"\nc\"\n"));
    }

    void aProfileThatCannotBeIsNamed_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* json, const char* key) {
            QTest::newRow(json) << QByteArray(json) << QString::fromLatin1(key);
        };
        row(R"({"encoding":"euc-jp"})", "encoding");
        row(R"({"encoding":"windows-31j","byteOrderMark":true})", "byteOrderMark");
        row(R"({"header":"english"})", "header");
        row(R"({"nameTemplate":"../../{sequence}"})", "nameTemplate");
        row(R"({"nameTemplate":"KKN_{time}"})", "nameTemplate");
        row(R"({"doneMarker":"/etc/passwd"})", "doneMarker");
        row(R"({"tables":["everything"]})", "tables");
        row(R"({"formColumns":{"J01":["p_mynumber"]}})", "formColumns");
        row(R"({"formColumns":{"J01":["p_name","p_name"]}})", "formColumns");
        row(R"({"missing":""})", "missing");
    }

    void aProfileThatCannotBeIsNamed()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, key);
        const auto profile = readDropProfile(QJsonDocument::fromJson(json).object());
        QVERIFY(!profile);
        QCOMPARE(profile.error(), key);
    }
};

KAKANAI_TEST(tst_DropTables);
#include "tst_DropTables.moc"
