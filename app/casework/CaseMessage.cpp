// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/CaseMessage.h"

#include "app/base/Clock.h"
#include "app/casework/Jwe.h"
#include "app/casework/MessageForms.h"
#include "app/casework/MessagePersons.h"
#include "app/casework/Retention.h"
#include "app/casework/WireValue.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace kakanai::casework {
namespace {

// clang-format off
struct CheckRow { const char* option; const char* method; const char* document; int documents; };
constexpr std::array checks{
    CheckRow{"mynumber-card",  "photo_id_visual", "my_number_card", 1},
    CheckRow{"licence",        "photo_id_visual", "driver_license", 1},
    CheckRow{"residence-card", "photo_id_visual", "residence_card", 1},
    CheckRow{"passport",       "photo_id_visual", "passport",       1},
    CheckRow{"other-one",      "photo_id_visual", "other",          1},
    CheckRow{"other-two",      "two_documents",   "other",          2},
    CheckRow{"interview",      "question",        "",               0},
};

struct PurposeRow { const char* event; const char* purpose; };
constexpr std::array purposes{
    PurposeRow{"tennyu",  "resident_record_art27"}, PurposeRow{"tenkyo", "resident_record_art27"},
    PurposeRow{"tenshutsu", "resident_record_art27"}, PurposeRow{"setai", "resident_record_art27"},
    PurposeRow{"shussho", "koseki"}, PurposeRow{"shibou", "koseki"}, PurposeRow{"konin", "koseki"},
    PurposeRow{"rikon",   "koseki"}, PurposeRow{"shimei", "koseki"}, PurposeRow{"inkan", "seal_registration"},
};

struct MoveRow { const char* event; const char* group; const char* reason; const char* date; const char* from; const char* to; };
constexpr std::array moves{
    MoveRow{"tennyu",    "add",    "move_in_domestic",  "mv_date",   "addr_old", "addr_new"},
    MoveRow{"tenkyo",    "modify", "move_within",       "mv_date",   "addr_old", "addr_new"},
    MoveRow{"tenshutsu", "remove", "move_out_domestic", "mv_date",   "addr_old", "addr_forward"},
    MoveRow{"setai",     "modify", "household_change",  "mv_date",   "",         ""},
    MoveRow{"shussho",   "add",    "birth",             "kid_birth", "",         "addr_new"},
    MoveRow{"shibou",    "remove", "death",             "dead_date", "",         ""},
};
// clang-format on

class MessageWriter
{
public:
    MessageWriter(const Case& head, const CompletedCase& completed, const QList<Attachment>& attachments,
                  const TownSettings& town, const MessageFrame& frame)
        : m_head(head)
        , m_completed(completed)
        , m_attachments(attachments)
        , m_town(town)
        , m_frame(frame)
        , m_persons(messagePersons(completed))
    {
    }

