// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/LabelPairs.h"

#include "forms/ocr/TextVote.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>

namespace kakanai::forms {
namespace {

constexpr qsizetype mendedLabel = 4; // characters from which a label may hold one that was misread
constexpr std::size_t mostPieces = 4; // a spaced out label has one run for each character
constexpr int widestGap = 14; // between a label and its value, in letter heights
constexpr int farBelow = 3; // a value below its label, in letter heights
constexpr double sameLine = 0.5; // of the smaller height that two runs share

using Row = std::vector<const PageText*>;

bool isSeparator(QChar character)
{
    return !character.isLetterOrNumber();
}

/** A character of a row of runs, and where it begins. */
struct Place {
    QChar character; ///< in half width and small letters
    std::size_t run = 0;
    int left = 0;
};

// The row from a run on, as one text without spaces.
std::vector<Place> placesOf(const Row& row, std::size_t first)
{
    std::vector<Place> places;
    for (std::size_t run = first; run < row.size(); ++run) {
        const PageText& text = *row[run];
        for (qsizetype i = 0; i < text.text.size(); ++i) {
            const int left = i < static_cast<qsizetype>(text.lefts.size())
                ? text.lefts[static_cast<std::size_t>(i)]
                : text.box.x;
            for (const QChar character :
                 QString(text.text[i]).normalized(QString::NormalizationForm_KC).toLower()) {
                if (!character.isSpace())
                    places.push_back({character, run, left});
            }
        }
    }
    return places;
}

/** Where in a row a label ends: the index of the first place behind it. */
struct Found {
    std::size_t end = 0;
    const PaperLabel* label = nullptr;
    qsizetype size = 0;
};

// The longest label a row begins with at this run. A short one must fill whole runs or be followed by a
// separator, so that 住所 is found in 住所東京都… but 父 is not found in 父母.
std::optional<Found> labelAt(const Row& row, std::size_t first, const std::vector<PaperLabel>& labels)
{
    const std::vector<Place> places = placesOf(row, first);
    std::size_t begin = 0;
    while (begin < places.size() && places[begin].run == first && isSeparator(places[begin].character))
        ++begin;
    if (begin == places.size() || places[begin].run != first)
        return {};
    std::optional<Found> best;
    for (const PaperLabel& label : labels) {
        for (const QString& word : label.labels) {
            const QString wanted = word.toLower().remove(u' ');
            const auto size = static_cast<std::size_t>(wanted.size());
            if (begin + size > places.size() || (best && best->size >= wanted.size()))
                continue;
            QString seen;
            for (std::size_t i = 0; i < size; ++i)
                seen.append(places[begin + i].character);
            const std::size_t end = begin + size;
            const bool isSpread = places[end - 1].run - first < mostPieces;
            // A run that ends with the label, or a separator: what was misread is not part of another word.
            const bool isWhole = end == places.size() || places[end].run != places[end - 1].run
                || isSeparator(places[end].character);
            const bool isLatin = wanted.front().unicode() < 0x80;
            const bool isMended = isWhole && wanted.size() >= mendedLabel && editDistance(seen, wanted) <= 1;
            if (isSpread && ((seen == wanted && (isWhole || !isLatin)) || isMended))
                best = Found{end, &label, wanted.size()};
        }
    }
    return best;
}

std::vector<Row> rowsOf(const std::vector<PageText>& texts)
{
    Row sorted;
    for (const PageText& text : texts) {
        if (std::ranges::any_of(text.text, [](QChar character) { return character.isLetterOrNumber(); }))
            sorted.push_back(&text);
    }
    std::ranges::stable_sort(sorted, {}, [](const PageText* text) { return text->box.y; });
    std::vector<Row> rows;
    for (const PageText* text : sorted) {
        const auto shares = [&](const Row& row) {
            const cv::Rect& other = row.back()->box;
            const int common = std::min(text->box.br().y, other.br().y) - std::max(text->box.y, other.y);
            return common > sameLine * std::min(text->box.height, other.height);
        };
        const auto row = std::find_if(rows.rbegin(), rows.rend(), shares);
        if (row == rows.rend())
            rows.push_back({text});
        else
            row->push_back(text);
    }
    for (Row& row : rows)
        std::ranges::stable_sort(row, {}, [](const PageText* text) { return text->box.x; });
    return rows;
}

// What stands behind a label in its row, up to the next label or a wide gap.
std::optional<LabelPair> besides(const Row& row, std::size_t first, const Found& found,
                                 const std::vector<PaperLabel>& labels)
{
    std::vector<Place> places = placesOf(row, first);
    std::size_t at = found.end;
    while (at < places.size() && isSeparator(places[at].character))
        ++at;
    if (at == places.size())
        return {};
    const std::size_t run = places[at].run;
    const int height = row[first]->box.height;
    const cv::Rect own = row[run]->box;
    LabelPair pair{found.label->field, {}, std::min(row[first]->confidence, row[run]->confidence)};
    cv::Rect box(places[at].left, own.y, own.br().x - places[at].left, own.height);
    QString text;
    for (qsizetype i = 0; i < row[run]->text.size(); ++i) {
        const bool isBefore = static_cast<std::size_t>(i) < row[run]->lefts.size()
            && row[run]->lefts[static_cast<std::size_t>(i)] < places[at].left;
        if (!isBefore)
            text.append(row[run]->text[i]);
    }
    if (own.x - row[first]->box.br().x > widestGap * height)
        return {};
    pair.texts.append(text);
    for (std::size_t next = run + 1; next < row.size(); ++next) {
        const cv::Rect other = row[next]->box;
        if (other.x - box.br().x > widestGap / 2 * height || labelAt(row, next, labels))
            break;
        box |= other;
        text += u'\u3000' + row[next]->text;
        pair.texts.prepend(text);
    }
    pair.field.box = QRect(box.x, box.y, box.width, box.height);
    return pair;
}

// What stands below a label, when it is no label itself.
std::optional<LabelPair> below(const std::vector<Row>& rows, const Row& row, std::size_t first,
                               const Found& found, const std::vector<PaperLabel>& labels)
{
    const cv::Rect box = row[first]->box;
    for (const Row& other : rows) {
        for (std::size_t i = 0; i < other.size(); ++i) {
            const cv::Rect place = other[i]->box;
            const bool isBelow = place.y >= box.br().y - box.height / 4
                && place.y < box.br().y + farBelow * box.height && place.x < box.br().x
                && place.br().x > box.x;
            if (!isBelow || labelAt(other, i, labels))
                continue;
            LabelPair pair{
                found.label->field, {other[i]->text}, std::min(row[first]->confidence, other[i]->confidence)};
            pair.field.box = QRect(place.x, place.y, place.width, place.height);
            return pair;
        }
    }
    return {};
}

} // namespace

std::vector<PaperLabel> paperLabels()
{
    std::vector<PaperLabel> labels;
    QFile file(QStringLiteral(":/kakanai/papers/labels.json"));
    if (!file.open(QIODevice::ReadOnly))
        return labels;
    for (const QJsonValue& value : QJsonDocument::fromJson(file.readAll()).array()) {
        const QJsonObject object = value.toObject();
        PaperLabel label;
        for (const QJsonValue& word : object[QStringLiteral("labels")].toArray())
            label.labels.append(word.toString());
        label.field.name = object[QStringLiteral("name")].toString();
        label.field.fact = object[QStringLiteral("fact")].toString();
        label.field.masked = object[QStringLiteral("masked")].toBool();
        label.field.kind = fieldKindOf(object[QStringLiteral("kind")].toString()).value_or(label.field.kind);
        const QJsonObject words = object[QStringLiteral("words")].toObject();
        for (auto word = words.begin(); word != words.end(); ++word)
            label.field.words.append({word.key(), word.value().toString()});
        labels.push_back(label);
    }
    return labels;
}

std::vector<LabelPair> pairLabels(const std::vector<PageText>& texts, const std::vector<PaperLabel>& labels,
                                  int width)
{
    const std::vector<Row> rows = rowsOf(texts);
    std::vector<LabelPair> pairs;
    for (const Row& row : rows) {
        for (std::size_t i = 0; i < row.size(); ++i) {
            const auto found = labelAt(row, i, labels);
            const auto isKnown = [&](const LabelPair& pair) {
                return found && pair.field.name == found->label->field.name;
            };
            if (!found || std::ranges::any_of(pairs, isKnown))
                continue;
            auto pair = besides(row, i, *found, labels);
            if (!pair)
                pair = below(rows, row, i, *found, labels);
            if (!pair) {
                // The page's reader may have missed what stands there; the field's own is shown the place.
                const cv::Rect box = row[i]->box;
                pair = LabelPair{found->label->field, {}, row[i]->confidence};
                pair->field.box = QRect(box.br().x + box.height / 2, box.y,
                                        std::min(width - box.br().x, 3 * widestGap * box.height), box.height);
            }
            pairs.push_back(std::move(*pair));
        }
    }
    return pairs;
}

} // namespace kakanai::forms
