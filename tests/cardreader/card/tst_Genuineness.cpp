// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/apdu/BerTlv.h"
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/picture/Jpeg2000.h"
#include "cardreader/simulator/SimulatorPictures.h"
#include "tests/cardreader/card/CardDesk.h"
#include "tests/support/TestRegistry.h"

#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <numeric>

#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/x509.h>

using namespace kakanai::card;
using namespace kakanai::test;

namespace {

/** What a forger does to a card. */
enum class Forgery {
    ChangedByte, ///< one bit of one file differs
    OtherIssuer, ///< everything signed by a hierarchy of the forger's own, under the issuer's name
    UnknownIssuer, ///< everything signed well, by nobody we know
    Clone, ///< all files copied, the key could not be
    SwappedRecord, ///< the signed record of another person
    MissingRecord, ///< a file emptied
    Expired,
};

constexpr int forgeries = 7;

QByteArray textAid()
{
    return aidOf(textApplication);
}

QByteArray visualAid()
{
    return aidOf(visualApplication);
}

std::span<const std::uint8_t> viewOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())};
}

/** One bit inside the object of a file, where something is signed or is a signature; never in its filler. */
QByteArray withOneBitChanged(const QByteArray& file, QRandomGenerator& random)
{
    const auto outer = parseTlvFile(viewOf(file), tlvPictureLimit);
    const qsizetype size = outer ? qsizetype(outer->raw.size()) : file.size();
    const qsizetype head = outer ? size - qsizetype(outer->value.size()) : 0;
    QByteArray changed = file;
    const qsizetype at = head + random.bounded(int(size - head));
    changed[at] = char(changed.at(at) ^ (1 << random.bounded(8)));
    return changed;
}

} // namespace

