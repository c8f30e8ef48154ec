// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/Retyping.h"
#include "app/store/SettledMessages.h"
#include "tests/support/CaseOffice.h"
#include "tests/support/TestRegistry.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMap>

using namespace kakanai;
using namespace kakanai::casework;

namespace {

/** Receiver → the codes of the procedures it gets. */
QMap<QString, QStringList> sent(test::CaseOffice& office)
{
    (void)office.complete();
    QMap<QString, QStringList> codes;
    auto transaction = office.begin();
    const store::SettledMessages messages(office.seal);
    const QList<store::OutboxMessage> outbox = office.outbox.list(transaction).value();
    for (const store::OutboxMessage& message : outbox) {
        const QJsonObject body =
            QJsonDocument::fromJson(messages.open(transaction, message.messageId).value().body).object();
        for (const QJsonValue& procedure : body[QStringLiteral("procedures")].toArray())
            codes[message.target].append(procedure[QStringLiteral("procedure_code")].toString());
    }
    return codes;
}

Receiver receiver(const char* id, const QStringList& departments)
{
    Receiver made;
    made.id = QString::fromLatin1(id);
    made.kind = QStringLiteral("folder");
    made.departments = departments;
    return made;
}

forms::FieldValue field(const char* key, const char16_t* label, const char16_t* shown,
                        forms::FieldState state = forms::FieldState::Filled)
{
    forms::FieldValue value;
    value.key = QString::fromLatin1(key);
    value.label = QString::fromUtf16(label);
    value.shown = QString::fromUtf16(shown);
    value.state = state;
    return value;
}

} // namespace

class tst_Routing : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void byDepartmentUnlessTheTownRoutesAProcedure()
    {
        const QString j01 = QStringLiteral("J01");
        const QString h01 = QStringLiteral("H01");
        {
            test::CaseOffice office;
            QCOMPARE(sent(office), (QMap<QString, QStringList>{{store::defaultTarget(), {j01, h01}}}));
        }
        {
            test::CaseOffice office;
            office.town.receivers = {receiver("intake", {QStringLiteral("*")})};
            office.town.routing.routes = {{{QStringLiteral("H*")}, QStringLiteral("kokuho")}};
            QCOMPARE(sent(office),
                     (QMap<QString, QStringList>{{QStringLiteral("intake"), {j01}},
                                                 {QStringLiteral("kokuho"), {h01}}}));
        }
        {
            // Routed to a receiver that takes the other department anyway: one message, both procedures.
            test::CaseOffice office;
            office.town.receivers = {receiver("intake", {QStringLiteral("SHIMIN")})};
            office.town.routing.routes = {{{h01}, QStringLiteral("intake")}};
            QMap<QString, QStringList> codes = sent(office);
            QCOMPARE(codes.keys(), QStringList{QStringLiteral("intake")});
            codes[QStringLiteral("intake")].sort();
            QCOMPARE(codes[QStringLiteral("intake")], (QStringList{h01, j01}));
        }
    }

    void theBusinessIdIsOnTheWire()
    {
        test::CaseOffice office;
        office.town.routing.businessIds = {{QStringLiteral("SHIMIN"), QStringLiteral("001")}};
        const auto receipt = office.complete();
        auto transaction = office.begin();
        const store::SettledMessages messages(office.seal);
        const QJsonArray procedures =
            QJsonDocument::fromJson(messages.open(transaction, receipt.messageIds.first()).value().body)
                .object()[QStringLiteral("procedures")]
                .toArray();
        QCOMPARE(procedures.at(0)[QStringLiteral("gyomu_id")].toString(), QStringLiteral("001"));
        QVERIFY(procedures.at(1)[QStringLiteral("gyomu_id")].isUndefined()); // nobody said HOKEN's
    }

    void retypingFollowsTheCoresScreenAndKeepsItsPlace()
    {
        forms::FilledSheet sheet;
        sheet.id = QStringLiteral("J01");
        sheet.fields = {field("p_name", u"氏名", u"𠮷田　葛󠄀葉"),
                        field("mv_date", u"異動日", u"令和8年10月1日"),
                        field("p_mynumber", u"個人番号", u"123456789018", forms::FieldState::Masked)};
        OfficeRouting routing;
        const RetypeList plain = retypeList(sheet, QStringLiteral("J01"), routing);
        QCOMPARE(plain.lines.size(), 3);
        QCOMPARE(plain.lines.at(2).value, QStringLiteral("●●●●"));
        routing.screens = {{{QStringLiteral("J01")},
                            QStringLiteral("異動入力"),
                            {},
                            {{QStringLiteral("mv_date"), 0, QStringLiteral("異動年月日")},
                             {QStringLiteral("p_name"), 0, {}},
                             {QStringLiteral("app_tel"), 0, QStringLiteral("電話")}}}};
        const RetypeList list = retypeList(sheet, QStringLiteral("J01"), routing);
        QCOMPARE(list.screen, QStringLiteral("異動入力"));
        QCOMPARE(list.lines.at(0).label, QStringLiteral("異動年月日"));
        QCOMPARE(list.lines.at(0).value, QStringLiteral("令和8年10月1日"));
        QCOMPARE(list.lines.at(1).label, QStringLiteral("氏名"));
        QCOMPARE(list.lines.at(1).value,
                 QStringLiteral("𠮷田　葛󠄀葉")); // to the last variation selector
        QVERIFY(list.lines.at(2).isMissing);

        test::CaseOffice office;
        const Retyping retyping(office.trail, office.clock);
        const QString caseId = office.complete().head.id;
        const QString j01 = QStringLiteral("J01");
        {
            auto transaction = office.begin();
            QVERIFY(
                retyping.tick(transaction, caseId, j01, QStringLiteral("mv_date"), 0, true, office.clerk));
            QCOMPARE(retyping.tick(transaction, caseId, j01, QStringLiteral("p_name"), 0, true, office.kiosk)
                         .error()
                         .code,
                     FailureCode::NotPermitted);
            QVERIFY(transaction.commit());
        }
        auto transaction = office.begin();
        auto resumed = retyping.withTicks(transaction, caseId, j01, list);
        QCOMPARE(resumed->lines.at(0).typedBy, QStringLiteral("s01"));
        QVERIFY(resumed->lines.at(1).typedBy.isEmpty());
        QVERIFY(retyping.tick(transaction, caseId, j01, QStringLiteral("mv_date"), 0, false, office.clerk));
        resumed = retyping.withTicks(transaction, caseId, j01, list);
        QVERIFY(resumed->lines.at(0).typedBy.isEmpty());
    }
};

KAKANAI_TEST(tst_Routing);
#include "tst_Routing.moc"
