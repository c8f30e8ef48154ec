// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/Ids.h"
#include "app/visit/CompletionBuilder.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/prefill/Prefiller.h"
#include "tests/e2e/sync/PrismPeer.h"
#include "tests/e2e/sync/SyncStand.h"
#include "tests/support/TestRegistry.h"

#include <QDir>

using namespace kakanai;
using namespace kakanai::forms;

namespace {

const QString fixtures = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures");

QJsonArray personas()
{
    QFile file(fixtures + QStringLiteral("/personas.json"));
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).array() : QJsonArray();
}

Answers answersOf(const QJsonObject& persona)
{
    Answers answers;
    const QJsonObject values = persona.value(QStringLiteral("answers")).toObject();
    for (auto it = values.begin(); it != values.end(); ++it)
        answers.insert(it.key(),
                       it.value().isArray() ? QVariant(it.value().toVariant().toStringList())
                                            : it.value().toVariant());
    return answers;
}

/** A value such as people have, the awkward ones among them. */
QString valueFor(const FieldSpec& field)
{
    if (field.type == FieldType::Date)
        return QStringLiteral("2026-03-28");
    if (field.type == FieldType::MyNumber)
        return QStringLiteral("123456789018");
    if (!field.options.isEmpty())
        return field.options.first().value;
    if (field.key.endsWith(QStringLiteral("_kana")))
        return QStringLiteral("ﾖｼｻﾞｷ ｶｽﾞﾗ");
    if (field.key.endsWith(QStringLiteral("_tel")))
        return QStringLiteral("０４６６−00-0000");
    if (field.key.startsWith(QStringLiteral("addr_")) || field.key.endsWith(QStringLiteral("_addr")))
        return QStringLiteral("静岡県焼津市本町二丁目１６番３２号　葛󠄀荘１０３");
    return QStringLiteral("𠮷﨑　葛󠄀");
}

Origin originOf(const FieldSpec& field, const QStringList& events)
{
    switch (field.sourceFor(events)) {
    case FieldSource::Card:
    case FieldSource::Face:
        return Origin::Card;
    case FieldSource::Core:
        return Origin::Core;
    case FieldSource::Paper:
        return Origin::Paper;
    case FieldSource::Question:
        return Origin::Answer;
    case FieldSource::Typed:
    case FieldSource::Signed:
        return Origin::Typed;
    case FieldSource::Sys:
        return Origin::Derived;
    }
    return Origin::Typed;
}

} // namespace

/**
 * Every visit of personas.json with every box filled, completed at the counter and posted to a receiver
 * behind Prism, which holds each request against the contract. And one body that is broken on purpose, to see
 * that it looks.
 */
class tst_EveryVisit : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        auto loaded = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
        QVERIFY(loaded);
        catalogue = std::move(*loaded);
        stand = std::make_unique<test::SyncStand>();
        QVERIFY(QDir().mkpath(stand->path(QStringLiteral("ledger"))));
        ledger = test::Peer::scripted(stand->path(QStringLiteral("ledger")));
        prism = std::make_unique<test::PrismPeer>(stand->path(QStringLiteral("ledger")), ledger->url());
        QFile secret(stand->path(QStringLiteral("secret")));
        QVERIFY(secret.open(QIODevice::WriteOnly));
        secret.write("0123456789abcdef0123456789abcdef\n");
        secret.close();
        QJsonObject receiver = test::restReceiver("intake", prism->url());
        receiver[QStringLiteral("token")] =
            QJsonObject{{QStringLiteral("url"), ledger->url() + QStringLiteral("/token")},
                        {QStringLiteral("clientId"), QStringLiteral("kakanai")},
                        {QStringLiteral("secretFile"), QStringLiteral("secret")}};
        stand->setReceivers({receiver});
    }

    void everyVisitIsTakenOn_data()
    {
        QTest::addColumn<QJsonObject>("persona");
        QVERIFY(personas().size() >= 14);
        for (const QJsonValue& persona : personas())
            QTest::newRow(qPrintable(persona[QStringLiteral("id")].toString())) << persona.toObject();
    }

    void everyVisitIsTakenOn()
    {
        QFETCH(QJsonObject, persona);
        const QString id = complete(persona);
        QVERIFY(!id.isEmpty());
        // A visit with so many procedures is one message of that many.
        QCOMPARE(stand->message(id).procedures.size(),
                 persona[QStringLiteral("procedures")].toArray().size());
        ++visits;
    }

    void everyVisitKeepsTheContract()
    {
        QVERIFY(visits >= 14);
        const auto counts = stand->agent->runOnce(true);
        for (const store::OutboxMessage& message : stand->messages())
            QVERIFY2(message.state == store::OutboxState::Delivered, qPrintable(message.lastProblem));
        QCOMPARE(counts->delivered, visits);
        QCOMPARE(posted().size(), visits);
        // Names arrive as they are, whatever the way; the number that a box of some sheet has, nowhere.
        QVERIFY(posted().first()[QStringLiteral("body")].toString().contains(
            QStringLiteral("𠮷﨑　葛󠄀")));
        for (const QJsonObject& request : posted())
            QVERIFY(!request[QStringLiteral("body")].toString().contains(QStringLiteral("123456789018")));
        // The words back and the day's list go through the same check.
        QVERIFY(*stand->agent->takeAcknowledgements() >= visits);
        const auto reports = stand->agent->reconcile(stand->office().clock.now().date());
        QCOMPARE(reports->first().problem, QString());
        QCOMPARE(reports->first().matched, visits);
    }

    void aBrokenBodyIsRefusedAndItsFieldNamed()
    {
        const QString id = addBroken();
        QCOMPARE(stand->agent->runOnce(true)->dead, 1);
        const store::OutboxMessage dead = stand->message(id);
        QCOMPARE(dead.state, store::OutboxState::Dead);
        QVERIFY2(dead.lastProblem.startsWith(QStringLiteral("422 "))
                     && dead.lastProblem.contains(QStringLiteral("/case/municipality_code ")),
                 qPrintable(dead.lastProblem));
        QCOMPARE(posted().size(), visits); // it never came as far as the receiver
    }

