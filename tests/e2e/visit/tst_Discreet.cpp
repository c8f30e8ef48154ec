// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/visit/VisitFolder.h"
#include "tests/support/TestRegistry.h"

#include <QDirIterator>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <memory>

using namespace kakanai;
using test::Finished;
using test::VisitFolder;

namespace {

// Somebody whom nobody may find (支援措置) moves in and asks for protection. What gives it away: the
// procedure, its sheet, the question, the paper of the advice centre, in every language.
const QByteArray traces[] = {"J13",      "支援措置",     "\"dv\"",         "support_doc",
                             "相談機関", "住所を知られ", "知られたくない", "protective measures",
                             "dv_flag"};

QString traceIn(const QByteArray& text)
{
    for (const QByteArray& trace : traces) {
        if (text.contains(trace))
            return QString::fromUtf8(trace);
    }
    return {};
}

QJsonObject hiddenVisit()
{
    QJsonObject script = VisitFolder::firstVisit();
    QJsonObject answers = script.value(QStringLiteral("answers")).toObject();
    answers.insert(QStringLiteral("dv"), true);
    script.insert(QStringLiteral("answers"), answers);
    return script;
}

} // namespace

/** The surfaces of the program that anybody may see: no answer, file or log of them gives a protected person
 * away. */
class tst_Discreet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { folder = std::make_unique<VisitFolder>(); }

    void theGuideSaysNothingWithoutStaff_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"ja", "ja-easy", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void theGuideSaysNothingWithoutStaff()
    {
        QFETCH(QString, language);
        QVERIFY(folder->write(QStringLiteral("answers.json"),
                              R"({"answers":{"ev":["tennyu","rikon"],"visitor":"本人","dv":true}})"));
        const QStringList guide{QStringLiteral("guide"),
                                QStringLiteral("--lang"),
                                language,
                                QStringLiteral("--answers"),
                                folder->path(QStringLiteral("answers.json")),
                                QStringLiteral("--slip"),
                                folder->path(QStringLiteral("slip.pdf"))};
        for (const char* unanswered : {"no", "unknown"}) {
            const Finished citizen = folder->kakanai(
                guide + QStringList{QStringLiteral("--unanswered"), QString::fromLatin1(unanswered)});
            QCOMPARE(citizen.exitCode, 0);
            QCOMPARE(traceIn(citizen.output + citizen.errors), QString());
            QCOMPARE(traceIn(VisitFolder::textOf(folder->path(QStringLiteral("slip.pdf"))).toUtf8()),
                     QString());
        }
        const Finished staff = folder->kakanai(guide + QStringList{QStringLiteral("--staff")});
        QCOMPARE(traceIn(staff.output), QStringLiteral("J13")); // the sweep sees it where it is
        QCOMPARE(traceIn(VisitFolder::textOf(folder->path(QStringLiteral("slip.pdf"))).toUtf8()), QString());
    }

    void aVisitLeavesNoTraceOutsideTheCase_data()
    {
        QTest::addColumn<QString>("role");
        QTest::newRow("at the counter") << QStringLiteral("counter");
        QTest::newRow("at the kiosk, then the counter") << QStringLiteral("kiosk");
    }

    void aVisitLeavesNoTraceOutsideTheCase()
    {
        QFETCH(QString, role);
        QJsonObject script = hiddenVisit();
        script.insert(QStringLiteral("role"), role);
        const Finished visit = folder->play(script);
        QVERIFY2(visit.exitCode == 0, visit.output.constData());
        QCOMPARE(traceIn(visit.output + visit.errors), QString());
        int files = 0;
        QDirIterator pdfs(folder->path(QString()), {QStringLiteral("*.pdf"), QStringLiteral("*.png")},
                          QDir::Files, QDirIterator::Subdirectories);
        while (pdfs.hasNext()) {
            const QString file = pdfs.next();
            ++files;
            QVERIFY2(traceIn(file.toUtf8()).isEmpty(), qPrintable(file));
            if (file.endsWith(QStringLiteral(".pdf")))
                QVERIFY2(traceIn(VisitFolder::textOf(file).toUtf8()).isEmpty(), qPrintable(file));
        }
        QVERIFY(files > 3);
        // The database is sealed, the record names keys and not answers: neither tells it in the clear.
        QDirIterator state(folder->path(QStringLiteral("data")), QDir::Files, QDirIterator::Subdirectories);
        while (state.hasNext()) {
            QFile file(state.next());
            if (file.fileName().contains(QStringLiteral("/out/")))
                continue; // finished cases go to the office that grants the protection
            QVERIFY2(file.open(QIODevice::ReadOnly), qPrintable(file.fileName()));
            const QByteArray bytes = file.readAll();
            QVERIFY2(!bytes.contains("支援措置") && !bytes.contains("相談機関"), qPrintable(file.fileName()));
        }
        const Finished queue = folder->kakanai({QStringLiteral("queue"), QStringLiteral("state")});
        QCOMPARE(traceIn(queue.output + queue.errors), QString());
    }

private:
    std::unique_ptr<VisitFolder> folder;
};

KAKANAI_TEST(tst_Discreet);
#include "tst_Discreet.moc"
