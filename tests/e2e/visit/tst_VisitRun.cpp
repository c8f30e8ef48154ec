// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"
#include "tests/e2e/visit/VisitFolder.h"
#include "tests/support/Takanashi.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace kakanai;
using test::Finished;
using test::VisitFolder;

namespace {

QJsonValue at(const Finished& finished, const QString& path)
{
    QJsonValue value = finished.json();
    for (const QString& key : path.split(u'.'))
        value = value.toObject().value(key);
    return value;
}

QStringList sorted(const QJsonValue& array)
{
    QStringList words = array.toVariant().toStringList();
    words.sort();
    return words;
}

/** Sheet id → the text of its PDF. */
QMap<QString, QString> sheetTexts(const Finished& visit)
{
    QMap<QString, QString> texts;
    for (const QJsonValue& sheet : at(visit, QStringLiteral("sheets")).toArray())
        texts[sheet[QStringLiteral("id")].toString()] =
            VisitFolder::textOf(sheet[QStringLiteral("file")].toString());
    return texts;
}

QStringList sheetsWith(const QMap<QString, QString>& texts, const QString& word)
{
    QStringList sheets;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it) {
        if (it.value().contains(word))
            sheets.append(it.key());
    }
    return sheets;
}

QJsonObject withClerk(QJsonObject script, const QString& key, const QJsonValue& value)
{
    QJsonObject clerk = script.value(QStringLiteral("clerk")).toObject();
    if (value.isUndefined())
        clerk.remove(key);
    else
        clerk[key] = value;
    script[QStringLiteral("clerk")] = clerk;
    return script;
}

QString why(const Finished& finished)
{
    return QString::fromUtf8(finished.output + finished.errors);
}

const QStringList syncOnce{QStringLiteral("sync"), QStringLiteral("run"), QStringLiteral("--once")};
const QStringList syncStatus{QStringLiteral("sync"), QStringLiteral("status")};
const QStringList auditVerify{QStringLiteral("audit"), QStringLiteral("verify")};

} // namespace

