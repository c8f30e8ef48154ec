// SPDX-License-Identifier: GPL-3.0-or-later
// The card through a real pcscd: what a reading costs beside the least there can be, beside bare
// SCardTransmit of the same bytes, and beside OpenSC's program on the same card.
#include "cardreader/pcsc/PcscBackend.h"
#include "cardreader/reader/CardSession.h"
#include "tests/bench/Bench.h"
#include "tests/bench/CardRig.h"
#include "tests/support/CardTestKey.h"

#include <QElapsedTimer>
#include <QStandardPaths>

#include <winscard.h>

#include <array>

namespace kakanai::bench {
namespace {

using namespace kakanai::card;

constexpr int runs = 1000;

/** One way of reading and the least it can take: CARDS.md §4, each with the free question for the tries left,
 * short APDUs, an object of at most 256 bytes. */
struct Row {
    const char* name;
    Credential credential;
    CardItems items;
    int leastExchanges;
    int leastSent;
    int leastReceived;
};

// SELECT 15, query 4, VERIFY 9 or 19, READ 5, READ of the number 5; answers 2, 2, 2, 256 + 2, 17 + 2.
const std::array rows{
    Row{"attributes by PIN", Credential::Pin, CardItem::Basic, 4, 33, 264},
    Row{"attributes and number by PIN", Credential::Pin, CardItem::Basic | CardItem::Number, 5, 38, 283},
    Row{"attributes by 照合番号B", Credential::NumberB, CardItem::Basic, 4, 43, 264},
};

/** Reads on the reader that is named; with `shown`, as a window does whose tries were shown before. */
CardResult<CardReading> read(ReaderBackend& backend, const QString& reader, const Persona& persona,
                             const Row& row, const std::optional<CardMark>& shown = {})
{
    ReadRequest request;
    request.readerContains = reader;
    request.shownCard = shown;
    request.credential = row.credential;
    request.items = row.items;
    const QByteArray secret = row.credential == Credential::NumberB ? persona.numberB : persona.pin;
    return readCard(backend, request, test::secretOf(secret), test::confirmed());
}

/** The bytes of a reading by PIN, as PC/SC is given them by nobody but the caller. */
class BareSession
{
public:
    BareSession(const QString& reader, const QByteArray& pin)
        : m_reader(reader.toUtf8())
        , m_commands{QByteArray::fromHex("00A4040C0AD3921000310001010408"), QByteArray::fromHex("00200091"),
                     QByteArray::fromHex("0020009104") + pin, QByteArray::fromHex("00B0820000")}
    {
        m_isOpen = SCardEstablishContext(SCARD_SCOPE_SYSTEM, nullptr, nullptr, &m_context) == SCARD_S_SUCCESS;
    }
    BareSession(const BareSession&) = delete;
    BareSession& operator=(const BareSession&) = delete;
    ~BareSession()
    {
        if (m_isOpen)
            SCardReleaseContext(m_context);
    }

