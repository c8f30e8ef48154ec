// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/e2e/sync/SyncStand.h"
#include "tests/support/TestRegistry.h"

#include <QCryptographicHash>
#include <QDirIterator>
#include <QProcess>

using namespace kakanai;

namespace {

const QString name = QStringLiteral("𠮷﨑　葛󠄀");

QJsonObject folderReceiver(const char* id, const QJsonObject& profile)
{
    return {{QStringLiteral("id"), QString::fromLatin1(id)},
            {QStringLiteral("kind"), QStringLiteral("folder")},
            {QStringLiteral("path"), QStringLiteral("out")},
            {QStringLiteral("departments"), QJsonArray{QStringLiteral("*")}},
            {QStringLiteral("profile"), profile}};
}

} // namespace

/** One case with names that old programs cannot hold, in the profiles of two departments. */
class tst_DropProfiles : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        stand = std::make_unique<test::SyncStand>();
        stand->setReceivers(
            {folderReceiver("new", {}),
             folderReceiver(
                 "old",
                 {{QStringLiteral("encoding"), QStringLiteral("windows-31j")},
                  {QStringLiteral("header"), QStringLiteral("labels")},
                  {QStringLiteral("nameTemplate"), QStringLiteral("RPA_{target}_{date}_{sequence}")},
                  {QStringLiteral("manifest"), QStringLiteral("_list.json")},
                  {QStringLiteral("doneMarker"), QStringLiteral(".fin")},
                  {QStringLiteral("tables"), QJsonArray{QStringLiteral("field"), QStringLiteral("form")}},
                  {QStringLiteral("formColumns"),
                   QJsonObject{{QStringLiteral("J01"),
                                QJsonArray{QStringLiteral("app_tel"), QStringLiteral("p_name"),
                                           QStringLiteral("p_name#2")}}}}})});
        stand->with([](test::CaseOffice& office) {
            auto transaction = office.begin();
            const auto head = office.cases.submit(transaction, test::sampleDraft(), office.kiosk);
            casework::CompletedCase completed = test::sampleCompletion(head->id, office.clock.now());
            for (forms::Fact& fact : completed.facts) {
                if (fact.key == QStringLiteral("p_name") && fact.person == 0)
                    fact.value = name;
                if (fact.key == QStringLiteral("app_tel"))
                    fact.value = QStringLiteral("+81-466-00-0000");
            }
            for (forms::FieldValue& field : completed.sheets.first().fields) {
                if (field.key == QStringLiteral("p_name") && field.person == 0)
                    field.value = name;
                if (field.key == QStringLiteral("app_tel"))
                    field.value = QStringLiteral("=HYPERLINK(1)");
            }
            QVERIFY(office.cases.complete(transaction, completed, office.clerk));
            QVERIFY(transaction.commit());
        });
        QCOMPARE(stand->agent->runOnce(true)->delivered, 2);
    }

    /** As the department's own reader reads it, and byte for byte as the message has it. */
    void theUtf8FilesRoundTripByteExact()
    {
        const QByteArray line = read(find("new", "*_case.jsonl")).trimmed();
        QVERIFY(line.contains(name.toUtf8()));
        const QByteArray sent = stand->messages().first().bodySha256;
        const QByteArray other = stand->messages().last().bodySha256;
        const QByteArray digest = QCryptographicHash::hash(line, QCryptographicHash::Sha256);
        QVERIFY(digest == sent || digest == other);
        const QByteArray csv = read(find("new", "*_field.csv"));
        QVERIFY(csv.contains('"' + name.toUtf8() + '"'));
        QCOMPARE(valueOf(rows(find("new", "*_field.csv"), "utf-8"), QStringLiteral("p_name")).toUtf8(),
                 name.toUtf8());
        QVERIFY(find("new", "*_loss.csv").isEmpty());
    }

    void theOldProgramsFileIsReadAndItsLossIsTold()
    {
        const QJsonArray fields = rows(find("old", "*_field.csv"), "cp932");
        QCOMPARE(fields[0][3].toString(), QStringLiteral("項目"));
        QCOMPARE(valueOf(fields, QStringLiteral("p_name")), QStringLiteral("〓﨑　葛"));
        QMap<QString, QString> told;
        for (const QJsonValue& row : rows(find("old", "*_loss.csv"), "utf-8")) {
            if (row[2].toString() == QStringLiteral("p_name"))
                told[row[3].toString()] =
                    QStringLiteral("%1 %2 %3 %4")
                        .arg(row[1].toString(), row[5].toString(), row[6].toString(), row[7].toString());
        }
        QCOMPARE(told.size(), 3);
        QCOMPARE(told.value(QStringLiteral("𠮷")), QStringLiteral("p1 〓 81 AC replaced"));
        QCOMPARE(told.value(QStringLiteral("﨑")), QStringLiteral("p1 﨑 FA B1 extension"));
        QCOMPARE(told.value(QStringLiteral("葛󠄀")), QStringLiteral("p1 葛 8A 8B variant-dropped"));
    }

    void theProfileNamesItsFiles()
    {
        QVERIFY(find("old", "RPA_old_20260401_000001_form-j01.csv").endsWith(QStringLiteral(".csv")));
        QVERIFY(!find("old", "RPA_old_20260401_000001.fin").isEmpty());
        QVERIFY(find("old", "*.done").isEmpty());
        QVERIFY(find("old", "*_person.csv").isEmpty());
        const QJsonObject manifest =
            QJsonDocument::fromJson(read(find("old", "RPA_old_20260401_000001_list.json"))).object();
        QVERIFY(manifest[QStringLiteral("losses")].toInt() >= 3);
        // A second case of the same day is the next number, and a crash before the marker starts anew.
        stand->complete(1);
        QCOMPARE(stand->agent->runOnce(true)->delivered, 4);
        QVERIFY(!find("old", "RPA_old_20260401_000002.fin").isEmpty());
    }

    /** The town's own order of columns; nothing in them is a formula. */
    void theRobotsTableIsOneRowAForm()
    {
        const QJsonArray table = rows(find("old", "RPA_old_20260401_000001_form-j01.csv"), "cp932");
        QCOMPARE(table.size(), 2);
        const QJsonArray row = table[1].toArray();
        QCOMPARE(row.size(), 7 + 3 + 1);
        QCOMPARE(row[7].toString(), QStringLiteral("'=HYPERLINK(1)"));
        QCOMPARE(row[8].toString(), QStringLiteral("〓﨑　葛"));
        QCOMPARE(row[9].toString(), QStringLiteral("見本　ヤエ"));
        QVERIFY(row[10].toString().toInt() > 0); // the other boxes have no column, and the robot is told
    }

