// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CheckRow.h"

#include <QEvent>
#include <QGridLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPainter>

namespace kakanai::counter {

using widgets::Text;
using widgets::Theme;

namespace {

constexpr int largeCrop = 6; ///< lines of body type, for the field the cursor is in

} // namespace

CheckRow::CheckRow(const Theme& theme, const CheckedField& field, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_field(field)
    , m_isOpen(field.isContradiction || (field.trust != Trust::Sure && !field.isMasked))
    , m_level(new Text(theme, Theme::Type::Body, this))
    , m_label(new Text(theme, Theme::Type::Body, this))
    , m_crop(new widgets::PaperCropView(theme, this))
    , m_value(new Text(theme, Theme::Type::Lead, this))
    , m_edit(new QLineEdit(this))
    , m_options(new Text(theme, Theme::Type::Body, this))
{
    setFocusPolicy(Qt::StrongFocus);
    m_label->setTone(Theme::Tone::InkSoft);
    m_label->setWords(field.label);
    m_edit->setFont(theme.font(Theme::Type::Lead));
    m_edit->setFocusPolicy(Qt::ClickFocus);
    m_edit->installEventFilter(this);
    m_edit->setAccessibleName(field.label);
    m_edit->hide();
    auto* grid = new QGridLayout(this);
    const int side = theme.space(1);
    grid->setContentsMargins(side * 2, side / 2, side, side / 2);
    grid->setHorizontalSpacing(theme.space(1));
    grid->setVerticalSpacing(0);
    grid->addWidget(m_label, 0, 0);
    grid->addWidget(m_level, 1, 0);
    grid->addWidget(m_crop, 0, 1, 2, 1);
    grid->addWidget(m_value, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_edit, 0, 2, 2, 1, Qt::AlignVCenter);
    grid->addWidget(m_options, 2, 0, 1, 3);
    grid->setColumnStretch(0, 3);
    grid->setColumnStretch(1, 5);
    grid->setColumnStretch(2, 5);
    connect(&theme, &Theme::changed, this, [this] {
        m_edit->setFont(m_theme.font(Theme::Type::Lead));
        if (!m_field.isMasked)
            enlarge(hasFocus() || isEditing());
    });
    tell();
}

bool CheckRow::isEditing() const
{
    return m_edit->isVisibleTo(this);
}

void CheckRow::setPage(const QImage& page)
{
    // A number that may not be shown is not shown as a picture either.
    m_crop->setCrop(m_field.isMasked ? QImage() : page, m_field.isMasked ? QRect() : m_field.box);
}

void CheckRow::refuse(const QString& why)
{
    m_isOpen = true;
    m_isLooked = false;
    m_refusal = why;
    tell();
}

void CheckRow::confirm()
{
    if (m_field.isContradiction && m_isOpen)
        return; // Enter does not say which of the two
    const bool wasOpen = m_isOpen;
    close(m_field.words);
    if (wasOpen)
        Q_EMIT confirmed();
}

void CheckRow::take(const CheckOption& option)
{
    const bool isSide = m_field.isContradiction;
    const bool isSame = !isSide && option.words == m_field.words;
    close(option.words);
    if (isSide)
        Q_EMIT settled(option.stored);
    else if (isSame)
        Q_EMIT confirmed();
    else
        Q_EMIT entered(option.words);
}

void CheckRow::close(const QString& words)
{
    m_field.words = words;
    m_isLooked = m_isLooked || m_isOpen;
    m_isOpen = false;
    m_refusal.clear();
    tell();
}

void CheckRow::edit(bool keepsText)
{
    if (m_field.isMasked)
        return;
    m_edit->setText(keepsText ? m_field.words : QString());
    m_value->hide();
    m_edit->show(); // before the focus goes: a field that is typed into stays large
    m_edit->setFocus(Qt::OtherFocusReason);
}

void CheckRow::endEdit()
{
    m_edit->hide();
    m_value->show();
    enlarge(false);
    setFocus(Qt::OtherFocusReason);
}

void CheckRow::keyPressEvent(QKeyEvent* event)
{
    const bool isPlain = !(event->modifiers() & ~Qt::KeypadModifier);
    const qsizetype option = event->key() - Qt::Key_1;
    if (isPlain && option >= 0 && option < m_field.options.size()) {
        take(m_field.options.at(option));
        return;
    }
    switch (isPlain ? event->key() : 0) {
    case Qt::Key_Return:
    case Qt::Key_Enter:
        confirm();
        event->ignore(); // the screen goes on to the next doubtful field
        return;
    case Qt::Key_Space:
        edit(true);
        return;
    case Qt::Key_Backspace:
    case Qt::Key_Delete:
        edit(false);
        return;
    default:
        QWidget::keyPressEvent(event);
    }
}

bool CheckRow::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != m_edit || event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    // Here and no further: an Enter that goes on up would confirm what was just refused.
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Escape:
        endEdit();
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        takeTyped();
        return true;
    default:
        return false;
    }
}

