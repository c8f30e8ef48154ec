// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/house/SourceTree.h"
#include "tests/support/TestRegistry.h"

#include <QRegularExpression>
#include <QTest>

#include <algorithm>
#include <array>

namespace {

using namespace kakanai::test;

/** Where a picture is decoded outside the decoder's process, and why that is no stranger's. */
struct Exception {
    const char* path; ///< begins with it
    const char* reason;
};
constexpr std::array exceptions{
    Exception{"forms/ocr/decoder/", "the decoder's process itself (decision 84)"},
    Exception{"forms/ocr/PaperTemplate.cpp", "the program's own blank papers, out of its own resources"},
    Exception{"cardreader/picture/", "a card's photograph, in limits of its own (decision 37)"},
    Exception{"cardreader/simulator/", "writes the photographs of cards that are not real"},
    Exception{"app/counter/CaseSight.cpp", "a card's line of text, its size judged first (decision 37)"},
};

bool decodesPictures(const QString& text)
{
    static const QRegularExpression words(QStringLiteral(
        "QImageReader|QImage::fromData|loadFromData|QMovie|\\bimread|\\bimdecode|poppler|\\bopj_|"
        "\\bQ(Image|Pixmap|Icon)(\\s+\\w+)?[({]\\s*\\w*([fF]ile|[pP]ath|[nN]ame)\\b"));
    return words.match(text).hasMatch();
}

} // namespace

/** Pictures and PDFs of strangers are decoded in one place, which is a process of its own. */
class tst_Decoders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void decoding_data()
    {
        QTest::addColumn<QString>("line");
        QTest::addColumn<bool>("decodes");
        QTest::newRow("Qt's reader") << QStringLiteral("QImageReader reader(&buffer);") << true;
        QTest::newRow("a picture of a file") << QStringLiteral("const QImage kept(m_file);") << true;
        QTest::newRow("a nameless one") << QStringLiteral("return QImage(path).scaled(10, 10);") << true;
        QTest::newRow("OpenCV's") << QStringLiteral("cv::imdecode(bytes, 1)") << true;
        QTest::newRow("PDF") << QStringLiteral("#include <poppler-document.h>") << true;
        QTest::newRow("a picture of pixels") << QStringLiteral("QImage image(width, height, f);") << false;
        QTest::newRow("through the process") << QStringLiteral("forms::openPicture(file)") << false;
    }

    void decoding()
    {
        QFETCH(QString, line);
        QFETCH(bool, decodes);
        QCOMPARE(decodesPictures(line), decodes);
    }

    void noStrangersPictureIsDecodedInThisProcess()
    {
        QStringList faults;
        QList<int> uses(exceptions.size(), 0);
        for (const SourceFile& file :
             sourceFiles({QStringLiteral("app"), QStringLiteral("forms"), QStringLiteral("cardreader"),
                          QStringLiteral("widgets")})) {
            if (!decodesPictures(file.text))
                continue;
            const auto known = std::ranges::find_if(exceptions, [&](const Exception& exception) {
                return file.path.startsWith(QLatin1String(exception.path));
            });
            if (known == exceptions.end())
                faults.append(file.path);
            else
                ++uses[known - exceptions.begin()];
        }
        QVERIFY2(faults.isEmpty(), qUtf8Printable(faults.join(u'\n')));
        for (std::size_t i = 0; i < exceptions.size(); ++i)
            QVERIFY2(uses[static_cast<qsizetype>(i)] > 0, exceptions[i].path); // an exception nobody needs
    }
};

KAKANAI_TEST(tst_Decoders);
#include "tst_Decoders.moc"
