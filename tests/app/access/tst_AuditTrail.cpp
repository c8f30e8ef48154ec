// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AuditTrail.h"
#include "app/access/CanonicalJson.h"
#include "tests/support/SealedStore.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRandomGenerator>

using namespace kakanai;
using namespace kakanai::access;

class tst_AuditTrail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        office = std::make_unique<test::SealedStore>();
        trail = std::make_unique<AuditTrail>(office->seal, QStringLiteral("test"));
        for (int i = 0; i < 20; ++i) {
            auto transaction = office->begin();
            QVERIFY(trail->append(transaction, entry(i % 2 ? caseA : caseB)));
            QVERIFY(transaction.commit());
            office->clock.advance(1000);
        }
    }

    void anUntouchedRecordIsIntact()
    {
        const AuditVerdict verdict = verify();
        QVERIFY(verdict.isIntact);
        QCOMPARE(verdict.entries, 20);
        QVERIFY(!verdict.firstBroken);
    }

    void anEmptyRecordIsIntact()
    {
        test::SealedStore fresh;
        auto transaction = fresh.begin();
        QVERIFY(AuditTrail(fresh.seal, QStringLiteral("test")).verify(transaction)->isIntact);
    }

    void everyTouchIsNoticed_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("firstBroken");
        const auto row = [](const char* what, const char* sql, int first) {
            QTest::newRow(what) << QString::fromUtf8(sql) << first;
        };
        row("an entry changed",
            "UPDATE audit_entry SET entry = replace(entry, 's01', 's02') WHERE sequence = 7", 7);
        row("an entry removed", "DELETE FROM audit_entry WHERE sequence = 5", 5);
        row("the first removed", "DELETE FROM audit_entry WHERE sequence = 1", 1);
        row("the last removed", "DELETE FROM audit_entry WHERE sequence = 20", 20);
        row("the end cut off", "DELETE FROM audit_entry WHERE sequence > 10", 11);
        row("two exchanged",
            "UPDATE audit_entry SET sequence = CASE sequence WHEN 8 THEN -9 ELSE -8 END WHERE sequence IN "
            "(8, 9);"
            "UPDATE audit_entry SET sequence = -sequence WHERE sequence < 0",
            8);
        row("one added",
            "INSERT INTO audit_entry SELECT 21, object, entry, hash FROM audit_entry WHERE sequence = 20",
            21);
        row("a hash changed", "UPDATE audit_entry SET hash = zeroblob(32) WHERE sequence = 3", 3);
        row("moved to another case", "UPDATE audit_entry SET object = 'x' WHERE sequence = 4", 4);
        row("end cut off and head moved back",
            "DELETE FROM audit_entry WHERE sequence > 10;"
            "UPDATE audit_head SET sequence = 10, hash = (SELECT hash FROM audit_entry WHERE sequence = 10)",
            11);
        row("everything removed but the head", "DELETE FROM audit_entry", 1);
    }

    void everyTouchIsNoticed()
    {
        QFETCH(QString, sql);
        QFETCH(int, firstBroken);
        {
            auto transaction = office->begin();
            for (const QString& statement : sql.split(u';'))
                QVERIFY(transaction.run(statement));
            QVERIFY(transaction.commit());
        }
        const AuditVerdict verdict = verify();
        QVERIFY(!verdict.isIntact);
        QCOMPARE(verdict.firstBroken.value_or(-1), qint64(firstBroken));
    }

    /** Whoever rewrites the whole chain lacks the site key for its head. */
    void aRecordForgedFromEndToEndIsNoticed()
    {
        const test::SealedStore elsewhere;
        const store::Seal forger(test::siteKey(1), QStringLiteral("test"));
        {
            auto transaction = office->begin();
            QVERIFY(transaction.run(QStringLiteral("DELETE FROM audit_entry")));
            QVERIFY(transaction.run(QStringLiteral("DELETE FROM audit_head")));
            for (int i = 0; i < 3; ++i)
                QVERIFY(AuditTrail(forger, QStringLiteral("test")).append(transaction, entry(caseA)));
            QVERIFY(transaction.commit());
        }
        QVERIFY(!verify().isIntact);
    }

    void aRandomByteAnywhereIsNoticed()
    {
        QRandomGenerator random(20261121);
        for (int round = 0; round < 100; ++round) {
            const int sequence = 1 + random.bounded(20);
            auto transaction = office->begin();
            auto rows = transaction.run(QStringLiteral("SELECT entry FROM audit_entry WHERE sequence = ?"),
                                        {sequence});
            QVERIFY(rows->next());
            QString text = rows->text(0);
            const int at = random.bounded(static_cast<int>(text.size()));
            text[at] = text[at] == u'0' ? u'1' : u'0';
            QVERIFY(transaction.run(QStringLiteral("UPDATE audit_entry SET entry = ? WHERE sequence = ?"),
                                    {text, sequence}));
            const auto verdict = trail->verify(transaction);
            QVERIFY(!verdict->isIntact);
            QCOMPARE(*verdict->firstBroken, qint64(sequence));
        } // rolled back: the next round starts from the intact record
        QVERIFY(verify().isIntact);
    }

    void noCaseIsNamedInTheRecord()
    {
        QCOMPARE(
            office->count(QStringLiteral(
                "SELECT count(*) FROM audit_entry WHERE entry LIKE '%case-a%' OR object LIKE '%case-a%'")),
            0);
        QCOMPARE(office->count(QStringLiteral("SELECT count(DISTINCT object) FROM audit_entry")), 2);
    }

    /** The head the receiver checks, worked out here once more from the entries alone. */
    void aCasesOwnChainCanBeFollowedByTheReceiver()
    {
        auto transaction = office->begin();
        const auto chain = trail->caseChain(transaction, caseA);
        QVERIFY(chain);
        QCOMPARE(chain->eventCount, 10);
        auto rows = transaction.run(
            QStringLiteral("SELECT entry FROM audit_entry WHERE object = ? ORDER BY sequence"),
            {office->seal.pseudonym(caseA)});
        QByteArray hash = QCryptographicHash::hash(caseA.toUtf8(), QCryptographicHash::Sha256);
        while (rows->next()) {
            const QJsonObject event = QJsonDocument::fromJson(rows->text(0).toUtf8()).object();
            hash = QCryptographicHash::hash(hash + canonicalJson(event), QCryptographicHash::Sha256);
        }
        QCOMPARE(chain->head, QString::fromLatin1(hash.toHex()));
        QVERIFY(chain->firstAt < chain->lastAt);
    }

    void canonicalJsonIsRfc8785()
    {
        const QJsonObject object =
            QJsonDocument::fromJson(
                QByteArrayLiteral(
                    "{\"b\":[true,null,3],\"€\":\"\\u20ac\",\"a\\r\":\"\\u000f\\n/\\\"\",\"A\":{}}"))
                .object();
        QCOMPARE(
            canonicalJson(object),
            QByteArrayLiteral("{\"A\":{},\"a\\r\":\"\\u000f\\n/\\\"\",\"b\":[true,null,3],\"€\":\"€\"}"));
    }

private:
    AuditEntry entry(const QString& caseId) const
    {
        AuditEntry entry;
        entry.at = office->clock.now();
        entry.actor = {QStringLiteral("s01"), Role::Clerk, QStringLiteral("counter-1")};
        entry.action = Action::ReadCase;
        entry.caseId = caseId;
        entry.fields = {QStringLiteral("p_name")};
        return entry;
    }

    AuditVerdict verify()
    {
        auto transaction = office->begin();
        return *trail->verify(transaction);
    }

    const QString caseA = QStringLiteral("case-a");
    const QString caseB = QStringLiteral("case-b");
    std::unique_ptr<test::SealedStore> office;
    std::unique_ptr<AuditTrail> trail;
};

KAKANAI_TEST(tst_AuditTrail);
#include "tst_AuditTrail.moc"
