// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/CardPatience.h"
#include "app/cli/CardSelfTest.h"
#include "app/cli/Commands.h"
#include "app/cli/SecretStream.h"
#include "app/cli/StoreAccess.h"
#include "app/visit/CardFailure.h"
#include "app/visit/ConfirmationRecord.h"
#include "cardreader/card/Credentials.h"
#include "cardreader/reader/CardSession.h"

#include <QCoreApplication>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

#include <unistd.h>

#include <algorithm>
#include <array>

namespace kakanai::cli {
namespace {

using namespace kakanai::card;

const QString usageText = QStringLiteral(
    "card list|tries|selftest [--reader TEXT]\n"
    "       kakanai card read --credential pin|number-a|number-b|auth-pin|licence-pin|licence-pins|\n"
    "                                      mynumber-licence-pin|card-number\n"
    "                         [--items basic,number,expiry,genuineness,photo,certificate] [--reader TEXT]\n"
    "                         [--wait SECONDS] [--timeout SECONDS] [--floor TRIES] [--trust DIR]\n"
    "                         [--pictures-out DIR] --secret-fd N|--on-reader [--number-out-fd M]");

constexpr int waitByDefault = 10;
constexpr int timeoutByDefault = 30;
// Nobody waits longer for readers that are only asked what lies on them.
constexpr std::chrono::seconds listPatience{20};

// clang-format off
struct ItemWord {
    const char* word;
    CardItem item;
};

// The first that a credential opens is what it reads when nothing is asked for.
constexpr std::array itemWords{
    ItemWord{"basic",       CardItem::Basic},
    ItemWord{"number",      CardItem::Number},
    ItemWord{"certificate", CardItem::Certificate},
    ItemWord{"expiry",      CardItem::Expiry},
    ItemWord{"genuineness", CardItem::Genuineness},
    ItemWord{"photo",       CardItem::Photo},
};

struct KindWord {
    CardKind kind;
    const char* word;
};

constexpr std::array kindWords{
    KindWord{CardKind::None,      "none"},
    KindWord{CardKind::MyNumber,  "mynumber"},
    KindWord{CardKind::Phone,     "unknown"}, // its document says more
    KindWord{CardKind::Licence,   "licence"},
    KindWord{CardKind::Residence, "residence"},
    KindWord{CardKind::Unknown,   "unknown"},
};

struct SexWord {
    Sex sex;
    const char* word;
    const char* shown;
};

constexpr std::array sexWords{
    SexWord{Sex::Male,   "male",   QT_TRANSLATE_NOOP("CardCommand", "male")},
    SexWord{Sex::Female, "female", QT_TRANSLATE_NOOP("CardCommand", "female")},
    SexWord{Sex::Other,  "other",  QT_TRANSLATE_NOOP("CardCommand", "other")},
    SexWord{Sex::NotOnCard, "",    QT_TRANSLATE_NOOP("CardCommand", "not on this card")},
};
// clang-format on

QString shown(const char* text)
{
    return QCoreApplication::translate("CardCommand", text);
}

template <typename Words> auto findWord(const Words& words, const QString& text)
{
    return std::ranges::find_if(words, [&text](const auto& row) { return text == QLatin1String(row.word); });
}

QJsonValue orNull(const QDate& date)
{
    return date.isValid() ? QJsonValue(date.toString(Qt::ISODate)) : QJsonValue();
}

QJsonValue orNull(std::optional<int> tries)
{
    return tries ? QJsonValue(*tries) : QJsonValue();
}

/** What `card read` was asked to do. */
struct ReadCommand {
    ReadRequest request;
    int wait = waitByDefault;
    int secretDescriptor = -1;
    int numberDescriptor = -1;
    QString trustFolder;
    QString picturesFolder;
};

std::optional<CardItems> parseItems(const QString& text)
{
    CardItems items;
    for (const QString& word : text.split(u',')) {
        const auto row = findWord(itemWords, word);
        if (row == itemWords.end())
            return {};
        items |= row->item;
    }
    return items;
}

/** A whole number of at least zero in option `name`, or `absent` without it; empty when it is no such number.
 */
std::optional<int> takeCount(CommandContext& context, const char* name, int absent)
{
    const auto text = context.takeOption(QLatin1String(name));
    if (!text)
        return absent;
    bool isNumber = false;
    const int value = text->toInt(&isNumber);
    if (!isNumber || value < 0)
        return {};
    return value;
}

std::optional<ReadCommand> parseRead(CommandContext& context)
{
    ReadCommand command;
    const auto credential =
        findWord(credentialRows, context.takeOption(QStringLiteral("--credential")).value_or(QString()));
    if (credential == credentialRows.end())
        return {};
    command.request.credential = credential->credential;
    command.request.items = std::ranges::find_if(itemWords, [&](const ItemWord& row) {
                                return credential->opens.testFlag(row.item);
                            })->item;
    if (const auto text = context.takeOption(QStringLiteral("--items"))) {
        const auto items = parseItems(*text);
        if (!items)
            return {};
        command.request.items = *items;
    }
    command.trustFolder =
        context.takeOption(QStringLiteral("--trust")).value_or(context.dataFolder + QStringLiteral("/trust"));
    command.picturesFolder = context.takeOption(QStringLiteral("--pictures-out")).value_or(QString());
    command.request.readerContains = context.takeOption(QStringLiteral("--reader")).value_or(QString());
    const auto wait = takeCount(context, "--wait", waitByDefault);
    const auto floor = takeCount(context, "--floor", 0);
    const auto timeout = takeCount(context, "--timeout", timeoutByDefault);
    command.request.isOnPad = context.takeFlag(QStringLiteral("--on-reader"));
    const auto secret = takeCount(context, "--secret-fd", -1);
    const auto number = takeCount(context, "--number-out-fd", -1);
    if (!wait || !floor || !timeout || !secret || (*secret < 0) != command.request.isOnPad || !number)
        return {};
    command.request.deadline = std::chrono::seconds(*timeout);
    command.wait = *wait;
    command.request.floor = *floor;
    command.secretDescriptor = *secret;
    command.numberDescriptor = *number;
    return command;
}

QJsonObject toJson(const CardReading& reading)
{
    QJsonObject object{{QStringLiteral("document"), reading.document}};
    if (reading.basic) {
        const auto sex = std::ranges::find(sexWords, reading.basic->sex, &SexWord::sex);
        QJsonObject basic{{QStringLiteral("name"), reading.basic->name},
                          {QStringLiteral("address"), reading.basic->address},
                          {QStringLiteral("birthDate"), reading.basic->birthDateText}};
        if (sex->sex != Sex::NotOnCard)
            basic[QStringLiteral("sex")] = QLatin1String(sex->word);
        object[QStringLiteral("basic")] = basic;
    }
    if (reading.number)
        object[QStringLiteral("number")] = QJsonObject{{QStringLiteral("read"), true}};
    if (reading.expiry)
        object[QStringLiteral("expiry")] = reading.expiryText;
    if (reading.licence)
        object[QStringLiteral("licence")] = QJsonObject{
            {QStringLiteral("number"), reading.licence->number},
            {QStringLiteral("kana"), reading.licence->kana},
            {QStringLiteral("colour"), reading.licence->colour},
            {QStringLiteral("conditions"), QJsonArray::fromStringList(reading.licence->conditions)},
            {QStringLiteral("issued"), orNull(reading.licence->issued)},
            {QStringLiteral("addressChanged"), reading.licence->isAddressChanged}};
    if (reading.residence)
        object[QStringLiteral("residence")] =
            QJsonObject{{QStringLiteral("type"), reading.residence->type},
                        {QStringLiteral("address"), reading.residence->address},
                        {QStringLiteral("municipality"), reading.residence->municipality},
                        {QStringLiteral("since"), orNull(reading.residence->addressSince)}};
    if (reading.genuineness)
        object[QStringLiteral("genuineness")] =
            QJsonObject{{QStringLiteral("state"), wordOf(reading.genuineness->state)},
                        {QStringLiteral("reason"), wordOf(reading.genuineness->reason)}};
    if (reading.pictures)
        object[QStringLiteral("photo")] =
            QJsonObject{{QStringLiteral("format"), reading.pictures->photoFormat},
                        {QStringLiteral("bytes"), int(reading.pictures->photo.size())}};
    if (!reading.certificate.isEmpty())
        object[QStringLiteral("certificate")] =
            QJsonObject{{QStringLiteral("bytes"), int(reading.certificate.size())}};
    object[QStringLiteral("exchanges")] =
        QJsonObject{{QStringLiteral("count"), reading.exchanges.count},
                    {QStringLiteral("sent"), reading.exchanges.sent},
                    {QStringLiteral("received"), reading.exchanges.received},
                    {QStringLiteral("milliseconds"), reading.exchanges.milliseconds}};
    return object;
}

void say(const CommandContext& context, const CardReading& reading)
{
    const auto line = [&context](const char* label, const QString& value) {
        context.say(QStringLiteral("%1: %2").arg(shown(label), value));
    };
    if (reading.basic) {
        const auto sex = std::ranges::find(sexWords, reading.basic->sex, &SexWord::sex);
        line(QT_TRANSLATE_NOOP("CardCommand", "Name"), reading.basic->name);
        line(QT_TRANSLATE_NOOP("CardCommand", "Address"), reading.basic->address);
        line(QT_TRANSLATE_NOOP("CardCommand", "Date of birth"), reading.basic->birthDateText);
        line(QT_TRANSLATE_NOOP("CardCommand", "Sex"), shown(sex->shown));
    }
    if (reading.number)
        line(QT_TRANSLATE_NOOP("CardCommand", "Individual number"),
             shown(QT_TRANSLATE_NOOP("CardCommand", "read")));
    if (reading.expiry)
        line(QT_TRANSLATE_NOOP("CardCommand", "Card valid until"), reading.expiryText);
    if (reading.residence)
        line(QT_TRANSLATE_NOOP("CardCommand", "Address"), reading.residence->address);
    if (reading.genuineness)
        line(QT_TRANSLATE_NOOP("CardCommand", "Genuineness"),
             QStringLiteral("%1 (%2)").arg(wordOf(reading.genuineness->state),
                                           wordOf(reading.genuineness->reason)));
    if (reading.pictures)
        line(QT_TRANSLATE_NOOP("CardCommand", "Photograph"), reading.pictures->photoFormat);
}

/** The pictures as files, for the caller's eyes only; false when one cannot be written. */
bool writePictures(const QString& folder, const CardPictures& pictures)
{
    struct Part {
        QString name;
        const QByteArray& bytes;
    };
    const std::array parts{Part{QStringLiteral("photo.") + pictures.photoFormat, pictures.photo},
                           Part{QStringLiteral("name.png"), pictures.name},
                           Part{QStringLiteral("address.png"), pictures.address},
                           Part{QStringLiteral("face.tiff"), pictures.face}};
    return std::ranges::all_of(parts, [&folder](const Part& part) {
        if (part.bytes.isEmpty())
            return true;
        QFile file(folder + u'/' + part.name);
        return file.open(QFile::WriteOnly) && file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)
            && file.write(part.bytes) == part.bytes.size();
    });
}

int runRead(CommandContext& context)
{
    const auto command = parseRead(context);
    if (!command || !context.isSpent())
        return context.usage(usageText);
    auto secret =
        command->request.isOnPad ? std::optional(Secret()) : readSecretLine(command->secretDescriptor);
    if (!secret)
        return context.finish(
            Failure{FailureCode::SecretMalformed, QStringLiteral("--secret-fd cannot be read")});
    // Before waiting for a card: a typing mistake is told at once.
    if (const auto fault = checkRequest(command->request, *secret))
        return context.finish(visit::toFailure(*fault));

    ReadRequest request = command->request;
    const std::chrono::seconds wait(command->wait);
    const auto reader = askReader(wait + cardGrace, [text = request.readerContains, wait](auto& backend) {
        return waitForCard(backend, text, wait);
    });
    if (!reader)
        return context.finish(visit::toFailure(reader.error()));
    auto loaded = TrustStore::load(command->trustFolder);
    if (!loaded)
        return context.finish(Failure{FailureCode::FileUnreadable, loaded.error()});
    request.today = context.clock->now().date();
    // Every confirmation is in the record before it can be spent.
    auto office = StoreAccess::open(context);
    if (!office)
        return context.finish(office.error());
    const visit::ConfirmationNote said{QStringLiteral("cli"), {}, *reader, request.credential};
    const auto journal = [&](const visit::ConfirmationNote& note) {
        return (*office)->run([&](StoreAccess& open) {
            const access::Actor actor{QStringLiteral("cli"), access::Role::Clerk, QStringLiteral("cli")};
            return visit::recordConfirmation(open.office().stores(), note, actor, context.clock->now());
        });
    };
    PinConfirmations confirmations;
    for (int i = 0; i < confirmationsNeeded(request); ++i) {
        auto confirmation = visit::confirmTry(said, journal);
        if (!confirmation)
            return context.finish(confirmation.error());
        confirmations.add(std::move(*confirmation));
    }
    const auto reading =
        askReader(request.deadline + request.recovery + cardGrace,
                  [request, trust = std::move(*loaded), secret = std::move(*secret),
                   confirmations = std::move(confirmations)](ReaderBackend& backend) mutable {
                      request.trust = &trust;
                      return readCard(backend, request, std::move(secret), std::move(confirmations));
                  });
    if (!reading)
        return context.finish(visit::toFailure(reading.error()));
    if (reading->pictures && !command->picturesFolder.isEmpty()
        && !writePictures(command->picturesFolder, *reading->pictures))
        return context.finish(
            Failure{FailureCode::FileUnreadable, QStringLiteral("--pictures-out cannot be written")});
    if (reading->number && command->numberDescriptor >= 0
        && !writeSecretLine(command->numberDescriptor, *reading->number))
        return context.finish(
            Failure{FailureCode::FileUnreadable, QStringLiteral("--number-out-fd cannot be written")});
    say(context, *reading);
    return context.finish(toJson(*reading));
}

int runList(CommandContext& context)
{
    if (!context.isSpent())
        return context.usage(usageText);
    const auto readers = askReader(listPatience, [](ReaderBackend& backend) { return listReaders(backend); });
    if (!readers)
        return context.finish(visit::toFailure(readers.error()));
    QJsonArray list;
    for (const ReaderInfo& reader : *readers) {
        const QLatin1String kind(std::ranges::find(kindWords, reader.card, &KindWord::kind)->word);
        list.append(QJsonObject{{QStringLiteral("name"), reader.name},
                                {QStringLiteral("card"), kind},
                                {QStringLiteral("documents"), QJsonArray::fromStringList(reader.documents)},
                                {QStringLiteral("expiry"), orNull(reader.expiry)}});
        context.say(
            QStringLiteral("%1: %2 %3")
                .arg(reader.name,
                     reader.documents.isEmpty() ? QString(kind) : reader.documents.join(QStringLiteral(", ")),
                     reader.expiry.toString(Qt::ISODate)));
    }
    return context.finish(QJsonObject{{QStringLiteral("readers"), list}});
}

int runTries(CommandContext& context)
{
    const QString reader = context.takeOption(QStringLiteral("--reader")).value_or(QString());
    if (!context.isSpent())
        return context.usage(usageText);
    const auto tries = askReader(std::chrono::seconds(timeoutByDefault) + cardGrace,
                                 [reader](ReaderBackend& backend) { return readTries(backend, reader); });
    if (!tries)
        return context.finish(visit::toFailure(tries.error()));
    QJsonObject object{{QStringLiteral("pin"), orNull(tries->pin)},
                       {QStringLiteral("numberA"), orNull(tries->numberA)},
                       {QStringLiteral("numberB"), orNull(tries->numberB)},
                       {QStringLiteral("auth"), orNull(tries->auth)},
                       {QStringLiteral("sign"), orNull(tries->sign)}};
    // Of other cards only what they have.
    const auto add = [&object](const QString& key, std::optional<int> left) {
        if (left)
            object[key] = *left;
    };
    add(QStringLiteral("licence1"), tries->licence1);
    add(QStringLiteral("licence2"), tries->licence2);
    add(QStringLiteral("mynumberLicence"), tries->mynaLicence);
    for (auto it = object.begin(); it != object.end(); ++it)
        context.say(QStringLiteral("%1: %2").arg(
            it.key(), it.value().isNull() ? QStringLiteral("-") : QString::number(it.value().toInt())));
    return context.finish(QJsonObject{{QStringLiteral("tries"), object}});
}

struct Action {
    const char* word;
    int (*run)(CommandContext& context);
};

constexpr std::array actions{Action{"list", runList}, Action{"read", runRead},
                             Action{"selftest", runCardSelfTest}, Action{"tries", runTries}};

} // namespace

/** `kakanai card list|read|tries`: the card on a reader, without a window. */
int runCard(CommandContext& context)
{
    const auto action = findWord(actions, context.takeWord().value_or(QString()));
    return action == actions.end() ? context.usage(usageText) : action->run(context);
}

} // namespace kakanai::cli
