// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/print/RouteSlipDrawing.h"

#include "forms/print/PageImage.h"
#include "forms/print/PdfWriter.h"
#include "forms/print/SheetPage.h"
#include "forms/print/Typesetter.h"

#include <algorithm>
#include <array>

namespace kakanai::forms {
namespace {

constexpr double left = 16;
constexpr double right = 194;
constexpr double top = 14;
constexpr double bottom = 276;
constexpr double gap = 1.6;

constexpr double titlePt = 24;
constexpr double numberPt = 34;
constexpr double stopPt = 19;
constexpr double itemPt = 16;
constexpr double detailPt = 14; ///< nothing on the slip is smaller, the foot aside
constexpr double footPt = 10;
constexpr double tickBox = 7;

// The slip is read by people who have left the windows, and `forms` knows no translator; three languages as
// the catalogue has them.
const Words title{QStringLiteral("きょうの手続きのご案内"), QStringLiteral("きょうの 手続きの あんない"),
                  QStringLiteral("Your way through the office today")};
const Words howMany{QStringLiteral("上から順に回ってください。手続きは全部で%1件です。"),
                    QStringLiteral("上から じゅんばんに 行って ください。手続きは ぜんぶで %1つです。"),
                    QStringLiteral("From top to bottom; %1 procedures in all.")};
const Words yourNumber{QStringLiteral("番号"), QStringLiteral("ばんごう"), QStringLiteral("Number")};
const Words bring{QStringLiteral("ここで見せるもの："), QStringLiteral("ここで 見せる もの："),
                  QStringLiteral("Show here: ")};
const Words until{QStringLiteral("期限：%1"), QStringLiteral("いつまで：%1"), QStringLiteral("Deadline: %1")};
const Words again{QStringLiteral("（もう一度）"), QStringLiteral("（もう いちど）"),
                  QStringLiteral(" (again)")};
const Words done{
    QStringLiteral("終わったら □ に ✓ を付けてください。困ったときは、どの職員にもお声がけください。"),
    QStringLiteral("おわったら □ に ✓ を かいて ください。わからないときは、だれにでも 聞いて ください。"),
    QStringLiteral("Tick □ when it is done. Ask any member of staff for help.")};
const Words noName{QStringLiteral("この紙にお名前は印刷していません。"),
                   QStringLiteral("この 紙に 名前は ありません。"),
                   QStringLiteral("No name is printed on this slip.")};

class Composer
{
public:
    Composer(const RouteSlipContext& context, const Typesetter& type)
        : m_context(context)
        , m_type(type)
    {
        m_drawing.title = in(title);
        turnPage();
    }

    SheetDrawing run(const RouteSlip& slip)
    {
        head(slip);
        QStringList seen;
        for (qsizetype i = 0; i < slip.stops.size(); ++i) {
            const RouteStop& stop = slip.stops.at(i);
            const double needed = height(stop);
            if (m_y + needed > bottom && needed < bottom - top)
                turnPage();
            draw(stop, static_cast<int>(i) + 1, seen.contains(stop.department));
            seen.append(stop.department);
        }
        feet();
        return std::move(m_drawing);
    }

private:
    [[nodiscard]] QString in(const Words& words) const { return words.in(m_context.language); }
    DrawnPage& page() { return m_drawing.pages.last(); }

    void turnPage()
    {
        m_drawing.pages.append(DrawnPage{});
        m_y = top;
    }

    [[nodiscard]] double heightOf(const QString& text, double pt, double width) const
    {
        return text.isEmpty() ? 0 : m_type.height(text, Face::Form, pt, width) + gap;
    }

    void write(const QString& text, double x, double width, double pt, double grey = 0)
    {
        if (text.isEmpty())
            return;
        const double tall = m_type.height(text, Face::Form, pt, width);
        page().texts.append(
            {.box = {x, m_y, width, tall + 0.5}, .text = text, .pt = pt, .top = TextTop::Top, .grey = grey});
        m_y += tall + gap;
    }

