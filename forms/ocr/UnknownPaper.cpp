// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/UnknownPaper.h"

#include "forms/ocr/FieldGrammar.h"
#include "forms/ocr/PageFinder.h"

#include <opencv2/imgproc.hpp>

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>

namespace kakanai::forms {
namespace {

constexpr int longSide = 2200; // of the picture that is read; 190 dpi of an A4 page
constexpr int patience = 9000; // milliseconds of processor time for all looks at the page
constexpr int mostSpecks = 12000; // pieces of ink: a full page of small print has about 6000
constexpr double goodEnough = 0.60; // mean confidence from which no other turn is tried
constexpr double ceiling = 0.50; // of a value without a template
constexpr int leastCharacters = 6; // fewer are dirt
constexpr double leastConfidence = 0.25; // mean: below this it is texture, not text

struct Look {
    std::vector<PageText> texts;
    cv::Matx33d toPicture = cv::Matx33d::eye(); ///< of the read picture → the straightened one
    double confidence = 0; ///< mean over the characters
    qsizetype characters = 0;

    [[nodiscard]] double worth() const { return confidence * std::sqrt(static_cast<double>(characters)); }
};

// The picture turned by quarter turns, and the way back.
std::pair<cv::Mat, cv::Matx33d> turned(const cv::Mat& picture, int quarters)
{
    const auto w = static_cast<double>(picture.cols);
    const auto h = static_cast<double>(picture.rows);
    cv::Mat result;
    switch (quarters) {
    case 1:
        cv::rotate(picture, result, cv::ROTATE_90_CLOCKWISE);
        return {result, cv::Matx33d(0, 1, 0, -1, 0, h, 0, 0, 1)};
    case 2:
        cv::rotate(picture, result, cv::ROTATE_180);
        return {result, cv::Matx33d(-1, 0, w, 0, -1, h, 0, 0, 1)};
    case 3:
        cv::rotate(picture, result, cv::ROTATE_90_COUNTERCLOCKWISE);
        return {result, cv::Matx33d(0, -1, w, 1, 0, 0, 0, 0, 1)};
    default:
        return {picture, cv::Matx33d::eye()};
    }
}

// Sand, cloth, a photograph: so many specks that nobody could have written them.
bool isTexture(const cv::Mat& picture)
{
    cv::Mat labels;
    return cv::connectedComponents(picture < 128, labels) > mostSpecks;
}

Look lookAt(const cv::Mat& picture, int quarters, bool isVertical, int milliseconds, Recogniser& recogniser)
{
    const auto [image, back] = turned(picture, quarters);
    Look look;
    look.toPicture = back;
    look.texts = recogniser.readPage(image, isVertical, milliseconds);
    double sum = 0;
    for (const PageText& text : look.texts) {
        look.characters += text.text.size();
        sum += text.confidence * static_cast<double>(text.text.size());
    }
    look.confidence = look.characters > 0 ? sum / static_cast<double>(look.characters) : 0;
    return look;
}

QString plain(const QString& text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.removeIf([](QChar character) { return character.isSpace(); });
    return result;
}

// What belongs behind a label, or nothing.
QString valueOf(const TemplateField& field, const QString& text)
{
    QString rest = text;
    while (!rest.isEmpty() && QStringView(u":：・.-()（）").contains(rest.front()))
        rest.remove(0, 1);
    switch (field.kind) {
    case FieldKind::Name:
        return cleanName(rest);
    case FieldKind::Kana:
        return cleanKana(rest);
    case FieldKind::Address:
        return mendedBlock(cleanAddress(rest));
    case FieldKind::Date: {
        const auto date = parsePaperDate(rest);
        return date ? date->toString(Qt::ISODate) : QString();
    }
    case FieldKind::Number: {
        QString digits;
        for (const QChar character : plain(rest)) {
            if (character >= u'0' && character <= u'9')
                digits.append(character);
            else if (!QStringView(u"-()〒").contains(character))
                return {};
        }
        return digits;
    }
    case FieldKind::Amount:
    case FieldKind::Roman:
    case FieldKind::Text:
    case FieldKind::Digits:
    case FieldKind::Checkbox:
        break;
    }
    if (field.words.isEmpty())
        return cleanName(rest);
    const auto [word, nearness] = nearestWord(rest, field.words);
    return nearness > 0.99 ? word : QString();
}

// Twelve digits with a true check digit are blackened in every text.
QString withoutIndividualNumbers(const QString& text)
{
    static const QRegularExpression digits(QStringLiteral("\\d[\\d\\s-]{10,}\\d"));
    QString result = text;
    auto match = digits.match(result);
    while (match.hasMatch()) {
        const qsizetype at = match.capturedStart();
        const qsizetype length = match.capturedLength();
        result.replace(at, length, QString(length, u'■'));
        match = digits.match(result, at + length);
    }
    return result;
}

// What may hold the value of the label in `at`: the rest of its own run, then its neighbours.
QStringList candidatesOf(const std::vector<PageText>& texts, std::size_t at, const QString& rest)
{
    QStringList found;
    if (!rest.isEmpty())
        found.append(rest);
    const cv::Rect box = texts[at].box;
    const PageText* right = nullptr;
    const PageText* below = nullptr;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const cv::Rect other = texts[i].box;
        if (i == at)
            continue;
        const int middle = other.y + other.height / 2;
        if (other.x >= box.br().x && middle > box.y - box.height / 3 && middle < box.br().y + box.height / 3
            && (!right || other.x < right->box.x))
            right = &texts[i];
        if (other.y >= box.br().y && other.y < box.br().y + 3 * box.height && other.x < box.br().x
            && other.br().x > box.x && (!below || other.y < below->box.y))
            below = &texts[i];
    }
    for (const PageText* neighbour : {right, below}) {
        if (neighbour)
            found.append(neighbour->text);
    }
    return found;
}

} // namespace

