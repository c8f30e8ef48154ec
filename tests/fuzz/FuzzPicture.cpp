// SPDX-License-Identifier: GPL-3.0-or-later
// The face of a My Number card: its objects, its JPEG 2000 photograph and the records that vouch for it.
#include "cardreader/card/TextRecord.h"
#include "cardreader/card/VisualFace.h"
#include "cardreader/picture/Jpeg2000.h"
#include "tests/fuzz/FuzzReader.h"

using namespace kakanai;
using namespace kakanai::card;

namespace {

void decode(ByteView picture)
{
    (void)pictureFormat(picture);
    const auto pixels = decodeJpeg2000(picture);
    if (!pixels)
        return;
    fuzz::require(picture.size() <= pictureByteLimit);
    fuzz::require(pixels->width > 0 && pixels->width <= pictureSideLimit && pixels->height > 0
                  && pixels->height <= pictureSideLimit);
    fuzz::require(pixels->channels == 1 || pixels->channels == 3);
    fuzz::require(pixels->bytes.size()
                  == qsizetype(pixels->width) * qsizetype(pixels->height) * qsizetype(pixels->channels));
}

/** The checks against records a card made up, by a town that trusts nobody. */
void check(fuzz::Input& input, bool isVisual)
{
    static const TrustStore nobody;
    TextFiles files;
    const ByteView first = input.chunk();
    files.identity.assign(first.begin(), first.end());
    const auto face = parseVisualFace(first);
    fuzz::FuzzReader reader(input);
    const auto channel = reader.connect(fuzz::FuzzReader::name());
    ExchangeStats stats;
    CardExchange exchange(**channel, stats, CardExchange::Clock::now() + std::chrono::seconds(5));
    if (isVisual && face) {
        const auto found = checkVisualApplication(exchange, nobody, *face);
        fuzz::require(!found || found->state != GenuinenessState::Verified);
    } else if (!isVisual) {
        const auto found = checkTextApplication(exchange, nobody, files);
        fuzz::require(!found || found->state != GenuinenessState::Verified);
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input({data, size});
    switch (input.byte() % 4) {
    case 0:
        if (const auto face = parseVisualFace(input.chunk())) {
            const QByteArray& photo = face->pictures.photo;
            decode({reinterpret_cast<const std::uint8_t*>(photo.constData()), std::size_t(photo.size())});
        }
        break;
    case 1:
        decode(ByteView(data + 1, size > 0 ? size - 1 : 0));
        break;
    case 2:
        check(input, true);
        break;
    default:
        check(input, false);
        break;
    }
    return 0;
}
