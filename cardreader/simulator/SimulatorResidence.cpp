// SPDX-License-Identifier: GPL-3.0-or-later
// A residence card or special permanent resident certificate, 在留カード等仕様書 Ver 1.5.
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/simulator/SimulatorCertificates.h"
#include "cardreader/simulator/SimulatorFileSystem.h"
#include "cardreader/simulator/SimulatorPictures.h"

namespace kakanai::card {
namespace {

QByteArray aidOf(std::span<const std::uint8_t> application)
{
    return QByteArray(reinterpret_cast<const char*>(application.data()), qsizetype(application.size()));
}

SimulatedFile secured(quint16 id, std::function<QByteArray()> make)
{
    SimulatedFile file{id, std::move(make)};
    file.isSecured = true;
    return file;
}

} // namespace

std::vector<SimulatedApplication> residenceApplications(const Persona& persona,
                                                        std::shared_ptr<SimulatorKeyRing> keys)
{
    const ResidencePart& part = persona.residence;
    const bool isFirstGeneration = part.type.size() == 1;
    SimulatedApplication master;
    master.files = {{0x01, [] { return tlv("C0", "0105"); }},
                    {0x02, [type = part.type] { return tlv("C1", type); }}};
    SimulatedApplication pictures;
    pictures.aid = aidOf(residenceApplication);
    if (!isFirstGeneration)
        return {master, pictures}; // what else they hold is not public
    const auto front = [] { return blankTiff(); };
    const auto photo = [id = persona.id] { return portrait(id, false); };
    pictures.files = {secured(0x05, [front] { return tlv("D0", front()); }),
                      secured(0x06, [photo] { return tlv("D1", photo()); })};
    SimulatedApplication back;
    back.aid = aidOf(residenceAddressApplication);
    back.files = {secured(0x01, [persona] {
        return tlv("D2", persona.residence.since) + tlv("D3", persona.residence.municipality)
            + tlv("D4", persona.identity.address.toUtf8());
    })};
    SimulatedApplication signature;
    signature.aid = aidOf(residenceSignatureApplication);
    signature.files = {secured(0x02, [=] {
        return tlv("DA", keys->key("residence-signer").signSha256(front() + photo()))
            + tlv("DB", residenceCertificate(*keys));
    })};
    return {master, pictures, back, signature};
}

} // namespace kakanai::card
