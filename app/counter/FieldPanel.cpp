// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/FieldPanel.h"

#include <QApplication>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::counter {
namespace {

using widgets::BigButton;
using widgets::FieldEditor;
using widgets::Text;
using widgets::Theme;

/** Both values side by side on yamabuki, and a button for each. */
class ConflictBox : public QWidget
{
public:
    explicit ConflictBox(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(m_theme.color(Theme::Tone::OnLook), m_theme.edge()));
        painter.setBrush(m_theme.color(Theme::Tone::Look));
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), m_theme.corner(),
                                m_theme.corner());
    }

private:
    const Theme& m_theme;
};

} // namespace

FieldPanel::FieldPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
    , m_conflictColumn(new QVBoxLayout)
    , m_nothing(new Text(theme, Theme::Type::Body, this))
    , m_grid(new QGridLayout)
{
    m_nothing->setTone(Theme::Tone::InkSoft);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, theme.space(1), 0);
    column->setSpacing(theme.space(1));
    m_conflictColumn->setSpacing(theme.space(1));
    column->addLayout(m_conflictColumn);
    column->addWidget(m_nothing);
    m_grid->setHorizontalSpacing(theme.space(1));
    m_grid->setVerticalSpacing(theme.space(0));
    m_grid->setColumnStretch(0, 1);
    m_grid->setColumnStretch(1, 1);
    column->addLayout(m_grid);
    column->addStretch();
    m_scroll->setWidget(inside);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(m_scroll);
    setFields({});
}

QImage FieldPanel::page(const QString& id)
{
    if (!m_pages.contains(id)) {
        m_pages[id] = {}; // asked once
        Q_EMIT pageAsked(id);
    }
    return m_pages.value(id);
}

void FieldPanel::setPage(const QString& id, const QImage& page)
{
    m_pages[id] = page;
    for (const FieldSight& sight : std::as_const(m_fields)) {
        const Row row = m_rows.value({sight.field.key, sight.field.person});
        if (row.crop && sight.paperPage == id)
            row.crop->setCrop(page, sight.paperBox);
    }
}

FieldPanel::Row& FieldPanel::rowOf(const FieldSight& sight)
{
    Row& row = m_rows[{sight.field.key, sight.field.person}];
    if (row.editor)
        return row;
    row.editor = new FieldEditor(m_theme, m_scroll->widget());
    // Queued: a changed value changes other fields, and this editor is still in the middle of its own event.
    connect(row.editor, &FieldEditor::valueEdited, this, &FieldPanel::valueEdited, Qt::QueuedConnection);
    connect(row.editor, &FieldEditor::restoreAsked, this, &FieldPanel::valueEdited, Qt::QueuedConnection);
    connect(row.editor, &FieldEditor::confirmed, this, &FieldPanel::confirmed, Qt::QueuedConnection);
    connect(row.editor, &FieldEditor::entered, this, &FieldPanel::entered);
    if (auto* edit = qobject_cast<QLineEdit*>(row.editor->focusProxy()); edit && !sight.options.isEmpty()) {
        auto* completer = new QCompleter(sight.options, edit);
        completer->setFilterMode(Qt::MatchContains);
        completer->setCompletionMode(QCompleter::PopupCompletion);
        edit->setCompleter(completer);
        edit->setToolTip(sight.options.join(u' '));
    }
    return row;
}

void FieldPanel::setFields(const QList<FieldSight>& fields)
{
    m_fields = fields;
    if (fields.isEmpty())
        m_pages.clear(); // the visitor is gone, and so are the pictures of their papers
    place();
}

void FieldPanel::place()
{
    QList<Id> kept;
    while (QLayoutItem* item = m_grid->takeAt(0))
        delete item;
    int line = 0;
    int column = 0;
    for (const FieldSight& sight : std::as_const(m_fields)) {
        const Id id{sight.field.key, sight.field.person};
        kept.append(id);
        Row& row = rowOf(sight);
        const auto* edit = qobject_cast<QLineEdit*>(row.editor->focusProxy());
        if (!edit || !edit->hasFocus() || !edit->isModified()) // never under somebody's fingers
            row.editor->setField(sight.field);
        row.editor->setReplaced(sight.replaced, sight.replacedOrigin);
        const bool hasCrop = sight.field.needsReview && !sight.paperPage.isEmpty();
        if (hasCrop) {
            if (!row.crop)
                row.crop = new widgets::PaperCropView(m_theme, m_scroll->widget());
            row.crop->setCrop(page(sight.paperPage), sight.paperBox);
            row.crop->setAccessibleName(tr("%1: the place on the paper").arg(sight.field.label));
        }
        if (hasCrop && column == 1) {
            column = 0;
            ++line;
        }
        m_grid->addWidget(row.editor, line, column);
        row.editor->show();
        if (row.crop)
            row.crop->setVisible(hasCrop);
        if (hasCrop)
            m_grid->addWidget(row.crop, line, 1);
        if (hasCrop || column == 1) {
            column = 0;
            ++line;
        } else {
            column = 1;
        }
    }
    for (auto it = m_rows.begin(); it != m_rows.end();) {
        if (kept.contains(it.key())) {
            ++it;
            continue;
        }
        for (QWidget* widget : std::initializer_list<QWidget*>{it->editor, it->crop}) {
            if (widget) {
                widget->hide();
                widget->deleteLater();
            }
        }
        it = m_rows.erase(it);
    }
    // Tab follows what is seen, not the order in which the editors were made.
    QWidget* before = nullptr;
    for (const Id& id : kept) {
        if (before)
            setTabOrder(before, m_rows[id].editor);
        before = m_rows[id].editor;
    }
    m_nothing->setWords(tr("What the sheets need appears here."));
    m_nothing->setVisible(m_fields.isEmpty());
}