private:
    [[nodiscard]] QList<QJsonObject> posted() const
    {
        QList<QJsonObject> found;
        for (const QJsonObject& request : ledger->lines(QStringLiteral("requests"))) {
            if (request[QStringLiteral("path")].toString() == QStringLiteral("/v1/cases"))
                found.append(request);
        }
        return found;
    }

    /** The visit with every box filled, from citizen to outbox; answers the message's id. */
    QString complete(const QJsonObject& persona)
    {
        const QDate today(2026, 4, 1);
        visit::CompletionParts parts;
        parts.answers = answersOf(persona);
        const QVariant event = parts.answers.value(QStringLiteral("ev"));
        parts.events =
            event.typeId() == QMetaType::QStringList ? event.toStringList() : QStringList{event.toString()};
        for (const FieldSpec& field : catalogue.fields)
            parts.facts.learn(
                {.key = field.key, .value = valueFor(field), .origin = originOf(field, parts.events)});
        parts.guide =
            Questionnaire(catalogue).evaluate(parts.answers, {}, today, Unanswered::No, Audience::Staff);
        const QStringList ids = persona[QStringLiteral("procedures")].toVariant().toStringList();
        parts.guide.needed.removeIf(
            [&](const NeededProcedure& needed) { return !ids.contains(needed.id); }); // discreet ones
        const Prefiller prefiller(catalogue);
        parts.facts = prefiller.complete(parts.facts, parts.answers, today);
        const auto sheets = prefiller.fill(parts.facts, parts.answers, ids);
        if (!sheets)
            return {};
        parts.sheets = *sheets;
        parts.identityCheck = QStringLiteral("mynumber-card");
        parts.staff = QStringLiteral("s01");
        return stand->with([&](test::CaseOffice& office) {
            parts.now = office.clock.now();
            auto transaction = office.begin();
            const auto head = office.cases.submit(transaction, test::sampleDraft(), office.kiosk);
            const auto completed = visit::buildCompletedCase(*head, {}, parts, catalogue);
            const auto receipt = office.cases.complete(transaction, completed, office.clerk);
            if (!receipt || !transaction.commit())
                return QString();
            return receipt->messageIds.first();
        });
    }

    /** The contract's own broken example as a message of a case of its own; answers its id. */
    QString addBroken()
    {
        QFile file(fixtures + QStringLiteral("/messages/invalid-municipality-5digits.json"));
        if (!file.open(QIODevice::ReadOnly))
            return {};
        QJsonObject body = QJsonDocument::fromJson(file.readAll()).object();
        body.remove(QStringLiteral("attachments"));
        return stand->with([&](test::CaseOffice& office) {
            const auto receipt = office.complete();
            store::OutboxMessage message;
            message.messageId = newUuid7(office.clock.now());
            message.caseId = receipt.head.id;
            message.sequence = 2;
            message.target = QStringLiteral("intake");
            message.createdAt = office.clock.now();
            QJsonObject head = body[QStringLiteral("message")].toObject();
            head[QStringLiteral("message_id")] = message.messageId;
            body[QStringLiteral("message")] = head;
            message.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
            auto transaction = office.begin();
            const bool isKept = office.outbox.add(transaction, message) && transaction.commit();
            ++visits; // the good message before it
            return isKept ? message.messageId : QString();
        });
    }

    Catalogue catalogue;
    std::unique_ptr<test::SyncStand> stand;
    std::unique_ptr<test::Peer> ledger;
    std::unique_ptr<test::PrismPeer> prism;
    int visits = 0;
};

KAKANAI_TEST(tst_EveryVisit);
#include "tst_EveryVisit.moc"
