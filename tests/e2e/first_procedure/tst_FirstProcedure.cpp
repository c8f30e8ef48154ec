// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

namespace {

const QString page = QStringLiteral(KAKANAI_SOURCE_DIR "/docs/first-procedure.md");
const QString examples = QStringLiteral(KAKANAI_SOURCE_DIR "/docs/examples/first-procedure/");

/** One thing the page tells its reader to do: save this file, or type this and see that. */
struct Step {
    QString file; ///< empty: a command
    QString text; ///< the file's contents, or the command
    QString output = {}; ///< with … for what differs
};

QString readText(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QList<Step> commandsOf(const QStringList& lines)
{
    QList<Step> steps;
    for (const QString& line : lines) {
        if (line.startsWith(u"$ "))
            steps.append({{}, line.mid(2)});
        else if (!steps.isEmpty())
            steps.last().output += line + u'\n';
    }
    return steps;
}

/** The page's blocks in their order; a `json` block is saved under the name in the line above it. */
QList<Step> stepsOf(const QString& markdown)
{
    static const QRegularExpression name(QStringLiteral("^`([^`]+\\.json)`$"));
    QList<Step> steps;
    QString file;
    QString kind;
    QStringList block;
    for (const QString& line : markdown.split(u'\n')) {
        if (!kind.isEmpty() && line != u"```") {
            block.append(line);
        } else if (!kind.isEmpty()) {
            if (kind == u"json")
                steps.append({file, block.join(u'\n') + u'\n'});
            else
                steps.append(commandsOf(block));
            kind.clear();
            block.clear();
        } else if (line.startsWith(u"```")) {
            kind = line.mid(3);
        } else if (const auto match = name.match(line); match.hasMatch()) {
            file = match.captured(1);
        }
    }
    return steps;
}

bool save(const QString& path, const QString& text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    return QDir().mkpath(QFileInfo(path).path()) && file.open(QIODevice::WriteOnly)
        && file.write(bytes) == bytes.size();
}

/** What the command printed, on both channels as the reader sees them. */
QString printed(const QString& command, const QString& folder)
{
    QProcess shell;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("PATH"),
                       QStringLiteral(KAKANAI_BINARY_DIR ":") + environment.value(QStringLiteral("PATH")));
    shell.setProcessEnvironment(environment);
    shell.setWorkingDirectory(folder);
    shell.setProcessChannelMode(QProcess::MergedChannels);
    shell.start(QStringLiteral("/bin/bash"), {QStringLiteral("-c"), command});
    if (!shell.waitForFinished(60000))
        return QStringLiteral("did not end");
    return QString::fromUtf8(shell.readAll()).remove(u'\r'); // as a terminal shows the CSV's line ends
}

bool isWhatThePageSays(const QString& output, const QString& promise)
{
    QStringList parts = promise.split(u'…');
    for (QString& part : parts)
        part = QRegularExpression::escape(part);
    const QRegularExpression pattern(QRegularExpression::anchoredPattern(parts.join(QStringLiteral(".*"))));
    return pattern.match(output).hasMatch();
}

} // namespace

