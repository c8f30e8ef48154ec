// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/TicketSlip.h"

#include <QPainter>
#include <QTextDocument>
#include <QTextOption>

namespace kakanai::devices {
namespace {

constexpr int widthDots = 576;
constexpr int heightDots = 620;
constexpr int margin = 24;

QFont font(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setFamilies({QStringLiteral("BIZ UDGothic"), QStringLiteral("Noto Sans CJK JP")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    return font;
}

} // namespace

QImage drawSlip(const TicketSlip& slip)
{
    QImage image(widthDots, heightDots, QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    const QRect inner = image.rect().adjusted(margin, margin, -margin, -margin);

    painter.setFont(font(28));
    painter.drawText(inner, Qt::AlignTop | Qt::AlignHCenter, slip.townName);
    painter.setFont(font(36, QFont::Bold));
    painter.drawText(inner.adjusted(0, 48, 0, 0), Qt::AlignTop | Qt::AlignHCenter, slip.service);
    painter.setFont(font(180, QFont::Bold));
    painter.drawText(inner.adjusted(0, 100, 0, 0), Qt::AlignTop | Qt::AlignHCenter, slip.number);
    painter.drawLine(margin, 330, widthDots - margin, 330);

    QTextOption wrap(Qt::AlignHCenter);
    wrap.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    painter.setFont(font(30));
    painter.drawText(QRectF(inner.left(), 350, inner.width(), 190), slip.advice, wrap);
    painter.setFont(font(24));
    painter.drawText(inner, Qt::AlignBottom | Qt::AlignHCenter,
                     slip.issuedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
    painter.end();
    return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
}

} // namespace kakanai::devices
