// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/base/FailureCode.h"
#include "tests/house/SourceTree.h"
#include "tests/support/TestRegistry.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QTranslator>

using namespace kakanai;

class tst_FailureCodes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyCodeIsDocumentedAndNothingElse()
    {
        const QString document = test::fileText(QStringLiteral("docs/failure-codes.md"));
        static const QRegularExpression row(QStringLiteral("^\\| `([a-z-]+)` \\|"),
                                            QRegularExpression::MultilineOption);
        QSet<QString> documented;
        for (auto it = row.globalMatch(document); it.hasNext();)
            documented.insert(it.next().captured(1));
        QSet<QString> known;
        for (int i = 0; i < failureCodeCount(); ++i)
            known.insert(failureName(static_cast<FailureCode>(i)));
        QCOMPARE(known.size(), failureCodeCount());
        QCOMPARE(QStringList((known - documented).values()), QStringList());
        QCOMPARE(QStringList((documented - known).values()), QStringList());
    }

    void everyCodeHasWordsInEveryLanguage_data()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"ja", "ja-easy", "en"})
            QTest::newRow(language) << QString::fromLatin1(language);
    }

    void everyCodeHasWordsInEveryLanguage()
    {
        QFETCH(QString, language);
        QTranslator translator;
        QVERIFY(translator.load(QStringLiteral(":/kakanai/translations/kakanai_%1.qm").arg(language)));
        QStringList missing;
        for (int i = 0; i < failureCodeCount(); ++i) {
            const auto code = static_cast<FailureCode>(i);
            const QString words = translator.translate("Failure", failureMessage(code).toUtf8().constData());
            if (words.isEmpty())
                missing.append(failureName(code));
        }
        QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u' ')));
    }
};

KAKANAI_TEST(tst_FailureCodes);
#include "tst_FailureCodes.moc"
