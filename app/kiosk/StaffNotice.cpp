// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/StaffNotice.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace kakanai::kiosk {

using widgets::Theme;

StaffNotice::StaffNotice(const Theme& theme, QWidget& window)
    : QWidget(&window)
    , m_theme(theme)
    , m_title(new widgets::Text(theme, Theme::Type::Title, this))
    , m_words(new widgets::Text(theme, Theme::Type::Lead, this))
    , m_back(new widgets::BigButton(theme, widgets::BigButton::Role::Primary, this))
{
    m_title->setWeight(Theme::Weight::Bold);
    m_words->setProse(true);
    m_back->setSign(widgets::Sign::Back);
    auto* column = new QVBoxLayout(this);
    column->addStretch(1);
    column->addWidget(m_title);
    column->addWidget(m_words);
    column->addSpacing(theme.space(3));
    column->addWidget(m_back);
    column->addStretch(2);
    const auto space = [this, column] {
        const int margin = m_theme.space(3) * 2;
        column->setContentsMargins(margin, margin, margin, margin);
        column->setSpacing(m_theme.space(2));
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    connect(m_back, &QPushButton::clicked, this, [this] {
        hide();
        Q_EMIT closed();
    });
    window.installEventFilter(this);
    hide();
}

void StaffNotice::raiseFor(bool isPrivate, bool isHeard)
{
    m_isPrivate = isPrivate;
    m_isHeard = isHeard;
    retranslate();
    setGeometry(parentWidget()->rect());
    raise();
    show();
    m_back->setFocus(Qt::PopupFocusReason);
}

void StaffNotice::retranslate()
{
    m_title->setWords(m_isHeard ? tr("A member of staff is coming.") : tr("Please speak to the staff."));
    if (m_isPrivate)
        m_words->setWords(
            m_isHeard ? tr("You can talk in another room. You need not say why. This screen is covered.")
                      : tr("Say \"another room, please\" at the counter, or show this screen. You "
                           "need not say why."));
    else
        m_words->setWords(
            m_isHeard ? tr("Please wait here. What you entered is kept and covered meanwhile.")
                      : tr("The staff at the counter will help you with this screen. What you entered "
                           "is kept and covered meanwhile."));
    m_back->setWords(tr("Back to my entries"));
}

void StaffNotice::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), m_theme.color(Theme::Tone::Paper));
}

void StaffNotice::keyPressEvent(QKeyEvent* event)
{
    event->accept(); // nothing beneath may hear a key
}

bool StaffNotice::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == parentWidget() && event->type() == QEvent::Resize)
        setGeometry(parentWidget()->rect());
    return QWidget::eventFilter(watched, event);
}

bool StaffNotice::focusNextPrevChild(bool)
{
    m_back->setFocus(Qt::TabFocusReason);
    return true;
}

} // namespace kakanai::kiosk
