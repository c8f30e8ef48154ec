// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/CardPage.h"

#include <QPainter>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

/** A card above the reader and the way it goes; says the same as the words beside it. */
class CardPage::Drawing : public QWidget
{
public:
    Drawing(const Theme& theme, QWidget* parent)
        : QWidget(parent)
        , m_theme(theme)
    {
        setMinimumHeight(theme.touch() * 4);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    }

protected:
    void paintEvent(QPaintEvent*) override
    {
        using enum Theme::Tone;
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const double unit = std::min(height() / 8.0, width() / 12.0);
        painter.translate(width() / 2.0, height() / 2.0);
        const double corner = unit * 0.25;
        // the reader
        painter.setPen(QPen(m_theme.color(Edge), m_theme.edge() + 1));
        painter.setBrush(m_theme.color(Surface));
        painter.drawRoundedRect(QRectF(-unit * 3.2, unit * 1.2, unit * 6.4, unit * 2.2), corner, corner);
        painter.setPen(QPen(m_theme.color(Action), m_theme.edge() + 1, Qt::DashLine));
        painter.drawRoundedRect(QRectF(-unit * 2.4, unit * 1.5, unit * 4.8, unit * 1.6), corner, corner);
        // the card: photograph, lines, chip
        painter.setPen(QPen(m_theme.color(Action), m_theme.edge() + 1));
        painter.setBrush(m_theme.color(Chosen));
        painter.drawRoundedRect(QRectF(-unit * 2.4, -unit * 3.6, unit * 4.8, unit * 3), corner, corner);
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.color(OnChosen));
        painter.drawRoundedRect(QRectF(unit * 1.05, -unit * 2.9, unit, unit * 1.3), corner / 2, corner / 2);
        for (int line = 0; line < 4; ++line)
            painter.drawRect(
                QRectF(-unit * 2, unit * (-3.1 + line * 0.5), unit * (line == 0 ? 2.6 : 2.0), unit * 0.16));
        // the way down
        painter.setPen(QPen(m_theme.color(Action), unit * 0.16, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawLine(QPointF(0, -unit * 0.35), QPointF(0, unit * 0.8));
        painter.drawPolyline(
            QPolygonF{{-unit * 0.4, unit * 0.4}, {0, unit * 0.85}, {unit * 0.4, unit * 0.4}});
    }

private:
    const Theme& m_theme;
};

CardPage::CardPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_words(addText(Theme::Type::Lead))
    , m_drawing(new Drawing(context.theme, this))
{
    column()->addWidget(m_drawing, 1);
    m_without = addButton();
    m_without->setObjectName(QStringLiteral("withoutCard"));
    connect(m_without, &QPushButton::clicked, this, [this] { session().continueWithoutCard(); });
}

QString CardPage::title() const
{
    return tr("Place your My Number Card on the reader.");
}

QString CardPage::nextWords() const
{
    return context().reader.isEmpty() ? QString() : tr("Read this card");
}

void CardPage::goNext()
{
    if (!context().reader.isEmpty())
        session().placeCard(context().reader);
}

void CardPage::refresh()
{
    m_words->setWords(session().isBusy() ? tr("The card is being looked at. Please leave it there.")
                          : context().reader.isEmpty()
                          ? tr("Lay it flat and leave it there. The next page comes by itself.")
                          : tr("A card lies on the reader. Take another one, or touch \"Read "
                               "this card\"."));
    m_drawing->setAccessibleName(tr("Drawing: the card goes flat onto the reader"));
    m_without->setWords(tr("Go on without the card"));
    Q_EMIT frameChanged();
}

} // namespace kakanai::kiosk
