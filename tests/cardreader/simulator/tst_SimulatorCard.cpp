// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/apdu/BerTlv.h"
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/simulator/SimulatorCard.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QRandomGenerator>
#include <QTemporaryFile>
#include <QTest>

#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace kakanai::card;

namespace {

constexpr char selectText[] = "00A4040C0AD3921000310001010408";
constexpr char selectJpki[] = "00A4040C0AD392F000260100000001";
constexpr char sha256Info[] = "3031300D060960864801650304020105000420";

QByteArray ask(SimulatorCard& card, const QByteArray& hex)
{
    return card.transmit(QByteArray::fromHex(hex)).bytes.value_or("gone").toHex().toUpper();
}

QByteArray wordOf(SimulatorCard& card, const QByteArray& hex)
{
    return ask(card, hex).right(4);
}

/** A whole file of the selected application by SELECT and READ BINARY. */
QByteArray readFile(SimulatorCard& card, const char* id)
{
    (void)ask(card, QByteArray("00A4020C02") + id);
    QByteArray file;
    while (true) {
        QByteArray command = QByteArray::fromHex("00B0000000");
        command[2] = char(file.size() >> 8);
        command[3] = char(file.size() & 0xFF);
        const QByteArray answer = card.transmit(command).bytes.value_or(QByteArray());
        if (!answer.endsWith(QByteArray::fromHex("9000")) || answer.size() == 2)
            return file;
        file += answer.chopped(2);
    }
}

std::span<const std::uint8_t> bytesOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())};
}

QByteArray copyOf(std::span<const std::uint8_t> bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
}

TlvObject childOf(const TlvObject& parent, std::uint16_t tag)
{
    const auto children = parseTlvList(parent.value);
    const auto child = children ? findTlv(*children, tag) : std::nullopt;
    return child.value_or(TlvObject{});
}

/** `90 03 010001 91 82 0100 modulus` as an OpenSSL key. */
EVP_PKEY* keyOf(std::span<const std::uint8_t> objects)
{
    const auto list = parseTlvList(objects);
    if (!list || !findTlv(*list, 0x91))
        return nullptr;
    const auto modulus = findTlv(*list, 0x91)->value;
    // SubjectPublicKeyInfo is the simplest way in: a fixed frame around modulus and exponent.
    const QByteArray info =
        QByteArray::fromHex("30820122300D06092A864886F70D01010105000382010F003082010A0282010100")
        + copyOf(modulus) + QByteArray::fromHex("0203010001");
    const auto* at = reinterpret_cast<const unsigned char*>(info.constData());
    return d2i_PUBKEY(nullptr, &at, info.size());
}

bool isSigned(EVP_PKEY* key, const QByteArray& data, const QByteArray& signature)
{
    EVP_MD_CTX* context = EVP_MD_CTX_new();
    const bool good = EVP_DigestVerifyInit(context, nullptr, EVP_sha256(), nullptr, key) == 1
        && EVP_DigestVerify(context, reinterpret_cast<const unsigned char*>(signature.constData()),
                            std::size_t(signature.size()),
                            reinterpret_cast<const unsigned char*>(data.constData()),
                            std::size_t(data.size()))
            == 1;
    EVP_MD_CTX_free(context);
    return good;
}

} // namespace

