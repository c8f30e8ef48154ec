// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/CaseMessage.h"
#include "app/casework/WireValue.h"
#include "tests/support/SampleCase.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace kakanai;
using namespace kakanai::casework;

class tst_CaseMessage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { town = *loadTown({}); }

    /** The validator first: it must tell the schema's own good examples from its bad ones. */
    void theValidatorKnowsGoodFromBad()
    {
        const QDir folder(fixtures + QStringLiteral("/messages"));
        const QStringList names = folder.entryList({QStringLiteral("*.json")}, QDir::Files);
        QCOMPARE(names.size(), 15);
        QStringList paths;
        for (const QString& name : names)
            paths.append(folder.filePath(name));
        const QStringList verdicts = validate(paths);
        QCOMPARE(verdicts.size(), 15);
        for (qsizetype i = 0; i < names.size(); ++i)
            QCOMPARE(verdicts[i] == QStringLiteral("ok"), names[i].startsWith(QStringLiteral("valid-")));
    }

    void everyLifeEventsMessageIsValid_data()
    {
        QTest::addColumn<QString>("event");
        QTest::addColumn<QString>("wire");
        QTest::newRow("転入") << QStringLiteral("tennyu") << QStringLiteral("move_in");
        QTest::newRow("転居") << QStringLiteral("tenkyo") << QStringLiteral("move_within");
        QTest::newRow("転出") << QStringLiteral("tenshutsu") << QStringLiteral("move_out");
        QTest::newRow("世帯変更") << QStringLiteral("setai") << QStringLiteral("household_change");
        QTest::newRow("出生") << QStringLiteral("shussho") << QStringLiteral("birth");
        QTest::newRow("死亡") << QStringLiteral("shibou") << QStringLiteral("death");
        QTest::newRow("婚姻") << QStringLiteral("konin") << QStringLiteral("marriage");
        QTest::newRow("証明書") << QStringLiteral("shoumei") << QStringLiteral("certificate");
        QTest::newRow("印鑑登録") << QStringLiteral("inkan") << QStringLiteral("certificate");
        QTest::newRow("水道") << QStringLiteral("suido") << QStringLiteral("other");
    }

    void everyLifeEventsMessageIsValid()
    {
        QFETCH(QString, event);
        QFETCH(QString, wire);
        CompletedCase completed = sample();
        completed.events = {event};
        completed.lifeEvents = {wire};
        completed.facts.append(test::fact("kid_name", QStringLiteral("見本　はな"), forms::Origin::Typed));
        completed.facts.append(test::fact("kid_birth", QStringLiteral("2026-03-20"), forms::Origin::Paper));
        completed.facts.append(test::fact("dead_name", QStringLiteral("見本　次郎"), forms::Origin::Core));
        completed.facts.append(
            test::fact("dead_date", QStringLiteral("2026-03-28 04:10"), forms::Origin::Paper));
        completed.facts.append(test::fact("agent_name", QStringLiteral("代理　花子"), forms::Origin::Typed));
        expectValid(completed);
    }

    void everyIdentityCheckIsValid_data()
    {
        QTest::addColumn<QString>("option");
        QTest::addColumn<QString>("method");
        for (const char* option : {"licence", "residence-card", "passport", "other-one"})
            QTest::newRow(option) << QString::fromLatin1(option) << QStringLiteral("photo_id_visual");
        QTest::newRow("mynumber-card")
            << QStringLiteral("mynumber-card") << QStringLiteral("card_face_app_pin");
        QTest::newRow("other-two") << QStringLiteral("other-two") << QStringLiteral("two_documents");
        QTest::newRow("interview") << QStringLiteral("interview") << QStringLiteral("question");
    }

    void everyIdentityCheckIsValid()
    {
        QFETCH(QString, option);
        QFETCH(QString, method);
        CompletedCase completed = sample();
        completed.identityCheck->option = option;
        expectValid(completed);
        QCOMPARE(
            (*message(completed))[QStringLiteral("identity_checks")][0][QStringLiteral("method")].toString(),
            method);
    }

    void everyOriginIsValid()
    {
        using forms::Origin;
        QTemporaryDir folder;
        QStringList paths;
        const auto keep = [&](const CompletedCase& completed, const QList<Attachment>& attachments) {
            QFile file(folder.filePath(QString::number(paths.size())));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write(QJsonDocument(*message(completed, attachments)).toJson());
            paths.append(file.fileName());
        };
        for (const Origin origin : {Origin::Card, Origin::Core, Origin::Paper, Origin::Qr, Origin::Derived,
                                    Origin::Answer, Origin::Typed}) {
            CompletedCase completed = sample();
            for (forms::FieldValue& field : completed.sheets[0].fields)
                field.origin = origin;
            keep(completed, scans);
            completed.paperPages.clear();
            keep(completed, {});
        }
        QCOMPARE(validate(paths), QStringList(14, QStringLiteral("ok")));
    }

    void aCorrectionKeepsWhatWasReadFirst()
    {
        CompletedCase completed = sample();
        completed.facts[0].replacedValue = QStringLiteral("見木　太郎");
        completed.facts[0].confirmedBy = QStringLiteral("s01");
        completed.sheets[0].fields[0].origin = forms::Origin::Typed;
        expectValid(completed);
        const QJsonValue provenance =
            (*message(completed))[QStringLiteral("forms")][0][QStringLiteral("fields")][0]
                                 [QStringLiteral("provenance")];
        QCOMPARE(provenance[QStringLiteral("source")].toString(), QStringLiteral("typed_staff"));
        QCOMPARE(provenance[QStringLiteral("raw")].toString(), QStringLiteral("見木　太郎"));
        QCOMPARE(provenance[QStringLiteral("edited")].toBool(), true);
    }

    void thePeopleAreTheOnesOfTheHousehold()
    {
        const QJsonObject built = *message(sample());
        const QJsonArray persons = built[QStringLiteral("persons")].toArray();
        QCOMPARE(persons.size(), 2);
        QCOMPARE(persons[0][QStringLiteral("name")][QStringLiteral("kana")].toString(),
                 QStringLiteral("ミホン　タロウ"));
        QCOMPARE(persons[0][QStringLiteral("sex")].toString(), QStringLiteral("1"));
        QCOMPARE(persons[0][QStringLiteral("birth_date")][QStringLiteral("wareki")].toString(),
                 QStringLiteral("平成2年4月2日"));
        QCOMPARE(persons[0][QStringLiteral("contact")][QStringLiteral("phone")].toString(),
                 QStringLiteral("0466-00-0000"));
        QCOMPARE(persons[1][QStringLiteral("birth_date")][QStringLiteral("unknown_notation")].toString(),
                 QStringLiteral("大正14年頃"));
        QCOMPARE(built[QStringLiteral("applicant_person_id")].toString(), QStringLiteral("p1"));
        const QJsonValue move = built[QStringLiteral("moves")][0];
        QCOMPARE(move[QStringLiteral("reason")].toString(), QStringLiteral("move_in_domestic"));
        QCOMPARE(move[QStringLiteral("mover_person_ids")].toArray(),
                 QJsonArray({QStringLiteral("p1"), QStringLiteral("p2")}));
        QCOMPARE(move[QStringLiteral("from_address")][QStringLiteral("city")].toString(),
                 QStringLiteral("千代田区"));
        QCOMPARE(move[QStringLiteral("from_address")][QStringLiteral("raw")].toString(),
                 QStringLiteral("東京都千代田区霞が関2-1-6"));
        QCOMPARE(built[QStringLiteral("household")][QStringLiteral("head_person_id")].toString(),
                 QStringLiteral("p1"));
    }

    void anIndividualNumberNeverGetsIn_data()
    {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("in its own box") << QStringLiteral("p_mynumber") << QStringLiteral("123456789018");
        QTest::newRow("typed into the telephone")
            << QStringLiteral("app_tel") << QStringLiteral("123456789018");
        QTest::newRow("in a free text, spaced")
            << QStringLiteral("kaigo_reason") << QStringLiteral("番号は 1234 5678 9018 です");
        QTest::newRow("full width") << QStringLiteral("app_name")
                                    << QStringLiteral("９８３２０５６７３２１４");
        QTest::newRow("as a name") << QStringLiteral("p_name") << QStringLiteral("983205673214");
        QTest::newRow("resident record code") << QStringLiteral("p_jcode") << QStringLiteral("12345678901");
    }

    void anIndividualNumberNeverGetsIn()
    {
        QFETCH(QString, key);
        QFETCH(QString, value);
        CompletedCase completed = sample();
        completed.facts.prepend(test::fact(key.toLatin1().constData(), value, forms::Origin::Typed));
        forms::FieldValue field;
        field.key = key;
        field.value = value;
        field.shown = value;
        field.state = forms::FieldState::Filled;
        completed.sheets[0].fields.append(field);
        const auto built = message(completed);
        QVERIFY(built);
        const QByteArray bytes = QJsonDocument(*built).toJson();
        QVERIFY2(!bytes.contains(value.toUtf8()), bytes.constData());
        QVERIFY(!bytes.contains("123456789018"));
    }

    void anIndividualNumberIsKnownByItsCheckDigit()
    {
        QVERIFY(holdsIndividualNumber(QStringLiteral("123456789018")));
        QVERIFY(holdsIndividualNumber(QStringLiteral("9832-0567-3214")));
        QVERIFY(!holdsIndividualNumber(QStringLiteral("123456789019")));
        QVERIFY(!holdsIndividualNumber(QStringLiteral("1234567890180")));
        QVERIFY(!holdsIndividualNumber(QStringLiteral("2026年4月1日 0466-00-0000")));
    }

    void aReceiverGetsOnlyItsDepartmentsProcedures()
    {
        frame.departments = {QStringLiteral("HOKEN")};
        const QJsonObject built = *message(sample());
        frame.departments = {QStringLiteral("*")};
        QCOMPARE(built[QStringLiteral("procedures")].toArray().size(), 1);
        QCOMPARE(built[QStringLiteral("procedures")][0][QStringLiteral("procedure_code")].toString(),
                 QStringLiteral("H01"));
        QVERIFY(!built.contains(QStringLiteral("forms")));
    }

    void withoutANameOrAProcedureThereIsNoMessage()
    {
        CompletedCase completed = sample();
        completed.facts.clear();
        QCOMPARE(message(completed).error().code, FailureCode::CaseIncomplete);
        completed = sample();
        completed.procedures.clear();
        QCOMPARE(message(completed).error().code, FailureCode::CaseIncomplete);
        completed = sample();
        completed.identityCheck.reset();
        QCOMPARE(message(completed).error().code, FailureCode::IdentityUnchecked);
        completed = sample();
        completed.identityCheck->option = QStringLiteral("a smile");
        QCOMPARE(message(completed).error().code, FailureCode::IdentityUnchecked);
    }

    void addressesAreSplitOnlyWhereTheyCanBe_data()
    {
        QTest::addColumn<QString>("raw");
        QTest::addColumn<QString>("prefecture");
        QTest::addColumn<QString>("city");
        const auto row = [](const char* raw, const char* prefecture, const char* city) {
            QTest::newRow(raw) << QString::fromUtf8(raw) << QString::fromUtf8(prefecture)
                               << QString::fromUtf8(city);
        };
        row("千葉県市川市八幡1-1-1", "千葉県", "市川市");
        row("東京都町田市森野2-2-22", "東京都", "町田市");
        row("三重県四日市市諏訪町1-5", "三重県", "四日市市");
        row("京都府京都市中京区寺町通", "京都府", "京都市");
        row("北海道余市郡余市町朝日町26", "北海道", "余市郡余市町");
        row("和歌山県和歌山市七番丁23", "和歌山県", "和歌山市");
        row("朝日町1-1", "", "");
    }

    void addressesAreSplitOnlyWhereTheyCanBe()
    {
        QFETCH(QString, raw);
        QFETCH(QString, prefecture);
        QFETCH(QString, city);
        const QJsonObject address = wireAddress(raw);
        QCOMPARE(address[QStringLiteral("raw")].toString(), raw);
        QCOMPARE(address[QStringLiteral("prefecture")].toString(), prefecture);
        QCOMPARE(address[QStringLiteral("city")].toString(), city);
    }