void CheckRow::takeTyped()
{
    const QString text = m_edit->text().trimmed();
    endEdit();
    if (text == m_field.words && !m_field.isContradiction) {
        confirm();
        Q_EMIT passed();
        return;
    }
    close(text);
    Q_EMIT entered(text);
}

void CheckRow::enlarge(bool isLarge)
{
    // Where the eye has to decide, the crop gets the whole line: 高 and 髙 differ by a stroke.
    auto* grid = static_cast<QGridLayout*>(layout());
    grid->removeWidget(m_crop);
    if (isLarge)
        grid->addWidget(m_crop, 3, 0, 1, 3);
    else
        grid->addWidget(m_crop, 0, 1, 2, 1);
    m_crop->setMinimumHeight(isLarge ? m_theme.pixels(Theme::Type::Body) * largeCrop : 0);
}

void CheckRow::focusInEvent(QFocusEvent* event)
{
    if (!m_field.isMasked)
        enlarge(true);
    update();
    Q_EMIT chosen();
    QWidget::focusInEvent(event);
}

void CheckRow::focusOutEvent(QFocusEvent* event)
{
    if (!isEditing())
        enlarge(false);
    update();
    QWidget::focusOutEvent(event);
}

void CheckRow::mousePressEvent(QMouseEvent*)
{
    setFocus(Qt::MouseFocusReason);
}

QString CheckRow::levelWords() const
{
    if (m_isLooked)
        return tr("✓ looked at");
    if (m_field.isContradiction && m_isOpen)
        return tr("▲ sources disagree");
    switch (m_field.trust) {
    case Trust::Sure:
        return tr("● sure");
    case Trust::Look:
        return m_field.isMasked ? tr("▲ read, not shown") : tr("▲ please look");
    case Trust::Unread:
        return tr("□ not read");
    }
    return {};
}

Theme::Tone CheckRow::fill() const
{
    if (!m_isOpen)
        return Theme::Tone::DoneSoft;
    return m_field.trust == Trust::Unread ? Theme::Tone::DangerSoft : Theme::Tone::Look;
}

Theme::Tone CheckRow::ink() const
{
    if (!m_isOpen)
        return Theme::Tone::Done;
    return m_field.trust == Trust::Unread ? Theme::Tone::Danger : Theme::Tone::OnLook;
}

void CheckRow::tell()
{
    m_level->setTone(ink());
    m_level->setWeight(Theme::Weight::Bold);
    m_level->setWords(levelWords());
    const QString value = m_field.isMasked ? QStringLiteral("●●●●")
        : m_field.words.isEmpty()          ? tr("(empty)")
                                           : m_field.words;
    m_value->setWords(value);
    QStringList offered;
    for (qsizetype i = 0; m_isOpen && i < m_field.options.size(); ++i)
        offered.append(
            tr("%1: %2 (%3)").arg(i + 1).arg(m_field.options.at(i).words, m_field.options.at(i).from));
    if (!m_field.printed.isEmpty())
        offered.prepend(tr("on the paper: %1").arg(m_field.printed));
    if (!m_refusal.isEmpty())
        offered.prepend(m_refusal);
    m_options->setTone(m_refusal.isEmpty() ? Theme::Tone::Ink : Theme::Tone::Danger);
    m_options->setWords(offered.join(QStringLiteral("　")));
    m_options->setVisible(!offered.isEmpty());
    setAccessibleName(QStringList{m_field.label, value, levelWords()}.join(QStringLiteral(", ")));
    setAccessibleDescription(offered.join(QStringLiteral(", ")));
    m_crop->setAccessibleName(tr("%1: the place on the paper").arg(m_field.label));
    updateGeometry();
    update();
}

void CheckRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isHere = hasFocus() || isEditing();
    const QRectF frame = QRectF(rect()).adjusted(1.5, 1.5, -1.5, -1.5);
    painter.setPen(isHere ? QPen(m_theme.color(Theme::Tone::Focus), m_theme.focusWidth())
                          : QPen(m_theme.color(Theme::Tone::Line), 1));
    painter.setBrush(m_isOpen ? m_theme.color(fill()) : m_theme.color(Theme::Tone::Surface));
    painter.drawRoundedRect(frame, m_theme.corner(), m_theme.corner());
    // The level as a bar too: wide for open, narrow for done.
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(ink()));
    painter.drawRect(QRectF(frame.left(), frame.top() + m_theme.corner(), m_isOpen ? 8 : 4,
                            frame.height() - 2 * m_theme.corner()));
}

void CheckRow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        tell();
    QWidget::changeEvent(event);
}

} // namespace kakanai::counter
