// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CheckPanel.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::counter {

using widgets::BigButton;
using widgets::Text;
using widgets::Theme;

namespace {

constexpr int zoomStep = 50;
constexpr int pageShare = 5; // of the width, against the fields' seven
constexpr int fieldShare = 7;

} // namespace

CheckPanel::CheckPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_title(new Text(theme, Theme::Type::Lead, this))
    , m_count(new Text(theme, Theme::Type::Body, this))
    , m_sheet(new widgets::SheetView(theme, this))
    , m_scroll(new QScrollArea(this))
    , m_done(new BigButton(theme, BigButton::Role::Primary, this))
    , m_legend(new KeyLegend(theme, this))
{
    m_title->setWeight(Theme::Weight::Bold);
    m_done->setType(Theme::Type::Body);
    m_done->setFocusPolicy(Qt::StrongFocus);
    connect(m_done, &QPushButton::clicked, this, &CheckPanel::finish);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    m_column = new QVBoxLayout(inside);
    const int ring = theme.focusWidth() + 2; // the cursor's ring lies outside its row
    m_column->setContentsMargins(ring, ring, theme.space(1), ring);
    m_column->setSpacing(theme.space(0));
    m_column->addStretch();
    m_scroll->setWidget(inside);
    inside->installEventFilter(this);

    auto* header = new QHBoxLayout;
    header->setSpacing(theme.space(2));
    header->addWidget(m_title);
    header->addWidget(m_count);
    header->addStretch();
    header->addWidget(m_done);
    auto* split = new QHBoxLayout;
    split->setSpacing(theme.space(2));
    split->addWidget(m_sheet, pageShare);
    split->addWidget(m_scroll, fieldShare);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(1));
    column->setSpacing(theme.space(1));
    column->addLayout(header);
    column->addLayout(split, 1);
    column->addWidget(m_legend);
    tell();
}

void CheckPanel::setPaper(const CheckedPaper& paper)
{
    m_paper = paper;
    m_page = {};
    m_outcomes.clear();
    m_current = m_last = nullptr;
    for (CheckRow* row : std::as_const(m_rows)) {
        row->hide();
        row->deleteLater();
    }
    m_rows.clear();
    m_sheet->setPages({});
    for (const CheckedField& field : m_paper.fields)
        addRow(field);
    tell();
    next();
}

void CheckPanel::addRow(const CheckedField& field)
{
    auto* row = new CheckRow(m_theme, field, m_scroll->widget());
    m_column->insertWidget(m_column->count() - 1, row);
    row->show();
    m_rows.append(row);
    connect(row, &CheckRow::chosen, this, [this, row] { point(row); });
    connect(row, &CheckRow::confirmed, this, [this, row] {
        note(row, true);
        Q_EMIT confirmed(row->field().key, row->field().person);
    });
    connect(row, &CheckRow::passed, this, &CheckPanel::next);
    connect(row, &CheckRow::entered, this, [this, row](const QString& text) {
        note(row, false);
        Q_EMIT entered(row->field().key, row->field().person, text);
        if (!row->isOpen())
            next();
    });
    connect(row, &CheckRow::settled, this, [this, row](const QString& stored) {
        note(row, true);
        Q_EMIT settled(row->field().key, row->field().person, stored);
        if (!row->isOpen())
            next();
    });
}

void CheckPanel::note(CheckRow* row, bool wasRight)
{
    m_last = row;
    m_outcomes.removeIf([&](const CheckOutcome& known) { return known.field == row->field().name; });
    m_outcomes.append({row->field().name, row->field().confidence, row->field().trust, wasRight});
    tell();
}

void CheckPanel::refuse(const QString& why)
{
    if (!m_last)
        return;
    m_last->refuse(why);
    m_outcomes.removeIf([&](const CheckOutcome& known) { return known.field == m_last->field().name; });
    tell();
    m_last->setFocus(Qt::OtherFocusReason);
}

void CheckPanel::setPicture(const QImage& page)
{
    m_page = page;
    for (CheckRow* row : std::as_const(m_rows))
        row->setPage(page);
    QImage shownPage = page;
    m_sheet->setPages(page.isNull() ? QList<QImage>() : QList<QImage>{shownPage});
    point(m_current);
}

