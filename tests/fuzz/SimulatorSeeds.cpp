// SPDX-License-Identifier: GPL-3.0-or-later
// Writes first inputs for the targets whose files only a card makes: SEEDS FOLDER (tests/fuzz/corpus). Built
// on demand: cmake --build build/dev --target fuzz_seeds.
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/simulator/SimulatorCard.h"

#include <QDir>
#include <QFile>

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
    const auto card = [](const char* persona) {
        return std::make_unique<SimulatorCard>(loadPersona(QLatin1String(persona)).value());
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
    keep("residence", "kind", 3, answer(QByteArray::fromHex("C10131")));
    keep("residence", "kind-second", 3, answer(QByteArray::fromHex("C1023035")));
    keep("residence", "session", 4, answer(QByteArray(8, 'r')) + answer(QByteArray(40, 'm')));
    keep("residence", "padded", 5, chunk(QByteArray("text") + QByteArray::fromHex("80000000")));
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
    std::printf("%s\n", isWritten ? "written" : "not written");
    return isWritten ? 0 : 1;
}
