// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/PapersPanel.h"

#include "widgets/DropDown.h"

#include <QDir>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kakanai::counter {

using widgets::BigButton;
using widgets::Text;
using widgets::Theme;

namespace {

const QStringList pictures{QStringLiteral("*.png"), QStringLiteral("*.jpg"),  QStringLiteral("*.jpeg"),
                           QStringLiteral("*.tif"), QStringLiteral("*.tiff"), QStringLiteral("*.bmp"),
                           QStringLiteral("*.jp2"), QStringLiteral("*.pdf"),  QStringLiteral("*.webp")};
/** The newest so many pictures of the folder are offered. */
constexpr int offered = 20;

} // namespace

PapersPanel::PapersPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_hint(new Text(theme, Theme::Type::Body, this))
    , m_file(new widgets::DropDown(theme, this))
    , m_read(new BigButton(theme, BigButton::Role::Primary, this))
    , m_choose(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_check(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_list(new Text(theme, Theme::Type::Body, this))
{
    m_hint->setTone(Theme::Tone::InkSoft);
    m_list->setProse(true);
    m_file->setEditable(true);
    m_file->setInsertPolicy(QComboBox::NoInsert);
    m_file->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    for (BigButton* button : {m_read, m_choose, m_check})
        button->setType(Theme::Type::Body);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.space(1));
    row->addWidget(m_file, 1);
    row->addWidget(m_choose);
    row->addWidget(m_read);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    column->addWidget(m_hint);
    column->addLayout(row);
    column->addWidget(m_list);
    column->addWidget(m_check, 0, Qt::AlignLeft);
    column->addStretch(1);
    const auto ask = [this] {
        const QString typed = m_file->currentText().trimmed();
        if (typed.isEmpty())
            return;
        const int known = m_file->findText(typed);
        Q_EMIT paperAsked(known >= 0 ? m_file->itemData(known).toString() : typed);
    };
    connect(m_read, &QPushButton::clicked, this, ask);
    connect(m_check, &QPushButton::clicked, this, &PapersPanel::checkAsked);
    connect(m_file->lineEdit(), &QLineEdit::returnPressed, this, ask);
    connect(m_choose, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Choose the picture of a paper"), m_folder,
                                                          tr("Pictures (%1)").arg(pictures.join(u' ')));
        if (!file.isEmpty())
            Q_EMIT paperAsked(file);
    });
    retranslate();
}

void PapersPanel::setDropFolder(const QString& folder)
{
    m_folder = folder;
    listFolder();
}

void PapersPanel::listFolder()
{
    const QString typed = m_file->currentText();
    m_file->clear();
    if (!m_folder.isEmpty()) {
        const QFileInfoList found =
            QDir(m_folder).entryInfoList(pictures, QDir::Files | QDir::Readable, QDir::Time);
        for (const QFileInfo& file : found.mid(0, offered))
            m_file->addItem(file.fileName(), file.absoluteFilePath());
    }
    if (!typed.isEmpty())
        m_file->setEditText(typed);
}

void PapersPanel::setPapers(const QList<PaperSight>& papers)
{
    if (papers.size() != m_papers.size())
        m_file->setEditText(QString());
    m_papers = papers;
    retranslate();
}

void PapersPanel::addCapture(QWidget* capture)
{
    auto* column = qobject_cast<QVBoxLayout*>(layout());
    column->insertWidget(2, capture, 2);
}

void PapersPanel::setReading(bool reading)
{
    m_reading = reading;
    m_read->setEnabled(!reading);
    retranslate();
}

void PapersPanel::begin()
{
    m_file->setFocus(Qt::OtherFocusReason);
}

void PapersPanel::retranslate()
{
    m_hint->setWords(
        tr("Scan the papers the visitor brought, then choose them here. The newest comes first."));
    m_file->setAccessibleName(tr("Picture of a paper"));
    m_file->lineEdit()->setPlaceholderText(tr("File of the scanned paper"));
    m_read->setWords(m_reading ? tr("Reading …") : tr("Read this paper"));
    m_choose->setWords(tr("Look in folders"));
    m_check->setWords(tr("Check the newest paper"));
    m_check->setVisible(!m_papers.isEmpty());
    QStringList lines;
    for (const PaperSight& paper : std::as_const(m_papers)) {
        lines.append(paper.doubtful > 0 ? tr("▲ %1: %2 values read, %3 to check")
                                              .arg(paper.name)
                                              .arg(paper.fields)
                                              .arg(paper.doubtful)
                                        : tr("▲ %1: %2 values read").arg(paper.name).arg(paper.fields));
    }
    m_list->setWords(lines.isEmpty() ? tr("No paper has been read yet.") : lines.join(u'\n'));
}

void PapersPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void PapersPanel::showEvent(QShowEvent* event)
{
    listFolder();
    QWidget::showEvent(event);
}

} // namespace kakanai::counter
