// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/Recogniser.h"

#include <tesseract/baseapi.h>
#include <tesseract/ocrclass.h>
#include <tesseract/resultiterator.h>

#include <omp.h>

#include <algorithm>
#include <clocale>
#include <cstring>
#include <ctime>

namespace kakanai::forms {
namespace {

// In the order of Model and TextShape.
constexpr std::array modelNames{"jpn", "Japanese", "eng"};
constexpr int sourceResolution = 300;
constexpr double segmentGap = 1.2; // between two runs of text on one line, in their height
constexpr std::array segmentations{tesseract::PSM_SINGLE_LINE, tesseract::PSM_SINGLE_CHAR,
                                   tesseract::PSM_RAW_LINE};

// Where each character of the word begins; evenly spread where the engine does not say it of each.
std::vector<int> leftsOf(const tesseract::ResultIterator& word, qsizetype characters)
{
    std::vector<int> lefts;
    tesseract::ResultIterator symbol(word);
    int left = 0;
    int top = 0;
    int right = 0;
    int bottom = 0;
    do {
        const std::unique_ptr<char[]> utf8(symbol.GetUTF8Text(tesseract::RIL_SYMBOL));
        if (!utf8 || !symbol.BoundingBox(tesseract::RIL_SYMBOL, &left, &top, &right, &bottom))
            break;
        lefts.insert(lefts.end(), static_cast<std::size_t>(QString::fromUtf8(utf8.get()).size()), left);
    } while (symbol.Next(tesseract::RIL_SYMBOL) && !symbol.IsAtBeginningOf(tesseract::RIL_WORD));
    if (lefts.size() == static_cast<std::size_t>(characters)
        || !word.BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom))
        return lefts;
    lefts.clear();
    for (qsizetype i = 0; i < characters; ++i)
        lefts.push_back(left + static_cast<int>((right - left) * i / characters));
    return lefts;
}

} // namespace

Recogniser::Recogniser()
{
    for (std::size_t i = 0; i < m_engines.size(); ++i) {
        auto engine = std::make_unique<tesseract::TessBaseAPI>();
        if (engine->Init(nullptr, modelNames[i], tesseract::OEM_LSTM_ONLY) != 0)
            continue;
        engine->SetVariable("debug_file", "/dev/null");
        engine->SetVariable("preserve_interword_spaces", "0");
        m_engines[i] = std::move(engine);
    }
}

Recogniser::~Recogniser() = default;

bool Recogniser::isReady() const
{
    return m_engines[0] || m_engines[1];
}

QStringList Recogniser::missingModels() const
{
    QStringList missing;
    for (std::size_t i = 0; i < m_engines.size(); ++i) {
        if (!m_engines[i])
            missing.append(QString::fromLatin1(modelNames[i]));
    }
    return missing;
}

void Recogniser::read(const cv::Mat& grey, Model model, TextShape shape, bool digitsOnly,
                      const Answer& answer)
{
    const auto& engine = m_engines[static_cast<std::size_t>(model)];
    if (!engine || grey.empty())
        return;
    // One crop is too small to share: Tesseract's four OpenMP threads double the time. It names their number
    // itself, so only "no parallel level at all" stops it; the setting is this thread's alone.
    omp_set_max_active_levels(0);
    engine->SetVariable("tessedit_char_whitelist", digitsOnly && model == Model::Eng ? "0123456789" : "");
    engine->SetPageSegMode(segmentations[static_cast<std::size_t>(shape)]);
    engine->SetImage(grey.data, grey.cols, grey.rows, 1, static_cast<int>(grey.step));
    engine->SetSourceResolution(sourceResolution);
    char* text = engine->GetUTF8Text();
    if (text) {
        answer(text, engine->MeanTextConf() / 100.0);
        explicit_bzero(text, std::strlen(text));
        delete[] text;
    }
    engine->Clear();
}

tesseract::TessBaseAPI* Recogniser::engineFor(PageScript script) const
{
    switch (script) {
    case PageScript::Lines:
        return m_engines[0] ? m_engines[0].get() : m_engines[1].get();
    case PageScript::Columns:
        return m_vertical.get();
    case PageScript::Latin:
        return m_engines[2].get();
    }
    return nullptr;
}

qint64 threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return qint64{now.tv_sec} * 1000 + now.tv_nsec / 1'000'000;
}

std::vector<PageText> Recogniser::readPage(const cv::Mat& grey, PageScript script, int milliseconds)
{
    const bool isVertical = script == PageScript::Columns;
    if (isVertical && !m_vertical) {
        auto engine = std::make_unique<tesseract::TessBaseAPI>();
        if (engine->Init(nullptr, "jpn_vert", tesseract::OEM_LSTM_ONLY) != 0)
            return {};
        engine->SetVariable("debug_file", "/dev/null");
        m_vertical = std::move(engine);
    }
    auto* engine = engineFor(script);
    if (!engine)
        return {};
    omp_set_max_active_levels(0); // as in read(): this thread's time is the measure
    engine->SetVariable("tessedit_char_whitelist", "");
    engine->SetPageSegMode(isVertical ? tesseract::PSM_SINGLE_BLOCK_VERT_TEXT : tesseract::PSM_AUTO);
    engine->SetImage(grey.data, grey.cols, grey.rows, 1, static_cast<int>(grey.step));
    engine->SetSourceResolution(sourceResolution);
    tesseract::ETEXT_DESC monitor;
    qint64 end = threadMilliseconds() + milliseconds;
    monitor.cancel_this = &end;
    monitor.cancel = [](void* until, int) { return threadMilliseconds() > *static_cast<qint64*>(until); };
    std::vector<PageText> texts;
    if (engine->Recognize(&monitor) == 0) {
        const std::unique_ptr<tesseract::ResultIterator> words(engine->GetIterator());
        bool isFirst = true;
        while (words && (isFirst || words->Next(tesseract::RIL_WORD))) {
            const bool startsLine = isFirst || words->IsAtBeginningOf(tesseract::RIL_TEXTLINE);
            isFirst = false;
            const std::unique_ptr<char[]> utf8(words->GetUTF8Text(tesseract::RIL_WORD));
            int left = 0;
            int top = 0;
            int right = 0;
            int bottom = 0;
            if (!utf8 || !words->BoundingBox(tesseract::RIL_WORD, &left, &top, &right, &bottom))
                continue;
            const cv::Rect box(left, top, right - left, bottom - top);
            const double confidence = words->Confidence(tesseract::RIL_WORD) / 100.0;
            const QString text = QString::fromUtf8(utf8.get()).trimmed();
            const std::vector<int> lefts = leftsOf(*words, text.size());
            const int size = isVertical ? box.width : box.height;
            const int gap = texts.empty() ? 0
                : isVertical              ? box.y - texts.back().box.br().y
                                          : box.x - texts.back().box.br().x;
            if (startsLine || gap > segmentGap * size) {
                texts.push_back({text, box, lefts, confidence});
            } else {
                if (script == PageScript::Latin) {
                    texts.back().text += u' ';
                    texts.back().lefts.push_back(box.x);
                }
                texts.back().text += text;
                texts.back().lefts.insert(texts.back().lefts.end(), lefts.begin(), lefts.end());
                texts.back().box |= box;
                texts.back().confidence = std::min(texts.back().confidence, confidence);
            }
        }
    }
    engine->Clear();
    return texts;
}

} // namespace kakanai::forms