void CheckPanel::point(CheckRow* row)
{
    m_current = row;
    if (!row)
        return;
    m_scroll->ensureWidgetVisible(row, 0, m_theme.space(2));
    const QRect box = row->field().box;
    if (m_page.isNull() || box.isEmpty() || row->field().isMasked) {
        m_sheet->setHighlight(0, {});
        return;
    }
    const double width = m_page.width();
    const double height = m_page.height();
    m_sheet->setHighlight(0, {box.x() / width, box.y() / height, box.width() / width, box.height() / height});
}

int CheckPanel::openCount() const
{
    return static_cast<int>(std::ranges::count_if(m_rows, [](const CheckRow* row) { return row->isOpen(); }));
}

void CheckPanel::next()
{
    const qsizetype here = m_current ? m_rows.indexOf(m_current) : -1;
    for (qsizetype i = 1; i <= m_rows.size(); ++i) {
        CheckRow* row = m_rows.at((here + i) % m_rows.size());
        if (row->isOpen()) {
            row->setFocus(Qt::OtherFocusReason);
            point(row);
            return;
        }
    }
    m_done->setFocus(Qt::OtherFocusReason);
}

void CheckPanel::step(int by)
{
    const qsizetype here = m_rows.indexOf(m_current);
    const qsizetype there = std::clamp<qsizetype>(here + by, 0, m_rows.size() - 1);
    if (!m_rows.isEmpty()) {
        m_rows.at(there)->setFocus(Qt::OtherFocusReason);
        point(m_rows.at(there));
    }
}

void CheckPanel::finish()
{
    QList<CheckOutcome> outcomes = m_outcomes;
    // Who looked at everything has let the sure ones stand beside their crops.
    for (const CheckRow* row : std::as_const(m_rows)) {
        const CheckedField& field = row->field();
        const bool isSpokenOf = std::ranges::any_of(
            m_outcomes, [&](const CheckOutcome& known) { return known.field == field.name; });
        if (openCount() == 0 && !isSpokenOf && !field.isMasked)
            outcomes.append({field.name, field.confidence, field.trust, true});
    }
    setPaper({}); // the picture is not kept on the screen
    Q_EMIT finished(outcomes);
}

void CheckPanel::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers().testFlag(Qt::ControlModifier))
            finish();
        else if (m_current && m_current->isOpen() && m_current->field().isContradiction)
            return; // a number must say which of the two
        else
            next();
        return;
    case Qt::Key_Down:
        step(1);
        return;
    case Qt::Key_Up:
        step(-1);
        return;
    case Qt::Key_Plus:
        m_sheet->setZoomPercent(m_sheet->zoomPercent() + zoomStep);
        point(m_current);
        return;
    case Qt::Key_Minus:
        m_sheet->setZoomPercent(m_sheet->zoomPercent() - zoomStep);
        point(m_current);
        return;
    case Qt::Key_Escape:
        finish();
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

void CheckPanel::tell()
{
    const int open = openCount();
    m_title->setWords(tr("Check what was read: %1").arg(m_paper.title));
    m_count->setTone(open > 0 ? Theme::Tone::OnLook : Theme::Tone::Done);
    m_count->setWords(open > 0 ? tr("%1 of %2 to look at").arg(open).arg(m_rows.size())
                               : tr("All looked at"));
    m_done->setWords(open > 0 ? tr("Later (Esc)") : tr("Finished (Enter)"));
    m_legend->setKeys({{tr("Enter"), tr("right, next")},
                       {QStringLiteral("1–9"), tr("take this one")},
                       {tr("Space"), tr("correct")},
                       {tr("Backspace"), tr("type anew")},
                       {QStringLiteral("↑↓"), tr("any field")},
                       {QStringLiteral("+ −"), tr("zoom")},
                       {tr("Esc"), tr("later")}});
}

bool CheckPanel::eventFilter(QObject* watched, QEvent* event)
{
    // Larger text moves the rows: the one that is asked about stays in sight.
    if (event->type() == QEvent::Resize && m_current) {
        QMetaObject::invokeMethod(
            this, [this] { point(m_current); }, Qt::QueuedConnection);
    }
    return QWidget::eventFilter(watched, event);
}

void CheckPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace kakanai::counter
