// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/Commands.h"
#include "app/visit/PaperWork.h"
#include "forms/ocr/PageReader.h"
#include "forms/ocr/PaperTemplate.h"

#include <QJsonArray>

#include <unistd.h>

#include <cmath>

namespace kakanai::cli {
namespace {

const QString usageText = QStringLiteral(
    "ocr read IMAGE… [--document TYPE] [--number-out-fd N] [--json]\nocr corrections [--json]");

/** The office's word for what the reader said, with the file it was about. */
Failure failureOf(const forms::FormError& error, const QString& file)
{
    Failure failure = visit::toFailure(error);
    if (failure.detail.isEmpty())
        failure.detail = file;
    return failure;
}

double rounded(double share)
{
    return std::round(share * 1000) / 1000;
}

const char* levelName(forms::Confidence level)
{
    switch (level) {
    case forms::Confidence::Sure:
        return "sure";
    case forms::Confidence::Doubtful:
        return "doubtful";
    case forms::Confidence::Unread:
        return "unread";
    }
    return "unread";
}

/** `shrunk`: as the reading's; the box is told in pixels of the given file. */
QJsonObject fieldJson(const forms::FieldReading& field, int shrunk)
{
    QJsonArray candidates;
    for (const forms::PaperValue& candidate : field.candidates)
        candidates.append(candidate.printed);
    QJsonObject object{
        {QStringLiteral("confidence"), rounded(field.confidence)},
        {QStringLiteral("needsReview"), field.needsReview},
        {QStringLiteral("level"), QLatin1String(levelName(field.level))},
        {QStringLiteral("candidates"), candidates},
        {QStringLiteral("fact"),
         field.fact.isEmpty() ? QJsonValue(QJsonValue::Null) : QJsonValue(field.fact)},
        {QStringLiteral("box"),
         QJsonArray{shrunk * field.box.x(), shrunk * field.box.y(), shrunk * field.box.width(),
                    shrunk * field.box.height()}},
    };
    if (field.masked) {
        object[QStringLiteral("masked")] = true;
    } else {
        object[QStringLiteral("value")] = field.value;
        object[QStringLiteral("factValue")] = field.factValue;
    }
    return object;
}

bool writeAll(int descriptor, const void* bytes, std::size_t size)
{
    const auto* next = static_cast<const char*>(bytes);
    while (size > 0) {
        const ssize_t written = ::write(descriptor, next, size);
        if (written <= 0)
            return false;
        next += written;
        size -= static_cast<std::size_t>(written);
    }
    return true;
}

// FILE<TAB>FIELD<TAB>NUMBER, the number straight out of its locked page.
bool writeNumbers(int descriptor, const QString& file, const forms::MaskedNumbers& numbers)
{
    for (const forms::MaskedNumber& number : numbers) {
        const QByteArray place = QStringLiteral("%1\t%2\t").arg(file, number.field).toUtf8();
        const auto digits = number.number.bytes();
        if (!writeAll(descriptor, place.constData(), static_cast<std::size_t>(place.size()))
            || !writeAll(descriptor, digits.data(), digits.size()) || !writeAll(descriptor, "\n", 1))
            return false;
    }
    return true;
}

// A paper no template is for has no type of its own.
QString typeName(const forms::PageReading& reading)
{
    return reading.type.isEmpty() ? QStringLiteral("unknown") : reading.type;
}

QJsonObject documentJson(const QString& file, const forms::PageReading& reading)
{
    QJsonObject fields;
    for (const forms::FieldReading& field : reading.fields)
        fields[field.name] = fieldJson(field, reading.shrunk);
    QJsonObject document{{QStringLiteral("file"), file},
                         {QStringLiteral("page"), reading.page + 1},
                         {QStringLiteral("type"), typeName(reading)},
                         {QStringLiteral("typeConfidence"), rounded(reading.typeConfidence)},
                         {QStringLiteral("fields"), fields},
                         {QStringLiteral("milliseconds"), reading.milliseconds}};
    if (!reading.text.isEmpty())
        document[QStringLiteral("text")] = reading.text;
    return document;
}

void tell(const CommandContext& context, const QString& file, const forms::PageReading& reading)
{
    context.say(
        QStringLiteral("%1: %2 (%3)").arg(file, typeName(reading)).arg(reading.typeConfidence, 0, 'f', 2));
    for (const forms::FieldReading& field : reading.fields) {
        const QString value = field.masked ? QStringLiteral("‹…›") : field.value;
        context.say(QStringLiteral("  %1 %2  %3  %4")
                        .arg(field.needsReview ? QStringLiteral("?") : QStringLiteral(" "))
                        .arg(field.confidence, 0, 'f', 2)
                        .arg(field.name, value));
    }
    if (!reading.text.isEmpty())
        context.say(reading.text);
}

} // namespace

/** `kakanai ocr read`: papers into fields with confidence. The individual number goes to its descriptor or
 * nowhere. */
int runOcr(CommandContext& context)
{
    const QString type = context.takeOption(QStringLiteral("--document")).value_or(QString());
    const auto descriptorText = context.takeOption(QStringLiteral("--number-out-fd"));
    bool isNumber = true;
    const int descriptor = descriptorText ? descriptorText->toInt(&isNumber) : -1;
    const QString word = context.takeWord().value_or(QString());
    if (word == QStringLiteral("corrections"))
        return runOcrCorrections(context);
    if (word != QStringLiteral("read") || !isNumber || (descriptorText && descriptor < 0))
        return context.usage(usageText);
    QStringList files;
    while (const auto file = context.takeWord())
        files.append(*file);
    if (files.isEmpty() || !context.isSpent())
        return context.usage(usageText);

    forms::PageReader reader(forms::townPapers(context.townFolder));
    QJsonArray documents;
    for (const QString& file : files) {
        const auto pages = reader.readAll(file, type);
        if (!pages)
            return context.finish(failureOf(pages.error(), file));
        for (const forms::PageReading& page : *pages) {
            if (descriptor >= 0 && !writeNumbers(descriptor, file, *page.numbers))
                return context.finish(
                    Failure{FailureCode::DeviceFailed, QStringLiteral("--number-out-fd"), {}});
            documents.append(documentJson(file, page));
            tell(context, file, page);
        }
    }
    return context.finish(QJsonObject{{QStringLiteral("documents"), documents}});
}

} // namespace kakanai::cli
