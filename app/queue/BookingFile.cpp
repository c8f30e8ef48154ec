// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/BookingFile.h"

#include <QStringList>

namespace kakanai::queue {
namespace {

constexpr int japan = 9 * 3600;

QDateTime inJapan(QDateTime time)
{
    if (time.isValid() && time.timeSpec() == Qt::LocalTime)
        time.setOffsetFromUtc(japan);
    return time.toOffsetFromUtc(japan);
}

/** The cells of one line; quotes may hold commas and doubled quotes. */
QStringList cells(const QString& line)
{
    QStringList found(QString{});
    bool isQuoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line[i];
        if (c == u'"' && isQuoted && i + 1 < line.size() && line[i + 1] == u'"') {
            found.last() += c;
            ++i;
        } else if (c == u'"') {
            isQuoted = !isQuoted;
        } else if (c == u',' && !isQuoted) {
            found.append(QString());
        } else {
            found.last() += c;
        }
    }
    for (QString& cell : found)
        cell = cell.trimmed();
    return found;
}

QStringList linesOf(const QByteArray& bytes)
{
    QString text = QString::fromUtf8(bytes);
    if (text.startsWith(QChar(0xfeff)))
        text.remove(0, 1);
    return text.replace(QStringLiteral("\r\n"), QStringLiteral("\n")).split(u'\n');
}

/** `20260401T093000`, the same with `Z`, or with a zone named beside it: Japan's, as every clock here. */
QDateTime calendarTime(const QString& value)
{
    const bool isUtc = value.endsWith(u'Z');
    QDateTime time = QDateTime::fromString(value.left(15), QStringLiteral("yyyyMMdd'T'HHmmss"));
    if (time.isValid())
        time.setOffsetFromUtc(isUtc ? 0 : japan);
    return time.isValid() ? time.toOffsetFromUtc(japan) : QDateTime();
}

} // namespace

QList<BookingLine> bookingsFromCsv(const QByteArray& csv)
{
    const QStringList lines = linesOf(csv);
    const QStringList names = cells(lines.value(0).toLower());
    const qsizetype id = names.indexOf(QStringLiteral("id"));
    const qsizetype service = names.indexOf(QStringLiteral("service"));
    const qsizetype start = names.indexOf(QStringLiteral("start"));
    if (id < 0 || service < 0 || start < 0)
        return {BookingLine{.number = 1,
                            .fault = QStringLiteral("the first line must name id, service and start")}};
    QList<BookingLine> found;
    for (qsizetype i = 1; i < lines.size(); ++i) {
        if (lines[i].trimmed().isEmpty())
            continue;
        const QStringList row = cells(lines[i]);
        BookingLine line{
            static_cast<int>(i) + 1, row.value(id), row.value(service),
            inJapan(QDateTime::fromString(QString(row.value(start)).replace(u' ', u'T'), Qt::ISODate))};
        if (row.size() != names.size())
            line.fault = QStringLiteral("%1 columns instead of %2").arg(row.size()).arg(names.size());
        found.append(line);
    }
    return found;
}

QList<BookingLine> bookingsFromCalendar(const QByteArray& ics)
{
    // A line that begins with a blank goes on where the one before ended (§3.1).
    QList<std::pair<int, QString>> unfolded;
    const QStringList lines = linesOf(ics);
    for (qsizetype i = 0; i < lines.size(); ++i) {
        if (!unfolded.isEmpty() && (lines[i].startsWith(u' ') || lines[i].startsWith(u'\t')))
            unfolded.last().second += lines[i].mid(1);
        else
            unfolded.append({static_cast<int>(i) + 1, lines[i]});
    }
    QList<BookingLine> found;
    bool isInside = false;
    int depth = 0; // alarms inside an event have times of their own
    for (const auto& [number, line] : unfolded) {
        const QString name = line.section(u':', 0, 0).section(u';', 0, 0).toUpper();
        const QString value = line.section(u':', 1).trimmed();
        if (name == u"BEGIN" && value == u"VEVENT") {
            found.append(BookingLine{.number = number});
            isInside = true;
        } else if (name == u"END" && value == u"VEVENT") {
            isInside = false;
        } else if (name == u"BEGIN" || name == u"END") {
            depth += isInside ? (name == u"BEGIN" ? 1 : -1) : 0;
        } else if (isInside && depth == 0) {
            BookingLine& event = found.last();
            if (name == u"UID")
                event.id = value;
            else if (name == u"CATEGORIES")
                event.service = value.section(u',', 0, 0).trimmed();
            else if (name == u"DTSTART")
                event.start = calendarTime(value);
            else if (name == u"STATUS")
                event.isCancelled = value.toUpper() == u"CANCELLED";
        }
    }
    if (isInside)
        found.last().fault = QStringLiteral("the event does not end");
    return found;
}

} // namespace kakanai::queue
