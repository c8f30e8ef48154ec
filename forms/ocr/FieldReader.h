// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/ocr/FieldVote.h"
#include "forms/ocr/PageReader.h"
#include "forms/ocr/PaperTemplate.h"
#include "forms/ocr/Readers.h"
#include "forms/ocr/TextLine.h"

#include <opencv2/core.hpp>

namespace kakanai::forms {

/**
 * Reads one field: cuts it out, shows it to the project's own networks and to several Tesseract models, keeps
 * what obeys the field's grammar and lets them vote. Where a network is certain, or it and another reader
 * agree, nobody else is asked. Boxed digits and kana are read cell by cell.
 */
class FieldReader
{
public:
    /** `isHandwritten`: kanji read from this paper are never sure. */
    FieldReader(Readers& readers, bool isHandwritten);

    /** `flat`: the picture without shadow. `before`: what was read on this paper so far (a name's kana, an
     * address's postal code). An individual number goes into `numbers` and nowhere else. */
    [[nodiscard]] FieldReading read(const cv::Mat& flat, const cv::Matx33d& toImage,
                                    const TemplateField& field, const QList<FieldReading>& before,
                                    MaskedNumbers& numbers);

private:
    void readNumber(const cv::Mat& area, const TemplateField& field, FieldReading& reading,
                    MaskedNumbers& numbers);
    void readCells(const cv::Mat& flat, const cv::Matx33d& toImage, const TemplateField& field,
                   FieldReading& reading, MaskedNumbers& numbers);
    void readCheckbox(const cv::Mat& area, const TemplateField& field, FieldReading& reading);
    void readText(const cv::Mat& area, const TemplateField& field, const QList<FieldReading>& before,
                  FieldReading& reading);
    [[nodiscard]] Ballot askTesseract(const TextLine& line, Model model, int height);
    [[nodiscard]] Ballots ask(const TextLine& line, const TemplateField& field,
                              const QList<FieldReading>& before);
    /** A network is certain or two different readers agree, and nobody else could change it. */
    [[nodiscard]] bool isSettled(const Ballots& ballots, const TemplateField& field,
                                 const QList<FieldReading>& before) const;
    /** The address's town, or each part of the name, is known to a book. */
    [[nodiscard]] bool isInTheBook(const QString& value, const TemplateField& field) const;
    [[nodiscard]] Verdict judge(const Ballots& ballots, const TemplateField& field,
                                const QList<FieldReading>& before) const;

    Readers* m_readers;
    bool m_isHandwritten;
};

} // namespace kakanai::forms
