// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/devices/TicketPrinter.h"

#include "app/devices/ByteLine.h"

#include <QDir>
#include <QFileInfo>
#include <QSaveFile>

#include <optional>

namespace kakanai::devices {
namespace {

constexpr auto tcpPrefix = u"tcp:";
constexpr quint16 rawPort = 9100;

struct HostAddress {
    QString host;
    quint16 port = rawPort;
};

/** `tcp:HOST`, `tcp:HOST:PORT`, `tcp:[IPv6]:PORT`. */
std::optional<HostAddress> hostOf(const QString& address)
{
    if (!address.startsWith(tcpPrefix))
        return {};
    HostAddress found{address.mid(4)};
    const qsizetype colon = found.host.lastIndexOf(u':');
    if (colon > 0 && !found.host.endsWith(u']')) {
        found.port = found.host.mid(colon + 1).toUShort();
        found.host.truncate(colon);
    }
    if (found.host.startsWith(u'[') && found.host.endsWith(u']'))
        found.host = found.host.mid(1, found.host.size() - 2);
    return found;
}

Result<ByteLine> lineTo(const QString& address, QDeadlineTimer deadline)
{
    if (const auto host = hostOf(address))
        return ByteLine::toHost(host->host, host->port, deadline);
    return ByteLine::toFile(address);
}

/** Unknown when it does not answer: many printers on a one-way cable cannot. */
PrinterState askLine(ByteLine& line, QDeadlineTimer deadline)
{
    if (!line.canAnswer())
        return PrinterState::Unknown;
    const auto answer = [&](StatusQuestion question) -> std::optional<quint8> {
        if (!line.write(statusRequest(question), deadline))
            return {};
        const auto byte = line.read(1, deadline);
        return byte ? std::optional(static_cast<quint8>(byte->at(0))) : std::nullopt;
    };
    const auto offLine = answer(StatusQuestion::OffLine);
    const auto paper = offLine ? answer(StatusQuestion::Paper) : std::nullopt;
    if (!paper)
        return PrinterState::Unknown;
    return stateFromAnswers(*offLine, *paper).value_or(PrinterState::Unknown);
}

Result<void> keepPdf(const TicketSlip& slip, const QString& folder)
{
    const QString path =
        QDir(folder).filePath(QStringLiteral("ticket-%1-%2.pdf")
                                  .arg(slip.issuedAt.toString(QStringLiteral("yyyyMMdd")), slip.number));
    const QByteArray pdf = slipPdf(slip);
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(pdf) != pdf.size() || !file.commit())
        return fail(FailureCode::DeviceFailed, path);
    return {};
}

} // namespace

TicketPrinter::TicketPrinter(TicketPrinterPlace place, QObject* parent)
    : QObject(parent)
    , m_place(std::move(place))
{
}

PrinterState TicketPrinter::ask() const
{
    if (m_place.address.isEmpty())
        return PrinterState::Unreachable;
    if (QFileInfo(m_place.address).isDir())
        return PrinterState::Ready;
    auto line = lineTo(m_place.address, QDeadlineTimer(m_place.patience));
    return line ? askLine(*line, QDeadlineTimer(m_place.patience)) : PrinterState::Unreachable;
}

Result<void> TicketPrinter::printPaper(const TicketSlip& slip) const
{
    auto line = lineTo(m_place.address, QDeadlineTimer(m_place.patience));
    if (!line)
        return tl::unexpected(line.error());
    const PrinterState before = askLine(*line, QDeadlineTimer(m_place.patience));
    if (!canPrint(before))
        return fail(FailureCode::DeviceFailed,
                    before == PrinterState::PaperOut ? QStringLiteral("paper-out")
                                                     : QStringLiteral("printer-trouble"));
    if (const auto sent = line->write(toEscPos(drawSlip(slip)), QDeadlineTimer(m_place.patience)); !sent)
        return sent;
    // Whoever answered before must answer after: bytes in a dead socket are no slip in a hand.
    if (before == PrinterState::Unknown)
        return {};
    const PrinterState after = askLine(*line, QDeadlineTimer(m_place.patience));
    if (after == PrinterState::Unknown || after == PrinterState::Trouble || after == PrinterState::CoverOpen)
        return fail(FailureCode::DeviceFailed, QStringLiteral("printer-trouble"));
    return {};
}

Result<void> TicketPrinter::print(const TicketSlip& slip) const
{
    if (m_place.address.isEmpty())
        return fail(FailureCode::DeviceFailed, QStringLiteral("no ticket printer is set up"));
    if (QFileInfo(m_place.address).isDir())
        return keepPdf(slip, m_place.address);
    Result<void> printed = printPaper(slip);
    if (!printed && !m_place.spare.isEmpty())
        (void)keepPdf(slip, m_place.spare); // the refusal below stays what is told
    return printed;
}

void TicketPrinter::send(const TicketSlip& slip, QObject* asker, Answer answer)
{
    m_lane.ask(
        asker, [this, slip] { return print(slip); }, std::move(answer));
    look();
}

void TicketPrinter::look()
{
    if (m_isLooking)
        return;
    m_isLooking = true;
    m_lane.ask(
        this, [this] { return ask(); },
        [this](PrinterState state) {
            m_isLooking = false;
            take(state);
        });
}

void TicketPrinter::take(PrinterState state)
{
    m_state = state;
    Q_EMIT stateKnown(state);
}

} // namespace kakanai::devices
