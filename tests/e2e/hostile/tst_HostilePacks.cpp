// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <functional>

using namespace kakanai;

namespace {

constexpr qint64 gigabyte = qint64(1) << 30;
constexpr qint64 mostKilobytes = 512 * 1024; ///< `ulimit -v`: of address space, so more than memory in use
constexpr double mostSeconds = 2; ///< of processor time: the machine may be busy with other tests

/** What stands in the file, and what the message has to say about it. */
struct Pack {
    const char* name;
    std::function<QByteArray()> text;
    QString words;
};

QByteArray deep(const QByteArray& open)
{
    return open.repeated(1'000'000);
}

const QList<Pack>& packs()
{
    static const QList<Pack> all{
        {"a gigabyte of nothing", {}, QStringLiteral("larger than")},
        {"a million lists in one another", [] { return deep("["); }, QStringLiteral("nested too deeply")},
        {"a million objects in one another", [] { return deep("{\"a\":"); },
         QStringLiteral("nested too deeply")},
        {"half a surrogate pair", [] { return QByteArray(R"({"answers":{"dog":"\ud842"}})"); },
         QStringLiteral("lone surrogate")},
        {"a surrogate in bytes", [] { return QByteArray("{\"answers\":{\"dog\":\"\xED\xA0\x80\"}}"); },
         QStringLiteral("not UTF-8")},
        {"text turned around", [] { return QByteArray("{\"answers\":{\"dog\":\"\xE2\x80\xAEgod\"}}"); },
         QStringLiteral("bidirectional control")},
        {"text turned around by escape", [] { return QByteArray(R"({"answers":{"dog":"\u2067god"}})"); },
         QStringLiteral("bidirectional control")},
        {"a mark of direction", [] { return QByteArray("{\"answers\":{\"dog\":\"\xE2\x80\x8Fgod\"}}"); },
         QStringLiteral("bidirectional control")},
        {"the character zero", [] { return QByteArray(R"({"answers":{"dog":"a\u0000b"}})"); },
         QStringLiteral("character zero")},
        {"a key twice", [] { return QByteArray(R"({"answers":{"dog":true,"dog":false}})"); },
         QStringLiteral("stands twice")},
        {"a number beyond all numbers", [] { return QByteArray(R"({"answers":{"n_members":1e999}})"); },
         QString()},
        {"a text as long as a book",
         [] {
             return QByteArray("{\"answers\":{\"dog\":\"") + QByteArray(900'000, 'x') + QByteArray("\"}}");
         },
         QString()},
    };
    return all;
}

bool save(const QString& path, const Pack& pack)
{
    QFile file(path);
    if (!QDir().mkpath(QFileInfo(path).path()) || !file.open(QIODevice::WriteOnly))
        return false;
    // A hole in the file: a gigabyte to read, no disk used.
    if (!pack.text)
        return file.resize(gigabyte);
    return file.write(pack.text()) > 0;
}

double processorSeconds()
{
    rusage usage{};
    getrusage(RUSAGE_CHILDREN, &usage);
    const auto seconds = [](const timeval& time) {
        return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    };
    return seconds(usage.ru_utime) + seconds(usage.ru_stime);
}

/** The real program in a shell that gives it no more than half a gigabyte. */
test::Finished runBounded(const QString& dataFolder, const QStringList& arguments)
{
    const QString bounded = QStringLiteral("ulimit -v %1; exec \"$@\"").arg(mostKilobytes);
    return test::run(QStringLiteral("/bin/bash"),
                     QStringList{QStringLiteral("-c"), bounded, QStringLiteral("bash"),
                                 QStringLiteral(KAKANAI_BINARY_DIR "/kakanai"), QStringLiteral("--data"),
                                 dataFolder}
                         + arguments + QStringList{QStringLiteral("--json")});
}

} // namespace

class tst_HostilePacks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyDoorRefusesThem_data()
    {
        QTest::addColumn<int>("pack");
        QTest::addColumn<QString>("door");
        QTest::addColumn<QString>("code");
        for (int i = 0; i < packs().size(); ++i) {
            for (const auto& [door, code] :
                 {std::pair{"answers", "answers-invalid"}, std::pair{"facts", "facts-invalid"},
                  std::pair{"town", "catalogue-invalid"}, std::pair{"check", ""}})
                QTest::addRow("%s: %s", door, packs().at(i).name)
                    << i << QString::fromLatin1(door) << QString::fromLatin1(code);
        }
    }

