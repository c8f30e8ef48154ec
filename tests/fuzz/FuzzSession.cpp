// SPDX-License-Identifier: GPL-3.0-or-later
// F2: a whole session with a card that answers anything. At most one VERIFY for the one confirmation, no
// reading that the card did not give, and an end.
#include "cardreader/reader/CardSession.h"
#include "tests/fuzz/FuzzReader.h"
#include "tests/support/CardTestKey.h"

using namespace kakanai;
using namespace kakanai::card;

namespace {

constexpr std::array items{CardItem::Basic, CardItem::Number, CardItem::Expiry};
constexpr std::array credentials{Credential::Pin, Credential::NumberA, Credential::NumberB};
constexpr std::array secrets{"1234", "314159265352", "06061120354071"};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input({data, size});
    const std::uint8_t what = input.byte();
    const std::size_t which = input.byte() % credentials.size();
    ReadRequest request;
    request.credential = credentials[which];
    request.items = {};
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (what & (1U << i))
            request.items |= items[i];
    }
    request.floor = what >> 6;
    request.deadline = std::chrono::seconds(5);
    request.recovery = {};
    fuzz::FuzzReader reader(input);
    if (what & 0x20) {
        (void)readTries(reader);
        fuzz::require(reader.verifies() == 0);
        return 0;
    }
    if (what & 0x10) {
        (void)listReaders(reader);
        fuzz::require(reader.verifies() == 0);
        return 0;
    }
    const auto reading = readCard(reader, request, test::secretOf(secrets[which]), test::confirmed());
    fuzz::require(reader.verifies() <= 1 && reader.sent() < 4000);
    if (reading && (request.items & CardItem::Basic))
        fuzz::require(reading->basic && !reading->basic->name.isEmpty());
    return 0;
}
