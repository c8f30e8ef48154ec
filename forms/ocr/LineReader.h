// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/LineGrammar.h"

#include <QHash>
#include <QList>
#include <QString>

#include <opencv2/core.hpp>
#include <opencv2/dnn.hpp>

namespace kakanai::forms {

/** What a line network saw: for each step of the line the logarithm of each character's share. */
struct LineScores {
    cv::Mat shares; ///< steps × classes, float; class 0 is "nothing new here"

    [[nodiscard]] bool isEmpty() const { return shares.empty(); }
};

/** A text a line may hold, and the logarithm of its share of all texts. */
struct LineText {
    QString text;
    double share = 0;
};

/**
 * Reads a line without spaces with one of the project's own networks (forms/ocr/training/lines.py):
 * connectionist temporal classification over the columns of the line. One per thread.
 */
class LineReader
{
public:
    /** `plain` (kana, dates, numbers) or `full` (names and addresses as well). */
    explicit LineReader(const QString& net);

    [[nodiscard]] bool isReady() const { return m_isReady; }

    /** `lineHeight`: of the ink of the whole line the piece was cut from, in its pixels. */
    [[nodiscard]] LineScores look(const cv::Mat& piece, int lineHeight);

    /** The likeliest text and how likely its weakest character is, 0…1. */
    [[nodiscard]] QString best(const LineScores& scores, double& confidence) const;

    /** The same with only these characters allowed. */
    [[nodiscard]] QString best(const LineScores& scores, const QString& allowed, double& confidence) const;

    /** The same with each of `alike`'s first characters as likely as all of that string together. */
    void merge(LineScores& scores, const QStringList& alike) const;

    /** The likeliest texts the grammar allows, best first. None where nothing near what was seen obeys it. */
    [[nodiscard]] QList<LineText> likeliest(const LineScores& scores, const LineGrammar& grammar) const;

    /** How well the line agrees with a text: the logarithm of its share, a character (0 = surely this text).
     * A character the network does not know counts as very unlikely. */
    [[nodiscard]] double agreement(const LineScores& scores, const QString& text) const;

private:
    [[nodiscard]] QList<int> classesOf(const QString& text) const;

    cv::dnn::Net m_net;
    QList<char32_t> m_alphabet;
    QHash<char32_t, int> m_classes; ///< character → class
    bool m_isReady = false;
};

} // namespace kakanai::forms
