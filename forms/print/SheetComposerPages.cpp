// SPDX-License-Identifier: GPL-3.0-or-later
// The parts of a sheet every paper shares: head, foot, margin and the continuation sheet.
#include "forms/print/SheetComposer.h"

#include "forms/print/SheetPage.h"

#include <QTextBoundaryFinder>

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

struct OriginWords {
    Origin origin;
    const char16_t* words;
};

constexpr std::array originWords{
    OriginWords{Origin::Card, u"カード"},  OriginWords{Origin::Core, u"庁内"},
    OriginWords{Origin::Paper, u"書類"},   OriginWords{Origin::Qr, u"QR"},
    OriginWords{Origin::Derived, u"計算"}, OriginWords{Origin::Answer, u"入力"},
    OriginWords{Origin::Typed, u"入力"},
};

QString wordsFor(Origin origin)
{
    for (const OriginWords& row : originWords) {
        if (row.origin == origin)
            return QString::fromUtf16(row.words);
    }
    return {};
}

/** Pieces of at most `longest` characters, cut between characters as people see them. */
QStringList pieces(const QString& text, qsizetype longest)
{
    QStringList list;
    QTextBoundaryFinder finder(QTextBoundaryFinder::Grapheme, text);
    qsizetype from = 0;
    qsizetype before = 0;
    for (qsizetype to = finder.toNextBoundary(); to > 0; to = finder.toNextBoundary()) {
        if (to - from > longest && before > from) {
            list.append(text.mid(from, before - from));
            from = before;
        }
        before = to;
    }
    list.append(text.mid(from));
    return list;
}

} // namespace

void SheetComposer::heading(const QString& title, int pageNumber)
{
    const LayoutHead head = pageNumber == 0 ? m_layout.head : LayoutHead();
    const QRectF line = head.title;
    constexpr double shareOfLine = 0.71;
    const double widest = line.width() * shareOfLine;
    DrawnText words;
    words.text = title;
    words.pt = SheetPage::titlePt;
    const double em = SheetPage::titlePt / pointsPerMm;
    const auto count = static_cast<double>(title.toUcs4().size());
    const double pitch = count <= 8 ? em * 1.9 : (count <= 12 ? em * 1.45 : em);
    if (count > 1 && count * pitch <= widest && m_type.families(title, Face::Form).size() == 1) {
        const double width = count * pitch;
        words.box = {line.center().x() - width / 2, line.top(), width, line.height()};
        for (int i = 0; i < static_cast<int>(count); ++i)
            words.centres.append((i + 0.5) * pitch);
    } else {
        const double white = line.width() / 8;
        words.box = line.adjusted(white, 0, -white, 0);
        words.pt = m_type.fit(title, Face::Form, SheetPage::titlePt, 6, words.box.size()).value_or(6);
        words.align = TextAlign::Centre;
    }
    page(pageNumber).texts.append(words);
    literal(m_sheet.department, {SheetPage::left, 5, 60, 4}, 6.5, TextAlign::Left, pageNumber, 0.3);
    const QString town = m_context.townName.isEmpty() ? QStringLiteral("市区町村") : m_context.townName;
    QString addressee = m_layout.addressee;
    addressee.replace(QStringLiteral("{town}"), town);
    literal(addressee, head.addressee, 10.5, TextAlign::Left, pageNumber);
}

void SheetComposer::date(int pageNumber)
{
    const QRectF box = m_layout.head.date;
    constexpr double labelWidth = 24;
    literal(m_layout.dateLabel, {box.left(), box.top(), labelWidth, box.height()}, SheetPage::labelPt,
            TextAlign::Left, pageNumber);
    const QRectF room(box.left() + labelWidth, box.top(), box.width() - labelWidth, box.height());
    const FieldValue* field = find(m_layout.dateField, 0);
    if (field != nullptr)
        m_drawing.places.append({m_layout.dateField, 0, pageNumber, room});
    if (field == nullptr || writtenValue(*field).isEmpty()) {
        literal(QStringLiteral("令和　　年　　月　　日"), room, SheetPage::labelPt + 1, TextAlign::Right,
                pageNumber);
        return;
    }
    value(m_layout.dateField, 0, room, SheetPage::valuePt, pageNumber, TextAlign::Right);
    m_marks.append({pageNumber, box, field->origin, field->needsReview});
}

