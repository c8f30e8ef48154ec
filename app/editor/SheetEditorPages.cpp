// SPDX-License-Identifier: GPL-3.0-or-later
// What lies beneath the sheet and how its pages are turned; the boxes are in SheetEditor.cpp.
#include "app/editor/BlankForm.h"
#include "app/editor/SheetEditor.h"
#include "forms/ocr/ImageFile.h"

#include <QDir>
#include <QFile>
#include <QFileDialog>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::editor {

using widgets::BigButton;
using widgets::Theme;

QWidget* SheetEditor::offer()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    auto* words = new widgets::Text(m_theme, Theme::Type::Body, box);
    words->setWords(
        tr("This procedure's paper has no layout of its own yet. It is printed in one general form."));
    auto* make = new BigButton(m_theme, BigButton::Role::Primary, box);
    make->setObjectName(QStringLiteral("makeSheet"));
    make->setWords(tr("Draw a sheet from the fields"));
    connect(make, &QPushButton::clicked, this, [this] {
        if (const forms::Procedure* procedure = m_model.catalogue().procedure(m_procedure))
            put(firstLayout(*procedure, m_model.catalogue()));
        else
            m_notice->setMessage(widgets::NoticeBar::Kind::Look,
                                 tr("Please give the procedure its name and fields first."));
    });
    auto* over = new widgets::Text(m_theme, Theme::Type::Body, box);
    over->setWords(tr("Or draw it over the blank form you have: a scan or a PDF, of several pages too."));
    column->addWidget(words);
    column->addWidget(make, 0, Qt::AlignLeft);
    column->addSpacing(m_theme.space(2));
    column->addWidget(over);
    addBlankLine(*column, QStringLiteral("blankStart"), tr("Draw over this blank form …"));
    column->addStretch(1);
    return box;
}

void SheetEditor::addBlankLine(QBoxLayout& column, const QString& id, const QString& words)
{
    auto* file = new QLineEdit(this);
    file->setObjectName(id);
    file->setPlaceholderText(tr("File of the scan or PDF"));
    file->setAccessibleName(file->placeholderText());
    connect(file, &QLineEdit::returnPressed, this, [this, file] {
        if (!file->text().trimmed().isEmpty())
            useBlank(file->text().trimmed());
    });
    auto* look = new BigButton(m_theme, BigButton::Role::Secondary, this);
    look->setType(Theme::Type::Small);
    look->setObjectName(id + QStringLiteral("Look"));
    look->setWords(words);
    connect(look, &QPushButton::clicked, this, &SheetEditor::chooseBlank);
    column.addWidget(look);
    column.addWidget(file);
}

QWidget* SheetEditor::pageBar()
{
    auto* bar = new QWidget(m_body);
    auto* row = new QHBoxLayout(bar);
    row->setContentsMargins(0, 0, 0, 0);
    const auto button = [&](const QString& words, const char* id, auto&& work) {
        auto* made = new BigButton(m_theme, BigButton::Role::Secondary, bar);
        made->setType(Theme::Type::Small);
        made->setWords(words);
        made->setObjectName(QLatin1String(id));
        connect(made, &QPushButton::clicked, this, std::forward<decltype(work)>(work));
        return made;
    };
    m_before = button(tr("Page before"), "pageBefore", [this] { showPage(m_canvas->shownPage() - 1); });
    m_next = button(tr("Next page"), "pageNext", [this] { showPage(m_canvas->shownPage() + 1); });
    auto* add = button(tr("Add a page"), "pageAdd", [this] {
        m_asked = pages() + 1;
        showPage(m_asked - 1);
    });
    auto* box = button(tr("New box on this page"), "addBox", [this] {
        const QJsonObject changed = withBoxAt(sheet(), m_canvas->shownPage(), {60, 40, 80, 10});
        put(changed, newestBox(changed));
        m_canvas->setFocus();
    });
    m_pageWords = new widgets::Text(m_theme, Theme::Type::Body, bar);
    m_pageWords->setObjectName(QStringLiteral("pageWords"));
    row->addWidget(m_before);
    row->addWidget(m_pageWords);
    row->addWidget(m_next);
    row->addStretch(1);
    row->addWidget(add);
    row->addWidget(box);
    return bar;
}

