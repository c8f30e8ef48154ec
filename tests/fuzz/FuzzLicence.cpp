// SPDX-License-Identifier: GPL-3.0-or-later
// Files of a driving licence, and of the licence inside a My Number card: JIS X 0208, additions, dates.
#include "cardreader/card/CardText.h"
#include "cardreader/card/DriverLicence.h"
#include "tests/fuzz/Fuzz.h"

using namespace kakanai;
using namespace kakanai::card;

namespace {

void objects(fuzz::Input& input)
{
    const ByteView file = input.chunk();
    const auto found = parseLicenceObjects(file);
    if (!found)
        return;
    std::size_t size = 0;
    for (const LicenceObject& object : *found) {
        fuzz::require(object.tag != 0x00 && object.tag != 0xFF);
        fuzz::require(object.value.empty()
                      || (object.value.data() >= file.data()
                          && object.value.data() + object.value.size() <= file.data() + file.size()));
        size += object.value.size();
    }
    fuzz::require(size <= file.size());
}

void whole(fuzz::Input& input)
{
    const ByteView content = input.chunk();
    const ByteView changes = input.chunk();
    const auto licence = parseLicence(content, changes);
    if (!licence)
        return;
    (void)hasMissingGlyph(licence->identity.name);
    fuzz::require(!licence->identity.name.isEmpty() && licence->identity.sex == Sex::NotOnCard);
    // Two bytes become one character, never more.
    fuzz::require(licence->identity.address.size() <= qsizetype(content.size() + changes.size()));
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size)
{
    fuzz::Input input({data, size});
    switch (input.byte() % 5) {
    case 0:
        whole(input);
        break;
    case 1:
        objects(input);
        break;
    case 2:
        if (const auto common = parseLicenceCommon(input.chunk()))
            fuzz::require(common->expiry.isValid());
        break;
    case 3:
        if (const auto day = parseMynaLicenceExpiry(input.chunk()))
            fuzz::require(day->isValid());
        break;
    default:
        (void)parseLicencePhoto(input.chunk());
        break;
    }
    return 0;
}
