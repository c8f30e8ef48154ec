// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/CardText.h"
#include "cardreader/card/Credentials.h"
#include "tests/cardreader/card/CardDesk.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

using namespace kakanai::card;
using namespace kakanai::test;

/** Every kind of card read to its end on the simulator, and what each secret buys. */
class tst_CardKinds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCardIsNamed_data()
    {
        QTest::addColumn<QStringList>("documents");
        QTest::addColumn<CardKind>("kind");
        const auto row = [](const char* id, const QStringList& documents, CardKind kind) {
            QTest::newRow(id) << documents << kind;
        };
        row("a", {QStringLiteral("mynumber-card")}, CardKind::MyNumber);
        row("mynumber-licence", {QStringLiteral("mynumber-card"), QStringLiteral("mynumber-licence")},
            CardKind::MyNumber);
        row("specified-residence", {QStringLiteral("mynumber-card"), QStringLiteral("residence-card")},
            CardKind::MyNumber);
        row("licence", {QStringLiteral("licence")}, CardKind::Licence);
        row("residence", {QStringLiteral("residence-card")}, CardKind::Residence);
        row("special-permanent", {QStringLiteral("special-permanent-resident")}, CardKind::Residence);
        row("residence-2", {QStringLiteral("residence-card")}, CardKind::Residence);
        row("phone", {QStringLiteral("phone-certificate")}, CardKind::Phone);
    }

    void everyCardIsNamed()
    {
        QFETCH(QStringList, documents);
        QFETCH(CardKind, kind);
        CardDesk desk(QString::fromLatin1(QTest::currentDataTag()));
        const auto readers = listReaders(desk.backend);
        QVERIFY(readers);
        QCOMPARE(readers->first().documents, documents);
        QCOMPARE(readers->first().card, kind);
        QCOMPARE(desk.card->verifyCount(), 0);
    }

    void aLicenceIsReadWithItsFirstPin()
    {
        CardDesk desk(QStringLiteral("licence"));
        const auto reading = desk.read(Credential::LicencePin,
                                       CardItem::Basic | CardItem::Expiry | CardItem::Genuineness, "1234");
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
        QCOMPARE(reading->document, QStringLiteral("licence"));
        // 髙 is not in JIS X 0208: the card refers to a bitmap, and the text says that something is missing.
        QCOMPARE(reading->basic->name, QStringLiteral("〓梨　陽太"));
        QVERIFY(hasMissingGlyph(reading->basic->name));
        QCOMPARE(reading->basic->address, desk.persona.identity.address);
        QCOMPARE(reading->basic->birthDate, QDate(1994, 6, 11));
        QCOMPARE(reading->basic->sex, Sex::NotOnCard);
        QCOMPARE(reading->expiryText, QStringLiteral("2028-07-11"));
        QCOMPARE(reading->licence->number, QStringLiteral("450000000010"));
        QCOMPARE(reading->licence->conditions, desk.persona.licence.conditions);
        QCOMPARE(reading->licence->colour, QStringLiteral("優良"));
        QVERIFY(!reading->licence->isAddressChanged);
        QCOMPARE(reading->genuineness->reason, GenuinenessReason::NotCheckable);
        QCOMPARE(desk.card->verifyCount(), 1);
        QVERIFY(!reading->pictures);
    }

    void aLicencesPhotographNeedsBothPins()
    {
        CardDesk desk(QStringLiteral("licence"));
        const auto reading =
            desk.read(Credential::LicencePins, CardItem::Basic | CardItem::Photo, "12345678");
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
        QCOMPARE(reading->pictures->photoFormat, QStringLiteral("j2k"));
        QCOMPARE(desk.card->verifyCount(), 2);
        QCOMPARE(desk.read(Credential::LicencePin, CardItem::Photo, "1234").error().code,
                 CardErrorCode::CredentialNotForItem);
    }

    void aWrongFirstLicencePinSparesTheSecond()
    {
        CardDesk desk(QStringLiteral("licence"));
        const auto reading = desk.read(Credential::LicencePins, CardItem::Photo, "99995678");
        QCOMPARE(reading.error().code, CardErrorCode::PinWrong);
        QCOMPARE(reading.error().retriesLeft, 2);
        QCOMPARE(desk.card->verifyCount(), 1);
        const auto tries = readTries(desk.backend);
        QCOMPARE(*tries->licence1, 2);
        QCOMPARE(*tries->licence2, 3);
        QVERIFY(!tries->pin);
    }

    void aLicenceMovedSaysTheNewAddress()
    {
        CardDesk desk(QStringLiteral("licence-moved"));
        QCOMPARE(*readTries(desk.backend)->licence1, 2);
        // At a kiosk two tries are the least that a licence is tried with.
        QCOMPARE(desk.read(Credential::LicencePin, CardItem::Basic, "2468", 2).error().code,
                 CardErrorCode::PinFloorReached);
        const auto reading = desk.read(Credential::LicencePin, CardItem::Basic, "2468");
        QCOMPARE(reading->basic->address, desk.persona.licence.newAddress);
        QVERIFY(reading->licence->isAddressChanged);
        QCOMPARE(reading->triesBefore, 2);
    }

    void aLicenceWithoutPinsTakesStarsOnlyWhenTheyAreTyped()
    {
        Persona persona = loadPersona(QStringLiteral("licence")).value();
        persona.licence.pin1 = "****";
        CardDesk desk(persona);
        QCOMPARE(desk.read(Credential::LicencePin, CardItem::Basic, "****")->basic->address,
                 persona.identity.address);
        QCOMPARE(desk.read(Credential::LicencePin, CardItem::Basic, "12*4").error().code,
                 CardErrorCode::SecretMalformed);
        QCOMPARE(desk.card->verifyCount(), 1);
    }

    void theLicenceInsideTheMyNumberCardHasItsOwnPin()
    {
        CardDesk desk(QStringLiteral("mynumber-licence"));
        QCOMPARE(*readTries(desk.backend)->mynaLicence, 10);
        const auto reading =
            desk.read(Credential::MynaLicencePin, CardItem::Expiry | CardItem::Genuineness, "7531");
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
        QCOMPARE(reading->document, QStringLiteral("mynumber-licence"));
        QCOMPARE(reading->expiryText, QStringLiteral("2029-04-03"));
        QCOMPARE(reading->genuineness->state, GenuinenessState::Unverified);
        const auto wrong = desk.read(Credential::MynaLicencePin, CardItem::Expiry, "0000");
        QCOMPARE(wrong.error().retriesLeft, 9);
        // The card itself is read as any other.
        QCOMPARE(desk.read(Credential::Pin, CardItem::Basic, "3003")->basic->name,
                 desk.persona.identity.name);
    }

    void aResidenceCardIsReadWithTheNumberOnIt_data()
    {
        QTest::addColumn<QString>("document");
        QTest::addColumn<QByteArray>("number");
        QTest::addColumn<bool>("extended");
        QTest::newRow("residence") << QStringLiteral("residence-card") << QByteArray("AB12345678CD") << false;
        QTest::newRow("special-permanent")
            << QStringLiteral("special-permanent-resident") << QByteArray("TK87654321EF") << true;
    }

    void aResidenceCardIsReadWithTheNumberOnIt()
    {
        QFETCH(QString, document);
        QFETCH(QByteArray, number);
        QFETCH(bool, extended);
        CardDesk desk(QString::fromLatin1(QTest::currentDataTag()));
        desk.readers->setExtended(QStringLiteral("Reader 1"), extended);
        const auto reading = desk.read(Credential::CardNumber,
                                       CardItem::Basic | CardItem::Photo | CardItem::Genuineness, number);
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
        QCOMPARE(reading->document, document);
        QCOMPARE(reading->residence->address, desk.persona.identity.address);
        QCOMPARE(reading->residence->municipality, QStringLiteral("479993"));
        QCOMPARE(reading->pictures->photoFormat, QStringLiteral("jp2"));
        QVERIFY(reading->pictures->face.startsWith("II*"));
        // Signed by the agency, but a copy would say the same.
        QCOMPARE(*reading->genuineness, genuinenessOf(GenuinenessReason::DataGenuineOnly));
        QCOMPARE(desk.card->verifyCount(), 1);
        desk.trust = {};
        QCOMPARE(desk.read(Credential::CardNumber, CardItem::Genuineness, number)->genuineness->reason,
                 GenuinenessReason::IssuerUnknown);
    }

    void aWrongResidenceNumberEndsBeforeTheVerify()
    {
        CardDesk desk(QStringLiteral("residence"));
        QCOMPARE(desk.read(Credential::CardNumber, CardItem::Basic, "AB12345678CE").error().code,
                 CardErrorCode::PinWrong);
        QCOMPARE(desk.card->verifyCount(), 0);
        QCOMPARE(desk.read(Credential::CardNumber, CardItem::Basic, "ab12345678cd").error().code,
                 CardErrorCode::SecretMalformed);
    }

    void aTamperedResidenceCardIsRefused()
    {
        CardDesk desk(QStringLiteral("residence"));
        desk.card->alterFile(aidOf(residenceApplication), 0x06, [](QByteArray file) {
            file[file.size() - 9] = char(file.at(file.size() - 9) ^ 1);
            return file;
        });
        QCOMPARE(
            desk.read(Credential::CardNumber, CardItem::Genuineness, "AB12345678CD")->genuineness->reason,
            GenuinenessReason::DataSignatureBad);
    }

    void theSecondGenerationIsNamedAndNotGuessedAt()
    {
        CardDesk desk(QStringLiteral("residence-2"));
        const auto reading = desk.read(Credential::CardNumber, CardItem::Basic, "UK11112222GH");
        QCOMPARE(reading.error().code, CardErrorCode::CardNotSupported);
        QVERIFY(reading.error().detail.contains(QStringLiteral("05")));
        QCOMPARE(desk.card->verifyCount(), 0);
    }

    void aPhoneIsAskedForItsCertificateOnly()
    {
        CardDesk desk(QStringLiteral("phone"));
        const auto reading =
            desk.read(Credential::AuthPin, CardItem::Certificate | CardItem::Genuineness, "2003");
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
        QCOMPARE(reading->document, QStringLiteral("phone-certificate"));
        QVERIFY(reading->certificate.startsWith("\x30\x82"));
        QCOMPARE(reading->genuineness->state, GenuinenessState::Verified);
        QCOMPARE(desk.read(Credential::Pin, CardItem::Basic, "1111").error().code,
                 CardErrorCode::CardNotSupported);
    }

    void theLoginCertificateIsFreeOnAPlasticCard()
    {
        CardDesk desk(QStringLiteral("a"));
        const auto reading = desk.read(Credential::AuthPin, CardItem::Certificate, {});
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
        QVERIFY(reading->certificate.size() > 500);
        QCOMPARE(desk.card->verifyCount(), 0);
    }

    /** CARDS §4: the fewest exchanges, plus one for asking the tries first. */
    void theFewestExchanges_data()
    {
        QTest::addColumn<Credential>("credential");
        QTest::addColumn<CardItems>("items");
        QTest::addColumn<QByteArray>("secret");
        QTest::addColumn<int>("count");
        const QByteArray b("06061120354071");
        const auto row = [](const char* name, Credential credential, CardItems items,
                            const QByteArray& secret,
                            int count) { QTest::newRow(name) << credential << items << secret << count; };
        row("attributes by PIN", Credential::Pin, CardItem::Basic, "1234", 3 + 1);
        row("and the number", Credential::Pin, CardItem::Basic | CardItem::Number, "1234", 4 + 1);
        row("attributes by number B", Credential::NumberB, CardItem::Basic, b, 3 + 1);
        row("expiry, no secret", Credential::Pin, CardItem::Expiry, {}, 3);
    }

    void theFewestExchanges()
    {
        QFETCH(Credential, credential);
        QFETCH(CardItems, items);
        QFETCH(QByteArray, secret);
        QFETCH(int, count);
        CardDesk desk(QStringLiteral("a"));
        const auto reading = desk.read(credential, items, secret);
        QVERIFY(reading);
        QCOMPARE(reading->exchanges.count, count);
    }

    void extendedLengthSavesExchangesAndIsGivenUpWhereRefused()
    {
        const CardItems items = CardItem::Photo | CardItem::Genuineness;
        const auto count = [items](bool isExtended, const QByteArray& manners, bool twice = false) {
            CardDesk desk(QStringLiteral("a"), manners);
            desk.readers->setExtended(QStringLiteral("Reader 1"), isExtended);
            auto reading = desk.read(Credential::NumberB, items, "06061120354071");
            if (twice)
                reading = desk.read(Credential::NumberB, items, "06061120354071");
            return reading && reading->genuineness->state == GenuinenessState::Verified
                ? reading->exchanges.count
                : -1;
        };
        const int byShort = count(false, {});
        const int byLong = count(true, {});
        QVERIFY2(byShort > 20, QByteArray::number(byShort).constData());
        QVERIFY2(byLong > 0 && byLong <= 14, QByteArray::number(byLong).constData());
        // One refusal, then short ones; and the reader is remembered.
        const QByteArray refuses = R"({"kind":"no-extended"})";
        QCOMPARE(count(true, refuses), byShort + 1);
        QCOMPARE(count(true, refuses, true), byShort);
    }

    void everyMannerOfAnsweringIsUnderstood_data()
    {
        QTest::addColumn<QByteArray>("manners");
        QTest::newRow("61xx and GET RESPONSE") << QByteArray(R"({"kind":"chain"})");
        QTest::newRow("6Cxx") << QByteArray(R"({"kind":"exact-length"})");
        QTest::newRow("both") << QByteArray(R"([{"kind":"chain"},{"kind":"exact-length"}])");
        QTest::newRow("40 bytes a reading") << QByteArray(R"({"kind":"short-read","size":40})");
        QTest::newRow("another ATR") << QByteArray(R"({"kind":"atr","answer":"3BDA13FF8131FB46"})");
    }

    void everyMannerOfAnsweringIsUnderstood()
    {
        QFETCH(QByteArray, manners);
        CardDesk desk(QStringLiteral("f"), manners);
        const auto reading = desk.read(
            Credential::NumberB, CardItem::Basic | CardItem::Photo | CardItem::Genuineness | CardItem::Expiry,
            desk.persona.numberB);
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
        QCOMPARE(*reading->basic, desk.persona.identity);
        QCOMPARE(reading->genuineness->reason, GenuinenessReason::Proven);
        QCOMPARE(desk.card->verifyCount(), 2);
    }

    void unsoundObjectsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("kind");
        for (const char* kind : {"tlv-truncated", "tlv-oversized", "tlv-duplicate"})
            QTest::newRow(kind) << QByteArray(kind);
    }

    void unsoundObjectsAreRefused()
    {
        QFETCH(QByteArray, kind);
        CardDesk desk(QStringLiteral("a"), R"({"file":"0002","kind":")" + kind + R"("})");
        QCOMPARE(desk.read(Credential::Pin, CardItem::Basic, "1234").error().code,
                 CardErrorCode::CardDataInvalid);
        QCOMPARE(desk.read(Credential::NumberB, CardItem::Photo, "06061120354071").error().code,
                 CardErrorCode::CardDataInvalid);
    }

    /** What stands on a card stands in the answer, byte for byte. */
    void textSurvivesAsItIs_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("address");
        const QString plain = QStringLiteral("みほん県みほん市中央一丁目１番１号");
        QTest::newRow("beyond the first plane") << QStringLiteral("𠮷田　太郎") << plain;
        QTest::newRow("a compatibility ideograph") << QStringLiteral("﨑山　塚") << plain;
        QTest::newRow("髙") << QStringLiteral("髙橋　瀨") << plain;
        QTest::newRow("an ideographic variation") << QStringLiteral("葛\U000E0100西　辻\U000E0101") << plain;
        QTest::newRow("half-width Latin") << QStringLiteral("NGUYEN THI LAN (ラン)") << plain;
        QTest::newRow("decomposed kana") << QStringLiteral("か\u3099　は\u309A") << plain;
        QTest::newRow("a long address")
            << QStringLiteral("伊集院　龍之介")
            << QStringLiteral("みほん県みほん市大字長沢字上之山乙一二三四番地五六グランドみほん").repeated(7);
    }

    void textSurvivesAsItIs()
    {
        QFETCH(QString, name);
        QFETCH(QString, address);
        Persona persona = loadPersona(QStringLiteral("a")).value();
        persona.identity.name = name;
        persona.identity.address = address;
        CardDesk desk(persona);
        for (const bool extended : {false, true}) {
            desk.readers->setExtended(QStringLiteral("Reader 1"), extended);
            const auto reading = desk.read(Credential::Pin, CardItem::Basic | CardItem::Genuineness, "1234");
            QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
            QCOMPARE(reading->basic->name.toUtf8(), name.toUtf8());
            QCOMPARE(reading->basic->address.toUtf8(), address.toUtf8());
            QCOMPARE(reading->genuineness->state, GenuinenessState::Verified);
        }
        Persona resident = loadPersona(QStringLiteral("residence")).value();
        resident.identity.address = address;
        CardDesk other(resident);
        const auto reading = other.read(Credential::CardNumber, CardItem::Basic, resident.residence.number);
        QVERIFY2(reading, qPrintable(reading ? QString() : reading.error().detail));
        QCOMPARE(reading->residence->address.toUtf8(), address.toUtf8());
    }

    void jisTextIsWhatTheTableSays()
    {
        const auto text = [](const char* hex) {
            const QByteArray bytes = QByteArray::fromHex(hex);
            return jisText(
                {reinterpret_cast<const std::uint8_t*>(bytes.constData()), std::size_t(bytes.size())});
        };
        QCOMPARE(text("3021"), QStringLiteral("亜"));
        QCOMPARE(text("7426"), QStringLiteral("熙")); // the last of the table
        QCOMPARE(text("23312121"), QStringLiteral("１")); // padding goes
        QCOMPARE(text("FFF13021"), QStringLiteral("〓亜"));
        QCOMPARE(text("FFFA"), QStringLiteral("〓"));
        QCOMPARE(text("2921"), QStringLiteral("〓")); // an empty row
        QCOMPARE(eraDate(secretOf("4010108").bytes()), QDate(1989, 1, 8));
        QVERIFY(!eraDate(secretOf("6010108").bytes()).isValid());
        QVERIFY(!eraDate(secretOf("4011332").bytes()).isValid());
    }

    void aMissingGlyphIsNoticed_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("missing");
        QTest::newRow("plain") << QStringLiteral("高梨　陽太") << false;
        QTest::newRow("rare but coded") << QStringLiteral("𠮷田　葛\U000E0100") << false;
        QTest::newRow("■") << QStringLiteral("■田") << true;
        QTest::newRow("●") << QStringLiteral("●田") << true;
        QTest::newRow("〓") << QStringLiteral("〓田") << true;
        QTest::newRow("private use") << QStringLiteral("\uE000田") << true;
        QTest::newRow("private use, plane 15") << QStringLiteral("\U000F0000田") << true;
    }

    void aMissingGlyphIsNoticed()
    {
        QFETCH(QString, text);
        QFETCH(bool, missing);
        QCOMPARE(hasMissingGlyph(text), missing);
    }

    void numberBIsComposedInTheStyleTheCardShows_data()
    {
        QTest::addColumn<QDate>("birth");
        QTest::addColumn<QByteArray>("era");
        QTest::addColumn<QByteArray>("gregorian");
        QTest::newRow("昭和55") << QDate(1980, 2, 17) << QByteArray("550217") << QByteArray("800217");
        QTest::newRow("the last of 昭和")
            << QDate(1989, 1, 7) << QByteArray("640107") << QByteArray("890107");
        QTest::newRow("the first of 平成")
            << QDate(1989, 1, 8) << QByteArray("010108") << QByteArray("890108");
        QTest::newRow("the last of 平成")
            << QDate(2019, 4, 30) << QByteArray("310430") << QByteArray("190430");
        QTest::newRow("the first of 令和")
            << QDate(2019, 5, 1) << QByteArray("010501") << QByteArray("190501");
        QTest::newRow("令和2") << QDate(2020, 2, 24) << QByteArray("020224") << QByteArray("200224");
        QTest::newRow("大正") << QDate(1926, 12, 24) << QByteArray("151224") << QByteArray("261224");
    }

    void numberBIsComposedInTheStyleTheCardShows()
    {
        QFETCH(QDate, birth);
        QFETCH(QByteArray, era);
        QFETCH(QByteArray, gregorian);
        const auto composed = [&](BirthStyle style) {
            const auto number = composeNumberB(birth, style, 2035, secretOf("4071"));
            return number
                ? QByteArray(reinterpret_cast<const char*>(number->bytes().data()), qsizetype(number->size()))
                : QByteArray();
        };
        QCOMPARE(composed(BirthStyle::JapaneseEra), era + "20354071");
        QCOMPARE(composed(BirthStyle::Gregorian), gregorian + "20354071");
        QVERIFY(!composeNumberB(birth, BirthStyle::Gregorian, 35, secretOf("4071")));
        QVERIFY(!composeNumberB(birth, BirthStyle::Gregorian, 2035, secretOf("40a1")));
    }

    /** SECURITY §4.6 for each secret that has a counter: one confirmation one VERIFY, never the last try at a
     * kiosk. */
    void noSecretIsEverLockedByAKiosk_data()
    {
        QTest::addColumn<QString>("persona");
        QTest::addColumn<Credential>("credential");
        QTest::addColumn<CardItems>("items");
        QTest::addColumn<QByteArray>("wrong");
        QTest::addColumn<int>("limit");
        const auto row = [](const char* name, const char* persona, Credential credential, CardItems items,
                            const char* wrong, int limit) {
            QTest::newRow(name) << QString::fromLatin1(persona) << credential << items << QByteArray(wrong)
                                << limit;
        };
        row("PIN", "a", Credential::Pin, CardItem::Basic, "9999", 3);
        row("number A", "a", Credential::NumberA, CardItem::Number, "999999999999", 10);
        row("number B", "a", Credential::NumberB, CardItem::Basic, "99999999999999", 10);
        row("number B for the face", "a", Credential::NumberB, CardItem::Photo, "99999999999999", 10);
        row("number A for the face", "a", Credential::NumberA, CardItem::Photo, "999999999999", 10);
        row("login PIN", "a", Credential::AuthPin, CardItem::Genuineness, "9999", 3);
        row("licence PIN 1", "licence", Credential::LicencePin, CardItem::Basic, "9999", 3);
        row("licence PIN 2", "licence", Credential::LicencePins, CardItem::Photo, "12349999", 3);
        row("licence inside", "mynumber-licence", Credential::MynaLicencePin, CardItem::Expiry, "9999", 10);
    }

    void noSecretIsEverLockedByAKiosk()
    {
        QFETCH(QString, persona);
        QFETCH(Credential, credential);
        QFETCH(CardItems, items);
        QFETCH(QByteArray, wrong);
        QFETCH(int, limit);
        CardDesk desk(persona);
        constexpr int kioskFloor = 1;
        const bool isSecond = credential == Credential::LicencePins; // its first PIN is right each time
        for (int left = limit; left > 1; --left) {
            const auto reading = desk.read(credential, items, wrong, kioskFloor);
            QCOMPARE(reading.error().code, CardErrorCode::PinWrong);
            QCOMPARE(reading.error().retriesLeft, left - 1);
        }
        const int sent = (limit - 1) * (isSecond ? 2 : 1);
        QCOMPARE(desk.card->verifyCount(), sent);
        QCOMPARE(desk.read(credential, items, wrong, kioskFloor).error().code,
                 CardErrorCode::PinFloorReached);
        QCOMPARE(desk.card->verifyCount(), sent + (isSecond ? 1 : 0));
        // A clerk and the holder may use the last one; then nothing is sent any more.
        QCOMPARE(desk.read(credential, items, wrong).error().code, CardErrorCode::PinBlocked);
        const int all = desk.card->verifyCount();
        QCOMPARE(desk.read(credential, items, wrong).error().code, CardErrorCode::PinBlocked);
        QCOMPARE(desk.card->verifyCount(), all + (isSecond ? 1 : 0));
    }

    void noConfirmationNoVerify()
    {
        CardDesk desk(QStringLiteral("a"));
        ReadRequest request;
        request.credential = Credential::NumberB;
        request.items = CardItem::Basic | CardItem::Photo;
        QCOMPARE(confirmationsNeeded(request), 2);
        // One where two are needed: nothing at all is sent.
        const auto reading = readCard(desk.backend, request, secretOf("06061120354071"), confirmed());
        QCOMPARE(reading.error().code, CardErrorCode::NotConfirmed);
        QCOMPARE(desk.card->exchangeCount(), 0);
    }
};

KAKANAI_TEST(tst_CardKinds);
#include "tst_CardKinds.moc"