    Result<QJsonObject> write()
    {
        if (m_persons.persons.isEmpty())
            return fail(FailureCode::CaseIncomplete, QStringLiteral("app_name"));
        if (!m_completed.identityCheck)
            return fail(FailureCode::IdentityUnchecked, m_head.number);
        for (const TakenProcedure& procedure : m_completed.procedures) {
            const bool isOurs = m_frame.departments.contains(QStringLiteral("*"))
                || m_frame.departments.contains(procedure.departmentId);
            if (isOurs && (m_frame.procedures.isEmpty() || m_frame.procedures.contains(procedure.id)))
                m_procedures.append(procedure);
        }
        if (m_procedures.isEmpty())
            return fail(FailureCode::CaseIncomplete, QStringLiteral("no procedure"));
        const Result<QJsonObject> check = identityCheck(*m_completed.identityCheck);
        if (!check)
            return check;

        if (const auto locked = lockNumbers(); !locked)
            return tl::unexpected(locked.error());
        const MessageForms sheets =
            messageForms(m_completed, ownSheets(), m_attachments, m_persons, m_town, m_head.completedAt);
        QJsonObject message{
            {QStringLiteral("schema_version"), QStringLiteral("1.0.0")},
            {QStringLiteral("message"), envelope()},
            {QStringLiteral("case"), caseBlock()},
            {QStringLiteral("staff"), staff()},
            {QStringLiteral("persons"), m_persons.persons},
            {QStringLiteral("applicant_person_id"), m_persons.applicantId},
            {QStringLiteral("identity_checks"), QJsonArray{*check}},
            {QStringLiteral("procedures"), procedures(sheets)},
            {QStringLiteral("audit"), audit()},
            {QStringLiteral("retention"),
             QJsonObject{
                 {QStringLiteral("class"), retentionClassOnTheWire(m_town.retention)},
                 {QStringLiteral("purge_counter_copy_after"), m_frame.purgeAfter.toString(Qt::ISODate)}}},
        };
        const auto add = [&](const char* key, const QJsonArray& list) {
            if (!list.isEmpty())
                message.insert(QLatin1String(key), list);
        };
        add("forms", sheets.forms);
        add("attachments", attachments());
        add("consents", consents());
        add("moves", movesBlock());
        if (m_persons.movers.size() > 1 || !m_persons.headId.isEmpty()) {
            QJsonObject household{
                {QStringLiteral("member_person_ids"), QJsonArray::fromStringList(m_persons.movers)}};
            if (!m_persons.headId.isEmpty())
                household[QStringLiteral("head_person_id")] = m_persons.headId;
            message[QStringLiteral("household")] = household;
        }
        return message;
    }

private:
    QString value(const QString& key) const
    {
        for (const forms::Fact& fact : m_completed.facts) {
            if (fact.key == key && fact.person == 0 && !holdsIndividualNumber(fact.value))
                return fact.value;
        }
        return {};
    }

    /** The people a procedure is about, by their id on the wire. */
    QStringList targetsOf(const TakenProcedure& procedure) const
    {
        QStringList targets;
        for (const int person : procedure.persons) {
            const QString id = m_persons.idOf(QStringLiteral("p_name"), person);
            if (!id.isEmpty() && !targets.contains(id))
                targets.append(id);
        }
        if (targets.isEmpty())
            targets.append(m_persons.movers.first());
        return targets;
    }

    /** Number and message in one, so that a locked number says nothing in another message. The digits pass
     * through locked memory only. */
    Secret numberText(const PersonNumber& number, const QString& personId) const
    {
        Secret text;
        const auto add = [&](const QByteArray& bytes) {
            for (const char byte : bytes)
                (void)text.append(static_cast<std::uint8_t>(byte));
        };
        add("{\"message_id\":\"" + m_frame.messageId.toLatin1() + "\",\"person_id\":\"" + personId.toLatin1()
            + "\",\"individual_number\":\"");
        for (const std::uint8_t digit : number.digits->bytes())
            (void)text.append(digit);
        add("\"}");
        return text;
    }

    Result<void> lockNumbers()
    {
        constexpr std::size_t digits = 12;
        if (m_frame.numberKey.file.isEmpty())
            return {};
        for (const PersonNumber& number : m_completed.numbers) {
            const QString id = m_persons.idOf(number.key, number.person);
            const bool isNeeded = std::ranges::any_of(m_procedures, [&](const TakenProcedure& procedure) {
                return procedure.needsMyNumber && targetsOf(procedure).contains(id);
            });
            if (id.isEmpty() || !isNeeded || !number.digits || !number.digits->isDigits(digits))
                continue;
            const auto locked = lockFor(m_frame.numberKey, numberText(number, id));
            if (!locked)
                return tl::unexpected(locked.error());
            for (QJsonValueRef person : m_persons.persons) {
                if (person.toObject()[QStringLiteral("person_id")].toString() != id)
                    continue;
                QJsonObject told = person.toObject();
                told[QStringLiteral("specific_personal_information")] = QString::fromLatin1(*locked);
                person = told;
            }
        }
        return {};
    }