private:
    [[nodiscard]] QString find(const char* target, const char* pattern) const
    {
        QDirIterator files(stand->path(QStringLiteral("out/479993/")) + QString::fromLatin1(target),
                           {QString::fromLatin1(pattern)}, QDir::Files, QDirIterator::Subdirectories);
        return files.hasNext() ? files.next() : QString();
    }

    static QByteArray read(const QString& path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    /** By another reader than ours. */
    static QJsonArray rows(const QString& path, const char* encoding)
    {
        QProcess process;
        process.start(QStringLiteral("python3"),
                      {QStringLiteral(KAKANAI_SOURCE_DIR "/tests/e2e/sync/peers/read_csv.py"), path,
                       QString::fromLatin1(encoding)});
        if (!process.waitForFinished(60'000))
            qFatal("python3 does not end");
        return QJsonDocument::fromJson(process.readAllStandardOutput()).array();
    }

    /** What a row of the table of fields says of the first person. */
    static QString valueOf(const QJsonArray& fields, const QString& key)
    {
        for (const QJsonValue& row : fields) {
            if (row[3].toString() == key && row[4].toString() == QStringLiteral("p1"))
                return row[5].toString();
        }
        return {};
    }

    std::unique_ptr<test::SyncStand> stand;
};

KAKANAI_TEST(tst_DropProfiles);
#include "tst_DropProfiles.moc"
