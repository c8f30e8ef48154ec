// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a residence card as they are after decryption, its kind, its signature, and the opening of a
// session with a card that answers anything.
#include "cardreader/card/ResidenceCard.h"
#include "cardreader/card/SecureMessaging.h"
#include "tests/fuzz/FuzzReader.h"
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
    static const TrustStore nobody;
    const ByteView file = input.chunk();
    const QByteArray front = copyOf(input.chunk());
    const auto found = checkResidence(file, front, copyOf(input.chunk()), nobody, QDate(2026, 11, 22));
    // Nobody is trusted, so nothing is ever vouched for.
    fuzz::require(found.state != GenuinenessState::Verified
                  && found.reason != GenuinenessReason::DataGenuineOnly);
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

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input({data, size});
    switch (input.byte() % 6) {
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
    default:
        if (const auto plain = unpadded(input.chunk()))
            fuzz::require(plain->size() < size);
        break;
    }
    return 0;
}
