// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/FieldReader.h"

#include "forms/ocr/CellField.h"
#include "forms/ocr/Digits.h"
#include "forms/ocr/FieldGrammar.h"
#include "forms/ocr/NetBallots.h"
#include "forms/ocr/TextVote.h"

#include <QMap>

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

constexpr std::array textHeights{36, 28, 46}; // the models were trained around 36 pixels
constexpr std::array japaneseModels{Model::Jpn, Model::Japanese};
constexpr double wideGap =
    0.95; // an ideographic space, in ink heights; two full-width digits 1 stay together
constexpr double nameGap = 0.55; // between surname and given name even a half-width space counts
constexpr double numberGap = 4.0; // digits may be grouped; they stay one line
constexpr int overhang = 8; // pixels around a field where its strokes may reach
constexpr qsizetype mostCandidates = 4;
constexpr double contestedCeiling = 0.7; // of a value one of the networks confidently reads otherwise
constexpr int squareBorder = 8; // pixels of a checkbox that belong to its printed square
const QString numberCharacters = QStringLiteral("0123456789-ー"); // a full-width dash looks like a long mark

Voter voterOf(Model model)
{
    switch (model) {
    case Model::Jpn:
        return Voter::Jpn;
    case Model::Japanese:
        return Voter::Japanese;
    case Model::Eng:
        return Voter::Eng;
    }
    return Voter::Eng;
}

PaperValue alike(const QString& text)
{
    return {text, text};
}

// Text as it belongs into the field, or nothing when the grammar refuses it.
PaperValue accepted(const TemplateField& field, const QString& text)
{
    switch (field.kind) {
    case FieldKind::Name:
        return alike(cleanName(text));
    case FieldKind::Kana:
        return alike(cleanKana(text));
    case FieldKind::Address:
        return alike(mendedBlock(cleanAddress(text)));
    case FieldKind::Date:
        return paperDate(text);
    case FieldKind::Amount:
        return cleanAmount(text);
    case FieldKind::Roman:
        if (field.length > 0)
            return alike(cleanCardNumber(text, field.length));
        return latinName(text);
    case FieldKind::Text: {
        if (field.words.isEmpty())
            return cleanName(text).isEmpty() ? PaperValue() : alike(text.simplified());
        const auto [word, nearness] = nearestWord(text, field.words);
        return nearness > 0.99 ? word : PaperValue();
    }
    case FieldKind::Number:
    case FieldKind::Digits:
    case FieldKind::Checkbox:
        break;
    }
    return {};
}

/** How those who read the same fact saw it printed. */
class Manners
{
public:
    void add(const QString& printed, double weight)
    {
        m_weights[printed] += weight;
        m_sum += weight;
    }

    /** The heaviest of them. A fact nobody read (it is out of a book) is printed as it is. */
    [[nodiscard]] QString printed(const QString& fact) const
    {
        return m_weights.isEmpty() ? fact : heaviest().key();
    }

    /** Its share of the weight, 0…1: where readers of one fact see it printed differently, a person looks. */
    [[nodiscard]] double share() const { return m_sum > 0 ? heaviest().value() / m_sum : 1; }

private:
    [[nodiscard]] QMap<QString, double>::const_iterator heaviest() const
    {
        return std::max_element(m_weights.begin(), m_weights.end());
    }

    QMap<QString, double> m_weights; // ordered, so that a page reads the same every time
    double m_sum = 0;
};

Manners mannersOf(const TemplateField& field, const QString& fact, const Ballots& ballots)
{
    Manners manners;
    for (const Ballot& ballot : ballots) {
        const PaperValue read = accepted(field, ballot.text);
        if (!read.isEmpty() && read.fact == fact)
            manners.add(read.printed, ballot.confidence);
    }
    return manners;
}

bool isNet(Voter voter)
{
    return voter == Voter::Plain || voter == Voter::Full;
}

