// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/card/VirtualReader.h"
#include "tests/support/Takanashi.h"
#include "tests/support/TestRegistry.h"

#include <QElapsedTimer>
#include <QJsonArray>
#include <QTest>

using kakanai::test::Finished;
using kakanai::test::VirtualReader;

namespace {

const QStringList readByPin{QStringLiteral("card"),         QStringLiteral("read"),
                            QStringLiteral("--credential"), QStringLiteral("pin"),
                            QStringLiteral("--secret-fd"),  QStringLiteral("0")};

QJsonValue at(const Finished& finished, const QString& path)
{
    QJsonValue value = finished.json();
    for (const QString& key : path.split(u'.'))
        value = value.toObject().value(key);
    return value;
}

} // namespace

/** The whole way: program, libpcsclite, pcscd, vpcd, simulated card; and other people's programs on the same
 * card. */
class tst_VirtualReader : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_reader.start(), "no pcscd with vpcd, and none could be started"); }
    void cleanup() { QVERIFY(m_reader.remove()); }

    void fourExchangesReadFourAttributes()
    {
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        const Finished read = m_reader.kakanai(readByPin, "1234\n");
        QCOMPARE(read.exitCode, 0);
        QCOMPARE(at(read, QStringLiteral("document")).toString(), QStringLiteral("mynumber-card"));
        QCOMPARE(at(read, QStringLiteral("basic.name")).toString(), QStringLiteral("高梨　陽太"));
        QCOMPARE(at(read, QStringLiteral("basic.address")).toString(),
                 QStringLiteral("神奈川県藤沢市朝日町１番地の１"));
        QCOMPARE(at(read, QStringLiteral("basic.birthDate")).toString(), QStringLiteral("1994-06-11"));
        QCOMPARE(at(read, QStringLiteral("basic.sex")).toString(), QStringLiteral("male"));
        QVERIFY(at(read, QStringLiteral("exchanges.count")).toInt() > 0);
        QVERIFY(at(read, QStringLiteral("exchanges.count")).toInt() <= 4);

        const Finished list = m_reader.kakanai({QStringLiteral("card"), QStringLiteral("list")});
        const QJsonObject first = at(list, QStringLiteral("readers")).toArray().first().toObject();
        QCOMPARE(first.value(QStringLiteral("card")).toString(), QStringLiteral("mynumber"));
        QCOMPARE(first.value(QStringLiteral("expiry")).toString(), QStringLiteral("2035-06-11"));
    }

    void theNumberGoesToItsDescriptorAndNowhereElse()
    {
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        const QStringList number{QStringLiteral("--items"), QStringLiteral("basic,number,expiry"),
                                 QStringLiteral("--number-out-fd"), QStringLiteral("2")};
        const Finished read = m_reader.kakanai(readByPin + number, "1234\n");
        QCOMPARE(read.exitCode, 0);
        QCOMPARE(read.errors, QByteArray("314159265352\n"));
        QVERIFY(!read.output.contains("314159265352"));
        QCOMPARE(at(read, QStringLiteral("number.read")).toBool(), true);
        QCOMPARE(at(read, QStringLiteral("expiry")).toString(), QStringLiteral("2035-06-11"));
    }

    void numberBOpensTheAttributesOnly()
    {
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        QStringList command = readByPin;
        command[3] = QStringLiteral("number-b");
        const Finished read = m_reader.kakanai(command, "06061120354071\n");
        QCOMPARE(read.exitCode, 0);
        QCOMPARE(at(read, QStringLiteral("basic.name")).toString(), QStringLiteral("高梨　陽太"));
        const Finished number = m_reader.kakanai(
            command + QStringList{QStringLiteral("--items"), QStringLiteral("number")}, "06061120354071\n");
        QCOMPARE(number.exitCode, 1);
        QCOMPARE(number.errorCode(), QStringLiteral("credential-not-for-item"));
    }

    void aWrongPinSaysHowManyTriesAreLeft()
    {
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        const Finished wrong = m_reader.kakanai(readByPin, "9999\n");
        QCOMPARE(wrong.exitCode, 1);
        QCOMPARE(wrong.errorCode(), QStringLiteral("pin-wrong"));
        QCOMPARE(at(wrong, QStringLiteral("error.retriesLeft")).toInt(-1), 2);
        const Finished malformed = m_reader.kakanai(readByPin, "12345\n");
        QCOMPARE(malformed.errorCode(), QStringLiteral("secret-malformed"));
        const Finished tries = m_reader.kakanai({QStringLiteral("card"), QStringLiteral("tries")});
        QCOMPARE(at(tries, QStringLiteral("tries.pin")).toInt(-1), 2);
        QCOMPARE(at(tries, QStringLiteral("tries.numberA")).toInt(-1), 10);
        QCOMPARE(at(tries, QStringLiteral("tries.sign")).toInt(-1), 5);
    }

    void aLockedCardIsNotTried()
    {
        const QString persona = m_reader.write(
            QStringLiteral("locked.json"),
            QStringLiteral(R"({"id":"locked","name":"試験　花子","cardAddress":"みほん県みほん市",
            "birthDate":"1990-01-01","sex":"female","number":"123456789018","card":{"pin":"1234",
            "signPassword":"MIHON1234","expiry":"2035-01-01","numberB":"02010120350000","tries":{"pin":0}}})")
                .toUtf8());
        QVERIFY(m_reader.insert(persona));
        const Finished locked = m_reader.kakanai(readByPin, "1234\n");
        QCOMPARE(locked.exitCode, 1);
        QCOMPARE(locked.errorCode(), QStringLiteral("pin-blocked"));
        QStringList byB = readByPin;
        byB[3] = QStringLiteral("number-b");
        const Finished read = m_reader.kakanai(byB, "02010120350000\n");
        QCOMPARE(at(read, QStringLiteral("basic.name")).toString(), QStringLiteral("試験　花子"));
    }

    void otherProgramsKnowTheCard()
    {
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        const Finished name = kakanai::test::run(
            QStringLiteral("opensc-tool"),
            {QStringLiteral("--reader"), QStringLiteral("Virtual PCD 00 00"), QStringLiteral("--name")});
        QCOMPARE(name.output.trimmed(), QByteArray("jpki"));
        const Finished list =
            kakanai::test::run(QStringLiteral("pkcs15-tool"), {QStringLiteral("--list-certificates")});
        for (const char* certificate :
             {"[User Authentication Certificate]", "[Digital Signature Certificate]",
              "[User Authentication Certificate CA]", "[Digital Signature Certificate CA]"})
            QVERIFY2(list.output.contains(certificate), certificate);
        QCOMPARE(list.output.count("Encoded serial"), 3); // the signature certificate is closed
    }

    void everyKindOfCardIsListedAndRead_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QString>("credential");
        QTest::addColumn<QString>("items");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<QString>("reason");
        const auto row = [](const char* id, const char* document, const char* credential, const char* items,
                            const char* secret, const char* reason) {
            QTest::newRow(id) << QString::fromLatin1(document) << QString::fromLatin1(credential)
                              << QString::fromLatin1(items) << QByteArray(secret)
                              << QString::fromLatin1(reason);
        };
        row("a", "mynumber-card", "number-b", "genuineness,photo,expiry", "06061120354071", "proven");
        row("licence", "licence", "licence-pins", "basic,photo,genuineness,expiry", "12345678",
            "not-checkable");
        row("mynumber-licence", "mynumber-licence", "mynumber-licence-pin", "expiry,genuineness", "7531",
            "not-checkable");
        row("residence", "residence-card", "card-number", "basic,photo,genuineness", "AB12345678CD",
            "data-genuine-only");
        row("special-permanent", "special-permanent-resident", "card-number", "basic,genuineness",
            "TK87654321EF", "data-genuine-only");
        row("phone", "phone-certificate", "auth-pin", "certificate,genuineness", "2003", "proven");
    }

    void everyKindOfCardIsListedAndRead()
    {
        QFETCH(QString, document);
        QFETCH(QString, credential);
        QFETCH(QString, items);
        QFETCH(QByteArray, secret);
        QFETCH(QString, reason);
        QVERIFY(m_reader.insert(QString::fromLatin1(QTest::currentDataTag()), {}, true));
        const Finished list = m_reader.kakanai({QStringLiteral("card"), QStringLiteral("list")});
        const QJsonObject first = at(list, QStringLiteral("readers")).toArray().first().toObject();
        QVERIFY2(first.value(QStringLiteral("documents")).toArray().contains(document),
                 list.output.constData());
        const Finished read =
            m_reader.kakanai({QStringLiteral("card"), QStringLiteral("read"), QStringLiteral("--credential"),
                              credential, QStringLiteral("--items"), items, QStringLiteral("--secret-fd"),
                              QStringLiteral("0"), QStringLiteral("--trust"), m_reader.trustFolder()},
                             secret + '\n');
        QVERIFY2(read.exitCode == 0, (read.output + read.errors).constData());
        QCOMPARE(at(read, QStringLiteral("document")).toString(), document);
        QCOMPARE(at(read, QStringLiteral("genuineness.reason")).toString(), reason);
        if (items.contains(QStringLiteral("photo")))
            QVERIFY(at(read, QStringLiteral("photo.bytes")).toInt() > 500);
        QVERIFY(!read.output.contains(secret));
    }

    void theSelftestCostsNoTryAndTellsNoContent()
    {
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        const Finished trial = m_reader.kakanai({QStringLiteral("card"), QStringLiteral("selftest")});
        QVERIFY2(trial.exitCode == 0, (trial.output + trial.errors).constData());
        const QJsonArray trace = at(trial, QStringLiteral("trace")).toArray();
        QVERIFY(trace.size() > 20);
        for (const QJsonValue& step : trace) {
            const QString command = step.toObject().value(QStringLiteral("command")).toString();
            QVERIFY2(!command.startsWith(QStringLiteral("0020")) || command.size() == 8, qPrintable(command));
        }
        QVERIFY(!trial.output.contains("314159265352"));
        QVERIFY(!trial.output.contains("KAKANAI")); // the serial
        const Finished tries = m_reader.kakanai({QStringLiteral("card"), QStringLiteral("tries")});
        QCOMPARE(at(tries, QStringLiteral("tries.pin")).toInt(), 3);
        QCOMPARE(at(tries, QStringLiteral("tries.sign")).toInt(), 5);
    }

    /** OpenSC's view of the same card: it dumps it, reads the login certificate and signs, and OpenSSL
     * agrees. */
    void otherProgramsSignWithTheCard()
    {
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        using kakanai::test::run;
        const Finished dump = run(QStringLiteral("pkcs15-tool"), {QStringLiteral("--dump")});
        QVERIFY2(dump.exitCode == 0, dump.errors.constData());
        QVERIFY(dump.output.contains("User Authentication Key"));
        const Finished certificate =
            run(QStringLiteral("pkcs15-tool"), {QStringLiteral("--read-certificate"), QStringLiteral("1")});
        QVERIFY2(certificate.output.contains("BEGIN CERTIFICATE"), certificate.errors.constData());
        const QString pem = m_reader.write(QStringLiteral("login.pem"), certificate.output);
        const QString data = m_reader.write(QStringLiteral("message"), "what is to be signed");
        const QString signature = m_reader.write(QStringLiteral("signature"), "");
        const Finished sign =
            run(QStringLiteral("pkcs11-tool"),
                {QStringLiteral("--login"), QStringLiteral("--pin"), QStringLiteral("1234"),
                 QStringLiteral("--sign"), QStringLiteral("--mechanism"), QStringLiteral("SHA256-RSA-PKCS"),
                 QStringLiteral("--id"), QStringLiteral("01"), QStringLiteral("--input-file"), data,
                 QStringLiteral("--output-file"), signature});
        QVERIFY2(sign.exitCode == 0, (sign.output + sign.errors).constData());
        const Finished key = run(QStringLiteral("openssl"),
                                 {QStringLiteral("x509"), QStringLiteral("-in"), pem,
                                  QStringLiteral("-pubkey"), QStringLiteral("-noout")});
        const QString publicKey = m_reader.write(QStringLiteral("key.pem"), key.output);
        const QStringList verify{QStringLiteral("dgst"),
                                 QStringLiteral("-sha256"),
                                 QStringLiteral("-verify"),
                                 publicKey,
                                 QStringLiteral("-signature"),
                                 signature,
                                 data};
        QCOMPARE(run(QStringLiteral("openssl"), verify).output.trimmed(), QByteArray("Verified OK"));
        (void)m_reader.write(QStringLiteral("message"), "something else");
        QVERIFY(run(QStringLiteral("openssl"), verify).exitCode != 0);
    }

    void theExampleOfTheDocumentationReadsACard()
    {
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        QProcess example;
        example.start(QStringLiteral(KAKANAI_BINARY_DIR "/card_example"), {});
        QVERIFY(example.waitForStarted());
        example.write("1234\n");
        example.closeWriteChannel();
        QVERIFY(example.waitForFinished(20000));
        const QByteArray said = example.readAllStandardOutput();
        QVERIFY2(said.contains(QStringLiteral("高梨　陽太").toUtf8()), said.constData());
        QVERIFY(said.startsWith("3 tries left"));
    }

    void aCardPulledAtAnyPointIsToldWithinTwoSeconds_data()
    {
        QTest::addColumn<QString>("command");
        QTest::addColumn<QString>("code");
        QTest::newRow("SELECT") << QStringLiteral("select") << QStringLiteral("card-removed");
        QTest::newRow("query") << QStringLiteral("query") << QStringLiteral("card-removed");
        QTest::newRow("VERIFY") << QStringLiteral("verify") << QStringLiteral("card-removed");
        QTest::newRow("READ") << QStringLiteral("read") << QStringLiteral("card-removed");
    }

    void aCardPulledAtAnyPointIsToldWithinTwoSeconds()
    {
        QFETCH(QString, command);
        QFETCH(QString, code);
        QVERIFY(m_reader.insert(QStringLiteral("a"),
                                QStringLiteral(R"({"command":"%1","kind":"remove-before"})").arg(command)));
        const Finished read = m_reader.kakanai(readByPin, "1234\n");
        QCOMPARE(read.exitCode, 1);
        QCOMPARE(read.errorCode(), code);
        QVERIFY2(read.milliseconds < 2000, QByteArray::number(read.milliseconds).constData());
    }

    /** A reader that swallows a command for ever: the program says so and ends. */
    void aReaderThatHangsIsATimeOut()
    {
        QVERIFY(m_reader.insert(QStringLiteral("a"),
                                QStringLiteral(R"({"exchange":1,"kind":"delay","delay":25000})")));
        const QStringList soon{QStringLiteral("--timeout"), QStringLiteral("1")};
        const Finished read = m_reader.kakanai(readByPin + soon, "1234\n");
        QCOMPARE(read.exitCode, 1);
        QCOMPARE(read.errorCode(), QStringLiteral("timeout"));
        QVERIFY2(read.milliseconds < 20000, QByteArray::number(read.milliseconds).constData());
    }

    void aTryThatGotLostIsToldByTheCounter()
    {
        QVERIFY(
            m_reader.insert(QStringLiteral("a"),
                            QStringLiteral(R"({"command":"verify","kind":"remove-after","backAfter":450})")));
        const Finished read = m_reader.kakanai(readByPin, "9999\n");
        // The virtual reader notices cards every 0.4 s, so the counter may or may not be had in time: if it
        // is, it is right; if not, the card counts as gone.
        QVERIFY(read.errorCode() == QStringLiteral("outcome-unknown")
                || read.errorCode() == QStringLiteral("card-removed"));
        QCOMPARE(at(read, QStringLiteral("error.retriesLeft")).toInt(2), 2);
        Finished tries;
        for (int i = 0; i < 100 && tries.exitCode != 0; ++i)
            tries = m_reader.kakanai({QStringLiteral("card"), QStringLiteral("tries")});
        QCOMPARE(at(tries, QStringLiteral("tries.pin")).toInt(-1), 2);
    }

    /** Visit P1 as it is meant: card, paper, two things typed. */
    void aWholeVisitWithCardAndPaperLeavesTwoThingsToType()
    {
        const QString paper = m_reader.write(QStringLiteral("tenshutsu.jpg"), {});
        const QImage page = kakanai::demo::photograph(
            kakanai::demo::printPaper(QStringLiteral("tenshutsu"),
                                      kakanai::test::takanashisCertificate().printed()),
            {});
        QVERIFY(page.save(paper, "JPEG", 85));
        const QString script = m_reader.write(QStringLiteral("visit.json"), R"({
            "role": "counter", "service": "tennyu", "event": "tennyu",
            "identity": {"reader": "Virtual PCD 00 00", "credential": "pin", "secretFd": 0},
            "facts": {"app_tel": {"value": "090-0000-0101", "origin": "typed"}},
            "papers": ["tenshutsu.jpg"],
            "answers": {"visitor": "本人", "has_mn": true, "n_members": 1, "cross_pref": true,
                        "water": true, "seal_want": true, "certs": ["jumin"]},
            "clerk": {"id": "s01", "identityCheck": "mynumber-card", "complete": true}})");
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        const Finished visit = m_reader.kakanai(
            {QStringLiteral("visit"), QStringLiteral("run"), QStringLiteral("--script"), script}, "1234\n");
        QVERIFY2(visit.exitCode == 0, (visit.output + visit.errors).constData());
        QCOMPARE(at(visit, QStringLiteral("counts.slots")).toInt(), 82);
        QCOMPARE(at(visit, QStringLiteral("counts.unique")).toInt(), 39);
        QVERIFY(at(visit, QStringLiteral("counts.fromCard")).toInt() >= 7);
        // What card and paper both say counts as the card's.
        QVERIFY(at(visit, QStringLiteral("counts.fromPaper")).toInt() >= 6);
        // The telephone number; the clerk's identity check is noted, not typed.
        const int typed = at(visit, QStringLiteral("counts.typed")).toInt(-1);
        QVERIFY2(typed >= 1 && typed <= 2, QByteArray::number(typed).constData());
        const Finished sync =
            m_reader.kakanai({QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--once")});
        QCOMPARE(at(sync, QStringLiteral("delivered")).toInt(), 1);

        QVERIFY(m_reader.remove());
        QVERIFY(m_reader.insert(QStringLiteral("a")));
        const Finished wrong = m_reader.kakanai(
            {QStringLiteral("visit"), QStringLiteral("run"), QStringLiteral("--script"), script}, "9999\n");
        QCOMPARE(wrong.errorCode(), QStringLiteral("pin-wrong"));
        QCOMPARE(at(wrong, QStringLiteral("error.retriesLeft")).toInt(-1), 2);
    }

    void wrongUsageIsTold()
    {
        QCOMPARE(m_reader.kakanai({QStringLiteral("card")}).exitCode, 2);
        QCOMPARE(m_reader.kakanai(readByPin.mid(0, 4)).exitCode, 2);
        QCOMPARE(
            m_reader.kakanai(readByPin + QStringList{QStringLiteral("--items"), QStringLiteral("shoe-size")})
                .exitCode,
            2);
        QCOMPARE(m_reader.kakanai({QStringLiteral("simulator"), QStringLiteral("card")}).exitCode, 2);
    }

    void anEmptyReaderAndADeadServiceHaveNames()
    {
        const QStringList soon{QStringLiteral("--wait"), QStringLiteral("0")};
        const Finished empty = m_reader.kakanai(readByPin + soon, "1234\n");
        QCOMPARE(empty.errorCode(), QStringLiteral("no-card"));
        const QStringList other{QStringLiteral("--reader"), QStringLiteral("No Such Reader")};
        QCOMPARE(m_reader.kakanai(readByPin + soon + other, "1234\n").errorCode(),
                 QStringLiteral("no-reader"));
        if (!m_reader.isOwn())
            return; // somebody else's pcscd is left alone
        m_reader.stopDaemon();
        const Finished dead = m_reader.kakanai({QStringLiteral("card"), QStringLiteral("list")});
        QCOMPARE(dead.exitCode, 1);
        QCOMPARE(dead.errorCode(), QStringLiteral("service-unavailable"));
        QVERIFY(m_reader.start());
        QVERIFY(m_reader.insert(QStringLiteral("b1")));
        QCOMPARE(m_reader.kakanai(readByPin, "2580\n").exitCode, 0);
    }

private:
    VirtualReader m_reader;
};

KAKANAI_TEST(tst_VirtualReader);
#include "tst_VirtualReader.moc"