void SheetComposer::margins()
{
    constexpr double line = 2.5;
    constexpr double column = 8.4;
    constexpr double shape = 1.7;
    constexpr double pt = 5;
    std::stable_sort(m_marks.begin(), m_marks.end(), [](const RowMark& a, const RowMark& b) {
        return std::pair(a.page, a.row.top()) < std::pair(b.page, b.row.top());
    });
    double free = 0;
    int current = -1;
    for (qsizetype i = 0; i < m_marks.size();) {
        const RowMark first = m_marks.at(i);
        if (first.page != current)
            free = 0;
        current = first.page;
        // One mark for each source of a line; boxes side by side share their line of the margin.
        QList<RowMark> own;
        for (; i < m_marks.size() && m_marks.at(i).page == current
             && m_marks.at(i).row.top() - first.row.top() < 2;
             ++i) {
            const RowMark& mark = m_marks.at(i);
            const auto same = [&](const RowMark& other) {
                return wordsFor(other.origin) == wordsFor(mark.origin) && other.isDoubtful == mark.isDoubtful;
            };
            if (std::none_of(own.begin(), own.end(), same))
                own.append(mark);
        }
        const double lines = std::ceil(static_cast<double>(own.size()) / 2);
        double y = std::max(free, first.row.center().y() - lines * line / 2);
        for (qsizetype n = 0; n < own.size(); ++n) {
            const QPointF at(SheetPage::marginMarks + (n % 2 == 1 ? column : 0), y + (line - shape) / 2);
            page(current).marks.append({at, own.at(n).origin, own.at(n).isDoubtful});
            DrawnText words;
            words.box = {at.x() + shape + 0.3, y - 0.2, column - shape - 0.3, line + 0.4};
            words.text =
                wordsFor(own.at(n).origin) + (own.at(n).isDoubtful ? QStringLiteral("？") : QString());
            words.pt = m_type.fit(words.text, Face::Form, pt, 3.5, words.box.size()).value_or(3.5);
            page(current).texts.append(words);
            if (n % 2 == 1)
                y += line;
        }
        free = y + (own.size() % 2 == 1 ? line : 0) + 0.2;
    }
}

void SheetComposer::foot()
{
    constexpr double qrTop = 262;
    const QRectF qrBox(SheetPage::right - SheetPage::qr, qrTop, SheetPage::qr, SheetPage::qr);
    const auto symbol = m_context.caseId.isEmpty()
        ? std::nullopt
        : std::optional(qrSymbol(sheetQrContent(m_context.caseId, m_sheet.id)));
    for (int number = 0; number < static_cast<int>(m_drawing.pages.size()); ++number) {
        if (symbol && symbol->has_value()) {
            page(number).qr = symbol->value();
            page(number).qrBox = qrBox;
        }
        literal(m_context.caseNumber.isEmpty() ? QStringLiteral("下書き") : m_context.caseNumber,
                {qrBox.left() - 6, qrBox.bottom() + 0.3, SheetPage::qr + 12, 3.6}, 6.5, TextAlign::Centre,
                number);
        literal(QStringLiteral("%1 / %2").arg(number + 1).arg(m_drawing.pages.size()),
                {SheetPage::width / 2 - 15, 287, 30, 4}, SheetPage::furiganaPt, TextAlign::Centre, number);
        constexpr std::array legend{Origin::Card,    Origin::Paper, Origin::Qr,
                                    Origin::Derived, Origin::Typed, Origin::Core};
        double x = SheetPage::left;
        literal(QStringLiteral("余白の印＝値の出どころ"), {x, 287.4, 24, 3.2}, 5.5, TextAlign::Left, number,
                0.25);
        x += 25;
        for (const Origin origin : legend) {
            page(number).marks.append({{x, 288.2}, origin, false});
            literal(wordsFor(origin), {x + 2.1, 287.4, 6.6, 3.2}, 5, TextAlign::Left, number, 0.25);
            x += 8.4;
        }
    }
    if (m_layout.notes.isEmpty())
        return;
    double y = SheetPage::contentBottom + 3;
    const double width = qrBox.left() - SheetPage::left - 4;
    literal(QStringLiteral("注意"), {SheetPage::left, y, 20, 3.6}, SheetPage::furiganaPt, TextAlign::Left, 0);
    y += 3.8;
    for (qsizetype i = 0; i < m_layout.notes.size(); ++i) {
        const QString note = m_layout.notes.size() > 1
            ? QStringLiteral("%1　").arg(i + 1) + m_layout.notes.at(i)
            : m_layout.notes.at(i);
        const double height = m_type.height(note, Face::Form, SheetPage::furiganaPt - 0.5, width);
        if (y + height > 286.5)
            break; // the layout test refuses notes that do not fit
        literal(note, {SheetPage::left, y, width, height + 0.2}, SheetPage::furiganaPt - 0.5, TextAlign::Left,
                0);
        y += height + 0.6;
    }
}