/** A number that was voted for. */
struct NumberChoice {
    Digits digits;
    int votes = 0;
    double best = 0;
    std::array<bool, voterCount> voters{};
    Manners manners = {}; ///< with which hyphens it was read; none for an individual number

    [[nodiscard]] PaperValue value() const
    {
        const QString fact = QString::fromLatin1(reinterpret_cast<const char*>(digits.ascii().data()),
                                                 static_cast<qsizetype>(digits.size()));
        return {manners.printed(fact), fact};
    }
};

// What of the page was read under a name; empty when there is no such field.
QString valueOf(const QList<FieldReading>& before, const QString& name)
{
    for (const FieldReading& reading : before) {
        if (!name.isEmpty() && reading.name == name)
            return reading.factValue;
    }
    return {};
}

} // namespace

FieldReader::FieldReader(Readers& readers, bool isHandwritten)
    : m_readers(&readers)
    , m_isHandwritten(isHandwritten)
{
}

FieldReading FieldReader::read(const cv::Mat& flat, const cv::Matx33d& toImage, const TemplateField& field,
                               const QList<FieldReading>& before, MaskedNumbers& numbers)
{
    FieldReading reading;
    reading.name = field.name;
    reading.fact = field.fact;
    reading.masked = field.masked;
    reading.isTick = field.kind == FieldKind::Checkbox;
    const Thresholds& thresholds = m_readers->thresholds;
    double sure = thresholds.sure;
    if (!field.cells.isEmpty()) {
        readCells(flat, toImage, field, reading, numbers);
        sure = thresholds.sureCells;
    } else {
        const int margin = field.kind == FieldKind::Checkbox ? 0 : overhang;
        const cv::Mat area = cutField(flat, toImage, field.box.adjusted(-margin, -margin, margin, margin));
        switch (field.kind) {
        case FieldKind::Checkbox:
            readCheckbox(area, field, reading);
            break;
        case FieldKind::Number:
        case FieldKind::Digits:
            readNumber(area, field, reading, numbers);
            break;
        case FieldKind::Name:
        case FieldKind::Kana:
        case FieldKind::Address:
        case FieldKind::Date:
        case FieldKind::Amount:
        case FieldKind::Roman:
        case FieldKind::Text:
            readText(area, field, before, reading);
            break;
        }
        if (m_isHandwritten && field.kind != FieldKind::Checkbox)
            reading.confidence = std::min(reading.confidence, thresholds.handwrittenCeiling);
    }
    reading.value = betweenFixedWords(reading.value, field.print);
    for (PaperValue& candidate : reading.candidates)
        candidate.printed = betweenFixedWords(candidate.printed, field.print);
    reading.needsReview = reading.confidence < sure;
    // A masked number has no value to show; its confidence tells whether it was read.
    const bool isRead = reading.masked ? reading.confidence > 0 : !reading.value.isEmpty();
    reading.level = !isRead   ? Confidence::Unread
        : reading.needsReview ? Confidence::Doubtful
                              : Confidence::Sure;
    return reading;
}

void FieldReader::readCheckbox(const cv::Mat& area, const TemplateField& field, FieldReading& reading)
{
    const Thresholds& thresholds = m_readers->thresholds;
    const cv::Rect inner(squareBorder, squareBorder, area.cols - 2 * squareBorder,
                         area.rows - 2 * squareBorder);
    const double ink = findLine(area(inner), numberGap).inkShare;
    const bool isTicked = ink > thresholds.checkedInk;
    reading.value = isTicked ? QStringLiteral("1") : QStringLiteral("0");
    reading.factValue = field.words.isEmpty() ? reading.value
        : isTicked                            ? field.words.first().second
                                              : QString();
    const bool isPlain = ink < thresholds.blankInk || ink > thresholds.tickedInk;
    reading.confidence = isPlain ? 0.95 : 0.6;
}

