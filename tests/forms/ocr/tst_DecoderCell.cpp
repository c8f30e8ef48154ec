// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/DecoderAnswer.h"
#include "forms/ocr/DecoderProcess.h"
#include "tests/support/PaperFiles.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <unistd.h>

#include <cstring>

using namespace kakanai::forms;
using namespace kakanai::test;

namespace {

constexpr int patience = 60'000;

QString beside(const QString& program)
{
    return QDir(QCoreApplication::applicationDirPath()).filePath(program);
}

QByteArray saidBy(const QStringList& arguments)
{
    QProcess probe;
    probe.start(beside(QStringLiteral("kakanai-cell-probe")), arguments);
    if (!probe.waitForFinished(patience) || probe.exitStatus() != QProcess::NormalExit)
        return "died";
    return probe.readAllStandardOutput().trimmed();
}

} // namespace

/** Who has taken the decoder over sits in a cell: every door is tried by somebody who is in it. */
class tst_DecoderCell : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_file = m_folder.filePath(QStringLiteral("secret"));
        QFile file(m_file);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("the office's own") > 0);
        m_state = saidBy({QStringLiteral("state"), m_file});
        // What this machine's kernel gives; the limits it gives everywhere.
        m_hasFilter = m_state.contains("filter 1");
        m_hasFolders = m_state.contains("folders 1");
        QVERIFY2(m_state.startsWith("filter "), m_state.constData());
    }

    void everyDoorIsShut_data()
    {
        QTest::addColumn<QString>("door");
        QTest::addColumn<QString>("by"); // whose work it is: filter, folders, limit
        const auto door = [](const char* words, const char* name, const char* by) {
            QTest::newRow(words) << QString::fromLatin1(name) << QString::fromLatin1(by);
        };
        door("a file of the office is not opened", "read", "folders");
        door("a picture's decoder opens nothing at all", "read-font-sealed", "filter");
        door("no file is opened for writing", "write", "filter");
        door("no file is made", "create", "filter");
        door("no file is removed", "remove", "filter");
        door("no file is renamed", "rename", "filter");
        door("no folder is made", "folder", "filter");
        door("no rights are changed", "rights", "filter");
        door("no network", "socket", "filter");
        door("no other service of this machine", "local-socket", "filter");
        door("no program is started", "exec", "filter");
        door("no process is made", "fork", "filter");
        door("nor past the C library", "raw-fork", "filter");
        door("no process is signalled", "signal", "filter");
        door("no process is looked into", "trace", "filter");
        door("no calls by another way", "uring", "filter");
        door("no limit is raised again", "raise-limit", "limit");
        door("no more memory than 520 MiB", "memory", "limit");
        door("nothing is written to what was left open", "write-more", "limit");
        door("no more than 12 seconds", "seconds", "limit");
        door("no more than 64 files", "descriptors", "limit");
    }

    void everyDoorIsShut()
    {
        QFETCH(QString, door);
        QFETCH(QString, by);
        const bool isGiven = by == QStringLiteral("limit") || (by == QStringLiteral("filter") && m_hasFilter)
            || (by == QStringLiteral("folders") && m_hasFolders);
        const int left =
            ::open(qPrintable(m_folder.filePath(QStringLiteral("left"))), O_CREAT | O_WRONLY, 0600);
        QVERIFY(left >= 0);
        QProcess probe;
        probe.setChildProcessModifier([left] { ::dup2(left, 9); });
        probe.start(beside(QStringLiteral("kakanai-cell-probe")), {door, m_file});
        QVERIFY(probe.waitForFinished(patience));
        ::close(left);
        const QByteArray said = probe.readAllStandardOutput().trimmed();
        // A kernel without filter or Landlock gives less, and says so (tst: aMachineWithoutFiltersSaysSo).
        QVERIFY2(said.startsWith("shut") || !isGiven, said.constData());
        QVERIFY(QFile::exists(m_file));
    }

    void whatADecoderNeedsIsOpen_data()
    {
        QTest::addColumn<QString>("door");
        QTest::newRow("fonts") << QStringLiteral("read-font");
        QTest::newRow("threads") << QStringLiteral("thread");
        QTest::newRow("memory for a page") << QStringLiteral("some-memory");
    }

    void whatADecoderNeedsIsOpen()
    {
        QFETCH(QString, door);
        const QByteArray said = saidBy({door, m_file});
        QVERIFY2(said.startsWith("open"), said.constData());
    }

    void aMachineWithoutFiltersSaysSoAndTheLimitsHold()
    {
        const QString lacking = QStringLiteral("lacking");
        QCOMPARE(saidBy({QStringLiteral("state"), m_file, lacking}), QByteArray("filter 0 folders 0"));
        for (const char* door : {"memory", "seconds", "descriptors"})
            QVERIFY2(saidBy({QString::fromLatin1(door), m_file, lacking}).startsWith("shut"), door);
    }

    void aMachineWithoutFiltersStillReads()
    {
        QImage page(620, 880, QImage::Format_RGB32);
        page.fill(Qt::white);
        QFile picture(m_folder.filePath(QStringLiteral("page.png")));
        QVERIFY(picture.open(QIODevice::WriteOnly) && picture.write(encoded(page, "PNG")) > 0);
        picture.close();
        QProcess decoder;
        decoder.setStandardInputFile(picture.fileName());
        decoder.start(beside(QStringLiteral("kakanai-cell-probe")),
                      {QStringLiteral("run"), m_file, QStringLiteral("lacking"),
                       beside(QStringLiteral("kakanai-decoder")), QStringLiteral("page"),
                       QStringLiteral("0")});
        QVERIFY(decoder.waitForFinished(patience));
        const QByteArray said = decoder.readAllStandardOutput();
        DecoderAnswer answer;
        QVERIFY(said.size() > static_cast<qsizetype>(sizeof answer));
        std::memcpy(&answer, said.constData(), sizeof answer);
        QCOMPARE(answer.outcome, DecoderOutcome::Picture);
        QCOMPARE(answer.first, 620U);
    }

    void theDecoderItselfSitsInTheSameCell()
    {
        const auto cell = decoderCell();
        QVERIFY2(cell, cell ? "" : qPrintable(cell.error().detail));
        QCOMPARE(cell->hasFilter, m_hasFilter);
        QCOMPARE(cell->hasFolders, m_hasFolders);
    }

private:
    QTemporaryDir m_folder;
    QString m_file;
    QByteArray m_state;
    bool m_hasFilter = false;
    bool m_hasFolders = false;
};

KAKANAI_TEST(tst_DecoderCell);
#include "tst_DecoderCell.moc"
