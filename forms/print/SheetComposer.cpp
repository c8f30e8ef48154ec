// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/SheetComposer.h"

#include "forms/print/SheetPage.h"

#include <algorithm>

namespace kakanai::forms {
namespace {

constexpr double cornerHeight = 2.9;

QRectF inside(const QRectF& box, double x = SheetPage::valueSide, double y = SheetPage::valueAbove)
{
    return box.adjusted(x, y, -x, -y);
}

int lastPersonFor(const LayoutRow& row, const FilledSheet& sheet)
{
    int last = -1;
    for (const FieldValue& field : sheet.fields) {
        for (const LayoutCell& cell : row.cells) {
            if (field.key == cell.field || (!cell.furigana.isEmpty() && field.key == cell.furigana))
                last = std::max(last, field.person);
        }
    }
    return last;
}

} // namespace

QString maskedNumber()
{
    return QStringLiteral("●●●●　●●●●　●●●●");
}

bool isIndividualNumber(const FieldValue& field)
{
    return field.state == FieldState::Masked || field.key.endsWith(QLatin1String("_mynumber"));
}

QString writtenValue(const FieldValue& field)
{
    if (field.state == FieldState::Open || field.state == FieldState::ToSign)
        return {};
    if (isIndividualNumber(field))
        return maskedNumber();
    return field.shown.isEmpty() ? field.value : field.shown;
}

SheetComposer::SheetComposer(const Typesetter& type, const SheetLayout& layout, const FilledSheet& sheet,
                             const SheetContext& context, SignatureInk ink)
    : m_type(type)
    , m_layout(layout)
    , m_sheet(sheet)
    , m_context(context)
    , m_ink(std::move(ink))
{
}

SheetDrawing SheetComposer::compose()
{
    m_drawing.title = m_sheet.title.isEmpty() ? m_layout.title : m_sheet.title;
    heading(m_drawing.title, 0);
    date(0);
    for (const LayoutBlock& each : m_layout.blocks) {
        if (each.page > 0 && each.page >= m_drawing.pages.size())
            heading(m_drawing.title, each.page);
        block(each);
    }
    continuation();
    margins();
    foot();
    return std::move(m_drawing);
}

const FieldValue* SheetComposer::find(const QString& key, int person) const
{
    const auto found =
        std::find_if(m_sheet.fields.begin(), m_sheet.fields.end(),
                     [&](const FieldValue& field) { return field.key == key && field.person == person; });
    return found == m_sheet.fields.end() ? nullptr : &*found;
}

DrawnPage& SheetComposer::page(int number)
{
    while (m_drawing.pages.size() <= number)
        m_drawing.pages.append(DrawnPage());
    return m_drawing.pages[number];
}

void SheetComposer::frame(const QRectF& box, double width, int pageNumber)
{
    QList<DrawnLine>& lines = page(pageNumber).lines;
    lines.append({box.topLeft(), box.topRight(), width});
    lines.append({box.bottomLeft(), box.bottomRight(), width});
    lines.append({box.topLeft(), box.bottomLeft(), width});
    lines.append({box.topRight(), box.bottomRight(), width});
}

void SheetComposer::literal(const QString& text, const QRectF& box, double pt, TextAlign align,
                            int pageNumber, double grey)
{
    constexpr double smallestLabel = 3.5;
    constexpr double smallestOnOneLine = 6.5;
    DrawnText drawn;
    drawn.box = box;
    drawn.text = text;
    drawn.pt = m_type.fit(text, Face::Form, pt, smallestLabel, box.size()).value_or(smallestLabel);
    // A label reads better a little smaller than with its last character on a second line.
    const double width = text.contains(u'\n') ? 0 : m_type.width(text, Face::Form, pt);
    if (align == TextAlign::Centre && width > box.width()
        && width * smallestOnOneLine / pt <= box.width() * 0.99)
        drawn.pt = pt * box.width() * 0.99 / width;
    drawn.align = align;
    drawn.grey = grey;
    page(pageNumber).texts.append(drawn);
}

void SheetComposer::noteExtra(const FieldValue& field)
{
    QString label = field.label.isEmpty() ? field.key : field.label;
    if (field.person > 0)
        label += QStringLiteral("（%1人目）").arg(field.person + 1);
    m_extras.append({label, writtenValue(field), field.key, field.person});
}

void SheetComposer::value(const QString& key, int person, const QRectF& box, double largest, int pageNumber,
                          TextAlign align)
{
    const FieldValue* field = find(key, person);
    if (field == nullptr || writtenValue(*field).isEmpty())
        return;
    DrawnText drawn;
    drawn.box = box;
    drawn.text = writtenValue(*field);
    drawn.face = Face::Value;
    drawn.align = align;
    drawn.key = key;
    drawn.person = person;
    const auto pt = m_type.fit(drawn.text, Face::Value, largest, SheetPage::smallestPt, box.size());
    if (!pt) {
        // Type nobody can read is no answer: the office's usual way is 別紙.
        noteExtra(*field);
        literal(QStringLiteral("（続紙のとおり）"), box, std::min(SheetPage::labelPt, largest), align,
                pageNumber);
        page(pageNumber).texts.last().standsForValue = true;
        return;
    }
    drawn.pt = *pt;
    page(pageNumber).texts.append(drawn);
}

void SheetComposer::block(const LayoutBlock& block)
{
    double height = 0;
    for (const LayoutRow& each : block.rows)
        height += each.height * each.repeat;
    const QRectF all(block.x, block.y, block.width, height);
    if (!block.heading.isEmpty())
        literal(block.heading,
                {block.x, block.y - SheetPage::headingHeight, block.width, SheetPage::headingHeight},
                SheetPage::labelPt, TextAlign::Left, block.page);
    double x = block.x;
    if (!block.caption.isEmpty()) {
        const QRectF column(x, block.y, SheetPage::captionWidth, height);
        DrawnText words;
        words.box = column;
        words.text = block.caption.at(0);
        for (qsizetype i = 1; i < block.caption.size(); ++i)
            words.text += QStringLiteral("\n") + block.caption.at(i);
        words.pt = SheetPage::labelPt;
        words.align = TextAlign::Centre;
        words.lineHeight = std::min(6.0, (height - 1) / static_cast<double>(block.caption.size()));
        words.pt = std::min(words.pt, words.lineHeight * pointsPerMm);
        page(block.page).texts.append(words);
        page(block.page).lines.append({column.topRight(), column.bottomRight(), SheetPage::innerRule});
        x += SheetPage::captionWidth;
    }
    double y = block.y;
    for (qsizetype i = 0; i < block.rows.size(); ++i) {
        const LayoutRow& each = block.rows.at(i);
        for (int n = 0; n < each.repeat; ++n) {
            row(each, {x, y, all.right() - x, each.height}, block.page, each.person + n);
            y += each.height;
        }
        const int last = each.repeat > 1 ? lastPersonFor(each, m_sheet) : -1;
        if (last >= each.person + each.repeat)
            m_more.append({i > 0 ? QList<LayoutRow>{block.rows.at(i - 1)} : QList<LayoutRow>(), each,
                           each.person + each.repeat, last});
    }
    frame(all, SheetPage::outerRule, block.page);
}

void SheetComposer::row(const LayoutRow& row, const QRectF& box, int pageNumber, int person)
{
    double x = box.left();
    for (const LayoutCell& each : row.cells) {
        const double width = each.width > 0 ? each.width : box.right() - x;
        const QRectF own(x, box.top(), width, box.height());
        cell(each, own, box, pageNumber, each.person >= 0 ? each.person : person);
        x += width;
        if (x < box.right() - 0.01)
            page(pageNumber).lines.append({{x, box.top()}, {x, box.bottom()}, SheetPage::innerRule});
    }
    page(pageNumber).lines.append({box.bottomLeft(), box.bottomRight(), SheetPage::innerRule});
}

void SheetComposer::cell(const LayoutCell& cell, const QRectF& box, const QRectF& rowBox, int pageNumber,
                         int person)
{
    for (const QString& key : {cell.field, cell.furigana}) {
        const FieldValue* field = key.isEmpty() ? nullptr : find(key, person);
        if (field == nullptr)
            continue;
        m_drawing.places.append({key, person, pageNumber, box});
        if (!writtenValue(*field).isEmpty())
            m_marks.append({pageNumber, rowBox, field->origin, field->needsReview});
    }
    QString words = cell.label;
    words.replace(QStringLiteral("{n}"), QString::number(person + 1));
    const double largest = cell.pt > 0 ? cell.pt : SheetPage::valuePt;
    QRectF room = inside(box);
    if (!cell.suffix.isEmpty()) {
        const double width = m_type.width(cell.suffix, Face::Form, SheetPage::labelPt) + 0.2;
        literal(cell.suffix, {room.right() - width, room.top(), width, room.height()}, SheetPage::labelPt,
                TextAlign::Right, pageNumber);
        room.setRight(room.right() - width - SheetPage::valueSide);
    }
    const bool isForPen = cell.kind == CellKind::Text && !words.isEmpty();
    const FieldValue* own = isForPen ? find(cell.field, person) : nullptr;
    if (isForPen && (own == nullptr || writtenValue(*own).isEmpty())) {
        // 〒 and the like: a help for the pen, so a filled box does without and its value has the room.
        literal(words, {box.left() + 0.8, box.top() + 0.4, box.width() - 1.6, cornerHeight},
                SheetPage::furiganaPt, TextAlign::Left, pageNumber);
    }
    switch (cell.kind) {
    case CellKind::Blank:
        break;
    case CellKind::Label:
        literal(words, inside(box, 0.8, 0.3), cell.pt > 0 ? cell.pt : SheetPage::labelPt, TextAlign::Centre,
                pageNumber);
        break;
    case CellKind::Note:
        literal(words, room, cell.pt > 0 ? cell.pt : SheetPage::furiganaPt, TextAlign::Left, pageNumber);
        break;
    case CellKind::Text:
        value(cell.field, person, room, largest, pageNumber, TextAlign::Left);
        break;
    case CellKind::Name:
        name(cell, box, pageNumber, person);
        break;
    case CellKind::Date: {
        const FieldValue* field = find(cell.field, person);
        if (field != nullptr && !writtenValue(*field).isEmpty()) {
            value(cell.field, person, room, largest, pageNumber, TextAlign::Left);
        } else {
            dateBlanks(cell.field, room, pageNumber);
        }
        break;
    }
    case CellKind::Ticks:
        ticks(cell, find(cell.field, person), room, pageNumber);
        break;
    case CellKind::Digits:
        digits(cell, box, pageNumber, person);
        break;
    case CellKind::Sign:
        sign(cell, box, pageNumber);
        break;
    case CellKind::Stamp: {
        const QPointF centre = box.center();
        const double radius = std::min(box.width(), box.height()) / 2 - 2;
        literal(words, {centre.x() - radius, box.bottom() - 4, 2 * radius, 3.4}, SheetPage::furiganaPt,
                TextAlign::Centre, pageNumber, 0.35);
        value(cell.field, person, {room.left(), room.top() + 1, room.width(), 4}, SheetPage::furiganaPt,
              pageNumber, TextAlign::Centre);
        break;
    }
    case CellKind::Office:
        page(pageNumber).shades.append({box, SheetPage::officeShade});
        literal(words, {box.left() + 0.8, box.top() + 0.4, box.width() - 1.6, 3.4}, SheetPage::furiganaPt,
                TextAlign::Left, pageNumber);
        break;
    case CellKind::Table: {
        double y = box.top();
        for (const LayoutRow& each : cell.rows) {
            for (int n = 0; n < each.repeat; ++n) {
                row(each, {box.left(), y, box.width(), each.height}, pageNumber,
                    each.repeat > 1 ? each.person + n : person);
                y += each.height;
            }
        }
        break;
    }
    }
}

void SheetComposer::name(const LayoutCell& cell, const QRectF& box, int pageNumber, int person)
{
    constexpr double furiganaHeight = 3.7;
    QRectF room = inside(box);
    if (!cell.furigana.isEmpty()) {
        const QRectF upper(box.left(), box.top(), box.width(), furiganaHeight);
        page(pageNumber).lines.append({upper.bottomLeft(), upper.bottomRight(), SheetPage::innerRule, true});
        constexpr double words = 8;
        literal(QStringLiteral("フリガナ"), {upper.left() + 0.6, upper.top(), words, upper.height()}, 5.5,
                TextAlign::Left, pageNumber, 0.25);
        value(cell.furigana, person,
              {upper.left() + words + 1, upper.top() + 0.2, upper.width() - words - 2, upper.height() - 0.4},
              SheetPage::furiganaPt, pageNumber, TextAlign::Left);
        room.setTop(upper.bottom() + 0.2);
    }
    value(cell.field, person, room, cell.pt > 0 ? cell.pt : SheetPage::valuePt, pageNumber, TextAlign::Left);
}

void SheetComposer::sign(const LayoutCell& cell, const QRectF& box, int pageNumber)
{
    literal(QStringLiteral("（自署）"), {box.right() - 11, box.bottom() - 3.6, 10.4, 3.2}, 6,
            TextAlign::Right, pageNumber, 0.35);
    if (!m_ink.isEmpty() && cell.field == QLatin1String("app_sign"))
        page(pageNumber).inks.append({box.adjusted(1.5, 0.8, -11, -0.8), m_ink});
}

} // namespace kakanai::forms
