// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/FormTable.h"

#include "app/sync/DropCell.h"

#include <QHash>
#include <QJsonArray>
#include <QMap>

#include <algorithm>

namespace kakanai::sync {
namespace {

const QString leftover = QStringLiteral("leftover");

/** What every form's row begins with. */
QList<DropColumn> headColumns()
{
    return {{QStringLiteral("message_id"), QStringLiteral("メッセージID")},
            {QStringLiteral("case_id"), QStringLiteral("案件ID")},
            {QStringLiteral("case_no"), QStringLiteral("受付番号")},
            {QStringLiteral("completed_at"), QStringLiteral("完了日時")},
            {QStringLiteral("form_id"), QStringLiteral("様式番号")},
            {QStringLiteral("template_version"), QStringLiteral("様式の版")},
            {QStringLiteral("procedures"), QStringLiteral("手続")}};
}

/** `p` of `p_name`: boxes of one prefix speak of the same people in the same order. */
QString prefixOf(const QString& key)
{
    return key.section(u'_', 0, 0);
}

/** The people a form speaks of, by prefix, in the order of their numbers: a person without a value keeps
 * their place, so that nobody's value moves into another one's column. */
QHash<QString, QStringList> peopleOf(const QJsonObject& form)
{
    QHash<QString, QMap<int, QString>> numbered;
    for (const QJsonValue& field : form[QStringLiteral("fields")].toArray()) {
        const QString person = field[QStringLiteral("person_id")].toString();
        if (!person.isEmpty())
            numbered[prefixOf(field[QStringLiteral("name")].toString())].insert(person.mid(1).toInt(),
                                                                                person);
    }
    QHash<QString, QStringList> people;
    for (auto it = numbered.cbegin(); it != numbered.cend(); ++it)
        people.insert(it.key(), it.value().values());
    return people;
}

QString columnKey(const QString& key, qsizetype person)
{
    return person < 1 ? key : QStringLiteral("%1#%2").arg(key).arg(person + 1);
}

QString proceduresOf(const QJsonObject& message, const QString& formId)
{
    QStringList codes;
    for (const QJsonValue& procedure : message[QStringLiteral("procedures")].toArray()) {
        if (procedure[QStringLiteral("form_ids")].toArray().contains(formId))
            codes.append(procedure[QStringLiteral("procedure_code")].toString());
    }
    return codes.join(u' ');
}

QStringList headOf(const QJsonObject& message, const QJsonObject& form)
{
    const QJsonObject head = message[QStringLiteral("case")].toObject();
    const QString formId = form[QStringLiteral("form_id")].toString();
    return {cellText(message[QStringLiteral("message")][QStringLiteral("message_id")]),
            cellText(head[QStringLiteral("case_id")]),
            cellText(head[QStringLiteral("case_no")]),
            cellText(head[QStringLiteral("completed_at")]),
            formId,
            cellText(form[QStringLiteral("template_version")]),
            proceduresOf(message, formId)};
}

/** Adds the form's row, and whose its values are. */
void addRow(DropTable& table, const QStringList& head, const QJsonObject& form)
{
    QStringList row = head;
    row.resize(table.columns.size());
    QStringList owners;
    owners.resize(table.columns.size());
    const auto people = peopleOf(form);
    int left = 0;
    for (const QJsonValue& value : form[QStringLiteral("fields")].toArray()) {
        const QString key = value[QStringLiteral("name")].toString();
        const QString person = value[QStringLiteral("person_id")].toString();
        const qsizetype column = table.columnOf(columnKey(key, people.value(prefixOf(key)).indexOf(person)));
        if (column < head.size() || !row[column].isEmpty()) {
            ++left;
            continue;
        }
        row[column] = cellText(value[QStringLiteral("value")]);
        owners[column] = person;
    }
    row.last() = QString::number(left);
    table.rows.append(row);
    table.owners.append(owners);
}

/** Where neither town nor catalogue knows the paper: as this batch has it, so that nothing is lost. */
QList<DropColumn> columnsAsSeen(const QList<QJsonObject>& forms)
{
    QList<DropColumn> columns;
    for (const QJsonObject& form : forms) {
        const auto people = peopleOf(form);
        for (const QJsonValue& value : form[QStringLiteral("fields")].toArray()) {
            const QString name = value[QStringLiteral("name")].toString();
            const QString key = columnKey(
                name, people.value(prefixOf(name)).indexOf(value[QStringLiteral("person_id")].toString()));
            if (std::ranges::find(columns, key, &DropColumn::key) == columns.end())
                columns.append({key, value[QStringLiteral("label")].toString()});
        }
    }
    return columns;
}

} // namespace

QList<DropTable> formTables(const QList<QJsonObject>& messages, const FormColumns& columns)
{
    struct Found {
        QStringList head;
        QJsonObject form;
    };
    QMap<QString, QList<Found>> papers;
    for (const QJsonObject& message : messages) {
        for (const QJsonValue& value : message[QStringLiteral("forms")].toArray()) {
            const QJsonObject form = value.toObject();
            const QString paper = form[QStringLiteral("template_id")].toString().section(u'.', -1).toUpper();
            papers[paper].append({headOf(message, form), form});
        }
    }
    QList<DropTable> tables;
    for (auto it = papers.cbegin(); it != papers.cend(); ++it) {
        QList<DropColumn> boxes = columns ? columns(it.key()) : QList<DropColumn>();
        if (boxes.isEmpty()) {
            QList<QJsonObject> seen;
            for (const Found& found : it.value())
                seen.append(found.form);
            boxes = columnsAsSeen(seen);
        }
        DropTable table{QStringLiteral("form-") + it.key().toLower(), headColumns() + boxes, {}};
        table.columns.append({leftover, QStringLiteral("列のない項目数")});
        for (const Found& found : it.value())
            addRow(table, found.head, found.form);
        tables.append(table);
    }
    return tables;
}

} // namespace kakanai::sync
