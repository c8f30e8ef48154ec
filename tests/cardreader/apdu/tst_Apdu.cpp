// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/apdu/CommandApdu.h"
#include "cardreader/apdu/ResponseApdu.h"
#include "cardreader/apdu/StatusWord.h"
#include "cardreader/card/CardCatalogue.h"
#include "tests/support/CardTestKey.h"
#include "tests/support/TestRegistry.h"

#include <QSet>
#include <QTest>

using namespace kakanai;
using namespace kakanai::card;

namespace {

QByteArray hexOf(const CommandApdu& command)
{
    const auto bytes = command.bytes();
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size())).toHex().toUpper();
}

/** Every meaning there is; a new one must be added here, or `everyMeaningHasAWord` does not see it. */
constexpr std::array meanings{
    StatusMeaning::Ok,        StatusMeaning::MoreData,           StatusMeaning::WrongLength,
    StatusMeaning::EndOfFile, StatusMeaning::TriesLeft,          StatusMeaning::SecretWrong,
    StatusMeaning::Locked,    StatusMeaning::SecurityNotMet,     StatusMeaning::ConditionsNotMet,
    StatusMeaning::NotFound,  StatusMeaning::CommandNotAccepted, StatusMeaning::CardFault,
};
static_assert(meanings.size() == std::size_t(StatusMeaning::CardFault) + 1);

} // namespace

class tst_Apdu : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void commandsAreTheBytesOfTheStandard()
    {
        QCOMPARE(hexOf(CommandApdu::selectApplication(textApplication)),
                 QByteArray("00A4040C0AD3921000310001010408"));
        QCOMPARE(hexOf(CommandApdu::retryQuery(0x11)), QByteArray("00200091"));
        QCOMPARE(hexOf(CommandApdu::verify(0x11, test::secretOf("1234"))), QByteArray("002000910431323334"));
        QCOMPARE(hexOf(CommandApdu::verify(0x15, test::secretOf("55021720352285"))),
                 QByteArray("002000950E3535303231373230333532323835"));
        QCOMPARE(hexOf(CommandApdu::readBinary(0x02, 0, 0)), QByteArray("00B0820000"));
        QCOMPARE(hexOf(CommandApdu::readBinary(0x01, 0, 17)), QByteArray("00B0810011"));
        QCOMPARE(hexOf(CommandApdu::readCurrent(0x0100, 0x2C)), QByteArray("00B001002C"));
        QCOMPARE(hexOf(CommandApdu::readRecord(0x01, 1)), QByteArray("00B2010C00"));
        QCOMPARE(hexOf(CommandApdu::getResponse(0x10)), QByteArray("00C0000010"));
    }

    void aCommandMovedFromOrWipedHoldsNothing()
    {
        CommandApdu command = CommandApdu::verify(0x11, test::secretOf("1234"));
        CommandApdu moved = std::move(command);
        QVERIFY(command.bytes().empty()); // NOLINT(bugprone-use-after-move): that is the test
        QCOMPARE(hexOf(moved), QByteArray("002000910431323334"));
        const std::uint8_t* first = moved.bytes().data();
        moved.wipe();
        QVERIFY(moved.bytes().empty());
        QVERIFY(std::all_of(first, first + 9, [](std::uint8_t byte) { return byte == 0; }));
    }

    void onlyCommandsThatAskForDataCanBeCorrected()
    {
        CommandApdu read = CommandApdu::readBinary(0x02, 0, 0);
        QVERIFY(read.hasLength());
        read.correctLength(0x40);
        QCOMPARE(hexOf(read), QByteArray("00B0820040"));
        CommandApdu verify = CommandApdu::verify(0x11, test::secretOf("1234"));
        QVERIFY(!verify.hasLength());
        verify.correctLength(0x40);
        QCOMPARE(hexOf(verify), QByteArray("002000910431323334"));
    }

    void aResponseIsDataAndAWord()
    {
        ResponseApdu response;
        const std::array<std::uint8_t, 4> first{0x41, 0x42, 0x61, 0x01};
        const std::array<std::uint8_t, 3> second{0x43, 0x90, 0x00};
        QVERIFY(response.append(first));
        QCOMPARE(response.status().meaning(), StatusMeaning::MoreData);
        QVERIFY(response.append(second));
        QVERIFY(response.status().isOk());
        QCOMPARE(response.data().size(), std::size_t(3));
        QVERIFY(!response.append(std::span(second).first(1)));
    }

    void statusWordsMeanWhatTheTableSays_data()
    {
        QTest::addColumn<int>("word");
        QTest::addColumn<StatusMeaning>("meaning");
        QTest::addColumn<int>("tries"); // -1: the word says nothing about tries
        QTest::newRow("ok") << 0x9000 << StatusMeaning::Ok << -1;
        QTest::newRow("sixteen more") << 0x6110 << StatusMeaning::MoreData << -1;
        QTest::newRow("ask for 17") << 0x6C11 << StatusMeaning::WrongLength << -1;
        QTest::newRow("end reached") << 0x6282 << StatusMeaning::EndOfFile << -1;
        QTest::newRow("offset outside") << 0x6B00 << StatusMeaning::EndOfFile << -1;
        QTest::newRow("two tries") << 0x63C2 << StatusMeaning::TriesLeft << 2;
        QTest::newRow("ten tries") << 0x63CA << StatusMeaning::TriesLeft << 10;
        QTest::newRow("that was the last") << 0x63C0 << StatusMeaning::TriesLeft << 0;
        QTest::newRow("wrong, no counter") << 0x6300 << StatusMeaning::SecretWrong << -1;
        QTest::newRow("locked, this card") << 0x6984 << StatusMeaning::Locked << 0;
        QTest::newRow("locked, others") << 0x6983 << StatusMeaning::Locked << 0;
        QTest::newRow("not opened") << 0x6982 << StatusMeaning::SecurityNotMet << -1;
        QTest::newRow("no current file") << 0x6986 << StatusMeaning::ConditionsNotMet << -1;
        QTest::newRow("no such application") << 0x6A82 << StatusMeaning::NotFound << -1;
        QTest::newRow("no such command") << 0x6D00 << StatusMeaning::CommandNotAccepted << -1;
        QTest::newRow("internal") << 0x6F00 << StatusMeaning::CardFault << -1;
        QTest::newRow("never heard of") << 0x1234 << StatusMeaning::CardFault << -1;
    }

    void statusWordsMeanWhatTheTableSays()
    {
        QFETCH(int, word);
        QFETCH(StatusMeaning, meaning);
        QFETCH(int, tries);
        const StatusWord status{std::uint16_t(word)};
        QCOMPARE(status.meaning(), meaning);
        QCOMPARE(status.triesLeft().value_or(-1), tries);
        QCOMPARE(status.text().size(), 4);
    }

    void everyMeaningHasAWord()
    {
        QSet<int> seen;
        for (const StatusRow& row : statusRows)
            seen.insert(int(row.meaning));
        for (const StatusMeaning meaning : meanings)
            QVERIFY2(seen.contains(int(meaning)), QByteArray::number(int(meaning)).constData());
    }
};

KAKANAI_TEST(tst_Apdu);
#include "tst_Apdu.moc"
