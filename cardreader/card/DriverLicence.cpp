// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/card/DriverLicence.h"

#include "cardreader/card/CardText.h"

#include <algorithm>

namespace kakanai::card {
namespace {

// DF1/EF01
constexpr std::uint8_t nameTag = 0x12;
constexpr std::uint8_t kanaTag = 0x13;
constexpr std::uint8_t birthTag = 0x16;
constexpr std::uint8_t addressTag = 0x17;
constexpr std::uint8_t issuedTag = 0x18;
constexpr std::uint8_t colourTag = 0x1A;
constexpr std::uint8_t expiryTag = 0x1B;
constexpr std::uint8_t firstConditionTag = 0x1C;
constexpr std::uint8_t lastConditionTag = 0x1F;
constexpr std::uint8_t numberTag = 0x21;
// DF1/EF04: eight places each
constexpr std::uint8_t firstNewName = 0x60;
constexpr std::uint8_t firstNewAddress = 0x70;
constexpr std::uint8_t places = 8;
// An addition is the year of the code table (one byte), the text, and ten bytes that are no text.
constexpr std::size_t additionHead = 1;
constexpr std::size_t additionTail = 10;

const LicenceObject* find(const std::vector<LicenceObject>& objects, std::uint8_t tag)
{
    const auto found = std::ranges::find(objects, tag, &LicenceObject::tag);
    return found == objects.end() ? nullptr : &*found;
}

QString textOf(const std::vector<LicenceObject>& objects, std::uint8_t tag)
{
    const LicenceObject* object = find(objects, tag);
    return object ? jisText(object->value) : QString();
}

QDate dateOf(const std::vector<LicenceObject>& objects, std::uint8_t tag)
{
    const LicenceObject* object = find(objects, tag);
    return object ? eraDate(object->value) : QDate();
}

/** The text of the last of eight places that is filled; empty optional when none is. */
std::optional<QString> lastAddition(const std::vector<LicenceObject>& objects, std::uint8_t first)
{
    std::optional<QString> last;
    for (std::uint8_t i = 0; i < places; ++i) {
        const LicenceObject* object = find(objects, static_cast<std::uint8_t>(first + i));
        if (!object || object->value.empty())
            continue;
        const std::size_t size = object->value.size();
        const bool isKnownForm =
            size > additionHead + additionTail && (size - additionHead - additionTail) % 2 == 0;
        last = isKnownForm ? jisText(object->value.subspan(additionHead, size - additionHead - additionTail))
                           : QString(QChar(missingGlyphMark));
    }
    return last;
}

} // namespace

CardResult<std::vector<LicenceObject>> parseLicenceObjects(ByteView file)
{
    std::vector<LicenceObject> objects;
    std::size_t at = 0;
    while (at < file.size() && file[at] != 0x00 && file[at] != 0xFF) {
        LicenceObject object{file[at++], {}};
        std::size_t lengthBytes = 0;
        std::size_t size = 0;
        if (at < file.size() && file[at] > 0x80) {
            lengthBytes = file[at++] & 0x7FU;
            if (lengthBytes > 2)
                return cardInvalid(QStringLiteral("licence: length of a data object"));
        } else if (at < file.size()) {
            size = file[at++];
        } else {
            return cardInvalid(QStringLiteral("licence: data object cut short"));
        }
        for (; lengthBytes > 0 && at < file.size(); --lengthBytes)
            size = size << 8 | file[at++];
        if (lengthBytes > 0 || size > file.size() - at)
            return cardInvalid(QStringLiteral("licence: data object cut short"));
        if (find(objects, object.tag))
            return cardInvalid(QStringLiteral("licence: a data object twice"));
        object.value = file.subspan(at, size);
        objects.push_back(object);
        at += size;
    }
    return objects;
}

CardResult<LicenceCommon> parseLicenceCommon(ByteView file)
{
    const auto objects = parseLicenceObjects(file);
    if (!objects)
        return tl::unexpected(objects.error());
    const LicenceObject* common = find(*objects, 0x45);
    if (!common || common->value.size() != 11)
        return cardInvalid(QStringLiteral("licence MF/EF01: no common data"));
    LicenceCommon result{asciiText(common->value.first(3)), bcdDate(common->value.subspan(3, 4)),
                         bcdDate(common->value.last(4))};
    if (!result.expiry.isValid())
        return cardInvalid(QStringLiteral("licence MF/EF01: the last day is none"));
    return result;
}

CardResult<LicenceContent> parseLicence(ByteView content, ByteView changes)
{
    const auto objects = parseLicenceObjects(content);
    if (!objects)
        return tl::unexpected(objects.error());
    const auto later = parseLicenceObjects(changes);
    if (!later)
        return tl::unexpected(later.error());
    const LicenceObject* birth = find(*objects, birthTag);
    if (!find(*objects, nameTag) || !find(*objects, addressTag) || !birth)
        return cardInvalid(QStringLiteral("licence EF01: an attribute is missing"));
    LicenceContent licence;
    licence.identity.name = textOf(*objects, nameTag);
    licence.identity.address = textOf(*objects, addressTag);
    licence.identity.birthDate = eraDate(birth->value);
    licence.identity.birthDateText = licence.identity.birthDate.toString(Qt::ISODate);
    licence.identity.sex = Sex::NotOnCard;
    if (!licence.identity.birthDate.isValid())
        return cardInvalid(QStringLiteral("licence EF01: the birth date is none"));
    licence.expiry = dateOf(*objects, expiryTag);
    licence.facts.issued = dateOf(*objects, issuedTag);
    licence.facts.kana = textOf(*objects, kanaTag);
    licence.facts.colour = textOf(*objects, colourTag);
    if (const LicenceObject* number = find(*objects, numberTag); number && isAsciiDigits(number->value))
        licence.facts.number = asciiText(number->value);
    for (std::uint8_t tag = firstConditionTag; tag <= lastConditionTag; ++tag) {
        if (const QString condition = textOf(*objects, tag); !condition.isEmpty())
            licence.facts.conditions.append(condition);
    }
    if (const auto name = lastAddition(*later, firstNewName))
        licence.identity.name = *name;
    if (const auto address = lastAddition(*later, firstNewAddress)) {
        licence.identity.address = *address;
        licence.facts.isAddressChanged = true;
    }
    // Nobody is called nothing and lives nowhere: an empty one would be taken for the card's word.
    if (licence.identity.name.isEmpty() || licence.identity.address.isEmpty())
        return cardInvalid(QStringLiteral("licence EF01: an attribute is empty"));
    return licence;
}

CardResult<QDate> parseMynaLicenceExpiry(ByteView file)
{
    const auto objects = parseTlvList(file);
    if (!objects)
        return cardInvalid(QStringLiteral("WEF02: data objects unsound"));
    const auto expiry = findTlv(*objects, 0xC5);
    const QDate day = expiry ? eraDate(expiry->value) : QDate();
    if (!day.isValid())
        return cardInvalid(QStringLiteral("WEF02: no last day"));
    return day;
}

CardResult<QByteArray> parseLicencePhoto(ByteView file)
{
    const auto object = parseTlvFile(file, tlvPictureLimit);
    if (!object || object->tag != 0x5F40)
        return cardInvalid(QStringLiteral("licence DF2/EF01: no photograph"));
    return QByteArray(reinterpret_cast<const char*>(object->value.data()),
                      static_cast<qsizetype>(object->value.size()));
}

} // namespace kakanai::card
