// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/SheetLayout.h"

#include "forms/print/SheetPage.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace kakanai::forms {
namespace {

/** Where in the file we are and the first thing that is wrong there. */
struct Reading {
    QString fault;

    void refuse(const QString& place, const QString& why)
    {
        if (fault.isEmpty())
            fault = place + QStringLiteral(": ") + why;
    }
    void only(const QJsonObject& object, const QString& place, std::initializer_list<QLatin1String> names)
    {
        for (auto it = object.begin(); it != object.end(); ++it) {
            if (std::find(names.begin(), names.end(), it.key()) == names.end())
                refuse(place, QStringLiteral("unknown member ") + it.key());
        }
    }
};

struct KindName {
    QLatin1String member; ///< its value is the field key, or the words for the kinds without one
    CellKind kind;
    bool hasField;
};

constexpr std::array kindNames{
    KindName{QLatin1String("text"), CellKind::Text, true},
    KindName{QLatin1String("name"), CellKind::Name, true},
    KindName{QLatin1String("date"), CellKind::Date, true},
    KindName{QLatin1String("ticks"), CellKind::Ticks, true},
    KindName{QLatin1String("digits"), CellKind::Digits, true},
    KindName{QLatin1String("sign"), CellKind::Sign, true},
    KindName{QLatin1String("stamp"), CellKind::Stamp, true},
    KindName{QLatin1String("office"), CellKind::Office, false},
    KindName{QLatin1String("note"), CellKind::Note, false},
    KindName{QLatin1String("label"), CellKind::Label, false},
};

QStringList strings(const QJsonValue& value)
{
    QStringList list;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& item : array)
        list.append(item.toString());
    return list;
}

LayoutChoice readChoice(const QJsonValue& value, const QString& place, Reading& reading)
{
    if (value.isString())
        return {value.toString()};
    const QJsonObject object = value.toObject();
    reading.only(
        object, place,
        {QLatin1String("label"), QLatin1String("when"), QLatin1String("procedures"), QLatin1String("other")});
    if (object.value(QLatin1String("label")).toString().isEmpty())
        reading.refuse(place, QStringLiteral("a choice without a label"));
    return {object.value(QLatin1String("label")).toString(), strings(object.value(QLatin1String("when"))),
            strings(object.value(QLatin1String("procedures"))),
            object.value(QLatin1String("other")).toBool()};
}

QList<LayoutRow> readRows(const QJsonArray& rows, double width, const QString& place, Reading& reading);

LayoutCell readCell(const QJsonObject& object, double height, double width, const QString& place,
                    Reading& reading)
{
    reading.only(object, place,
                 {QLatin1String("w"), QLatin1String("text"), QLatin1String("name"), QLatin1String("date"),
                  QLatin1String("ticks"), QLatin1String("digits"), QLatin1String("sign"),
                  QLatin1String("stamp"), QLatin1String("office"), QLatin1String("note"),
                  QLatin1String("label"), QLatin1String("furigana"), QLatin1String("suffix"),
                  QLatin1String("person"), QLatin1String("cells"), QLatin1String("pt"),
                  QLatin1String("choices"), QLatin1String("rows")});
    LayoutCell cell;
    cell.width = width;
    for (const KindName& name : kindNames) {
        const QJsonValue value = object.value(name.member);
        // A value's box may carry its own words besides; the words alone make a label.
        if (value.isUndefined() || cell.kind != CellKind::Blank)
            continue;
        cell.kind = name.kind;
        (name.hasField ? cell.field : cell.label) = value.toString();
    }
    if (cell.label.isEmpty())
        cell.label = object.value(QLatin1String("label")).toString();
    cell.furigana = object.value(QLatin1String("furigana")).toString();
    cell.suffix = object.value(QLatin1String("suffix")).toString();
    cell.person = object.value(QLatin1String("person")).toInt(-1);
    cell.digits = object.value(QLatin1String("cells")).toInt();
    cell.pt = object.value(QLatin1String("pt")).toDouble();
    if (cell.kind == CellKind::Digits && (cell.digits < 1 || cell.digits * 3.0 > width))
        reading.refuse(place, QStringLiteral("these digit cells do not fit"));
    const QJsonArray choices = object.value(QLatin1String("choices")).toArray();
    for (const QJsonValue& choice : choices)
        cell.choices.append(readChoice(choice, place, reading));
    const bool isAccount = cell.kind == CellKind::Digits; // 普通・当座 before the number
    if (!isAccount && (cell.kind == CellKind::Ticks) != !cell.choices.isEmpty())
        reading.refuse(place, QStringLiteral("choices belong to ticks"));
    const QJsonArray rows = object.value(QLatin1String("rows")).toArray();
    if (!rows.isEmpty()) {
        cell.kind = CellKind::Table;
        cell.rows = readRows(rows, width, place, reading);
        double sum = 0;
        for (const LayoutRow& row : std::as_const(cell.rows))
            sum += row.height * row.repeat;
        if (qAbs(sum - height) > 0.01)
            reading.refuse(place,
                           QStringLiteral("inner rows are %1 mm in a row of %2 mm").arg(sum).arg(height));
    }
    return cell;
}

