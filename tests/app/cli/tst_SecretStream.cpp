// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/SecretStream.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

#include <unistd.h>

using namespace kakanai;

namespace {

/** A pipe that already holds `content` and has no writer any more. */
struct FilledPipe {
    explicit FilledPipe(const QByteArray& content)
    {
        int ends[2] = {-1, -1};
        if (pipe(ends) != 0)
            return;
        reader = ends[0];
        isFilled = write(ends[1], content.constData(), std::size_t(content.size())) == content.size();
        close(ends[1]);
    }
    FilledPipe(const FilledPipe&) = delete;
    FilledPipe& operator=(const FilledPipe&) = delete;
    ~FilledPipe() { close(reader); }

    int reader = -1;
    bool isFilled = false;
};

} // namespace

class tst_SecretStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void oneLineIsReadAndNotAByteMore_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<bool>("isPin");
        QTest::addColumn<QByteArray>("rest");
        QTest::newRow("a line") << QByteArray("1234\n") << true << QByteArray();
        QTest::newRow("no line's end") << QByteArray("1234") << true << QByteArray();
        QTest::newRow("from Windows") << QByteArray("1234\r\n") << true << QByteArray();
        QTest::newRow("the next line stays") << QByteArray("1234\n5678\n") << true << QByteArray("5678\n");
        QTest::newRow("nothing") << QByteArray() << false << QByteArray();
        QTest::newRow("a space") << QByteArray("1234 \n") << false << QByteArray();
    }

    void oneLineIsReadAndNotAByteMore()
    {
        QFETCH(QByteArray, content);
        QFETCH(bool, isPin);
        QFETCH(QByteArray, rest);
        const FilledPipe pipe(content);
        QVERIFY(pipe.isFilled);
        const auto secret = cli::readSecretLine(pipe.reader);
        QVERIFY(secret);
        QCOMPARE(secret->isDigits(4), isPin);
        QByteArray left(100, '\0');
        left.resize(read(pipe.reader, left.data(), 100));
        QCOMPARE(left, rest);
    }

    void whatIsTooLongOrUnreadableIsRefused()
    {
        const FilledPipe pipe(QByteArray(5000, '1'));
        QVERIFY(pipe.isFilled);
        QVERIFY(!cli::readSecretLine(pipe.reader));
        QVERIFY(!cli::readSecretLine(-1));
    }

    void aSecretIsWrittenAsOneLine()
    {
        const FilledPipe source("314159265352\n");
        const auto secret = cli::readSecretLine(source.reader);
        int ends[2] = {-1, -1};
        QCOMPARE(pipe(ends), 0);
        QVERIFY(cli::writeSecretLine(ends[1], *secret));
        close(ends[1]);
        QByteArray line(100, '\0');
        line.resize(read(ends[0], line.data(), 100));
        close(ends[0]);
        QCOMPARE(line, QByteArray("314159265352\n"));
        QVERIFY(!cli::writeSecretLine(-1, *secret));
    }
};

KAKANAI_TEST(tst_SecretStream);
#include "tst_SecretStream.moc"
