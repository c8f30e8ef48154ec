// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/ocr/PageReader.h"

#include <QImage>
#include <QList>
#include <QPolygon>

#include <memory>

namespace tesseract {
class TessBaseAPI;
}

namespace kakanai::forms {

/** A picture of a page of which nothing can be seen that may not be kept, and how many places were blackened.
 */
struct RedactedPage {
    QImage image;
    int places = 0;
};

/**
 * Blackens what may not be kept on the stored picture of a paper, and reads the picture again before it is
 * handed out. Two ways find it: the template's fields that are individual numbers or say `"keep": false`, and
 * a search of the whole page for groups of twelve digits that pass the individual number's check digit
 * (平成26年総務省令第85号 第5条), whatever paper it is. One Redactor a thread; making it takes a moment.
 */
class Redactor
{
public:
    Redactor();
    Redactor(const Redactor&) = delete;
    Redactor& operator=(const Redactor&) = delete;
    ~Redactor();

    /**
     * `reading` says where the template's fields lie; `papers`: the town's folder of templates. Errors:
     * PaperUnreadable when the number reader is not installed, or when after blackening something can still
     * be read: then there is no picture to keep.
     */
    [[nodiscard]] FormResult<RedactedPage> redact(const QImage& page, const PageReading& reading,
                                                  const QString& papers = {});

    /** Where individual numbers stand on a page, in its pixels. Digits are never kept as text. */
    [[nodiscard]] FormResult<QList<QPolygon>> findNumbers(const QImage& page);

    /**
     * Nothing that may not be kept can be seen any more: `places` are black all over, and no individual
     * number is found. Errors: PaperUnreadable, saying which of the two.
     */
    [[nodiscard]] FormResult<void> verify(const QImage& page, const QList<QPolygon>& places);

private:
    std::unique_ptr<tesseract::TessBaseAPI> m_engine;
};

/** What the template says may not be kept, in pixels of the read image, with a margin. */
[[nodiscard]] QList<QPolygon> forbiddenPlaces(const PageReading& reading, const QString& papers = {});

/** The page with these places black. */
[[nodiscard]] QImage blackened(QImage page, const QList<QPolygon>& places);

} // namespace kakanai::forms
