// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/SignatureInk.h"

#include "forms/print/InkPath.h"

#include <QRegularExpression>
#include <QStringList>
#include <QXmlStreamReader>

#include <cmath>

namespace kakanai::forms {
namespace {

constexpr qsizetype largestSvg = 1024 * 1024;
constexpr qsizetype mostPoints = 20000;
constexpr double largestCoordinate = 1e5;

QByteArray number(double value)
{
    return QByteArray::number(std::round(value * 100) / 100, 'g', 10);
}

/** Numbers separated by spaces or commas; nothing when one of them is no number or leaves the range. */
std::optional<QList<double>> numbers(const QString& text)
{
    static const QRegularExpression separator(QStringLiteral("[\\s,]+"));
    QList<double> list;
    const QStringList parts = text.split(separator, Qt::SkipEmptyParts);
    for (const QString& part : parts) {
        bool ok = false;
        const double value = part.toDouble(&ok);
        if (!ok || !std::isfinite(value) || std::abs(value) > largestCoordinate)
            return {};
        list.append(value);
    }
    return list;
}

std::optional<InkStroke> stroke(const QList<double>& pairs, const QXmlStreamAttributes& attributes)
{
    if (pairs.isEmpty() || pairs.size() % 2 != 0)
        return {};
    bool hasWidth = false;
    const double width = attributes.value(QLatin1String("stroke-width")).toDouble(&hasWidth);
    const auto widths = numbers(attributes.value(QLatin1String("data-w")).toString());
    const auto times = numbers(attributes.value(QLatin1String("data-t")).toString());
    const qsizetype count = pairs.size() / 2;
    if (!widths || !times || (!widths->isEmpty() && widths->size() != count)
        || (!times->isEmpty() && times->size() != count)
        || (hasWidth && (width <= 0 || width > largestCoordinate)))
        return {};
    InkStroke points;
    for (qsizetype i = 0; i < count; ++i) {
        InkPoint point{{pairs.at(2 * i), pairs.at(2 * i + 1)}};
        if (hasWidth)
            point.width = width;
        if (!widths->isEmpty())
            point.width = std::abs(widths->at(i));
        if (!times->isEmpty())
            point.time = std::llround(times->at(i));
        points.append(point);
    }
    return points;
}

QList<double> pairsOf(const QPolygonF& line)
{
    QList<double> pairs;
    for (const QPointF& point : line)
        pairs << point.x() << point.y();
    return pairs;
}

/** The drawing's size: its viewBox, else width and height as plain numbers or pixels. */
std::optional<QSizeF> areaOf(const QXmlStreamAttributes& attributes)
{
    const auto box = numbers(attributes.value(QLatin1String("viewBox")).toString());
    if (box && box->size() == 4 && box->at(2) > 0 && box->at(3) > 0)
        return QSizeF(box->at(2), box->at(3));
    if (!box || !box->isEmpty())
        return {};
    const auto length = [&](const char* name) {
        QString text = attributes.value(QLatin1String(name)).toString();
        if (text.endsWith(QLatin1String("px")))
            text.chop(2);
        return text.toDouble();
    };
    const QSizeF size(length("width"), length("height"));
    return size.isEmpty() || size.width() > largestCoordinate || size.height() > largestCoordinate
        ? std::nullopt
        : std::optional(size);
}

} // namespace

SignatureInk::SignatureInk(QSizeF area, QList<InkStroke> strokes)
    : m_area(area)
    , m_strokes(std::move(strokes))
{
}

QRectF SignatureInk::bounds() const
{
    QRectF all;
    for (const InkStroke& stroke : m_strokes) {
        for (const InkPoint& point : stroke) {
            const double half = point.width / 2;
            all |= QRectF(point.at - QPointF(half, half), QSizeF(point.width, point.width));
        }
    }
    return all;
}

QByteArray SignatureInk::toSvg() const
{
    QByteArray svg = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 " + number(m_area.width()) + ' '
        + number(m_area.height())
        + "\" fill=\"none\" stroke=\"#000\" stroke-linecap=\"round\" stroke-linejoin=\"round\">\n";
    for (const InkStroke& stroke : m_strokes) {
        QByteArrayList points;
        QByteArrayList widths;
        QByteArrayList times;
        double sum = 0;
        for (const InkPoint& point : stroke) {
            points.append(number(point.at.x()) + ',' + number(point.at.y()));
            widths.append(number(point.width));
            times.append(QByteArray::number(point.time));
            sum += point.width;
        }
        if (points.isEmpty())
            continue;
        svg += "<polyline stroke-width=\"" + number(sum / static_cast<double>(stroke.size())) + "\" points=\""
            + points.join(' ') + "\" data-w=\"" + widths.join(' ') + "\" data-t=\"" + times.join(' ')
            + "\"/>\n";
    }
    return svg + "</svg>\n";
}

FormResult<SignatureInk> SignatureInk::fromSvg(const QByteArray& svg)
{
    const auto refuse = [](const char16_t* why) {
        return formError(FormErrorCode::FieldInvalid,
                         QStringLiteral("signature: ") + QString::fromUtf16(why));
    };
    if (svg.size() > largestSvg)
        return refuse(u"too large");
    SignatureInk ink;
    qsizetype count = 0;
    QXmlStreamReader xml(svg);
    while (!xml.atEnd()) {
        const QXmlStreamReader::TokenType token = xml.readNext();
        if (token == QXmlStreamReader::DTD || token == QXmlStreamReader::EntityReference
            || token == QXmlStreamReader::ProcessingInstruction)
            return refuse(u"only plain strokes");
        if (token != QXmlStreamReader::StartElement)
            continue;
        const QXmlStreamAttributes attributes = xml.attributes();
        QList<QList<double>> lines;
        if (xml.name() == QLatin1String("svg")) {
            const auto area = areaOf(attributes);
            if (!area)
                return refuse(u"viewBox");
            ink.m_area = *area;
        } else if (xml.name() == QLatin1String("polyline")) {
            const auto pairs = numbers(attributes.value(QLatin1String("points")).toString());
            if (!pairs)
                return refuse(u"points");
            lines.append(*pairs);
        } else if (xml.name() == QLatin1String("path")) {
            const auto found = linesOfPath(attributes.value(QLatin1String("d")).toString());
            if (!found)
                return refuse(u"path");
            for (const QPolygonF& line : *found)
                lines.append(pairsOf(line));
        } else if (xml.name() != QLatin1String("g") && xml.name() != QLatin1String("title")
                   && xml.name() != QLatin1String("desc")) {
            return refuse(u"only plain strokes");
        }
        for (const QList<double>& line : std::as_const(lines)) {
            const auto read = stroke(line, attributes);
            if (!read)
                return refuse(u"points");
            count += read->size();
            ink.m_strokes.append(*read);
        }
        if (count > mostPoints)
            return refuse(u"too many points");
    }
    if (xml.hasError() || ink.m_area.isEmpty())
        return refuse(u"not an SVG");
    return ink;
}

} // namespace kakanai::forms
