// SPDX-License-Identifier: GPL-3.0-or-later
// A reading of a My Number card: its text, its face, its login key; and the licence inside it.
#include "cardreader/card/CardCatalogue.h"
#include "cardreader/card/DriverLicence.h"
#include "cardreader/card/JpkiCard.h"
#include "cardreader/card/MyNumberCard.h"
#include "cardreader/card/TextRecord.h"
#include "cardreader/card/VisualFace.h"
#include "cardreader/reader/CardTask.h"
#include "cardreader/reader/PinGuard.h"

namespace kakanai::card {
namespace {

/** Which applications this request opens, each with a VERIFY of its own. */
struct Plan {
    bool text = false;
    bool visual = false;
    bool jpki = false;
};

Plan planOf(const ReadRequest& request)
{
    const bool genuineness = bool(request.items & CardItem::Genuineness);
    Plan plan;
    if (request.credential == Credential::AuthPin) {
        plan.jpki = genuineness;
        return plan;
    }
    plan.visual = bool(request.items & CardItem::Photo);
    // What is opened for the photograph proves the card as well; text is opened for its own sake or for the
    // proof.
    plan.text = bool(request.items & (CardItem::Basic | CardItem::Number)) || (genuineness && !plan.visual);
    return plan;
}

SecretRow textSecret(Credential credential)
{
    if (credential == Credential::NumberA)
        return numberASecret;
    return credential == Credential::NumberB ? numberBSecret : pinSecret;
}

CardResult<void> readText(CardTask& task, Secret secret)
{
    const auto opened =
        openSecret(task, {textApplication, textSecret(task.request.credential)}, std::move(secret));
    if (!opened)
        return opened;
    TextFiles files;
    if (task.wants(CardItem::Basic)) {
        auto file = readIdentityFile(task.exchange);
        if (!file)
            return tl::unexpected(file.error());
        auto identity = parseIdentity(*file);
        if (!identity)
            return tl::unexpected(identity.error());
        task.reading.basic = std::move(*identity);
        files.identity = std::move(*file);
    }
    if (task.wants(CardItem::Number)) {
        const auto file = readNumberFile(task.exchange);
        if (!file)
            return tl::unexpected(file.error());
        auto number = parseNumber(file->data());
        if (!number)
            return tl::unexpected(number.error());
        task.reading.number = std::move(*number);
        if (task.wants(CardItem::Genuineness))
            files.number.assign(file->data().begin(), file->data().end());
    }
    if (!task.wants(CardItem::Genuineness))
        return {};
    const auto found = checkTextApplication(task.exchange, task.trust(), files);
    explicit_bzero(files.number.data(), files.number.size());
    if (!found)
        return tl::unexpected(found.error());
    noteGenuineness(task, *found);
    return {};
}

CardResult<void> readVisual(CardTask& task, Secret secret)
{
    if (const auto selected = selectApplication(task.exchange, visualApplication); !selected)
        return selected;
    const SecretRow row =
        task.request.credential == Credential::NumberA ? visualNumberASecret : visualNumberBSecret;
    if (const auto opened = openSecret(task, {visualApplication, row}, std::move(secret)); !opened)
        return opened;
    const auto face = readVisualFace(task.exchange);
    if (!face)
        return tl::unexpected(face.error());
    task.reading.pictures = face->pictures;
    if (!task.wants(CardItem::Genuineness))
        return {};
    const auto found = checkVisualApplication(task.exchange, task.trust(), *face);
    if (!found)
        return tl::unexpected(found.error());
    noteGenuineness(task, *found);
    return {};
}

/** The JPKI application, which is selected: on a plastic card, or all there is on a phone. */
CardResult<void> readLogin(CardTask& task)
{
    const auto token = readJpkiToken(task.exchange);
    if (!token)
        return tl::unexpected(token.error());
    if (*token == JpkiToken::Android || *token == JpkiToken::IPhone)
        task.reading.document = QStringLiteral("phone-certificate");
    // First, because a phone shows its certificate only then.
    if (task.wants(CardItem::Genuineness)) {
        if (const auto opened = openSecret(task, {jpkiApplication, authSecret}, std::move(task.secret));
            !opened)
            return opened;
    }
    const auto certificate = readAuthCertificate(task.exchange);
    if (!certificate)
        return tl::unexpected(certificate.error());
    if (task.wants(CardItem::Certificate))
        task.reading.certificate = QByteArray(reinterpret_cast<const char*>(certificate->data()),
                                              static_cast<qsizetype>(certificate->size()));
    if (!task.wants(CardItem::Genuineness))
        return {};
    const auto found = checkAuthKey(task.exchange, task.trust(), *certificate, task.request.today);
    if (!found)
        return tl::unexpected(found.error());
    noteGenuineness(task, *found);
    return {};
}

/** The counter of one secret; a secret that is not there leaves it empty. */
CardResult<void> readTriesOf(CardExchange& exchange, const SecretRow& secret, std::optional<int>& tries)
{
    const auto answer = PinGuard(exchange, secret).triesLeft();
    if (!answer)
        return tl::unexpected(answer.error());
    tries = *answer;
    return {};
}

bool isAbsent(const CardResult<void>& selected)
{
    return !selected && selected.error().code == CardErrorCode::CardNotSupported;
}

} // namespace

CardResult<void> readMyNumber(CardTask& task)
{
    const Plan plan = planOf(task.request);
    task.reading.document = QStringLiteral("mynumber-card");
    if (task.request.credential == Credential::AuthPin) {
        if (const auto read = readLogin(task); !read)
            return read;
    }
    if (plan.text) {
        Secret secret = plan.visual ? task.secret.clone() : std::move(task.secret);
        if (const auto read = readText(task, std::move(secret)); !read)
            return read;
    }
    if (plan.visual) {
        if (const auto read = readVisual(task, std::move(task.secret)); !read)
            return read;
    }
    // Last, because selecting another application may close what the secret opened.
    const bool isPhone = task.reading.document == QStringLiteral("phone-certificate");
    if (task.wants(CardItem::Expiry)
        || (task.wants(CardItem::Genuineness) && task.request.today.isValid() && !isPhone)) {
        const auto expiry = readExpiry(task.exchange);
        if (!expiry)
            return tl::unexpected(expiry.error());
        noteExpiry(task, dayOf(*expiry), withHyphens(*expiry));
    }
    return {};
}

CardResult<void> readMynaLicence(CardTask& task)
{
    constexpr std::uint8_t licenceFile = 0x1B;
    task.reading.document = QStringLiteral("mynumber-licence");
    if (const auto selected = selectApplication(task.exchange, mynaLicenceApplication); !selected)
        return selected;
    if (const auto opened =
            openSecret(task, {mynaLicenceApplication, mynaLicenceSecret}, std::move(task.secret));
        !opened)
        return opened;
    const auto file = readPlainFile(task.exchange, licenceFile, tlvSizeLimit, QStringLiteral("WEF02"));
    if (!file)
        return tl::unexpected(file.error());
    const auto day = parseMynaLicenceExpiry(*file);
    if (!day)
        return tl::unexpected(day.error());
    // Its signature record is there, but no public source says what is in it.
    if (task.wants(CardItem::Genuineness))
        noteGenuineness(task, genuinenessOf(GenuinenessReason::NotCheckable));
    noteExpiry(task, *day, day->toString(Qt::ISODate));
    return {};
}

CardResult<CardTries> readMyNumberTries(CardExchange& exchange)
{
    CardTries tries;
    auto read = readTriesOf(exchange, pinSecret, tries.pin)
                    .and_then([&] { return readTriesOf(exchange, numberASecret, tries.numberA); })
                    .and_then([&] { return readTriesOf(exchange, numberBSecret, tries.numberB); });
    if (!read)
        return tl::unexpected(read.error());
    const auto signing = selectApplication(exchange, jpkiApplication);
    if (isAbsent(signing))
        return tries;
    read = signing.and_then([&] { return readTriesOf(exchange, authSecret, tries.auth); }).and_then([&] {
        return readTriesOf(exchange, signSecret, tries.sign);
    });
    if (!read)
        return tl::unexpected(read.error());
    const auto licence = selectApplication(exchange, mynaLicenceApplication);
    if (isAbsent(licence))
        return tries;
    read = licence.and_then([&] { return readTriesOf(exchange, mynaLicenceSecret, tries.mynaLicence); });
    if (!read)
        return tl::unexpected(read.error());
    return tries;
}

} // namespace kakanai::card