private:
    CompletedCase sample() const { return test::sampleCompletion(head().id, now); }

    Case head() const
    {
        Case head;
        head.id = QStringLiteral("019da4f0-0002-7002-8002-000000000002");
        head.number = QStringLiteral("20260401-A0123-1");
        head.status = CaseStatus::Completed;
        head.startedAt = now;
        head.completedAt = now;
        return head;
    }

    Result<QJsonObject> message(const CompletedCase& completed, const QList<Attachment>& attachments) const
    {
        MessageFrame full = frame;
        full.messageId = QStringLiteral("019da4f0-0001-7001-8001-000000000001");
        full.createdAt = now;
        full.instanceId = QStringLiteral("test");
        full.version = QStringLiteral("0.1.0");
        full.chain = {3, now, now, QString(64, u'a')};
        full.purgeAfter = QDate(2026, 4, 8);
        return completedMessage(head(), completed, attachments, town, full);
    }
    Result<QJsonObject> message(const CompletedCase& completed) const { return message(completed, scans); }

    QStringList validate(const QStringList& paths) const
    {
        QProcess python;
        python.start(QStringLiteral("python3"),
                     QStringList{QStringLiteral(KAKANAI_SOURCE_DIR "/tests/support/validate_messages.py"),
                                 fixtures + QStringLiteral("/case.schema.json")}
                         + paths);
        if (!python.waitForFinished(30'000) || python.exitCode() != 0)
            qWarning("validator: %s", python.readAllStandardError().constData());
        QStringList verdicts;
        for (const QString& line :
             QString::fromUtf8(python.readAllStandardOutput()).split(u'\n', Qt::SkipEmptyParts))
            verdicts.append(line.section(u'\t', 1));
        return verdicts;
    }

    void expectValid(const CompletedCase& completed) { expectValid(completed, scans); }
    void expectValid(const CompletedCase& completed, const QList<Attachment>& attachments)
    {
        const auto built = message(completed, attachments);
        QVERIFY2(built, built ? "" : qPrintable(built.error().detail));
        QTemporaryDir folder;
        QFile file(folder.filePath(QStringLiteral("message.json")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(QJsonDocument(*built).toJson());
        file.close();
        QCOMPARE(validate({file.fileName()}), QStringList{QStringLiteral("ok")});
    }

    const QString fixtures = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures");
    const QDateTime now{QDate(2026, 4, 1), QTime(10, 31), Qt::OffsetFromUTC, 9 * 3600};
    const QList<Attachment> scans{{.id = QStringLiteral("a1"),
                                   .kind = QStringLiteral("scan"),
                                   .fileName = QStringLiteral("tenshutsu.png"),
                                   .mediaType = QStringLiteral("image/png"),
                                   .pages = 1,
                                   .size = 20,
                                   .sha256 = QString(64, u'b')}};
    MessageFrame frame{.departments = {QStringLiteral("*")}};
    TownSettings town;
};

KAKANAI_TEST(tst_CaseMessage);
#include "tst_CaseMessage.moc"
