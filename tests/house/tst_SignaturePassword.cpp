// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/SourceTree.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

/**
 * Nothing a counter reads needs 署名用パスワード, so nobody is ever asked for it: no word of it on any
 * screen, no field for it on any sheet, no credential of the card reader. Its counter may be read; a VERIFY
 * of it cannot be spelled.
 */
class tst_SignaturePassword : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    /** What would ask for it, in the three languages of the screens and in the data of the sheets. */
    void asksForIt_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("asks");
        QTest::newRow("a Japanese label") << QStringLiteral("署名用パスワードを入力してください") << true;
        QTest::newRow("spelled out") << QStringLiteral("署名用電子証明書の暗証番号") << true;
        QTest::newRow("an English label") << QStringLiteral("Enter the signature password") << true;
        QTest::newRow("the six to sixteen characters") << QStringLiteral("6～16桁の英数字の暗証番号") << true;
        QTest::newRow("the four digits") << QStringLiteral("4桁の暗証番号を入力してください") << false;
        QTest::newRow("a signature on paper") << QStringLiteral("署名してください") << false;
    }

    void asksForIt()
    {
        QFETCH(QString, text);
        QFETCH(bool, asks);
        QCOMPARE(mentions(text), asks);
    }

    void noScreenAndNoSheetAsksForIt()
    {
        QStringList faults;
        int files = 0;
        for (const QString& folder : {QStringLiteral("/app"), QStringLiteral("/widgets")})
            files += look(folder, {QStringLiteral("*.cpp"), QStringLiteral("*.h")}, true, faults);
        files += look(QStringLiteral("/translations"), {QStringLiteral("*.ts")}, false, faults);
        QVERIFY(files > 100);
        QVERIFY2(faults.isEmpty(), qUtf8Printable(faults.join(u'\n')));
    }

    void noCredentialIsIt()
    {
        QFile header(QStringLiteral(KAKANAI_SOURCE_DIR "/cardreader/card/Credentials.h"));
        QVERIFY(header.open(QFile::ReadOnly));
        const QString text = QString::fromUtf8(header.readAll());
        QCOMPARE(text.count(QStringLiteral("CredentialRow{Credential::")), 8);
        QVERIFY(!text.contains(QStringLiteral("Credential::Sign")));
        // Its row is known to the counter readings and to the selftest, which has no secret to send.
        QStringList users;
        QDirIterator files(QStringLiteral(KAKANAI_SOURCE_DIR), {QStringLiteral("*.cpp")}, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            const QString path = file.fileName().mid(int(qstrlen(KAKANAI_SOURCE_DIR)) + 1);
            if ((path.startsWith(QStringLiteral("app/")) || path.startsWith(QStringLiteral("cardreader/")))
                && file.open(QFile::ReadOnly) && file.readAll().contains("signSecret"))
                users.append(path);
        }
        users.sort();
        QCOMPARE(users,
                 QStringList({QStringLiteral("cardreader/reader/CardTrial.cpp"),
                              QStringLiteral("cardreader/reader/MyNumberTask.cpp")}));
    }

private:
    static bool mentions(const QString& text)
    {
        static const QRegularExpression words(
            QStringLiteral("署名用(パスワード|電子証明書|.{0,6}暗証番号)|signature "
                           "password|6\\s*[～〜-]\\s*16\\s*(桁|文字)"),
            QRegularExpression::CaseInsensitiveOption);
        return words.match(text).hasMatch();
    }

    /** Looks through string literals only of sources, through everything of other files. */
    static int look(const QString& folder, const QStringList& names, bool literalsOnly, QStringList& faults)
    {
        int count = 0;
        QDirIterator files(QStringLiteral(KAKANAI_SOURCE_DIR) + folder, names, QDir::Files,
                           QDirIterator::Subdirectories);
        while (files.hasNext()) {
            QFile file(files.next());
            // The selftest names the counter it reads in a trace for engineers.
            if (!file.open(QFile::ReadOnly) || file.fileName().endsWith(QStringLiteral("CardTrial.cpp")))
                continue;
            ++count;
            for (const QByteArray& line : file.readAll().split('\n')) {
                const QString text = QString::fromUtf8(line);
                if (mentions(text) && (!literalsOnly || text.contains(u'"')))
                    faults.append(file.fileName() + QStringLiteral(": ") + text.trimmed());
            }
        }
        return count;
    }
};

KAKANAI_TEST(tst_SignaturePassword);
#include "tst_SignaturePassword.moc"