Ballot FieldReader::askTesseract(const TextLine& line, Model model, int height)
{
    Ballot ballot{{}, 1, voterOf(model)};
    for (const cv::Mat& piece : line.pieces) {
        const cv::Mat image = prepared(piece, line.height, height);
        const bool isSingle = piece.cols < 1.5 * line.height;
        QString text;
        double confidence = 0;
        // The layout analysis sometimes finds no line in one or two characters; the raw line skips it.
        for (const TextShape shape :
             {isSingle ? TextShape::Character : TextShape::Line, TextShape::RawLine}) {
            m_readers->tesseract.read(image, model, shape, false, [&](const char* utf8, double sure) {
                text = QString::fromUtf8(utf8);
                confidence = sure;
            });
            // The models put spaces between Japanese characters where there are none; gaps were found by
            // their width.
            text.remove(u' ');
            text.remove(u'\n');
            if (!text.isEmpty())
                break;
        }
        ballot.confidence = std::min(ballot.confidence, confidence);
        if (!ballot.text.isEmpty())
            ballot.text.append(u'\u3000');
        ballot.text.append(text);
    }
    return ballot;
}

Ballots FieldReader::ask(const TextLine& line, const TemplateField& field, const QList<FieldReading>& before)
{
    Ballots ballots = askNets(*m_readers, line, field);
    if (isSettled(ballots, field, before))
        return ballots;
    // Tesseract costs more than everything before it: it is asked once, and again while there is doubt. What
    // it says against a certain network is for a person to see, however often it says so.
    const bool isCertain = std::ranges::any_of(ballots, &Ballot::isCertain);
    for (const int height : textHeights) {
        if (isCertain && height != textHeights.front())
            break;
        for (const Model model : japaneseModels) {
            ballots.push_back(askTesseract(line, model, height));
            if (isSettled(ballots, field, before))
                return ballots;
        }
    }
    return ballots;
}

bool FieldReader::isSettled(const Ballots& ballots, const TemplateField& field,
                            const QList<FieldReading>& before) const
{
    if (ballots.empty())
        return false;
    const Ballot& last = ballots.back();
    const QString value = accepted(field, last.text).fact;
    if (value.isEmpty())
        return false;
    const auto agrees = [&](const Ballot& other) {
        const double least =
            isNet(other.voter) ? m_readers->thresholds.agreeing : m_readers->thresholds.settled;
        return other.voter != last.voter && std::min(other.confidence, last.confidence) > least
            && accepted(field, other.text).fact == value;
    };
    const bool isAgreed = std::ranges::any_of(ballots, agrees);
    switch (field.kind) {
    case FieldKind::Name:
    case FieldKind::Address:
        // Agreement alone does not tell a rare character from the common one it looks like; the book does.
        return (isAgreed || last.isCertain) && isInTheBook(value, field)
            && judge(ballots, field, before).value == value;
    case FieldKind::Kana:
    case FieldKind::Date:
    case FieldKind::Amount:
        // Both networks read these together: their agreement is worth what their share is.
        return last.isCertain || (isAgreed && !isNet(last.voter));
    case FieldKind::Text:
        return (isAgreed && !isNet(last.voter)) || (last.isCertain && !field.words.isEmpty());
    case FieldKind::Roman:
        return isAgreed && !isNet(last.voter);
    case FieldKind::Number:
    case FieldKind::Digits:
    case FieldKind::Checkbox:
        return false;
    }
    return false;
}

bool FieldReader::isInTheBook(const QString& value, const TemplateField& field) const
{
    if (field.kind == FieldKind::Address) {
        const auto digit = std::ranges::find_if(value, [](QChar character) { return character.isDigit(); });
        return m_readers->addresses.isTown(value.first(digit - value.begin()));
    }
    const QStringList parts = value.split(u'\u3000', Qt::SkipEmptyParts);
    return std::ranges::all_of(parts, [&](const QString& part) { return m_readers->names.knows(part); });
}

