// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/Database.h"
#include "tests/e2e/visit/VisitFolder.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTest>

#include <memory>

using namespace kakanai;
using test::Finished;
using test::VisitFolder;

namespace {

const QStringList doctor{QStringLiteral("doctor")};

QJsonObject checkOf(const Finished& finished, const char* name)
{
    for (const QJsonValue& check : finished.json()[QStringLiteral("checks")].toArray()) {
        if (check[QStringLiteral("name")].toString() == QLatin1String(name))
            return check.toObject();
    }
    return {};
}

QString stateOf(const Finished& finished, const char* name)
{
    return checkOf(finished, name)[QStringLiteral("state")].toString();
}

QString detailOf(const Finished& finished, const char* name)
{
    return checkOf(finished, name)[QStringLiteral("detail")].toString();
}

QJsonObject receiver(const char* id, const char* kind, const char* where, const char* place)
{
    return {{QStringLiteral("id"), QLatin1String(id)},
            {QStringLiteral("kind"), QLatin1String(kind)},
            {QLatin1String(where), QLatin1String(place)},
            {QStringLiteral("departments"), QJsonArray{QStringLiteral("*")}}};
}

QByteArray backOffice(const QJsonArray& receivers)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("receivers"), receivers}}).toJson();
}

/** An environment variable for the programs started meanwhile. */
class Environment
{
public:
    Environment(const char* name, const QString& value)
        : m_name(name)
    {
        qputenv(name, value.toUtf8());
    }
    ~Environment() { qunsetenv(m_name); }
    Environment(const Environment&) = delete;
    Environment& operator=(const Environment&) = delete;

private:
    const char* m_name;
};

} // namespace

