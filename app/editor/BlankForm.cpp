// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/BlankForm.h"

#include "app/base/FailureCode.h"
#include "forms/ocr/ImageFile.h"
#include "forms/ocr/PageShot.h"

#include <QFile>

#include <array>
#include <utility>

namespace kakanai::editor {
namespace {

constexpr int longSide = 1754; // A4 at 150 dpi: enough to see a rule of 0.2 mm

bool isPdfFile(const QString& file)
{
    constexpr qint64 head = 1024;
    QFile opened(file);
    return opened.open(QIODevice::ReadOnly) && opened.read(head).contains("%PDF-");
}

} // namespace

forms::FormResult<QList<QImage>> blankPagesOf(const QString& file)
{
    const auto count = forms::paperPageCount(file);
    if (!count)
        return tl::unexpected(count.error());
    if (*count > mostBlankPages)
        return forms::formError(forms::FormErrorCode::PaperTooLarge, QStringLiteral("%1 pages").arg(*count));
    const bool isDrawn = isPdfFile(file);
    QList<QImage> pages;
    for (int page = 0; page < *count; ++page) {
        const auto paper = forms::openPaper(file, page);
        if (!paper)
            return tl::unexpected(paper.error());
        const QImage whole = isDrawn ? paper->image : forms::squaredPage(paper->image);
        pages.append(whole.scaled(longSide, longSide, Qt::KeepAspectRatio, Qt::SmoothTransformation)
                         .convertToFormat(QImage::Format_Grayscale8));
    }
    return pages;
}

QString refusalWords(const forms::FormError& error)
{
    constexpr std::array known{
        std::pair{forms::FormErrorCode::PaperTooLarge, FailureCode::PaperTooLarge},
        std::pair{forms::FormErrorCode::PaperLocked, FailureCode::PaperLocked},
        std::pair{forms::FormErrorCode::PaperNotPicture, FailureCode::PaperNotPicture},
    };
    for (const auto& [from, to] : known) {
        if (error.code == from)
            return failureMessage(to);
    }
    return {};
}

} // namespace kakanai::editor