/** The visit with no person, through the built program and from outside. */
class tst_VisitRun : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { folder = std::make_unique<VisitFolder>(); }

    void aCounterVisitIsTakenOnAndDeliveredOnce()
    {
        const Finished visit = folder->play(VisitFolder::firstVisit());
        QVERIFY2(visit.exitCode == 0, qPrintable(why(visit)));
        QCOMPARE(at(visit, QStringLiteral("case")).toString().size(), 36);
        QCOMPARE(at(visit, QStringLiteral("ticket.number")).toInt(), 1);
        QVERIFY(!at(visit, QStringLiteral("ticket.series")).toString().isEmpty());
        QCOMPARE(sorted(at(visit, QStringLiteral("procedures"))), VisitFolder::firstProcedures());
        QCOMPARE(at(visit, QStringLiteral("counts.slots")).toInt(), 82);
        QCOMPARE(at(visit, QStringLiteral("counts.unique")).toInt(), 39);
        QCOMPARE(at(visit, QStringLiteral("outbox.pending")).toInt(), 1);
        const QJsonArray sheets = at(visit, QStringLiteral("sheets")).toArray();
        QCOMPARE(sheets.size(), 6);
        for (const QJsonValue& sheet : sheets) {
            QFile file(sheet[QStringLiteral("file")].toString());
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            QCOMPARE(file.read(5), QByteArray("%PDF-"));
        }

        for (int run = 0; run < 2; ++run) {
            const Finished sync = folder->kakanai(syncOnce);
            QVERIFY2(sync.exitCode == 0, qPrintable(why(sync)));
            QCOMPARE(at(sync, QStringLiteral("delivered")).toInt(), 1);
            QCOMPARE(at(sync, QStringLiteral("pending")).toInt(), 0);
            QCOMPARE(folder->deliveredLines().size(), 1);
        }
        const QJsonObject message = QJsonDocument::fromJson(folder->deliveredLines().first()).object();
        QCOMPARE(message[QStringLiteral("case")][QStringLiteral("case_id")],
                 at(visit, QStringLiteral("case")));

        const Finished audit = folder->kakanai(auditVerify);
        QCOMPARE(audit.exitCode, 0);
        QCOMPARE(at(audit, QStringLiteral("intact")), QJsonValue(true));
        QVERIFY(at(audit, QStringLiteral("entries")).toInt() >= 8);
    }

    /** The validator is other people's program; a message it must refuse shows that it looks. */
    void everyDeliveredLineHoldsToTheSchema()
    {
        for (int visits = 0; visits < 2; ++visits)
            QCOMPARE(folder->play(VisitFolder::firstVisit()).exitCode, 0);
        QCOMPARE(folder->kakanai(syncOnce).exitCode, 0);
        const QList<QByteArray> lines = folder->deliveredLines();
        QCOMPARE(lines.size(), 2);
        QStringList files;
        for (const QByteArray& line : lines) {
            files.append(QStringLiteral("%1.json").arg(files.size()));
            QVERIFY(folder->write(files.last(), line));
        }
        QJsonObject spoiled = QJsonDocument::fromJson(lines.first()).object();
        spoiled.remove(QStringLiteral("case"));
        files.append(QStringLiteral("spoiled.json"));
        QVERIFY(folder->write(files.last(), QJsonDocument(spoiled).toJson()));

        QStringList arguments{QStringLiteral(KAKANAI_SOURCE_DIR "/tests/support/validate_messages.py"),
                              QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/case.schema.json")};
        for (const QString& file : std::as_const(files))
            arguments.append(folder->path(file));
        const Finished verdict = test::run(QStringLiteral("python3"), arguments);
        QVERIFY2(verdict.exitCode == 0, qPrintable(why(verdict)));
        const QList<QByteArray> said = verdict.output.trimmed().split('\n');
        QCOMPARE(said.size(), 3);
        QVERIFY2(said[0].endsWith("\tok"), said[0].constData());
        QVERIFY2(said[1].endsWith("\tok"), said[1].constData());
        QVERIFY(!said[2].endsWith("\tok"));
    }

    void aKioskVisitIsCompletedByItsClerk()
    {
        QJsonObject script = VisitFolder::firstVisit();
        script[QStringLiteral("role")] = QStringLiteral("kiosk");
        const Finished visit = folder->play(script);
        QVERIFY2(visit.exitCode == 0, qPrintable(why(visit)));
        QCOMPARE(at(visit, QStringLiteral("outbox.pending")).toInt(), 1);
        QCOMPARE(sorted(at(visit, QStringLiteral("procedures"))), VisitFolder::firstProcedures());
        QCOMPARE(folder->number("SELECT count(*) FROM case_head WHERE status = 'completed'"), 1);
        QCOMPARE(at(folder->kakanai(syncOnce), QStringLiteral("delivered")).toInt(), 1);
    }

    void aKioskVisitWithoutAClerkWaitsAndSendsNothing()
    {
        QJsonObject script = VisitFolder::firstVisit();
        script[QStringLiteral("role")] = QStringLiteral("kiosk");
        script.remove(QStringLiteral("clerk"));
        const Finished visit = folder->play(script);
        QVERIFY2(visit.exitCode == 0, qPrintable(why(visit)));
        QCOMPARE(at(visit, QStringLiteral("outbox.pending")).toInt(-1), 0);
        QCOMPARE(at(visit, QStringLiteral("ticket.number")).toInt(), 1);
        QCOMPARE(folder->number("SELECT count(*) FROM case_head WHERE status = 'submitted'"), 1);
        QCOMPARE(folder->number("SELECT count(*) FROM ticket WHERE state = 'waiting'"), 1);
        QCOMPARE(folder->number("SELECT count(*) FROM outbox"), 0);
        QCOMPARE(at(folder->kakanai(syncOnce), QStringLiteral("delivered")).toInt(-1), 0);
        QCOMPARE(folder->deliveredLines().size(), 0);
    }

    void aVisitorsPaperLeavesTwoThingsToType()
    {
        const QImage page = demo::photograph(
            demo::printPaper(QStringLiteral("tenshutsu"), test::takanashisCertificate().printed()), {});
        QVERIFY(page.save(folder->path(QStringLiteral("tenshutsu.jpg")), "JPEG", 85));
        QJsonObject script = VisitFolder::firstVisit();
        script[QStringLiteral("facts")] = QJsonObject{};
        script[QStringLiteral("papers")] = QJsonArray{QStringLiteral("tenshutsu.jpg")}; // beside the script
        const Finished visit = folder->play(script);
        QVERIFY2(visit.exitCode == 0, qPrintable(why(visit)));
        QCOMPARE(at(visit, QStringLiteral("counts.slots")).toInt(), 82);
        QCOMPARE(at(visit, QStringLiteral("counts.fromPaper")).toInt(), 11);
        QVERIFY(at(visit, QStringLiteral("counts.typed")).toInt() <= 2);
        const QMap<QString, QString> texts = sheetTexts(visit);
        QVERIFY2(texts[QStringLiteral("J01")].contains(QStringLiteral("タカナシヨウタ")),
                 qPrintable(texts[QStringLiteral("J01")]));
        for (const QString& text : texts)
            QVERIFY(!text.contains(QStringLiteral("314159265352")));
        QCOMPARE(at(folder->kakanai(syncOnce), QStringLiteral("delivered")).toInt(), 1);
        QVERIFY(!folder->deliveredLines().first().contains("314159265352"));
    }

    void whatTheReaderDoubtedMustBeLookedAt()
    {
        QVERIFY(QFile::copy(QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/dev_01_tenshutsu.jpg"),
                            folder->path(QStringLiteral("doubtful.jpg"))));
        QJsonObject script = VisitFolder::firstVisit();
        script[QStringLiteral("papers")] = QJsonArray{QStringLiteral("doubtful.jpg")};
        const Finished blind = folder->play(withClerk(script, QStringLiteral("confirm"), QJsonValue(false)));
        QCOMPARE(blind.exitCode, 1);
        QCOMPARE(blind.errorCode(), QStringLiteral("case-incomplete"));
        QCOMPARE(folder->number("SELECT count(*) FROM outbox"), 0);
        const Finished seen = folder->play(script);
        QVERIFY2(seen.exitCode == 0, qPrintable(why(seen)));
        QCOMPARE(folder->number("SELECT count(*) FROM outbox"), 1);
    }

    void nobodyIsCompletedWhoseIdentityWasNotChecked()
    {
        const Finished visit = folder->play(
            withClerk(VisitFolder::firstVisit(), QStringLiteral("identityCheck"), QJsonValue::Undefined));
        QCOMPARE(visit.exitCode, 1);
        QCOMPARE(visit.errorCode(), QStringLiteral("identity-unchecked"));
        QCOMPARE(folder->number("SELECT count(*) FROM case_head WHERE status = 'completed'"), 0);
        QCOMPARE(folder->number("SELECT count(*) FROM outbox"), 0);
    }

    void oneCorrectionChangesEverySheet()
    {
        const Finished before = folder->play(VisitFolder::firstVisit());
        QVERIFY2(before.exitCode == 0, qPrintable(why(before)));
        const QMap<QString, QString> old = sheetTexts(before);
        QJsonObject script = VisitFolder::firstVisit();
        script[QStringLiteral("corrections")] =
            QJsonObject{{QStringLiteral("p_kana"), QStringLiteral("コウリ　ハルタ")},
                        {QStringLiteral("app_tel"), QStringLiteral("080-9999-0202")}};
        const Finished after = folder->play(script);
        QVERIFY2(after.exitCode == 0, qPrintable(why(after)));
        const QMap<QString, QString> fresh = sheetTexts(after);
        QCOMPARE(fresh.keys(), old.keys());
        const std::array pairs{
            std::pair{QStringLiteral("タカナシヨウタ"), QStringLiteral("コウリハルタ")},
            std::pair{QStringLiteral("090-0000-0101"), QStringLiteral("080-9999-0202")},
        };
        for (const auto& [was, is] : pairs) {
            QVERIFY2(sheetsWith(old, was).size() >= 2, qPrintable(was));
            QCOMPARE(sheetsWith(fresh, is), sheetsWith(old, was));
            QCOMPARE(sheetsWith(fresh, was), QStringList());
        }
    }

    void aBrokenScriptIsToldByItsKey_data()
    {
        QTest::addColumn<QByteArray>("patch");
        QTest::addColumn<QString>("key");
        const auto row = [](const char* name, const char* patch, const char* key) {
            QTest::newRow(name) << QByteArray(patch) << QString::fromLatin1(key);
        };
        row("a key that is none", R"({"pappers":["a.png"]})", "pappers");
        row("a role that is none", R"({"role":"mayor"})", "role");
        row("unanswered is neither", R"({"unanswered":"maybe"})", "unanswered");
        row("no errand at all", R"({"event":null,"service":null})", "event");
        row("a credential that opens nothing", R"({"identity":{"credential":"password"}})",
            "identity.credential");
        row("a clerk without a name", R"({"clerk":{"complete":true}})", "clerk.id");
        row("a fact without a value", R"({"facts":{"app_tel":{"origin":"typed"}}})", "facts");
        row("a fact from nowhere", R"({"facts":{"app_tel":{"value":"1","origin":"dream"}}})", "facts");
    }

    void aBrokenScriptIsToldByItsKey()
    {
        QFETCH(QByteArray, patch);
        QFETCH(QString, key);
        QJsonObject script = VisitFolder::firstVisit();
        const QJsonObject changes = QJsonDocument::fromJson(patch).object();
        QVERIFY(!changes.isEmpty());
        for (auto it = changes.begin(); it != changes.end(); ++it)
            script[it.key()] = it.value();
        const Finished visit = folder->play(script);
        QCOMPARE(visit.exitCode, 1);
        QCOMPARE(visit.errorCode(), QStringLiteral("script-invalid"));
        QVERIFY2(at(visit, QStringLiteral("error.detail")).toString().startsWith(key),
                 visit.output.constData());
        QVERIFY(!QFile::exists(folder->path(QStringLiteral("data/kakanai.db"))));
    }

    void aScriptThatIsNoJsonIsTold()
    {
        QVERIFY(folder->write(QStringLiteral("half.json"), "{\"role\":"));
        const QStringList run{QStringLiteral("visit"), QStringLiteral("run"), QStringLiteral("--script")};
        const Finished half = folder->kakanai(run + QStringList{folder->path(QStringLiteral("half.json"))});
        QCOMPARE(half.errorCode(), QStringLiteral("script-invalid"));
        const Finished none = folder->kakanai(run + QStringList{folder->path(QStringLiteral("none.json"))});
        QCOMPARE(none.errorCode(), QStringLiteral("file-unreadable"));
        QCOMPARE(folder->kakanai({QStringLiteral("visit"), QStringLiteral("run")}).exitCode, 2);
    }

    void aStoreThatIsHeldIsNotOpenedTwice()
    {
        QCOMPARE(folder->play(VisitFolder::firstVisit()).exitCode, 0);
        {
            const auto held = store::Database::open(folder->storeUrl());
            QVERIFY(held);
            const QList<QStringList> commands{syncStatus, auditVerify};
            for (const QStringList& command : commands) {
                const Finished second = folder->kakanai(command);
                QCOMPARE(second.exitCode, 1);
                QCOMPARE(second.errorCode(), QStringLiteral("store-in-use"));
            }
            QCOMPARE(folder->play(VisitFolder::firstVisit()).errorCode(), QStringLiteral("store-in-use"));
        }
        QCOMPARE(at(folder->kakanai(syncStatus), QStringLiteral("pending")).toInt(), 1);
    }

    void everyVisitNeedsExactlyItsProcedures_data()
    {
        QTest::addColumn<QJsonObject>("persona");
        QFile file(QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/personas.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonArray personas = QJsonDocument::fromJson(file.readAll()).array();
        QVERIFY(personas.size() >= 14);
        for (const QJsonValue& persona : personas)
            QTest::newRow(qPrintable(persona[QStringLiteral("id")].toString())) << persona.toObject();
    }

    void everyVisitNeedsExactlyItsProcedures()
    {
        QFETCH(QJsonObject, persona);
        const QString file = QStringLiteral("answers.json");
        QVERIFY(folder->write(
            file,
            QJsonDocument(QJsonObject{{QStringLiteral("answers"), persona[QStringLiteral("answers")]}})
                .toJson()));
        const Finished guide =
            folder->kakanai({QStringLiteral("guide"), QStringLiteral("--answers"), folder->path(file),
                             QStringLiteral("--unanswered"), QStringLiteral("no")});
        QVERIFY2(guide.exitCode == 0, qPrintable(why(guide)));
        QJsonArray needed;
        for (const QJsonValue& procedure : at(guide, QStringLiteral("needed")).toArray())
            needed.append(procedure[QStringLiteral("id")]);
        QCOMPARE(sorted(needed), sorted(persona[QStringLiteral("procedures")]));
        QCOMPARE(at(guide, QStringLiteral("undecided")).toArray().size(), 0);
    }

private:
    std::unique_ptr<VisitFolder> folder;
};

KAKANAI_TEST(tst_VisitRun);
#include "tst_VisitRun.moc"
