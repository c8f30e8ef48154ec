// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/GuidePage.h"

#include "forms/answer/DerivedAnswers.h"
#include "forms/model/CatalogueNames.h"
#include "forms/qr/PreApplication.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QSet>

#include <algorithm>
#include <array>

namespace kakanai::cli {
namespace {

using namespace kakanai::forms;

const QString japanese = QStringLiteral("ja");
const QString easy = QStringLiteral("ja-easy");

/** In this order they make one script. */
constexpr std::array scriptParts{"qrcode.js", "rules.js", "guide.js", "prequr.js", "page.js"};

Result<QByteArray> part(const char* name)
{
    QFile file(QStringLiteral(":/kakanai/guide-page/") + QLatin1String(name));
    if (!file.open(QIODevice::ReadOnly))
        return fail(FailureCode::Internal, file.fileName());
    return file.readAll();
}

Result<QJsonObject> jsonPart(const char* name)
{
    return part(name).map([](const QByteArray& json) { return QJsonDocument::fromJson(json).object(); });
}

/** The languages of the town's bar that the page's own words and the catalogue have. */
QStringList languagesOf(const TownSettings& town)
{
    QStringList languages;
    for (const QString& language : town.languages) {
        if (language == japanese || language == easy || language == u"en")
            languages.append(language);
    }
    return languages.isEmpty() ? QStringList{japanese} : languages;
}

QJsonObject wordsObject(const Words& words)
{
    QJsonObject object{{japanese, words.ja}};
    if (!words.jaEasy.isEmpty())
        object.insert(easy, words.jaEasy);
    if (!words.en.isEmpty())
        object.insert(QStringLiteral("en"), words.en);
    return object;
}

template <typename Enum, typename Table> QString nameIn(const Table& table, Enum value)
{
    const auto row = std::ranges::find(table, value, [](const auto& named) { return named.value; });
    return row == table.end() ? QString() : QString::fromLatin1(row->name);
}

QJsonObject questionObject(const Question& question)
{
    QJsonArray options;
    for (const Choice& choice : question.options) {
        QJsonObject option{{QStringLiteral("value"), choice.value},
                           {QStringLiteral("label"), wordsObject(choice.label)}};
        if (!choice.events.isEmpty())
            option.insert(QStringLiteral("events"), QJsonArray::fromStringList(choice.events));
        options.append(option);
    }
    QJsonObject byEvent;
    for (auto it = question.textByEvent.begin(); it != question.textByEvent.end(); ++it)
        byEvent.insert(it.key(), wordsObject(*it));
    return {{QStringLiteral("var"), question.var},
            {QStringLiteral("type"), nameIn(questionTypeNames, question.type)},
            {QStringLiteral("events"), QJsonArray::fromStringList(question.events)},
            {QStringLiteral("text"), wordsObject(question.text)},
            {QStringLiteral("textByEvent"), byEvent},
            {QStringLiteral("options"), options},
            {QStringLiteral("topic"), question.topic},
            {QStringLiteral("together"), question.together}};
}

/** What only staff ask is no here, and not even its name is shown. */
class SilentVariables
{
public:
    explicit SilentVariables(const Catalogue& catalogue)
    {
        for (const Question& question : catalogue.questions) {
            if (question.staffOnly)
                m_names.insert(question.var);
        }
    }

