// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorFileSystem.h"

#include "cardreader/card/CardCatalogue.h"
#include "cardreader/simulator/SimulatorCertificates.h"
#include "cardreader/simulator/SimulatorPictures.h"

#include <QCryptographicHash>

#include <algorithm>
#include <iterator>

namespace kakanai::card {
namespace {

using Keys = std::shared_ptr<SimulatorKeyRing>;

// The demonstration town's code without its check digit, as cards carry it.
constexpr char municipality[] = "47999";
// Test hierarchy of the card-verifiable certificates: seven digits, 08 05, three digits, four bytes.
constexpr char visualAuthorityId[] = "6000002\x08\x05"
                                     "001\x00\x00\x00\x01";
constexpr char visualKeyId[] = "6000002\x08\x05"
                               "001\x00\x00\x00\x02";
constexpr char issuerAuthorityId[] = "6000003\x08\x05"
                                     "001\x00\x00\x00\x01";
constexpr char issuerKeyId[] = "6000003\x08\x05"
                               "001\x00\x00\x00\x02";
constexpr qsizetype keyIdSize = 16;
constexpr qsizetype identityFileSize = 1024;

QByteArray fixed(QByteArray bytes)
{
    return bytes;
}

SimulatedFile freeFile(quint16 id, std::function<QByteArray()> make)
{
    return {id, std::move(make)};
}

SimulatedFile freeFile(quint16 id, QByteArray bytes)
{
    return {id, [bytes] { return fixed(bytes); }};
}

/** One data object whose length is always written in two bytes, as the issuer writes EF 0005. */
QByteArray wideTlv(const char* tag, const QByteArray& value)
{
    const qsizetype size = value.size();
    return QByteArray::fromHex(tag) + char(0x82) + char(size >> 8) + char(size & 0xFF) + value;
}

QByteArray sha256(const QByteArray& bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256);
}

QByteArray numberFile(const Persona& persona)
{
    return QByteArray::fromHex("FF100C") + persona.number + QByteArray::fromHex("FFFF");
}

/** DF22 to DF25 in their order. */
QList<QByteArray> attributeObjects(const Persona& persona)
{
    const CardIdentity& identity = persona.identity;
    const char sex = identity.sex == Sex::Male ? '1' : identity.sex == Sex::Female ? '2' : '3';
    QString birth = identity.birthDateText;
    return {tlv("DF22", identity.name.toUtf8()), tlv("DF23", identity.address.toUtf8()),
            tlv("DF24", birth.remove(u'-').toLatin1()), tlv("DF25", QByteArray(1, sex))};
}

/** EF 0002: FF20 { DF21 offsets from the start of the file, DF22…DF25 }, FF to the end. */
QByteArray identityFile(const Persona& persona)
{
    const QList<QByteArray> objects = attributeObjects(persona);
    const QByteArray attributes = objects.join();
    constexpr qsizetype offsetsSize = 3 + 8; // DF21 08 and four offsets
    const qsizetype innerSize = offsetsSize + attributes.size();
    qsizetype at = tlv("FF20", QByteArray(innerSize, '\0')).size() - innerSize + offsetsSize;
    QByteArray offsets;
    for (const QByteArray& object : objects) {
        offsets += char(at >> 8);
        offsets += char(at & 0xFF);
        at += object.size();
    }
    QByteArray file = tlv("FF20", tlv("DF21", offsets) + attributes);
    const qsizetype physical = std::max(identityFileSize, (file.size() + 255) / 256 * 256);
    return file + QByteArray(physical - file.size(), char(0xFF));
}

/** EF 0003: digests of number and attributes, signed by the issuer. */
QByteArray integrityFile(const Persona& persona, const Keys& keys)
{
    const QByteArray digests =
        tlv("DF31", sha256(numberFile(persona))) + tlv("DF32", sha256(attributeObjects(persona).join()));
    return wideTlv("FF30", digests + tlv("DF33", keys->key("text-issuer").signSha256(digests)));
}

/** EF 0004: the card-verifiable certificate of the issuer's key, of the text or the visual application. */
QByteArray issuerCertificate(const char* authorityId, const char* keyId, const std::string& which,
                             const Keys& keys)
{
    const QByteArray body = QByteArray(authorityId, keyIdSize) + QByteArray(keyId, keyIdSize)
        + keys->key(which + "-issuer").publicObjects();
    return wideTlv("7F21",
                   wideTlv("5F4E", body) + wideTlv("5F37", keys->key(which + "-ca").signSha256(body)));
}

/** EF 0005: version 1, vendor 03, extended length, option; then what only the issuer reads. */
QByteArray textInformation()
{
    return wideTlv("FF40",
                   tlv("DF41", QByteArray::fromHex("01030E01")) + tlv("DF42", QByteArray(16, '\0'))
                       + wideTlv("DF43", QByteArray(128, '\0')))
        .leftJustified(256, char(0xFF));
}

/** EF 0007: the card's own key, signed by the issuer. */
QByteArray cardKeyFile(const SimulatorKey& cardKey, const Keys& keys)
{
    const QByteArray object = wideTlv("DF51", cardKey.publicObjects());
    return wideTlv("FF50", object + wideTlv("DF52", keys->key("text-issuer").signSha256(object)));
}

/** JPKI EF 0006: a PKCS#11 CK_TOKEN_INFO of 160 bytes, label first, padded with spaces. */
QByteArray tokenInformation(const Persona& persona)
{
    const bool isPhone = persona.document == QStringLiteral("phone-certificate");
    const QByteArray strings =
        QByteArray(isPhone ? "JPKIAPGPSETOKEN" : "JPKIAPICCTOKEN2").leftJustified(32, ' ')
        + QByteArray("Kakanai simulator").leftJustified(32, ' ')
        + QByteArray("specimen").leftJustified(16, ' ') + persona.id.toLatin1().leftJustified(16, ' ');
    return strings.leftJustified(160, '\0');
}

/** Common record: serial 15, municipality 5, expiry 8. */
QByteArray commonRecord(const Persona& persona)
{
    const QByteArray serial = ("KAKANAI" + persona.number.right(8)).leftJustified(15, '0', true);
    return QByteArray::fromHex("011C") + serial + municipality + persona.expiry;
}

SimulatedSecret secret(quint16 id, const QByteArray& value, int limit, const Persona& persona,
                       const char* name)
{
    const int left = std::clamp(persona.tries.value(QLatin1String(name), limit), 0, limit);
    return {id, value, limit, left};
}

SimulatedApplication textApplicationOf(const Persona& persona, const Keys& keys)
{
    const std::string id = persona.id.toStdString();
    const auto cardKey = [keys, id] { return keys->key("text-card:" + id); };
    const QList<quint16> any{0x11, 0x14, 0x15};
    SimulatedApplication application;
    application.aid =
        QByteArray(reinterpret_cast<const char*>(textApplication.data()), textApplication.size());
    application.files = {
        {0x01, [persona] { return numberFile(persona); }, {0x11, 0x14}},
        {0x02, [persona] { return identityFile(persona); }, {0x11, 0x15}},
        {0x03, [persona, keys] { return integrityFile(persona, keys); }, any},
        freeFile(0x04, [keys] { return issuerCertificate(issuerAuthorityId, issuerKeyId, "text", keys); }),
        freeFile(0x05, textInformation()),
        {0x06, [keys, id] { return tlv("A1", keys->key("text-session:" + id).publicObjects()); }, any},
        {0x07, [cardKey, keys] { return cardKeyFile(cardKey(), keys); }, any},
    };
    application.secrets = {
        secret(0x11, persona.pin, 3, persona, "pin"),
        {0x12, {}, 0, 0}, // blocked on every card seen
        secret(0x14, persona.number, 10, persona, "numberA"),
        secret(0x15, persona.numberB, 10, persona, "numberB"),
    };
    application.keys = {{0x13, cardKey, {}, true}};
    return application;
}

/** EF 0002 of the visual application: what is printed on the card, and the signature over three digests of
 * it. */
QByteArray faceFile(const Persona& persona, const SimulatorKey& cardKey, const Keys& keys)
{
    const CardIdentity& identity = persona.identity;
    const char sex = identity.sex == Sex::Male ? '1' : identity.sex == Sex::Female ? '2' : '3';
    QString birth = identity.birthDateText;
    const QByteArray birthObject = tlv("DF22", birth.remove(u'-').toLatin1());
    const QByteArray sexObject = tlv("DF23", QByteArray(1, sex));
    const QByteArray keyObject = wideTlv("DF24", cardKey.publicObjects());
    const QByteArray nameObject = tlv("DF25", textPicture(persona.id, QStringLiteral("name"), identity.name));
    const QByteArray addressObject =
        tlv("DF26", textPicture(persona.id, QStringLiteral("address"), identity.address));
    const QByteArray photoObject = wideTlv("DF27", portrait(persona.id, false));
    const QByteArray digestInfo = QByteArray::fromHex("3071300D060960864801650304020105000460")
        + sha256(birthObject + sexObject + keyObject) + sha256(nameObject + addressObject)
        + sha256(photoObject);
    const QList<QByteArray> objects{
        birthObject,
        sexObject,
        keyObject,
        nameObject,
        addressObject,
        photoObject,
        wideTlv("DF28", keys->key("visual-issuer").signPadded(digestInfo)),
        tlv("DF29", persona.expiry),
        tlv("DF2A", textPicture({}, {}, QString::fromLatin1(persona.securityCode)))};
    constexpr qsizetype offsetsSize = 3 + 18;
    const QByteArray inner = objects.join();
    qsizetype at = 5 + offsetsSize; // FF20 82 nnnn
    QByteArray offsets;
    for (const QByteArray& object : objects) {
        offsets += char(at >> 8);
        offsets += char(at & 0xFF);
        at += object.size();
    }
    return wideTlv("FF20", tlv("DF21", offsets) + inner);
}

SimulatedApplication visualApplicationOf(const Persona& persona, const Keys& keys)
{
    const std::string id = persona.id.toStdString();
    const auto cardKey = [keys, id] { return keys->key("visual-card:" + id); };
    SimulatedApplication application;
    application.aid =
        QByteArray(reinterpret_cast<const char*>(visualApplication.data()), visualApplication.size());
    application.files = {
        {0x02, [=] { return faceFile(persona, cardKey(), keys); }, {0x12, 0x13}},
        freeFile(0x03,
                 wideTlv("FF30",
                         tlv("DF31", QByteArray::fromHex("01030E01")) + tlv("DF32", QByteArray(16, '\0'))
                             + tlv("DF33", QByteArray(1, '\x01')) + tlv("DF34", municipality)
                             + wideTlv("DF35", QByteArray(272, '\0')))),
        freeFile(0x04, [keys] { return issuerCertificate(visualAuthorityId, visualKeyId, "visual", keys); }),
        {0x05,
         [persona, cardKey, keys] {
             const QByteArray covered = tlv("DF41", textPicture({}, {}, QString::fromLatin1(persona.number)))
                 + wideTlv("DF42", cardKey().publicObjects());
             return wideTlv("FF40",
                            covered + wideTlv("DF43", keys->key("visual-issuer").signSha256(covered)));
         },
         {0x13}},
    };
    application.secrets = {
        {0x11, persona.numberB.left(6), 10, 10},
        // A and B change places here; the counters are the application's own.
        secret(0x12, persona.numberB, 10, persona, "visualNumberB"),
        secret(0x13, persona.number, 10, persona, "visualNumberA"),
    };
    application.keys = {{0x1A, cardKey, {}, true}};
    return application;
}

SimulatedApplication commonApplicationOf(const Persona& persona)
{
    SimulatedApplication application;
    application.aid =
        QByteArray(reinterpret_cast<const char*>(commonApplication.data()), commonApplication.size());
    application.files = {{0x01, [persona] { return commonRecord(persona); }, {}, true}};
    application.secrets = {{0x1C, persona.pin, 3, 3}};
    return application;
}

SimulatedApplication jpkiApplicationOf(const Persona& persona, const Keys& keys)
{
    using Use = CertificateUse;
    const std::string id = persona.id.toStdString();
    const bool isPhone =
        persona.document == QStringLiteral("phone-certificate"); // its certificate wants the PIN
    SimulatedApplication application;
    application.aid =
        QByteArray(reinterpret_cast<const char*>(jpkiApplication.data()), jpkiApplication.size());
    application.files = {
        {0x01, [persona, keys] { return personCertificate(Use::Signature, persona, *keys); }, {0x1B}},
        freeFile(0x02, [keys] { return authorityCertificate(Use::Signature, *keys); }),
        freeFile(0x06, tokenInformation(persona)),
        freeFile(0x08, QByteArray::fromHex("8F8F00")),
        {0x0A, [persona, keys] { return personCertificate(Use::Authentication, persona, *keys); },
         isPhone ? QList<quint16>{0x18} : QList<quint16>{}},
        freeFile(0x0B, [keys] { return authorityCertificate(Use::Authentication, *keys); }),
    };
    application.secrets = {
        secret(0x18, persona.authPin, 3, persona, "auth"),
        secret(0x1B, persona.signPassword, 5, persona, "sign"),
    };
    application.keys = {
        {0x17, [keys, id] { return keys->key("auth:" + id); }, {0x18}},
        {0x1A, [keys, id] { return keys->key("sign:" + id); }, {0x1B}},
    };
    return application;
}

template <typename T> T* findById(std::vector<T>& items, quint16 id)
{
    const auto found = std::ranges::find(items, id, &T::id);
    return found == items.end() ? nullptr : &*found;
}

} // namespace

