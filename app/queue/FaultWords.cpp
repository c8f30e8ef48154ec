// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/queue/FaultWords.h"

#include "app/queue/HallFigures.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kakanai::queue {
namespace {

using Device = HallDevice;
using Trouble = HallTrouble;

/** The context of these words. */
struct Words {
    Q_DECLARE_TR_FUNCTIONS(HallFault)
};

constexpr std::array deviceWords{
    QT_TRANSLATE_NOOP("HallFault", "Machine"),  QT_TRANSLATE_NOOP("HallFault", "Ticket printer"),
    QT_TRANSLATE_NOOP("HallFault", "Card reader"),   QT_TRANSLATE_NOOP("HallFault", "Document camera"),
    QT_TRANSLATE_NOOP("HallFault", "Paper scanner"),
};
static_assert(deviceWords.size() == static_cast<std::size_t>(Device::Scanner) + 1);

struct Row {
    Device device;
    Trouble trouble;
    bool isUrgent;
    const char* words;
    const char* action;
};

// clang-format off
constexpr std::array rows{
    Row{Device::Machine, Trouble::Silent, true,
        QT_TRANSLATE_NOOP("HallFault", "Does not answer"),
        QT_TRANSLATE_NOOP("HallFault", "Please check that it is switched on and its network cable is plugged in.")},
    Row{Device::Machine, Trouble::NameTwice, true,
        QT_TRANSLATE_NOOP("HallFault", "Two machines carry this name"),
        QT_TRANSLATE_NOOP("HallFault", "Please ask the IT staff to give one of them another name.")},
    Row{Device::TicketPrinter, Trouble::PaperOut, true,
        QT_TRANSLATE_NOOP("HallFault", "No paper left"),
        QT_TRANSLATE_NOOP("HallFault", "Please put in a new roll of thermal paper.")},
    Row{Device::TicketPrinter, Trouble::PaperLow, false,
        QT_TRANSLATE_NOOP("HallFault", "Paper is running low"),
        QT_TRANSLATE_NOOP("HallFault", "Please take a new roll of thermal paper there.")},
    Row{Device::TicketPrinter, Trouble::CoverOpen, true,
        QT_TRANSLATE_NOOP("HallFault", "The cover is open"),
        QT_TRANSLATE_NOOP("HallFault", "Please close the cover until it clicks.")},
    Row{Device::TicketPrinter, Trouble::Failing, true,
        QT_TRANSLATE_NOOP("HallFault", "Stopped with an error"),
        QT_TRANSLATE_NOOP("HallFault", "Please take out jammed paper and switch it off and on again.")},
    Row{Device::TicketPrinter, Trouble::NotAnswering, true,
        QT_TRANSLATE_NOOP("HallFault", "Does not answer"),
        QT_TRANSLATE_NOOP("HallFault", "Please check that it is switched on and its cable is plugged in.")},
    Row{Device::CardReader, Trouble::NoService, true,
        QT_TRANSLATE_NOOP("HallFault", "The card service does not run"),
        QT_TRANSLATE_NOOP("HallFault", "Please start this machine again. If that does not help, call the IT staff.")},
    Row{Device::CardReader, Trouble::NotThere, true,
        QT_TRANSLATE_NOOP("HallFault", "Not connected"),
        QT_TRANSLATE_NOOP("HallFault", "Please plug its USB cable in.")},
    Row{Device::CardReader, Trouble::Gone, true,
        QT_TRANSLATE_NOOP("HallFault", "Came loose"),
        QT_TRANSLATE_NOOP("HallFault", "Please pull its USB cable out and plug it in again.")},
    Row{Device::Camera, Trouble::NotThere, false,
        QT_TRANSLATE_NOOP("HallFault", "Not connected"),
        QT_TRANSLATE_NOOP("HallFault", "Please plug its USB cable in.")},
    Row{Device::Camera, Trouble::Gone, false,
        QT_TRANSLATE_NOOP("HallFault", "Came loose"),
        QT_TRANSLATE_NOOP("HallFault", "Please pull its USB cable out and plug it in again.")},
    Row{Device::Camera, Trouble::Failing, false,
        QT_TRANSLATE_NOOP("HallFault", "Shows no picture"),
        QT_TRANSLATE_NOOP("HallFault", "Please pull its USB cable out, plug it in again and open the camera once more.")},
    Row{Device::Scanner, Trouble::Failing, false,
        QT_TRANSLATE_NOOP("HallFault", "Did not scan"),
        QT_TRANSLATE_NOOP("HallFault", "Please check power, cable and jammed paper, and scan once more.")},
};
// clang-format on

} // namespace

FaultWords faultWords(const DeviceTrouble& what)
{
    const QString device = Words::tr(deviceWords.at(static_cast<std::size_t>(what.device)));
    const auto row = std::ranges::find_if(
        rows, [&](const Row& known) { return known.device == what.device && known.trouble == what.trouble; });
    if (row == rows.end())
        return {device, Words::tr("Does not work"), Words::tr("Please call the IT staff.")};
    return {device, Words::tr(row->words), Words::tr(row->action), row->isUrgent};
}

QByteArray faultCsv(const QList<HallFault>& faults)
{
    QByteArray csv("\xef\xbb\xbf"); // without it, spreadsheets take the names for another encoding
    const auto line = [&csv](const QStringList& words) {
        QByteArrayList cells;
        for (const QString& word : words)
            cells.append(csvCell(word));
        csv += cells.join(',') + "\r\n";
    };
    const auto time = [](const QDateTime& at) {
        return at.isValid() ? at.toString(QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString();
    };
    line({Words::tr("Machine"), Words::tr("Place"), Words::tr("Device"), Words::tr("Trouble"),
          Words::tr("Since"), Words::tr("Until")});
    for (const HallFault& fault : faults) {
        const FaultWords words = faultWords(fault.what);
        line({fault.terminal, fault.place, words.device, words.trouble, time(fault.since),
              time(fault.endedAt)});
    }
    return csv;
}

} // namespace kakanai::queue