    QList<forms::FilledSheet> ownSheets() const
    {
        QList<forms::FilledSheet> sheets;
        for (const forms::FilledSheet& sheet : m_completed.sheets) {
            if (std::ranges::any_of(m_procedures, [&](const TakenProcedure& procedure) {
                    return procedure.sheetId == sheet.id || sheet.procedures.contains(procedure.id);
                }))
                sheets.append(sheet);
        }
        return sheets;
    }

    QJsonObject envelope() const
    {
        return {{QStringLiteral("message_id"), m_frame.messageId},
                {QStringLiteral("type"), QStringLiteral("case.completed")},
                {QStringLiteral("sequence"), m_frame.sequence},
                {QStringLiteral("created_at"), toWireTime(m_frame.createdAt)},
                {QStringLiteral("producer"),
                 QJsonObject{{QStringLiteral("system"), QStringLiteral("kakanai")},
                             {QStringLiteral("version"), m_frame.version.left(30)},
                             {QStringLiteral("instance_id"), m_frame.instanceId.left(64)},
                             {QStringLiteral("terminal_id"), m_completed.terminal.left(64)}}},
                {QStringLiteral("test"), m_completed.isTest}};
    }

    QJsonObject caseBlock() const
    {
        QStringList events = m_completed.lifeEvents;
        events.removeDuplicates();
        if (events.isEmpty())
            events.append(QStringLiteral("other"));
        QJsonObject block{
            {QStringLiteral("case_id"), m_head.id},
            {QStringLiteral("case_no"), m_head.number},
            {QStringLiteral("municipality_code"), m_town.municipalityCode},
            {QStringLiteral("office_code"), m_town.officeCode},
            {QStringLiteral("counter_code"), m_completed.counterCode},
            {QStringLiteral("channel"), m_completed.channel},
            {QStringLiteral("status"), QStringLiteral("completed")},
            {QStringLiteral("started_at"), toWireTime(m_head.startedAt)},
            {QStringLiteral("completed_at"), toWireTime(m_head.completedAt)},
            {QStringLiteral("life_events"), QJsonArray::fromStringList(events)},
            {QStringLiteral("support_measure_flag"), !value(QStringLiteral("dv_flag")).isEmpty()},
        };
        if (m_completed.ticket) {
            QJsonObject ticket{{QStringLiteral("number"), m_completed.ticket->label},
                               {QStringLiteral("service_code"), m_completed.ticket->service.left(20)},
                               {QStringLiteral("issued_at"), toWireTime(m_completed.ticket->issuedAt)}};
            if (m_completed.ticket->calledAt.isValid())
                ticket[QStringLiteral("called_at")] = toWireTime(m_completed.ticket->calledAt);
            if (m_completed.ticket->servedAt.isValid())
                ticket[QStringLiteral("served_at")] = toWireTime(m_completed.ticket->servedAt);
            block[QStringLiteral("ticket")] = ticket;
        }
        return block;
    }

    QJsonArray staff() const
    {
        QJsonArray list;
        for (const StaffAct& act : m_completed.staff) {
            QJsonObject object{{QStringLiteral("role"), act.role},
                               {QStringLiteral("staff_id"), act.staffId},
                               {QStringLiteral("at"), toWireTime(act.at)}};
            if (!act.departmentId.isEmpty())
                object[QStringLiteral("department_code")] = act.departmentId;
            list.append(object);
        }
        if (list.isEmpty())
            list.append(QJsonObject{{QStringLiteral("role"), QStringLiteral("finish")},
                                    {QStringLiteral("staff_id"), m_completed.identityCheck->staffId},
                                    {QStringLiteral("at"), toWireTime(m_head.completedAt)}});
        return list;
    }

