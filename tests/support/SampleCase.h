// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/casework/CaseService.h"

namespace kakanai::test {

inline forms::Fact fact(const char* key, const QString& value, forms::Origin origin, int person = 0)
{
    forms::Fact fact;
    fact.key = QString::fromLatin1(key);
    fact.person = person;
    fact.value = value;
    fact.origin = origin;
    return fact;
}

/** What a family of two hands in that moves to みほん市: invented people. */
inline casework::CaseDraft sampleDraft(const QString& ticketLabel = QStringLiteral("A0123"))
{
    casework::CaseDraft draft;
    draft.ticketLabel = ticketLabel;
    draft.service = QStringLiteral("tennyu");
    draft.events = {QStringLiteral("tennyu")};
    draft.content = {QByteArrayLiteral("{\"facts\":{\"p_name\":{\"value\":\"見本　太郎\"}}}"),
                     QByteArrayLiteral("{\"answers\":{\"ev\":\"tennyu\"}}"), QByteArrayLiteral("{}")};
    draft.attachments = {{.kind = QStringLiteral("scan"),
                          .fileName = QStringLiteral("tenshutsu.png"),
                          .mediaType = QStringLiteral("image/png"),
                          .pages = 1,
                          .bytes = QByteArrayLiteral("not really a picture")}};
    return draft;
}

/** The same family at the counter, everything looked at. */
inline casework::CompletedCase sampleCompletion(const QString& caseId, const QDateTime& now)
{
    using forms::Origin;
    casework::CompletedCase completed;
    completed.caseId = caseId;
    completed.events = {QStringLiteral("tennyu")};
    completed.lifeEvents = {QStringLiteral("move_in")};
    completed.ticket = casework::CaseTicket{QStringLiteral("A0123"), QStringLiteral("tennyu"), now, now, now};
    completed.capturedAt = now;
    completed.facts = {
        fact("p_name", QStringLiteral("見本　太郎"), Origin::Card),
        fact("p_kana", QStringLiteral("ﾐﾎﾝ ﾀﾛｳ"), Origin::Core),
        fact("p_birth", QStringLiteral("1990-04-02"), Origin::Card),
        fact("p_sex", QStringLiteral("male"), Origin::Card),
        fact("p_name", QStringLiteral("見本　ヤエ"), Origin::Paper, 1),
        fact("p_birth", QStringLiteral("1925-00-00"), Origin::Paper, 1),
        fact("app_name", QStringLiteral("見本　太郎"), Origin::Card),
        fact("app_tel", QStringLiteral("０４６６-00-0000"), Origin::Typed),
        fact("addr_new", QStringLiteral("みほん県みほん市朝日町１－１"), Origin::Typed),
        fact("addr_old", QStringLiteral("東京都千代田区霞が関2-1-6"), Origin::Paper),
        fact("hh_head_new", QStringLiteral("見本　太郎"), Origin::Typed),
        fact("mv_date", QStringLiteral("2026-03-30"), Origin::Typed),
        fact("p_mynumber", QStringLiteral("123456789018"), Origin::Card),
    };
    completed.facts[5].notation = QStringLiteral("大正14年頃");
    completed.facts[9].confidence = 0.93;
    completed.facts[9].region = {QStringLiteral("page-1"), QRect(310, 640, 820, 60)};
    completed.facts[9].confirmedBy = QStringLiteral("s01");
    completed.paperPages = {{QStringLiteral("page-1"), QStringLiteral("a1")}};
    forms::FilledSheet sheet{QStringLiteral("J01"),
                             QStringLiteral("住民異動届"),
                             QStringLiteral("市民課"),
                             {QStringLiteral("J01")},
                             {}};
    for (const forms::Fact& known : std::as_const(completed.facts)) {
        forms::FieldValue field;
        field.key = known.key;
        field.person = known.person;
        field.label = known.key;
        field.value = known.value;
        field.shown =
            known.value == QStringLiteral("1990-04-02") ? QStringLiteral("平成2年4月2日") : known.value;
        field.state = forms::FieldState::Filled;
        field.origin = known.origin;
        field.confidence = known.confidence;
        sheet.fields.append(field);
    }
    completed.sheets = {sheet};
    completed.procedures = {{.id = QStringLiteral("J01"),
                             .name = QStringLiteral("転入届"),
                             .departmentId = QStringLiteral("SHIMIN"),
                             .sheetId = QStringLiteral("J01"),
                             .persons = {0, 1}},
                            {.id = QStringLiteral("H01"),
                             .name = QStringLiteral("国民健康保険 資格取得届"),
                             .departmentId = QStringLiteral("HOKEN"),
                             .pendingDocuments = {QStringLiteral("資格喪失証明書")},
                             .dueDate = QDate(2026, 4, 15),
                             .needsMyNumber = true}};
    completed.staff = {{QStringLiteral("finish"), QStringLiteral("s01"), QStringLiteral("SHIMIN"), now}};
    completed.identityCheck =
        casework::IdentityCheck{QStringLiteral("mynumber-card"), true, QStringLiteral("s01"), now};
    return completed;
}

} // namespace kakanai::test