    void head(const RouteSlip& slip)
    {
        const double numberWidth = m_context.number.isEmpty() ? 0 : 52;
        write(m_context.townName, left, right - left - numberWidth, detailPt);
        write(in(title), left, right - left - numberWidth, titlePt);
        const QString line = in(howMany).arg(slip.procedures());
        write(line, left, right - left - numberWidth, detailPt);
        if (numberWidth > 0) {
            const QRectF box(right - numberWidth + 2, top, numberWidth - 2, 26);
            frame(box);
            page().texts.append({.box = {box.left(), box.top() + 1, box.width(), 7},
                                 .text = in(yourNumber),
                                 .pt = 12,
                                 .align = TextAlign::Centre});
            page().texts.append({.box = {box.left(), box.top() + 8, box.width(), 17},
                                 .text = m_context.number,
                                 .pt = numberPt,
                                 .align = TextAlign::Centre});
            m_y = std::max(m_y, box.bottom() + gap);
        }
        m_y += gap;
    }

    void frame(const QRectF& box)
    {
        constexpr double rule = 0.5;
        const std::array corners{box.topLeft(), box.topRight(), box.bottomRight(), box.bottomLeft()};
        for (std::size_t i = 0; i < corners.size(); ++i)
            page().lines.append({corners.at(i), corners.at((i + 1) % corners.size()), rule});
    }

    /** One under the other: a list is looked through, a sentence must be read. */
    [[nodiscard]] QStringList documentsOf(const RouteStop& stop) const
    {
        QStringList lines;
        for (const Words& words : stop.documents)
            lines.append(QStringLiteral("・") + in(words));
        if (!lines.isEmpty())
            lines.prepend(in(bring));
        return lines;
    }

    struct Detail {
        QString text;
        double grey;
        bool isUrgent = false;
    };

    [[nodiscard]] QList<Detail> detailsOf(const RouteItem& item) const
    {
        QList<Detail> details;
        if (const QString deadline = in(item.deadline); !deadline.isEmpty())
            details.append(
                {item.isLate ? QStringLiteral("！ ") + deadline : in(until).arg(deadline), 0, item.isLate});
        if (const QString filing = in(item.filing); !filing.isEmpty())
            details.append({filing, 0});
        if (const QString elsewhere = in(item.elsewhere); !elsewhere.isEmpty())
            details.append({elsewhere, 0.25});
        return details;
    }

    static constexpr double itemLeft = left + tickBox + 5;
    static constexpr double itemWidth = right - itemLeft - 2;
    static constexpr double stopHeight = 11;
    static constexpr double documentWidth = right - left - 7;

    [[nodiscard]] double height(const RouteStop& stop) const
    {
        double tall = 2 * stopHeight + 3 * gap; // a long name takes two lines
        for (const RouteItem& item : stop.items) {
            tall += std::max(heightOf(in(item.name), itemPt, itemWidth), tickBox + gap);
            for (const Detail& detail : detailsOf(item))
                tall += heightOf(detail.text, detailPt, itemWidth);
            tall += gap;
        }
        for (const QString& line : documentsOf(stop))
            tall += heightOf(line, detailPt, documentWidth) - gap / 2;
        return tall;
    }

