// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "forms/FormError.h"
#include "forms/answer/Fact.h"

#include <QImage>
#include <QList>
#include <QRect>
#include <QString>

#include <memory>

namespace kakanai::forms {

struct FieldReading {
    QString name; ///< as in the template: `new_addr`
    QString fact; ///< the catalogue key it feeds; empty = none
    QString value; ///< empty for a masked number
    double confidence = 0;
    bool needsReview = true;
    bool masked = false; ///< an individual number: read into `PageReading::numbers` only
    QRect box; ///< pixels of the given image, the bounding box when skewed
};

struct PageReading {
    QString pageId; ///< SHA-256 of the image file, in hex
    QString type; ///< `tenshutsu`
    double typeConfidence = 0;
    QList<FieldReading> fields;
    qint64 milliseconds = 0;

    /** What was read, as facts of origin Paper with their region. */
    [[nodiscard]] QList<Fact> facts() const;
};

/**
 * Reads a photographed or scanned paper: finds the page, knows its template by features, straightens it,
 * reads each field under its constraint. One reader per thread; loading it takes a second, reading a page a
 * few.
 */
class PageReader
{
public:
    PageReader();
    PageReader(const PageReader&) = delete;
    PageReader& operator=(const PageReader&) = delete;
    ~PageReader();

    /** `type` empty = decide by features. Errors: FileUnreadable, PaperUnreadable, PaperUnknown. */
    [[nodiscard]] FormResult<PageReading> read(const QString& file, const QString& type = {});

private:
    class Engine;
    std::unique_ptr<Engine> m_engine;
};

} // namespace kakanai::forms
