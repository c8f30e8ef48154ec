// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/PaperMaker.h"

#include "forms/ocr/PaperTemplate.h"

#include <QFont>
#include <QFontMetricsF>
#include <QPainter>
#include <QRandomGenerator>
#include <QTransform>

#include <algorithm>
#include <array>
#include <cmath>

namespace kakanai::demo {
namespace {

struct Era {
    const char16_t* name;
    int base; ///< Western year of year 0
    int firstDay; ///< yyyymmdd
};

// The latest first: the first one that had begun is the one.
constexpr std::array eras{
    Era{u"令和", 2018, 20190501}, Era{u"平成", 1988, 19890108}, Era{u"昭和", 1925, 19261225},
    Era{u"大正", 1911, 19120730}, Era{u"明治", 1867, 18730101},
};

constexpr int templateDpi = 300;
constexpr double largestText = 50; // pixels at 300 dpi: 12 point
constexpr QColor toner(38, 38, 40);
constexpr QColor table(66, 64, 54);

} // namespace

QString japaneseDate(const QDate& date)
{
    const int day = date.year() * 10000 + date.month() * 100 + date.day();
    for (const Era& era : eras) {
        if (day < era.firstDay)
            continue;
        const int year = date.year() - era.base;
        return QStringLiteral("%1%2年%3月%4日")
            .arg(QString::fromUtf16(era.name), year == 1 ? QStringLiteral("元") : QString::number(year))
            .arg(date.month())
            .arg(date.day());
    }
    return QStringLiteral("%1年%2月%3日").arg(date.year()).arg(date.month()).arg(date.day());
}

QMap<QString, QString> RemovalCertificate::printed() const
{
    return {
        {QStringLiteral("name"), name},
        {QStringLiteral("kana"), kana},
        {QStringLiteral("dob"), japaneseDate(birth)},
        {QStringLiteral("sex"),
         sex == QStringLiteral("female") ? QStringLiteral("女") : QStringLiteral("男")},
        {QStringLiteral("rel"), relation},
        {QStringLiteral("head"), head},
        {QStringLiteral("old_addr"), oldAddress},
        {QStringLiteral("new_addr"), newAddress},
        {QStringLiteral("move_date"), japaneseDate(moved)},
        {QStringLiteral("notify_date"), japaneseDate(notified)},
        {QStringLiteral("jcode"), residentCode},
        {QStringLiteral("mynum"), number},
        {QStringLiteral("kokuho"), isNationalInsured ? QStringLiteral("有") : QStringLiteral("無")},
    };
}

QImage printPaper(const QString& type, const QMap<QString, QString>& values, const QString& font)
{
    const auto paper = forms::loadPaperTemplate(type);
    if (!paper)
        return {};
    QImage image = paper->blank.convertToFormat(QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::TextAntialiasing);
    painter.setPen(toner);
    for (const forms::TemplateField& field : paper->fields) {
        const QString text = values.value(field.name);
        if (text.isEmpty())
            continue;
        QFont written(font);
        double size = std::min(largestText, field.box.height() * 0.6);
        written.setPixelSize(static_cast<int>(size));
        const double room = field.box.width() - 24.0;
        const double width = QFontMetricsF(written).horizontalAdvance(text);
        if (width > room) {
            size *= room / width;
            written.setPixelSize(static_cast<int>(size));
        }
        painter.setFont(written);
        painter.drawText(field.box.adjusted(12, 0, 0, 0), Qt::AlignLeft | Qt::AlignVCenter, text);
    }
    return image;
}

QImage photograph(const QImage& paper, const Shot& shot)
{
    const double zoom = static_cast<double>(shot.dpi) / templateDpi;
    const double width = paper.width() * zoom;
    const double height = paper.height() * zoom;
    const QSize frame(static_cast<int>(width * 1.14), static_cast<int>(height * 1.10));
    const double inset = width * shot.tilt / 2;
    QTransform tilted;
    const QPolygonF from({QPointF(0, 0), QPointF(paper.width(), 0), QPointF(paper.width(), paper.height()),
                          QPointF(0, paper.height())});
    const QPolygonF to(
        {QPointF(inset, 0), QPointF(width - inset, 0), QPointF(width, height), QPointF(0, height)});
    if (!QTransform::quadToQuad(from, to, tilted))
        return {};
    QTransform placed;
    placed.translate(frame.width() / 2.0, frame.height() / 2.0);
    placed.rotate(shot.turn);
    placed.translate(-width / 2, -height / 2);

    QImage image(frame, QImage::Format_RGB32);
    image.fill(table);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::SmoothPixmapTransform | QPainter::Antialiasing);
    painter.setTransform(tilted * placed);
    painter.drawImage(0, 0, paper);
    painter.resetTransform();
    if (shot.hasShadow) { // of the person who leans over the table
        QLinearGradient shade(frame.width() * 0.25, 0, frame.width() * 0.6, frame.height() * 0.35);
        shade.setColorAt(0, QColor(0, 0, 0, 110));
        shade.setColorAt(1, QColor(0, 0, 0, 0));
        painter.fillRect(image.rect(), shade);
    }
    painter.end();
    if (shot.noise > 0) {
        QRandomGenerator random(shot.seed);
        for (int y = 0; y < image.height(); ++y) {
            auto* line = reinterpret_cast<QRgb*>(image.scanLine(y));
            for (int x = 0; x < image.width(); ++x) {
                const int grain = random.bounded(-shot.noise, shot.noise + 1);
                const auto grained = [grain](int level) { return std::clamp(level + grain, 0, 255); };
                line[x] = qRgb(grained(qRed(line[x])), grained(qGreen(line[x])), grained(qBlue(line[x])));
            }
        }
    }
    return image;
}

} // namespace kakanai::demo
