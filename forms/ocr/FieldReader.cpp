// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/FieldReader.h"

#include "forms/ocr/Digits.h"
#include "forms/ocr/FieldGrammar.h"
#include "forms/ocr/TextLine.h"

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

constexpr std::array textHeights{28, 36, 46}; // the models were trained around 36 pixels
constexpr std::array japaneseModels{Model::Jpn, Model::Japanese};
constexpr double wideGap =
    0.95; // an ideographic space, in ink heights; two full-width digits 1 stay together
constexpr double nameGap = 0.55; // between surname and given name even a half-width space counts
constexpr double numberGap = 4.0; // digits may be grouped; they stay one line
constexpr std::size_t mostCandidates = 3; // offered beside the value
constexpr double checkedInk = 0.06; // of a checkbox (measured: checked at least .29, blank at most .04)

// Text as it belongs into the field, or nothing when the grammar refuses it.
QString accepted(const TemplateField& field, const QString& text)
{
    switch (field.kind) {
    case FieldKind::Name:
        return cleanName(text);
    case FieldKind::Kana:
        return cleanKana(text);
    case FieldKind::Address:
        return cleanAddress(text);
    case FieldKind::Date: {
        const auto date = parsePaperDate(text);
        return date ? date->toString(Qt::ISODate) : QString();
    }
    case FieldKind::Amount:
        return cleanAmount(text);
    case FieldKind::Roman:
        return text.normalized(QString::NormalizationForm_KC).toUpper().simplified();
    case FieldKind::Text: {
        if (field.words.isEmpty())
            return cleanName(text).isEmpty() ? QString() : text.simplified();
        const auto [word, nearness] = nearestWord(text, field.words);
        return nearness > 0.99 ? word : QString();
    }
    case FieldKind::Number:
    case FieldKind::Digits:
    case FieldKind::Checkbox:
        break;
    }
    return {};
}

// How far the field's grammar vouches for a value.
double grammarTrust(const TemplateField& field, const QString& value)
{
    switch (field.kind) {
    case FieldKind::Address:
        return hasBlockNumber(value) && hasPrefecture(value) && !hasLookAlikes(value) ? 1.0 : 0.7;
    case FieldKind::Name: // the print decides, and only a person sees it well enough
        return hasVariantCharacters(value) || hasSingleCharacterPart(value) ? 0.75 : 1.0;
    case FieldKind::Kana:
        return hasDoubtfulSize(value) ? 0.9 : 1.0;
    case FieldKind::Text:
        return field.words.isEmpty() ? 0.9 : 1.0;
    case FieldKind::Date:
    case FieldKind::Number:
    case FieldKind::Amount:
    case FieldKind::Roman:
    case FieldKind::Digits:
    case FieldKind::Checkbox:
        return 1.0;
    }
    return 1.0;
}

} // namespace

/** What one model said about one size of the line. */
struct FieldReader::Ballot {
    QString text;
    double confidence = 0;
    Model model = Model::Jpn;
};

FieldReader::FieldReader(Recogniser& recogniser)
    : m_recogniser(&recogniser)
{
}

FieldReading FieldReader::read(const cv::Mat& flat, const cv::Matx33d& toImage, const TemplateField& field,
                               MaskedNumbers& numbers)
{
    FieldReading reading;
    reading.name = field.name;
    reading.fact = field.fact;
    reading.masked = field.masked;
    const cv::Mat area = cutField(flat, toImage, field.box);
    switch (field.kind) {
    case FieldKind::Checkbox: {
        const cv::Rect inner(8, 8, area.cols - 16, area.rows - 16); // without the printed square
        const bool checked = findLine(area(inner), numberGap).inkShare > checkedInk;
        reading.value = checked ? QStringLiteral("1") : QStringLiteral("0");
        reading.confidence = 0.95;
        break;
    }
    case FieldKind::Number:
        readNumber(area, field, reading, numbers);
        break;
    case FieldKind::Digits:
        readCells(flat, toImage, field, reading, numbers);
        break;
    case FieldKind::Name:
    case FieldKind::Kana:
    case FieldKind::Address:
    case FieldKind::Date:
    case FieldKind::Amount:
    case FieldKind::Roman:
    case FieldKind::Text:
        readText(area, field, reading);
        break;
    }
    reading.needsReview = reading.confidence < sureConfidence;
    return reading;
}

