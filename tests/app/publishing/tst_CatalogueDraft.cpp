// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publishing/JsonPointer.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/app/publishing/PublishingTown.h"
#include "tests/support/TestRegistry.h"

#include <QJsonDocument>

#include <array>
#include <csignal>

#include <sys/wait.h>
#include <unistd.h>

using namespace kakanai;
using namespace kakanai::publishing;

namespace {

const QString j01 = QStringLiteral("procedure/J01");
const QString nameJa = QStringLiteral("/name/ja");

} // namespace

class tst_CatalogueDraft : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPointerChangesOnePlace_data()
    {
        QTest::addColumn<QString>("pointer");
        QTest::addColumn<QString>("value"); // JSON in a list; empty = away
        QTest::addColumn<QString>("expected");
        QTest::newRow("a text") << "/a"
                                << "[\"x\"]"
                                << R"({"a":"x","l":[1,2]})";
        QTest::newRow("deeper, made on the way") << "/n/ja"
                                                 << "[\"x\"]"
                                                 << R"({"a":1,"l":[1,2],"n":{"ja":"x"}})";
        QTest::newRow("a list's second") << "/l/1"
                                         << "[9]"
                                         << R"({"a":1,"l":[1,9]})";
        QTest::newRow("appended") << "/l/2"
                                  << "[3]"
                                  << R"({"a":1,"l":[1,2,3]})";
        QTest::newRow("too far behind") << "/l/5"
                                        << "[3]"
                                        << R"({"a":1,"l":[1,2]})";
        QTest::newRow("taken out of a list") << "/l/0"
                                             << ""
                                             << R"({"a":1,"l":[2]})";
        QTest::newRow("taken away") << "/a"
                                    << ""
                                    << R"({"l":[1,2]})";
    }

    void aPointerChangesOnePlace()
    {
        QFETCH(QString, pointer);
        QFETCH(QString, value);
        QFETCH(QString, expected);
        const QJsonObject root{{QStringLiteral("a"), 1}, {QStringLiteral("l"), QJsonArray{1, 2}}};
        const QJsonValue put = value.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                                               : QJsonDocument::fromJson(value.toUtf8()).array().first();
        const QJsonValue changed = withValueAt(root, pointer, put);
        QCOMPARE(QString::fromUtf8(QJsonDocument(changed.toObject()).toJson(QJsonDocument::Compact)),
                 expected);
        if (pointer != QStringLiteral("/l/5") && !value.isEmpty())
            QCOMPARE(valueAt(changed, pointer), put);
    }

    void changingABuiltInTextMakesTheTownsOwnCopy()
    {
        test::PublishingTown office;
        const auto draft = office.draft();
        QVERIFY(!draft->isChanged());
        QVERIFY(draft->set(j01, nameJa, QStringLiteral("転入の届出")));
        QVERIFY(draft->write());
        QVERIFY(draft->isChanged());
        const auto catalogue = forms::loadCatalogue(QStringLiteral(":/kakanai/catalogue"), draft->folder());
        QVERIFY2(catalogue, catalogue ? "" : qPrintable(catalogue.error().detail));
        QCOMPARE(catalogue->procedure(QStringLiteral("J01"))->name.ja, QStringLiteral("転入の届出"));
        QCOMPARE(catalogue->procedure(QStringLiteral("J01"))->departmentId, QStringLiteral("SHIMIN"));
        QVERIFY(draft->remove(j01));
        QVERIFY2(!draft->isChanged()
                     || draft->object(j01).value(QStringLiteral("name"))
                         != QJsonValue(QStringLiteral("転入の届出")),
                 "the built-in one counts again");
        QVERIFY(
            draft->object(j01).value(QStringLiteral("name")).toObject().value(QStringLiteral("ja")).toString()
            != QStringLiteral("転入の届出"));
    }

    void wordsTypedInOnePlaceAreOneStepBack()
    {
        test::PublishingTown office;
        const auto draft = office.draft();
        const QString before = valueAt(draft->object(j01), nameJa).toString();
        for (const QString& typed : {QStringLiteral("転"), QStringLiteral("転入"), QStringLiteral("転入の")})
            QVERIFY(draft->set(j01, nameJa, typed));
        QVERIFY(draft->set(j01, QStringLiteral("/events"), QJsonArray{QStringLiteral("tennyu")}));
        QCOMPARE(*draft->undo(), j01);
        QCOMPARE(valueAt(draft->object(j01), nameJa).toString(), QStringLiteral("転入の"));
        QVERIFY(draft->undo());
        QCOMPARE(valueAt(draft->object(j01), nameJa).toString(), before);
        QVERIFY(!draft->canUndo());
        QVERIFY(draft->redo());
        QCOMPARE(valueAt(draft->object(j01), nameJa).toString(), QStringLiteral("転入の"));
    }

    void anotherDayItGoesOnWhereItWas()
    {
        test::PublishingTown office;
        QByteArray written;
        {
            const auto draft = office.draft();
            QVERIFY(draft->set(j01, nameJa, QStringLiteral("転入の届出")));
            QVERIFY(draft->set(j01, QStringLiteral("/law"), QStringLiteral("法22条")));
            QVERIFY(draft->undo());
            QVERIFY(draft->write());
            written = office.bytes(QStringLiteral("catalogue-draft/catalogue/editor.json"));
        }
        const auto draft = office.draft(QStringLiteral("s02"));
        QCOMPARE(valueAt(draft->object(j01), nameJa).toString(), QStringLiteral("転入の届出"));
        QCOMPARE(office.bytes(QStringLiteral("catalogue-draft/catalogue/editor.json")), written);
        QVERIFY(draft->canRedo());
        QCOMPARE(draft->editors(), QStringList{QStringLiteral("s01")});
        QVERIFY(draft->set(j01, nameJa, QStringLiteral("転入")));
        QCOMPARE(draft->editors(), (QStringList{QStringLiteral("s01"), QStringLiteral("s02")}));
    }

    void aTornLastLineCostsOnlyItself()
    {
        test::PublishingTown office;
        {
            const auto draft = office.draft();
            QVERIFY(draft->set(j01, nameJa, QStringLiteral("一")));
            QVERIFY(draft->set(j01, QStringLiteral("/law"), QStringLiteral("二")));
        }
        QFile journal(office.town.filePath(QStringLiteral("catalogue-draft/journal.jsonl")));
        QVERIFY(journal.open(QIODevice::ReadWrite));
        QVERIFY(journal.resize(journal.size() - 5));
        journal.close();
        const auto draft = office.draft();
        QCOMPARE(valueAt(draft->object(j01), nameJa).toString(), QStringLiteral("一"));
        QVERIFY(valueAt(draft->object(j01), QStringLiteral("/law")).toString() != QStringLiteral("二"));
        QVERIFY(draft->set(j01, QStringLiteral("/law"), QStringLiteral("三")));
    }

    void aKilledEditorKeepsEveryKeystrokeItTookOn()
    {
        test::PublishingTown office;
        std::array<int, 2> pipe{};
        QCOMPARE(::pipe(pipe.data()), 0);
        const pid_t child = ::fork();
        if (child == 0) {
            auto draft = CatalogueDraft::open(office.town.path(), office.today, QStringLiteral("s01"));
            QString typed;
            // Tells its parent of every letter that `set` answered for, until it is killed.
            for (;;) {
                typed += u'あ';
                if (!draft || !(*draft)->set(j01, nameJa, typed))
                    ::_exit(1);
                const auto count = static_cast<unsigned char>(typed.size());
                if (::write(pipe[1], &count, 1) != 1)
                    ::_exit(2);
            }
        }
        ::close(pipe[1]);
        unsigned char told = 0;
        while (told < 40)
            QCOMPARE(::read(pipe[0], &told, 1), 1);
        QCOMPARE(::kill(child, SIGKILL), 0);
        // What it still managed to tell before it died.
        for (unsigned char more = 0; ::read(pipe[0], &more, 1) == 1;)
            told = more;
        int status = 0;
        QCOMPARE(::waitpid(child, &status, 0), child);
        QVERIFY(WIFSIGNALED(status));
        ::close(pipe[0]);
        const auto draft = office.draft();
        const qsizetype kept = valueAt(draft->object(j01), nameJa).toString().size();
        QVERIFY2(kept == told || kept == told + 1,
                 qPrintable(QStringLiteral("%1 of %2").arg(kept).arg(told)));
    }

    void aSecondEditorIsTurnedAway()
    {
        test::PublishingTown office;
        const auto draft = office.draft();
        const auto second = CatalogueDraft::open(office.town.path(), office.today, QStringLiteral("s02"));
        QVERIFY(!second);
        QCOMPARE(second.error().code, FailureCode::StoreInUse);
    }

    void filesNobodyTouchedKeepTheirBytes()
    {
        test::PublishingTown office;
        const QByteArray own = "{ \"documents\":[ {\"id\":\"own\", "
                               "\"name\":{\"ja\":\"紙\",\"ja-easy\":\"かみ\",\"en\":\"x\"}} ] }\n";
        office.writeTown(QStringLiteral("catalogue/own.json"), own);
        const auto draft = office.draft();
        QVERIFY(draft->set(j01, nameJa, QStringLiteral("転入の届出")));
        QVERIFY(draft->write());
        QCOMPARE(office.bytes(QStringLiteral("catalogue-draft/catalogue/own.json")), own);
        QVERIFY(draft->set(QStringLiteral("document/own"), nameJa, QStringLiteral("書類")));
        QVERIFY(draft->write());
        QVERIFY(office.bytes(QStringLiteral("catalogue-draft/catalogue/own.json")).contains("書類"));
        QCOMPARE(office.bytes(QStringLiteral("catalogue/own.json")), own);
    }

    void freshIdsAreFree()
    {
        test::PublishingTown office;
        const auto draft = office.draft();
        const QString first = draft->freeId(QStringLiteral("procedure"));
        QCOMPARE(first, QStringLiteral("X01"));
        QVERIFY(
            draft->set(QStringLiteral("procedure/") + first, {}, QJsonObject{{QStringLiteral("id"), first}}));
        QCOMPARE(draft->freeId(QStringLiteral("procedure")), QStringLiteral("X02"));
    }
};

KAKANAI_TEST(tst_CatalogueDraft);
#include "tst_CatalogueDraft.moc"
