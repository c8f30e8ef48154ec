// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QTest>

/** docs/ja/questions.html says what the catalogue says. */
class tst_QuestionsPage : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePageOfAllQuestionsIsUpToDate()
    {
        const auto checked =
            kakanai::test::run(QStringLiteral("python3"),
                               {QStringLiteral(KAKANAI_SOURCE_DIR "/forms/catalogue/questions_page.py"),
                                QStringLiteral("--check")});
        QVERIFY2(checked.exitCode == 0, checked.errors.constData());
    }
};

KAKANAI_TEST(tst_QuestionsPage);
#include "tst_QuestionsPage.moc"