std::vector<FieldReader::Ballot> FieldReader::ask(const cv::Mat& area, double gap)
{
    std::vector<Ballot> ballots;
    const TextLine line = findLine(area, gap);
    if (line.pieces.empty())
        return ballots;
    for (const Model model : japaneseModels) {
        for (const int height : textHeights) {
            Ballot ballot;
            ballot.model = model;
            ballot.confidence = 1;
            for (const cv::Mat& piece : line.pieces) {
                double confidence = 0;
                const QString text = readPiece(prepared(piece, line.height, height), model,
                                               piece.cols < 1.5 * line.height, confidence);
                ballot.confidence = std::min(ballot.confidence, confidence);
                if (!ballot.text.isEmpty())
                    ballot.text.append(u'\u3000');
                ballot.text.append(text);
            }
            ballots.push_back(ballot);
        }
    }
    return ballots;
}

QString FieldReader::readPiece(const cv::Mat& image, Model model, bool isSingle, double& confidence)
{
    QString text;
    // The layout analysis sometimes finds no line in one or two characters; the raw line skips it.
    for (const TextShape shape : {isSingle ? TextShape::Character : TextShape::Line, TextShape::RawLine}) {
        m_recogniser->read(image, model, shape, false, [&](const char* utf8, double sure) {
            text = QString::fromUtf8(utf8);
            confidence = sure;
        });
        // The models put spaces between Japanese characters where there are none; gaps were found by their
        // width.
        text.remove(u' ');
        text.remove(u'\n');
        if (!text.isEmpty())
            break;
    }
    return text;
}

void FieldReader::readText(const cv::Mat& area, const TemplateField& field, FieldReading& reading)
{
    const double gap = field.kind == FieldKind::Name || field.kind == FieldKind::Kana ? nameGap : wideGap;
    const std::vector<Ballot> ballots = ask(area, gap);
    struct Choice {
        QString value;
        int votes = 0;
        double weight = 0;
        double best = 0;
        std::array<bool, 3> models{};
    };
    std::vector<Choice> choices;
    for (const Ballot& ballot : ballots) {
        const QString value = accepted(field, ballot.text);
        if (value.isEmpty())
            continue;
        auto choice =
            std::ranges::find_if(choices, [&](const Choice& known) { return known.value == value; });
        if (choice == choices.end())
            choice = choices.insert(choices.end(), Choice{value});
        ++choice->votes;
        choice->weight += 0.3 + ballot.confidence * grammarTrust(field, value);
        choice->best = std::max(choice->best, ballot.confidence);
        choice->models[static_cast<std::size_t>(ballot.model)] = true;
    }
    if (choices.empty())
        return;
    std::ranges::sort(choices, std::ranges::greater(), &Choice::weight);
    const Choice& winner = choices.front();
    reading.value = winner.value;
    for (std::size_t i = 1; i < std::min(choices.size(), mostCandidates + 1); ++i)
        reading.candidates.append(choices[i].value);
    const bool bothModels = std::ranges::count(winner.models, true) >= 2;
    // In a closed vocabulary an engine that saw nothing abstains; elsewhere silence is doubt.
    const auto silent = field.words.isEmpty()
        ? 0
        : std::ranges::count_if(ballots, [](const Ballot& ballot) { return ballot.text.isEmpty(); });
    const double agreement = static_cast<double>(winner.votes)
        / static_cast<double>(static_cast<std::ptrdiff_t>(ballots.size()) - silent);
    reading.confidence = (0.5 + 0.5 * agreement) * (bothModels ? 1.0 : 0.7)
        * grammarTrust(field, winner.value) * (0.4 + 0.6 * winner.best);
}

