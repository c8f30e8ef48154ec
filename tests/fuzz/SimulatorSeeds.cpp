// SPDX-License-Identifier: GPL-3.0-or-later
// Writes first inputs for the targets whose files only a card makes: SEEDS FOLDER (tests/fuzz/corpus). Built
// on demand: cmake --build build/dev --target fuzz_seeds.
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/simulator/SimulatorCard.h"
#include "cardreader/simulator/SimulatorTrust.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

#include <cstdio>

using namespace kakanai::card;

namespace {

QByteArray fileOf(SimulatorCard& card, std::span<const std::uint8_t> application, quint16 id)
{
    QByteArray found;
    card.alterFile(
        QByteArray(reinterpret_cast<const char*>(application.data()), qsizetype(application.size())), id,
        [&found](const QByteArray& content) { return found = content; });
    return found;
}

QByteArray chunk(const QByteArray& bytes)
{
    const qsizetype size = std::min<qsizetype>(bytes.size(), 0xFFFF);
    return QByteArray(1, char(size >> 8)) + char(size & 0xFF) + bytes.left(size);
}

QByteArray answer(const QByteArray& bytes)
{
    return chunk(bytes + QByteArray::fromHex("9000"));
}

/** A file as READ BINARY gives it, 256 bytes at a time. */
QByteArray pieces(const QByteArray& file)
{
    QByteArray all;
    for (qsizetype at = 0; at < file.size(); at += 256)
        all += answer(file.mid(at, 256));
    return all;
}

/** What the one object of a file holds. */
QByteArray valueOf(const QByteArray& file)
{
    const auto object = parseTlvFile(
        {reinterpret_cast<const std::uint8_t*>(file.constData()), std::size_t(file.size())}, tlvPictureLimit);
    return object
        ? QByteArray(reinterpret_cast<const char*>(object->value.data()), qsizetype(object->value.size()))
        : QByteArray();
}

/** One file of the trust store that goes with these cards. */
QByteArray trusted(SimulatorKeyRing& keys, const QString& name)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(name));
    return writeSimulatorTrust(keys, folder.path()) && file.open(QFile::ReadOnly) ? file.readAll()
                                                                                  : QByteArray();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 2)
        return 2;
    const QDir folder(QString::fromLocal8Bit(argv[1]));
    bool isWritten = true;
    const auto keep = [&](const char* target, const char* name, quint8 which, const QByteArray& bytes) {
        folder.mkpath(QLatin1String(target));
        QFile file(folder.filePath(QStringLiteral("%1/%2").arg(QLatin1String(target), QLatin1String(name))));
        const QByteArray whole = QByteArray(1, char(which)) + bytes;
        isWritten = isWritten && file.open(QFile::WriteOnly) && file.write(whole) == whole.size();
    };
    const auto keys = std::make_shared<SimulatorKeyRing>();
    const auto card = [&keys](const char* persona) {
        return std::make_unique<SimulatorCard>(loadPersona(QLatin1String(persona)).value(), keys);
    };
    for (const char* persona : {"licence", "licence-moved"}) {
        const auto licence = card(persona);
        const QByteArray content = fileOf(*licence, licenceApplication, 0x01);
        keep("licence", persona, 0, chunk(content) + chunk(fileOf(*licence, licenceApplication, 0x04)));
        keep("licence", (QByteArray("objects-") + persona).constData(), 1, chunk(content));
        keep("licence", (QByteArray("photo-") + persona).constData(), 4,
             chunk(fileOf(*licence, licencePhotoApplication, 0x01)));
    }
    keep("licence", "common", 2, chunk(QByteArray::fromHex("450B30303120230620202807114602A101")));
    keep("licence", "myna", 3, chunk(fileOf(*card("mynumber-licence"), mynaLicenceApplication, 0x1B)));
    const auto residence = card("residence");
    const QByteArray front = fileOf(*residence, residenceApplication, 0x05);
    const QByteArray photo = fileOf(*residence, residenceApplication, 0x06);
    keep("residence", "address", 0, chunk(fileOf(*residence, residenceAddressApplication, 0x01)));
    keep("residence", "front", 1, chunk(front));
    keep("residence", "signature", 2,
         chunk(fileOf(*residence, residenceSignatureApplication, 0x02)) + chunk(front) + chunk(photo));
    const QByteArray authority = trusted(*keys, QStringLiteral("residence-simulator.pem"));
    const QByteArray anchor = QByteArray::fromBase64(
        authority.mid(authority.indexOf('\n')).chopped(sizeof "-----END CERTIFICATE-----"));
    const auto vouched = [&](const char* name, quint8 day) {
        keep("residence", name, 2,
             chunk(fileOf(*residence, residenceSignatureApplication, 0x02)) + chunk(valueOf(front))
                 + chunk(valueOf(photo)) + chunk(anchor) + char(day));
    };
    vouched("vouched", 0);
    vouched("not-yet-valid", 1);
    vouched("expired", 2);
    QByteArray otherFront = valueOf(front);
    otherFront[0] = char(otherFront[0] ^ 1);
    keep("residence", "changed", 2,
         chunk(fileOf(*residence, residenceSignatureApplication, 0x02)) + chunk(otherFront)
             + chunk(valueOf(photo)));
    keep("residence", "kind", 3, answer(QByteArray::fromHex("C10131")));
    keep("residence", "kind-second", 3, answer(QByteArray::fromHex("C1023035")));
    keep("residence", "session", 4, answer(QByteArray(8, 'r')) + answer(QByteArray(40, 'm')));
    keep("residence", "padded", 5, chunk(QByteArray("text") + QByteArray::fromHex("80000000")));
    // A whole reading: how, then for each command how it is answered (0: as a card should) and with what. The
    // commands are SELECT, SELECT MF, READ of the kind, GET CHALLENGE, MUTUAL AUTHENTICATE, VERIFY; then for
    // each file SELECT, where it lies elsewhere, and its pieces.
    const QByteArray opened(6, '\0');
    const auto sealed = [](const QByteArray& file, qsizetype piece) {
        QByteArray answers;
        for (qsizetype at = 0; at <= file.size(); at += piece)
            answers += QByteArray(1, '\0') + chunk(file.mid(at, piece));
        return answers;
    };
    const QByteArray select(1, '\0');
    const QByteArray address = fileOf(*residence, residenceAddressApplication, 0x01);
    const QByteArray signature = fileOf(*residence, residenceSignatureApplication, 0x02);
    const auto reading = [&](qsizetype piece) {
        return opened + select + sealed(address, piece) + select + sealed(front, piece) + sealed(photo, piece)
            + select + sealed(signature, piece);
    };
    constexpr qsizetype shortPiece = 224;
    constexpr qsizetype longPiece = 1150;
    keep("residence", "whole", 6, QByteArray(1, 6) + reading(shortPiece));
    keep("residence", "whole-extended", 6, QByteArray(1, 7) + reading(longPiece));
    keep("residence", "whole-no-extended", 6,
         QByteArray(1, 1) + opened + select + QByteArray(1, '\1') + chunk(QByteArray::fromHex("6700"))
             + sealed(address, shortPiece));
    const QByteArray four(4, '\0');
    keep("residence", "check-code", 6, QByteArray(1, '\0') + four + '\2');
    keep("residence", "old-answer", 6, QByteArray(1, '\0') + four + '\3');
    keep("residence", "end-of-file", 6,
         QByteArray(1, '\0') + opened + select + select + chunk(QByteArray(shortPiece, 'x')) + '\2'
             + chunk({}));
    const auto person = card("a");
    const QByteArray face = fileOf(*person, visualApplication, 0x02);
    keep("picture", "face", 0, chunk(face));
    if (const auto jp2 = face.indexOf(QByteArray::fromHex("0000000C6A502020")); jp2 > 0)
        keep("picture", "jp2", 1, face.mid(jp2));
    keep("picture", "visual-proof", 2,
         chunk(face) + pieces(fileOf(*person, visualApplication, 0x04)) + answer(QByteArray(256, 's')));
    keep("picture", "text-proof", 3,
         chunk(fileOf(*person, textApplication, 0x02)) + pieces(fileOf(*person, textApplication, 0x04))
             + pieces(fileOf(*person, textApplication, 0x03)) + pieces(fileOf(*person, textApplication, 0x07))
             + answer(QByteArray(256, 's')));
    const QByteArray number = fileOf(*person, textApplication, 0x01);
    keep("picture", "text-trusted", 5,
         chunk(fileOf(*person, textApplication, 0x02))
             + chunk(trusted(*keys, QStringLiteral("card-6000003.pem"))) + chunk(number)
             + pieces(fileOf(*person, textApplication, 0x04)) + pieces(fileOf(*person, textApplication, 0x03))
             + pieces(fileOf(*person, textApplication, 0x07)) + answer(QByteArray(256, 's')));
    keep("picture", "visual-trusted", 4,
         chunk(face) + chunk(trusted(*keys, QStringLiteral("card-6000002.pem"))) + chunk({})
             + pieces(fileOf(*person, visualApplication, 0x04)) + answer(QByteArray(256, 's')));
    keep("picture", "another-issuer", 5,
         chunk(fileOf(*person, textApplication, 0x02))
             + chunk(trusted(*keys, QStringLiteral("card-6000002.pem"))) + chunk(number)
             + pieces(fileOf(*person, textApplication, 0x04)));
    keep("picture", "face-files", 6, pieces(face) + pieces(fileOf(*person, visualApplication, 0x05)));
    std::printf("%s\n", isWritten ? "written" : "not written");
    return isWritten ? 0 : 1;
}
