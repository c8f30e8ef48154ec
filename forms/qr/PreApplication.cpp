// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/qr/PreApplication.h"

#include "forms/answer/Questionnaire.h"
#include "forms/model/BoundedJson.h"
#include "forms/text/CheckDigit.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace kakanai::forms {
namespace {

constexpr qsizetype mostClearBytes = 256 * 1024;
constexpr int numberLength = 12;
constexpr int mostPersons = 30;
constexpr qsizetype longestName = 100;
constexpr qsizetype longestAddress = 300;
constexpr int version = 1;

tl::unexpected<FormError> refuse(const QString& where)
{
    return formError(FormErrorCode::FactsInvalid, QStringLiteral("pre-application: ") + where);
}

/** zlib's format; refuses what would become more than it may be. */
FormResult<QByteArray> inflated(const QByteArray& clear)
{
    // Deflate makes at most 1,032 bytes of one, and what comes out of sixteen codes is small.
    constexpr qsizetype mostPacked = 8 * 1024;
    if (clear.size() < 8 || clear.size() > mostPacked)
        return refuse(QStringLiteral("size"));
    const QByteArray size = QByteArray::fromHex("00001000");
    const QByteArray json = qUncompress(size + clear);
    if (json.isEmpty() || json.size() > mostClearBytes)
        return refuse(QStringLiteral("not packed as expected"));
    return json;
}

bool isPlainText(const QString& text)
{
    return std::ranges::none_of(text, [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator;
    });
}

bool isDateText(const QString& text)
{
    return text.size() == 10 && QDate::fromString(text, Qt::ISODate).isValid();
}

bool isTelText(const QString& text)
{
    constexpr qsizetype longest = 20;
    return text.size() <= longest && std::ranges::all_of(text, [](QChar c) {
               return (c >= u'0' && c <= u'9') || QStringView(u"+-() ").contains(c);
           });
}

/** True when a text is what such a field holds. */
bool fits(const FieldSpec& field, const QString& value)
{
    if (value.isEmpty() || !isPlainText(value) || holdsIndividualNumber(value))
        return false;
    switch (field.type) {
    case FieldType::Date:
        return isDateText(value);
    case FieldType::DateTime:
        return isDateText(value.left(10)) && value.size() <= 16;
    case FieldType::Tel:
        return isTelText(value);
    case FieldType::Choice:
        return std::ranges::any_of(field.options, [&](const Choice& one) { return one.value == value; });
    case FieldType::Address:
        return value.size() <= longestAddress;
    case FieldType::Name:
    case FieldType::Kana:
    case FieldType::Text:
        return value.size() <= longestName;
    case FieldType::Code:
    case FieldType::Integer:
    case FieldType::Money:
    case FieldType::List:
    case FieldType::Image:
    case FieldType::Period:
    case FieldType::MyNumber:
    case FieldType::Sign:
        return false;
    }
    return false;
}

bool isOption(const Question& question, const QString& value)
{
    return std::ranges::any_of(question.options, [&](const Choice& one) { return one.value == value; });
}

bool fits(const Question& question, const QVariant& answer)
{
    constexpr int mostPeople = 30;
    switch (question.type) {
    case QuestionType::Bool:
    case QuestionType::Sensitive:
        return answer.typeId() == QMetaType::Bool;
    case QuestionType::Integer:
        return answer.typeId() == QMetaType::Int && answer.toInt() >= 0 && answer.toInt() <= mostPeople;
    case QuestionType::Choice:
        return answer.typeId() == QMetaType::QString && isOption(question, answer.toString());
    case QuestionType::Multi: {
        const QStringList chosen = answer.toStringList();
        return answer.typeId() == QMetaType::QStringList
            && std::ranges::all_of(chosen, [&](const QString& one) { return isOption(question, one); });
    }
    }
    return false;
}

FormResult<QStringList> eventsIn(const QJsonValue& value, const Catalogue& catalogue)
{
    QStringList events;
    for (const QJsonValue& one : value.toArray()) {
        if (!one.isString() || !catalogue.event(one.toString()) || events.contains(one.toString()))
            return refuse(QStringLiteral("events"));
        events.append(one.toString());
    }
    return events;
}

FormResult<Answers> answersIn(const QJsonValue& value, const Catalogue& catalogue)
{
    auto answers = answersFromJson(QJsonDocument(QJsonObject{{QStringLiteral("answers"), value.toObject()}})
                                       .toJson(QJsonDocument::Compact));
    if (!answers)
        return refuse(QStringLiteral("answers"));
    for (auto it = answers->begin(); it != answers->end(); ++it) {
        const Question* question = catalogue.question(it.key());
        if (!question || question->staffOnly || it.key() == u"ev" || !fits(*question, *it))
            return refuse(QStringLiteral("answers/%1").arg(question ? it.key() : QStringLiteral("?")));
    }
    return answers;
}

FormResult<FactSheet> factsIn(const QJsonObject& object, const Catalogue& catalogue)
{
    FactSheet facts;
    for (auto it = object.begin(); it != object.end(); ++it) {
        const FieldSpec* field =
            preApplicationKeys().contains(it.key()) ? catalogue.field(it.key()) : nullptr;
        if (!field || field->sensitive)
            return refuse(QStringLiteral("facts/?"));
        const QJsonArray values = it->isArray() ? it->toArray() : QJsonArray{*it};
        if (values.size() > mostPersons)
            return refuse(QStringLiteral("facts/") + it.key());
        for (qsizetype person = 0; person < values.size(); ++person) {
            const QJsonValue one = values.at(person);
            if (one.isNull())
                continue;
            if (!one.isString() || !fits(*field, one.toString()))
                return refuse(QStringLiteral("facts/") + it.key());
            facts.learn({.key = it.key(),
                         .person = static_cast<int>(person),
                         .value = one.toString(),
                         .origin = Origin::Qr});
        }
    }
    return facts;
}

} // namespace

