// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/DropTable.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace kakanai::sync {
namespace {

QString guarded(QString text)
{
    static const QString formula = QStringLiteral("=+-@\t\r");
    if (!text.isEmpty() && formula.contains(text[0]))
        text.prepend(u'\'');
    return text.replace(u'"', QStringLiteral("\"\""));
}

QString joined(const QJsonValue& list)
{
    QStringList words;
    for (const QJsonValue& word : list.toArray())
        words.append(word.toString());
    return words.join(u' ');
}

/** What a person would write into one cell: the text, the date, the address as it stands. */
QString cell(const QJsonValue& value)
{
    if (value.isObject()) {
        for (const char* key : {"raw", "date", "unknown_notation", "value"}) {
            if (const QJsonValue part = value[QLatin1String(key)]; part.isString())
                return part.toString();
        }
        return {};
    }
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    if (value.isBool())
        return value.toBool() ? QStringLiteral("1") : QStringLiteral("0");
    return value.toString();
}

QString at(const QJsonObject& object, const char* block, const char* key)
{
    return cell(object.value(QLatin1String(block))[QLatin1String(key)]);
}

} // namespace

QByteArray DropTable::toCsv() const
{
    QByteArray out;
    for (const QStringList& row : rows) {
        QStringList cells;
        for (const QString& text : row)
            cells.append(u'"' + guarded(text) + u'"');
        out += cells.join(u',').toUtf8() + "\r\n";
    }
    return out;
}

QList<DropTable> dropTables(const QList<QJsonObject>& messages)
{
    const auto words = [](const char* text) { return QString::fromLatin1(text).split(u' '); };
    DropTable cases{
        QStringLiteral("case"),
        {words("message_id case_id case_no municipality_code office_code counter_code channel ticket"
               " status started_at completed_at life_events support_measure_flag test")}};
    DropTable persons{QStringLiteral("person"),
                      {words("case_id person_id roles name kana birth_date sex address phone")}};
    DropTable procedures{
        QStringLiteral("procedure"),
        {words("case_id procedure_id procedure_code name department_code disposition persons forms"
               " due_date")}};
    DropTable fields{
        QStringLiteral("field"),
        {words("case_id form_id template_id field person_id value source confidence verified_by")}};
    for (const QJsonObject& message : messages) {
        const QJsonObject head = message[QStringLiteral("case")].toObject();
        const QString id = head[QStringLiteral("case_id")].toString();
        cases.rows.append({at(message, "message", "message_id"), id, at(message, "case", "case_no"),
                           at(message, "case", "municipality_code"), at(message, "case", "office_code"),
                           at(message, "case", "counter_code"), at(message, "case", "channel"),
                           at(head, "ticket", "number"), at(message, "case", "status"),
                           at(message, "case", "started_at"), at(message, "case", "completed_at"),
                           joined(head[QStringLiteral("life_events")]),
                           at(message, "case", "support_measure_flag"), at(message, "message", "test")});
        for (const QJsonValue& value : message[QStringLiteral("persons")].toArray()) {
            const QJsonObject person = value.toObject();
            persons.rows.append(
                {id, cell(person[QStringLiteral("person_id")]), joined(person[QStringLiteral("roles")]),
                 cell(person[QStringLiteral("name")][QStringLiteral("full")]), at(person, "name", "kana"),
                 cell(person[QStringLiteral("birth_date")]), cell(person[QStringLiteral("sex")]),
                 cell(person[QStringLiteral("current_address")]), at(person, "contact", "phone")});
        }
        for (const QJsonValue& value : message[QStringLiteral("procedures")].toArray()) {
            const QJsonObject procedure = value.toObject();
            procedures.rows.append(
                {id, cell(procedure[QStringLiteral("procedure_id")]),
                 cell(procedure[QStringLiteral("procedure_code")]), cell(procedure[QStringLiteral("name")]),
                 cell(procedure[QStringLiteral("department_code")]),
                 cell(procedure[QStringLiteral("disposition")]),
                 joined(procedure[QStringLiteral("target_person_ids")]),
                 joined(procedure[QStringLiteral("form_ids")]), cell(procedure[QStringLiteral("due_date")])});
        }
        for (const QJsonValue& form : message[QStringLiteral("forms")].toArray()) {
            for (const QJsonValue& value : form[QStringLiteral("fields")].toArray()) {
                const QJsonObject field = value.toObject();
                fields.rows.append(
                    {id, cell(form[QStringLiteral("form_id")]), cell(form[QStringLiteral("template_id")]),
                     cell(field[QStringLiteral("name")]), cell(field[QStringLiteral("person_id")]),
                     cell(field[QStringLiteral("value")]), at(field, "provenance", "source"),
                     at(field, "provenance", "confidence"), at(field, "provenance", "verified_by")});
            }
        }
    }
    return {cases, persons, procedures, fields};
}

} // namespace kakanai::sync