std::vector<PaperLabel> paperLabels()
{
    struct KindName {
        const char* name;
        FieldKind kind;
    };
    constexpr std::array kinds{
        KindName{"name", FieldKind::Name}, KindName{"kana", FieldKind::Kana},
        KindName{"date", FieldKind::Date}, KindName{"address", FieldKind::Address},
        KindName{"text", FieldKind::Text}, KindName{"number", FieldKind::Number},
    };
    std::vector<PaperLabel> labels;
    QFile file(QStringLiteral(":/kakanai/papers/labels.json"));
    if (!file.open(QIODevice::ReadOnly))
        return labels;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        PaperLabel label;
        for (const QJsonValue& word : object[QStringLiteral("labels")].toArray())
            label.labels.append(word.toString());
        label.name = object[QStringLiteral("name")].toString();
        label.field.name = label.name;
        label.field.fact = object[QStringLiteral("fact")].toString();
        label.field.masked = object[QStringLiteral("masked")].toBool();
        const QString kindName = object[QStringLiteral("kind")].toString();
        for (const KindName& kind : kinds) {
            if (kindName == QLatin1String(kind.name))
                label.field.kind = kind.kind;
        }
        const QJsonObject words = object[QStringLiteral("words")].toObject();
        for (auto word = words.begin(); word != words.end(); ++word)
            label.field.words.append({word.key(), word.value().toString()});
        labels.push_back(label);
    }
    return labels;
}

QList<FieldReading> pairLabels(const std::vector<PageText>& texts, const std::vector<PaperLabel>& labels)
{
    QList<FieldReading> fields;
    for (const PaperLabel& label : labels) {
        for (std::size_t i = 0; i < texts.size(); ++i) {
            const QString text = plain(texts[i].text);
            QString found;
            for (const QString& word : label.labels) {
                if (text.startsWith(word) && word.size() > found.size())
                    found = word;
            }
            if (found.isEmpty())
                continue;
            FieldReading reading;
            reading.name = label.name;
            reading.masked = label.field.masked;
            reading.fact = label.field.fact;
            for (const QString& candidate : candidatesOf(texts, i, text.sliced(found.size()))) {
                reading.value = valueOf(label.field, candidate);
                if (!reading.value.isEmpty())
                    break;
            }
            if (reading.value.isEmpty())
                continue;
            reading.confidence = std::min(ceiling, texts[i].confidence * ceiling);
            reading.level = Confidence::Doubtful;
            const cv::Rect box = texts[i].box;
            reading.box = QRect(box.x, box.y, box.width, box.height);
            if (reading.masked) {
                reading.value.fill(u'0');
                reading.value.clear();
                reading.level = Confidence::Unread;
                reading.confidence = 0;
            }
            fields.append(reading);
            break;
        }
    }
    return fields;
}

std::optional<PageReading> readUnknownPaper(const cv::Mat& red, Recogniser& recogniser)
{
    const PageGuess guess = resized(findPage(red).front(), longSide);
    const cv::Mat picture = withoutShadow(straightened(red, guess));
    if (isTexture(picture))
        return {};
    const qint64 end = threadMilliseconds() + patience;
    Look best = lookAt(picture, 0, false, patience, recogniser);
    if (best.confidence < goodEnough || best.characters < leastCharacters) {
        struct Try {
            int quarters;
            bool isVertical;
        };
        for (const Try& attempt : {Try{0, true}, Try{2, false}, Try{1, false}, Try{3, false}}) {
            const auto left = static_cast<int>(end - threadMilliseconds());
            if (left <= 0)
                break;
            Look look = lookAt(picture, attempt.quarters, attempt.isVertical, left, recogniser);
            if (look.worth() > best.worth())
                best = std::move(look);
            if (best.confidence >= goodEnough && best.characters >= leastCharacters)
                break;
        }
    }
    if (best.characters < leastCharacters || best.confidence < leastConfidence)
        return {};
    PageReading reading;
    reading.fields = pairLabels(best.texts, paperLabels());
    const cv::Matx33d toImage = guess.toImage * best.toPicture;
    for (FieldReading& field : reading.fields) {
        const QRect& box = field.box;
        std::vector<cv::Point2d> corners{{1.0 * box.left(), 1.0 * box.top()},
                                         {1.0 * box.right(), 1.0 * box.top()},
                                         {1.0 * box.right(), 1.0 * box.bottom()},
                                         {1.0 * box.left(), 1.0 * box.bottom()}};
        cv::perspectiveTransform(corners, corners, toImage);
        const std::vector<cv::Point2f> outline(corners.begin(), corners.end());
        const cv::Rect seen = cv::boundingRect(outline);
        field.box = QRect(seen.x, seen.y, seen.width, seen.height) & QRect(0, 0, red.cols, red.rows);
    }
    QStringList lines;
    for (const PageText& text : best.texts)
        lines.append(withoutIndividualNumbers(text.text));
    reading.text = lines.join(u'\n');
    return reading;
}

} // namespace kakanai::forms
