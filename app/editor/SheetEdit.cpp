// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/SheetEdit.h"

#include "app/publishing/JsonPointer.h"
#include "forms/print/SheetLayout.h"
#include "forms/print/SheetPage.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace kakanai::editor {
namespace {

using publishing::valueAt;
using publishing::withValueAt;

constexpr double leastWidth = 3;
constexpr double leastHeight = 4;
constexpr double leastTop = 8; ///< no printer reaches higher
constexpr double labelWidth = 30;
constexpr double rowHeight = 10;

const QString heightKey = QStringLiteral("h");
const QString widthKey = QStringLiteral("w");
const QString cellsKey = QStringLiteral("cells");

double snapped(double millimetres)
{
    return qRound(millimetres * 2) / 2.0;
}

bool isSound(const QJsonObject& sheet)
{
    return forms::parseSheetLayout(QJsonDocument(sheet).toJson(QJsonDocument::Compact)).has_value();
}

QJsonObject soundOr(const QJsonValue& changed, const QJsonObject& sheet)
{
    return isSound(changed.toObject()) ? changed.toObject() : sheet;
}

int indexOf(const QString& pointer)
{
    return pointer.section(u'/', -1).toInt();
}

QString listOf(const QString& pointer)
{
    return pointer.section(u'/', 0, -2);
}

void collect(const QList<forms::LayoutRow>& rows, const QString& pointer, QRectF room, int page,
             QList<SheetPart>& parts)
{
    double y = room.top();
    for (qsizetype i = 0; i < rows.size(); ++i) {
        const forms::LayoutRow& row = rows.at(i);
        for (int n = 0; n < row.repeat; ++n) {
            double x = room.left();
            for (qsizetype k = 0; k < row.cells.size(); ++k) {
                const forms::LayoutCell& cell = row.cells.at(k);
                const double width = cell.width > 0 ? cell.width : room.right() - x;
                const QRectF box(x, y, width, row.height);
                const QString own = QStringLiteral("%1/rows/%2/cells/%3").arg(pointer).arg(i).arg(k);
                parts.append({own, box, page});
                collect(cell.rows, own, box, page, parts);
                x += width;
            }
            y += row.height;
        }
    }
}

bool isInTable(const QString& cell)
{
    return cell.count(QStringLiteral("/rows/")) > 1;
}

QJsonObject labelCell(const QString& words, double width = labelWidth)
{
    return {{widthKey, width}, {QStringLiteral("label"), words}};
}

/** A choice as a layout writes it: its words, and the stored value that ticks it. */
QJsonArray choicesOf(const forms::FieldSpec& field)
{
    QJsonArray choices;
    for (const forms::Choice& choice : field.options)
        choices.append(QJsonObject{{QStringLiteral("label"), choice.label.ja},
                                   {QStringLiteral("when"), QJsonArray{choice.value}}});
    return choices;
}

QJsonObject fieldRow(const forms::FieldSpec& field)
{
    const QString kind = kindFor(field);
    QJsonObject cell{{kind, field.key}};
    if (kind == u"ticks")
        cell.insert(QStringLiteral("choices"), choicesOf(field));
    // Long lists of choices need a second and a third line.
    const double height = kind == u"ticks" && field.options.size() > 5 ? 14
        : kind == u"sign"                                              ? 16
        : kind == u"name"                                              ? 14
                                                                       : rowHeight;
    return {{heightKey, height}, {cellsKey, QJsonArray{labelCell(field.label.ja), cell}}};
}

} // namespace

QList<SheetPart> partsOf(const QJsonObject& sheet)
{
    QList<SheetPart> parts;
    const auto layout = forms::parseSheetLayout(QJsonDocument(sheet).toJson(QJsonDocument::Compact));
    if (!layout)
        return parts;
    for (qsizetype i = 0; i < layout->blocks.size(); ++i) {
        const forms::LayoutBlock& block = layout->blocks.at(i);
        const double caption = block.caption.isEmpty() ? 0 : forms::SheetPage::captionWidth;
        collect(block.rows, QStringLiteral("/blocks/%1").arg(i),
                {block.x + caption, block.y, block.width - caption, 0}, block.page, parts);
    }
    return parts;
}