    [[nodiscard]] QString without(const Rule& rule) const
    {
        if ((rule.variables() & m_names).isEmpty())
            return rule.text();
        static const QRegularExpression word(QStringLiteral("'[^']*'|[A-Za-z_][A-Za-z_0-9]*"));
        QString text;
        qsizetype at = 0;
        for (auto it = word.globalMatch(rule.text()); it.hasNext();) {
            const auto match = it.next();
            text += rule.text().mid(at, match.capturedStart() - at)
                + (m_names.contains(match.captured()) ? QStringLiteral("false") : match.captured());
            at = match.capturedEnd();
        }
        return text + rule.text().mid(at);
    }

private:
    QSet<QString> m_names;
};

QJsonObject dueObject(const Due& due, const SilentVariables& silent)
{
    return {{QStringLiteral("from"), QJsonArray::fromStringList(due.from)},
            {QStringLiteral("years"), due.years},
            {QStringLiteral("months"), due.months},
            {QStringLiteral("days"), due.days},
            {QStringLiteral("when"), silent.without(due.when)}};
}

QJsonObject procedureObject(const Procedure& procedure, const SilentVariables& silent)
{
    QJsonArray documents;
    for (const RequiredDocument& document : procedure.documents) {
        documents.append(QJsonObject{{QStringLiteral("id"), document.id},
                                     {QStringLiteral("when"), silent.without(document.when)}});
    }
    QJsonObject object{{QStringLiteral("id"), procedure.id},
                       {QStringLiteral("name"), wordsObject(procedure.name)},
                       {QStringLiteral("department"), procedure.departmentId},
                       {QStringLiteral("events"), QJsonArray::fromStringList(procedure.events)},
                       {QStringLiteral("condition"), silent.without(procedure.condition)},
                       {QStringLiteral("documents"), documents}};
    if (!procedure.deadline.isEmpty())
        object.insert(QStringLiteral("deadline"), wordsObject(procedure.deadlineWords));
    if (procedure.due.isCounted())
        object.insert(QStringLiteral("due"), dueObject(procedure.due, silent));
    for (const auto& [key, day] :
         {std::pair{"since", procedure.since}, std::pair{"until", procedure.until}}) {
        if (day.isValid())
            object.insert(QLatin1String(key), day.toString(Qt::ISODate));
    }
    if (procedure.inForceBy != InForceBy::Event)
        object.insert(QStringLiteral("inForceBy"), nameIn(inForceByNames, procedure.inForceBy));
    QJsonArray earlier;
    for (const Procedure& before : procedure.earlier)
        earlier.append(procedureObject(before, silent));
    if (!earlier.isEmpty())
        object.insert(QStringLiteral("earlier"), earlier);
    return object;
}

/**
 * Which answer “no” answers another question, too, as pairs: asked of the rule itself, one pair at a time, so
 * that there is no second list of them.
 */
QJsonArray impliedPairs(const Catalogue& catalogue)
{
    Answers allYes;
    for (const Question& question : catalogue.questions) {
        if (question.type == QuestionType::Bool)
            allYes.insert(question.var, true);
    }
    QJsonArray pairs;
    for (const Question& unless : catalogue.questions) {
        for (const Question& then : catalogue.questions) {
            if (unless.type != QuestionType::Bool || then.type != QuestionType::Bool
                || unless.var == then.var)
                continue;
            Answers trial = allYes;
            trial.insert(unless.var, false);
            trial.remove(then.var);
            if (impliedAnswers(trial).contains(then.var))
                pairs.append(QJsonArray{unless.var, then.var});
        }
    }
    return pairs;
}

void collectEasy(const QJsonValue& value, QStringList& into)
{
    if (value.isArray()) {
        for (const QJsonValue& one : value.toArray())
            collectEasy(one, into);
        return;
    }
    const QJsonObject object = value.toObject();
    for (auto it = object.begin(); it != object.end(); ++it) {
        if (it.key() == easy)
            into.append(it.value().toString());
        else
            collectEasy(*it, into);
    }
}

/** The kanji that no reading covers, with their word. */
QStringList withoutReading(const QJsonObject& data)
{
    QStringList words = data.value(QStringLiteral("readings")).toObject().keys();
    std::ranges::sort(words, [](const QString& a, const QString& b) { return a.size() > b.size(); });
    QStringList texts;
    collectEasy(data, texts);
    static const QRegularExpression kanji(QStringLiteral("[\\x{3400}-\\x{9fff}\\x{20000}-\\x{3ffff}々]+"));
    QSet<QString> missing;
    for (QString text : texts) {
        for (const QString& word : words)
            text.replace(word, QStringLiteral("\n"));
        for (auto it = kanji.globalMatch(text); it.hasNext();)
            missing.insert(it.next().captured());
    }
    QStringList sorted = missing.values();
    sorted.sort();
    return sorted;
}

/** JSON that may stand between script tags: nothing in it ends the element. */
QByteArray embeddedJson(const QJsonObject& object)
{
    QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Compact);
    return json.replace('<', "\\u003c");
}

QByteArray hashSource(const QByteArray& text)
{
    return "sha256-" + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toBase64();
}

QByteArray noScriptText(const QJsonObject& words, const QStringList& languages)
{
    QByteArray html;
    for (const QString& language : languages) {
        const QString text = words.value(QStringLiteral("noScript")).toObject().value(language).toString();
        html += "<p lang=\"" + (language == easy ? japanese : language).toUtf8() + "\">"
            + text.toHtmlEscaped().toUtf8() + "</p>\n";
    }
    return html;
}

/** Replaces each `@NAME@` once, in one pass, so that nothing inserted is read again. */
QByteArray filledIn(const QByteArray& page, const QHash<QByteArray, QByteArray>& parts)
{
    QByteArray html;
    qsizetype at = 0;
    while (at < page.size()) {
        const qsizetype start = page.indexOf('@', at);
        const qsizetype end = start < 0 ? -1 : page.indexOf('@', start + 1);
        const auto found = end < 0 ? parts.end() : parts.find(page.mid(start + 1, end - start - 1));
        if (found == parts.end()) {
            const qsizetype next = start < 0 ? page.size() : start + 1;
            html += page.mid(at, next - at);
            at = next;
        } else {
            html += page.mid(at, start - at) + *found;
            at = end + 1;
        }
    }
    return html;
}

} // namespace

