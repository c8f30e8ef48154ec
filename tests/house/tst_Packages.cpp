// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTest>

/** Every Debian package we ask for is in docs/dependencies.md, with its reason and licence. */
class tst_Packages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPackageHasItsRow_data()
    {
        QTest::addColumn<QString>("list");
        QTest::newRow("build") << QStringLiteral("/packaging/debian-build.txt");
        QTest::newRow("develop") << QStringLiteral("/packaging/debian-develop.txt");
        QTest::newRow("test") << QStringLiteral("/packaging/debian-test.txt");
    }
    void everyPackageHasItsRow()
    {
        QFETCH(QString, list);
        const QString rows = read(QStringLiteral("/docs/dependencies.md"));
        int packages = 0;
        for (const QString& line : read(list).split(u'\n', Qt::SkipEmptyParts)) {
            if (line.startsWith(u'#'))
                continue;
            ++packages;
            QVERIFY2(rows.contains(u'`' + line + u'`'), qUtf8Printable(line));
        }
        QVERIFY(packages > 0);
    }

private:
    static QString read(const QString& path)
    {
        QFile file(QStringLiteral(KAKANAI_SOURCE_DIR) + path);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
};

KAKANAI_TEST(tst_Packages);
#include "tst_Packages.moc"
