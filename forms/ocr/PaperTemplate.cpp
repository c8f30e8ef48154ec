// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PaperTemplate.h"

#include "forms/ocr/ImageFile.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>

namespace kakanai::forms {
namespace {

struct KindName {
    const char* name;
    FieldKind kind;
};

constexpr std::array kinds{
    KindName{"name", FieldKind::Name},        KindName{"kana", FieldKind::Kana},
    KindName{"address", FieldKind::Address},  KindName{"date", FieldKind::Date},
    KindName{"number", FieldKind::Number},    KindName{"amount", FieldKind::Amount},
    KindName{"roman", FieldKind::Roman},      KindName{"text", FieldKind::Text},
    KindName{"digits", FieldKind::Digits},    KindName{"checkbox", FieldKind::Checkbox},
    KindName{"cardnumber", FieldKind::Roman},
};

struct RuleName {
    const char* name;
    CheckRule rule;
};

constexpr std::array rules{
    RuleName{"", CheckRule::None},
    RuleName{"individual", CheckRule::Individual},
    RuleName{"corporate", CheckRule::Corporate},
    RuleName{"insurer", CheckRule::Insurer},
};

const QString builtIn = QStringLiteral(":/kakanai/papers/templates");

/** The folder a type is found in; empty = it is unknown. */
QString folderOf(const QString& type, const QString& papers)
{
    const bool isName = !type.isEmpty() && !type.contains(u'/') && !type.startsWith(u'.');
    for (const QString& folder : {papers, builtIn}) {
        if (isName && !folder.isEmpty() && QFile::exists(folder + u'/' + type + QStringLiteral(".json")))
            return folder + u'/';
    }
    return {};
}

// The files give corners: x0, y0, x1, y1.
QRect rectOf(const QJsonArray& corners)
{
    return {QPoint(corners.at(0).toInt(), corners.at(1).toInt()),
            QPoint(corners.at(2).toInt() - 1, corners.at(3).toInt() - 1)};
}

bool readField(const QString& name, const QJsonObject& object, TemplateField& field)
{
    field.name = name;
    const auto kind = fieldKindOf(object[QStringLiteral("type")].toString());
    const QString ruleName = object[QStringLiteral("check")].toString();
    const auto rule = std::ranges::find_if(
        rules, [&](const RuleName& known) { return ruleName == QLatin1String(known.name); });
    if (!kind || rule == rules.end() || object[QStringLiteral("box")].toArray().size() != 4)
        return false;
    field.kind = *kind;
    field.check = rule->rule;
    field.box = rectOf(object[QStringLiteral("box")].toArray());
    for (const QJsonValue& cell : object[QStringLiteral("cells")].toArray())
        field.cells.append(rectOf(cell.toArray()));
    field.fact = object[QStringLiteral("fact")].toString();
    field.length = object[QStringLiteral("length")].toInt();
    field.masked = object[QStringLiteral("masked")].toBool();
    field.group = object[QStringLiteral("group")].toString();
    field.reading = object[QStringLiteral("reading")].toString();
    field.postal = object[QStringLiteral("postal")].toString();
    const QJsonArray range = object[QStringLiteral("range")].toArray();
    field.least = range.at(0).toInt();
    field.most = range.at(1).toInt();
    field.isKept = object[QStringLiteral("keep")].toBool(true);
    field.person = object[QStringLiteral("person")].toInt();
    field.label = object[QStringLiteral("label")].toString();
    field.print = object[QStringLiteral("print")].toString();
    const QJsonObject words = object[QStringLiteral("words")].toObject();
    for (auto word = words.begin(); word != words.end(); ++word)
        field.words.append({word.key(), word.value().toString()});
    return field.box.isValid() && (field.print.isEmpty() || field.print.count(QStringLiteral("{}")) == 1);
}

} // namespace

QString townPapers(const QString& townFolder)
{
    return townFolder.isEmpty() ? QString() : townFolder + QStringLiteral("/papers");
}

QString kindName(FieldKind kind)
{
    const auto known = std::ranges::find(kinds, kind, &KindName::kind);
    return known == kinds.end() ? QString() : QString::fromLatin1(known->name);
}

std::optional<FieldKind> fieldKindOf(const QString& name)
{
    const auto known =
        std::ranges::find_if(kinds, [&](const KindName& kind) { return name == QLatin1String(kind.name); });
    return known == kinds.end() ? std::nullopt : std::optional(known->kind);
}

QStringList paperTypes(const QString& papers)
{
    QStringList types;
    for (const QString& folder : {builtIn, papers}) {
        if (folder.isEmpty())
            continue;
        for (const QString& file : QDir(folder).entryList({QStringLiteral("*.json")}, QDir::Files))
            types.append(file.chopped(5));
    }
    types.removeDuplicates();
    types.sort();
    return types;
}

FormResult<PaperTemplate> describedPaper(const QString& type, const QString& papers)
{
    const QString folder = folderOf(type, papers);
    if (folder.isEmpty())
        return formError(FormErrorCode::PaperUnknown, type);
    QFile file(folder + type + QStringLiteral(".json"));
    if (!file.open(QIODevice::ReadOnly))
        return formError(FormErrorCode::PaperUnknown, type);
    const QJsonObject object = QJsonDocument::fromJson(file.readAll()).object();
    PaperTemplate paper;
    paper.type = type;
    paper.title = object[QStringLiteral("title")].toString();
    paper.size = {object[QStringLiteral("w")].toInt(), object[QStringLiteral("h")].toInt()};
    paper.isHandwritten = object[QStringLiteral("handwritten")].toBool();
    const QJsonObject fields = object[QStringLiteral("fields")].toObject();
    for (auto entry = fields.begin(); entry != fields.end(); ++entry) {
        TemplateField field;
        if (!readField(entry.key(), entry.value().toObject(), field))
            return formError(FormErrorCode::CatalogueInvalid,
                             QStringLiteral("%1.json: %2").arg(type, entry.key()));
        paper.fields.append(field);
    }
    return paper;
}

FormResult<PaperTemplate> loadPaperTemplate(const QString& type, const QString& papers)
{
    auto paper = describedPaper(type, papers);
    if (!paper)
        return paper;
    const QString folder = folderOf(type, papers);
    const QString file = folder + type + QStringLiteral(".png");
    // Whatever lies in a town's folder came from outside the program once.
    if (folder.startsWith(builtIn))
        paper->blank = QImage(file);
    else if (auto picture = openPicture(file))
        paper->blank = std::move(*picture);
    paper->blank.convertTo(QImage::Format_Grayscale8);
    if (paper->blank.size() != paper->size)
        return formError(FormErrorCode::CatalogueInvalid, QStringLiteral("%1.png").arg(type));
    return paper;
}

} // namespace kakanai::forms
