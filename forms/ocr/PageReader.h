// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/secret/Secret.h"
#include "forms/FormError.h"
#include "forms/answer/Fact.h"
#include "forms/ocr/PaperValue.h"

#include <QList>
#include <QRect>
#include <QString>
#include <QStringList>
#include <QTransform>

#include <functional>
#include <memory>
#include <vector>

namespace kakanai::forms {

/** How far a reading may be believed: sure values may go in beside their crop, doubtful ones need a person's
 * Enter, unread ones are left empty with candidates. */
enum class Confidence { Sure, Doubtful, Unread };

/** What was read in one field of a paper. Empty and unsure when the field is empty or unreadable. */
struct FieldReading {
    QString name; ///< as in the template: `new_addr`
    QString fact; ///< the catalogue key it feeds; empty = none
    int person = 0; ///< whose: 0 = the one the visit is about, 1… = further people on the paper
    QString value; ///< as printed, of a tick box 1 or 0; empty for a masked number
    QString factValue; ///< as it goes into the case: an ISO date, bare digits, what a ticked box says
    bool isTick = false; ///< a tick box
    double confidence = 0;
    bool needsReview = true;
    Confidence level = Confidence::Unread;
    QList<PaperValue> candidates; ///< other readings and the variants of its characters, best first; never
                                  ///< the value itself, empty for a masked number
    bool masked = false; ///< an individual number: read into `PageReading::numbers` only
    QRect box; ///< pixels of the given image, the bounding box when skewed
};

/** An individual number as read, for the one hand that may have it. */
struct MaskedNumber {
    QString field; ///< as in the template: `mynum`
    Secret number;
};
using MaskedNumbers = std::vector<MaskedNumber>;

/** One paper as read. Holds no individual number as text: those lie in `numbers`, wiped when the last holder
 * goes. */
struct PageReading {
    QString pageId; ///< SHA-256 of the image file, in hex
    QString type; ///< `tenshutsu`
    QString title; ///< 転出証明書
    double typeConfidence = 0;
    QList<FieldReading> fields;
    qint64 milliseconds = 0;
    int page = 0; ///< of the file, counted from 0
    int shrunk = 1; ///< so many pixels of the file along a side of one the boxes count in
    QString text; ///< the lines of an unknown paper, top to bottom; empty for a known one
    QTransform placement; ///< template pixels (300 dpi) → pixels of the given image
    std::shared_ptr<const MaskedNumbers> numbers; ///< never null after a read

    /**
     * What was read, as facts of origin Paper with their region. Empty fields, fields that feed no fact and
     * masked numbers give none; a tick box gives what it means when it is ticked, and else nothing.
     */
    [[nodiscard]] QList<Fact> facts() const;
};

/** Told before each field which page of how many is read and how much of it is done, 0…1. False stops the
 * reading. */
using ReadingProgress = std::function<bool(int page, int pages, double share)>;

/**
 * Reads a photographed or scanned paper: finds the page, knows its template by features, straightens it,
 * reads each field under its constraint. One reader per thread; loading it takes a second, reading a page a
 * few. No exception of OpenCV or Tesseract leaves it. Files are decoded in a process of their own
 * (ImageFile.h).
 */
class PageReader
{
public:
    /** Who is asked about a line: Tesseract where the networks are not certain, or always, until two readers
     * agree. */
    enum class Asking { WhereUncertain, Always };

    /** `papers`: the town's folder of templates, beside those of the program; empty: none. */
    explicit PageReader(const QString& papers = {}, Asking asking = Asking::WhereUncertain);
    PageReader(const PageReader&) = delete;
    PageReader& operator=(const PageReader&) = delete;
    ~PageReader();

    /**
     * `type` empty = decide by features. Errors: FileUnreadable; PaperUnreadable (no picture, damaged, too
     * large, or no recogniser installed); PaperUnknown (no paper we know lies there, or no such type).
     */
    [[nodiscard]] FormResult<PageReading> read(const QString& file, const QString& type = {});

    /**
     * Every page of a file (a PDF or TIFF may hold several). A page that is no known paper is read whole:
     * type empty, `text` its lines, `fields` the pairs found on it (氏名 …), none of them sure. Errors as
     * `read`'s, and PaperUnreadable with `stopped` when `progress` says no.
     */
    [[nodiscard]] FormResult<QList<PageReading>> readAll(const QString& file, const QString& type = {},
                                                         const ReadingProgress& progress = {});

    /** The recogniser's models that are not installed (`jpn Japanese eng`): without both Japanese ones
     * nothing is read, without one of the three less surely. */
    [[nodiscard]] static QStringList missingModels();

    /** The program's own networks (`cells plain full`) that do not load, or do not answer with their own
     * characters. Papers are read without them, less surely. Loads them all: a moment. */
    [[nodiscard]] static QStringList brokenNets();

private:
    class Engine;
    [[nodiscard]] FormResult<PageReading> readPage(const QString& file, int page, const QString& type,
                                                   const std::function<bool(double)>& goesOn,
                                                   bool mayBeUnknown);
    QString m_papers;
    Asking m_asking;
    std::unique_ptr<Engine> m_engine;
};

} // namespace kakanai::forms
