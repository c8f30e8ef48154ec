// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/PaperTruth.h"

#include "forms/ocr/PaperTemplate.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace kakanai::test {
namespace {

QString plain(const QString& text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.removeIf([](QChar character) { return character.isSpace(); });
    return result;
}

QString readValue(const forms::PageReading& reading, const forms::FieldReading& field)
{
    if (!field.masked)
        return field.value;
    for (const forms::MaskedNumber& number : *reading.numbers) {
        if (number.field == field.name)
            return QString::fromLatin1(reinterpret_cast<const char*>(number.number.bytes().data()),
                                       static_cast<qsizetype>(number.number.size()));
    }
    return {};
}

} // namespace

PaperTruth loadPaperTruth(const QString& file)
{
    QFile source(file);
    if (!source.open(QIODevice::ReadOnly))
        return {};
    const QJsonObject object = QJsonDocument::fromJson(source.readAll()).object();
    PaperTruth truth;
    truth.id = object[QStringLiteral("id")].toString();
    truth.type = object[QStringLiteral("type")].toString();
    truth.condition = object[QStringLiteral("cond")].toString();
    const QJsonArray rows = object[QStringLiteral("H")].toArray();
    const auto h = [&](int row, int column) { return rows.at(row).toArray().at(column).toDouble(); };
    truth.placement = {h(0, 0), h(1, 0), h(2, 0), h(0, 1), h(1, 1), h(2, 1), h(0, 2), h(1, 2), h(2, 2)};
    const QJsonObject fields = object[QStringLiteral("fields")].toObject();
    for (auto field = fields.begin(); field != fields.end(); ++field)
        truth.values[field.key()] = field.value().toObject()[QStringLiteral("value")].toString();
    return truth;
}

PaperScore& PaperScore::operator+=(const PaperScore& other)
{
    fields += other.fields;
    right += other.right;
    sure += other.sure;
    wrongSure += other.wrongSure;
    textFields += other.textFields;
    textRight += other.textRight;
    checkboxesWrong += other.checkboxesWrong;
    worstOffset = std::max(worstOffset, other.worstOffset);
    lines += other.lines;
    return *this;
}

PaperScore compare(const forms::PageReading& reading, const PaperTruth& truth)
{
    PaperScore score;
    const auto paper = forms::loadPaperTemplate(truth.type);
    if (!paper || reading.type != truth.type)
        return score;
    const QTransform toTemplate = truth.placement.inverted();
    for (const forms::TemplateField& field : paper->fields) {
        const auto read = std::ranges::find_if(
            reading.fields, [&](const forms::FieldReading& known) { return known.name == field.name; });
        if (read == reading.fields.end())
            continue;
        const QString expected = plain(truth.values.value(field.name));
        const QString seen = plain(readValue(reading, *read));
        const bool right = expected == seen;
        ++score.fields;
        score.right += right ? 1 : 0;
        if (field.kind == forms::FieldKind::Checkbox) {
            score.checkboxesWrong += right ? 0 : 1;
        } else {
            ++score.textFields;
            score.textRight += right ? 1 : 0;
        }
        score.sure += read->needsReview ? 0 : 1;
        score.wrongSure += !right && !read->needsReview ? 1 : 0;
        if (!right || read->needsReview)
            score.lines.append(QStringLiteral("%1 %2 %3: %4 ← %5")
                                   .arg(right ? QStringLiteral("right") : QStringLiteral("WRONG"),
                                        read->needsReview ? QStringLiteral("review") : QStringLiteral("SURE"),
                                        field.name, seen, expected)
                               + QStringLiteral(" (%1)").arg(read->confidence, 0, 'f', 2));
        for (const QPointF& corner : QPolygonF(QRectF(field.box))) {
            const QPointF off = toTemplate.map(reading.placement.map(corner)) - corner;
            score.worstOffset = std::max(score.worstOffset, std::hypot(off.x(), off.y()));
        }
    }
    return score;
}

} // namespace kakanai::test