void FieldReader::readNumber(const cv::Mat& area, const TemplateField& field, FieldReading& reading,
                             MaskedNumbers& numbers)
{
    const TextLine line = findLine(area, numberGap);
    if (line.pieces.empty())
        return;
    struct Choice {
        Digits digits;
        int votes = 0;
        double best = 0;
        std::array<bool, 3> models{};
    };
    std::vector<Choice> choices;
    choices.reserve(16); // growing would leave copies behind (they wipe themselves, but need not exist)
    int asked = 0;
    for (const Model model : {Model::Eng, Model::Jpn, Model::Japanese}) {
        for (const int height : textHeights) {
            ++asked;
            m_recogniser->read(prepared(line.pieces.front(), line.height, height), model, TextShape::Line,
                               true, [&](const char* utf8, double confidence) {
                                   Digits digits;
                                   digits.take(utf8);
                                   const bool fits = field.length == 0
                                       || digits.size() == static_cast<std::size_t>(field.length);
                                   if (!digits.isClean() || digits.size() == 0 || !fits
                                       || !obeys(field.check, digits.ascii()))
                                       return;
                                   auto choice = std::ranges::find_if(choices, [&](const Choice& known) {
                                       return known.digits.isSame(digits);
                                   });
                                   if (choice == choices.end())
                                       choice = choices.insert(choices.end(), Choice{digits});
                                   ++choice->votes;
                                   choice->best = std::max(choice->best, confidence);
                                   choice->models[static_cast<std::size_t>(model)] = true;
                               });
        }
    }
    if (choices.empty())
        return;
    const Choice& winner = *std::ranges::max_element(choices, {}, &Choice::votes);
    const auto models = std::ranges::count(winner.models, true);
    const double agreement = static_cast<double>(winner.votes) / asked;
    // A check digit that holds weighs as much as the whole vote: one misread in eleven passes it, two models
    // rarely agree on it.
    const double trust = field.check != CheckRule::None ? 0.75 + 0.25 * agreement
        : field.length > 0                              ? 0.6 + 0.4 * agreement
                                                        : 0.5 + 0.5 * agreement;
    reading.confidence =
        trust * (models >= 2 ? 1.0 : 0.7) * (choices.size() == 1 ? 1.0 : 0.9) * (0.7 + 0.3 * winner.best);
    if (field.masked)
        numbers.push_back({field.name, winner.digits.toSecret()});
    else
        reading.value = QString::fromLatin1(reinterpret_cast<const char*>(winner.digits.ascii().data()),
                                            static_cast<qsizetype>(winner.digits.size()));
}

void FieldReader::readCells(const cv::Mat& flat, const cv::Matx33d& toImage, const TemplateField& field,
                            FieldReading& reading, MaskedNumbers& numbers)
{
    Digits digits;
    double confidence = 0.79; // handwriting is never sure with these models
    for (const QRect& cell : field.cells) {
        const TextLine line = findLine(cutField(flat, toImage, cell.adjusted(6, 6, -6, -6)), numberGap);
        if (line.pieces.empty())
            continue;
        m_recogniser->read(prepared(line.pieces.front(), line.height, 36), Model::Eng, TextShape::Character,
                           true, [&](const char* utf8, double sure) {
                               digits.take(utf8);
                               confidence = std::min(confidence, sure);
                           });
    }
    if (digits.size() == 0 || !digits.isClean() || !obeys(field.check, digits.ascii()))
        return;
    reading.confidence = confidence;
    if (field.masked)
        numbers.push_back({field.name, digits.toSecret()});
    else
        reading.value = QString::fromLatin1(reinterpret_cast<const char*>(digits.ascii().data()),
                                            static_cast<qsizetype>(digits.size()));
}

} // namespace kakanai::forms