    Result<QJsonObject> identityCheck(const IdentityCheck& check) const
    {
        const auto row = std::ranges::find_if(
            checks, [&](const CheckRow& known) { return check.option == QLatin1String(known.option); });
        if (row == checks.end())
            return fail(FailureCode::IdentityUnchecked, check.option);
        QJsonArray documents;
        for (int i = 0; i < row->documents; ++i)
            documents.append(QJsonObject{{QStringLiteral("kind"), QLatin1String(row->document)},
                                         {QStringLiteral("number_recorded"), false}});
        QString purpose = QStringLiteral("other");
        for (const PurposeRow& known : purposes) {
            if (m_completed.events.contains(QLatin1String(known.event))) {
                purpose = QLatin1String(known.purpose);
                break;
            }
        }
        const bool isByPin = check.wasCardReadByPin && check.option == QStringLiteral("mynumber-card");
        return QJsonObject{
            {QStringLiteral("person_id"), m_persons.applicantId},
            {QStringLiteral("purpose"), purpose},
            {QStringLiteral("method"),
             isByPin ? QStringLiteral("card_face_app_pin") : QLatin1String(row->method)},
            {QStringLiteral("documents"), documents},
            {QStringLiteral("result"), QStringLiteral("verified")},
            {QStringLiteral("by"), check.staffId},
            {QStringLiteral("at"), toWireTime(check.at)},
        };
    }

    QJsonArray procedures(const MessageForms& sheets) const
    {
        QJsonArray list;
        for (const TakenProcedure& procedure : m_procedures) {
            QJsonObject object{
                {QStringLiteral("procedure_id"), QStringLiteral("r%1").arg(list.size() + 1)},
                {QStringLiteral("procedure_code"), procedure.id},
                {QStringLiteral("name"), procedure.name.left(120)},
                {QStringLiteral("department_code"), procedure.departmentId},
                {QStringLiteral("disposition"),
                 procedure.pendingDocuments.isEmpty() ? QStringLiteral("accepted")
                                                      : QStringLiteral("accepted_pending_documents")},
                {QStringLiteral("target_person_ids"), QJsonArray::fromStringList(targetsOf(procedure))},
                {QStringLiteral("needs_my_number"), procedure.needsMyNumber},
            };
            QStringList papers;
            for (const forms::FilledSheet& sheet : m_completed.sheets) {
                const QString form = sheets.idOfSheet.value(sheet.id);
                if (!form.isEmpty()
                    && (procedure.sheetId == sheet.id || sheet.procedures.contains(procedure.id)))
                    papers.append(form);
            }
            papers.removeDuplicates();
            if (const QString business = m_town.routing.businessIdOf(procedure.id, procedure.departmentId);
                !business.isEmpty())
                object[QStringLiteral("gyomu_id")] = business;
            if (!papers.isEmpty())
                object[QStringLiteral("form_ids")] = QJsonArray::fromStringList(papers);
            if (!procedure.pendingDocuments.isEmpty())
                object[QStringLiteral("pending_documents")] =
                    QJsonArray::fromStringList(procedure.pendingDocuments);
            if (procedure.dueDate.isValid())
                object[QStringLiteral("due_date")] = procedure.dueDate.toString(Qt::ISODate);
            list.append(object);
        }
        return list;
    }

    /** Everything for a receiver that takes all; else what its own sheets show, and the scans they were read
     * from. */
    QJsonArray attachments() const
    {
        QJsonArray list;
        const bool takesAll = m_frame.departments.contains(QStringLiteral("*"));
        QStringList shown{m_completed.signature.attachmentId};
        for (const forms::FilledSheet& sheet : ownSheets())
            shown.append(m_completed.renderedSheets.value(sheet.id));
        for (const Attachment& attachment : m_attachments) {
            if (!takesAll && attachment.kind != QStringLiteral("scan") && !shown.contains(attachment.id))
                continue;
            QJsonObject object{{QStringLiteral("attachment_id"), attachment.id},
                               {QStringLiteral("kind"), attachment.kind},
                               {QStringLiteral("filename"), attachment.fileName},
                               {QStringLiteral("media_type"), attachment.mediaType},
                               {QStringLiteral("size"), attachment.size},
                               {QStringLiteral("sha256"), attachment.sha256},
                               {QStringLiteral("contains_my_number"), false},
                               {QStringLiteral("masked"), attachment.isMasked}};
            if (attachment.pages > 0)
                object[QStringLiteral("pages")] = attachment.pages;
            list.append(object);
        }
        return list;
    }