LayoutRow readRow(const QJsonObject& object, double width, const QString& place, Reading& reading)
{
    reading.only(
        object, place,
        {QLatin1String("h"), QLatin1String("cells"), QLatin1String("person"), QLatin1String("repeat")});
    LayoutRow row;
    row.height = object.value(QLatin1String("h")).toDouble();
    row.person = object.value(QLatin1String("person")).toInt();
    row.repeat = object.value(QLatin1String("repeat")).toInt(1);
    if (row.height <= 0 || row.repeat < 1)
        reading.refuse(place, QStringLiteral("a row needs a height"));
    double left = width;
    const QJsonArray cells = object.value(QLatin1String("cells")).toArray();
    for (qsizetype i = 0; i < cells.size(); ++i) {
        const QString here = place + QStringLiteral("/cells/%1").arg(i);
        const QJsonObject cell = cells.at(i).toObject();
        double own = cell.value(QLatin1String("w")).toDouble();
        if (own <= 0 && i + 1 < cells.size())
            reading.refuse(here, QStringLiteral("only the last box may take what is left"));
        if (own <= 0)
            own = left;
        left -= own;
        row.cells.append(readCell(cell, row.height, own, here, reading));
    }
    if (qAbs(left) > 0.01)
        reading.refuse(place, QStringLiteral("the boxes leave %1 mm").arg(left));
    return row;
}

QList<LayoutRow> readRows(const QJsonArray& rows, double width, const QString& place, Reading& reading)
{
    QList<LayoutRow> list;
    for (qsizetype i = 0; i < rows.size(); ++i)
        list.append(
            readRow(rows.at(i).toObject(), width, place + QStringLiteral("/rows/%1").arg(i), reading));
    return list;
}

LayoutBlock readBlock(const QJsonObject& object, const QString& place, Reading& reading)
{
    reading.only(object, place,
                 {QLatin1String("x"), QLatin1String("y"), QLatin1String("w"), QLatin1String("gap"),
                  QLatin1String("heading"), QLatin1String("caption"), QLatin1String("page"),
                  QLatin1String("rows")});
    LayoutBlock block;
    block.x = object.value(QLatin1String("x")).toDouble(block.x);
    block.y = object.value(QLatin1String("y")).toDouble(block.y);
    block.width = object.value(QLatin1String("w")).toDouble(block.width);
    block.gap = object.value(QLatin1String("gap")).toDouble(block.gap);
    block.heading = object.value(QLatin1String("heading")).toString();
    block.caption = object.value(QLatin1String("caption")).toString();
    block.page = object.value(QLatin1String("page")).toInt();
    const double caption = block.caption.isEmpty() ? 0 : SheetPage::captionWidth;
    block.rows =
        readRows(object.value(QLatin1String("rows")).toArray(), block.width - caption, place, reading);
    if (block.rows.isEmpty())
        reading.refuse(place, QStringLiteral("a block without rows"));
    return block;
}

/** `[x, y, width]` of one line of the head; its height stays. */
void readHeadLine(const QJsonObject& head, const char* name, QRectF& line, Reading& reading)
{
    const QJsonValue value = head.value(QLatin1String(name));
    if (value.isUndefined())
        return;
    constexpr int numbers = 3;
    constexpr double narrowest = 20;
    const QJsonArray place = value.toArray();
    const QRectF box(place.at(0).toDouble(), place.at(1).toDouble(), place.at(2).toDouble(), line.height());
    if (place.size() != numbers || box.width() < narrowest || box.left() < SheetPage::left || box.top() < 4
        || box.right() > SheetPage::right + 0.01)
        reading.refuse(QStringLiteral("/head/") + QLatin1String(name), QStringLiteral("leaves the page"));
    line = box;
}

LayoutHead readHead(const QJsonObject& object, Reading& reading)
{
    reading.only(object, QStringLiteral("/head"),
                 {QLatin1String("title"), QLatin1String("addressee"), QLatin1String("date")});
    LayoutHead head;
    readHeadLine(object, "title", head.title, reading);
    readHeadLine(object, "addressee", head.addressee, reading);
    readHeadLine(object, "date", head.date, reading);
    return head;
}