/** 200 forged, copied, changed and expired cards: none of them may be called genuine. */
class tst_Genuineness : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aGenuineCardIsVerified()
    {
        CardDesk desk(QStringLiteral("a"));
        const CardItems items = CardItem::Basic | CardItem::Number | CardItem::Genuineness | CardItem::Expiry;
        const auto text = desk.read(Credential::Pin, items, "1234");
        QVERIFY2(text, qPrintable(text ? QString() : text.error().detail));
        QCOMPARE(*text->genuineness, genuinenessOf(GenuinenessReason::Proven, QStringLiteral("6000003")));
        const auto face =
            desk.read(Credential::NumberB, CardItem::Photo | CardItem::Genuineness, "06061120354071");
        QCOMPARE(*face->genuineness, genuinenessOf(GenuinenessReason::Proven, QStringLiteral("6000002")));
        QVERIFY(face->pictures->name.startsWith("\x89PNG"));
        QVERIFY(face->pictures->address.startsWith("\x89PNG"));
        QVERIFY(decodeJpeg2000(viewOf(face->pictures->photo)));
        const auto login = desk.read(Credential::AuthPin, CardItem::Genuineness, "1234");
        QCOMPARE(login->genuineness->reason, GenuinenessReason::Proven);
    }

    void anIssuerNobodyKnowsIsNotAFault()
    {
        CardDesk desk(QStringLiteral("a"));
        desk.trust = {};
        const auto text = desk.read(Credential::Pin, CardItem::Basic | CardItem::Genuineness, "1234");
        QCOMPARE(text->genuineness->state, GenuinenessState::Unverified);
        QCOMPARE(text->genuineness->reason, GenuinenessReason::IssuerUnknown);
        QCOMPARE(desk.read(Credential::AuthPin, CardItem::Genuineness, "1234")->genuineness->reason,
                 GenuinenessReason::IssuerUnknown);
    }

    void everyForgeryIsRefusedOrLabelled()
    {
        constexpr int cards = 200;
        QRandomGenerator random(20261122);
        const auto forgersKeys = std::make_shared<SimulatorKeyRing>();
        int found[forgeries] = {};
        int falselyVerified = 0;
        for (int i = 0; i < cards; ++i) {
            const auto forgery = Forgery(i % forgeries);
            const bool byFace = random.bounded(2) == 1;
            const auto verdict = readForged(forgery, byFace, random, forgersKeys);
            // Refused is as good as labelled; what must not happen is "verified".
            if (!verdict || verdict->state != GenuinenessState::Verified)
                ++found[int(forgery)];
            else if (++falselyVerified <= 3)
                qWarning("forgery %d by %s was called genuine", int(forgery), byFace ? "face" : "text");
        }
        QCOMPARE(falselyVerified, 0);
        QCOMPARE(std::accumulate(std::begin(found), std::end(found), 0), cards);
    }

    /** The same judge with one check taken out must let forgeries pass: so the checks are what catches them.
     */
    void withoutItsChecksEachForgeryWouldPass()
    {
        CardDesk desk(QStringLiteral("a"));
        // The key's proof taken out: the judge asks the copied card to sign with the key it has.
        const auto keys = sharedKeys();
        desk.card->replaceKey(textAid(), 0x13, keys->key("clone"));
        QCOMPARE(desk.read(Credential::Pin, CardItem::Genuineness, "1234")->genuineness->reason,
                 GenuinenessReason::KeyNotProven);
        desk.card->replaceKey(textAid(), 0x13, keys->key("text-card:a"));
        QCOMPARE(desk.read(Credential::Pin, CardItem::Genuineness, "1234")->genuineness->reason,
                 GenuinenessReason::Proven);
        // The digest taken out: changed attributes that are not read are not looked at, and nothing is
        // claimed of them.
        desk.card->alterFile(textAid(), 0x02, [](QByteArray file) {
            file.replace("朝日町", "夕日町");
            return file;
        });
        QCOMPARE(desk.read(Credential::Pin, CardItem::Genuineness, "1234")->genuineness->reason,
                 GenuinenessReason::Proven);
        const auto changed = desk.read(Credential::Pin, CardItem::Basic | CardItem::Genuineness, "1234");
        QCOMPARE(changed->genuineness->reason, GenuinenessReason::DataChanged);
        // The trust store turned into the forger's: its cards are then genuine, as any judge believes its
        // keys.
        const auto forger = std::make_shared<SimulatorKeyRing>();
        CardDesk forged(QStringLiteral("a"));
        forged.card = std::make_shared<SimulatorCard>(forged.persona, forger);
        forged.readers->insert(QStringLiteral("Reader 1"), forged.card);
        QCOMPARE(forged.read(Credential::Pin, CardItem::Genuineness, "1234")->genuineness->reason,
                 GenuinenessReason::IssuerCertificateBad);
        forged.trust = simulatorTrust(*forger);
        QCOMPARE(forged.read(Credential::Pin, CardItem::Genuineness, "1234")->genuineness->reason,
                 GenuinenessReason::Proven);
    }

    void theStoreIsAFolderOfFiles()
    {
        QTemporaryDir folder;
        QVERIFY(TrustStore::load(folder.path() + QStringLiteral("/absent"))->isEmpty());
        QVERIFY(writeSimulatorTrust(*sharedKeys(), folder.path()));
        CardDesk desk(QStringLiteral("a"));
        desk.trust = TrustStore::load(folder.path()).value();
        QCOMPARE(desk.read(Credential::Pin, CardItem::Genuineness, "1234")->genuineness->state,
                 GenuinenessState::Verified);
        QFile wrong(folder.filePath(QStringLiteral("card-12.pem")));
        QVERIFY(wrong.open(QFile::WriteOnly));
        wrong.write("nothing");
        wrong.close();
        const auto refused = TrustStore::load(folder.path());
        QVERIFY(!refused);
        QVERIFY(refused.error().contains(QStringLiteral("card-12.pem")));
    }

    void theNextCardsSignaturesAreUnderstood()
    {
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> key(EVP_EC_gen("P-384"), EVP_PKEY_free);
        unsigned char* der = nullptr;
        const int size = i2d_PUBKEY(key.get(), &der);
        const QByteArray pem = "-----BEGIN PUBLIC KEY-----\n"
            + QByteArray(reinterpret_cast<const char*>(der), size).toBase64()
            + "\n-----END PUBLIC KEY-----\n";
        OPENSSL_free(der);
        const auto known = PublicKey::fromPem(viewOf(pem));
        QVERIFY(known);
        QCOMPARE(known->scheme(), SignatureScheme::EcdsaP384Sha384);
        const QByteArray data("what a next card signs");
        std::vector<std::uint8_t> signature(200);
        std::size_t length = signature.size();
        EVP_MD_CTX* context = EVP_MD_CTX_new();
        QCOMPARE(EVP_DigestSignInit(context, nullptr, EVP_sha384(), nullptr, key.get()), 1);
        QCOMPARE(EVP_DigestSign(context, signature.data(), &length,
                                reinterpret_cast<const unsigned char*>(data.constData()),
                                std::size_t(data.size())),
                 1);
        EVP_MD_CTX_free(context);
        signature.resize(length);
        QVERIFY(known->verifies(viewOf(data), signature));
        QVERIFY(!known->verifies(viewOf(data + "!"), signature));
        // A curve or a key that is too small is no key at all.
        const std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> small(EVP_RSA_gen(1024), EVP_PKEY_free);
        const int smallSize = i2d_PUBKEY(small.get(), nullptr);
        QByteArray smallDer(smallSize, '\0');
        auto* at = reinterpret_cast<unsigned char*>(smallDer.data());
        i2d_PUBKEY(small.get(), &at);
        QVERIFY(!PublicKey::fromPem(
            viewOf("-----BEGIN PUBLIC KEY-----\n" + smallDer.toBase64() + "\n-----END PUBLIC KEY-----\n")));
    }

    void aPortraitIsDecoded_data()
    {
        QTest::addColumn<bool>("bare");
        QTest::newRow("JP2") << false;
        QTest::newRow("codestream") << true;
    }

    void aPortraitIsDecoded()
    {
        QFETCH(bool, bare);
        const QByteArray picture = portrait(QStringLiteral("a"), bare);
        QVERIFY2(picture.size() > 500 && picture.size() < 16000,
                 QByteArray::number(picture.size()).constData());
        const auto pixels = decodeJpeg2000(viewOf(picture));
        QVERIFY(pixels);
        QCOMPARE(pixels->width, 150);
        QCOMPARE(pixels->height, 190);
        QCOMPARE(pixels->channels, 1);
        QVERIFY(std::abs(int(quint8(pixels->bytes.at(86 * 150 + 75))) - 198) < 12); // the middle of the face
    }

    /** A card's picture is its forger's choice. None may crash the reader, hang it or fill its memory. */
    void hostilePicturesAreRefused()
    {
        QVERIFY(!decodeJpeg2000({}));
        QVERIFY(!decodeJpeg2000(viewOf(QByteArray(40000, '\xFF'))));
        const QByteArray good = portrait(QStringLiteral("a"), true);
        const QByteArray boxed = portrait(QStringLiteral("a"), false);
        const auto patched = [&good](int at, const char* hex) {
            QByteArray bad = good;
            return bad.replace(at, int(qstrlen(hex)) / 2, QByteArray::fromHex(hex));
        };
        // In SIZ, from byte 8 on: width, height; then tiles from 24; components at 40.
        QVERIFY(!decodeJpeg2000(viewOf(patched(8, "0000FFFF")))); // 65535 wide
        QVERIFY(!decodeJpeg2000(viewOf(patched(8, "0000040000000400")))); // a megapixel
        QVERIFY(!decodeJpeg2000(viewOf(patched(24, "0000000100000001")))); // a tile a pixel
        QVERIFY(!decodeJpeg2000(viewOf(patched(40, "4000")))); // 16384 components
        QRandomGenerator random(15444);
        const int divisor = std::max(qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN"), 0);
        const int pictures = 10000 / (divisor == 0 ? 20 : divisor);
        for (int i = 0; i < pictures; ++i) {
            QByteArray bad = i % 2 == 0 ? good : boxed;
            for (int n = random.bounded(1, 6); n > 0; --n)
                bad[random.bounded(int(bad.size()))] = char(random.bounded(256));
            if (random.bounded(4) == 0)
                bad.truncate(random.bounded(int(bad.size())));
            const auto pixels = decodeJpeg2000(viewOf(bad));
            QVERIFY(!pixels || pixels->bytes.size() <= pictureAreaLimit * 3);
        }
    }

private:
    static CardResult<Genuineness> readForged(Forgery forgery, bool byFace, QRandomGenerator& random,
                                              const std::shared_ptr<SimulatorKeyRing>& forgersKeys)
    {
        CardDesk desk(QStringLiteral("a"));
        const QByteArray aid = byFace ? visualAid() : textAid();
        const quint16 keyId = byFace ? 0x1A : 0x13;
        switch (forgery) {
        case Forgery::ChangedByte: {
            const QList<quint16> files =
                byFace ? QList<quint16>{0x02, 0x04} : QList<quint16>{0x02, 0x03, 0x04, 0x07};
            changeSignedByte(desk, aid, files.at(random.bounded(int(files.size()))), byFace, random);
            break;
        }
        case Forgery::OtherIssuer:
            desk.card = std::make_shared<SimulatorCard>(desk.persona, forgersKeys);
            desk.readers->insert(QStringLiteral("Reader 1"), desk.card);
            break;
        case Forgery::UnknownIssuer:
            desk.trust = random.bounded(2) == 0 ? TrustStore() : desk.trust;
            if (desk.trust.isEmpty())
                break;
            desk.card->alterFile(aid, 0x04, [](QByteArray file) { return file.replace("600000", "700000"); });
            break;
        case Forgery::Clone:
            desk.card->replaceKey(aid, keyId, forgersKeys->key("clone"));
            break;
        case Forgery::SwappedRecord: {
            Persona other = loadPersona(QStringLiteral("b1")).value();
            SimulatorCard donor(other, sharedKeys());
            QByteArray record;
            donor.alterFile(aid, byFace ? 0x02 : 0x03,
                            [&record](const QByteArray& file) { return record = file; });
            desk.card->alterFile(aid, byFace ? 0x02 : 0x03, [&record](const QByteArray&) { return record; });
            break;
        }
        case Forgery::MissingRecord: {
            const QList<quint16> files =
                byFace ? QList<quint16>{0x02, 0x04} : QList<quint16>{0x03, 0x04, 0x07};
            desk.card->alterFile(aid, files.at(random.bounded(int(files.size()))),
                                 [](const QByteArray&) { return QByteArray(16, char(0xFF)); });
            break;
        }
        case Forgery::Expired:
            desk.today = QDate(2035, 6, 12).addDays(random.bounded(4000));
            break;
        }
        auto reading = byFace
            ? desk.read(Credential::NumberB, CardItem::Photo | CardItem::Genuineness, "06061120354071")
            : desk.read(Credential::Pin, CardItem::Basic | CardItem::Number | CardItem::Genuineness, "1234");
        if (!reading)
            return kakanai::card::cardFail(reading.error().code);
        return *reading->genuineness;
    }

    /** Some bytes of the face are covered by no signature (offsets, last day, security code): those are no
     * forgery. */
    static void changeSignedByte(CardDesk& desk, const QByteArray& aid, quint16 file, bool byFace,
                                 QRandomGenerator& random)
    {
        desk.card->alterFile(aid, file, [&](const QByteArray& content) {
            if (!(byFace && file == 0x02) && !(!byFace && file == 0x02))
                return withOneBitChanged(content, random);
            // Inside the value of one covered object.
            const auto outer = parseTlvFile(viewOf(content), tlvPictureLimit);
            const auto objects = parseTlvList(outer->value, tlvPictureLimit);
            const std::size_t last = byFace ? 7 : objects->size() - 1;
            const TlvObject& object = objects->at(std::size_t(random.bounded(1, int(last) + 1)));
            const auto at = qsizetype(object.value.data() - viewOf(content).data())
                + random.bounded(int(object.value.size()));
            QByteArray changed = content;
            changed[at] = char(changed.at(at) ^ (1 << random.bounded(7)));
            return changed;
        });
    }
};

KAKANAI_TEST(tst_Genuineness);
#include "tst_Genuineness.moc"
