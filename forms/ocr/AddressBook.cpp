// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/AddressBook.h"

#include <QFile>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <numeric>
#include <vector>

namespace kakanai::forms {
namespace {

constexpr qsizetype shortlist = 60; // towns compared letter by letter for each reading
constexpr double likelyBonus = 0.15; // what a postal code beside the address is worth
const QString codesFile = QStringLiteral(":/kakanai/postal/codes.txt");

quint32 pairOf(QChar first, QChar second)
{
    return (quint32{first.unicode()} << 16U) | second.unicode();
}

// ヶ and ケ are written either way. As long as the text it stands for.
QString plain(const QString& text)
{
    QString result = text;
    result.replace(u'ヶ', u'ケ');
    return result;
}

// Characters between the town and its block number: part of a longer town's name, misread.
double unexplained(const QString& rest)
{
    static const QRegularExpression numeral(QStringLiteral("^[一二三四五六七八九十]{1,3}丁目"));
    if (numeral.match(rest).hasMatch())
        return 0;
    qsizetype count = 0;
    while (count < rest.size() && !rest[count].isDigit())
        ++count;
    return static_cast<double>(count);
}

/** Pairs of places at which one text repeats a character and the other does not, over their common length. */
int unlikePairs(const QString& a, const QString& b)
{
    const qsizetype length = std::min(a.size(), b.size());
    int pairs = 0;
    for (qsizetype i = 0; i < length; ++i) {
        for (qsizetype j = i + 1; j < length; ++j)
            pairs += (a[i] == a[j]) != (b[i] == b[j]) ? 1 : 0;
    }
    return pairs;
}

} // namespace

AddressBook::AddressBook()
{
    if (auto codes = PostalCodes::load(codesFile))
        m_codes = std::move(*codes);
    QFile file(codesFile);
    if (!file.open(QIODevice::ReadOnly))
        return;
    QSet<QString> known;
    for (const QByteArray& line : file.readAll().split('\n')) {
        for (const QString& town : QString::fromUtf8(line.mid(8)).split(u'/', Qt::SkipEmptyParts)) {
            if (known.contains(town))
                continue;
            known.insert(town);
            const QString text = plain(town);
            for (qsizetype i = 0; i + 1 < text.size(); ++i) {
                auto& towns = m_pairs[pairOf(text[i], text[i + 1])];
                const auto index = static_cast<quint32>(m_towns.size());
                if (towns.isEmpty() || towns.last() != index)
                    towns.append(index);
            }
            m_towns.append(town);
            m_sorted.append(text);
        }
    }
    std::ranges::sort(m_sorted);
}

bool AddressBook::isTown(const QString& text) const
{
    return std::ranges::binary_search(m_sorted, plain(text));
}

bool AddressBook::beginsTown(const QString& text) const
{
    const QString wanted = plain(text);
    const auto at = std::ranges::lower_bound(m_sorted, wanted);
    return at != m_sorted.end() && at->startsWith(wanted);
}

QStringList AddressBook::townsOf(const QString& postalCode) const
{
    return m_codes.towns(postalCode);
}

QString AddressBook::rest(const QString& reading, const QString& town, double* distance)
{
    // Least changes that turn the town into some beginning of the reading; of equal beginnings the longest,
    // so that a doubled character does not stay behind.
    const QString text = plain(reading);
    const QString wanted = plain(town);
    std::vector<int> row(static_cast<std::size_t>(text.size()) + 1);
    std::iota(row.begin(), row.end(), 0);
    for (const QChar character : wanted) {
        int diagonal = row[0]++;
        for (std::size_t j = 1; j < row.size(); ++j) {
            const int changed = diagonal + (character == text[static_cast<qsizetype>(j) - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    // A beginning that ends before a digit is likelier than one that ends within a word.
    std::size_t best = 0;
    const auto startsBlock = [&](std::size_t j) {
        return j < static_cast<std::size_t>(text.size()) && text[static_cast<qsizetype>(j)].isDigit();
    };
    for (std::size_t j = 1; j < row.size(); ++j) {
        if (row[j] < row[best] || (row[j] == row[best] && startsBlock(j) && !startsBlock(best)))
            best = j;
    }
    if (distance)
        *distance = std::min(
            1.0, static_cast<double>(row[best]) / static_cast<double>(std::max<qsizetype>(wanted.size(), 1)));
    return reading.sliced(static_cast<qsizetype>(best));
}

std::optional<TownMatch> AddressBook::nearest(const QStringList& readings, const QStringList& likely) const
{
    QSet<QString> compared(likely.begin(), likely.end());
    for (const QString& reading : readings) {
        const QString text = plain(reading);
        QHash<quint32, int> shared;
        for (qsizetype i = 0; i + 1 < text.size(); ++i) {
            const auto towns = m_pairs.constFind(pairOf(text[i], text[i + 1]));
            if (towns == m_pairs.constEnd())
                continue;
            for (const quint32 town : *towns)
                ++shared[town];
        }
        // Many shared pairs, few that the town has alone.
        std::vector<std::pair<double, quint32>> ranked;
        ranked.reserve(static_cast<std::size_t>(shared.size()));
        for (auto town = shared.cbegin(); town != shared.cend(); ++town)
            ranked.emplace_back(-town.value() + 0.35 * static_cast<double>(m_towns[town.key()].size()),
                                town.key());
        const auto kept = std::min<std::size_t>(ranked.size(), shortlist);
        std::partial_sort(ranked.begin(), ranked.begin() + static_cast<std::ptrdiff_t>(kept), ranked.end());
        for (std::size_t i = 0; i < kept; ++i)
            compared.insert(m_towns[ranked[i].second]);
    }
    std::optional<TownMatch> best;
    double second = 1;
    // In a fixed order, so that the same page reads the same in every process.
    QStringList towns(compared.begin(), compared.end());
    towns.sort();
    for (const QString& town : std::as_const(towns)) {
        double sum = 0;
        for (const QString& reading : readings) {
            double distance = 1;
            const QString left = rest(reading, town, &distance);
            sum += std::min(1.0, distance + unexplained(left) / static_cast<double>(town.size()));
        }
        double distance = sum / static_cast<double>(std::max<qsizetype>(readings.size(), 1));
        if (likely.contains(town))
            distance = std::max(0.0, distance - likelyBonus);
        // Of towns that fit alike, the longer one explains more of the reading.
        distance -= 0.002 * static_cast<double>(town.size());
        // And of those the one in which a character that was misread twice was misread alike.
        if (!readings.isEmpty())
            distance += 0.0005 * unlikePairs(plain(readings.first()), plain(town));
        if (!best || distance < best->distance) {
            second = best ? best->distance : 1;
            best = TownMatch{town, distance, 0};
        } else {
            second = std::min(second, distance);
        }
    }
    if (!best)
        return {};
    best->margin = second - best->distance;
    best->distance = std::max(0.0, best->distance + 0.002 * static_cast<double>(best->town.size()));
    return best;
}

} // namespace kakanai::forms