/** docs/first-procedure.md, followed word for word by somebody who starts with an empty folder. */
class tst_FirstProcedure : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCommandPrintsWhatThePageSays()
    {
        const QList<Step> steps = stepsOf(readText(page));
        QTemporaryDir folder;
        QVERIFY(folder.isValid());
        int commands = 0;
        for (const Step& step : steps) {
            if (!step.file.isEmpty()) {
                QVERIFY(save(folder.filePath(step.file), step.text));
                continue;
            }
            ++commands;
            const QString output = printed(step.text, folder.path());
            QVERIFY2(isWhatThePageSays(output, step.output),
                     qUtf8Printable(QStringLiteral("$ %1\n%2").arg(step.text, output)));
        }
        QVERIFY(commands >= 8);
        QVERIFY(readText(folder.filePath(QStringLiteral("sheets/X01.pdf"))).startsWith(u"%PDF"));
    }

    void theFinishedFilesAreTheOnesOnThePage()
    {
        int files = 0;
        for (const Step& step : stepsOf(readText(page))) {
            if (step.file.isEmpty())
                continue;
            ++files;
            QCOMPARE(step.text, readText(examples + step.file));
        }
        QCOMPARE(files, 5);
    }

    /** The town's sheet, not the general form, is what a visit prints and hands over. */
    void theVisitPrintsTheTownsOwnSheet()
    {
        QTemporaryDir folder;
        const QString command =
            QStringLiteral("kakanai visit run --town %1town --data data --script %1visit.json --out out "
                           ">/dev/null 2>&1 && pdftotext -raw out/X01.pdf -")
                .arg(examples);
        const QString sheet = printed(command, folder.path());
        for (const char16_t* words : {u"シール番号", u"川沿いの道", u"耐洗シール"})
            QVERIFY2(sheet.contains(QStringView(words)), qUtf8Printable(sheet));
    }

    void aFaultOfALayoutIsNamedWithItsFile_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("json");
        QTest::addColumn<QString>("words");
        const auto paper = [](const QString& cell) {
            return QStringLiteral(
                       R"({"id":"X01","title":"見本","paper":"A4","blocks":[{"rows":[{"h":9,"cells":[%1]}]}]})")
                .arg(cell);
        };
        QTest::newRow("書きまちがい")
            << QStringLiteral("X01") << paper(QStringLiteral(R"({"txet":"p_name"})"))
            << QStringLiteral("unknown member txet");
        QTest::newRow("知らない欄") << QStringLiteral("X01") << paper(QStringLiteral(R"({"text":"p_nam"})"))
                                    << QStringLiteral("unknown field p_nam");
        QTest::newRow("この手続きにない欄")
            << QStringLiteral("X01") << paper(QStringLiteral(R"({"text":"bank_no"})"))
            << QStringLiteral("X01 has no field bank_no");
        QTest::newRow("知らない手続き")
            << QStringLiteral("X99") << paper(QStringLiteral(R"({"text":"p_name"})"))
            << QStringLiteral("no procedure X99");
    }
    void aFaultOfALayoutIsNamedWithItsFile()
    {
        QFETCH(QString, file);
        QFETCH(QString, json);
        QFETCH(QString, words);
        QTemporaryDir folder;
        const QString place = QStringLiteral("catalogue/sheets/%1.json").arg(file);
        QVERIFY(save(folder.filePath(place), json));
        QVERIFY(QFile::copy(examples + QStringLiteral("town/catalogue/mimamori.json"),
                            folder.filePath(QStringLiteral("catalogue/mimamori.json"))));
        const QString output = printed(
            QStringLiteral("kakanai forms check catalogue --data data || echo refused"), folder.path());
        QVERIFY2(output.contains(place) && output.contains(words), qUtf8Printable(output));
        QVERIFY(output.endsWith(QStringLiteral("refused\n")));
    }

    /** Who is the head of the household is only supposed here; somebody has to say so, and can. */
    void aSuppositionOnASheetWaitsForTheClerk()
    {
        QTemporaryDir folder;
        const auto visit = [&](const QString& confirm) {
            const QString script = QStringLiteral(
                R"({"event":"tennyu","answers":{"visitor":"本人","n_members":2},
                    "facts":{"app_name":{"value":"高梨　陽太","origin":"typed"},"p_name":{"value":"高梨　陽太","origin":"typed"}},
                    "clerk":{"id":"s01","identityCheck":"licence","confirm":%1}})");
            const bool isSaved = save(folder.filePath(QStringLiteral("visit.json")), script.arg(confirm));
            return isSaved
                ? printed(QStringLiteral("kakanai visit run --data data --script visit.json --json"),
                          folder.path())
                : QString();
        };
        QVERIFY(visit(QStringLiteral("true")).contains(u"\"outbox\":{\"pending\":1}"));
        QVERIFY(visit(QStringLiteral("false")).contains(u"case-incomplete"));
    }
};

KAKANAI_TEST(tst_FirstProcedure);
#include "tst_FirstProcedure.moc"
