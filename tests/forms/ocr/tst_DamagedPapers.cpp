// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageReader.h"
#include "tests/support/MemoryPeaks.h"
#include "tests/support/PaperFiles.h"
#include "tests/support/TestRegistry.h"

#include <QBuffer>
#include <QFile>
#include <QImage>
#include <QImageWriter>
#include <QPainter>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <algorithm>
#include <array>
#include <cstdio>

using namespace kakanai::forms;
using namespace kakanai::test;

namespace {

const QString page = QStringLiteral(KAKANAI_SOURCE_DIR "/tests/fixtures/papers/dev_01_tenshutsu.jpg");
constexpr int wholeCampaign = 200;
constexpr double mostSeconds = 20; // of processor time, so that a loaded machine is no failure
#if defined(__SANITIZE_ADDRESS__)
constexpr long mostKibibytes = 4096 * 1024; // the sanitizer's own
#else
constexpr long mostKibibytes = 1024 * 1024; // of this process and its decoder together
#endif

struct Input {
    QString name; ///< with the ending it pretends to have
    QByteArray bytes;
};

QByteArray original()
{
    QFile file(page);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QImage plain(int width, int height, QRgb colour)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(colour);
    return image;
}

// The beginning of a file of each kind, and what follows is chance.
QByteArray disguised(int kind, QRandomGenerator& random)
{
    static const std::array heads{QByteArray("\xff\xd8\xff\xe0", 4),
                                  QByteArray("\x89PNG\r\n\x1a\n", 8),
                                  QByteArray("II*\0", 4),
                                  QByteArray("MM\0*", 4),
                                  QByteArray("%PDF-1.7\n", 9),
                                  QByteArray("\0\0\0\x0cjP  \r\n\x87\n", 12),
                                  QByteArray("BM", 2),
                                  QByteArray("RIFF\0\0\0\0WEBP", 12)};
    QByteArray bytes = heads[static_cast<std::size_t>(kind) % heads.size()];
    const int length = random.bounded(20, 20000);
    for (int i = 0; i < length; ++i)
        bytes.append(static_cast<char>(random.bounded(256)));
    return bytes;
}

QByteArray cut(const QByteArray& bytes, QRandomGenerator& random)
{
    return bytes.first(random.bounded(1, static_cast<int>(bytes.size())));
}

// A hundred million pixels and more, said in a few bytes.
Input huge(int kind)
{
    const QImage small = plain(500, 700, qRgb(255, 255, 255));
    const auto replaced = [](QByteArray bytes, const QByteArray& before, const QByteArray& after) {
        const qsizetype at = bytes.indexOf(before);
        return at < 0 ? bytes : bytes.replace(at, before.size(), after);
    };
    switch (kind % 5) {
    case 0:
        return {QStringLiteral("huge.png"), encoded(QImage(10000, 10000, QImage::Format_Mono), "PNG")};
    case 1: // ImageWidth and ImageLength of the only directory
        return {QStringLiteral("huge.tiff"),
                replaced(replaced(tiffOf({small}), QByteArray("\0\1\4\0\1\0\0\0\xf4\1\0\0", 12),
                                  QByteArray("\0\1\4\0\1\0\0\0\x10\x27\0\0", 12)),
                         QByteArray("\1\1\4\0\1\0\0\0\xbc\2\0\0", 12),
                         QByteArray("\1\1\4\0\1\0\0\0\x10\x27\0\0", 12))};
    case 2: { // Xsiz and Ysiz of the SIZ segment
        QByteArray bytes = jp2Of(small);
        const qsizetype size = bytes.indexOf("\xff\x51");
        const QByteArray sides("\0\0\x27\x10\0\0\x27\x10", 8);
        bytes.replace(size + 6, 8, sides);
        bytes.replace(size + 22, 8, sides); // one tile
        bytes.replace(bytes.indexOf("ihdr") + 4, 8, sides);
        return {QStringLiteral("huge.jp2"), bytes};
    }
    case 3: { // a JPEG's frame header holds 16 bits a side
        QByteArray bytes = encoded(small, "JPEG");
        const qsizetype frame = bytes.indexOf("\xff\xc0");
        bytes.replace(frame + 5, 4, QByteArray("\xff\x00\xff\x00", 4));
        return {QStringLiteral("huge.jpg"), bytes};
    }
    default: // two hundred inches, as PDF allows
        return {QStringLiteral("huge.pdf"),
                "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
                "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
                "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 14400 14400]>>endobj\n"
                "trailer<</Root 1 0 R>>\n%%EOF\n"};
    }
}

// What is just allowed, as the most demanding files of each kind: the page itself in nearly 50 million
// pixels.
constexpr QSize most{5930, 8380};

QByteArray written(const QImage& image, const char* format, int compression, bool isProgressive)
{
    QByteArray bytes;
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QImageWriter writer(&buffer, format);
    writer.setQuality(90);
    writer.setCompression(compression);
    writer.setProgressiveScanWrite(isProgressive);
    writer.write(image);
    return bytes;
}

Input large(int kind)
{
    const auto grown = [](const QSize& size) {
        return QImage(page).scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    };
    switch (kind % 5) {
    case 0:
        return {QStringLiteral("large.jpg"), written(grown(most), "JPEG", 0, true)};
    case 1:
        return {QStringLiteral("large.png"), written(grown(most), "PNG", 50, false)};
    case 2:
        return {QStringLiteral("large.tiff"), written(grown(most), "TIFF", 1, false)};
    case 3: // as large as it is handed over whole
        return {QStringLiteral("handed.jpg"), written(grown({4190, 5930}), "JPEG", 0, false)};
    default:
        return {QStringLiteral("large.pdf"), pdfOf({grown(most)})};
    }
}

Input inputOf(int number)
{
    QRandomGenerator random(static_cast<quint32>(number) + 99);
    const QImage whole = QImage(page).scaled(1300, 1800, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    switch (number % 20) {
    case 0:
        return {QStringLiteral("blank.jpg"), encoded(plain(1240, 1754, qRgb(250, 250, 248)), "JPEG")};
    case 1:
        return {QStringLiteral("black.png"), encoded(plain(1240 + number, 1754, qRgb(0, 0, 0)), "PNG")};
    case 2:
        return {QStringLiteral("upside-down.jpg"),
                encoded(whole.transformed(QTransform().rotate(180)), "JPEG")};
    case 3: { // two pages side by side
        QImage two = plain(2 * whole.width() + 20, whole.height(), qRgb(60, 50, 40));
        QPainter painter(&two);
        painter.drawImage(0, 0, whole);
        painter.drawImage(whole.width() + 20, 0, whole);
        painter.end();
        return {QStringLiteral("two.jpg"), encoded(two, "JPEG")};
    }
    case 4: // cut
        return {QStringLiteral("cut.jpg"),
                encoded(whole.copy(0, random.bounded(200, 900), whole.width(), random.bounded(450, 800)),
                        "JPEG")};
    case 5:
        return {QStringLiteral("speck.png"), encoded(plain(1, 1, qRgb(1, 2, 3)), "PNG")};
    case 6:
        return number / 20 < 5 ? huge(number / 20) : large(number / 20);
    case 7:
        return {QStringLiteral("truncated.jpg"), cut(original(), random)};
    case 8:
        return {QStringLiteral("truncated.pdf"), cut(pdfOf({whole}), random)};
    case 9: // every third is no TIFF at all
        return {QStringLiteral("truncated.tiff"),
                number / 20 % 3 == 2       ? disguised(2 + number / 60 % 2, random)
                    : number / 20 % 3 == 1 ? cut(encoded(whole, "TIFF"), random)
                                           : cut(tiffOf({whole, whole}), random)};
    case 10:
        return {QStringLiteral("truncated.jp2"),
                number / 20 % 3 == 2 ? disguised(5, random) : cut(jp2Of(whole), random)};
    case 11:
        return {QStringLiteral("wrong-ending.pdf"), encoded(whole, "JPEG")};
    case 12:
        return {QStringLiteral("wrong-ending.jpg"), pdfOf({whole})};
    case 13:
        return {QStringLiteral("text.png"), QByteArray("not a picture\n").repeated(random.bounded(1, 5000))};
    case 14: { // bytes changed in the middle
        QByteArray bytes = original();
        for (int i = 0; i < 40; ++i)
            bytes[random.bounded(600, static_cast<int>(bytes.size()))] =
                static_cast<char>(random.bounded(256));
        return {QStringLiteral("flipped.jpg"), bytes};
    }
    case 15: { // sand
        QImage sand(1000, 1400, QImage::Format_RGB32);
        for (int y = 0; y < sand.height(); ++y)
            random.fillRange(reinterpret_cast<quint32*>(sand.scanLine(y)), sand.width());
        return {QStringLiteral("sand.png"), encoded(sand, "PNG")};
    }
    case 16:
        return {QStringLiteral("strip.png"), encoded(plain(8000, 12, qRgb(255, 255, 255)), "PNG")};
    case 17:
        return {QStringLiteral("quarter.jpg"),
                encoded(whole.transformed(QTransform().rotate(90)), "JPEG", random.bounded(5, 60))};
    case 18:
        return {QStringLiteral("pages.pdf"), pdfOf({plain(100, 140, qRgb(255, 255, 255)), whole})};
    default:
        return {QStringLiteral("chance.bin"), disguised(number / 20, random)};
    }
}

rusage usageOf(__rusage_who who)
{
    rusage usage{};
    getrusage(who, &usage);
    return usage;
}

double processorSeconds()
{
    double seconds = 0;
    for (const auto who : {RUSAGE_SELF, RUSAGE_CHILDREN}) {
        const rusage usage = usageOf(who);
        for (const timeval& time : {usage.ru_utime, usage.ru_stime})
            seconds += static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
    }
    return seconds;
}

int divisor()
{
    bool isGiven = false;
    const int asked = qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN", &isGiven);
    return isGiven ? std::max(asked, 1) : 20;
}

} // namespace

/** Whatever lies under the camera, the answer is a reading or a named refusal: in time, in little memory. */
class tst_DamagedPapers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyInputGetsAClearAnswer()
    {
        const QTemporaryDir folder;
        PageReader reader;
        int read = 0;
        int refused = 0;
        double slowest = 0;
        Peaks largest;
        MemoryPeaks memory("kakanai-decoder");
        // A prime step, so that a short campaign sees many kinds.
        const int count = wholeCampaign / std::min(divisor(), wholeCampaign);
        for (int i = 0; i < count; ++i) {
            const Input input = inputOf(i * 7 % wholeCampaign);
            const QString file = folder.filePath(input.name);
            QFile out(file);
            QVERIFY(out.open(QIODevice::WriteOnly));
            out.write(input.bytes);
            out.close();
            memory.begin();
            const double begun = processorSeconds();
            const auto pages = reader.readAll(file);
            const double seconds = processorSeconds() - begun;
            const Peaks peaks = memory.peaks();
            if (peaks.together() > largest.together())
                largest = peaks;
            QVERIFY2(peaks.together() <= mostKibibytes,
                     qPrintable(QStringLiteral("%1 %2 + %3 MiB")
                                    .arg(input.name)
                                    .arg(peaks.own / 1024)
                                    .arg(peaks.child / 1024)));
            slowest = std::max(slowest, seconds);
            QVERIFY2(seconds <= mostSeconds,
                     qPrintable(QStringLiteral("%1 %2 s").arg(input.name).arg(seconds)));
            if (pages) {
                ++read;
                QVERIFY2(!pages->isEmpty(), qPrintable(input.name));
                for (const PageReading& reading : *pages)
                    QVERIFY2(!reading.type.isEmpty() || !reading.text.isEmpty(), qPrintable(input.name));
            } else {
                ++refused;
                const auto code = pages.error().code;
                QVERIFY2(code == FormErrorCode::FileUnreadable || code == FormErrorCode::PaperUnreadable
                             || code == FormErrorCode::PaperUnknown || code == FormErrorCode::PaperTooLarge
                             || code == FormErrorCode::PaperNotPicture,
                         qPrintable(input.name));
                QVERIFY2(!pages.error().detail.isEmpty(), qPrintable(input.name));
                if (input.name.startsWith(QStringLiteral("huge"))
                    && !input.name.endsWith(QStringLiteral("pdf")))
                    QVERIFY2(code == FormErrorCode::PaperTooLarge, qPrintable(pages.error().detail));
            }
            if (count > 20)
                std::printf("%3d %-18s %5.1f s %4ld + %3ld MiB  %s\n", i * 7 % wholeCampaign,
                            qPrintable(input.name), seconds, peaks.own / 1024, peaks.child / 1024,
                            pages ? "read" : qPrintable(pages.error().detail));
        }
        std::printf("%d inputs: %d read, %d refused, slowest %.1f s of processor time, peak %ld + %ld MiB of "
                    "reader and decoder for one input\n",
                    count, read, refused, slowest, largest.own / 1024, largest.child / 1024);
        QVERIFY(read > 0 && refused > 0);
        QVERIFY(largest.child > 0);
    }