Verdict FieldReader::judge(const Ballots& ballots, const TemplateField& field,
                           const QList<FieldReading>& before) const
{
    switch (field.kind) {
    case FieldKind::Name:
        return voteName(ballots, m_readers->names, valueOf(before, field.reading));
    case FieldKind::Kana:
        return voteKana(ballots, m_readers->names);
    case FieldKind::Address:
        return voteAddress(ballots, m_readers->addresses,
                           m_readers->addresses.townsOf(valueOf(before, field.postal)));
    case FieldKind::Date:
    case FieldKind::Amount:
    case FieldKind::Roman:
    case FieldKind::Text:
    case FieldKind::Number:
    case FieldKind::Digits:
    case FieldKind::Checkbox:
        break;
    }
    const double trust = field.kind == FieldKind::Text && field.words.isEmpty() ? 0.9 : 1.0;
    const auto choices = countVotes(
        ballots, [&](const QString& text) { return accepted(field, text).fact; },
        [&](const QString&) { return trust; });
    if (choices.empty())
        return {};
    // In a closed vocabulary a reader that saw nothing abstains; elsewhere silence is doubt.
    const auto asked = std::ranges::count_if(ballots, [&](const Ballot& ballot) {
        return field.words.isEmpty() ? ballot.voter != Voter::Plain || !accepted(field, ballot.text).isEmpty()
                                     : !ballot.text.isEmpty();
    });
    // Dates and words of a list are told apart by the vote alone; of free text nobody may have read all.
    const bool isFree = field.kind == FieldKind::Text && field.words.isEmpty();
    const VotedValue& winner =
        isFree ? middleOf(choices, [](const VotedValue&) { return 0.0; }) : choices.front();
    Verdict verdict{winner.value, sureness(winner, static_cast<double>(asked), trust)};
    if (isContested(choices, winner.value))
        verdict.confidence = std::min(verdict.confidence, contestedCeiling);
    for (const VotedValue& choice : choices) {
        if (choice.value != winner.value && verdict.candidates.size() < mostCandidates)
            verdict.candidates.append(choice.value);
    }
    return verdict;
}

void FieldReader::readText(const cv::Mat& area, const TemplateField& field, const QList<FieldReading>& before,
                           FieldReading& reading)
{
    const double gap = field.kind == FieldKind::Name || field.kind == FieldKind::Kana ? nameGap : wideGap;
    const TextLine line = findLine(area, gap, overhang);
    if (line.pieces.empty())
        return;
    const Ballots ballots = ask(line, field, before);
    const Verdict verdict = judge(ballots, field, before);
    const Manners manners = mannersOf(field, verdict.value, ballots);
    reading.value = manners.printed(verdict.value);
    reading.factValue = verdict.value;
    reading.confidence = verdict.confidence * manners.share();
    for (const QString& candidate : verdict.candidates)
        reading.candidates.append({mannersOf(field, candidate, ballots).printed(candidate), candidate});
}

