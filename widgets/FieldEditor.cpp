// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/FieldEditor.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>
#include <QVBoxLayout>

namespace kakanai::widgets {

using enum Theme::Tone;

FieldEditor::FieldEditor(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_label(new Text(theme, Theme::Type::Small, this))
    , m_badge(new ProvenanceBadge(theme, this))
    , m_state(new Text(theme, Theme::Type::Small, this))
    , m_edit(new QLineEdit(this))
    , m_masked(new Text(theme, Theme::Type::Lead, this))
    , m_confirm(new BigButton(theme, BigButton::Role::Secondary, this))
    , m_restore(new BigButton(theme, BigButton::Role::Quiet, this))
{
    m_label->setTone(InkSoft);
    m_state->setTone(InkSoft);
    m_state->setBreaking(false);
    m_confirm->setSign(Sign::Check);
    m_restore->setSign(Sign::Back);
    for (BigButton* button : {m_confirm, m_restore})
        button->setType(Theme::Type::Small);
    auto* head = new QHBoxLayout;
    head->addWidget(m_label);
    head->addWidget(m_badge, 0, Qt::AlignVCenter);
    head->addWidget(m_state);
    head->addStretch(1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_edit, 1);
    row->addWidget(m_masked, 1);
    row->addWidget(m_confirm);
    auto* column = new QVBoxLayout(this);
    column->addLayout(head);
    column->addLayout(row);
    column->addWidget(m_restore, 0, Qt::AlignLeft);
    const auto space = [this, head, row, column] {
        head->setSpacing(m_theme.space(2));
        row->setSpacing(m_theme.touchGap());
        column->setContentsMargins(m_theme.space(1), m_theme.space(0), 0, m_theme.space(0));
        column->setSpacing(m_theme.space(0));
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    m_edit->installEventFilter(this);
    connect(m_edit, &QLineEdit::editingFinished, this, &FieldEditor::finish);
    connect(m_confirm, &QPushButton::clicked, this,
            [this] { Q_EMIT confirmed(m_field.key, m_field.person); });
    connect(m_restore, &QPushButton::clicked, this, [this] {
        if (m_replaced)
            Q_EMIT restoreAsked(m_field.key, m_field.person, *m_replaced);
    });
    showField();
}

void FieldEditor::setField(const forms::FieldValue& field)
{
    m_field = field;
    showField();
}

void FieldEditor::setReplaced(const std::optional<QString>& value, forms::Origin origin)
{
    m_replaced = value;
    m_replacedOrigin = origin;
    showField();
}

void FieldEditor::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    showField();
}

void FieldEditor::edit()
{
    m_edit->setFocus(Qt::OtherFocusReason);
    m_edit->selectAll();
}

void FieldEditor::showField()
{
    using enum forms::FieldState;
    const bool masked = m_field.state == Masked;
    const bool empty = m_field.state == Open || m_field.state == ToSign;
    m_label->setWords(m_field.label);
    m_badge->setVisible(!empty);
    m_badge->setOrigin(m_field.origin, m_field.confidence, m_field.needsReview);
    m_edit->setVisible(!masked);
    m_masked->setVisible(masked);
    if (masked) {
        m_edit->clear();
        m_masked->setWords(QStringLiteral("●●●● ●●●● ●●●●"));
    } else {
        m_edit->setText(m_field.shown.isEmpty() ? m_field.value : m_field.shown);
        m_edit->setReadOnly(m_readOnly || m_field.state == ToSign);
    }
    // Said beside the label: a placeholder inside the box is drawn too pale by Qt 6.4 whatever the palette
    // says.
    m_state->setVisible(empty);
    m_state->setWords(m_field.state == ToSign ? tr("to be signed") : tr("not known yet"));
    m_edit->setAccessibleName(m_field.label);
    m_confirm->setVisible(m_field.needsReview && !m_readOnly);
    m_confirm->setWords(tr("This is right"));
    m_confirm->setAccessibleName(tr("%1: this is right").arg(m_field.label));
    m_restore->setVisible(m_replaced.has_value() && !masked);
    if (m_replaced) {
        m_restore->setWords(
            tr("Before: %1 (%2)").arg(*m_replaced, ProvenanceBadge::wordOf(m_replacedOrigin)));
        m_restore->setAccessibleName(tr("%1: take back %2").arg(m_field.label, *m_replaced));
    }
    update();
}

void FieldEditor::finish()
{
    const QString before = m_field.shown.isEmpty() ? m_field.value : m_field.shown;
    if (m_readOnly || m_edit->isReadOnly() || m_edit->text() == before)
        return;
    m_field.shown = m_field.value = m_edit->text();
    Q_EMIT valueEdited(m_field.key, m_field.person, m_edit->text());
}

bool FieldEditor::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_edit && event->type() == QEvent::FocusIn)
        Q_EMIT entered(m_field.key, m_field.person);
    return QWidget::eventFilter(watched, event);
}

void FieldEditor::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Up && event->modifiers().testFlag(Qt::AltModifier) && m_replaced) {
        Q_EMIT restoreAsked(m_field.key, m_field.person, *m_replaced);
        return;
    }
    QWidget::keyPressEvent(event);
}

void FieldEditor::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        showField();
    QWidget::changeEvent(event);
}

void FieldEditor::paintEvent(QPaintEvent*)
{
    if (!m_field.needsReview)
        return;
    QPainter painter(this); // a bar at the side, beside the word and the half-filled shape
    painter.fillRect(QRect(0, 0, m_theme.space(0), height()), m_theme.color(Look));
}

} // namespace kakanai::widgets