void FieldPanel::setContradictions(const QList<ContradictionSight>& contradictions)
{
    m_contradictions = contradictions;
    fillContradictions();
}

void FieldPanel::fillContradictions()
{
    for (QWidget* box : std::as_const(m_conflicts)) {
        box->hide();
        box->deleteLater(); // one of its buttons may have been pressed just now
    }
    m_conflicts.clear();
    for (const ContradictionSight& conflict : std::as_const(m_contradictions)) {
        auto* box = new ConflictBox(m_theme, m_scroll->widget());
        auto* grid = new QGridLayout(box);
        grid->setContentsMargins(m_theme.space(2), m_theme.space(1), m_theme.space(2), m_theme.space(1));
        grid->setSpacing(m_theme.space(1));
        auto* question = new Text(m_theme, Theme::Type::Body, box);
        question->setTone(Theme::Tone::OnLook);
        question->setWeight(Theme::Weight::Bold);
        question->setWords(tr("%1: two sources disagree. Which one is right?").arg(conflict.label));
        grid->addWidget(question, 0, 0, 1, 2);
        const auto side = [&](int column, const QString& words, forms::Origin origin, const QString& name) {
            auto* take = new BigButton(m_theme, BigButton::Role::Secondary, box);
            take->setType(Theme::Type::Body);
            take->setWords(tr("%1 (%2)").arg(words, widgets::ProvenanceBadge::wordOf(origin)));
            take->setAccessibleName(name.arg(conflict.label, words));
            grid->addWidget(take, 1, column);
            return take;
        };
        auto* kept = side(0, conflict.kept, conflict.keptOrigin, tr("%1: keep %2"));
        auto* other = side(1, conflict.other, conflict.otherOrigin, tr("%1: take %2 instead"));
        connect(kept, &QPushButton::clicked, this,
                [this, conflict] { Q_EMIT settled(conflict.key, conflict.person, conflict.keptStored); });
        connect(other, &QPushButton::clicked, this,
                [this, conflict] { Q_EMIT settled(conflict.key, conflict.person, conflict.otherStored); });
        m_conflictColumn->addWidget(box);
        m_conflicts.append(box);
    }
    for (const RemarkSight& remark : std::as_const(m_remarks))
        addRemark(remark);
}

void FieldPanel::addRemark(const RemarkSight& remark)
{
    auto* box = new ConflictBox(m_theme, m_scroll->widget());
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(m_theme.space(2), m_theme.space(1), m_theme.space(2), m_theme.space(1));
    column->setSpacing(m_theme.space(1));
    auto* words = new Text(m_theme, Theme::Type::Body, box);
    words->setTone(Theme::Tone::OnLook);
    words->setWeight(Theme::Weight::Bold);
    words->setWords(remark.words);
    column->addWidget(words);
    if (!remark.isGlyph || !remark.substitute.isEmpty()) {
        auto* accept = new BigButton(m_theme, BigButton::Role::Secondary, box);
        accept->setType(Theme::Type::Body);
        accept->setWords(remark.isGlyph ? tr("Print %1 instead; the value stays").arg(remark.substitute)
                                        : tr("I have looked: it is right as it stands"));
        column->addWidget(accept);
        connect(accept, &QPushButton::clicked, this, [this, remark] {
            if (remark.isGlyph)
                Q_EMIT substituteAccepted(remark.key, remark.person);
            else
                Q_EMIT confirmed(remark.key, remark.person);
        });
    }
    m_conflictColumn->addWidget(box);
    m_conflicts.append(box);
}

void FieldPanel::setRemarks(const QList<RemarkSight>& remarks)
{
    m_remarks = remarks;
    fillContradictions();
}

bool FieldPanel::begin()
{
    for (const bool doubtful : {true, false}) {
        for (const FieldSight& sight : std::as_const(m_fields)) {
            const bool isWanted = doubtful ? sight.field.needsReview : sight.isAsked;
            if (!isWanted)
                continue;
            FieldEditor* editor = m_rows.value({sight.field.key, sight.field.person}).editor;
            editor->edit();
            m_scroll->ensureWidgetVisible(editor);
            return true;
        }
    }
    return false;
}

int FieldPanel::doubtfulCount() const
{
    return static_cast<int>(
        std::ranges::count_if(m_fields, [](const FieldSight& sight) { return sight.field.needsReview; }));
}

int FieldPanel::openCount() const
{
    return static_cast<int>(std::ranges::count_if(m_fields, &FieldSight::isAsked));
}

void FieldPanel::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (!isEnter) {
        QWidget::keyPressEvent(event);
        return;
    }
    // Enter in a value: it is right as it stands (or as just typed); on to the next.
    for (const Row& row : std::as_const(m_rows)) {
        if (!row.editor->isAncestorOf(QApplication::focusWidget()))
            continue;
        if (row.editor->field().needsReview)
            Q_EMIT confirmed(row.editor->field().key, row.editor->field().person);
        focusNextPrevChild(true);
        return;
    }
}

void FieldPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        place();
        fillContradictions();
    }
    QWidget::changeEvent(event);
}

} // namespace kakanai::counter