int SheetEditor::pages() const
{
    return std::min(std::max({pageCountOf(sheet()), static_cast<int>(m_blanks.size()), m_asked}),
                    mostBlankPages);
}

void SheetEditor::showPage(int page)
{
    m_canvas->setShownPage(std::clamp(page, 0, pages() - 1));
    m_canvas->setBlank(m_blanks.value(m_canvas->shownPage()));
    draw();
}

void SheetEditor::loadBlank()
{
    QStringList files;
    for (int page = 0; page < mostBlankPages; ++page) {
        const QString file = m_model.draft().blankPath(m_procedure, page);
        if (!QFile::exists(file))
            break;
        files.append(file);
    }
    layBeneath({});
    if (files.isEmpty())
        return;
    m_model.desk().workLane().ask(
        this,
        [files] {
            QList<QImage> pages;
            for (const QString& file : files) {
                const auto picture = forms::openPicture(file);
                if (!picture)
                    break;
                pages.append(picture->convertToFormat(QImage::Format_Grayscale8));
            }
            return pages;
        },
        [this](const QList<QImage>& pages) {
            if (m_blanks.isEmpty()) // a form laid beneath meanwhile is the newer one
                layBeneath(pages);
        });
}

void SheetEditor::layBeneath(const QList<QImage>& pages)
{
    m_blanks = pages;
    m_asked = 0;
    showPage(m_canvas->shownPage());
}

void SheetEditor::keepBlank(const QList<QImage>& pages)
{
    const QString first = m_model.draft().blankPath(m_procedure);
    bool isKept = QDir().mkpath(QFileInfo(first).path());
    for (int page = 0; page < mostBlankPages; ++page) {
        const QString path = m_model.draft().blankPath(m_procedure, page);
        if (page < pages.size())
            isKept = isKept && pages.at(page).save(path);
        else if (QFile::exists(path))
            isKept = QFile::remove(path) && isKept; // of the form that lay there before
    }
    if (!isKept)
        return m_notice->setMessage(widgets::NoticeBar::Kind::Look, tr("The blank form cannot be kept."));
    const forms::Procedure* procedure = m_model.catalogue().procedure(m_procedure);
    if (sheet().isEmpty() && procedure) {
        const bool isLying = pages.first().width() > pages.first().height();
        put(blankLayout(*procedure, m_model.catalogue(), isLying),
            QStringLiteral("/blocks/0/rows/0/cells/0"));
    }
    layBeneath(pages);
}

void SheetEditor::useBlank(const QString& file)
{
    m_notice->setMessage(widgets::NoticeBar::Kind::Info, tr("The blank form is being opened."));
    m_model.desk().workLane().ask(
        this, [file] { return blankPagesOf(file); },
        [this](const forms::FormResult<QList<QImage>>& pages) {
            m_notice->clear();
            if (pages)
                keepBlank(*pages);
            else
                m_notice->setMessage(
                    widgets::NoticeBar::Kind::Look,
                    tr("This file is no picture and no PDF of up to %1 pages.").arg(mostBlankPages)
                        + (pages.error().code == forms::FormErrorCode::PaperLocked
                               ? u' ' + refusalWords(pages.error())
                               : QString()));
        });
}

void SheetEditor::chooseBlank()
{
    auto* dialog = new QFileDialog(this, tr("A blank form: scan or PDF"), {},
                                   tr("Scans and PDFs (*.pdf *.png *.jpg *.jpeg *.tif *.tiff)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, &SheetEditor::useBlank);
    dialog->open();
}

} // namespace kakanai::editor