/** Puts blocks without a place under the one before, and refuses what leaves the page. */
void placeBlocks(SheetLayout& layout, Reading& reading)
{
    double bottom = SheetPage::contentTop;
    int page = 0;
    for (qsizetype i = 0; i < layout.blocks.size(); ++i) {
        LayoutBlock& block = layout.blocks[i];
        if (block.page != page) {
            page = block.page;
            bottom = SheetPage::contentTop;
        }
        if (block.y <= 0)
            block.y = bottom + block.gap + (block.heading.isEmpty() ? 0 : SheetPage::headingHeight);
        double height = 0;
        for (const LayoutRow& row : std::as_const(block.rows))
            height += row.height * row.repeat;
        bottom = std::max(bottom, block.y + height);
        if (bottom > SheetPage::contentBottom || block.x + block.width > SheetPage::right + 0.01)
            reading.refuse(QStringLiteral("/blocks/%1").arg(i), QStringLiteral("ends at %1 mm").arg(bottom));
    }
}

void collectKeys(const QList<LayoutRow>& rows, QStringList& keys)
{
    for (const LayoutRow& row : rows) {
        for (const LayoutCell& cell : row.cells) {
            for (const QString& key : {cell.field, cell.furigana}) {
                if (!key.isEmpty() && !keys.contains(key))
                    keys.append(key);
            }
            collectKeys(cell.rows, keys);
        }
    }
}

} // namespace

QStringList SheetLayout::fieldKeys() const
{
    QStringList keys{dateField};
    for (const LayoutBlock& block : blocks)
        collectKeys(block.rows, keys);
    return keys;
}

FormResult<SheetLayout> parseSheetLayout(const QByteArray& json)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(json, &error);
    if (!document.isObject())
        return formError(FormErrorCode::CatalogueInvalid, QStringLiteral("offset %1").arg(error.offset));
    const QJsonObject object = document.object();
    Reading reading;
    reading.only(object, QStringLiteral("/"),
                 {QLatin1String("id"), QLatin1String("title"), QLatin1String("paper"),
                  QLatin1String("addressee"), QLatin1String("dateLabel"), QLatin1String("dateField"),
                  QLatin1String("head"), QLatin1String("blocks"), QLatin1String("notes")});
    SheetLayout layout;
    layout.id = object.value(QLatin1String("id")).toString();
    layout.title = object.value(QLatin1String("title")).toString();
    layout.addressee = object.value(QLatin1String("addressee")).toString(layout.addressee);
    layout.dateLabel = object.value(QLatin1String("dateLabel")).toString(layout.dateLabel);
    layout.dateField = object.value(QLatin1String("dateField")).toString(layout.dateField);
    layout.head = readHead(object.value(QLatin1String("head")).toObject(), reading);
    layout.notes = strings(object.value(QLatin1String("notes")));
    if (layout.id.isEmpty() || layout.title.isEmpty())
        reading.refuse(QStringLiteral("/"), QStringLiteral("id and title are needed"));
    if (object.value(QLatin1String("paper")).toString() != QLatin1String("A4"))
        reading.refuse(QStringLiteral("/paper"), QStringLiteral("only A4"));
    const QJsonArray blocks = object.value(QLatin1String("blocks")).toArray();
    for (qsizetype i = 0; i < blocks.size(); ++i)
        layout.blocks.append(
            readBlock(blocks.at(i).toObject(), QStringLiteral("/blocks/%1").arg(i), reading));
    placeBlocks(layout, reading);
    if (!reading.fault.isEmpty())
        return formError(FormErrorCode::CatalogueInvalid, reading.fault);
    return layout;
}

FormResult<SheetLayout> loadSheetLayout(const QStringList& folders, const QString& id)
{
    constexpr qint64 largest = 1024 * 1024;
    QString wanted = id;
    for (int step = 0; step < 2; ++step) {
        QByteArray json;
        for (const QString& folder : folders) {
            QFile file(folder + u'/' + wanted + QStringLiteral(".json"));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            json = file.read(largest);
            break;
        }
        if (json.isEmpty())
            return formError(step == 0 ? FormErrorCode::FileUnreadable : FormErrorCode::CatalogueInvalid,
                             wanted + QStringLiteral(".json"));
        // Asked for anew, so that a town that draws one paper anew draws all that look the same.
        const QString same = QJsonDocument::fromJson(json).object().value(QLatin1String("same")).toString();
        if (!same.isEmpty()) {
            wanted = same;
            continue;
        }
        auto layout = parseSheetLayout(json);
        if (!layout)
            return formError(layout.error().code, wanted + QStringLiteral(".json ") + layout.error().detail);
        return layout;
    }
    return formError(FormErrorCode::CatalogueInvalid,
                     id + QStringLiteral(".json: the same as one that is the same"));
}

} // namespace kakanai::forms
