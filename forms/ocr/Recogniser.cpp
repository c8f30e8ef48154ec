// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/Recogniser.h"

#include <tesseract/baseapi.h>

#include <omp.h>

#include <clocale>
#include <cstring>

namespace kakanai::forms {
namespace {

// In the order of Model and TextShape.
constexpr std::array modelNames{"jpn", "Japanese", "eng"};
constexpr std::array segmentations{tesseract::PSM_SINGLE_LINE, tesseract::PSM_SINGLE_CHAR,
                                   tesseract::PSM_RAW_LINE};

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
    engine->SetSourceResolution(300);
    char* text = engine->GetUTF8Text();
    if (text) {
        answer(text, engine->MeanTextConf() / 100.0);
        explicit_bzero(text, std::strlen(text));
        delete[] text;
    }
    engine->Clear();
}

} // namespace kakanai::forms
