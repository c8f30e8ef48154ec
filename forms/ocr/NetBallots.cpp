// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/NetBallots.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace kakanai::forms {
namespace {

constexpr qsizetype considered = 5; // texts of each network
constexpr double againstGrammar = 1e-3; // how often something stands there that the grammar does not know
constexpr double strained = 1e-3; // below this a town was bent until it was in the book
constexpr double unruly = 0.5; // the most a text is trusted that obeys no grammar
constexpr double bookAdvantage = 1.5; // how much less likely (logarithm) a known name may be

// What a network may see in a field; an address after a wide gap goes on with a building, which is free.
LineGrammar grammarOf(const TemplateField& field, std::size_t pieces, const AddressBook& addresses)
{
    switch (field.kind) {
    case FieldKind::Kana:
        return kanaGrammar();
    case FieldKind::Date:
        return dateGrammar();
    case FieldKind::Amount:
        return amountGrammar();
    case FieldKind::Address:
        return pieces == 1 ? addressGrammar(addresses) : LineGrammar{};
    case FieldKind::Text:
        return field.words.isEmpty() ? LineGrammar{} : wordGrammar(field.words);
    case FieldKind::Roman:
        return field.length > 0 ? cardNumberGrammar(field.length) : romanGrammar();
    case FieldKind::Name:
    case FieldKind::Number:
    case FieldKind::Digits:
    case FieldKind::Checkbox:
        return {};
    }
    return {};
}

// Kinds whose every character `plain` knows.
bool isForBoth(FieldKind kind)
{
    return kind == FieldKind::Kana || kind == FieldKind::Date || kind == FieldKind::Amount;
}

/** One network before one piece of a line. */
struct Sight {
    LineReader* net = nullptr;
    LineScores scores = {};
};

QString greedy(const Sight& sight, double& confidence)
{
    return sight.net->best(sight.scores, confidence);
}

double shareOf(const Sight& sight, const QString& text)
{
    return sight.net->agreement(sight.scores, text) * static_cast<double>(text.toUcs4().size());
}

/** The text that suits all sights best, and its share among what they allow. */
std::pair<QString, double> together(const std::vector<Sight>& sights, const LineGrammar& grammar,
                                    const NameBook* names)
{
    QList<LineText> texts;
    double freest = 0;
    for (const Sight& sight : sights) {
        const QList<LineText> found = sight.net->likeliest(sight.scores, grammar);
        for (const LineText& text : found.first(std::min(considered, found.size()))) {
            if (std::ranges::find(texts, text.text, &LineText::text) == texts.end())
                texts.append(text);
        }
        double ignored = 0;
        freest += shareOf(sight, greedy(sight, ignored));
    }
    if (texts.isEmpty())
        return {};
    if (sights.size() > 1) {
        for (LineText& text : texts) {
            text.share = 0;
            for (const Sight& sight : sights)
                text.share += shareOf(sight, text.text);
        }
    }
    if (names) {
        for (LineText& text : texts)
            text.share += names->knows(text.text) ? bookAdvantage : 0;
    }
    const LineText best = *std::ranges::max_element(texts, {}, &LineText::share);
    const auto meaning = [&](const QString& text) { return grammar.meaning ? grammar.meaning(text) : text; };
    const QString meant = meaning(best.text);
    double same = 0;
    double all = againstGrammar * std::exp(std::min(freest - best.share, 50.0));
    for (const LineText& text : texts) {
        const double share = std::exp(text.share - best.share);
        all += share;
        same += meaning(text.text) == meant ? share : 0;
    }
    return {best.text, same / all};
}

Ballot joined(Ballot ballot, const QString& text, double confidence)
{
    ballot.confidence = std::min(ballot.confidence, confidence);
    if (!ballot.text.isEmpty())
        ballot.text.append(u'\u3000');
    ballot.text.append(text);
    return ballot;
}

} // namespace

Ballots askNets(Readers& readers, const TextLine& line, const TemplateField& field)
{
    const bool isBoth = isForBoth(field.kind) && readers.plain.isReady() && readers.full.isReady();
    const bool isPlain =
        isForBoth(field.kind) || field.kind == FieldKind::Address; // of addresses the block number
    const LineGrammar grammar = grammarOf(field, line.pieces.size(), readers.addresses);
    const NameBook* names = field.kind == FieldKind::Name ? &readers.names : nullptr;
    Ballot plain{{}, 1, Voter::Plain};
    Ballot full{{}, 1, Voter::Full};
    for (const cv::Mat& piece : line.pieces) {
        const auto look = [&](LineReader& net) {
            Sight sight{&net, net.look(piece, line.height)};
            net.merge(sight.scores, grammar.alike);
            return sight;
        };
        const auto hear = [&](Ballot& ballot, const std::vector<Sight>& sights, const LineGrammar& allowed) {
            auto [text, confidence] = together(sights, allowed, names);
            // What the grammar does not know (a town younger than the book) is a vote as it was seen.
            if (text.isEmpty() || (field.kind == FieldKind::Address && confidence < strained)) {
                text = greedy(sights.front(), confidence);
                confidence = std::min(confidence, unruly);
            }
            ballot = joined(ballot, text, confidence);
        };
        if (isBoth) {
            hear(plain, {look(readers.plain), look(readers.full)}, grammar);
            full.text = plain.text;
            full.confidence = plain.confidence;
            continue;
        }
        if (readers.full.isReady())
            hear(full, {look(readers.full)}, grammar);
        // Of an address `plain` reads the block number only, and as best it can.
        const bool isEnough =
            field.kind == FieldKind::Address && full.confidence > readers.thresholds.certain;
        if (isPlain && readers.plain.isReady() && !isEnough)
            hear(plain, {look(readers.plain)}, field.kind == FieldKind::Address ? LineGrammar{} : grammar);
    }
    plain.isCertain = isForBoth(field.kind) && plain.confidence > readers.thresholds.certain;
    full.isCertain = full.confidence > readers.thresholds.certain;
    Ballots ballots;
    if (!plain.text.isEmpty())
        ballots.push_back(plain);
    if (readers.full.isReady())
        ballots.push_back(full);
    return ballots;
}

} // namespace kakanai::forms
