// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/model/BoundedJson.h"
#include "forms/model/CatalogueLint.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai::forms;

namespace {

const QString builtIn = QStringLiteral(":/kakanai/catalogue");

void write(const QTemporaryDir& folder, const QString& name, const QByteArray& text)
{
    QFile file(folder.filePath(name));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text);
}

} // namespace

class tst_Catalogue : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theBuiltInCatalogueIsWhole()
    {
        const auto catalogue = loadCatalogue(builtIn);
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().detail));
        QCOMPARE(catalogue->events.size(), 19);
        QCOMPARE(catalogue->questions.size(), 70);
        QCOMPARE(catalogue->fields.size(), 135);
        QCOMPARE(catalogue->documents.size(), 52); // with what a representative needs
        QCOMPARE(catalogue->procedures.size(), 101);
        QVERIFY(catalogue->question(QStringLiteral("dv"))->staffOnly);
        QVERIFY(catalogue->procedure(QStringLiteral("J13"))->discreet);
        QVERIFY(!catalogue->procedure(QStringLiteral("L06"))->hasSheet());
        QCOMPARE(catalogue->field(QStringLiteral("p_sex"))->labelOf(QStringLiteral("female")),
                 QStringLiteral("女"));
    }

    void theBuiltInCatalogueHasNoFault()
    {
        const auto faults = lintCatalogue(builtIn);
        QVERIFY2(faults.isEmpty(),
                 faults.isEmpty() ? "" : qPrintable(faults.first().path + faults.first().message));
    }

    void everyQuestionIsWordedInThreeLanguages()
    {
        const auto catalogue = loadCatalogue(builtIn);
        QVERIFY(catalogue);
        for (const Question& question : catalogue->questions) {
            QVERIFY2(question.text.jaEasy.contains(u' '), qPrintable(question.id));
            QVERIFY2(!question.text.en.isEmpty(), qPrintable(question.id));
            QVERIFY2(!question.text.en.contains(u'、'), qPrintable(question.id));
        }
    }

    void aSeededFaultIsFound_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::addColumn<QString>("path");
        QTest::addColumn<QString>("message");
        const auto procedure = [](const QByteArray& more) {
            return QByteArray("{\"department\":\"SHIMIN\",\"procedures\":[{\"id\":\"X01\",\"name\":{\"ja\":"
                              "\"届\",\"ja-easy\":"
                              "\"届\",\"en\":\"Form\"},\"form\":\"届\",\"events\":[\"tennyu\"]")
                + more + "}]}";
        };
        QTest::newRow("unknown field")
            << procedure(",\"fields\":[\"p_nmae\"]") << QStringLiteral("/procedures/0/fields/0")
            << QStringLiteral("unknown field p_nmae");
        QTest::newRow("unknown document")
            << procedure(",\"documents\":[{\"id\":\"paper\"}]") << QStringLiteral("/procedures/0/documents/0")
            << QStringLiteral("unknown document paper");
        QTest::newRow("variable nobody knows")
            << procedure(",\"condition\":\"cat\"") << QStringLiteral("/procedures/0/condition")
            << QStringLiteral("unknown variable cat");
        QTest::newRow("condition that cannot hold")
            << procedure(",\"condition\":\"dog and not dog\"") << QStringLiteral("/procedures/0/condition")
            << QStringLiteral("can never hold at tennyu");
        QTest::newRow("asked at another event only")
            << procedure(",\"condition\":\"dead_tax\"") << QStringLiteral("/procedures/0/condition")
            << QStringLiteral("at tennyu nobody asks what it hangs on");
        QTest::newRow("rule with a slip")
            << procedure(",\"condition\":\"dog and\"") << QStringLiteral("/procedures/0/condition")
            << QStringLiteral("column 8");
        QTest::newRow("deadline without law")
            << procedure(",\"due\":{\"from\":[\"mv_date\"],\"days\":14}")
            << QStringLiteral("/procedures/0/law") << QStringLiteral("a deadline without a law");
        QTest::newRow("question that decides nothing") << QByteArray(
            "{\"questions\":[{\"id\":\"Q99\",\"var\":\"cat\",\"type\":\"bool\",\"events\":[\"tennyu\"],"
            "\"text\":{\"ja\":\"猫はいますか\",\"ja-easy\":\"ねこは いますか\",\"en\":\"Do you keep a "
            "cat?\"}}]}") << QStringLiteral("/questions/0/events")
                                                       << QStringLiteral("decides nothing at tennyu");
        QTest::newRow("choice without options") << QByteArray(
            "{\"fields\":[{\"key\":\"cat\",\"label\":{\"ja\":\"猫\",\"ja-easy\":\"ねこ\",\"en\":\"Cat\"},"
            "\"type\":\"choice\",\"source\":\"typed\"}]}")
                                                << QStringLiteral("/fields/0/options")
                                                << QStringLiteral("a choice without options");
        QTest::newRow("unknown type") << QByteArray("{\"fields\":[{\"key\":\"cat\",\"label\":{\"ja\":\"猫\"},"
                                                    "\"type\":\"pet\",\"source\":\"typed\"}]}")
                                      << QStringLiteral("/fields/0/type") << QStringLiteral("unknown “pet”");
        QTest::newRow("paper under a condition that cannot hold")
            << procedure(",\"condition\":\"dog\",\"documents\":[{\"id\":\"id1\",\"when\":\"ev=='zei'\"}]")
            << QStringLiteral("/procedures/0/documents/0/when") << QStringLiteral("can never hold");
        QTest::newRow("paper under a condition nobody asks")
            << procedure(",\"documents\":[{\"id\":\"id1\",\"when\":\"cat\"}]")
            << QStringLiteral("/procedures/0/documents/0/when") << QStringLiteral("unknown variable cat");
        QTest::newRow("former reading with an unknown paper")
            << procedure(",\"earlier\":[{\"until\":\"2024-01-01\",\"documents\":[{\"id\":\"paper\"}]}]")
            << QStringLiteral("/procedures/0/earlier/0/documents/0")
            << QStringLiteral("unknown document paper");
        QTest::newRow("former reading without its last day")
            << procedure(",\"earlier\":[{\"law\":\"旧法\"}]")
            << QStringLiteral("/procedures/0/earlier/0/until") << QStringLiteral("needs its last day");
        QTest::newRow("ends before it begins")
            << procedure(",\"since\":\"2026-04-01\",\"until\":\"2026-03-31\"")
            << QStringLiteral("/procedures/0/until") << QStringLiteral("ends before it begins");
        QTest::newRow("a day that does not exist")
            << procedure(",\"since\":\"2026-02-30\"") << QStringLiteral("/procedures/0/since")
            << QStringLiteral("a date is expected");
        QTest::newRow("deemed by nothing")
            << procedure(",\"deemedBy\":[\"J99\"]") << QStringLiteral("/procedures/0/deemedBy/0")
            << QStringLiteral("unknown procedure J99");
        QTest::newRow("deemed by what has no sheet")
            << procedure(",\"deemedBy\":[\"L06\"]") << QStringLiteral("/procedures/0/deemedBy/0")
            << QStringLiteral("L06 has no sheet of its own");
        QTest::newRow("an id twice") << QByteArray("{\"documents\":[{\"id\":\"cat\",\"name\":{\"ja\":\"猫\"}}"
                                                   ",{\"id\":\"cat\",\"name\":{\"ja\":\"猫\"}}]}")
                                     << QStringLiteral("/documents/1/id")
                                     << QStringLiteral("cat stands twice");
        const auto choice = [](const QByteArray& options) {
            return QByteArray(
                       "{\"questions\":[{\"id\":\"Q99\",\"var\":\"cat\",\"type\":\"choice\",\"events\":["
                       "\"tennyu\"],\"text\":{\"ja\":\"猫は\",\"ja-easy\":\"ねこは\",\"en\":\"Cat\"},"
                       "\"options\":[")
                + options + "]}]}";
        };
        QTest::newRow("a choice nobody is offered")
            << choice("{\"value\":\"tama\",\"label\":{\"ja\":\"玉\"},\"events\":[\"shibou\"]}")
            << QStringLiteral("/questions/0/options/0/events") << QStringLiteral("never offered");
        QTest::newRow("a choice twice") << choice(
            "{\"value\":\"tama\",\"label\":{\"ja\":\"玉\"}},{\"value\":\"tama\",\"label\":{\"ja\":\"玉\"}}")
                                        << QStringLiteral("/questions/0/options/1/value")
                                        << QStringLiteral("tama stands twice");
        QTest::newRow("no easy wording")
            << QByteArray("{\"documents\":[{\"id\":\"cat\",\"name\":{\"ja\":\"猫\",\"en\":\"Cat\"}}]}")
            << QStringLiteral("/documents/0/name") << QStringLiteral("no easy Japanese");
    }

    void aSeededFaultIsFound()
    {
        QFETCH(QByteArray, json);
        QFETCH(QString, path);
        QFETCH(QString, message);
        const QTemporaryDir town;
        write(town, QStringLiteral("mine.json"), json);
        const auto faults = lintCatalogue(builtIn, town.path());
        QVERIFY(std::any_of(faults.begin(), faults.end(), [&](const CatalogueFault& fault) {
            return fault.file.endsWith(QStringLiteral("mine.json")) && fault.path == path
                && fault.message.contains(message);
        }));
    }

    void aTownReplacesAndAdds()
    {
        const QTemporaryDir town;
        QVERIFY(QDir(town.path()).mkdir(QStringLiteral("catalogue")));
        write(town, QStringLiteral("catalogue/ours.json"),
              "{\"departments\":[{\"id\":\"SHIMIN\",\"name\":{\"ja\":\"住民課\"}}]}");
        const auto catalogue = loadCatalogue(builtIn, town.path());
        QVERIFY(catalogue);
        QCOMPARE(catalogue->procedures.size(), 101);
        QCOMPARE(catalogue->procedure(QStringLiteral("J01"))->department.ja, QStringLiteral("住民課"));
    }

    void hostileJsonIsRefusedFast_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("a million brackets") << QByteArray(1'000'000, '[');
        QTest::newRow("a million objects") << QByteArray("{\"a\":").repeated(1'000'000);
        QTest::newRow("32 MiB of nothing") << QByteArray("{}") + QByteArray(32 << 20, ' ');
        QTest::newRow("lone high surrogate") << QByteArray("{\"a\":\"\\ud800\"}");
        QTest::newRow("lone low surrogate") << QByteArray("{\"a\":\"\\udc00x\"}");
        QTest::newRow("two high surrogates") << QByteArray("{\"a\":\"\\ud800\\ud800\"}");
        QTest::newRow("text turned around") << QByteArray("{\"a\":\"\xE2\x80\xAE"
                                                          "abc\"}");
        QTest::newRow("turned around by escape") << QByteArray("{\"a\":\"\\u202e\"}");
        QTest::newRow("a mark that turns text") << QByteArray("{\"a\":\"\xE2\x80\x8F"
                                                              "abc\"}");
        QTest::newRow("an Arabic letter mark") << QByteArray("{\"a\":\"\xD8\x9C"
                                                             "abc\"}");
        QTest::newRow("turned around in a key") << QByteArray("{\"\\u2067a\":1}");
        QTest::newRow("zero by escape") << QByteArray("{\"a\":\"x\\u0000y\"}");
        QTest::newRow("zero") << QByteArray("{\"a\":\"x") + QByteArray(1, '\0') + QByteArray("y\"}");
        QTest::newRow("a key twice") << QByteArray("{\"a\":1,\"b\":2,\"a\":3}");
        QTest::newRow("a key twice, once escaped") << QByteArray("{\"a\":1,\"\\u0061\":3}");
        QTest::newRow("a key twice, deeper") << QByteArray("{\"x\":[{\"a\":1},{\"a\":1,\"a\":3}]}");
        QTest::newRow("a number beyond all numbers") << QByteArray("{\"a\":1e999}");
        QTest::newRow("a million lists")
            << QByteArray("{\"a\":[") + QByteArray("[],").repeated(1'000'000) + QByteArray("[]]}");
        QTest::newRow("not UTF-8") << QByteArray("{\"a\":\"\xff\xfe\"}");
        QTest::newRow("a list") << QByteArray("[1]");
        QTest::newRow("empty") << QByteArray();
    }

    void hostileJsonIsRefusedFast()
    {
        QFETCH(QByteArray, json);
        QElapsedTimer timer;
        timer.start();
        const auto read =
            readJsonObject(json, FormErrorCode::AnswersInvalid, {.bytes = 16 << 20, .depth = 64});
        QVERIFY(!read);
        QCOMPARE(read.error().code, FormErrorCode::AnswersInvalid);
        QVERIFY(timer.elapsed() < 2000);
    }

    void theSameKeyInTwoObjectsIsNoFault()
    {
        QVERIFY(readJsonObject("{\"a\":[{\"k\":1},{\"k\":\"a:b\"}],\"k\":{\"k\":1}}",
                               FormErrorCode::FactsInvalid));
    }

    void aNameOutsideTheBasicPlaneIsRead()
    {
        const auto read = readJsonObject("{\"a\":\"\\ud842\\udfb7田\"}", FormErrorCode::FactsInvalid);
        QVERIFY(read);
        QCOMPARE(read->value(QStringLiteral("a")).toString(), QStringLiteral("𠮷田"));
    }
};

KAKANAI_TEST(tst_Catalogue);
#include "tst_Catalogue.moc"