void FieldReader::readNumber(const cv::Mat& area, const TemplateField& field, FieldReading& reading,
                             MaskedNumbers& numbers)
{
    const TextLine line = findLine(area, numberGap, overhang);
    if (line.pieces.empty())
        return;
    std::vector<NumberChoice> choices;
    choices.reserve(16); // growing would leave copies behind (they wipe themselves, but need not exist)
    int asked = 0;
    bool isSettled = false;
    const auto hear = [&](const char* utf8, double confidence, Voter voter) {
        ++asked;
        Digits digits;
        digits.take(utf8);
        const bool fits = field.length == 0 || digits.size() == static_cast<std::size_t>(field.length);
        if (!digits.isClean() || digits.size() == 0 || !fits || !obeys(field.check, digits.ascii()))
            return;
        auto choice = std::ranges::find_if(
            choices, [&](const NumberChoice& known) { return known.digits.isSame(digits); });
        if (choice == choices.end())
            choice = choices.insert(choices.end(), NumberChoice{digits});
        ++choice->votes;
        choice->best = std::max(choice->best, confidence);
        choice->voters[static_cast<std::size_t>(voter)] = true;
        // The English model is held to digits, so it says nothing about hyphens.
        if (!field.masked && voter != Voter::Eng)
            choice->manners.add(cleanNumber(QString::fromUtf8(utf8)).printed, confidence);
        isSettled = choices.size() == 1 && std::ranges::count(choice->voters, true) >= 2
            && choice->best > m_readers->thresholds.settled;
    };
    const auto hearNet = [&](LineReader& net, Voter voter) {
        if (!net.isReady())
            return;
        double confidence = 0;
        QString text = net.best(net.look(line.pieces.front(), line.height), numberCharacters, confidence);
        QByteArray utf8 = text.toUtf8();
        hear(utf8.constData(), confidence, voter);
        text.fill(u'0'); // it may have been an individual number
        utf8.fill('0');
    };
    hearNet(m_readers->plain, Voter::Plain);
    hearNet(m_readers->full, Voter::Full);
    for (const int height : textHeights) {
        for (const Model model : {Model::Eng, Model::Jpn, Model::Japanese}) {
            if (isSettled)
                break;
            m_readers->tesseract.read(
                prepared(line.pieces.front(), line.height, height), model, TextShape::Line, true,
                [&](const char* utf8, double confidence) { hear(utf8, confidence, voterOf(model)); });
        }
    }
    if (choices.empty())
        return;
    const NumberChoice& winner = *std::ranges::max_element(choices, {}, &NumberChoice::votes);
    const auto voters = std::ranges::count(winner.voters, true);
    const double agreement = static_cast<double>(winner.votes) / asked;
    // A check digit that holds weighs as much as the whole vote: one misread in eleven passes it, two readers
    // rarely agree on it.
    const double trust = field.check != CheckRule::None ? 0.75 + 0.25 * agreement
        : field.length > 0                              ? 0.6 + 0.4 * agreement
                                                        : 0.5 + 0.5 * agreement;
    reading.confidence = trust * (voters >= 2 ? 1.0 : 0.7) * (choices.size() == 1 ? 1.0 : 0.9)
        * (0.7 + 0.3 * winner.best) * winner.manners.share();
    if (field.masked) {
        numbers.push_back({field.name, winner.digits.toSecret()});
        return;
    }
    const PaperValue value = winner.value();
    reading.value = value.printed;
    reading.factValue = value.fact;
    for (const NumberChoice& choice : choices) {
        if (&choice != &winner && reading.candidates.size() < mostCandidates)
            reading.candidates.append(choice.value());
    }
}

void FieldReader::readCells(const cv::Mat& flat, const cv::Matx33d& toImage, const TemplateField& field,
                            FieldReading& reading, MaskedNumbers& numbers)
{
    const CellRow row = cutCells(flat, toImage, field.cells);
    if (field.kind == FieldKind::Kana) {
        const Verdict verdict = chooseKana(m_readers->cells.read(row.pictures, CellAlphabet::Katakana),
                                           row.heights, m_readers->names);
        reading.value = reading.factValue = verdict.value;
        reading.confidence = verdict.confidence;
        for (const QString& candidate : verdict.candidates)
            reading.candidates.append(alike(candidate));
        return;
    }
    double confidence = 0;
    const Digits digits =
        chooseDigits(m_readers->cells.read(row.pictures, CellAlphabet::Digits), field, confidence);
    if (digits.size() == 0)
        return;
    reading.confidence = confidence;
    if (field.masked)
        numbers.push_back({field.name, digits.toSecret()});
    else
        reading.value = reading.factValue = QString::fromLatin1(
            reinterpret_cast<const char*>(digits.ascii().data()), static_cast<qsizetype>(digits.size()));
}

} // namespace kakanai::forms