void SheetComposer::breakPage(double& y, int& pageNumber, double needed)
{
    if (pageNumber >= 0 && y + needed <= SheetPage::contentBottom)
        return;
    pageNumber = static_cast<int>(m_drawing.pages.size());
    heading(m_drawing.title + QStringLiteral("（続紙）"), pageNumber);
    y = SheetPage::contentTop + 2;
}

void SheetComposer::memberRows(double& y, int& pageNumber)
{
    const QList<MoreRows> all = m_more;
    m_more.clear();
    for (const MoreRows& more : all) {
        int person = more.firstPerson;
        while (person <= more.lastPerson) {
            double head = 0;
            for (const LayoutRow& row : more.head)
                head += row.height;
            breakPage(y, pageNumber, head + more.row.height);
            LayoutBlock block;
            block.y = y;
            block.page = pageNumber;
            block.rows = more.head;
            LayoutRow rows = more.row;
            const int room = static_cast<int>((SheetPage::contentBottom - y - head) / rows.height);
            rows.person = person;
            rows.repeat = std::min(room, more.lastPerson - person + 1);
            // The caption column of the first sheet is missing here, so the boxes get its width.
            double sum = 0;
            for (const LayoutCell& cell : rows.cells)
                sum += cell.width;
            block.width = sum;
            block.rows.append(rows);
            this->block(block);
            person += rows.repeat;
            y += head + rows.height * rows.repeat + 4;
        }
    }
    m_more.clear();
}

void SheetComposer::extraRows(const Extra& extra, double& y, int& pageNumber)
{
    constexpr double labelWidth = 44;
    constexpr qsizetype longest = 1000;
    constexpr double pt = 9;
    const double width = SheetPage::right - SheetPage::left - labelWidth;
    const QStringList parts = pieces(extra.text, longest);
    for (const QString& part : parts) {
        const double height = std::max(7.0, m_type.height(part, Face::Value, pt, width - 3) + 2);
        breakPage(y, pageNumber, height);
        const QRectF all(SheetPage::left, y, SheetPage::right - SheetPage::left, height);
        frame(all, SheetPage::innerRule, pageNumber);
        page(pageNumber)
            .lines.append(
                {{all.left() + labelWidth, y}, {all.left() + labelWidth, y + height}, SheetPage::innerRule});
        literal(extra.label, {all.left() + 1, y + 0.3, labelWidth - 2, height - 0.6}, SheetPage::labelPt,
                TextAlign::Left, pageNumber);
        DrawnText words;
        words.box = {all.left() + labelWidth + 1.5, y + 0.5, width - 3, height - 1};
        words.text = part;
        words.face = Face::Value;
        words.pt = pt;
        words.key = extra.key;
        words.person = extra.person;
        page(pageNumber).texts.append(words);
        y += height;
    }
}

void SheetComposer::leftOver()
{
    for (const FieldValue& field : m_sheet.fields) {
        const bool isPlaced =
            std::any_of(m_drawing.places.begin(), m_drawing.places.end(), [&](const FieldPlace& place) {
                return place.key == field.key && place.person == field.person;
            });
        if (!isPlaced && !writtenValue(field).isEmpty() && !field.key.endsWith(QLatin1String("_sign")))
            noteExtra(field);
    }
}

void SheetComposer::continuation()
{
    double y = 0;
    int pageNumber = -1;
    memberRows(y, pageNumber);
    leftOver();
    const QList<Extra> extras = m_extras;
    if (extras.isEmpty())
        return;
    for (const Extra& extra : extras) {
        const bool isNew =
            std::none_of(m_drawing.places.begin(), m_drawing.places.end(), [&](const FieldPlace& place) {
                return place.key == extra.key && place.person == extra.person;
            });
        const double from = y;
        const int before = pageNumber;
        extraRows(extra, y, pageNumber);
        const double top = pageNumber == before ? from : SheetPage::contentTop + 2;
        const QRectF all(SheetPage::left, top, SheetPage::right - SheetPage::left, y - top);
        if (isNew)
            m_drawing.places.append({extra.key, extra.person, pageNumber, all});
        if (const FieldValue* field = find(extra.key, extra.person))
            m_marks.append({pageNumber, all, field->origin, field->needsReview});
    }
}

} // namespace kakanai::forms
