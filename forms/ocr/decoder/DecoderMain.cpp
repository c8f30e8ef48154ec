// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/DecoderAnswer.h"
#include "forms/ocr/decoder/Cell.h"
#include "forms/ocr/decoder/PaperPicture.h"

#include <QCoreApplication>
#include <QThreadPool>

#include <unistd.h>

#include <algorithm>
#include <cstdlib>
#include <exception>

namespace {

using namespace kakanai::forms;

void write(const void* bytes, std::size_t size)
{
    const auto* next = static_cast<const char*>(bytes);
    while (size > 0) {
        const ssize_t count = ::write(STDOUT_FILENO, next, size);
        if (count <= 0)
            std::_Exit(EXIT_FAILURE); // nobody listens any more
        next += count;
        size -= static_cast<std::size_t>(count);
    }
}

DecoderRefusal refusalOf(FormErrorCode code)
{
    switch (code) {
    case FormErrorCode::PaperTooLarge:
        return DecoderRefusal::TooLarge;
    case FormErrorCode::PaperLocked:
        return DecoderRefusal::Locked;
    case FormErrorCode::PaperNotPicture:
        return DecoderRefusal::NotPicture;
    case FormErrorCode::FileUnreadable:
    case FormErrorCode::CatalogueInvalid:
    case FormErrorCode::AnswersInvalid:
    case FormErrorCode::FactsInvalid:
    case FormErrorCode::UnknownProcedure:
    case FormErrorCode::FieldInvalid:
    case FormErrorCode::GlyphMissing:
    case FormErrorCode::SheetNotWritten:
    case FormErrorCode::PaperUnreadable:
    case FormErrorCode::PaperUnknown:
        return DecoderRefusal::Damaged;
    }
    return DecoderRefusal::Damaged;
}

void refuse(const FormError& error)
{
    const QByteArray words = error.detail.toUtf8().left(longestReason);
    DecoderAnswer answer;
    answer.outcome = DecoderOutcome::Refused;
    answer.first = static_cast<quint32>(words.size());
    answer.second = static_cast<quint32>(refusalOf(error.code));
    write(&answer, sizeof answer);
    write(words.constData(), static_cast<std::size_t>(words.size()));
}

void tellCell(const CellState& state)
{
    DecoderAnswer answer;
    answer.outcome = DecoderOutcome::Cell;
    answer.first = state.hasFilter ? 1 : 0;
    answer.second = state.hasFolders ? 1 : 0;
    write(&answer, sizeof answer);
}

void tellPages(const QByteArray& file)
{
    const auto pages = pictureCount(file);
    if (!pages) {
        refuse(pages.error());
        return;
    }
    DecoderAnswer answer;
    answer.outcome = DecoderOutcome::Pages;
    answer.first = static_cast<quint32>(*pages);
    write(&answer, sizeof answer);
}

void showPage(const QByteArray& file, int page)
{
    const auto image = pictureOf(file, page);
    if (!image) {
        refuse(image.error());
        return;
    }
    DecoderAnswer answer;
    answer.outcome = DecoderOutcome::Picture;
    answer.first = static_cast<quint32>(image->width());
    answer.second = static_cast<quint32>(image->height());
    answer.shrunk = static_cast<quint32>(qRound(1 / image->devicePixelRatio()));
    write(&answer, sizeof answer);
    write(image->constBits(), static_cast<std::size_t>(image->sizeInBytes()));
}

void answerTo(const QStringList& arguments, const CellState& cell)
{
    const QString wish = arguments.value(1);
    try {
        if (wish == QStringLiteral("cell")) {
            tellCell(cell);
        } else if (const QByteArray file = wholeInput(); file.isEmpty()) {
            refuse({FormErrorCode::PaperNotPicture, QStringLiteral("empty")});
        } else if (wish == QStringLiteral("pages")) {
            tellPages(file);
        } else {
            showPage(file, arguments.value(2).toInt());
        }
    } catch (const std::exception&) { // no memory for it
        refuse({FormErrorCode::PaperTooLarge, QStringLiteral("not enough memory")});
    }
    // The decoders' own endings are not worth running after a hostile file.
    std::_Exit(EXIT_SUCCESS);
}

} // namespace

/**
 * `kakanai-decoder pages|page N|cell < FILE`: the one place where files of strangers are decoded. Started by
 * DecoderProcess.cpp, answers as DecoderAnswer.h says, and is of no use to people.
 */
int main(int argc, char** argv)
{
    const CellState cell = enterCell();
    const QCoreApplication application(argc, argv);
    // Qt scales and converts large pictures in threads of its pool, and waits for ever when there is no
    // memory for a thread. In the pool's only thread it does everything itself.
    QThreadPool* pool = QThreadPool::globalInstance();
    pool->setMaxThreadCount(1);
    pool->start([&] { answerTo(QCoreApplication::arguments(), cell); });
    pool->waitForDone();
    return EXIT_FAILURE; // never
}
