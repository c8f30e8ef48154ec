// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/PreApplicationDesk.h"

#include "app/visit/PaperWork.h"
#include "forms/ocr/ImageFile.h"
#include "forms/qr/QrParts.h"
#include "forms/qr/QrReader.h"

#include <QDir>
#include <QFile>

#include <algorithm>

namespace kakanai::visit {
namespace {

constexpr qint64 mostTextBytes = 16 * 1024;

forms::GreyPicture greyOf(const QImage& image)
{
    const QImage paper = image.convertToFormat(QImage::Format_Grayscale8);
    forms::GreyPicture grey{paper.width(), paper.height(), {}};
    grey.pixels.reserve(static_cast<qsizetype>(paper.width()) * paper.height());
    for (int y = 0; y < paper.height(); ++y)
        grey.pixels.append(reinterpret_cast<const char*>(paper.constScanLine(y)), paper.width());
    return grey;
}

Failure refused(const forms::FormError& error)
{
    return {FailureCode::FactsInvalid, error.detail, {}};
}

} // namespace

QString preApplicationKeyFile(const QString& dataFolder)
{
    return QDir(dataFolder).filePath(QStringLiteral("prequr.key"));
}

Result<QList<QByteArray>> qrTextsOn(const QString& path)
{
    if (!QFile::exists(path))
        return fail(FailureCode::FileUnreadable, path);
    const auto image = forms::openPicture(path);
    if (!image)
        return tl::unexpected(toFailure(image.error()));
    return forms::readQr(greyOf(*image));
}

Result<QList<QByteArray>> preApplicationTexts(const QString& path)
{
    // A scanner that types like a keyboard types the part where a file's name is expected.
    if (const QByteArray typed = path.toLatin1(); forms::isQrPart(typed) && !QFile::exists(path))
        return QList<QByteArray>{typed};
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::FileUnreadable, path);
    QList<QByteArray> found;
    QList<QByteArray> texts;
    if (const QByteArray head = file.peek(4); head.toUpper() == "KKP1") {
        texts = file.read(mostTextBytes).split('\n');
    } else {
        Result<QList<QByteArray>> seen = qrTextsOn(path);
        if (!seen)
            return seen;
        texts = std::move(*seen);
    }
    for (const QByteArray& text : texts) {
        if (forms::isQrPart(text))
            found.append(text);
    }
    if (found.isEmpty())
        return fail(FailureCode::PaperUnreadable,
                    QStringLiteral("%1: no pre-application to be read").arg(path));
    return found;
}

Result<forms::PreApplication> PreApplicationDesk::open(const QStringList& files) const
{
    QList<QByteArray> texts;
    for (const QString& file : files) {
        const auto parts = preApplicationTexts(file);
        if (!parts)
            return tl::unexpected(parts.error());
        texts += *parts;
    }
    return openTexts(texts);
}

Result<forms::PreApplication> PreApplicationDesk::openTexts(const QList<QByteArray>& texts) const
{
    forms::QrPartCollector parts;
    for (const QByteArray& text : texts) {
        if (const auto taken = parts.add(text); !taken)
            return tl::unexpected(refused(taken.error()));
    }
    const auto message = parts.message();
    if (!message)
        return tl::unexpected(refused(message.error()));
    const auto key = store::PreApplicationKey::load(keyFile);
    if (!key)
        return tl::unexpected(key.error());
    const auto clear = key->open(*message);
    if (!clear)
        return tl::unexpected(clear.error());
    auto application = forms::readPreApplication(*clear, *catalogue, town, today);
    if (!application)
        return tl::unexpected(refused(application.error()));
    return std::move(*application);
}

forms::PreApplication PreApplicationDesk::afterVisit(const forms::FactSheet& facts,
                                                     const forms::Answers& answers,
                                                     const QString& language) const
{
    const bool isGuarded = std::ranges::any_of(catalogue->questions, [&](const forms::Question& question) {
        return question.staffOnly && answers.value(question.var).toBool();
    });
    forms::PreApplication left{town, today, language, {}, {}, {}};
    for (const forms::Fact& fact : facts.facts()) {
        const forms::FieldSpec* field = catalogue->field(fact.key);
        const bool isAddress = field && field->type == forms::FieldType::Address;
        if (!forms::preApplicationKeys().contains(fact.key) || (isGuarded && isAddress))
            continue;
        left.facts.learn(
            {.key = fact.key, .person = fact.person, .value = fact.value, .origin = forms::Origin::Qr});
    }
    return left;
}

Result<QList<QByteArray>> PreApplicationDesk::seal(const forms::PreApplication& application) const
{
    const auto key = store::PreApplicationKey::load(keyFile);
    if (!key)
        return tl::unexpected(key.error());
    const auto message = store::sealPreApplication(key->publicKey(), forms::writePreApplication(application));
    if (!message)
        return tl::unexpected(message.error());
    const auto parts = forms::qrParts(*message);
    if (!parts)
        return tl::unexpected(refused(parts.error()));
    return *parts;
}

} // namespace kakanai::visit
