// SPDX-License-Identifier: GPL-3.0-or-later
// A driving licence and マイナ免許証, as far as their files are public.
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/simulator/SimulatorFileSystem.h"
#include "cardreader/simulator/SimulatorPictures.h"

#include <iconv.h>

#include <algorithm>
#include <array>

namespace kakanai::card {
namespace {

constexpr quint16 pin1 = 0x01;
constexpr quint16 pin2 = 0x02;

QByteArray aidOf(std::span<const std::uint8_t> application)
{
    return QByteArray(reinterpret_cast<const char*>(application.data()), qsizetype(application.size()));
}

/** JIS X 0208; a character it lacks becomes a reference to the first 外字, FFF1. */
QByteArray jis(const QString& text)
{
    const iconv_t handle = iconv_open("EUC-JP", "UTF-8");
    QByteArray codes;
    for (const uint code : text.toUcs4()) {
        QByteArray character = QString::fromUcs4(reinterpret_cast<const char32_t*>(&code), 1).toUtf8();
        std::array<char, 8> result{};
        char* from = character.data();
        char* to = result.data();
        std::size_t fromLeft = std::size_t(character.size());
        std::size_t toLeft = result.size();
        const bool isDone = iconv(handle, &from, &fromLeft, &to, &toLeft) == 0 && toLeft == result.size() - 2
            && (result[0] & '\x80') != 0 && result[0] != '\x8E';
        codes += isDone ? QByteArray(1, char(result[0] & 0x7F)) + char(result[1] & 0x7F)
                        : QByteArray::fromHex("FFF1");
    }
    iconv_close(handle);
    return codes;
}

QByteArray eraDigits(const QDate& date)
{
    struct Era {
        QDate start;
        char digit;
    };
    const std::array eras{Era{QDate(2019, 5, 1), '5'}, Era{QDate(1989, 1, 8), '4'},
                          Era{QDate(1926, 12, 25), '3'}, Era{QDate(1912, 7, 30), '2'},
                          Era{QDate(1868, 10, 23), '1'}};
    for (const Era& era : eras) {
        if (date >= era.start)
            return QByteArray(1, era.digit)
                + QByteArray::number(date.year() - era.start.year() + 1).rightJustified(2, '0')
                + date.toString(QStringLiteral("MMdd")).toLatin1();
    }
    return QByteArray(7, '0');
}

QByteArray bcd(const QDate& date)
{
    return QByteArray::fromHex(date.toString(QStringLiteral("yyyyMMdd")).toLatin1());
}

/** An addition: the year of the code table, the text, ten bytes that say when and where. */
QByteArray addition(const QString& text)
{
    return text.isEmpty() ? QByteArray() : QByteArray(1, '\x83') + jis(text) + QByteArray(10, '0');
}

QByteArray contentFile(const Persona& persona)
{
    const LicencePart& licence = persona.licence;
    QByteArray file = tlv("11", QByteArray(1, '\x83')) + tlv("12", jis(persona.identity.name))
        + tlv("13", jis(licence.kana)) + tlv("14", {}) + tlv("15", {})
        + tlv("16", eraDigits(persona.identity.birthDate)) + tlv("17", jis(persona.identity.address))
        + tlv("18", eraDigits(licence.issued)) + tlv("19", "00000") + tlv("1A", jis(licence.colour))
        + tlv("1B", eraDigits(licence.expiry));
    const std::array tags{"1C", "1D", "1E", "1F"};
    for (std::size_t i = 0; i < tags.size(); ++i)
        file += tlv(tags[i], jis(licence.conditions.value(qsizetype(i))));
    file += tlv("20", jis(QStringLiteral("神奈川"))) + tlv("21", licence.number);
    return file.leftJustified(880, char(0xFF));
}

QByteArray changesFile(const Persona& persona)
{
    return (tlv("50", QByteArray(1, persona.licence.newAddress.isEmpty() ? '\x00' : '\x01'))
            + tlv("60", addition(persona.licence.newName)) + tlv("70", addition(persona.licence.newAddress)))
        .leftJustified(640, char(0xFF));
}

SimulatedFile file(quint16 id, const QByteArray& bytes, const QList<quint16>& secrets)
{
    SimulatedFile result{id, [bytes] { return bytes; }};
    result.masterSecrets = secrets;
    return result;
}

SimulatedSecret secret(quint16 id, const QByteArray& value, int limit, const Persona& persona,
                       const char* name)
{
    return {id, value, limit, std::clamp(persona.tries.value(QLatin1String(name), limit), 0, limit)};
}

} // namespace

std::vector<SimulatedApplication> licenceApplications(const Persona& persona)
{
    const LicencePart& licence = persona.licence;
    if (persona.document == QStringLiteral("mynumber-licence")) {
        SimulatedApplication inside;
        inside.aid = aidOf(mynaLicenceApplication);
        const QByteArray data = tlv("C5", eraDigits(licence.expiry));
        inside.files = {{0x1A, [] { return QByteArray::fromHex("C10101"); }},
                        {0x1B, [data] { return data; }, {0x06}},
                        {0x1C, [] { return QByteArray(256, '\0'); }, {0x06}}};
        inside.secrets = {secret(0x06, licence.pin1, 10, persona, "mynaLicence")};
        return {inside};
    }
    SimulatedApplication master;
    master.files = {
        file(0x2F01, tlv("45", "009" + bcd(licence.issued) + bcd(licence.expiry)) + tlv("46", "A1"), {}),
        file(0x000A, tlv("05", QByteArray(1, licence.pin1 == "****" ? '\0' : '\1')), {})};
    master.secrets = {secret(pin1, licence.pin1, 3, persona, "licence1"),
                      secret(pin2, licence.pin2, 3, persona, "licence2")};
    SimulatedApplication written;
    written.aid = aidOf(licenceApplication);
    written.files = {file(0x01, contentFile(persona), {pin1}), file(0x04, changesFile(persona), {pin1})};
    SimulatedApplication photo;
    photo.aid = aidOf(licencePhotoApplication);
    SimulatedFile picture{
        0x01, [id = persona.id] { return tlv("5F40", portrait(id, true)).leftJustified(2005, char(0xFF)); }};
    picture.masterSecrets = {pin1, pin2};
    photo.files = {picture};
    return {master, written, photo};
}

} // namespace kakanai::card
