// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/MessageForms.h"

#include "app/base/Clock.h"
#include "app/casework/WireValue.h"

#include <QJsonObject>
#include <QRegularExpression>

#include <algorithm>
#include <array>

namespace kakanai::casework {
namespace {

/** Keys that are individual numbers or resident record codes, whatever stands in them. */
constexpr std::array unsendable{"mynumber", "jcode", "mn_cardno"};
constexpr int mostFields = 500;
constexpr int mostForms = 99;

bool isSendable(const forms::FieldValue& field)
{
    if (field.state != forms::FieldState::Filled || field.value.isEmpty())
        return false;
    const bool isForbidden = std::ranges::any_of(
        unsendable, [&](const char* word) { return field.key.contains(QLatin1String(word)); });
    return !isForbidden && !holdsIndividualNumber(field.value);
}

/** Field types of the schema by the shape of key and value; everything else is text. */
QString typeOf(const forms::FieldValue& field)
{
    static const QRegularExpression date(QStringLiteral("^[0-9]{4}-[0-9]{2}-[0-9]{2}$"));
    if (date.match(field.value).hasMatch())
        return QStringLiteral("date");
    if (field.key.endsWith(QStringLiteral("_kana")) && !wireKana(field.value).isEmpty())
        return QStringLiteral("kana");
    if (field.key.endsWith(QStringLiteral("_tel")) && !wirePhone(field.value).isEmpty())
        return QStringLiteral("phone");
    if (field.key.startsWith(QStringLiteral("addr_")) || field.key.endsWith(QStringLiteral("_addr")))
        return QStringLiteral("address");
    return QStringLiteral("text");
}

class FieldWriter
{
public:
    FieldWriter(const CompletedCase& completed, const QList<Attachment>& attachments,
                const MessagePersons& persons, const QDateTime& completedAt)
        : m_completed(completed)
        , m_attachments(attachments)
        , m_persons(persons)
        , m_completedAt(completedAt)
    {
    }

    QJsonObject write(const forms::FieldValue& field) const
    {
        const QString type = typeOf(field);
        QJsonObject object{{QStringLiteral("name"), field.key}, {QStringLiteral("type"), type}};
        if (!field.label.isEmpty())
            object[QStringLiteral("label")] = field.label.left(120);
        if (const QString person = m_persons.idOf(field.key, field.person); !person.isEmpty())
            object[QStringLiteral("person_id")] = person;
        const forms::Fact* fact = find(field);
        if (type == QStringLiteral("date"))
            object[QStringLiteral("value")] =
                wireDate(field.value, fact ? fact->notation : QString(), field.shown);
        else if (type == QStringLiteral("kana"))
            object[QStringLiteral("value")] = wireKana(field.value);
        else if (type == QStringLiteral("phone"))
            object[QStringLiteral("value")] = wirePhone(field.value);
        else if (type == QStringLiteral("address"))
            object[QStringLiteral("value")] = wireAddress(field.value);
        else
            object[QStringLiteral("value")] = field.value;
        object[QStringLiteral("provenance")] = provenance(field, fact);
        return object;
    }

private:
    const forms::Fact* find(const forms::FieldValue& field) const
    {
        const auto found = std::ranges::find_if(m_completed.facts, [&](const forms::Fact& fact) {
            return fact.key == field.key && fact.person == field.person;
        });
        return found == m_completed.facts.end() ? nullptr : &*found;
    }

    bool isStaff(const QString& who) const { return !who.isEmpty() && who != QStringLiteral("resident"); }

    QJsonObject provenance(const forms::FieldValue& field, const forms::Fact* fact) const
    {
        const QDateTime captured = m_completed.capturedAt.isValid() ? m_completed.capturedAt : m_completedAt;
        const QString by = fact ? fact->confirmedBy : QString();
        QJsonObject object{{QStringLiteral("captured_at"), toWireTime(captured)}};
        QString source;
        switch (field.origin) {
        case forms::Origin::Card:
            source = QStringLiteral("card_ap");
            break;
        case forms::Origin::Core:
            source = QStringLiteral("registry");
            break;
        case forms::Origin::Paper:
            source = paper(field, fact, object);
            break;
        case forms::Origin::Qr:
            source = QStringLiteral("qr");
            break;
        case forms::Origin::Derived:
            source = QStringLiteral("derived");
            break;
        case forms::Origin::Answer:
            source = QStringLiteral("typed_resident");
            break;
        case forms::Origin::Typed:
            source = isStaff(by) ? QStringLiteral("typed_staff") : QStringLiteral("typed_resident");
            break;
        }
        object[QStringLiteral("source")] = source;
        if (isStaff(by) && !object.contains(QStringLiteral("verified_by"))) {
            object[QStringLiteral("verified_by")] = by;
            object[QStringLiteral("verified_at")] = toWireTime(m_completedAt);
        }
        if (fact && fact->replacedValue && !fact->replacedValue->isEmpty()
            && !holdsIndividualNumber(*fact->replacedValue)) {
            object[QStringLiteral("raw")] = fact->replacedValue->left(600);
            object[QStringLiteral("edited")] = *fact->replacedValue != fact->value;
        }
        return object;
    }