int pageCountOf(const QJsonObject& sheet)
{
    const auto layout = forms::parseSheetLayout(QJsonDocument(sheet).toJson(QJsonDocument::Compact));
    return layout ? layout->pageCount() : 1;
}

QSizeF paperSizeOf(const QJsonObject& sheet)
{
    const bool isWide = sheet.value(QStringLiteral("paper")) == QStringLiteral("A3");
    return {isWide ? forms::SheetPage::wide : forms::SheetPage::width, forms::SheetPage::height};
}

QStringList contentKinds()
{
    return {QStringLiteral("label"),  QStringLiteral("note"), QStringLiteral("text"),
            QStringLiteral("name"),   QStringLiteral("date"), QStringLiteral("ticks"),
            QStringLiteral("digits"), QStringLiteral("sign"), QStringLiteral("office")};
}

QString contentKind(const QJsonObject& cell)
{
    if (cell.contains(QStringLiteral("rows")))
        return QStringLiteral("rows");
    // A value's box may carry words besides, so its own member counts before the label.
    for (const char* kind :
         {"text", "name", "date", "ticks", "digits", "sign", "stamp", "office", "note", "label"}) {
        if (cell.contains(QLatin1String(kind)))
            return QString::fromLatin1(kind);
    }
    return {};
}

QString kindFor(const forms::FieldSpec& field)
{
    switch (field.type) {
    case forms::FieldType::Name:
        return QStringLiteral("name");
    case forms::FieldType::Date:
        return QStringLiteral("date");
    case forms::FieldType::Choice:
        return field.options.isEmpty() ? QStringLiteral("text") : QStringLiteral("ticks");
    case forms::FieldType::Sign:
        return QStringLiteral("sign");
    case forms::FieldType::Text:
    case forms::FieldType::Kana:
    case forms::FieldType::DateTime:
    case forms::FieldType::Address:
    case forms::FieldType::Tel:
    case forms::FieldType::Code:
    case forms::FieldType::Integer:
    case forms::FieldType::Money:
    case forms::FieldType::List:
    case forms::FieldType::Image:
    case forms::FieldType::Period:
    case forms::FieldType::MyNumber:
        return QStringLiteral("text");
    }
    return QStringLiteral("text");
}

QString rowOf(const QString& cell)
{
    return cell.section(u'/', 0, -3);
}

QString blockOf(const QString& cell)
{
    return cell.section(u'/', 0, 2);
}

QJsonObject withWidth(const QJsonObject& sheet, const QString& cell, double millimetres)
{
    const QJsonArray cells = valueAt(sheet, listOf(cell)).toArray();
    const int at = indexOf(cell);
    if (at + 1 >= cells.size())
        return sheet; // the last one has what is left
    double own = 0;
    double next = 0;
    for (const SheetPart& part : partsOf(sheet)) {
        if (part.pointer == cell)
            own = part.box.width();
        if (part.pointer == QStringLiteral("%1/%2").arg(listOf(cell)).arg(at + 1))
            next = part.box.width();
    }
    const double wanted = qBound(leastWidth, snapped(own + millimetres), own + next - leastWidth);
    QJsonValue changed = withValueAt(sheet, cell + QStringLiteral("/w"), wanted);
    const QString neighbour = QStringLiteral("%1/%2/w").arg(listOf(cell)).arg(at + 1);
    if (!valueAt(sheet, neighbour).isUndefined())
        changed = withValueAt(changed, neighbour, own + next - wanted);
    return soundOr(changed, sheet);
}

QJsonObject withHeight(const QJsonObject& sheet, const QString& cell, double height)
{
    const QString row = rowOf(cell);
    const double wanted = std::max(leastHeight, snapped(height));
    QJsonValue changed = withValueAt(sheet, row + u'/' + heightKey, wanted);
    if (isInTable(cell)) {
        const qsizetype count = valueAt(sheet, listOf(row)).toArray().size();
        const int other = indexOf(row) + 1 < count ? indexOf(row) + 1 : indexOf(row) - 1;
        const QString neighbour = QStringLiteral("%1/%2/h").arg(listOf(row)).arg(other);
        const double rest =
            valueAt(sheet, neighbour).toDouble() + valueAt(sheet, row + u'/' + heightKey).toDouble() - wanted;
        if (other < 0 || rest < leastHeight)
            return sheet;
        changed = withValueAt(changed, neighbour, rest);
    }
    return soundOr(changed, sheet);
}

