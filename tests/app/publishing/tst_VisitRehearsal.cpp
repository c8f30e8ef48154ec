// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publishing/VisitRehearsal.h"

#include "tests/app/publishing/PublishingTown.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>

using namespace kakanai;
using namespace kakanai::publishing;

class tst_VisitRehearsal : public QObject
{
    Q_OBJECT

private:
    static QMap<QString, VisitChange> changes(test::PublishingTown& office, const CatalogueDraft& draft)
    {
        const auto visits = visitsToRehearse(office.town.path());
        const auto before = rehearse(*visits, {office.town.path(), office.today});
        const auto now = rehearse(*visits, {draft.folder(), office.today});
        QMap<QString, VisitChange> rows;
        if (!now)
            qFatal("%s", qPrintable(now.error().detail));
        for (const VisitChange& row : compare(*visits, *before, *now))
            rows.insert(row.id, row);
        return rows;
    }

private Q_SLOTS:
    void allFourteenAreThere()
    {
        test::PublishingTown office;
        const auto visits = visitsToRehearse({});
        QVERIFY(visits);
        QCOMPARE(visits->size(), 14);
        const auto draft = office.draft();
        for (const VisitChange& row : changes(office, *draft))
            QVERIFY2(!row.isAny(), qPrintable(row.id));
        const auto outcomes = rehearse(*visits, {{}, office.today});
        QVERIFY(outcomes);
        QVERIFY(outcomes->first().procedures.contains(QStringLiteral("J01")));
        QVERIFY(outcomes->first().counts.slotCount > 20);
    }

    void aTownsOwnVisitsCountToo()
    {
        test::PublishingTown office;
        office.writeTown(QStringLiteral("visits/dog.json"),
                         R"({"description":"犬だけ","event":"tenkyo","answers":{"dog":true},"facts":{}})");
        const auto visits = visitsToRehearse(office.town.path());
        QVERIFY(visits);
        QCOMPARE(visits->size(), 15);
        QCOMPARE(visits->last().id, QStringLiteral("dog"));
        const auto outcomes = rehearse(*visits, {{}, office.today});
        QVERIFY(outcomes->last().procedures.contains(QStringLiteral("J03")));
    }

    void aConditionTurnedRoundShowsWhomItHits()
    {
        test::PublishingTown office;
        const auto draft = office.draft();
        const QString child = QStringLiteral("procedure/B11"); // 転入学: children at school
        const QString condition = draft->object(child).value(QStringLiteral("condition")).toString();
        QVERIFY(condition.contains(QStringLiteral("kids_school")));
        QVERIFY(draft->set(child, QStringLiteral("/condition"),
                           QStringLiteral("not kids_school and ev in('tennyu','tenkyo')")));
        QVERIFY(draft->write());
        const auto rows = changes(office, *draft);
        QCOMPARE(rows[QStringLiteral("P1")].added, QStringList{QStringLiteral("B11")}); // alone
        QCOMPARE(rows[QStringLiteral("P2")].removed, QStringList{QStringLiteral("B11")}); // with a pupil
        QVERIFY(rows[QStringLiteral("P2")].boxesNow < rows[QStringLiteral("P2")].boxesBefore);
        QVERIFY(!rows[QStringLiteral("P9")].isAny());
    }

    void aDocumentMoreAndAnotherLayoutAreSeen()
    {
        test::PublishingTown office;
        const auto draft = office.draft();
        const QString j01 = QStringLiteral("procedure/J01");
        QJsonArray documents = draft->object(j01).value(QStringLiteral("documents")).toArray();
        documents.append(QJsonObject{{QStringLiteral("id"), QStringLiteral("bank")}});
        QVERIFY(draft->set(j01, QStringLiteral("/documents"), documents));
        QVERIFY(draft->set(QStringLiteral("sheet/J01"), QStringLiteral("/title"), QStringLiteral("異動届")));
        QVERIFY(draft->write());
        const auto rows = changes(office, *draft);
        QCOMPARE(rows[QStringLiteral("P1")].documents, QStringList{QStringLiteral("J01")});
        QVERIFY(rows[QStringLiteral("P1")].sheets.contains(QStringLiteral("J01")));
        QVERIFY(rows[QStringLiteral("P15")].documents.isEmpty());
    }
};

KAKANAI_TEST(tst_VisitRehearsal);
#include "tst_VisitRehearsal.moc"