class tst_SimulatorCard : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_persona = loadPersona(QStringLiteral("a")).value();
        m_keys = std::make_shared<SimulatorKeyRing>();
    }

    void everyBuiltInPersonaIsWhole()
    {
        QCOMPARE(builtInPersonas(),
                 QStringList({QStringLiteral("a"), QStringLiteral("b1"), QStringLiteral("b2"),
                              QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e"),
                              QStringLiteral("f"), QStringLiteral("g")}));
        for (const QString& id : builtInPersonas()) {
            const auto persona = loadPersona(id);
            QVERIFY2(persona, qPrintable(id));
            QCOMPARE(persona->id, id);
            QVERIFY(QDate::fromString(QString::fromLatin1(persona->expiry), QStringLiteral("yyyyMMdd"))
                        .isValid());
        }
    }

    void aPersonaFileWithAFaultNamesIt()
    {
        QVERIFY(loadPersona(QStringLiteral("nobody.json")).error().contains(QStringLiteral("nobody.json")));
        QTemporaryFile file;
        QVERIFY(file.open());
        file.write(R"({"people":[{"id":"x"},{"id":"y","name":"山","cardAddress":"町","birthDate":"2000-01-01",
            "sex":"male","number":"123456789018","card":{"pin":"12345","signPassword":"AAAAA1","expiry":"2035-01-01",
            "numberB":"12010120350000"}}]})");
        file.flush();
        const auto persona = loadPersona(file.fileName());
        QVERIFY(!persona);
        QVERIFY(persona.error().contains(QStringLiteral("card.pin")));
    }

    void commandsAreAnsweredAsTheCardDoes_data()
    {
        QTest::addColumn<QByteArray>("commands");
        QTest::addColumn<QByteArray>("word");
        const QByteArray text = QByteArray(selectText) + ' ';
        QTest::newRow("no master file") << QByteArray("00A40000") << QByteArray("6A86");
        QTest::newRow("inside an application it pretends") << text + "00A40000" << QByteArray("9000");
        QTest::newRow("3F00") << QByteArray("00A40000023F00") << QByteArray("6A82");
        QTest::newRow("a prefix of an AID") << QByteArray("00A4040C05D392100031") << QByteArray("6A82");
        QTest::newRow("the licence's application")
            << QByteArray("00A4040C10A0000002310100000000000000000000") << QByteArray("6A82");
        QTest::newRow("nothing selected") << QByteArray("00200091") << QByteArray("6A82");
        QTest::newRow("no current file") << text + "00200080" << QByteArray("6986");
        QTest::newRow("query by id") << text + "00A4020C020011 00200080" << QByteArray("63C3");
        QTest::newRow("query with an empty Lc") << text + "0020009100" << QByteArray("63C3");
        QTest::newRow("number A has ten") << text + "00200094" << QByteArray("63CA");
        QTest::newRow("0012 is blocked on every card") << text + "00200092" << QByteArray("63C0");
        QTest::newRow("and says so") << text + "002000920431323334" << QByteArray("6984");
        QTest::newRow("a file is no secret") << text + "00200081" << QByteArray("6981");
        QTest::newRow("number before any secret") << text + "00B0810011" << QByteArray("6982");
        QTest::newRow("number after the PIN") << text + "002000910431323334 00B0810011" << QByteArray("9000");
        QTest::newRow("number after B")
            << text + "002000950E3036303631313230333534303731 00B0810011" << QByteArray("6982");
        QTest::newRow("attributes after B")
            << text + "002000950E3036303631313230333534303731 00B0820000" << QByteArray("9000");
        QTest::newRow("attributes after A")
            << text + "002000940C333134313539323635333532 00B0820000" << QByteArray("6982");
        QTest::newRow("selecting again closes")
            << text + "002000910431323334 " + selectText + " 00B0810011" << QByteArray("6982");
        QTest::newRow("beyond the end") << text + "00B0847000" << QByteArray("9000");
        QTest::newRow("far beyond the end") << text + "00A4020C020004 00B0400000" << QByteArray("6B00");
        QTest::newRow("read without Le") << text + "00B08100" << QByteArray("6700");
        QTest::newRow("no such command") << text + "00FF0000" << QByteArray("6D00");
        QTest::newRow("no such class") << text + "A0B0810011" << QByteArray("6E00");
        QTest::newRow("two bytes") << QByteArray("00A4") << QByteArray("6700");
        QTest::newRow("sign before the PIN")
            << QByteArray(selectJpki) + " 802A009702414200" << QByteArray("6982");
        QTest::newRow("signature certificate before its password")
            << QByteArray(selectJpki) + " 00B0810000" << QByteArray("6982");
    }

    void commandsAreAnsweredAsTheCardDoes()
    {
        QFETCH(QByteArray, commands);
        QFETCH(QByteArray, word);
        SimulatorCard card(m_persona, m_keys);
        QByteArray last;
        for (const QByteArray& command : commands.split(' '))
            last = wordOf(card, command);
        QCOMPARE(last, word);
    }

    void extendedLengthReadsAllAtOnce()
    {
        SimulatorCard card(m_persona, m_keys);
        (void)ask(card, selectText);
        QCOMPARE(ask(card, "00B08400000400").size() / 2, 568 + 2);
    }

    void wrongSecretsLockAndARightOneUnlocksTheCounter()
    {
        SimulatorCard card(m_persona, m_keys);
        (void)ask(card, selectText);
        QCOMPARE(wordOf(card, "002000910439393939"), QByteArray("63C2"));
        QCOMPARE(wordOf(card, "002000910431323334"), QByteArray("9000"));
        QCOMPARE(wordOf(card, "00200091"), QByteArray("63C3"));
        for (const char* word : {"63C2", "63C1", "63C0", "6984"})
            QCOMPARE(wordOf(card, "002000910439393939"), QByteArray(word));
        QCOMPARE(wordOf(card, "002000910431323334"), QByteArray("6984"));
        QCOMPARE(card.verifyCount(), 7);
        QVERIFY(!card.isAnythingVerified());
    }

    void theIntegrityRecordHolds()
    {
        SimulatorCard card(m_persona, m_keys);
        (void)ask(card, selectText);
        (void)ask(card, "002000910431323334");
        const QByteArray number = readFile(card, "0001");
        const QByteArray basic = readFile(card, "0002");
        const QByteArray integrity = readFile(card, "0003");
        const QByteArray issuer = readFile(card, "0004");
        const QByteArray information = readFile(card, "0005");
        const QByteArray cardKey = readFile(card, "0007");
        QCOMPARE(number.size(), 17);
        QCOMPARE(integrity.size(), 336);
        QCOMPARE(issuer.size(), 568);
        QCOMPARE(information.size(), 256);
        QCOMPARE(cardKey.size(), 536);
        for (const QByteArray* file : {&integrity, &issuer, &information, &cardKey}) {
            const auto object = parseTlvFile(bytesOf(*file));
            QVERIFY(object);
            if (object->tag != 0x7F21)
                QVERIFY(!findTlvFault(*object));
        }

        // The issuer's key, from its certificate, whose signature is by the test hierarchy.
        const auto certificate = parseTlvFile(bytesOf(issuer)).value();
        const TlvObject body = childOf(certificate, 0x5F4E);
        QCOMPARE(body.value.size(), std::size_t(297));
        QCOMPARE(copyOf(body.value.first(7)), QByteArray("6000003"));
        EVP_PKEY* issuerKey = keyOf(body.value.subspan(32));
        QVERIFY(issuerKey);
        QVERIFY(isSigned(m_keys->key("text-ca").handle(), copyOf(body.value),
                         copyOf(childOf(certificate, 0x5F37).value)));

        const auto record = parseTlvFile(bytesOf(integrity)).value();
        const TlvObject numberDigest = childOf(record, 0xDF31);
        const TlvObject basicDigest = childOf(record, 0xDF32);
        QVERIFY(isSigned(issuerKey, copyOf(numberDigest.raw) + copyOf(basicDigest.raw),
                         copyOf(childOf(record, 0xDF33).value)));
        QCOMPARE(copyOf(numberDigest.value), QCryptographicHash::hash(number, QCryptographicHash::Sha256));
        const auto attributes = parseTlvFile(bytesOf(basic)).value();
        const TlvObject offsets = childOf(attributes, 0xDF21);
        QCOMPARE(copyOf(basicDigest.value),
                 QCryptographicHash::hash(copyOf(attributes.value.subspan(offsets.raw.size())),
                                          QCryptographicHash::Sha256));
        const std::size_t nameAt = std::size_t(offsets.value[0] << 8 | offsets.value[1]);
        QCOMPARE(copyOf(bytesOf(basic).subspan(nameAt, 2)), QByteArray::fromHex("DF22"));

        // The card proves that it has the key the issuer signed.
        const auto keyFile = parseTlvFile(bytesOf(cardKey)).value();
        const TlvObject publicKey = childOf(keyFile, 0xDF51);
        QVERIFY(isSigned(issuerKey, copyOf(publicKey.raw), copyOf(childOf(keyFile, 0xDF52).value)));
        const QByteArray challenge = "a fresh random";
        const QByteArray digest = QCryptographicHash::hash(challenge, QCryptographicHash::Sha256);
        const QByteArray proof =
            QByteArray::fromHex(ask(card, "802A000033" + QByteArray(sha256Info) + digest.toHex() + "00"));
        EVP_PKEY* provenKey = keyOf(publicKey.value);
        QVERIFY(provenKey);
        QVERIFY(isSigned(provenKey, challenge, proof.chopped(2)));
        QVERIFY(!isSigned(issuerKey, challenge, proof.chopped(2)));
        EVP_PKEY_free(provenKey);
        EVP_PKEY_free(issuerKey);
    }

    void theSignatureCertificateNamesThePerson()
    {
        SimulatorCard card(loadPersona(QStringLiteral("c")).value(), m_keys);
        (void)ask(card, selectJpki);
        QCOMPARE(readFile(card, "0001").size(), 0);
        QCOMPARE(wordOf(card, "0020009B09" + QByteArray("MIHON0509").toHex()), QByteArray("9000"));
        const QByteArray der = readFile(card, "0001");
        QVERIFY(
            der.contains(QStringLiteral("●田　久美子").toUtf8())); // 𠮷 is outside a certificate's repertoire
        QVERIFY(der.contains("100000")); // and says so
        QVERIFY(der.contains("319510105"));
        const auto* at = reinterpret_cast<const unsigned char*>(der.constData());
        X509* certificate = d2i_X509(nullptr, &at, der.size());
        QVERIFY(certificate);
        const QByteArray authority = readFile(card, "0002");
        at = reinterpret_cast<const unsigned char*>(authority.constData());
        X509* issuer = d2i_X509(nullptr, &at, authority.size());
        QCOMPARE(X509_verify(certificate, X509_get0_pubkey(issuer)), 1);
        QCOMPARE(readFile(card, "0006").left(32), QByteArray("JPKIAPICCTOKEN2").leftJustified(32, ' '));
        X509_free(issuer);
        X509_free(certificate);
    }

    void faultsComeWhereTheyWereTold()
    {
        const auto faults = parseFaults(R"([{"exchange":2,"kind":"answer","answer":"6F00"},
            {"command":"verify","kind":"cut"},{"exchange":5,"kind":"remove-after","backAfter":50}])");
        QVERIFY(faults);
        SimulatorCard card(m_persona, m_keys);
        card.addFaults(*faults);
        QCOMPARE(ask(card, selectText), QByteArray("9000"));
        QCOMPARE(ask(card, "00200091"), QByteArray("6F00"));
        QCOMPARE(ask(card, "00200091"), QByteArray("63C3")); // a query is no VERIFY
        QCOMPARE(ask(card, "002000910439393939"), QByteArray("63"));
        const SimulatorAnswer last = card.transmit(QByteArray::fromHex("002000910439393939"));
        QVERIFY(!last.bytes);
        QCOMPARE(last.backAfter.count(), 50);
        QCOMPARE(wordOf(card, "00200091"), QByteArray("63C1"));
    }

    void aFaultThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("no JSON") << QByteArray("{");
        QTest::newRow("no kind") << QByteArray(R"({"exchange":1})");
        QTest::newRow("no place") << QByteArray(R"({"kind":"cut"})");
        QTest::newRow("unknown command") << QByteArray(R"({"kind":"cut","command":"dance"})");
    }

    void aFaultThatIsNoneIsRefused()
    {
        QFETCH(QByteArray, json);
        QVERIFY(!parseFaults(json));
    }

    void randomCommandsNeverHurt()
    {
        SimulatorCard card(m_persona, m_keys);
        QRandomGenerator random(7);
        const std::array<const char*, 6> starts{"00A4040C", "002000", "00B0", "00B2", "802A00", "008400"};
        for (int round = 0; round < 20'000; ++round) {
            QByteArray command = QByteArray::fromHex(starts[std::size_t(random.bounded(int(starts.size())))]);
            for (int i = random.bounded(20); i > 0; --i)
                command += char(random.bounded(256));
            QVERIFY(card.transmit(command.left(random.bounded(25))).bytes.value().size() >= 2);
        }
    }

private:
    Persona m_persona;
    std::shared_ptr<SimulatorKeyRing> m_keys;
};

KAKANAI_TEST(tst_SimulatorCard);
#include "tst_SimulatorCard.moc"
