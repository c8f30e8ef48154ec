// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/MachineWatch.h"

#include "app/devices/CameraList.h"
#include "app/devices/TicketPrinter.h"
#include "app/visit/Office.h"

#include <QSysInfo>

#include <algorithm>

namespace kakanai::visit {
namespace {

using queue::HallDevice;
using queue::HallTrouble;

std::optional<HallTrouble> troubleOf(devices::PrinterState state, bool hasAnswered)
{
    switch (state) {
    case devices::PrinterState::Ready:
        return {};
    case devices::PrinterState::Unknown:
        return hasAnswered ? std::optional(HallTrouble::NotAnswering) : std::nullopt;
    case devices::PrinterState::PaperLow:
        return HallTrouble::PaperLow;
    case devices::PrinterState::PaperOut:
        return HallTrouble::PaperOut;
    case devices::PrinterState::CoverOpen:
        return HallTrouble::CoverOpen;
    case devices::PrinterState::Trouble:
        return HallTrouble::Failing;
    case devices::PrinterState::Unreachable:
        return HallTrouble::NotAnswering;
    }
    Q_UNREACHABLE();
}

queue::MachineReport selfOf(const MachineSettings& settings, const QString& dataFolder)
{
    return {.terminal = settings.name,
            .instance = machineInstance(dataFolder),
            .host = QSysInfo::machineHostName(),
            .place = settings.place};
}

} // namespace

MachineWatch::MachineWatch(Office& office, const Clock& clock, queue::MachineReport self,
                           MachineSettings settings, Pace pace, QObject* parent)
    : QObject(parent)
    , m_office(office)
    , m_clock(clock)
    , m_settings(std::move(settings))
    , m_self(std::move(self))
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pace.gather);
    m_look.setInterval(pace.look);
    connect(&m_soon, &QTimer::timeout, this, &MachineWatch::report);
    connect(&m_alive, &QTimer::timeout, this, &MachineWatch::report);
    connect(&m_look, &QTimer::timeout, this, &MachineWatch::lookAtCameras);
    connect(&office.feed(), &queue::QueueFeed::presenceChanged, this, [this] { m_soon.start(); });
    m_alive.start(pace.alive);
    m_look.start();
    m_soon.start();
}

MachineWatch::MachineWatch(Office& office, const Clock& clock, const QString& dataFolder,
                           MachineSettings settings, QObject* parent)
    : MachineWatch(office, clock, selfOf(settings, dataFolder), settings, Pace(), parent)
{
}

MachineWatch::~MachineWatch()
{
    m_self.isLeaving = true;
    if (!m_office.feed().presence().isAway)
        (void)m_office.lane().run([office = &m_office, clock = &m_clock, self = m_self] {
            return queue::HallFaults(*office->stores().database, *clock, &office->feed()).report(self);
        });
}

void MachineWatch::setWindows(const QStringList& roles)
{
    if (roles == m_self.windows)
        return;
    m_self.windows = roles;
    changed();
}

void MachineWatch::watchPrinter(devices::TicketPrinter& printer)
{
    if (!isExpected(HallDevice::TicketPrinter))
        return;
    connect(&printer, &devices::TicketPrinter::stateKnown, this, &MachineWatch::takePrinter,
            Qt::UniqueConnection);
    connect(&m_look, &QTimer::timeout, &printer, &devices::TicketPrinter::look, Qt::UniqueConnection);
    printer.look();
}

void MachineWatch::watchCards(CardWatcher& watcher)
{
    if (!isExpected(HallDevice::CardReader))
        return;
    connect(&watcher, &CardWatcher::presenceChanged, this, &MachineWatch::takeCards, Qt::UniqueConnection);
    takeCards(watcher.presence());
}

void MachineWatch::watchCameras(const QString& kernelList)
{
    m_kernelList = kernelList;
    lookAtCameras();
}

