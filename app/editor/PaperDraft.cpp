// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/PaperDraft.h"

#include <algorithm>
#include <cmath>

namespace kakanai::editor {
namespace {

constexpr double pixelsPerMillimetre = 300 / 25.4;
constexpr double tickBox = 8; ///< a box smaller than this, in millimetres, is there to be ticked
constexpr int numberDigits = 12;

} // namespace

QSizeF millimetresOf(PaperSize size)
{
    switch (size) {
    case PaperSize::A4:
        return {210, 297};
    case PaperSize::A5:
        return {148, 210};
    case PaperSize::Card:
        return {53.98, 85.6};
    }
    return {};
}

QRectF toMillimetres(const QRect& pixels)
{
    return {QPointF(pixels.topLeft()) / pixelsPerMillimetre, QSizeF(pixels.size()) / pixelsPerMillimetre};
}

QRect toPixels(const QRectF& millimetres)
{
    return QRectF(millimetres.topLeft() * pixelsPerMillimetre, millimetres.size() * pixelsPerMillimetre)
        .toRect();
}

QList<SheetPart> partsOf(const forms::PaperTemplate& paper)
{
    QList<SheetPart> parts;
    for (const forms::TemplateField& field : paper.fields)
        parts.append({field.name, toMillimetres(field.box), 0});
    return parts;
}

forms::TemplateField newField(const forms::PaperTemplate& paper, const QRectF& millimetres)
{
    forms::TemplateField field;
    for (int n = 1; field.name.isEmpty(); ++n) {
        const QString name = QStringLiteral("f%1").arg(n);
        if (std::ranges::none_of(paper.fields, [&](const forms::TemplateField& f) { return f.name == name; }))
            field.name = name;
    }
    field.box = toPixels(millimetres) & QRect({}, paper.size);
    if (millimetres.width() < tickBox && millimetres.height() < tickBox)
        field.kind = forms::FieldKind::Checkbox;
    return field;
}

void feed(forms::TemplateField& field, const forms::FieldSpec* spec)
{
    using forms::FieldKind;
    using forms::FieldType;
    field.fact = spec ? spec->key : QString();
    if (field.masked) { // it was one: what followed from that goes with it
        field.isKept = true;
        field.length = static_cast<int>(field.cells.size());
    }
    field.masked = spec && spec->type == FieldType::MyNumber;
    field.check = field.masked ? forms::CheckRule::Individual : forms::CheckRule::None;
    if (field.masked) {
        field.isKept = false;
        field.length = numberDigits;
    }
    if (!spec || field.kind == FieldKind::Checkbox)
        return;
    field.words.clear();
    switch (spec->type) {
    case FieldType::Name:
        field.kind = FieldKind::Name;
        break;
    case FieldType::Kana:
        field.kind = FieldKind::Kana;
        break;
    case FieldType::Address:
        field.kind = FieldKind::Address;
        break;
    case FieldType::Date:
        field.kind = FieldKind::Date;
        break;
    case FieldType::Money:
        field.kind = FieldKind::Amount;
        break;
    case FieldType::MyNumber:
    case FieldType::Tel:
    case FieldType::Integer:
    case FieldType::Code:
        field.kind = field.cells.isEmpty() ? FieldKind::Number : FieldKind::Digits;
        break;
    case FieldType::Choice:
        field.kind = FieldKind::Text;
        for (const forms::Choice& option : spec->options)
            field.words.append({option.label.ja, option.value});
        break;
    case FieldType::Text:
    case FieldType::DateTime:
    case FieldType::List:
    case FieldType::Image:
    case FieldType::Period:
    case FieldType::Sign:
        field.kind = FieldKind::Text;
        break;
    }
}

void setCells(forms::TemplateField& field, int count)
{
    field.cells.clear();
    const double width = static_cast<double>(field.box.width()) / std::max(1, count);
    for (int i = 0; i < count; ++i) {
        const int left = field.box.left() + static_cast<int>(std::lround(i * width));
        const int right = field.box.left() + static_cast<int>(std::lround((i + 1) * width));
        field.cells.append(QRect(left, field.box.top(), right - left, field.box.height()));
    }
    const bool isKana = field.kind == forms::FieldKind::Kana;
    field.length = isKana ? 0 : count;
    if (count > 0 && !isKana)
        field.kind = forms::FieldKind::Digits;
}

} // namespace kakanai::editor