QJsonObject guidePageData(const Catalogue& catalogue, const GuidePageSettings& settings)
{
    const SilentVariables silent(catalogue);
    QJsonArray events;
    for (const LifeEvent& event : catalogue.events) {
        if (settings.town.serviceOf(event.id)) // what the town has a queue for, as at the kiosk
            events.append(QJsonObject{{QStringLiteral("id"), event.id},
                                      {QStringLiteral("name"), wordsObject(event.name)},
                                      {QStringLiteral("date"), QJsonArray::fromStringList(event.date)}});
    }
    QJsonArray questions;
    for (const Question& question : catalogue.questions) {
        if (!question.staffOnly)
            questions.append(questionObject(question));
    }
    QJsonArray procedures;
    QJsonObject departments;
    QJsonObject documents;
    QJsonObject fieldLabels;
    for (const Procedure& procedure : catalogue.procedures) {
        if (procedure.discreet)
            continue;
        procedures.append(procedureObject(procedure, silent));
        departments.insert(procedure.departmentId, wordsObject(procedure.department));
        QList<RequiredDocument> papers = procedure.documents;
        for (const Procedure& before : procedure.earlier)
            papers += before.documents;
        for (const RequiredDocument& document : papers) {
            if (const Document* known = catalogue.document(document.id))
                documents.insert(document.id, wordsObject(known->name));
        }
        for (const QString& key : procedure.due.from) {
            if (const FieldSpec* field = catalogue.field(key))
                fieldLabels.insert(key, wordsObject(field->label));
        }
    }
    const QStringList languages = languagesOf(settings.town);
    return {
        {QStringLiteral("town"),
         QJsonObject{{QStringLiteral("name"), settings.town.name},
                     {QStringLiteral("code"), settings.town.municipalityCode}}},
        {QStringLiteral("version"), catalogue.version},
        {QStringLiteral("made"), settings.made.toString(Qt::ISODate)},
        {QStringLiteral("languages"), QJsonArray::fromStringList(languages)},
        {QStringLiteral("language"), languages.contains(settings.language) ? settings.language : japanese},
        {QStringLiteral("events"), events},
        {QStringLiteral("questions"), questions},
        {QStringLiteral("procedures"), procedures},
        {QStringLiteral("departments"), departments},
        {QStringLiteral("documents"), documents},
        {QStringLiteral("fieldLabels"), fieldLabels},
        {QStringLiteral("implied"), impliedPairs(catalogue)}};
}

Result<GuidePage> makeGuidePage(const Catalogue& catalogue, const GuidePageSettings& settings)
{
    const auto page = part("page.html");
    const auto style = part("page.css");
    const auto words = jsonPart("words.json");
    const auto dates = jsonPart("dates.json");
    const auto readings = jsonPart("readings.json");
    const auto preApplication = jsonPart("prequr.json");
    for (const auto* bytes : {&page, &style}) {
        if (!*bytes)
            return tl::unexpected(bytes->error());
    }
    for (const auto* object : {&words, &dates, &readings, &preApplication}) {
        if (!*object)
            return tl::unexpected(object->error());
    }
    QByteArray script = "\"use strict\";\n(() => {\n";
    for (const char* name : scriptParts) {
        const auto text = part(name);
        if (!text)
            return tl::unexpected(text.error());
        script += *text;
    }
    script += "})();\n";

    QJsonObject data = guidePageData(catalogue, settings);
    data.insert(QStringLiteral("words"), *words);
    data.insert(QStringLiteral("dates"), *dates);
    data.insert(QStringLiteral("readings"), *readings);
    if (!settings.publicKey.isEmpty()) {
        QJsonObject sealing = *preApplication;
        sealing.insert(QStringLiteral("key"), QString::fromLatin1(settings.publicKey.toBase64()));
        sealing.insert(QStringLiteral("days"), preApplicationDays);
        sealing.insert(QStringLiteral("keys"), QJsonArray::fromStringList(preApplicationKeys()));
        data.insert(QStringLiteral("preApplication"), sealing);
    }
    const QString language = data.value(QStringLiteral("language")).toString();
    const auto say = [&](const QString& key) {
        return words->value(key).toObject().value(language).toString().toHtmlEscaped().toUtf8();
    };
    GuidePage made;
    for (const QJsonValue& one : data.value(QStringLiteral("languages")).toArray())
        made.languages.append(one.toString());
    const QByteArray town = settings.town.name.toHtmlEscaped().toUtf8();
    made.html = filledIn(*page,
                         {{"LANG", language == easy ? QByteArray("ja") : language.toUtf8()},
                          {"TITLE", town + ' ' + say(QStringLiteral("pageTitle"))},
                          {"TOWN", town},
                          {"SKIP", say(QStringLiteral("skip"))},
                          {"NOSCRIPT", noScriptText(*words, made.languages)},
                          {"STYLE", *style},
                          {"STYLE_HASH", hashSource(*style)},
                          {"SCRIPT", script},
                          {"SCRIPT_HASH", hashSource(script)},
                          {"DATA", embeddedJson(data)}});
    made.procedures = static_cast<int>(data.value(QStringLiteral("procedures")).toArray().size());
    made.questions = static_cast<int>(data.value(QStringLiteral("questions")).toArray().size());
    if (made.languages.contains(easy))
        made.withoutReading = withoutReading(data);
    return made;
}

} // namespace kakanai::cli