    /** A value read from a paper names the page it stands on and who vouches for it. */
    QString paper(const forms::FieldValue& field, const forms::Fact* fact, QJsonObject& object) const
    {
        const QString vouching = fact && isStaff(fact->confirmedBy) ? fact->confirmedBy
            : m_completed.identityCheck                             ? m_completed.identityCheck->staffId
                                                                    : QString();
        object[QStringLiteral("verified_by")] = vouching;
        object[QStringLiteral("verified_at")] = toWireTime(m_completedAt);
        const std::optional<double> confidence =
            fact && fact->confidence ? fact->confidence : field.confidence;
        QString attachment = fact ? m_completed.paperPages.value(fact->region.pageId) : QString();
        if (attachment.isEmpty()) {
            const auto scan = std::ranges::find(m_attachments, QStringLiteral("scan"), &Attachment::kind);
            // The paper stayed with the person: then the clerk who held it is the source.
            if (scan == m_attachments.end())
                return QStringLiteral("typed_staff");
            attachment = scan->id;
        }
        object[QStringLiteral("attachment_id")] = attachment;
        object[QStringLiteral("confidence")] = confidence ? QJsonValue(*confidence) : QJsonValue();
        if (fact && fact->region.box.isValid() && fact->region.box.x() >= 0 && fact->region.box.y() >= 0)
            object[QStringLiteral("region")] = QJsonObject{{QStringLiteral("page"), 1},
                                                           {QStringLiteral("x"), fact->region.box.x()},
                                                           {QStringLiteral("y"), fact->region.box.y()},
                                                           {QStringLiteral("w"), fact->region.box.width()},
                                                           {QStringLiteral("h"), fact->region.box.height()}};
        return QStringLiteral("paper_ocr");
    }

    const CompletedCase& m_completed;
    const QList<Attachment>& m_attachments;
    const MessagePersons& m_persons;
    QDateTime m_completedAt;
};

} // namespace

MessageForms messageForms(const CompletedCase& completed, const QList<forms::FilledSheet>& sheets,
                          const QList<Attachment>& attachments, const MessagePersons& persons,
                          const TownSettings& town, const QDateTime& completedAt)
{
    const FieldWriter writer(completed, attachments, persons, completedAt);
    MessageForms out;
    for (const forms::FilledSheet& sheet : sheets) {
        QJsonArray fields;
        for (const forms::FieldValue& field : sheet.fields) {
            if (isSendable(field) && fields.size() < mostFields)
                fields.append(writer.write(field));
        }
        if (fields.isEmpty() || out.forms.size() == mostForms)
            continue;
        const QString id = QStringLiteral("f%1").arg(out.forms.size() + 1);
        out.idOfSheet.insert(sheet.id, id);
        QJsonObject form{
            {QStringLiteral("form_id"), id},
            {QStringLiteral("template_id"),
             QStringLiteral("jp.%1.%2").arg(town.municipalityCode, sheet.paper().toLower())},
            {QStringLiteral("template_version"), QStringLiteral("1.0.0")},
            {QStringLiteral("title"), sheet.title.left(120)},
            {QStringLiteral("fields"), fields},
        };
        QJsonObject signature{{QStringLiteral("method"), completed.signature.method}};
        if (completed.signature.signedAt.isValid()) {
            signature[QStringLiteral("signed_at")] = toWireTime(completed.signature.signedAt);
            signature[QStringLiteral("person_id")] = persons.applicantId;
        }
        if (!completed.signature.attachmentId.isEmpty())
            signature[QStringLiteral("attachment_id")] = completed.signature.attachmentId;
        form[QStringLiteral("signature")] = signature;
        if (const QString rendered = completed.renderedSheets.value(sheet.id); !rendered.isEmpty())
            form[QStringLiteral("rendered_attachment_id")] = rendered;
        out.forms.append(form);
    }
    return out;
}

} // namespace kakanai::casework
