// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/LineReader.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

// The search for a line's likeliest texts: beginnings of texts are followed step by step, the likeliest kept.

namespace kakanai::forms {
namespace {

constexpr float none = -std::numeric_limits<float>::infinity();
constexpr float faint = -9; // logarithm of a share that is not followed when the alphabet is free
constexpr float faintest = -16; // the same where a grammar knows what may stand there
constexpr std::size_t kept = 14; // beginnings

float logSum(float a, float b)
{
    const float high = std::max(a, b);
    return high == none ? none : high + std::log1p(std::exp(std::min(a, b) - high));
}

/** A beginning of a text: the one before it and its last character. */
struct Beginning {
    int before = -1;
    int last = 0;
    QString text = {};
    std::vector<std::pair<int, int>> next = {}; ///< class → beginning; -1: the grammar refuses it
};

/** How likely a beginning is by now. */
struct Share {
    int beginning = 0;
    float blank = none; ///< of the ways that end between characters
    float character = none; ///< of those that end in its last character

    float both = none; ///< `whole` once the step is over

    [[nodiscard]] float whole() const { return logSum(blank, character); }
};

/** The beginnings reached in one step, each once. */
class Step
{
public:
    Share& of(int beginning)
    {
        const auto known = std::ranges::find(m_shares, beginning, &Share::beginning);
        return known != m_shares.end() ? *known : m_shares.emplace_back(Share{beginning});
    }

    std::vector<Share> likeliest() &&
    {
        for (Share& share : m_shares)
            share.both = share.whole();
        const auto end = m_shares.begin() + static_cast<std::ptrdiff_t>(std::min(kept, m_shares.size()));
        std::partial_sort(m_shares.begin(), end, m_shares.end(), [](const Share& a, const Share& b) {
            return a.both != b.both ? a.both > b.both : a.beginning < b.beginning;
        });
        m_shares.erase(end, m_shares.end());
        return std::move(m_shares);
    }

private:
    std::vector<Share> m_shares;
};

} // namespace

void LineReader::merge(LineScores& scores, const QStringList& alike) const
{
    for (const QString& twins : alike) {
        QList<int> classes = classesOf(twins);
        const int meant = classes.takeFirst();
        classes.removeIf([](int k) { return k <= 0; });
        if (meant <= 0)
            continue;
        for (int t = 0; t < scores.shares.rows; ++t) {
            auto* row = scores.shares.ptr<float>(t);
            for (const int k : classes)
                row[meant] = logSum(row[meant], row[k]);
        }
    }
}

QList<LineText> LineReader::likeliest(const LineScores& scores, const LineGrammar& grammar) const
{
    const bool isFree = grammar.alphabet.isEmpty();
    QList<int> allowed = classesOf(grammar.alphabet);
    std::ranges::sort(allowed);
    allowed.erase(std::unique(allowed.begin(), allowed.end()), allowed.end());
    allowed.removeIf([](int k) { return k <= 0; });

    std::vector<Beginning> beginnings(1);
    const auto continued = [&](int from, int k) {
        const auto& next = beginnings[static_cast<std::size_t>(from)].next;
        const auto known = std::ranges::find(next, k, &std::pair<int, int>::first);
        if (known != next.end())
            return known->second;
        const char32_t character = m_alphabet[k - 1];
        QString text = beginnings[static_cast<std::size_t>(from)].text + QString::fromUcs4(&character, 1);
        int to = -1;
        if (!grammar.mayBegin || grammar.mayBegin(text)) {
            to = static_cast<int>(beginnings.size());
            beginnings.push_back({from, k, std::move(text)});
        }
        beginnings[static_cast<std::size_t>(from)].next.emplace_back(k, to);
        return to;
    };

    std::vector<Share> now{{0, 0, none, 0}};
    std::vector<int> seen;
    for (int t = 0; t < scores.shares.rows; ++t) {
        const auto* row = scores.shares.ptr<float>(t);
        seen.clear();
        if (isFree) {
            for (int k = 1; k < scores.shares.cols; ++k) {
                if (row[k] > faint)
                    seen.push_back(k);
            }
        } else {
            const float least = grammar.mayBegin ? faintest : faint;
            std::ranges::copy_if(allowed, std::back_inserter(seen), [&](int k) { return row[k] > least; });
        }
        Step step;
        for (const Share& share : now) {
            Share& same = step.of(share.beginning);
            const int last = beginnings[static_cast<std::size_t>(share.beginning)].last;
            same.blank = logSum(same.blank, share.both + row[0]);
            if (last > 0)
                same.character = logSum(same.character, share.character + row[last]);
            for (const int k : seen) {
                const int to = continued(share.beginning, k);
                if (to < 0)
                    continue;
                // A character twice needs a step between the two.
                const float way = k == last ? share.blank : share.both;
                if (way == none)
                    continue;
                Share& longer = step.of(to);
                longer.character = logSum(longer.character, way + row[k]);
            }
        }
        now = std::move(step).likeliest();
    }
    QList<LineText> texts;
    for (const Share& share : now) {
        const QString& text = beginnings[static_cast<std::size_t>(share.beginning)].text;
        if (!text.isEmpty() && (!grammar.mayBe || grammar.mayBe(text)))
            texts.append({text, static_cast<double>(share.both)});
    }
    return texts;
}

} // namespace kakanai::forms