    /** Connect, transmit, disconnect with a reset, as our own session must. */
    [[nodiscard]] bool run()
    {
        SCARDHANDLE card = 0;
        DWORD protocol = 0;
        if (SCardConnect(m_context, m_reader.constData(), SCARD_SHARE_EXCLUSIVE,
                         SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol)
            != SCARD_S_SUCCESS)
            return false;
        bool isDone = true;
        std::array<unsigned char, 258> answer{};
        for (const QByteArray& command : m_commands) {
            DWORD size = answer.size();
            isDone = isDone
                && SCardTransmit(card, protocol == SCARD_PROTOCOL_T0 ? SCARD_PCI_T0 : SCARD_PCI_T1,
                                 reinterpret_cast<const unsigned char*>(command.constData()),
                                 DWORD(command.size()), nullptr, answer.data(), &size)
                    == SCARD_S_SUCCESS;
        }
        return SCardDisconnect(card, SCARD_RESET_CARD) == SCARD_S_SUCCESS && isDone;
    }

private:
    QByteArray m_reader;
    std::array<QByteArray, 4> m_commands;
    SCARDCONTEXT m_context = 0;
    bool m_isOpen = false;
};

/** OpenSC's program reading what it understands of the same card. */
std::optional<QList<Measurement>> besideOpenSc(const CardRig& rig, const CardReading& ours)
{
    const QString tool = QStringLiteral("pkcs15-tool --read-certificate");
    if (QStandardPaths::findExecutable(QStringLiteral("pkcs15-tool")).isEmpty())
        return QList<Measurement>{
            {QStringLiteral("card"), QStringLiteral("pkcs15-tool is absent"), 0, {}, 0}};
    const PlugTraffic before = rig.traffic();
    QElapsedTimer timer;
    timer.start();
    QProcess program;
    program.start(QStringLiteral("pkcs15-tool"), {QStringLiteral("--read-certificate"), QStringLiteral("1")});
    if (!program.waitForFinished(60000) || program.exitCode() != 0)
        return {};
    const double milliseconds = double(timer.nsecsElapsed()) / 1e6;
    const PlugTraffic after = rig.traffic();
    return QList<Measurement>{
        {QStringLiteral("card"), QStringLiteral("exchanges, attributes by PIN"), double(ours.exchanges.count),
         tool, double(after.exchanges - before.exchanges)},
        {QStringLiteral("card"), QStringLiteral("bytes, attributes by PIN"),
         double(ours.exchanges.sent + ours.exchanges.received), tool,
         double(after.received - before.received + after.sent - before.sent)},
        {QStringLiteral("card"), QStringLiteral("ms, attributes by PIN"), ours.exchanges.milliseconds,
         tool + QStringLiteral(", the whole program"), milliseconds}};
}

} // namespace

std::optional<QList<Measurement>> benchCardService()
{
    const auto persona = loadPersona(QStringLiteral("a"));
    if (!persona)
        return {};
    CardRig rig;
    if (!rig.start(*persona))
        return QList<Measurement>{
            {QStringLiteral("card"), QStringLiteral("pcscd with vpcd is absent"), 0, {}, 0}};
    PcscBackend backend;
    QList<Measurement> found;
    const QString least = QStringLiteral("least there can be (CARDS.md §4)");
    for (const Row& row : rows) {
        const auto reading = read(backend, rig.reader(), *persona, row);
        if (!reading)
            return {};
        const QString name = QString::fromUtf8(row.name);
        found.append({QStringLiteral("card"), QStringLiteral("exchanges, ") + name,
                      double(reading->exchanges.count), least, double(row.leastExchanges)});
        found.append({QStringLiteral("card"), QStringLiteral("bytes, ") + name,
                      double(reading->exchanges.sent + reading->exchanges.received), least,
                      double(row.leastSent + row.leastReceived)});
    }
    BareSession bare(rig.reader(), persona->pin);
    const auto tries = readTries(backend, rig.reader());
    if (!tries)
        return {};
    const QString bareName = QStringLiteral("bare SCardTransmit of the same bytes");
    for (const bool isShown : {false, true}) {
        const auto mark = isShown ? std::optional(tries->mark) : std::nullopt;
        const auto medians = alternating(
            runs, [&] { return read(backend, rig.reader(), *persona, rows[0], mark).has_value(); },
            [&] { return bare.run(); });
        if (!medians)
            return {};
        const QString how = isShown ? QStringLiteral(", of a card shown before") : QString();
        found.append({QStringLiteral("card"), QStringLiteral("µs, attributes by PIN through pcscd") + how,
                      medians->ours, bareName, medians->theirs});
        found.append({QStringLiteral("card"), QStringLiteral("µs of our own on top of it") + how,
                      medians->ours - medians->theirs, QStringLiteral("allowed: a tenth, or 100"),
                      std::max(100.0, medians->theirs / 10)});
    }
    const auto once = read(backend, rig.reader(), *persona, rows[0]);
    if (!once)
        return {};
    const auto beside = besideOpenSc(rig, *once);
    if (!beside)
        return {};
    return found + *beside;
}

} // namespace kakanai::bench
