// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/CellField.h"

#include "forms/ocr/TextLine.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace kakanai::forms {
namespace {

constexpr int border = 6; // pixels of a cell's edge that belong to its printed box
constexpr double pieceGap = 4.0; // whatever stands in a cell is one piece
constexpr std::size_t alternatives = 3; // of each cell that are tried when the first does not fit
constexpr double bookAdvantage = 2.5; // how much less likely (logarithm) a known reading may be
constexpr double smallHeight = 0.74; // a small kana, beside the median of its row

using Row = std::vector<const std::vector<CellGuess>*>;

bool fits(const TemplateField& field, std::span<const std::uint8_t> ascii)
{
    if (field.length > 0 && ascii.size() != static_cast<std::size_t>(field.length))
        return false;
    if (field.most > 0) {
        int number = 0;
        for (const std::uint8_t digit : ascii)
            number = number * 10 + (digit - '0');
        if (number < field.least || number > field.most)
            return false;
    }
    return obeys(field.check, ascii);
}

// The digits with up to two cells read otherwise than at first sight; `places` = one of each cell's guesses.
Digits digitsOf(const Row& row, const std::vector<std::size_t>& places)
{
    Digits digits;
    std::array<char, 2> one{};
    for (std::size_t i = 0; i < row.size(); ++i) {
        one[0] = static_cast<char>('0' + (*row[i])[places[i]].index);
        digits.take(one.data());
    }
    explicit_bzero(one.data(), one.size());
    return digits;
}

QString textOf(const std::vector<const std::vector<CellGuess>*>& word)
{
    QString text;
    for (const auto* guesses : word)
        text.append(CellReader::alphabet()[guesses->front().index]);
    return text;
}

double shareOf(const std::vector<CellGuess>& guesses, QChar character)
{
    for (const CellGuess& guess : guesses) {
        if (CellReader::alphabet()[guess.index] == character)
            return guess.share;
    }
    return 0;
}

double logLikelihood(const Row& word, const QString& text)
{
    double sum = 0;
    for (std::size_t i = 0; i < word.size(); ++i)
        sum += std::log(std::max(shareOf(*word[i], text[static_cast<qsizetype>(i)]), 1e-6));
    return sum;
}

double weakest(const Row& word, const QString& text)
{
    double least = 1;
    for (std::size_t i = 0; i < word.size(); ++i)
        least = std::min(least, shareOf(*word[i], text[static_cast<qsizetype>(i)]));
    return least;
}

// By their height alone: ャュョッ and the small vowels.
QString withSmallKana(const QString& word, const std::vector<int>& heights)
{
    static const QString large = QStringLiteral("ヤユヨツアイウエオ");
    static const QString small = QStringLiteral("ャュョッァィゥェォ");
    std::vector<int> sorted = heights;
    std::ranges::sort(sorted);
    const double usual = sorted.empty() ? 0 : sorted[sorted.size() / 2];
    QString result = word;
    for (qsizetype i = 1; i < word.size(); ++i) {
        const qsizetype at = large.indexOf(word[i]);
        if (at >= 0 && heights[static_cast<std::size_t>(i)] < smallHeight * usual)
            result[i] = small[at];
    }
    return result;
}

} // namespace

CellRow cutCells(const cv::Mat& flat, const cv::Matx33d& toImage, const QList<QRect>& cells)
{
    CellRow row;
    for (const QRect& cell : cells) {
        const TextLine line =
            findLine(cutField(flat, toImage, cell.adjusted(border, border, -border, -border)), pieceGap);
        row.pictures.push_back(line.pieces.empty() ? cv::Mat() : line.pieces.front());
        row.heights.push_back(line.pieces.empty() ? 0 : line.height);
    }
    return row;
}

Digits chooseDigits(const std::vector<std::vector<CellGuess>>& guesses, const TemplateField& field,
                    double& confidence)
{
    confidence = 0;
    Row row;
    for (const auto& cell : guesses) {
        if (!cell.empty())
            row.push_back(&cell);
    }
    if (row.empty() || row.size() > Digits::capacity)
        return {};
    Digits best;
    const auto consider = [&](const std::vector<std::size_t>& places) {
        double share = 1;
        for (std::size_t i = 0; i < row.size(); ++i)
            share = std::min(share, static_cast<double>((*row[i])[places[i]].share));
        if (share <= confidence)
            return;
        const Digits digits = digitsOf(row, places);
        if (!fits(field, digits.ascii()))
            return;
        confidence = share;
        best = digits;
    };
    std::vector<std::size_t> places(row.size(), 0);
    consider(places);
    if (best.size() > 0)
        return best;
    for (std::size_t i = 0; i < row.size(); ++i) {
        for (places[i] = 1; places[i] < alternatives; ++places[i]) {
            consider(places);
            for (std::size_t j = i + 1; j < row.size(); ++j) {
                for (places[j] = 1; places[j] < alternatives; ++places[j])
                    consider(places);
                places[j] = 0;
            }
        }
        places[i] = 0;
    }
    return best;
}

Verdict chooseKana(const std::vector<std::vector<CellGuess>>& guesses, const std::vector<int>& heights,
                   const NameBook& names)
{
    Verdict verdict;
    QStringList words;
    QStringList asSeen;
    verdict.confidence = 1;
    for (std::size_t begin = 0; begin < guesses.size();) {
        if (guesses[begin].empty()) {
            ++begin;
            continue;
        }
        std::size_t end = begin;
        Row word;
        std::vector<int> wordHeights;
        for (; end < guesses.size() && !guesses[end].empty(); ++end) {
            word.push_back(&guesses[end]);
            wordHeights.push_back(heights[end]);
        }
        begin = end;
        const QString raw = textOf(word);
        QString chosen = raw;
        double likeliest = logLikelihood(word, raw) - bookAdvantage;
        for (const QString& reading : names.readingsOfLength(raw.size())) {
            const double likelihood = logLikelihood(word, reading);
            if (likelihood > likeliest) {
                likeliest = likelihood;
                chosen = reading;
            }
        }
        const bool isEither = names.hasTwoSpellings(chosen);
        const QString spelled = isEither ? QString() : names.spelling(chosen);
        words.append(spelled.isEmpty() ? withSmallKana(isEither ? chosen : raw, wordHeights) : spelled);
        asSeen.append(withSmallKana(raw, wordHeights));
        verdict.confidence =
            std::min(verdict.confidence, weakest(word, chosen) * (spelled.isEmpty() ? 0.85 : 1.0));
    }
    verdict.value = words.join(u'\u3000');
    if (verdict.value.isEmpty())
        return {};
    if (const QString seen = asSeen.join(u'\u3000'); seen != verdict.value) {
        verdict.candidates.append(seen);
        verdict.confidence = std::min(verdict.confidence, 0.85);
    }
    return verdict;
}

} // namespace kakanai::forms
