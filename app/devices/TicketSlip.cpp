// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/TicketSlip.h"

#include <QBuffer>
#include <QFontMetrics>
#include <QPageSize>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace kakanai::devices {
namespace {

constexpr int margin = 24;
constexpr int gap = 14;
constexpr double dotsPerInch = 203;
constexpr double millimetresPerInch = 25.4;
/** A module of five dots is 0.63 mm: telephones read that from a hand's length. */
constexpr int moduleDots = 5;
constexpr int quietModules = 4;

QFont face(int pixels, QFont::Weight weight = QFont::Normal)
{
    QFont font;
    font.setFamilies({QStringLiteral("BIZ UDGothic"), QStringLiteral("Noto Sans CJK JP")});
    font.setPixelSize(pixels);
    font.setWeight(weight);
    // Thermal dots are black or not: grey edges would only come out ragged.
    font.setStyleStrategy(QFont::NoAntialias);
    return font;
}

/** Japanese may break between any two letters; somebody in a hurry reads whole sentences. */
QString sentenceByLine(QString words)
{
    words.replace(u'。', QStringLiteral("。\n"));
    return words.trimmed();
}

/** Writes from top to bottom; without a painter it only measures. */
class Pen
{
public:
    explicit Pen(QPainter* painter)
        : m_painter(painter)
    {
    }

    void write(const QString& words, const QFont& font)
    {
        if (words.isEmpty())
            return;
        const int flags = Qt::AlignHCenter | Qt::TextWordWrap | Qt::TextWrapAnywhere;
        const QRect line(margin, m_top, slipWidth - 2 * margin, 4000);
        const QRect used = QFontMetrics(font).boundingRect(line, flags, words);
        if (m_painter) {
            m_painter->setFont(font);
            m_painter->drawText(line, flags, words);
        }
        m_top += used.height() + gap;
    }

    /** As large as one line allows, whatever the series is called. */
    void writeNumber(const QString& number)
    {
        constexpr int largest = 190;
        QFont font = face(largest, QFont::Bold);
        const int wide = QFontMetrics(font).horizontalAdvance(number);
        constexpr int room = slipWidth - 2 * margin;
        if (wide > room)
            font.setPixelSize(std::max(40, largest * room / wide));
        write(number, font);
    }

    void rule()
    {
        if (m_painter)
            m_painter->fillRect(margin, m_top, slipWidth - 2 * margin, 3, Qt::black);
        m_top += 3 + gap;
    }

    void draw(const SlipCode& code)
    {
        if (code.size <= 0 || code.modules.size() < code.size * code.size)
            return;
        const int wide = code.size * moduleDots;
        const int left = (slipWidth - wide) / 2;
        m_top += quietModules * moduleDots;
        for (int y = 0; m_painter && y < code.size; ++y) {
            for (int x = 0; x < code.size; ++x) {
                if (code.modules.at(y * code.size + x) != 0)
                    m_painter->fillRect(left + x * moduleDots, m_top + y * moduleDots, moduleDots, moduleDots,
                                        Qt::black);
            }
        }
        m_top += wide + quietModules * moduleDots;
        write(code.caption, face(24));
    }

    [[nodiscard]] int bottom() const { return m_top + margin; }

private:
    QPainter* m_painter;
    int m_top = margin;
};

int layOut(const TicketSlip& slip, QPainter* painter)
{
    Pen pen(painter);
    pen.write(slip.townName, face(30));
    pen.write(slip.service, face(38, QFont::Bold));
    pen.writeNumber(slip.number);
    pen.rule();
    pen.write(sentenceByLine(slip.advice), face(32));
    pen.draw(slip.code);
    pen.write(slip.issuedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")), face(26));
    return pen.bottom();
}

} // namespace

QImage drawSlip(const TicketSlip& slip)
{
    QImage image(slipWidth, layOut(slip, nullptr), QImage::Format_Grayscale8);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setPen(Qt::black);
    layOut(slip, &painter);
    painter.end();
    return image.convertToFormat(QImage::Format_Mono, Qt::ThresholdDither);
}

QByteArray slipPdf(const TicketSlip& slip)
{
    const QImage image = drawSlip(slip);
    const auto millimetres = [](int dots) { return dots / dotsPerInch * millimetresPerInch; };
    QByteArray pdf;
    QBuffer buffer(&pdf);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(slip.number);
    writer.setCreator(QStringLiteral("kakanai"));
    writer.setPageSize(QPageSize(QSizeF(millimetres(image.width()), millimetres(image.height())),
                                 QPageSize::Millimeter, {}, QPageSize::ExactMatch));
    writer.setPageMargins({});
    QPainter painter(&writer);
    painter.drawImage(painter.viewport(), image);
    painter.end();
    return pdf;
}

} // namespace kakanai::devices