    void theLargestPicturesAllowedStayWithinAGibibyte_data()
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("progressive JPEG") << 0;
        QTest::newRow("PNG") << 1;
        QTest::newRow("TIFF") << 2;
        QTest::newRow("JPEG just not halved") << 3;
        QTest::newRow("PDF of one picture") << 4;
    }

    void theLargestPicturesAllowedStayWithinAGibibyte()
    {
        QFETCH(int, kind);
        const Input input = large(kind);
        QVERIFY(!input.bytes.isEmpty());
        const QTemporaryDir folder;
        QFile out(folder.filePath(input.name));
        QVERIFY(out.open(QIODevice::WriteOnly) && out.write(input.bytes) == input.bytes.size());
        out.close();
        MemoryPeaks memory("kakanai-decoder");
        memory.begin();
        const auto pages = m_reader.readAll(out.fileName());
        const Peaks peaks = memory.peaks();
        std::printf("%s: %lld MB, %ld + %ld MiB, %s\n", qPrintable(input.name),
                    static_cast<long long>(input.bytes.size() / 1'000'000), peaks.own / 1024,
                    peaks.child / 1024,
                    pages ? qPrintable(pages->first().type) : qPrintable(pages.error().detail));
        QVERIFY2(pages, pages ? "" : qPrintable(pages.error().detail));
        QCOMPARE(pages->first().type, QStringLiteral("tenshutsu"));
        QCOMPARE(pages->first().shrunk, kind < 3 ? 2 : 1);
        QVERIFY(peaks.child > 0);
        QVERIFY2(peaks.together() <= mostKibibytes, qPrintable(QString::number(peaks.together() / 1024)));
    }

private:
    PageReader m_reader;
};

KAKANAI_TEST(tst_DamagedPapers);
#include "tst_DamagedPapers.moc"
