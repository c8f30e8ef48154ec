// SPDX-License-Identifier: GPL-3.0-or-later
// A reading of a residence card of the first generation: mutual authentication with the number on it, then
// pictures.
#include "cardreader/card/MyNumberCard.h"
#include "cardreader/card/ResidenceCard.h"
#include "cardreader/card/SecureMessaging.h"
#include "cardreader/card/VisualFace.h"
#include "cardreader/reader/CardTask.h"

namespace kakanai::card {
namespace {

constexpr std::size_t pictureLimit = 0x4000;

/** VERIFY of the number, once. It has no counter, yet nothing is sent that nobody agreed to. */
CardResult<void> verifyNumber(CardTask& task, const SecureSession& session, const Secret& number,
                              PinConfirmation confirmation)
{
    if (task.exchange.isLate())
        return cardFail(CardErrorCode::Timeout, QStringLiteral("deadline passed before VERIFY"));
    if (!confirmation.spend())
        return cardFail(CardErrorCode::NotConfirmed);
    const auto answer = task.exchange.run(session.verify(number));
    if (!answer)
        return tl::unexpected(answer.error());
    if (answer->status().isOk())
        return {};
    return cardFail(CardErrorCode::PinWrong, QStringLiteral("VERIFY: %1").arg(answer->status().text()));
}

CardResult<Bytes> readSecured(CardTask& task, const SecureSession& session, ByteView application,
                              std::uint8_t shortId, const QString& what)
{
    if (const auto selected = selectApplication(task.exchange, application); !selected)
        return tl::unexpected(selected.error());
    return session.readFile(task.exchange, shortId, pictureLimit, what);
}

} // namespace

CardResult<void> readResidence(CardTask& task)
{
    if (const auto selected = selectMasterFile(task.exchange); !selected)
        return selected;
    const auto kind = readResidenceKind(task.exchange);
    if (!kind)
        return tl::unexpected(kind.error());
    if (!*kind || (*kind)->isSecondGeneration)
        return cardFail(CardErrorCode::CardNotSupported,
                        *kind ? QStringLiteral("second generation, kind %1").arg(QLatin1String((*kind)->code))
                              : QStringLiteral("unknown kind of residence card"));
    task.reading.document = QLatin1String((*kind)->document);
    task.reading.triesBefore = -1;
    const Secret number = std::move(task.secret);
    const auto session = SecureSession::open(task.exchange, number);
    if (!session)
        return tl::unexpected(session.error());
    if (const auto verified = verifyNumber(task, *session, number, task.confirmations.take()); !verified)
        return verified;
    if (task.wants(CardItem::Basic)) {
        const auto file = readSecured(task, *session, residenceAddressApplication, residenceAddressFile,
                                      QStringLiteral("residence DF2/EF01"));
        if (!file)
            return tl::unexpected(file.error());
        auto facts = parseResidenceAddress(*file);
        if (!facts)
            return tl::unexpected(facts.error());
        facts->type = QLatin1String((*kind)->code);
        task.reading.residence = std::move(*facts);
    }
    if (!task.wants(CardItem::Photo | CardItem::Genuineness))
        return {};
    const auto frontFile = readSecured(task, *session, residenceApplication, residenceFrontFile,
                                       QStringLiteral("residence DF1/EF01"));
    if (!frontFile)
        return tl::unexpected(frontFile.error());
    const auto photoFile = session->readFile(task.exchange, residencePhotoFile, pictureLimit,
                                             QStringLiteral("residence DF1/EF02"));
    if (!photoFile)
        return tl::unexpected(photoFile.error());
    const auto front = parseResidencePicture(*frontFile, 0xD0);
    const auto photo = parseResidencePicture(*photoFile, 0xD1);
    if (!front || !photo)
        return tl::unexpected(front ? photo.error() : front.error());
    if (task.wants(CardItem::Photo)) {
        CardPictures pictures;
        const auto formatOf = [](const QByteArray& bytes) {
            return pictureFormat({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                                  static_cast<std::size_t>(bytes.size())});
        };
        pictures.photoFormat = formatOf(*photo);
        if (!pictures.photoFormat.isEmpty())
            pictures.photo = *photo;
        if (!formatOf(*front).isEmpty())
            pictures.face = *front;
        task.reading.pictures = std::move(pictures);
    }
    if (!task.wants(CardItem::Genuineness))
        return {};
    const auto signature = readSecured(task, *session, residenceSignatureApplication, residenceSignatureFile,
                                       QStringLiteral("residence DF3/EF01"));
    if (!signature)
        return tl::unexpected(signature.error());
    noteGenuineness(task, checkResidence(*signature, *front, *photo, task.trust(), task.request.today));
    return {};
}

} // namespace kakanai::card
