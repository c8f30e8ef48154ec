// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/DropTable.h"

#include "app/sync/DropCell.h"
#include "app/sync/FormTable.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <span>

namespace kakanai::sync {
namespace {

struct ColumnRow {
    const char* key;
    const char* label;
};

// clang-format off
constexpr std::array caseColumns{
    ColumnRow{"message_id", "メッセージID"}, ColumnRow{"case_id", "案件ID"}, ColumnRow{"case_no", "受付番号"},
    ColumnRow{"municipality_code", "団体コード"}, ColumnRow{"office_code", "庁舎"}, ColumnRow{"counter_code", "窓口"},
    ColumnRow{"channel", "経路"}, ColumnRow{"ticket", "番号札"}, ColumnRow{"status", "状態"},
    ColumnRow{"started_at", "開始日時"}, ColumnRow{"completed_at", "完了日時"}, ColumnRow{"life_events", "用件"},
    ColumnRow{"support_measure_flag", "支援措置"}, ColumnRow{"test", "テスト"},
};
constexpr std::array personColumns{
    ColumnRow{"case_id", "案件ID"}, ColumnRow{"person_id", "人"}, ColumnRow{"roles", "役割"}, ColumnRow{"name", "氏名"},
    ColumnRow{"kana", "フリガナ"}, ColumnRow{"birth_date", "生年月日"}, ColumnRow{"sex", "性別"},
    ColumnRow{"address", "住所"}, ColumnRow{"phone", "電話番号"},
};
constexpr std::array procedureColumns{
    ColumnRow{"case_id", "案件ID"}, ColumnRow{"procedure_id", "手続番号"}, ColumnRow{"procedure_code", "手続コード"},
    ColumnRow{"name", "手続名"}, ColumnRow{"department_code", "担当課"}, ColumnRow{"disposition", "取扱い"},
    ColumnRow{"persons", "対象者"}, ColumnRow{"forms", "様式"}, ColumnRow{"due_date", "期限"},
};
constexpr std::array fieldColumns{
    ColumnRow{"case_id", "案件ID"}, ColumnRow{"form_id", "様式番号"}, ColumnRow{"template_id", "様式"},
    ColumnRow{"field", "項目"}, ColumnRow{"person_id", "人"}, ColumnRow{"value", "値"}, ColumnRow{"source", "出どころ"},
    ColumnRow{"confidence", "確からしさ"}, ColumnRow{"verified_by", "確認者"},
};
// clang-format on

DropTable emptyTable(const char* name, std::span<const ColumnRow> columns)
{
    DropTable table{QString::fromLatin1(name), {}, {}};
    for (const ColumnRow& column : columns)
        table.columns.append({QString::fromLatin1(column.key), QString::fromUtf8(column.label)});
    return table;
}

QString at(const QJsonObject& object, const char* block, const char* key)
{
    return cellText(object.value(QLatin1String(block))[QLatin1String(key)]);
}

void addCase(DropTable& table, const QJsonObject& message)
{
    const QJsonObject head = message[QStringLiteral("case")].toObject();
    table.rows.append({at(message, "message", "message_id"), at(message, "case", "case_id"),
                       at(message, "case", "case_no"), at(message, "case", "municipality_code"),
                       at(message, "case", "office_code"), at(message, "case", "counter_code"),
                       at(message, "case", "channel"), at(head, "ticket", "number"),
                       at(message, "case", "status"), at(message, "case", "started_at"),
                       at(message, "case", "completed_at"), cellWords(head[QStringLiteral("life_events")]),
                       at(message, "case", "support_measure_flag"), at(message, "message", "test")});
}

void addPersons(DropTable& table, const QString& caseId, const QJsonArray& persons)
{
    for (const QJsonValue& value : persons) {
        const QJsonObject person = value.toObject();
        table.rows.append(
            {caseId, cellText(person[QStringLiteral("person_id")]),
             cellWords(person[QStringLiteral("roles")]),
             cellText(person[QStringLiteral("name")][QStringLiteral("full")]), at(person, "name", "kana"),
             cellText(person[QStringLiteral("birth_date")]), cellText(person[QStringLiteral("sex")]),
             cellText(person[QStringLiteral("current_address")]), at(person, "contact", "phone")});
    }
}

void addProcedures(DropTable& table, const QString& caseId, const QJsonArray& procedures)
{
    for (const QJsonValue& value : procedures) {
        const QJsonObject procedure = value.toObject();
        table.rows.append({caseId, cellText(procedure[QStringLiteral("procedure_id")]),
                           cellText(procedure[QStringLiteral("procedure_code")]),
                           cellText(procedure[QStringLiteral("name")]),
                           cellText(procedure[QStringLiteral("department_code")]),
                           cellText(procedure[QStringLiteral("disposition")]),
                           cellWords(procedure[QStringLiteral("target_person_ids")]),
                           cellWords(procedure[QStringLiteral("form_ids")]),
                           cellText(procedure[QStringLiteral("due_date")])});
    }
}

void addFields(DropTable& table, const QString& caseId, const QJsonArray& forms)
{
    for (const QJsonValue& form : forms) {
        for (const QJsonValue& value : form[QStringLiteral("fields")].toArray()) {
            const QJsonObject field = value.toObject();
            table.rows.append(
                {caseId, cellText(form[QStringLiteral("form_id")]),
                 cellText(form[QStringLiteral("template_id")]), cellText(field[QStringLiteral("name")]),
                 cellText(field[QStringLiteral("person_id")]), cellText(field[QStringLiteral("value")]),
                 at(field, "provenance", "source"), at(field, "provenance", "confidence"),
                 at(field, "provenance", "verified_by")});
        }
    }
}

} // namespace

qsizetype DropTable::columnOf(const QString& key) const
{
    const auto found = std::ranges::find(columns, key, &DropColumn::key);
    return found == columns.end() ? -1 : found - columns.begin();
}

QList<DropTable> dropTables(const QList<QJsonObject>& messages, const FormColumns& forms)
{
    DropTable cases = emptyTable("case", caseColumns);
    DropTable persons = emptyTable("person", personColumns);
    DropTable procedures = emptyTable("procedure", procedureColumns);
    DropTable fields = emptyTable("field", fieldColumns);
    for (const QJsonObject& message : messages) {
        const QString id = at(message, "case", "case_id");
        addCase(cases, message);
        addPersons(persons, id, message[QStringLiteral("persons")].toArray());
        addProcedures(procedures, id, message[QStringLiteral("procedures")].toArray());
        addFields(fields, id, message[QStringLiteral("forms")].toArray());
    }
    return QList<DropTable>{cases, persons, procedures, fields} + formTables(messages, forms);
}

} // namespace kakanai::sync