const QStringList& preApplicationKeys()
{
    static const QStringList keys{
        QStringLiteral("app_name"),     QStringLiteral("app_kana"),    QStringLiteral("app_birth"),
        QStringLiteral("app_addr"),     QStringLiteral("app_tel"),     QStringLiteral("agent_name"),
        QStringLiteral("agent_addr"),   QStringLiteral("p_name"),      QStringLiteral("p_kana"),
        QStringLiteral("p_birth"),      QStringLiteral("p_sex"),       QStringLiteral("p_romaji"),
        QStringLiteral("addr_new"),     QStringLiteral("addr_old"),    QStringLiteral("addr_forward"),
        QStringLiteral("hh_head_new"),  QStringLiteral("hh_head_old"), QStringLiteral("mv_date"),
        QStringLiteral("kid_name"),     QStringLiteral("kid_kana"),    QStringLiteral("kid_birth"),
        QStringLiteral("preg_due"),     QStringLiteral("dead_name"),   QStringLiteral("dead_date"),
        QStringLiteral("funeral_date"), QStringLiteral("hoken_get"),   QStringLiteral("hoken_lost"),
        QStringLiteral("water_addr"),   QStringLiteral("water_date")};
    return keys;
}

bool holdsIndividualNumber(const QString& text)
{
    QByteArray digits;
    const auto isNumber = [&] {
        for (qsizetype at = 0; at + numberLength <= digits.size(); ++at) {
            const auto* first = reinterpret_cast<const std::uint8_t*>(digits.constData() + at);
            if (isIndividualNumber({first, numberLength}))
                return true;
        }
        return false;
    };
    for (const QChar c : text.normalized(QString::NormalizationForm_KC)) {
        if (c.digitValue() >= 0) {
            digits += static_cast<char>('0' + c.digitValue());
        } else if (!c.isSpace() && !c.isPunct() && c.category() != QChar::Other_Format
                   && c.category() != QChar::Symbol_Math && c != u'ー') {
            if (isNumber())
                return true;
            digits.clear();
        }
    }
    return isNumber();
}

QByteArray writePreApplication(const PreApplication& application)
{
    QJsonObject answers;
    for (auto it = application.answers.begin(); it != application.answers.end(); ++it) {
        if (it.key() != u"ev")
            answers.insert(it.key(), QJsonValue::fromVariant(*it));
    }
    QJsonObject facts;
    for (const Fact& fact : application.facts.facts()) {
        if (!preApplicationKeys().contains(fact.key) || fact.person < 0 || fact.person >= mostPersons
            || fact.value.isEmpty())
            continue;
        QJsonArray values = facts.value(fact.key).toArray();
        while (values.size() <= fact.person)
            values.append(QJsonValue::Null);
        values[fact.person] = fact.value;
        facts.insert(fact.key, values);
    }
    const QJsonObject object{{QStringLiteral("v"), version},
                             {QStringLiteral("town"), application.town},
                             {QStringLiteral("made"), application.made.toString(Qt::ISODate)},
                             {QStringLiteral("lang"), application.language},
                             {QStringLiteral("events"), QJsonArray::fromStringList(application.events)},
                             {QStringLiteral("answers"), answers},
                             {QStringLiteral("facts"), facts}};
    constexpr int qtLengthBytes = 4;
    return qCompress(QJsonDocument(object).toJson(QJsonDocument::Compact), 9).mid(qtLengthBytes);
}

FormResult<PreApplication> readPreApplication(const QByteArray& clear, const Catalogue& catalogue,
                                              const QString& town, const QDate& today)
{
    const auto json = inflated(clear);
    if (!json)
        return tl::unexpected(json.error());
    const auto read =
        readJsonObject(*json, FormErrorCode::FactsInvalid, {.bytes = mostClearBytes, .depth = 8});
    if (!read)
        return refuse(QStringLiteral("JSON"));
    const QJsonObject& object = *read;
    if (object.value(QStringLiteral("v")).toInt() != version)
        return refuse(QStringLiteral("version"));
    PreApplication application;
    application.town = object.value(QStringLiteral("town")).toString();
    application.made = QDate::fromString(object.value(QStringLiteral("made")).toString(), Qt::ISODate);
    application.language = object.value(QStringLiteral("lang")).toString().left(12);
    if (application.town != town)
        return refuse(QStringLiteral("made for another town"));
    if (!application.made.isValid() || application.made > today.addDays(1))
        return refuse(QStringLiteral("made on no day yet"));
    if (application.made.addDays(preApplicationDays) < today)
        return refuse(QStringLiteral("expired on %1")
                          .arg(application.made.addDays(preApplicationDays).toString(Qt::ISODate)));
    auto events = eventsIn(object.value(QStringLiteral("events")), catalogue);
    if (!events)
        return tl::unexpected(events.error());
    application.events = std::move(*events);
    auto answers = answersIn(object.value(QStringLiteral("answers")), catalogue);
    if (!answers)
        return tl::unexpected(answers.error());
    application.answers = std::move(*answers);
    auto facts = factsIn(object.value(QStringLiteral("facts")).toObject(), catalogue);
    if (!facts)
        return tl::unexpected(facts.error());
    application.facts = std::move(*facts);
    return application;
}

} // namespace kakanai::forms
