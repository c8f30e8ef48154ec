// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/FieldVote.h"

#include "forms/ocr/FieldGrammar.h"
#include "forms/ocr/TextVote.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>

namespace kakanai::forms {
namespace {

constexpr qsizetype mostCandidates = 4;
constexpr double settledShare = 0.75; // of the ballots: what so many say is not looked up
constexpr double knownBonus = 0.12; // what being a known name is worth, in shares of agreement
constexpr double readingBonus = 0.45; // what having the reading beside it is worth
constexpr double lookedUpCeiling = 0.7; // a value that came from a book is shown to a person
constexpr double sizeTrust = 0.75; // of kana whose size alone decides: never sure
constexpr double nearTown = 0.45; // a town further from the readings is another's

double likeness(const QString& a, const QString& b)
{
    const auto longest = static_cast<double>(std::max<qsizetype>({a.size(), b.size(), 1}));
    return 1 - editDistance(a, b) / longest;
}

double nameTrust(const QString& name)
{
    return hasVariantCharacters(name) || hasSingleCharacterPart(name) ? 0.75 : 1.0; // the print decides
}

void offer(Verdict& verdict, const QStringList& others)
{
    for (const QString& other : others) {
        if (other != verdict.value && !verdict.candidates.contains(other)
            && verdict.candidates.size() < mostCandidates)
            verdict.candidates.append(other);
    }
}

QStringList valuesOf(const std::vector<VotedValue>& choices)
{
    QStringList values;
    for (const VotedValue& choice : choices)
        values.append(choice.value);
    return values;
}

bool isSettled(const VotedValue& choice, std::size_t asked)
{
    return choice.isBacked()
        && choice.votes >= settledShare * static_cast<double>(std::max<std::size_t>(asked, 1));
}

// The block number a text ends in, if it has the shape of one.
QString blockAtEnd(const QString& text)
{
    static const QRegularExpression tail(
        QStringLiteral("(?:\\d{1,2}丁目)?(?:\\d{1,5}番地(?:の?\\d{1,4})?|\\d{1,4}番\\d{1,4}号|\\d{1,4}番|"
                       "\\d{1,4}(?:-\\d{1,4}){1,3})$"));
    return tail.match(cleanAddress(text)).captured();
}

// How many parts most of the ballots' weight sees.
qsizetype partCount(const std::vector<VotedValue>& choices)
{
    std::map<qsizetype, double> weights;
    for (const VotedValue& choice : choices)
        weights[choice.value.count(u'\u3000') + 1] += choice.weight;
    return std::ranges::max_element(weights, {}, &std::pair<const qsizetype, double>::second)->first;
}

struct Scored {
    QString text;
    double score = 0;
};

// The candidates for one part, best first.
std::vector<Scored> rank(const std::vector<VotedValue>& choices, qsizetype part, qsizetype parts,
                         const QSet<QString>& candidates, const QSet<QString>& known,
                         const QSet<QString>& withReading)
{
    std::vector<Scored> ranked;
    for (const QString& candidate : candidates) {
        double sum = 0;
        double weight = 0;
        for (const VotedValue& choice : choices) {
            const QStringList pieces = choice.value.split(u'\u3000');
            if (pieces.size() != parts)
                continue;
            sum += choice.weight * likeness(candidate, pieces[part]);
            weight += choice.weight;
        }
        const double score = sum / std::max(weight, 1e-6) + (known.contains(candidate) ? knownBonus : 0)
            + (withReading.contains(candidate) ? readingBonus : 0);
        ranked.push_back({candidate, score});
    }
    std::ranges::sort(ranked, [](const Scored& a, const Scored& b) {
        return a.score != b.score ? a.score > b.score : a.text < b.text;
    });
    return ranked;
}

} // namespace

Verdict voteName(const Ballots& ballots, const NameBook& names, const QString& reading)
{
    const auto choices = countVotes(ballots, cleanName, nameTrust);
    if (choices.empty())
        return {};
    const auto asked = static_cast<double>(ballots.size());
    Verdict verdict{choices.front().value,
                    sureness(choices.front(), asked, nameTrust(choices.front().value))};
    if (!isSettled(choices.front(), ballots.size())) {
        const qsizetype parts = partCount(choices);
        const QStringList readings = reading.split(u'\u3000', Qt::SkipEmptyParts);
        QStringList chosen;
        QStringList others;
        double weakest = 1;
        for (qsizetype part = 0; part < parts; ++part) {
            QSet<QString> withReading;
            if (readings.size() == parts) {
                const QStringList read = names.withReading(readings[part]);
                withReading = QSet<QString>(read.begin(), read.end());
            }
            QSet<QString> candidates = withReading;
            for (const VotedValue& choice : choices) {
                const QStringList pieces = choice.value.split(u'\u3000');
                if (pieces.size() != parts)
                    continue;
                candidates.insert(pieces[part]);
                if (pieces[part].size() < 2)
                    continue; // every name of one character would be near
                for (const QString& near : names.near(pieces[part], 1))
                    candidates.insert(near);
            }
            QSet<QString> known;
            for (const QString& candidate : candidates) {
                if (names.knows(candidate))
                    known.insert(candidate);
            }
            const auto ranked = rank(choices, part, parts, candidates, known, withReading);
            chosen.append(ranked.front().text);
            weakest = std::min(weakest, ranked.front().score);
            others.append(ranked.size() > 1 ? ranked[1].text : QString());
        }
        const QString looked = chosen.join(u'\u3000');
        if (looked != verdict.value) {
            verdict.confidence = std::clamp(weakest * 0.6, 0.0, lookedUpCeiling);
            verdict.value = looked;
        }
        for (qsizetype part = 0; part < parts; ++part) {
            QStringList changed = chosen;
            changed[part] = others[part];
            if (!others[part].isEmpty())
                offer(verdict, {changed.join(u'\u3000')});
        }
    }
    // All readers may take a rare character for a common one like it (石濱 for 石演): a name nobody has in a
    // book is looked at, however many agree.
    const QStringList parts = verdict.value.split(u'\u3000');
    if (isContested(choices, verdict.value)
        || !std::ranges::all_of(parts, [&](const QString& part) { return names.knows(part); }))
        verdict.confidence = std::min(verdict.confidence, lookedUpCeiling);
    offer(verdict, names.variants(verdict.value));
    offer(verdict, valuesOf(choices));
    return verdict;
}

Verdict voteKana(const Ballots& ballots, const NameBook& names)
{
    // Small and large are told apart by the book where it knows the word.
    const auto spelled = [&](const QString& text) {
        QStringList parts = cleanKana(text).split(u'\u3000', Qt::SkipEmptyParts);
        for (QString& part : parts) {
            const QString folded = foldedKana(part);
            const QString known = names.spelling(folded);
            if (!known.isEmpty() && !names.hasTwoSpellings(folded))
                part = known;
        }
        return parts.join(u'\u3000');
    };
    const auto trust = [&](const QString& kana) {
        const QStringList parts = kana.split(u'\u3000', Qt::SkipEmptyParts);
        const bool isKnown = std::ranges::all_of(
            parts, [&](const QString& part) { return !names.spelling(foldedKana(part)).isEmpty(); });
        const bool isEither = std::ranges::any_of(
            parts, [&](const QString& part) { return names.hasTwoSpellings(foldedKana(part)); });
        return isEither || (!isKnown && hasDoubtfulSize(kana)) ? sizeTrust : isKnown ? 1.0 : 0.9;
    };
    const auto choices = countVotes(ballots, spelled, trust);
    if (choices.empty())
        return {};
    const auto isKnown = [&](const VotedValue& choice) {
        return trust(choice.value) == 1.0 ? knownBonus / 2 : 0;
    };
    const VotedValue& winner = middleOf(choices, isKnown);
    // A voter that cannot read kana (its text was refused) abstains.
    const auto asked = std::ranges::count_if(
        ballots, [&](const Ballot& ballot) { return !cleanKana(ballot.text).isEmpty(); });
    Verdict verdict{winner.value, sureness(winner, static_cast<double>(asked), trust(winner.value))};
    if (isContested(choices, winner.value))
        verdict.confidence = std::min(verdict.confidence, lookedUpCeiling);
    offer(verdict, valuesOf(choices));
    return verdict;
}

Verdict voteAddress(const Ballots& all, const AddressBook& addresses, const QStringList& likely)
{
    // The plain network reads no kanji: of what it says only the block number at the end counts.
    Ballots ballots;
    std::ranges::copy_if(all, std::back_inserter(ballots),
                         [](const Ballot& ballot) { return ballot.voter != Voter::Plain; });
    const auto trust = [](const QString& address) {
        return !hasBlockNumber(address) ? 0.4 : hasPrefecture(address) && !hasLookAlikes(address) ? 1.0 : 0.7;
    };
    const auto asRead = countVotes(
        ballots, [](const QString& text) { return mendedBlock(cleanAddress(text)); }, trust);
    if (asRead.empty())
        return {};
    const VotedValue& first = asRead.front();
    const auto asked = static_cast<double>(ballots.size());
    Verdict verdict{first.value, sureness(first, asked, trust(first.value))};
    offer(verdict, valuesOf(asRead));
    // Specimens come from a prefecture that is in no book.
    if (first.value.startsWith(QStringLiteral("みほん県")))
        return verdict;
    QStringList readings;
    for (const Ballot& ballot : ballots) {
        if (const QString text = cleanAddress(ballot.text); !text.isEmpty())
            readings.append(text);
    }
    const auto match = addresses.nearest(readings, likely);
    if (!match || match->distance > nearTown) {
        verdict.confidence = std::min(verdict.confidence, lookedUpCeiling);
        return verdict;
    }
    const auto lookedUp = [&](const QString& text) -> QString {
        const QString address = mendedBlock(cleanAddress(text));
        double distance = 1;
        const QString rest = AddressBook::rest(address, match->town, &distance);
        if (address.isEmpty() || distance > 0.6)
            return {};
        return distance > 0 ? match->town + rest : address;
    };
    Ballots completed = ballots;
    for (const Ballot& ballot : all) {
        const QString tail = ballot.voter == Voter::Plain ? blockAtEnd(ballot.text) : QString();
        if (!tail.isEmpty())
            completed.push_back({match->town + tail, ballot.confidence, ballot.voter});
    }
    const auto corrected = countVotes(completed, lookedUp, trust);
    if (corrected.empty())
        return verdict;
    double distance = 1;
    const QString rest = AddressBook::rest(first.value, match->town, &distance);
    // Something the book leaves out (大字 …) is not taken away when all have read it.
    if (isSettled(first, ballots.size()) && distance > 0
        && first.value.size() - rest.size() != match->town.size()) {
        verdict.confidence = std::min(verdict.confidence, lookedUpCeiling);
        offer(verdict, {corrected.front().value});
        return verdict;
    }
    const VotedValue& winner = corrected.front();
    const bool wasRead =
        std::ranges::any_of(asRead, [&](const VotedValue& read) { return read.value == winner.value; });
    Verdict result{winner.value, sureness(winner, asked, trust(winner.value))};
    if (!wasRead || match->distance > 0.02 || isContested(corrected, winner.value))
        result.confidence = std::min(result.confidence, lookedUpCeiling);
    offer(result, valuesOf(corrected));
    offer(result, {verdict.value});
    return result;
}

} // namespace kakanai::forms
