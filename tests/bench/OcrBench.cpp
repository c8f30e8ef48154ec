// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/PaperMaker.h"
#include "forms/ocr/PageReader.h"
#include "tests/bench/Bench.h"

#include <opencv2/core/utility.hpp>
#include <tesseract/baseapi.h>

#include <QImage>
#include <QTemporaryDir>

#include <omp.h>
#include <sys/resource.h>

#include <array>
#include <memory>
#include <thread>

namespace kakanai::bench {
namespace {

constexpr int runs = 5;
constexpr double kibibytesPerMegabyte = 1000.0 / 1.024;
constexpr double microsecondsPerSecond = 1e6;

// An invented person's 転出証明書 under a document camera, in a file.
QImage page()
{
    demo::RemovalCertificate paper;
    paper.name = QStringLiteral("長谷川　由美子");
    paper.kana = QStringLiteral("ハセガワ　ユミコ");
    paper.birth = QDate(1984, 7, 21);
    paper.sex = QStringLiteral("female");
    paper.head = QStringLiteral("長谷川　健一");
    paper.oldAddress = QStringLiteral("長野県茅野市塚原２丁目６番１号");
    paper.newAddress = QStringLiteral("神奈川県藤沢市朝日町１番地の１");
    paper.moved = QDate(2026, 10, 30);
    paper.notified = QDate(2026, 10, 12);
    paper.residentCode = QStringLiteral("38291046572");
    paper.number = QStringLiteral("123456789018");
    const demo::Shot shot{220, 1.5, 0.01, true, 6, 11};
    return demo::photograph(demo::printPaper(QStringLiteral("tenshutsu"), paper.printed()), shot);
}

struct Scene {
    QTemporaryDir folder;
    QString file = folder.filePath(QStringLiteral("page.png"));

    Scene()
    {
        page().save(file);
        cv::setNumThreads(1); // as Tesseract is held to one below: a thread is a thread on both sides
    }
};

bool readWith(forms::PageReader& reader, const Scene& scene)
{
    return reader.read(scene.file).has_value();
}

/** One whole-page run of the same recogniser's `jpn` over the same file, as `tesseract FILE -l jpn` does. */
class WholePage
{
public:
    WholePage()
        : m_isReady(m_engine.Init(nullptr, "jpn", tesseract::OEM_LSTM_ONLY) == 0)
    {
        m_engine.SetVariable("debug_file", "/dev/null");
    }

    bool read(const Scene& scene)
    {
        if (!m_isReady)
            return false;
        omp_set_max_active_levels(0); // one thread, as the reader has it
        const QImage grey = QImage(scene.file).convertToFormat(QImage::Format_Grayscale8);
        m_engine.SetPageSegMode(tesseract::PSM_AUTO);
        m_engine.SetImage(grey.constBits(), grey.width(), grey.height(), 1,
                          static_cast<int>(grey.bytesPerLine()));
        m_engine.SetSourceResolution(300);
        const std::unique_ptr<char[]> text(m_engine.GetUTF8Text());
        return text != nullptr;
    }

private:
    tesseract::TessBaseAPI m_engine;
    bool m_isReady;
};

double peakMegabytes()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    return static_cast<double>(usage.ru_maxrss) / kibibytesPerMegabyte;
}

// Both halves done at the same time, each with its own reader, as the rooms' lanes do it.
template <typename Work> bool together(std::array<Work, 2> work)
{
    std::array<bool, 2> isDone{};
    std::thread other([&] { isDone[1] = work[1](); });
    isDone[0] = work[0]();
    other.join();
    return isDone[0] && isDone[1];
}

} // namespace

std::optional<Measurement> benchOcrMemory()
{
    const Scene scene;
    forms::PageReader reader;
    if (!readWith(reader, scene))
        return {};
    return Measurement{QStringLiteral("a paper read, peak memory of the process"), QStringLiteral("MB"),
                       peakMegabytes(), QStringLiteral("the goal"), 700};
}

namespace {

std::optional<Measurement> oneReader(forms::PageReader::Asking asking, const QString& name)
{
    const Scene scene;
    forms::PageReader reader({}, asking);
    WholePage whole;
    if (!readWith(reader, scene) || !whole.read(scene)) // both loaded and warm
        return {};
    const auto medians = alternating(
        runs, [&] { return readWith(reader, scene); }, [&] { return whole.read(scene); });
    if (!medians)
        return {};
    return Measurement{name, QStringLiteral("s"), medians->ours / microsecondsPerSecond,
                       QStringLiteral("Tesseract jpn over the whole page, 1 thread"),
                       medians->theirs / microsecondsPerSecond};
}

} // namespace

std::optional<Measurement> benchOcr()
{
    return oneReader(forms::PageReader::Asking::WhereUncertain, QStringLiteral("a paper read, 1 thread"));
}

std::optional<Measurement> benchOcrVote()
{
    return oneReader(forms::PageReader::Asking::Always,
                     QStringLiteral("a paper read, 1 thread, Tesseract asked about every line"));
}

std::optional<Measurement> benchOcrTwoThreads()
{
    const Scene scene;
    std::array<forms::PageReader, 2> readers;
    std::array<WholePage, 2> wholes;
    const auto ours = [&](std::size_t i) { return [&, i] { return readWith(readers[i], scene); }; };
    const auto theirs = [&](std::size_t i) { return [&, i] { return wholes[i].read(scene); }; };
    const auto bothOurs = [&] { return together(std::array{ours(0), ours(1)}); };
    const auto bothTheirs = [&] { return together(std::array{theirs(0), theirs(1)}); };
    if (!bothOurs() || !bothTheirs())
        return {};
    const auto medians = alternating(runs, bothOurs, bothTheirs);
    if (!medians)
        return {};
    // Two pages were read in that time.
    return Measurement{QStringLiteral("a paper read, 2 threads"), QStringLiteral("s"),
                       medians->ours / microsecondsPerSecond / 2,
                       QStringLiteral("Tesseract jpn over the whole page, 2 threads"),
                       medians->theirs / microsecondsPerSecond / 2};
}

} // namespace kakanai::bench
