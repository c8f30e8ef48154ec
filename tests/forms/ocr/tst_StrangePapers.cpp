// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/PaperMaker.h"
#include "forms/ocr/PageReader.h"
#include "tests/support/StrangePapers.h"
#include "tests/support/TestRegistry.h"

#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <array>

using namespace kakanai;
using namespace kakanai::forms;

namespace {

QString plain(const QString& text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.removeIf([](QChar character) { return character.isSpace(); });
    return result;
}

// How much of a line stands in the text: pairs of neighbouring characters that occur in it, of how many.
std::pair<int, int> pairsFound(const QString& line, const QString& text)
{
    const QString wanted = plain(line);
    int found = 0;
    for (qsizetype i = 0; i + 1 < wanted.size(); ++i)
        found += text.contains(QStringView(wanted).mid(i, 2)) ? 1 : 0;
    return {found, static_cast<int>(std::max<qsizetype>(wanted.size() - 1, 0))};
}

} // namespace

/** Papers no template is for: what of them is read, in figures (docs/measurements/ocr.md). */
class tst_StrangePapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aPaperWithoutATemplateIsReadAsFarAsItGoes_data()
    {
        QTest::addColumn<int>("paper");
        QTest::addColumn<demo::Shot>("shot");
        QTest::addColumn<int>("text"); // at least so many hundredths of the written neighbours
        QTest::addColumn<int>("pairs"); // at least so many pairs read right
        const demo::Shot scan{300, 0.6, 0, false, 3, 1};
        const demo::Shot phone{220, 3.5, 0.02, true, 6, 2};
        // Measured, less a margin: docs/measurements/ocr.md.
        struct Row {
            const char* name;
            int paper;
            bool isPhone;
            int text;
            int pairs;
            bool isShort; // in the everyday suite too
        };
        constexpr std::array rows{
            Row{"在職証明書, scan", 0, false, 88, 4, false},
            Row{"在職証明書, phone", 0, true, 82, 2, false},
            Row{"賃貸借契約書, scan", 1, false, 88, 3, false},
            Row{"賃貸借契約書, phone", 1, true, 86, 3, false},
            Row{"銀行のお知らせ, scan", 2, false, 90, 5, false},
            Row{"銀行のお知らせ, phone", 2, true, 90, 5, true},
            Row{"縦書きの戸籍, scan", 3, false, 85, 0, false},
            Row{"縦書きの戸籍, phone", 3, true, 85, 0, false},
            Row{"letter from abroad, scan", 4, false, 92, 3, true},
            Row{"letter from abroad, phone", 4, true, 92, 3, false},
        };
        const bool isWhole = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN") == 1;
        for (const Row& row : rows) {
            if (isWhole || row.isShort)
                QTest::newRow(row.name) << row.paper << (row.isPhone ? phone : scan) << row.text << row.pairs;
        }
    }

    void aPaperWithoutATemplateIsReadAsFarAsItGoes()
    {
        QFETCH(int, paper);
        QFETCH(demo::Shot, shot);
        QFETCH(int, text);
        QFETCH(int, pairs);
        const test::StrangePaper strange = test::strangePapers().at(paper);
        const QString file = m_folder.filePath(QStringLiteral("strange%1.jpg").arg(paper));
        QVERIFY(demo::photograph(strange.page, shot).save(file, "JPEG", 80));
        const auto pages = m_reader.readAll(file);
        QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
        const PageReading& page = pages->front();
        QVERIFY2(page.type.isEmpty(), qPrintable(page.type));

        int found = 0;
        int written = 0;
        const QString read = plain(page.text);
        for (const QString& line : strange.lines) {
            const auto [some, all] = pairsFound(line, read);
            found += some;
            written += all;
        }
        int right = 0;
        QStringList wrong;
        for (const auto& [name, value] : strange.pairs) {
            const auto field = std::ranges::find(page.fields, name, &FieldReading::name);
            const QString seen = field == page.fields.end() ? QString() : field->value;
            right += plain(seen) == plain(value) ? 1 : 0;
            if (plain(seen) != plain(value))
                wrong.append(QStringLiteral("%1: %2 <- %3").arg(name, seen, value));
        }
        for (const FieldReading& field : page.fields)
            QVERIFY2(field.needsReview && field.level != Confidence::Sure, qPrintable(field.name));
        const int share = 100 * found / std::max(written, 1);
        const QString report = QStringLiteral("%1: text %2 %, pairs %3 of %4, %5 ms\n%6")
                                   .arg(strange.name)
                                   .arg(share)
                                   .arg(right)
                                   .arg(strange.pairs.size())
                                   .arg(page.milliseconds)
                                   .arg(wrong.join(u'\n'));
        qInfo("%s", qUtf8Printable(report));
        QVERIFY2(share >= text, qUtf8Printable(report + u'\n' + page.text));
        QVERIFY2(right >= pairs, qUtf8Printable(report + u'\n' + page.text));
    }

private:
    QTemporaryDir m_folder;
    PageReader m_reader;
};

KAKANAI_TEST(tst_StrangePapers);
#include "tst_StrangePapers.moc"
