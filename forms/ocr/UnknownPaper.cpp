// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/UnknownPaper.h"

#include "forms/ocr/FieldGrammar.h"
#include "forms/ocr/FieldReader.h"
#include "forms/ocr/LabelPairs.h"
#include "forms/ocr/PageFinder.h"
#include "forms/ocr/Readers.h"

#include <opencv2/imgproc.hpp>

#include <QRegularExpression>

#include <algorithm>
#include <cmath>
#include <optional>

namespace kakanai::forms {
namespace {

constexpr int longSide = 2200; // of the picture that is read; 190 dpi of an A4 page
constexpr double readScale = 2200.0 / 3508; // pixels of the read picture in one at 300 dpi
constexpr int ruleInk = 215; // grey level below which a pixel may belong to a ruled line
constexpr int ruleLength = 90; // pixels: longer than any stroke of a letter
constexpr int patience = 9000; // milliseconds of processor time for all looks at the page
constexpr int mostSpecks = 12000; // pieces of ink: a full page of small print has about 6000
constexpr double goodEnough = 0.60; // mean confidence from which no other turn is tried
constexpr double ceiling = 0.50; // of a value without a template
constexpr int leastCharacters = 6; // fewer are dirt
constexpr double leastConfidence = 0.25; // mean: below this it is texture, not text

struct Look {
    std::vector<PageText> texts;
    int quarters = 0; ///< turns to the right before reading
    PageScript script = PageScript::Lines;
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

Look lookAt(const cv::Mat& picture, int quarters, PageScript script, int milliseconds, Recogniser& recogniser)
{
    const auto [image, back] = turned(picture, quarters);
    Look look;
    look.quarters = quarters;
    look.script = script;
    look.toPicture = back;
    look.texts = recogniser.readPage(image, script, milliseconds);
    double sum = 0;
    for (const PageText& text : look.texts) {
        look.characters += text.text.size();
        sum += text.confidence * static_cast<double>(text.text.size());
    }
    look.confidence = look.characters > 0 ? sum / static_cast<double>(look.characters) : 0;
    return look;
}

// What belongs behind a label, or nothing.
PaperValue valueOf(const TemplateField& field, const QString& text)
{
    QString rest = text;
    while (!rest.isEmpty() && QStringView(u":：・.-()（）").contains(rest.front()))
        rest.remove(0, 1);
    const auto alike = [](const QString& value) { return PaperValue{value, value}; };
    switch (field.kind) {
    case FieldKind::Name:
        return alike(cleanName(rest));
    case FieldKind::Kana:
        return alike(cleanKana(rest));
    case FieldKind::Address:
        return alike(mendedBlock(cleanAddress(rest)));
    case FieldKind::Date:
        return paperDate(rest);
    case FieldKind::Number:
        return cleanNumber(rest);
    case FieldKind::Roman:
        return latinName(rest);
    case FieldKind::Amount:
    case FieldKind::Text:
    case FieldKind::Digits:
    case FieldKind::Checkbox:
        break;
    }
    if (field.words.isEmpty())
        return alike(rest.simplified());
    const auto [word, nearness] = nearestWord(rest, field.words);
    return nearness > 0.99 ? word : PaperValue();
}

// Twelve digits or more are blackened in every text, whether their check digit holds or not: one of them may
// be misread; fewer where they stand in fours. A telephone number has at most eleven and begins with two to
// four.
QString withoutIndividualNumbers(const QString& text)
{
    static const QRegularExpression digits(
        QStringLiteral("\\d(?:[\\s-]*\\d){11,}|\\d{4}[\\s-]+\\d{4}[\\s-]+\\d{2,4}"));
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

// Ruled lines, found as straight ink: a table's frame hides its text from the page's reader. Thin ones are
// grey.
cv::Mat withoutRules(const cv::Mat& picture)
{
    // A line that is not quite level is a stair of shorter ones, and grain breaks it: thickened, it is one.
    cv::Mat ink;
    cv::dilate(picture < ruleInk, ink, cv::getStructuringElement(cv::MORPH_RECT, cv::Size(3, 3)));
    cv::Mat result = picture.clone();
    for (const cv::Size& shape : {cv::Size(ruleLength, 1), cv::Size(1, ruleLength)}) {
        cv::Mat rules;
        cv::morphologyEx(ink, rules, cv::MORPH_OPEN, cv::getStructuringElement(cv::MORPH_RECT, shape));
        result.setTo(255, rules);
    }
    return result;
}

bool isLatin(const Look& look)
{
    qsizetype latin = 0;
    for (const PageText& text : look.texts)
        latin +=
            std::ranges::count_if(text.text, [](QChar c) { return c.isLetter() && c.unicode() < 0x250; });
    return 10 * latin > 6 * look.characters;
}

/** Reads the values of the pairs of one look: a second time, by the readers of known papers. */
class ValueReader
{
public:
    ValueReader(const cv::Mat& red, const cv::Matx33d& toImage, Readers& readers)
        : m_flat(withoutShadow(red))
        , m_toImage(toImage * cv::Matx33d::diag({readScale, readScale, 1}))
        , m_bounds(0, 0, red.cols, red.rows)
        , m_fields(readers, false)
    {
    }

    /** Nothing when nothing there is what belongs behind the label. */
    std::optional<FieldReading> read(const LabelPair& pair, const QList<FieldReading>& before)
    {
        FieldReading reading;
        reading.name = pair.field.name;
        reading.fact = pair.field.fact;
        reading.masked = pair.field.masked;
        const QRect box = scaled(pair.field.box);
        reading.box = placeOf(box);
        // A number nobody may see is not read without knowing that it is one.
        if (reading.masked)
            return reading;
        PaperValue seen;
        for (const QString& text : pair.texts) {
            seen = valueOf(pair.field, text);
            if (!seen.isEmpty())
                break;
        }
        TemplateField field = pair.field;
        field.box = box;
        MaskedNumbers none;
        const FieldReading again =
            m_isLatin ? FieldReading{} : m_fields.read(m_flat, m_toImage, field, before, none);
        const bool isRead = !again.value.isEmpty();
        if (!isRead && seen.isEmpty())
            return {};
        reading.value = isRead ? again.value : seen.printed;
        reading.factValue = isRead ? again.factValue : seen.fact;
        reading.candidates = again.candidates;
        if (isRead && !seen.isEmpty() && seen.fact != reading.factValue)
            reading.candidates.prepend(seen);
        reading.confidence = ceiling * (isRead ? again.confidence : pair.confidence);
        reading.level = Confidence::Doubtful;
        return reading;
    }

    void setLatin(bool isLatin) { m_isLatin = isLatin; }

private:
    // Into 300 dpi, with some room: the page's reader cuts closely.
    static QRect scaled(const QRect& box)
    {
        const int room = box.height() / 5;
        const QRect roomy = box.adjusted(-room, -room, room, room);
        const auto at300 = [](int pixels) { return static_cast<int>(pixels / readScale); };
        return {at300(roomy.x()), at300(roomy.y()), at300(roomy.width()), at300(roomy.height())};
    }

    [[nodiscard]] QRect placeOf(const QRect& box) const
    {
        std::vector<cv::Point2d> corners{{1.0 * box.left(), 1.0 * box.top()},
                                         {1.0 * box.right(), 1.0 * box.top()},
                                         {1.0 * box.right(), 1.0 * box.bottom()},
                                         {1.0 * box.left(), 1.0 * box.bottom()}};
        cv::perspectiveTransform(corners, corners, m_toImage);
        const std::vector<cv::Point2f> outline(corners.begin(), corners.end());
        const cv::Rect seen = cv::boundingRect(outline);
        return QRect(seen.x, seen.y, seen.width, seen.height) & m_bounds;
    }

    cv::Mat m_flat;
    cv::Matx33d m_toImage; ///< 300 dpi → the given picture
    QRect m_bounds;
    FieldReader m_fields;
    bool m_isLatin = false;
};

} // namespace

std::optional<PageReading> readUnknownPaper(const cv::Mat& red, Readers& readers)
{
    const PageGuess guess = resized(findPage(red).front(), longSide);
    const cv::Mat picture = withoutShadow(straightened(red, guess));
    if (isTexture(picture))
        return {};
    Recogniser& recogniser = readers.tesseract;
    const cv::Mat plainPicture = withoutRules(picture);
    const qint64 end = threadMilliseconds() + patience;
    Look best = lookAt(plainPicture, 0, PageScript::Lines, patience, recogniser);
    if (best.confidence < goodEnough || best.characters < leastCharacters) {
        struct Try {
            int quarters;
            PageScript script;
        };
        for (const Try& attempt : {Try{0, PageScript::Columns}, Try{2, PageScript::Lines},
                                   Try{1, PageScript::Lines}, Try{3, PageScript::Lines}}) {
            const auto left = static_cast<int>(end - threadMilliseconds());
            if (left <= 0)
                break;
            Look look = lookAt(plainPicture, attempt.quarters, attempt.script, left, recogniser);
            if (look.worth() > best.worth())
                best = std::move(look);
            if (best.confidence >= goodEnough && best.characters >= leastCharacters)
                break;
        }
    }
    if (best.characters < leastCharacters || best.confidence < leastConfidence)
        return {};
    if (isLatin(best)) {
        const auto left = static_cast<int>(end - threadMilliseconds());
        Look look = lookAt(plainPicture, best.quarters, PageScript::Latin, std::max(left, 1000), recogniser);
        if (look.worth() > best.worth())
            best = std::move(look);
    }
    PageReading reading;
    if (best.script != PageScript::Columns) {
        ValueReader values(red, guess.toImage * best.toPicture, readers);
        values.setLatin(best.script == PageScript::Latin);
        for (const LabelPair& pair : pairLabels(best.texts, paperLabels(), picture.cols)) {
            if (auto value = values.read(pair, reading.fields))
                reading.fields.append(std::move(*value));
        }
    }
    QStringList lines;
    for (const PageText& text : best.texts)
        lines.append(withoutIndividualNumbers(text.text));
    reading.text = lines.join(u'\n');
    return reading;
}

} // namespace kakanai::forms
