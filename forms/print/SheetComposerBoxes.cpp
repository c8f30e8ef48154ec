// SPDX-License-Identifier: GPL-3.0-or-later
// The boxes that are more than a value in a frame: ticks, squares of digits, bank accounts, dates to fill in.
#include "forms/print/SheetComposer.h"

#include "forms/print/SheetPage.h"
#include "forms/print/TickMatch.h"

#include <QRegularExpression>

#include <algorithm>

namespace kakanai::forms {
namespace {

QRectF inside(const QRectF& box)
{
    return box.adjusted(SheetPage::valueSide, SheetPage::valueAbove, -SheetPage::valueSide,
                        -SheetPage::valueAbove);
}

} // namespace

void SheetComposer::dateBlanks(const QString& key, const QRectF& room, int pageNumber)
{
    // For a pen: the era's letters before the year, or above it where the box is narrow but high.
    const bool isBirth = key.endsWith(QLatin1String("_birth"));
    const QString eras = !isBirth               ? QStringLiteral("令和")
        : key.startsWith(QLatin1String("kid_")) ? QStringLiteral("平・令")
                                                : QStringLiteral("明・大・昭・平・令");
    const QString blanks = QStringLiteral("　　年　　月　　日");
    for (const QString& wide : {eras + QStringLiteral("　　　年　　　月　　　日"), eras + blanks}) {
        if (m_type.width(wide, Face::Form, SheetPage::labelPt) <= room.width()) {
            literal(wide, room, SheetPage::labelPt, TextAlign::Right, pageNumber);
            return;
        }
    }
    constexpr double upper = 3.6;
    const bool isHigh = room.height() >= 2 * upper;
    if (isHigh)
        literal(eras, {room.left(), room.top(), room.width(), upper}, SheetPage::furiganaPt, TextAlign::Left,
                pageNumber);
    literal(blanks, isHigh ? room.adjusted(0, upper, 0, 0) : room, SheetPage::labelPt, TextAlign::Right,
            pageNumber);
}

void SheetComposer::ticks(const LayoutCell& cell, const FieldValue* field, const QRectF& box, int pageNumber)
{
    const TickMatch match = matchTicks(cell.choices, field == nullptr ? FieldValue() : *field, m_sheet);
    constexpr double between = 2.2;
    constexpr double afterBox = 0.8;
    constexpr double smallestChoice = 5;
    struct Item {
        QString label;
        double x = 0;
        int line = 0;
        double width = 0;
    };
    const auto flow = [&](double pt, double tick, int& lines) {
        QList<Item> items;
        double x = 0;
        int line = 0;
        for (qsizetype i = 0; i < cell.choices.size(); ++i) {
            const LayoutChoice& choice = cell.choices.at(i);
            const QString label = choice.isOther ? choice.label + QStringLiteral("（") : choice.label;
            const double text = m_type.width(label, Face::Form, pt) + 0.2;
            constexpr double otherRoom = 18;
            const double width = tick + afterBox + text + (choice.isOther ? otherRoom : 0);
            if (x > 0 && x + width > box.width()) {
                x = 0;
                ++line;
            }
            items.append({label, x, line, width});
            x += width + between;
        }
        lines = line + 1;
        return items;
    };
    QList<Item> items;
    int lines = 0;
    double pt = SheetPage::labelPt;
    double tick = SheetPage::tick;
    for (; pt >= smallestChoice; pt -= 0.5) {
        tick = std::min(SheetPage::tick, box.height());
        items = flow(pt, tick, lines);
        const bool isWide = std::all_of(items.begin(), items.end(),
                                        [&](const Item& item) { return item.width <= box.width(); });
        if (isWide && lines * (tick + 0.5) - 0.5 <= box.height())
            break;
        tick = std::min(tick, std::max(2.6, box.height() / std::max(lines, 1) - 0.4));
        items = flow(pt, tick, lines);
        if (isWide && lines * (tick + 0.4) - 0.4 <= box.height() + 0.01)
            break;
    }
    const double pitch = std::min(tick + 1.6, (box.height() + 0.4) / lines);
    const double top = box.center().y() - (pitch * (lines - 1) + tick) / 2;
    for (qsizetype i = 0; i < items.size(); ++i) {
        const Item& item = items.at(i);
        const bool isOther = cell.choices.at(i).isOther;
        const QRectF square(box.left() + item.x, top + item.line * pitch, tick, tick);
        const bool isTicked = match.ticked.contains(i);
        page(pageNumber).ticks.append({square, isTicked, cell.field, cell.choices.at(i).label});
        const double from = square.right() + afterBox;
        const double width = m_type.width(item.label, Face::Form, pt) + 0.2;
        DrawnText words;
        words.box = {from, square.top() - 0.4, width, tick + 0.8};
        words.text = item.label;
        words.pt = pt;
        page(pageNumber).texts.append(words);
        if (!isOther)
            continue;
        // The parentheses of その他 reach to the end of the line.
        const bool isLastOnLine = i + 1 == items.size() || items.at(i + 1).line != item.line;
        const double end = isLastOnLine ? box.right() : square.left() + item.width;
        words.box = {end - 3, square.top() - 0.4, 3, tick + 0.8};
        words.text = QStringLiteral("）");
        words.align = TextAlign::Right;
        page(pageNumber).texts.append(words);
        if (field != nullptr && !match.rest.isEmpty()) {
            FieldValue rest = *field;
            rest.shown = match.rest;
            DrawnText drawn;
            drawn.box = {from + width + 0.3, square.top() - 0.4, end - 3 - from - width - 0.6, tick + 0.8};
            drawn.text = match.rest;
            drawn.face = Face::Value;
            drawn.key = cell.field;
            drawn.person = field->person;
            const auto size = m_type.fit(match.rest, Face::Value, SheetPage::labelPt + 1,
                                         SheetPage::smallestPt, drawn.box.size());
            if (!size) {
                noteExtra(rest);
                literal(QStringLiteral("続紙のとおり"), drawn.box, SheetPage::furiganaPt, TextAlign::Left,
                        pageNumber);
                continue;
            }
            drawn.pt = *size;
            page(pageNumber).texts.append(drawn);
        }
    }
    const bool hasOther = std::any_of(cell.choices.begin(), cell.choices.end(),
                                      [](const LayoutChoice& choice) { return choice.isOther; });
    if (field != nullptr && !match.rest.isEmpty() && !hasOther) {
        FieldValue rest = *field;
        rest.shown = match.rest;
        noteExtra(rest);
    }
}

void SheetComposer::digits(const LayoutCell& cell, const QRectF& box, int pageNumber, int person)
{
    if (!cell.choices.isEmpty()) {
        account(cell, box, pageNumber, person);
        return;
    }
    const FieldValue* field = find(cell.field, person);
    squares(cell, field == nullptr ? QString() : writtenValue(*field), box, pageNumber, person);
}

void SheetComposer::account(const LayoutCell& cell, const QRectF& box, int pageNumber, int person)
{
    const FieldValue* field = find(cell.field, person);
    static const QRegularExpression parts(QStringLiteral("^([^0-9 　]+)[ 　]*([0-9]+)$"));
    const QRegularExpressionMatch match =
        parts.match(field == nullptr ? QString() : writtenValue(*field).trimmed());
    FieldValue kind;
    if (match.hasMatch()) {
        kind = *field;
        kind.value = kind.shown = match.captured(1);
    }
    const bool isEmpty = field == nullptr || writtenValue(*field).isEmpty();
    const TickMatch ticked = matchTicks(cell.choices, kind, m_sheet);
    if (!isEmpty && (ticked.ticked.size() != 1 || match.captured(2).size() > cell.digits)) {
        value(cell.field, person, inside(box), SheetPage::valuePt, pageNumber, TextAlign::Left);
        return;
    }
    constexpr double pitch = 5;
    const double width = pitch * cell.digits + 3;
    ticks(cell, isEmpty ? nullptr : &kind, inside(box.adjusted(0, 0, -width, 0)), pageNumber);
    squares(cell, match.captured(2), box.adjusted(box.width() - width, 0, 0, 0), pageNumber, person);
}

void SheetComposer::squares(const LayoutCell& cell, const QString& text, const QRectF& box, int pageNumber,
                            int person)
{
    QList<double> centres;
    const double pitch = std::min(SheetPage::digit, (box.width() - 2) / cell.digits);
    const QRectF squares(box.center().x() - pitch * cell.digits / 2,
                         box.center().y() - std::min(SheetPage::digit, box.height() - 1.4) / 2,
                         pitch * cell.digits, std::min(SheetPage::digit, box.height() - 1.4));
    constexpr QChar masked = u'●'; // one a square, so that nobody writes a number into the gaps
    qsizetype count = 0;
    bool isPlain = true;
    for (const QChar c : text) {
        const bool isDigit = (c >= u'0' && c <= u'9') || (c >= u'A' && c <= u'Z') || c == masked;
        count += isDigit ? 1 : 0;
        isPlain = isPlain && (isDigit || c == u'-' || c == u' ' || c == u'　');
    }
    if (!isPlain || count > cell.digits) {
        value(cell.field, person, inside(box), SheetPage::valuePt, pageNumber, TextAlign::Left);
        return;
    }
    for (int i = 0; i <= cell.digits; ++i)
        page(pageNumber)
            .lines.append({{squares.left() + i * pitch, squares.top()},
                           {squares.left() + i * pitch, squares.bottom()},
                           SheetPage::innerRule});
    page(pageNumber).lines.append({squares.topLeft(), squares.topRight(), SheetPage::innerRule});
    page(pageNumber).lines.append({squares.bottomLeft(), squares.bottomRight(), SheetPage::innerRule});
    if (count == 0)
        return;
    for (qsizetype i = 0; i < count; ++i)
        centres.append((static_cast<double>(i) + 0.5) * pitch);
    DrawnText drawn;
    drawn.box = squares;
    drawn.text = text;
    drawn.face = Face::Value;
    drawn.pt =
        std::min(text.contains(masked) ? SheetPage::labelPt : SheetPage::valuePt, pitch * pointsPerMm * 0.9);
    drawn.centres = centres;
    drawn.key = cell.field;
    drawn.person = person;
    page(pageNumber).texts.append(drawn);
}

} // namespace kakanai::forms
