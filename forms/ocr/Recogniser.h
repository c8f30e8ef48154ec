// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include <opencv2/core.hpp>

#include <array>
#include <functional>
#include <memory>
#include <vector>

namespace tesseract {
class TessBaseAPI;
}

namespace kakanai::forms {

/** The models of Debian's tesseract-ocr packages that are asked. */
enum class Model { Jpn, Japanese, Eng };

/** How a picture of text is laid out. */
enum class TextShape { Line, Character, RawLine };

/** Processor time this thread has used: a bound in it does not change with what else the machine does. */
[[nodiscard]] qint64 threadMilliseconds();

/** How a whole page is written: Japanese lines, Japanese columns from right to left, Latin lines. */
enum class PageScript { Lines, Columns, Latin };

/** A run of text on a page, without a wide gap in it. */
struct PageText {
    QString text;
    cv::Rect box; ///< in the picture that was read
    std::vector<int> lefts; ///< where each of its characters begins
    double confidence = 0; ///< 0…1
};

/**
 * One set of Tesseract engines, for one thread. A model that is not installed answers nothing. What is read
 * is handed to the caller as a view and wiped afterwards, together with the engine's own result, because it
 * may be an individual number. (Tesseract frees its inner buffers without wiping them; that remains.)
 */
class Recogniser
{
public:
    Recogniser();
    Recogniser(const Recogniser&) = delete;
    Recogniser& operator=(const Recogniser&) = delete;
    ~Recogniser();

    /** At least one Japanese model is installed. */
    [[nodiscard]] bool isReady() const;
    /** By Tesseract's names. */
    [[nodiscard]] QStringList missingModels() const;

    /** UTF-8 text, ended by zero, and the engine's confidence 0…1. The text dies with the call. */
    using Answer = std::function<void(const char* utf8, double confidence)>;
    /** `digitsOnly` is honoured by Eng and ignored by the Japanese models, which lose characters under a
     * whitelist. */
    void read(const cv::Mat& grey, Model model, TextShape shape, bool digitsOnly, const Answer& answer);

    /**
     * A whole page of unknown layout, as Tesseract cuts it up: top to bottom (columns from right to left,
     * read by `jpn_vert`). Gives what it has when `milliseconds` are over; nothing without the model.
     */
    [[nodiscard]] std::vector<PageText> readPage(const cv::Mat& grey, PageScript script, int milliseconds);

private:
    [[nodiscard]] tesseract::TessBaseAPI* engineFor(PageScript script) const;

    std::unique_ptr<tesseract::TessBaseAPI> m_vertical; ///< loaded when first asked for
    std::array<std::unique_ptr<tesseract::TessBaseAPI>, 3> m_engines;
};

} // namespace kakanai::forms