QByteArray tlv(const char* tag, const QByteArray& value)
{
    QByteArray object = QByteArray::fromHex(tag);
    const qsizetype size = value.size();
    if (size >= 0x100)
        object += char(0x82) + QByteArray(1, char(size >> 8));
    else if (size >= 0x80)
        object += char(0x81);
    return object + char(size & 0xFF) + value;
}

SimulatedFile* SimulatedApplication::file(quint16 id)
{
    return findById(files, id);
}

SimulatedSecret* SimulatedApplication::secret(quint16 id)
{
    return findById(secrets, id);
}

SimulatedKey* SimulatedApplication::key(quint16 id)
{
    return findById(keys, id);
}

SimulatedKey* SimulatedApplication::defaultKey()
{
    const auto found = std::ranges::find(keys, true, &SimulatedKey::isDefault);
    return found == keys.end() ? nullptr : &*found;
}

bool SimulatedApplication::isOpen(const QList<quint16>& secretIds) const
{
    return secretIds.isEmpty() || std::ranges::any_of(secrets, [&](const SimulatedSecret& s) {
               return s.isVerified && secretIds.contains(s.id);
           });
}

void SimulatedApplication::close()
{
    for (SimulatedSecret& s : secrets)
        s.isVerified = false;
}

std::vector<SimulatedApplication> myNumberApplications(const Persona& persona,
                                                       std::shared_ptr<SimulatorKeyRing> keys)
{
    if (persona.document == QStringLiteral("phone-certificate"))
        return {jpkiApplicationOf(persona, keys)};
    return {textApplicationOf(persona, keys), visualApplicationOf(persona, keys),
            commonApplicationOf(persona), jpkiApplicationOf(persona, keys)};
}

std::vector<SimulatedApplication> applicationsOf(const Persona& persona,
                                                 const std::shared_ptr<SimulatorKeyRing>& keys)
{
    std::vector<SimulatedApplication> all;
    const auto add = [&all](std::vector<SimulatedApplication> more) {
        std::ranges::move(more, std::back_inserter(all));
    };
    if (!persona.pin.isEmpty())
        add(myNumberApplications(persona, keys));
    if (!persona.licence.pin1.isEmpty())
        add(licenceApplications(persona));
    if (!persona.residence.number.isEmpty())
        add(residenceApplications(persona, keys));
    return all;
}

} // namespace kakanai::card