    void everyDoorRefusesThem()
    {
        QFETCH(int, pack);
        QFETCH(QString, door);
        QFETCH(QString, code);
        const Pack& hostile = packs().at(pack);
        const QTemporaryDir folder;
        const QString good = folder.filePath(QStringLiteral("good.json"));
        QVERIFY(save(good, {"", [] { return QByteArray(R"({"answers":{"ev":"tennyu"}})"); }, {}}));
        const QString bad = folder.filePath(QStringLiteral("town/catalogue/bad.json"));
        const QString town = folder.filePath(QStringLiteral("town"));
        QVERIFY(save(bad, hostile));
        const QString guide = QStringLiteral("guide");
        const QString answers = QStringLiteral("--answers");
        QStringList arguments{guide, answers, good};
        if (door == u"answers")
            arguments = {guide, answers, bad};
        else if (door == u"facts")
            arguments += {QStringLiteral("--facts"), bad};
        else if (door == u"town")
            arguments += {QStringLiteral("--town"), town};
        else
            arguments = {QStringLiteral("forms"), QStringLiteral("check"), town};
        const double before = processorSeconds();
        const test::Finished refused = runBounded(folder.path(), arguments);
        const double seconds = processorSeconds() - before;
        QVERIFY2(seconds < mostSeconds, qPrintable(QString::number(seconds)));
        // A catalogue takes texts and numbers it does not know; whatever it takes, it says nothing with it.
        if (refused.exitCode == 0 && hostile.words.isEmpty()
            && (door == u"town" || door == u"check" || door == u"facts"))
            return;
        QCOMPARE(refused.exitCode, 1);
        QString message;
        if (door == u"check") {
            const QJsonArray faults = refused.json().value(QStringLiteral("faults")).toArray();
            QVERIFY2(!faults.isEmpty(), refused.errors.constData());
            QVERIFY(faults.first()[QStringLiteral("file")].toString().endsWith(QStringLiteral("bad.json"))
                    || faults.first()[QStringLiteral("file")].toString()
                        == town + QStringLiteral("/catalogue"));
            message = faults.first()[QStringLiteral("message")].toString();
        } else {
            QCOMPARE(refused.errorCode(), code);
            message = QString::fromUtf8(refused.output);
        }
        // What is too large is refused unread, whatever else is wrong with it.
        QVERIFY2(message.contains(hostile.words) || message.contains(QStringLiteral("larger than")),
                 qPrintable(message));
        QVERIFY(!message.isEmpty() && refused.output.size() < 100'000);
    }

    void aPackOfAThousandRiddlesEndsInTime()
    {
        const QTemporaryDir folder;
        QByteArray condition = "dog";
        for (const auto* var :
             {"bike", "water", "kokuho", "kouki", "nenkin1", "kids18", "pregnant", "evac", "foreigner",
              "has_mn", "judo", "jiritsu", "sho_service", "seal_want", "bank_auto"})
            condition += QByteArray(" != (") + var + " and not " + var + ") and (" + var + " or dog)";
        QByteArray procedures;
        for (int i = 0; i < 1'000; ++i)
            procedures += QByteArray(i ? "," : "") + "{\"id\":\"X" + QByteArray::number(i)
                + "\",\"name\":{\"ja\":\"届\"},\"form\":\"届\",\"department\":\"SHIMIN\",\"events\":["
                  "\"tennyu\"],"
                  "\"condition\":\""
                + condition + "\"}";
        QVERIFY(save(folder.filePath(QStringLiteral("town/catalogue/riddles.json")),
                     {"", [&] { return "{\"procedures\":[" + procedures + "]}"; }, {}}));
        const double before = processorSeconds();
        const test::Finished refused = runBounded(
            folder.path(),
            {QStringLiteral("forms"), QStringLiteral("check"), folder.filePath(QStringLiteral("town"))});
        const double seconds = processorSeconds() - before;
        QCOMPARE(refused.exitCode, 1);
        QVERIFY2(seconds < 5 * mostSeconds, qPrintable(QString::number(seconds)));
    }
};

KAKANAI_TEST(tst_HostilePacks);
#include "tst_HostilePacks.moc"