void MachineWatch::takePaperDevice(devices::PaperDevice device, bool works)
{
    switch (device) {
    case devices::PaperDevice::None:
        return;
    case devices::PaperDevice::Camera:
        // One that is not there is told of by the look at what is plugged in.
        if (works || m_hadCamera)
            tell(HallDevice::Camera, works ? std::optional<HallTrouble>() : HallTrouble::Failing);
        return;
    case devices::PaperDevice::Scanner:
        // Pressed where there never was one: nothing is broken.
        m_hadScanner = m_hadScanner || works;
        if (m_hadScanner || m_settings.has(queue::hallDeviceName(HallDevice::Scanner)))
            tell(HallDevice::Scanner, works ? std::optional<HallTrouble>() : HallTrouble::Failing);
        return;
    }
}

void MachineWatch::takePrinter(devices::PrinterState state)
{
    m_printerAnswered = m_printerAnswered
        || (state != devices::PrinterState::Unknown && state != devices::PrinterState::Unreachable);
    tell(HallDevice::TicketPrinter, troubleOf(state, m_printerAnswered));
}

void MachineWatch::takeCards(ReaderPresence presence)
{
    switch (presence) {
    case ReaderPresence::NotAsked:
        return;
    case ReaderPresence::NoService:
        tell(HallDevice::CardReader, HallTrouble::NoService);
        return;
    case ReaderPresence::NoReader:
        tell(HallDevice::CardReader, m_hadReader ? HallTrouble::Gone : HallTrouble::NotThere);
        return;
    case ReaderPresence::There:
        m_hadReader = true;
        tell(HallDevice::CardReader, {});
        return;
    }
}

void MachineWatch::lookAtCameras()
{
    if (m_kernelList.isEmpty() || !isExpected(HallDevice::Camera))
        return;
    const bool isThere = !devices::pluggedCameras(m_kernelList).isEmpty();
    const auto known = m_troubles.constFind(HallDevice::Camera);
    const bool isFailing = known != m_troubles.constEnd() && *known == HallTrouble::Failing;
    m_hadCamera = m_hadCamera || isThere;
    if (isThere && !isFailing) // whether it works again is seen when somebody uses it
        tell(HallDevice::Camera, {});
    else if (!isThere && m_hadCamera)
        tell(HallDevice::Camera, HallTrouble::Gone);
    else if (!isThere && m_settings.has(queue::hallDeviceName(HallDevice::Camera)))
        tell(HallDevice::Camera, HallTrouble::NotThere);
}

bool MachineWatch::isExpected(HallDevice device) const
{
    return !m_settings.devices || m_settings.has(queue::hallDeviceName(device));
}

void MachineWatch::tell(HallDevice device, std::optional<HallTrouble> trouble)
{
    const auto known = m_troubles.constFind(device);
    if (trouble ? known != m_troubles.constEnd() && *known == *trouble : known == m_troubles.constEnd())
        return;
    if (trouble)
        m_troubles.insert(device, *trouble);
    else
        m_troubles.remove(device);
    changed();
}

void MachineWatch::changed()
{
    m_isOutOfDate = true;
    if (!m_soon.isActive())
        m_soon.start();
}

void MachineWatch::report()
{
    if (m_isReporting || m_office.feed().presence().isAway)
        return;
    m_isReporting = true;
    m_isOutOfDate = false;
    m_self.troubles.clear();
    for (auto it = m_troubles.cbegin(); it != m_troubles.cend(); ++it)
        m_self.troubles.append({it.key(), it.value()});
    m_office.lane().ask(
        this,
        [office = &m_office, clock = &m_clock, self = m_self] {
            return queue::HallFaults(*office->stores().database, *clock, &office->feed()).report(self);
        },
        [this](const Result<queue::Heard>& heard) {
            m_isReporting = false;
            if (m_isOutOfDate)
                m_soon.start();
            if (heard)
                Q_EMIT reported(*heard);
            else
                Q_EMIT failed(heard.error());
        });
}

} // namespace kakanai::visit
