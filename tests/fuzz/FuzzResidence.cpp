// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a residence card as they are after decryption, its kind, its signature, the opening of a session
// with a card that answers anything, and a whole reading of a card that knows its number.
#include "cardreader/card/ResidenceCard.h"
#include "cardreader/card/SecureMessaging.h"
#include "cardreader/reader/CardSession.h"
#include "tests/fuzz/FuzzReader.h"
#include "tests/fuzz/ResidenceReader.h"
#include "tests/support/CardTestKey.h"

using namespace kakanai;
using namespace kakanai::card;

namespace {

QByteArray copyOf(ByteView bytes)
{
    return QByteArray(reinterpret_cast<const char*>(bytes.data()), qsizetype(bytes.size()));
}

void signature(fuzz::Input& input)
{
    const ByteView file = input.chunk();
    const QByteArray front = copyOf(input.chunk());
    const QByteArray photo = copyOf(input.chunk());
    // Whom the town trusts, and the day it is: of 2026, long before and long after.
    TrustStore trust;
    if (const ByteView anchor = input.chunk(); !anchor.empty())
        trust.addAnchor(TrustPurpose::Residence, Bytes(anchor.begin(), anchor.end()));
    constexpr std::array<int, 3> years{2026, 1990, 2090};
    const QDate today(years[input.byte() % years.size()], 11, 22);
    const auto found = checkResidence(file, front, photo, trust, today);
    // Such a card can never prove that it is no copy; and where nobody is trusted, nothing is vouched for.
    fuzz::require(found.state != GenuinenessState::Verified);
    fuzz::require(!trust.isEmpty() || found.reason != GenuinenessReason::DataGenuineOnly);
}

void session(const fuzz::Input& input, bool isKind)
{
    fuzz::FuzzReader reader(input);
    const auto channel = reader.connect(fuzz::FuzzReader::name());
    ExchangeStats stats;
    CardExchange exchange(**channel, stats, CardExchange::Clock::now() + std::chrono::seconds(5));
    if (isKind) {
        if (const auto kind = readResidenceKind(exchange); kind && *kind)
            fuzz::require((*kind)->document != nullptr);
        return;
    }
    const auto opened = SecureSession::open(exchange, test::secretOf("AB12345678CD"));
    fuzz::require(!opened); // nobody guesses a MAC over our own random number
}

void wholeReading(fuzz::Input& input)
{
    const std::uint8_t how = input.byte();
    fuzz::ResidenceReader reader(input, (how & 1U) != 0);
    ReadRequest request;
    request.credential = Credential::CardNumber;
    request.items = CardItem::Basic;
    if ((how & 2U) != 0)
        request.items |= CardItem::Photo;
    if ((how & 4U) != 0)
        request.items |= CardItem::Genuineness;
    request.today = QDate(2026, 11, 22);
    request.recovery = std::chrono::milliseconds(0);
    const auto reading =
        readCard(reader, request, test::secretOf(fuzz::ResidenceReader::number.data()), test::confirmed());
    fuzz::require(reader.verifies() <= 1);
    fuzz::require(!reading || (reading->residence && !reading->document.isEmpty()));
    fuzz::require(!reading || !reading->genuineness
                  || reading->genuineness->state != GenuinenessState::Verified);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input({data, size});
    switch (input.byte() % 7) {
    case 0:
        (void)parseResidenceAddress(input.chunk());
        break;
    case 1:
        if (const auto picture = parseResidencePicture(input.chunk(), 0xD0))
            fuzz::require(std::size_t(picture->size()) <= size);
        break;
    case 2:
        signature(input);
        break;
    case 3:
        session(input, true);
        break;
    case 4:
        session(input, false);
        break;
    case 5:
        if (const auto plain = unpadded(input.chunk()))
            fuzz::require(plain->size() < size);
        break;
    default:
        wholeReading(input);
        break;
    }
    return 0;
}
