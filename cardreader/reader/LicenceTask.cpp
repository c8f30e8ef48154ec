// SPDX-License-Identifier: GPL-3.0-or-later
// A reading of a driving licence: PINs below the master file, then what is written, then the photograph.
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/DriverLicence.h"
#include "cardreader/card/MyNumberCard.h"
#include "cardreader/card/VisualFace.h"
#include "cardreader/reader/CardTask.h"
#include "cardreader/reader/PinGuard.h"

namespace kakanai::card {
namespace {

constexpr std::size_t pinSize = 4;

CardResult<QDate> readLicenceExpiry(CardExchange& exchange)
{
    const auto selected = exchange.run(CommandApdu::selectFile(licenceCommonFile));
    if (!selected)
        return tl::unexpected(selected.error());
    if (!selected->status().isOk())
        return cardRefused(selected->status(), QStringLiteral("licence MF/EF01"));
    const auto answer = exchange.run(CommandApdu::readCurrent(0, licenceCommonSize));
    if (!answer)
        return tl::unexpected(answer.error());
    return parseLicenceCommon(answer->data()).map([](const LicenceCommon& common) { return common.expiry; });
}

CardResult<void> readContent(CardTask& task)
{
    if (const auto selected = selectApplication(task.exchange, licenceApplication); !selected)
        return selected;
    const auto content =
        readPlainFile(task.exchange, licenceContentFile, licenceContentSize, QStringLiteral("licence EF01"));
    if (!content)
        return tl::unexpected(content.error());
    const auto changes =
        readPlainFile(task.exchange, licenceChangesFile, licenceChangesSize, QStringLiteral("licence EF04"));
    if (!changes)
        return tl::unexpected(changes.error());
    auto licence = parseLicence(*content, *changes);
    if (!licence)
        return tl::unexpected(licence.error());
    task.reading.basic = std::move(licence->identity);
    task.reading.licence = std::move(licence->facts);
    return {};
}

CardResult<void> readPhoto(CardTask& task)
{
    constexpr std::uint8_t photoFile = 0x01;
    if (const auto selected = selectApplication(task.exchange, licencePhotoApplication); !selected)
        return selected;
    const auto file =
        readObjectFile(task.exchange, photoFile, QStringLiteral("licence DF2/EF01"), tlvPictureLimit);
    if (!file)
        return tl::unexpected(file.error());
    auto photo = parseLicencePhoto(*file);
    if (!photo)
        return tl::unexpected(photo.error());
    CardPictures pictures;
    pictures.photoFormat = pictureFormat(
        {reinterpret_cast<const std::uint8_t*>(photo->constData()), static_cast<std::size_t>(photo->size())});
    if (!pictures.photoFormat.isEmpty())
        pictures.photo = std::move(*photo);
    task.reading.pictures = std::move(pictures);
    return {};
}

} // namespace

CardResult<void> readLicence(CardTask& task)
{
    task.reading.document = QStringLiteral("licence");
    if (const auto selected = selectMasterFile(task.exchange); !selected)
        return selected;
    if (task.wants(CardItem::Expiry | CardItem::Genuineness)) {
        const auto expiry = readLicenceExpiry(task.exchange);
        if (!expiry)
            return tl::unexpected(expiry.error());
        noteExpiry(task, *expiry, expiry->toString(Qt::ISODate));
        // The counters belong to the master file, which must be current again.
        if (const auto selected = selectMasterFile(task.exchange); !selected)
            return selected;
    }
    // The card carries a signature, but no public source says what it covers and whose key it was made with.
    if (task.wants(CardItem::Genuineness))
        noteGenuineness(task, genuinenessOf(GenuinenessReason::NotCheckable));
    if (!task.wants(CardItem::Basic | CardItem::Photo))
        return {};
    const auto digits = task.secret.bytes();
    Secret first(digits.first(std::min(pinSize, digits.size())));
    Secret second(digits.size() > pinSize ? digits.subspan(pinSize) : ByteView());
    task.secret.clear();
    if (const auto opened = openSecret(task, {{}, licencePin1Secret}, std::move(first)); !opened)
        return opened;
    if (!second.isEmpty() && task.wants(CardItem::Photo)) {
        if (const auto opened = openSecret(task, {{}, licencePin2Secret}, std::move(second)); !opened)
            return opened;
    }
    if (task.wants(CardItem::Basic)) {
        if (const auto read = readContent(task); !read)
            return read;
    }
    return task.wants(CardItem::Photo) ? readPhoto(task) : CardResult<void>();
}

CardResult<CardTries> readLicenceTries(CardExchange& exchange)
{
    if (const auto selected = selectMasterFile(exchange); !selected)
        return tl::unexpected(selected.error());
    CardTries tries;
    const auto first = PinGuard(exchange, licencePin1Secret).triesLeft();
    if (!first)
        return tl::unexpected(first.error());
    const auto second = PinGuard(exchange, licencePin2Secret).triesLeft();
    if (!second)
        return tl::unexpected(second.error());
    tries.licence1 = *first;
    tries.licence2 = *second;
    return tries;
}

} // namespace kakanai::card
