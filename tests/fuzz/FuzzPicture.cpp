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

enum class Trusted { Nobody, Simulators };

/** The checks against records a card made up; the town trusts nobody, or the key that the input brings along
 * (PEM) for the simulated issuers. The card cannot sign, so nothing is ever proven. */
void check(fuzz::Input& input, bool isVisual, Trusted trusted)
{
    TrustStore trust;
    TextFiles files;
    const ByteView first = input.chunk();
    files.identity.assign(first.begin(), first.end());
    if (trusted == Trusted::Simulators) {
        if (const auto key = PublicKey::fromPem(input.chunk()))
            trust.addIssuer(isVisual ? QStringLiteral("6000002") : QStringLiteral("6000003"), *key);
        const ByteView number = input.chunk();
        files.number.assign(number.begin(), number.end());
    }
    const auto face = parseVisualFace(first);
    fuzz::FuzzReader reader(input);
    const auto channel = reader.connect(fuzz::FuzzReader::name());
    ExchangeStats stats;
    CardExchange exchange(**channel, stats, CardExchange::Clock::now() + std::chrono::seconds(5));
    if (isVisual && face) {
        const auto found = checkVisualApplication(exchange, trust, *face);
        fuzz::require(!found || found->state != GenuinenessState::Verified);
    } else if (!isVisual) {
        const auto found = checkTextApplication(exchange, trust, files);
        fuzz::require(!found || found->state != GenuinenessState::Verified);
    }
}

void faceFiles(const fuzz::Input& input)
{
    fuzz::FuzzReader reader(input);
    const auto channel = reader.connect(fuzz::FuzzReader::name());
    ExchangeStats stats;
    CardExchange exchange(**channel, stats, CardExchange::Clock::now() + std::chrono::seconds(5));
    (void)readVisualFace(exchange);
    if (const auto number = readNumberPicture(exchange))
        fuzz::require(!number->isEmpty());
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input({data, size});
    switch (input.byte() % 7) {
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
        check(input, true, Trusted::Nobody);
        break;
    case 3:
        check(input, false, Trusted::Nobody);
        break;
    case 4:
        check(input, true, Trusted::Simulators);
        break;
    case 5:
        check(input, false, Trusted::Simulators);
        break;
    default:
        faceFiles(input);
        break;
    }
    return 0;
}