    QJsonArray consents() const
    {
        QJsonArray list;
        for (const CaseConsent& consent : m_completed.consents)
            list.append(
                QJsonObject{{QStringLiteral("consent_id"), QStringLiteral("c%1").arg(list.size() + 1)},
                            {QStringLiteral("purpose"), consent.purpose},
                            {QStringLiteral("text_version"), consent.textVersion},
                            {QStringLiteral("given"), consent.isGiven},
                            {QStringLiteral("given_by"), m_persons.applicantId},
                            {QStringLiteral("at"), toWireTime(consent.at)},
                            {QStringLiteral("method"), consent.method}});
        return list;
    }

    /** One per event that changes the register and has its date; without a date there is nothing to enter. */
    QJsonArray movesBlock() const
    {
        QJsonArray list;
        for (const MoveRow& row : moves) {
            const QString date = value(QLatin1String(row.date)).left(10);
            if (!m_completed.events.contains(QLatin1String(row.event)) || date.isEmpty())
                continue;
            QString notified = value(QStringLiteral("sys_date"));
            if (!QDate::fromString(notified, Qt::ISODate).isValid())
                notified = m_head.completedAt.date().toString(Qt::ISODate);
            QJsonObject move{
                {QStringLiteral("reason_group"), QLatin1String(row.group)},
                {QStringLiteral("reason"), QLatin1String(row.reason)},
                {QStringLiteral("move_date"), wireDate(date, {}, shown(QLatin1String(row.date)))},
                {QStringLiteral("notified_on"), notified},
                {QStringLiteral("mover_person_ids"), QJsonArray::fromStringList(m_persons.movers)},
            };
            if (const QString from = value(QLatin1String(row.from)); !from.isEmpty())
                move[QStringLiteral("from_address")] = wireAddress(from);
            if (const QString to = value(QLatin1String(row.to)); !to.isEmpty())
                move[QStringLiteral("to_address")] = wireAddress(to);
            if (!m_persons.headId.isEmpty())
                move[QStringLiteral("new_head_person_id")] = m_persons.headId;
            list.append(move);
        }
        return list;
    }

    QString shown(const QString& key) const
    {
        for (const forms::FilledSheet& sheet : m_completed.sheets) {
            for (const forms::FieldValue& field : sheet.fields) {
                if (field.key == key && field.person == 0)
                    return field.shown;
            }
        }
        return {};
    }

    QJsonObject audit() const
    {
        return {{QStringLiteral("event_count"), m_frame.chain.eventCount},
                {QStringLiteral("first_event_at"), toWireTime(m_frame.chain.firstAt)},
                {QStringLiteral("last_event_at"), toWireTime(m_frame.chain.lastAt)},
                {QStringLiteral("chain_head"), m_frame.chain.head},
                {QStringLiteral("algorithm"), QStringLiteral("sha256-chain-v1")}};
    }

    const Case& m_head;
    const CompletedCase& m_completed;
    const QList<Attachment>& m_attachments;
    const TownSettings& m_town;
    const MessageFrame& m_frame;
    MessagePersons m_persons;
    QList<TakenProcedure> m_procedures;
};

} // namespace

Result<QJsonObject> completedMessage(const Case& head, const CompletedCase& completed,
                                     const QList<Attachment>& attachments, const TownSettings& town,
                                     const MessageFrame& frame)
{
    return MessageWriter(head, completed, attachments, town, frame).write();
}

} // namespace kakanai::casework
