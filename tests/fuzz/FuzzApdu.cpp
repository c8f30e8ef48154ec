// SPDX-License-Identifier: GPL-3.0-or-later
// Answers of a card, one after the other, to one command: chains of 61xx and 6Cxx, cut and oversized ones. An
// exchange ends, within its limits, whatever comes.
#include "cardreader/apdu/CommandApdu.h"
#include "cardreader/apdu/ResponseApdu.h"
#include "cardreader/card/CardExchange.h"
#include "tests/fuzz/FuzzReader.h"

using namespace kakanai;
using namespace kakanai::card;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    const std::span<const std::uint8_t> all(data, size);
    {
        fuzz::Input answers(all);
        ResponseApdu response;
        while (!answers.isOver()) {
            const auto answer = answers.chunk();
            if (!response.append(answer))
                break; // cut, or more than a card may say
            const StatusWord status = response.status();
            (void)status.meaning();
            (void)status.triesLeft();
            (void)status.text();
        }
    }
    fuzz::FuzzReader reader{fuzz::Input(all)};
    const auto channel = reader.connect(fuzz::FuzzReader::name());
    ExchangeStats stats;
    CardExchange exchange(**channel, stats, CardExchange::Clock::now() + std::chrono::seconds(5));
    for (int command = 0; command < 4 && !reader.isOver(); ++command) {
        if (!exchange.run(CommandApdu::retryQuery(0x11)))
            break;
    }
    fuzz::require(reader.sent() <= 4 * 70); // a chain of answers has its end
    return 0;
}
