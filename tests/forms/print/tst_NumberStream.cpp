// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/FormRenderer.h"
#include "forms/print/PdfAmendment.h"
#include "forms/text/CheckDigit.h"
#include "tests/forms/print/SheetSamples.h"
#include "tests/support/TestRegistry.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>
#include <QTest>

#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

#include <algorithm>
#include <cinttypes>
#include <cstdio>

using namespace kakanai;
using namespace kakanai::forms;
using namespace kakanai::forms::test;

namespace {

constexpr int dpi = 100;
constexpr std::uint8_t mask = 0xA5;
constexpr std::size_t chunk = 1024 * 1024;

std::span<const std::uint8_t> bytesOf(std::string_view words)
{
    return {reinterpret_cast<const std::uint8_t*>(words.data()), words.size()};
}

/** The insurance notification: a row of squares for each person. */
FilledSheet family()
{
    return sheet(QStringLiteral("H01"), Who::MovingIn);
}

std::vector<NumberForPrint> numbersFor(const FilledSheet& sheet, std::string_view digits)
{
    std::vector<NumberForPrint> numbers;
    for (const FieldValue& field : sheet.fields) {
        if (field.state == FieldState::Masked && numbers.empty())
            numbers.push_back({field.key, field.person, Secret(bytesOf(digits))});
    }
    return numbers;
}

SheetContext printing()
{
    return {.townName = QStringLiteral("みほん市"),
            .caseNumber = QStringLiteral("0001"),
            .caseId = QStringLiteral("01a20073-0f5c-70a1-bfd4-c4ba67a302d1"),
            .printedAt = QDateTime(QDate(2026, 11, 22), QTime(9, 0))};
}

/** What a program of poppler-utils makes of it: the first page as a picture, or the text. */
struct Seen {
    QImage page;
    QString text;
};

Seen see(std::span<const std::uint8_t> pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("sheet.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly)
        || file.write(reinterpret_cast<const char*>(pdf.data()), static_cast<qint64>(pdf.size())) < 0)
        return {};
    file.close();
    const auto run = [](const QString& program, const QStringList& words) {
        QProcess process;
        process.start(program, words);
        const bool isDone = process.waitForFinished(60'000) && process.exitCode() == 0;
        // A reader that finds fault with the file repairs it and says so.
        return isDone && process.readAllStandardError().isEmpty() ? process.readAllStandardOutput()
                                                                  : QByteArray();
    };
    Seen seen;
    seen.text = QString::fromUtf8(
        run(QStringLiteral("pdftotext"), {QStringLiteral("-raw"), path, QStringLiteral("-")}));
    (void)run(QStringLiteral("pdftoppm"),
              {QStringLiteral("-r"), QString::number(dpi), QStringLiteral("-f"), QStringLiteral("1"),
               QStringLiteral("-l"), QStringLiteral("1"), QStringLiteral("-singlefile"),
               QStringLiteral("-png"), path, folder.filePath(QStringLiteral("page"))});
    seen.page =
        QImage(folder.filePath(QStringLiteral("page.png"))).convertToFormat(QImage::Format_Grayscale8);
    return seen;
}

Seen see(const QByteArray& pdf)
{
    return see(bytesOf({pdf.constData(), static_cast<std::size_t>(pdf.size())}));
}

/** The smallest rectangle that holds every difference, in millimetres. */
QRectF difference(const QImage& a, const QImage& b)
{
    QRect found;
    for (int y = 0; y < a.height(); ++y) {
        for (int x = 0; x < a.width(); ++x) {
            if (std::abs(qGray(a.pixel(x, y)) - qGray(b.pixel(x, y))) > 40)
                found |= QRect(x, y, 1, 1);
        }
    }
    constexpr double millimetres = 25.4 / dpi;
    return {found.x() * millimetres, found.y() * millimetres, found.width() * millimetres,
            found.height() * millimetres};
}

/** How often a masked text stands in this process's writable memory, as bytes and as UTF-16. */
int timesInMemory(const std::vector<std::uint8_t>& masked)
{
    void* const buffer = mmap(nullptr, chunk, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    const int memory = open("/proc/self/mem", O_RDONLY | O_CLOEXEC);
    std::FILE* const maps = std::fopen("/proc/self/maps", "re");
    if (buffer == MAP_FAILED || memory < 0 || !maps)
        return -1;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> ranges;
    char line[512];
    while (std::fgets(line, sizeof line, maps)) {
        std::uint64_t from = 0;
        std::uint64_t to = 0;
        char flags[5] = {};
        if (std::sscanf(line, "%" SCNx64 "-%" SCNx64 " %4s", &from, &to, flags) == 3 && flags[1] == 'w')
            ranges.emplace_back(from, to);
    }
    std::fclose(maps);
    const auto own = reinterpret_cast<std::uint64_t>(buffer);
    int times = 0;
    for (const auto& [from, to] : ranges) {
        const std::size_t overlap = masked.size() * 2;
        for (std::uint64_t at = from; at < to; at += chunk - overlap) {
            if (at < own + chunk && at + chunk > own)
                continue; // the buffer itself, whatever it was joined to
            const ssize_t got =
                pread(memory, buffer, std::min<std::uint64_t>(chunk, to - at), static_cast<off_t>(at));
            const auto* bytes = static_cast<const std::uint8_t*>(buffer);
            for (const std::size_t step : {std::size_t{1}, std::size_t{2}}) {
                for (std::size_t i = 0;
                     i + masked.size() * step <= static_cast<std::size_t>(std::max<ssize_t>(got, 0)); ++i) {
                    std::size_t n = 0;
                    while (n < masked.size() && (bytes[i + n * step] ^ mask) == masked[n]
                           && (step == 1 || bytes[i + n * step + 1] == 0))
                        ++n;
                    times += n == masked.size() ? 1 : 0;
                }
            }
        }
    }
    explicit_bzero(buffer, chunk);
    (void)munmap(buffer, chunk);
    (void)close(memory);
    return times;
}

std::vector<std::uint8_t> maskedCopy(std::span<const std::uint8_t> bytes)
{
    std::vector<std::uint8_t> masked;
    masked.reserve(bytes.size());
    for (const std::uint8_t byte : bytes)
        masked.push_back(byte ^ mask);
    return masked;
}

/** A number nobody has, whose digits come from nowhere but chance. */
Secret randomNumber()
{
    Secret number;
    for (int i = 0; i < 11; ++i)
        (void)number.append(static_cast<std::uint8_t>('0' + QRandomGenerator::global()->bounded(10)));
    (void)number.append(static_cast<std::uint8_t>('0' + individualNumberDigit(number.bytes()).value_or(0)));
    return number;
}

} // namespace

class tst_NumberStream : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void thePrintersSheetDiffersFromTheKeptOneInItsBoxOnly()
    {
        const FilledSheet filled = family();
        const auto numbers = numbersFor(filled, "123456789018");
        QCOMPARE(numbers.size(), std::size_t{1});
        const FormRenderer renderer;
        const auto kept = renderer.toPdf(filled, printing());
        const auto printed = renderer.toPrinter(filled, printing(), numbers);
        QVERIFY(kept);
        QVERIFY2(printed, printed ? "" : qPrintable(printed.error().detail));
        const Seen archive = see(*kept);
        const Seen paper = see(printed->bytes());
        QVERIFY(!archive.page.isNull() && !archive.text.isEmpty());
        QVERIFY2(!paper.page.isNull() && !paper.text.isEmpty(), "a reader finds fault with the file");
        const auto box = renderer.fieldBox(filled, numbers.front().key, numbers.front().person);
        QVERIFY(box);
        const QRectF changed = difference(archive.page, paper.page);
        QVERIFY(changed.width() > 15);
        QVERIFY2(box->adjusted(-0.5, -0.5, 0.5, 0.5).contains(changed),
                 qPrintable(QStringLiteral("%1 %2 %3 %4")
                                .arg(changed.x())
                                .arg(changed.y())
                                .arg(changed.width())
                                .arg(changed.height())));
        // Another number is another picture, and nobody can copy either out of the file.
        const auto other = renderer.toPrinter(filled, printing(), numbersFor(filled, "983205673214"));
        QVERIFY(other);
        QVERIFY(difference(paper.page, see(other->bytes()).page).width() > 15);
        QVERIFY(!paper.text.contains(QStringLiteral("1234")));
        QVERIFY(paper.text.contains(QStringLiteral("みほん")));
        if (qEnvironmentVariableIsSet("KAKANAI_KEEP"))
            paper.page.save(QStringLiteral(KAKANAI_BINARY_DIR "/number-on-paper.png"));
    }

    void whatIsKeptNeverChanges()
    {
        const FilledSheet filled = family();
        const FormRenderer renderer;
        const auto before = renderer.toPdf(filled, printing());
        (void)renderer.toPrinter(filled, printing(), numbersFor(filled, "123456789018"));
        const auto after = renderer.toPdf(filled, printing());
        QVERIFY(before && after);
        QCOMPARE(*after, *before);
        QVERIFY(see(*after).text.contains(QStringLiteral("●●●●")));
    }

    void aWrongCheckDigitIsRefused()
    {
        const FilledSheet filled = family();
        const auto printed = FormRenderer().toPrinter(filled, printing(), numbersFor(filled, "123456789012"));
        QVERIFY(!printed);
        QCOMPARE(printed.error().code, FormErrorCode::FieldInvalid);
    }

    void aSheetWithoutABoxIsPrintedWithoutTheNumber()
    {
        const FilledSheet filled = family();
        std::vector<NumberForPrint> numbers;
        numbers.push_back({QStringLiteral("heir_mynumber"), 0, Secret(bytesOf("123456789018"))});
        const auto printed = FormRenderer().toPrinter(filled, printing(), numbers);
        QVERIFY(printed);
        QVERIFY(see(printed->bytes()).text.contains(QStringLiteral("●●●●")));
    }

    void aFileThatIsNotCairosIsRefused()
    {
        QVERIFY(!amendPdf("%PDF-1.7\nnothing\nstartxref\n7\n%%EOF\n", {}));
        QVERIFY(!amendPdf({}, {}));
    }

    void afterwardsTheNumberStandsNowhereInMemory()
    {
        const FilledSheet filled = family();
        std::vector<NumberForPrint> numbers = numbersFor(filled, "123456789018");
        numbers.front().digits = randomNumber();
        const std::vector<std::uint8_t> digits = maskedCopy(numbers.front().digits.bytes());
        std::vector<std::uint8_t> strokes;
        const FormRenderer renderer;
        {
            const auto printed = renderer.toPrinter(filled, printing(), numbers);
            QVERIFY(printed);
            // The first digits' strokes: what a copy of the printer's stream would hold.
            constexpr std::string_view head = "Q\nq\n0 0 0 RG 0.9 w 1 J 1 j\n";
            const std::span<const std::uint8_t> all = printed->bytes();
            const auto begin =
                std::search(all.begin(), all.end(), head.begin(), head.end(),
                            [](std::uint8_t a, char b) { return a == static_cast<std::uint8_t>(b); });
            QVERIFY(begin != all.end());
            const auto at = static_cast<std::size_t>(begin - all.begin()) + head.size();
            strokes = maskedCopy(all.subspan(at, 200));
            // While it is there, the search sees it: once in the secret, once in the stream.
            QVERIFY(timesInMemory(digits) >= 1);
            QVERIFY(timesInMemory(strokes) >= 1);
        }
        numbers.clear();
        QCOMPARE(timesInMemory(digits), 0);
        QCOMPARE(timesInMemory(strokes), 0);
    }
};

KAKANAI_TEST(tst_NumberStream);
#include "tst_NumberStream.moc"