/** What the program says about its machine, and that it tells a broken one from a whole one. */
class tst_Doctor : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { folder = std::make_unique<VisitFolder>(); }

    void everythingTheOfficeStandsOnIsLookedAt()
    {
        const Finished looked = folder->kakanai(doctor);
        QVERIFY2(looked.exitCode == 0, looked.output.constData());
        QStringList names;
        for (const QJsonValue& check : looked.json()[QStringLiteral("checks")].toArray()) {
            names.append(check[QStringLiteral("name")].toString());
            const QSet<QString> states{QStringLiteral("ok"), QStringLiteral("warning"),
                                       QStringLiteral("failed"), QStringLiteral("absent")};
            QVERIFY(states.contains(check[QStringLiteral("state")].toString()));
            QVERIFY(!check[QStringLiteral("detail")].toString().isEmpty());
        }
        QCOMPARE(names.join(u' '),
                 QStringLiteral(
                     "readers trust database machine printer fonts recogniser clock back-office translations "
                     "catalogue town"));
        for (const char* name :
             {"machine", "fonts", "recogniser", "back-office", "translations", "catalogue", "town"})
            QCOMPARE(stateOf(looked, name), QStringLiteral("ok"));
        QCOMPARE(folder->kakanai({QStringLiteral("doctor"), QStringLiteral("--thorough")}).exitCode, 2);
    }

    void lookingMakesNothing()
    {
        QCOMPARE(stateOf(folder->kakanai(doctor), "database"), QStringLiteral("absent"));
        QCOMPARE(
            QDir(folder->path(QStringLiteral("data"))).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
            QStringList());
    }

    void aHeldDatabaseIsLeftAlone()
    {
        QCOMPARE(folder->play(VisitFolder::firstVisit()).exitCode, 0);
        {
            const auto held = store::Database::open(folder->storeUrl());
            QVERIFY(held);
            const Finished looked = folder->kakanai(doctor);
            QCOMPARE(looked.exitCode, 0);
            QCOMPARE(stateOf(looked, "database"), QStringLiteral("warning"));
        }
        QCOMPARE(stateOf(folder->kakanai(doctor), "database"), QStringLiteral("ok"));
    }

    void aDatabaseThatIsNoneIsBroken()
    {
        QVERIFY(QDir().mkpath(folder->path(QStringLiteral("data"))));
        QVERIFY(folder->write(QStringLiteral("data/kakanai.db"), QByteArray(8192, 'x')));
        const Finished looked = folder->kakanai(doctor);
        QCOMPARE(looked.exitCode, 1);
        QCOMPARE(stateOf(looked, "database"), QStringLiteral("failed"));
    }

    void aDatabaseUnderAnotherKeyIsBroken()
    {
        QCOMPARE(folder->play(VisitFolder::firstVisit()).exitCode, 0);
        QVERIFY(QFile::remove(folder->path(QStringLiteral("data/site.key"))));
        const Finished looked = folder->kakanai(doctor);
        QCOMPARE(looked.exitCode, 1);
        QCOMPARE(stateOf(looked, "database"), QStringLiteral("failed"));
    }

    void aTrustFileThatIsNoneIsBroken()
    {
        QCOMPARE(stateOf(folder->kakanai(doctor), "trust"), QStringLiteral("absent"));
        QVERIFY(QDir().mkpath(folder->path(QStringLiteral("data/trust"))));
        QVERIFY(folder->write(QStringLiteral("data/trust/card-5000033.pem"), "no key at all"));
        const Finished looked = folder->kakanai(doctor);
        QCOMPARE(looked.exitCode, 1);
        QCOMPARE(stateOf(looked, "trust"), QStringLiteral("failed"));
        QVERIFY(detailOf(looked, "trust").contains(QStringLiteral("card-5000033.pem")));
    }

    void aReceiverThatCannotBeWrittenIsBroken()
    {
        const QJsonObject intake = receiver("intake", "rest", "url", "http://127.0.0.1:9/api");
        const Finished far = withTown("backoffice.json", backOffice({intake}));
        QCOMPARE(far.exitCode, 0);
        QCOMPARE(stateOf(far, "back-office"), QStringLiteral("warning"));
        QVERIFY(detailOf(far, "back-office").contains(QStringLiteral("intake")));

        // A file where a folder should be stops even the administrator.
        QVERIFY(folder->write(QStringLiteral("file"), "x"));
        const Finished blocked =
            withTown("backoffice.json",
                     backOffice({receiver("near", "folder", "path", "drop"),
                                 receiver("blocked", "folder", "path", "../file/drop")}));
        QCOMPARE(blocked.exitCode, 1);
        QCOMPARE(stateOf(blocked, "back-office"), QStringLiteral("failed"));
        QVERIFY(detailOf(blocked, "back-office").contains(QStringLiteral("blocked")));
    }

    void aBrokenTownIsTold()
    {
        const Finished looked = withTown("town.json", "{\"name\":");
        QCOMPARE(looked.exitCode, 1);
        QCOMPARE(stateOf(looked, "town"), QStringLiteral("failed"));
        QVERIFY(detailOf(looked, "town").contains(QStringLiteral("town.json")));
    }

    void aFaultyCatalogueIsTold()
    {
        QVERIFY(QDir().mkpath(folder->path(QStringLiteral("town/catalogue"))));
        const Finished looked = withTown("catalogue/fields.json", "{\"fields\":[{\"key\":\"\"}]}");
        QCOMPARE(looked.exitCode, 1);
        QCOMPARE(stateOf(looked, "catalogue"), QStringLiteral("failed"));
        QVERIFY(detailOf(looked, "catalogue").contains(QStringLiteral("fields.json")));
    }

    void missingFontsAndModelsAreTold()
    {
        QVERIFY(
            folder->write(QStringLiteral("fonts.conf"), "<?xml version=\"1.0\"?><fontconfig></fontconfig>"));
        const Environment noFonts("FONTCONFIG_FILE", folder->path(QStringLiteral("fonts.conf")));
        const Environment noModels("TESSDATA_PREFIX", folder->path(QString()));
        const Finished looked = folder->kakanai(doctor);
        QCOMPARE(looked.exitCode, 1);
        QCOMPARE(stateOf(looked, "fonts"), QStringLiteral("failed"));
        QVERIFY(detailOf(looked, "fonts").contains(QStringLiteral("IPAmjMincho")));
        QCOMPARE(stateOf(looked, "recogniser"), QStringLiteral("failed"));
    }

    void aMeasurementStandsBesideItsComparison()
    {
        const Finished measured = folder->kakanai({QStringLiteral("bench"), QStringLiteral("store")});
        QVERIFY2(measured.exitCode == 0, measured.errors.constData());
        const QJsonArray benches = measured.json()[QStringLiteral("benches")].toArray();
        QCOMPARE(benches.size(), 1);
        const QJsonValue bench = benches.first();
        QCOMPARE(bench[QStringLiteral("name")].toString(), QStringLiteral("store"));
        QVERIFY(!bench[QStringLiteral("unit")].toString().isEmpty());
        const QJsonValue comparison = bench[QStringLiteral("comparison")];
        QVERIFY(!comparison[QStringLiteral("name")].toString().isEmpty());
        const double value = bench[QStringLiteral("value")].toDouble();
        const double other = comparison[QStringLiteral("value")].toDouble();
        QVERIFY(value > 0 && other > 0);
        QCOMPARE(bench[QStringLiteral("ratio")].toDouble(), value / other);
        QCOMPARE(folder->kakanai({QStringLiteral("bench"), QStringLiteral("weather")}).exitCode, 2);
    }

private:
    /** Looks at a town whose folder has this one file. */
    Finished withTown(const char* file, const QByteArray& content)
    {
        if (!QDir().mkpath(folder->path(QStringLiteral("town")))
            || !folder->write(QStringLiteral("town/") + QLatin1String(file), content))
            return {};
        return folder->kakanai(
            {QStringLiteral("doctor"), QStringLiteral("--town"), folder->path(QStringLiteral("town"))});
    }

    std::unique_ptr<VisitFolder> folder;
};

KAKANAI_TEST(tst_Doctor);
#include "tst_Doctor.moc"
