// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/SheetPanel.h"

#include "widgets/DropDown.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>

#include <algorithm>

namespace kakanai::counter {

using widgets::BigButton;
using widgets::Theme;

SheetPanel::SheetPanel(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_sheets(new widgets::DropDown(theme, this))
    , m_print(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_overprint(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_number(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_view(new widgets::SheetView(theme, this))
    , m_none(new widgets::Text(theme, Theme::Type::Body, this))
{
    for (BigButton* button : {m_print, m_overprint, m_number})
        button->setType(Theme::Type::Body);
    m_sheets->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_none->setTone(Theme::Tone::InkSoft);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.space(1));
    row->addWidget(m_sheets, 1);
    row->addWidget(m_print);
    body()->addLayout(row);
    auto* second = new QHBoxLayout;
    second->setSpacing(theme.space(1));
    second->addWidget(m_overprint, 1);
    second->addWidget(m_number, 1);
    body()->addLayout(second);
    m_number->setEnabled(false);
    body()->addWidget(m_none);
    body()->addWidget(m_view, 1);
    body()->addStretch();
    layout()->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(1));
    connect(m_sheets, &QComboBox::activated, this, &SheetPanel::sheetChosen);
    connect(m_print, &QPushButton::clicked, this, &SheetPanel::printAsked);
    connect(m_overprint, &QPushButton::clicked, this, &SheetPanel::overprintAsked);
    connect(m_number, &QPushButton::clicked, this, &SheetPanel::numberAsked);
    setSheets({});
    retranslate();
}

void SheetPanel::setSheets(const QStringList& titles)
{
    if (titles == m_titles && !titles.isEmpty())
        return;
    m_titles = titles;
    const QSignalBlocker quiet(m_sheets);
    const QString before = m_sheets->currentText();
    m_sheets->clear();
    m_sheets->addItems(titles);
    m_sheets->setCurrentIndex(titles.isEmpty() ? -1 : std::max(0, static_cast<int>(titles.indexOf(before))));
    m_sheets->setEnabled(!titles.isEmpty());
    for (BigButton* button : {m_print, m_overprint})
        button->setEnabled(!titles.isEmpty());
    for (BigButton* button : {m_overprint, m_number})
        button->setVisible(!titles.isEmpty());
    m_none->setVisible(titles.isEmpty());
    m_view->setVisible(!titles.isEmpty());
}

void SheetPanel::setPages(const QList<QImage>& pages)
{
    m_view->setPages(pages);
}

void SheetPanel::setCursorBox(int page, const QRectF& box)
{
    m_view->setHighlight(page, box);
}

void SheetPanel::setNumberPossible(bool possible)
{
    m_number->setEnabled(possible);
}

void SheetPanel::setChosen(int index)
{
    if (index >= 0 && index < m_sheets->count())
        m_sheets->setCurrentIndex(index);
}

int SheetPanel::chosen() const
{
    return m_sheets->currentIndex();
}

void SheetPanel::retranslate()
{
    m_sheets->setAccessibleName(tr("Sheet"));
    m_print->setWords(tr("Print"));
    m_overprint->setWords(tr("On official paper"));
    m_number->setWords(tr("Number checked: print with it"));
    m_none->setWords(tr("The sheet as it will be printed appears here."));
}

void SheetPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

} // namespace kakanai::counter
