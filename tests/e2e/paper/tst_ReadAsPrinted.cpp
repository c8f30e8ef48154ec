// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/Program.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>

using namespace kakanai;

namespace {

const QString fixtures = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/");

// One page in so many is read; all of them in the whole campaign.
int step()
{
    bool isGiven = false;
    const int asked = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN", &isGiven);
    return std::max((isGiven ? asked : 20) / 5, 1);
}

// The scorer forgives the width of characters and spaces, and nothing else.
QString plain(const QString& text)
{
    QString result = text.normalized(QString::NormalizationForm_KC);
    result.removeIf([](QChar character) { return character.isSpace(); });
    return result;
}

QJsonObject objectIn(const QString& file)
{
    QFile source(file);
    return source.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(source.readAll()).object()
                                            : QJsonObject();
}

/** What a stranger counts who has only the program's JSON and the pages' truth. */
struct Count {
    int pages = 0;
    int classes = 0;
    int text = 0;
    int textRight = 0;
    int boxes = 0;
    int boxesRight = 0;
    int sure = 0;
    int wrongSure = 0;
    QStringList wrong;

    void add(const QJsonObject& document, const QJsonObject& truth, const QHash<QString, QString>& numbers)
    {
        ++pages;
        const QString file = document[QStringLiteral("file")].toString();
        classes += document[QStringLiteral("type")] == truth[QStringLiteral("type")] ? 1 : 0;
        const QJsonObject read = document[QStringLiteral("fields")].toObject();
        const QJsonObject expected = truth[QStringLiteral("fields")].toObject();
        for (auto field = expected.begin(); field != expected.end(); ++field) {
            const QJsonObject seen = read[field.key()].toObject();
            const bool isMasked = seen[QStringLiteral("masked")].toBool();
            const QString value = isMasked ? numbers.value(file + u'\t' + field.key())
                                           : seen[QStringLiteral("value")].toString();
            const QString right = field.value().toObject()[QStringLiteral("value")].toString();
            const bool isRight = !seen.isEmpty() && plain(value) == plain(right);
            const bool isBox =
                field.value().toObject()[QStringLiteral("type")].toString() == QStringLiteral("checkbox");
            ++(isBox ? boxes : text);
            (isBox ? boxesRight : textRight) += isRight ? 1 : 0;
            const bool isSure = !seen.isEmpty() && !seen[QStringLiteral("needsReview")].toBool(true);
            sure += isSure ? 1 : 0;
            wrongSure += isSure && !isRight ? 1 : 0;
            if (!isRight)
                wrong.append(QStringLiteral("%1 %2: %3 <- %4%5")
                                 .arg(truth[QStringLiteral("id")].toString(), field.key(), value, right,
                                      isSure ? QStringLiteral(" SURE") : QString()));
        }
    }
};

} // namespace

/** Issue 6's acceptance as its words say it: the built program, its JSON, the truth, compared literally. */
class tst_ReadAsPrinted : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QTemporaryDir folder;
        const QStringList names =
            QDir(fixtures).entryList({QStringLiteral("*.jpg")}, QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 24);
        QStringList files;
        for (qsizetype i = 0; i < names.size(); i += step())
            files.append(fixtures + names[i]);
        // A few at a time: the program is given two minutes.
        for (qsizetype i = 0; i < files.size(); i += 4) {
            const QStringList some = files.mid(i, 4);
            const auto finished =
                test::runKakanai(folder.path(),
                                 QStringList{QStringLiteral("ocr"), QStringLiteral("read")} + some
                                     + QStringList{QStringLiteral("--number-out-fd"), QStringLiteral("2")});
            QVERIFY2(finished.exitCode == 0, finished.output.constData());
            const QJsonArray documents = finished.json()[QStringLiteral("documents")].toArray();
            QCOMPARE(documents.size(), some.size());
            QHash<QString, QString> numbers;
            for (const QByteArray& line : finished.errors.split('\n')) {
                const auto parts = line.split('\t');
                if (parts.size() == 3)
                    numbers[QString::fromUtf8(parts[0] + '\t' + parts[1])] = QString::fromUtf8(parts[2]);
            }
            for (const QJsonValue& value : documents) {
                const QJsonObject document = value.toObject();
                const QString file = document[QStringLiteral("file")].toString();
                m_count.add(document, objectIn(file.chopped(4) + QStringLiteral(".json")), numbers);
                m_documents.append(document);
            }
        }
        qInfo("%d pages: class %d, text %d of %d, boxes %d of %d, %d wrong of %d sure\n%s", m_count.pages,
              m_count.classes, m_count.textRight, m_count.text, m_count.boxesRight, m_count.boxes,
              m_count.wrongSure, m_count.sure, qUtf8Printable(m_count.wrong.join(u'\n')));
    }

    void everyPaperIsKnown() { QCOMPARE(m_count.classes, m_count.pages); }

    void nineteenOfTwentyTextsAreWrittenAsOnThePaper()
    {
        QVERIFY(m_count.text > 50);
        QVERIFY2(100 * m_count.textRight >= 95 * m_count.text, qUtf8Printable(m_count.wrong.join(u'\n')));
    }

    void everyTickIsSeen()
    {
        QVERIFY(m_count.boxes > 0);
        QCOMPARE(m_count.boxesRight, m_count.boxes);
    }

    void whatIsSureIsRight()
    {
        QVERIFY(2 * m_count.sure > m_count.text); // a reader that is never sure helps nobody
        QVERIFY2(1000 * m_count.wrongSure <= 5 * m_count.sure, qUtf8Printable(m_count.wrong.join(u'\n')));
    }

    void whatGoesIntoTheCaseStandsBesideWhatIsPrinted()
    {
        int dates = 0;
        for (const QJsonObject& document : std::as_const(m_documents)) {
            const QJsonObject fields = document[QStringLiteral("fields")].toObject();
            for (auto field = fields.begin(); field != fields.end(); ++field) {
                const QJsonObject read = field.value().toObject();
                if (read[QStringLiteral("masked")].toBool()) {
                    QVERIFY2(!read.contains(QStringLiteral("value"))
                                 && !read.contains(QStringLiteral("factValue")),
                             qUtf8Printable(field.key()));
                    continue;
                }
                QVERIFY2(read[QStringLiteral("factValue")].isString(), qUtf8Printable(field.key()));
                if (!read[QStringLiteral("value")].toString().contains(u'月'))
                    continue;
                ++dates;
                QVERIFY2(
                    QDate::fromString(read[QStringLiteral("factValue")].toString(), Qt::ISODate).isValid(),
                    qUtf8Printable(field.key()));
            }
        }
        QVERIFY(dates >= 5);
    }

private:
    Count m_count;
    QList<QJsonObject> m_documents;
};

KAKANAI_TEST(tst_ReadAsPrinted);
#include "tst_ReadAsPrinted.moc"