    void draw(const RouteStop& stop, int number, bool isAgain)
    {
        QString name = QStringLiteral("%1　%2").arg(number).arg(in(stop.name));
        if (isAgain)
            name += in(again);
        const QString place = in(stop.place.words());
        const double placeWidth = place.isEmpty() ? 0 : m_type.width(place, Face::Form, stopPt) + 4;
        const double nameWidth = right - left - placeWidth - 4;
        const bool isLong = m_type.width(name, Face::Form, stopPt) > nameWidth;
        const double pt = isLong ? detailPt : stopPt;
        const double tall =
            isLong ? std::max(stopHeight, m_type.height(name, Face::Form, pt, nameWidth) + 2) : stopHeight;
        page().shades.append({{left, m_y, right - left, tall}, 0.12});
        page().texts.append({.box = {left + 2, m_y, nameWidth, tall}, .text = name, .pt = pt});
        if (!place.isEmpty())
            page().texts.append({.box = {right - placeWidth, m_y, placeWidth - 2, tall},
                                 .text = place,
                                 .pt = stopPt,
                                 .align = TextAlign::Right});
        m_y += tall + gap;
        for (const RouteItem& item : stop.items)
            draw(item);
        const QStringList documents = documentsOf(stop);
        for (qsizetype i = 0; i < documents.size(); ++i) {
            if (m_y + heightOf(documents.at(i), detailPt, documentWidth) > bottom)
                turnPage();
            write(documents.at(i), left + (i == 0 ? 2 : 5), documentWidth, detailPt);
            m_y -= gap / 2;
        }
        m_y += 2 * gap;
    }

    void draw(const RouteItem& item)
    {
        double tall = std::max(heightOf(in(item.name), itemPt, itemWidth), tickBox + gap);
        for (const Detail& detail : detailsOf(item))
            tall += heightOf(detail.text, detailPt, itemWidth);
        if (m_y + tall > bottom)
            turnPage();
        page().ticks.append({.box = {left + 2, m_y + 0.3, tickBox, tickBox}});
        const double next = m_y + tickBox + gap;
        write(in(item.name), itemLeft, itemWidth, itemPt);
        m_y = std::max(m_y, next);
        for (const Detail& detail : detailsOf(item)) {
            if (detail.isUrgent)
                page().shades.append({{itemLeft - 1, m_y - 0.4, itemWidth + 2,
                                       heightOf(detail.text, detailPt, itemWidth) - gap + 1},
                                      0.2});
            write(detail.text, itemLeft, itemWidth, detailPt, detail.grey);
        }
        m_y += gap;
    }

    void feet()
    {
        constexpr double footTop = 280;
        const qsizetype count = m_drawing.pages.size();
        for (qsizetype i = 0; i < count; ++i) {
            DrawnPage& one = m_drawing.pages[i];
            one.lines.append({{left, footTop - 1}, {right, footTop - 1}, 0.2});
            one.texts.append({.box = {left, footTop, right - left, 5}, .text = in(done), .pt = footPt});
            const QString stamp = QStringLiteral("%1　%2").arg(
                in(noName), m_context.printedAt.toString(QStringLiteral("yyyy-MM-dd HH:mm")));
            one.texts.append(
                {.box = {left, footTop + 5, right - left - 20, 5}, .text = stamp, .pt = footPt, .grey = 0.3});
            one.texts.append({.box = {right - 20, footTop + 5, 20, 5},
                              .text = QStringLiteral("%1/%2").arg(i + 1).arg(count),
                              .pt = 12,
                              .align = TextAlign::Right});
        }
    }

    const RouteSlipContext& m_context;
    const Typesetter& m_type;
    SheetDrawing m_drawing;
    double m_y = top;
};

} // namespace

SheetDrawing drawRouteSlip(const RouteSlip& slip, const RouteSlipContext& context, const Typesetter& type)
{
    return Composer(context, type).run(slip);
}

FormResult<QByteArray> routeSlipPdf(const RouteSlip& slip, const RouteSlipContext& context)
{
    const Typesetter type;
    return writePdf(drawRouteSlip(slip, context, type), context.printedAt, type);
}

QImage routeSlipImage(const RouteSlip& slip, const RouteSlipContext& context, int page, double dpi)
{
    const Typesetter type;
    const SheetDrawing drawing = drawRouteSlip(slip, context, type);
    return page >= 0 && page < drawing.pages.size()
        ? pageImage(drawing.pages.at(page), type, dpi).value_or(QImage())
        : QImage();
}

} // namespace kakanai::forms