QJsonObject withCellAfter(const QJsonObject& sheet, const QString& cell)
{
    double width = 0;
    for (const SheetPart& part : partsOf(sheet)) {
        if (part.pointer == cell)
            width = part.box.width();
    }
    QJsonArray cells = valueAt(sheet, listOf(cell)).toArray();
    const int at = indexOf(cell);
    if (width < 2 * leastWidth || contentKind(cells.at(at).toObject()) == u"rows")
        return sheet;
    const bool isLast = at + 1 == cells.size();
    QJsonObject own = cells.at(at).toObject();
    const double kept = snapped(width / 2);
    own.insert(widthKey, kept);
    QJsonObject fresh;
    if (!isLast)
        fresh.insert(widthKey, width - kept);
    cells.replace(at, own);
    cells.insert(at + 1, fresh);
    return soundOr(withValueAt(sheet, listOf(cell), cells), sheet);
}

QJsonObject withoutCell(const QJsonObject& sheet, const QString& cell)
{
    QJsonArray cells = valueAt(sheet, listOf(cell)).toArray();
    const int at = indexOf(cell);
    if (cells.size() == 1)
        return withoutRow(sheet, cell);
    const double width = cells.at(at).toObject().value(widthKey).toDouble();
    const bool wasLast = at + 1 == cells.size();
    cells.removeAt(at);
    const int heir = wasLast ? at - 1 : at;
    QJsonObject neighbour = cells.at(heir).toObject();
    if (wasLast)
        neighbour.remove(widthKey);
    else if (neighbour.contains(widthKey))
        neighbour.insert(widthKey, neighbour.value(widthKey).toDouble() + width);
    cells.replace(heir, neighbour);
    return soundOr(withValueAt(sheet, listOf(cell), cells), sheet);
}

QJsonObject withRowAfter(const QJsonObject& sheet, const QString& cell)
{
    if (isInTable(cell))
        return sheet;
    const QString row = rowOf(cell);
    QJsonArray rows = valueAt(sheet, listOf(row)).toArray();
    rows.insert(
        indexOf(row) + 1,
        QJsonObject{{heightKey, rowHeight}, {cellsKey, QJsonArray{labelCell(QString()), QJsonObject()}}});
    return soundOr(withValueAt(sheet, listOf(row), rows), sheet);
}

QJsonObject withoutRow(const QJsonObject& sheet, const QString& cell)
{
    if (isInTable(cell))
        return sheet;
    const QString row = rowOf(cell);
    QJsonArray rows = valueAt(sheet, listOf(row)).toArray();
    rows.removeAt(indexOf(row));
    if (!rows.isEmpty())
        return soundOr(withValueAt(sheet, listOf(row), rows), sheet);
    QJsonArray blocks = sheet.value(QStringLiteral("blocks")).toArray();
    blocks.removeAt(indexOf(blockOf(cell)));
    return blocks.isEmpty() ? sheet : soundOr(withValueAt(sheet, QStringLiteral("/blocks"), blocks), sheet);
}

QJsonObject withBlockAfter(const QJsonObject& sheet, const QString& cell)
{
    QJsonArray blocks = sheet.value(QStringLiteral("blocks")).toArray();
    QJsonObject block{{QStringLiteral("gap"), 4},
                      {QStringLiteral("rows"),
                       QJsonArray{QJsonObject{{heightKey, rowHeight},
                                              {cellsKey, QJsonArray{labelCell(QString()), QJsonObject()}}}}}};
    const QJsonObject before = valueAt(sheet, blockOf(cell)).toObject();
    if (before.contains(QStringLiteral("page")))
        block.insert(QStringLiteral("page"), before.value(QStringLiteral("page")));
    blocks.insert(indexOf(blockOf(cell)) + 1, block);
    return soundOr(withValueAt(sheet, QStringLiteral("/blocks"), blocks), sheet);
}

