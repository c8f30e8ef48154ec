// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/SignPage.h"

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

namespace {

/** Strokes are in fractions of the surface's width; the sheet scales the picture into its box. */
QByteArray toSvg(const QList<QPolygonF>& strokes)
{
    constexpr double width = 1000;
    QRectF bounds;
    for (const QPolygonF& stroke : strokes)
        bounds = bounds.united(stroke.boundingRect().adjusted(0, 0, 0.001, 0.001));
    QString paths;
    for (const QPolygonF& stroke : strokes) {
        QString points;
        for (const QPointF& point : stroke)
            points +=
                QStringLiteral("%1,%2 ").arg(point.x() * width, 0, 'f', 1).arg(point.y() * width, 0, 'f', 1);
        paths += QStringLiteral("<polyline points=\"%1\"/>").arg(points.trimmed());
    }
    const QString height = QString::number(std::max(250.0, bounds.bottom() * width + 10), 'f', 0);
    return QStringLiteral("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 1000 %1\" width=\"1000\" "
                          "height=\"%1\"><g fill=\"none\" stroke=\"#000000\" stroke-width=\"6\" "
                          "stroke-linecap=\"round\" stroke-linejoin=\"round\">%2</g></svg>")
        .arg(height, paths)
        .toUtf8();
}

} // namespace

SignPage::SignPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_words(addText())
    , m_pad(new widgets::SignaturePad(context.keyTheme, this))
{
    m_pad->setMaximumHeight(theme().touch() * 8);
    column()->addWidget(m_pad, 1);
    m_paper = addButton();
    m_paper->setObjectName(QStringLiteral("onPaper"));
    column()->addStretch(1);
    connect(m_paper, &QPushButton::clicked, this, [this] { session().sign({}); });
    connect(m_pad, &widgets::SignaturePad::signatureChanged, this, &KioskPage::frameChanged);
}

QString SignPage::title() const
{
    return tr("Please sign with your finger.");
}

QString SignPage::nextWords() const
{
    return tr("Sign and hand in");
}

void SignPage::goNext()
{
    session().sign(toSvg(m_pad->strokes()));
}

void SignPage::refresh()
{
    m_words->setWords(
        tr("Write your name as you would on paper. It is put on the sheets you have just looked at."));
    m_paper->setWords(tr("I will sign on paper at the counter"));
    Q_EMIT frameChanged();
}

} // namespace kakanai::kiosk
