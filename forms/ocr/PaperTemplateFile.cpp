// SPDX-License-Identifier: GPL-3.0-or-later
// Writing a town's own template; reading is in PaperTemplate.cpp.
#include "forms/ocr/PaperTemplate.h"

#include <QBuffer>
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>
#include <QSaveFile>
#include <QSet>

namespace kakanai::forms {
namespace {

QString ruleName(CheckRule rule)
{
    switch (rule) {
    case CheckRule::None:
        return {};
    case CheckRule::Individual:
        return QStringLiteral("individual");
    case CheckRule::Corporate:
        return QStringLiteral("corporate");
    case CheckRule::Insurer:
        return QStringLiteral("insurer");
    }
    return {};
}

QJsonArray corners(const QRect& box)
{
    return {box.left(), box.top(), box.left() + box.width(), box.top() + box.height()};
}

QJsonObject json(const TemplateField& field)
{
    QJsonObject object{{QStringLiteral("type"), kindName(field.kind)},
                       {QStringLiteral("box"), corners(field.box)},
                       {QStringLiteral("label"), field.label},
                       {QStringLiteral("person"), field.person}};
    if (!field.fact.isEmpty())
        object[QStringLiteral("fact")] = field.fact;
    for (const auto& [key, text] : {std::pair{QStringLiteral("group"), field.group},
                                    {QStringLiteral("reading"), field.reading},
                                    {QStringLiteral("postal"), field.postal},
                                    {QStringLiteral("print"), field.print}}) {
        if (!text.isEmpty())
            object[key] = text;
    }
    if (field.most > 0)
        object[QStringLiteral("range")] = QJsonArray{field.least, field.most};
    if (field.length > 0)
        object[QStringLiteral("length")] = field.length;
    if (field.check != CheckRule::None)
        object[QStringLiteral("check")] = ruleName(field.check);
    if (field.masked)
        object[QStringLiteral("masked")] = true;
    if (!field.isKept)
        object[QStringLiteral("keep")] = false;
    QJsonArray cells;
    for (const QRect& cell : field.cells)
        cells.append(corners(cell));
    if (!cells.isEmpty())
        object[QStringLiteral("cells")] = cells;
    QJsonObject words;
    for (const auto& [printed, stored] : field.words)
        words[printed] = stored;
    if (!words.isEmpty())
        object[QStringLiteral("words")] = words;
    return object;
}

bool write(const QString& path, const QByteArray& bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

} // namespace

FormResult<void> savePaperTemplate(const PaperTemplate& paper, const QString& papers)
{
    static const QRegularExpression name(QStringLiteral("^[a-z][a-z0-9_-]{0,40}$"));
    if (!name.match(paper.type).hasMatch() || paper.title.isEmpty() || paper.fields.isEmpty()
        || paper.blank.isNull())
        return formError(FormErrorCode::FieldInvalid, paper.type);
    QSet<QString> seen;
    QJsonObject fields;
    for (const TemplateField& field : paper.fields) {
        if (field.name.isEmpty() || seen.contains(field.name) || !QRect({}, paper.size).contains(field.box))
            return formError(FormErrorCode::FieldInvalid, field.name);
        seen.insert(field.name);
        fields[field.name] = json(field);
    }
    QJsonObject object{{QStringLiteral("title"), paper.title},
                       {QStringLiteral("w"), paper.size.width()},
                       {QStringLiteral("h"), paper.size.height()},
                       {QStringLiteral("handwritten"), paper.isHandwritten},
                       {QStringLiteral("fields"), fields}};
    QByteArray picture;
    QBuffer buffer(&picture);
    buffer.open(QIODevice::WriteOnly);
    const QImage blank = paper.blank.scaled(paper.size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
    // The picture first: a template is known by its description, and that one must find it.
    const QString base = papers + u'/' + paper.type;
    if (!QDir().mkpath(papers) || !blank.save(&buffer, "PNG")
        || !write(base + QStringLiteral(".png"), picture)
        || !write(base + QStringLiteral(".json"), QJsonDocument(object).toJson()))
        return formError(FormErrorCode::SheetNotWritten, paper.type);
    return {};
}

} // namespace kakanai::forms