QJsonObject withBoxAt(const QJsonObject& sheet, int page, const QRectF& millimetres)
{
    using Page = forms::SheetPage;
    const bool isRight = millimetres.center().x() > Page::width;
    const double left = isRight ? Page::width + Page::rightHalf : Page::left;
    const double right = isRight ? Page::wide - Page::rightHalf : Page::right;
    const QRectF room(QPointF(left, leastTop), QPointF(right, Page::contentBottom));
    const QRectF drawn = millimetres.normalized() & room;
    const double width = std::max(leastWidth, snapped(drawn.width()));
    const double height = std::max(leastHeight, snapped(drawn.height()));
    const QJsonObject row{{heightKey, height}, {cellsKey, QJsonArray{QJsonObject()}}};
    QJsonObject block{{QStringLiteral("x"), std::min(snapped(drawn.left()), right - width)},
                      {QStringLiteral("y"), std::min(snapped(drawn.top()), Page::contentBottom - height)},
                      {widthKey, width},
                      {QStringLiteral("rows"), QJsonArray{row}}};
    if (page > 0)
        block.insert(QStringLiteral("page"), page);
    QJsonArray blocks = sheet.value(QStringLiteral("blocks")).toArray();
    blocks.append(block);
    return drawn.isEmpty() ? sheet : soundOr(withValueAt(sheet, QStringLiteral("/blocks"), blocks), sheet);
}

QString newestBox(const QJsonObject& sheet)
{
    return QStringLiteral("/blocks/%1/rows/0/cells/0")
        .arg(sheet.value(QStringLiteral("blocks")).toArray().size() - 1);
}

QJsonObject withBlockMoved(const QJsonObject& sheet, const QString& cell, const QPointF& millimetres)
{
    const auto layout = forms::parseSheetLayout(QJsonDocument(sheet).toJson(QJsonDocument::Compact));
    const int at = indexOf(blockOf(cell));
    if (!layout || at < 0 || at >= layout->blocks.size())
        return sheet;
    // A table without a place of its own stands under the one before; moved by hand it has one.
    const double x = snapped(layout->blocks.at(at).x + millimetres.x());
    const double y = snapped(layout->blocks.at(at).y + millimetres.y());
    const bool isFarRight = layout->blocks.at(at).x > forms::SheetPage::width;
    const double left =
        isFarRight ? forms::SheetPage::width + forms::SheetPage::rightHalf : forms::SheetPage::left;
    if (x < left || y < leastTop)
        return sheet;
    QJsonValue changed = withValueAt(sheet, blockOf(cell) + QStringLiteral("/x"), x);
    changed = withValueAt(changed, blockOf(cell) + QStringLiteral("/y"), y);
    return soundOr(changed, sheet);
}

QJsonObject withContent(const QJsonObject& sheet, const QString& cell, const QString& kind,
                        const QString& value, const QStringList& keys, const forms::Catalogue& catalogue)
{
    const QJsonObject old = valueAt(sheet, cell).toObject();
    if (contentKind(old) == u"rows")
        return sheet;
    QJsonObject fresh;
    for (const char* kept : {"w", "person", "pt"}) {
        if (old.contains(QLatin1String(kept)))
            fresh.insert(QLatin1String(kept), old.value(QLatin1String(kept)));
    }
    if (!kind.isEmpty())
        fresh.insert(kind, value);
    const forms::FieldSpec* field = catalogue.field(value);
    if (kind == u"ticks") {
        QJsonArray choices = old.value(QStringLiteral("choices")).toArray();
        if (field && (old.value(kind) != value || choices.isEmpty()))
            choices = choicesOf(*field);
        if (choices.isEmpty())
            choices.append(QStringLiteral("　"));
        fresh.insert(QStringLiteral("choices"), choices);
    }
    if (kind == u"digits")
        fresh.insert(cellsKey, old.value(cellsKey).toInt(7));
    // A name brings its reading along where there is one: p_name and p_kana.
    if (kind == u"name") {
        const QString kana = value.chopped(qMin<qsizetype>(4, value.size())) + QStringLiteral("kana");
        if (value.endsWith(QLatin1String("name")) && keys.contains(kana))
            fresh.insert(QStringLiteral("furigana"), kana);
    }
    return soundOr(withValueAt(sheet, cell, fresh), sheet);
}

