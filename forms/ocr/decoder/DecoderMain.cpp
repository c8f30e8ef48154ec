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

void refuse(const QString& reason)
{
    const QByteArray words = reason.toUtf8().left(longestReason);
    DecoderAnswer answer;
    answer.outcome = DecoderOutcome::Refused;
    answer.first = static_cast<quint32>(words.size());
    write(&answer, sizeof answer);
    write(words.constData(), static_cast<std::size_t>(words.size()));
}

void tellPages(const QByteArray& file)
{
    const auto pages = pictureCount(file);
    if (!pages) {
        refuse(pages.error().detail);
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
        refuse(image.error().detail);
        return;
    }
    DecoderAnswer answer;
    answer.outcome = DecoderOutcome::Picture;
    answer.first = static_cast<quint32>(image->width());
    answer.second = static_cast<quint32>(image->height());
    write(&answer, sizeof answer);
    write(image->constBits(), static_cast<std::size_t>(image->sizeInBytes()));
}

} // namespace

/**
 * `kakanai-decoder pages|page N < FILE`: the one place where files of strangers are decoded. Started by
 * DecoderProcess.cpp, answers as DecoderAnswer.h says, and is of no use to people.
 */
int main(int argc, char** argv)
{
    kakanai::forms::enterCell();
    const QCoreApplication application(argc, argv);
    QThreadPool::globalInstance()->setMaxThreadCount(1); // each would claim memory of its own
    const QStringList arguments = QCoreApplication::arguments();
    try {
        const QByteArray file = wholeInput();
        if (file.isEmpty())
            refuse(QStringLiteral("empty"));
        else if (arguments.value(1) == QStringLiteral("pages"))
            tellPages(file);
        else
            showPage(file, arguments.value(2).toInt());
    } catch (const std::exception&) { // no memory for it
        refuse(QStringLiteral("too large"));
    }
    // The decoders' own endings are not worth running after a hostile file.
    std::_Exit(EXIT_SUCCESS);
}