QJsonObject firstLayout(const forms::Procedure& procedure, const forms::Catalogue& catalogue)
{
    QJsonArray applicant;
    QJsonArray others;
    double height = 0;
    QJsonObject sign;
    // The head, the office's row and the gaps need their share of the page.
    constexpr double room = forms::SheetPage::contentBottom - forms::SheetPage::contentTop - 60;
    for (const QString& key : procedure.fields) {
        const forms::FieldSpec* field = catalogue.field(key);
        if (!field || key == u"sys_date" || field->type == forms::FieldType::Kana)
            continue;
        QJsonObject row = fieldRow(*field);
        if (field->type == forms::FieldType::Sign) {
            sign = row;
            continue;
        }
        height += row.value(heightKey).toDouble();
        if (height > room)
            break; // what has no box goes to the continuation sheet until the town gives it one
        (key.startsWith(QLatin1String("app_")) ? applicant : others).append(row);
    }
    if (!sign.isEmpty())
        applicant.append(sign);
    QJsonArray blocks;
    if (!applicant.isEmpty())
        blocks.append(QJsonObject{{QStringLiteral("y"), 31},
                                  {QStringLiteral("caption"), QStringLiteral("申請者")},
                                  {QStringLiteral("rows"), applicant}});
    if (!others.isEmpty())
        blocks.append(QJsonObject{{QStringLiteral("gap"), 4},
                                  {QStringLiteral("caption"), QStringLiteral("内容")},
                                  {QStringLiteral("rows"), others}});
    const QJsonObject office{
        {heightKey, 18},
        {cellsKey,
         QJsonArray{QJsonObject{{widthKey, 42.5}, {QStringLiteral("office"), QStringLiteral("受付")}},
                    QJsonObject{{widthKey, 42.5}, {QStringLiteral("office"), QStringLiteral("確認")}},
                    QJsonObject{{QStringLiteral("office"), QStringLiteral("備考")}}}}};
    blocks.append(QJsonObject{{QStringLiteral("gap"), 5},
                              {QStringLiteral("heading"), QStringLiteral("市役所記入欄")},
                              {QStringLiteral("rows"), QJsonArray{office}}});
    QJsonObject sheet{{QStringLiteral("id"), procedure.id},
                      {QStringLiteral("title"), procedure.form.isEmpty() ? procedure.id : procedure.form},
                      {QStringLiteral("paper"), QStringLiteral("A4")},
                      {QStringLiteral("dateLabel"), QStringLiteral("申請年月日")},
                      {QStringLiteral("blocks"), blocks}};
    // Names bring their reading along.
    for (const SheetPart& part : partsOf(sheet)) {
        const QJsonObject cell = valueAt(sheet, part.pointer).toObject();
        if (contentKind(cell) == u"name")
            sheet = withContent(sheet, part.pointer, QStringLiteral("name"),
                                cell.value(QStringLiteral("name")).toString(), procedure.fields, catalogue);
    }
    return sheet;
}

QJsonObject blankLayout(const forms::Procedure& procedure, const forms::Catalogue& catalogue, bool isLying)
{
    QJsonObject cell;
    for (const QString& key : procedure.fields) {
        const forms::FieldSpec* field = catalogue.field(key);
        if (field && key != u"sys_date") {
            cell.insert(QStringLiteral("text"), key);
            break;
        }
    }
    const QJsonObject block{{QStringLiteral("x"), 60},
                            {QStringLiteral("y"), 40},
                            {widthKey, 80},
                            {QStringLiteral("rows"),
                             QJsonArray{QJsonObject{{heightKey, rowHeight}, {cellsKey, QJsonArray{cell}}}}}};
    return {{QStringLiteral("id"), procedure.id},
            {QStringLiteral("title"), procedure.form.isEmpty() ? procedure.id : procedure.form},
            {QStringLiteral("paper"), isLying ? QStringLiteral("A3") : QStringLiteral("A4")},
            {QStringLiteral("dateLabel"), QStringLiteral("申請年月日")},
            {QStringLiteral("blocks"), QJsonArray{block}}};
}

} // namespace kakanai::editor
