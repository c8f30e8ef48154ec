// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/WindowHost.h"

#include "app/cli/CommandLine.h"
#include "app/counter/CounterWindow.h"
#include "app/display/BoardWindow.h"
#include "app/editor/EditorWindow.h"
#include "app/kiosk/KioskWindow.h"
#include "app/review/DeadLetterWindow.h"
#include "app/review/ReviewWindow.h"
#include "app/supervisor/LiveOutlook.h"
#include "app/supervisor/SupervisorWindow.h"
#include "app/visit/Office.h"

#include <QScreen>

#include <algorithm>

namespace kakanai::demo {

struct WindowHost::Role {
    QString name;
    QWidget* (WindowHost::*make)();
    QSize size;
};

// One line a role; a machine with another kind of window gets another line.
const QList<WindowHost::Role>& WindowHost::table()
{
    static const QList<Role> roles{
        {QStringLiteral("kiosk"), &WindowHost::makeKiosk, {1080, 1920}},
        {QStringLiteral("counter"), &WindowHost::makeCounter, {1366, 768}},
        {QStringLiteral("display"), &WindowHost::makeDisplay, {1920, 1080}},
        {QStringLiteral("supervisor"), &WindowHost::makeSupervisor, {1366, 768}},
        {QStringLiteral("review"), &WindowHost::makeReview, {1366, 768}},
        {QStringLiteral("undelivered"), &WindowHost::makeUndelivered, {1366, 768}},
        {QStringLiteral("editor"), &WindowHost::makeEditor, {1366, 768}},
    };
    return roles;
}

WindowHost::WindowHost(visit::VisitServices& services, HostSettings settings, QObject* parent)
    : QObject(parent)
    , m_services(services)
    , m_settings(std::move(settings))
{
    if (services.office.isOnServer() && !m_settings.dataFolder.isEmpty())
        m_server = std::make_unique<visit::ServerWatch>(services.office, services.town, services.clock,
                                                        queue::awayFile(m_settings.dataFolder),
                                                        services.terminal, services.counter);
    if (!m_settings.machine.name.isEmpty())
        m_machine = std::make_unique<visit::MachineWatch>(services.office, services.clock,
                                                          m_settings.dataFolder, m_settings.machine);
}

WindowHost::~WindowHost()
{
    for (const QPointer<QWidget>& window : std::as_const(m_windows)) {
        if (window)
            window->disconnect(this);
        delete window;
    }
}

QStringList WindowHost::roles()
{
    QStringList names;
    for (const Role& role : table())
        names.append(role.name);
    return names;
}

QString WindowHost::baseRole(const QString& role)
{
    const QString base = role.section(u':', 0, 0);
    const bool takesPart = base == QStringLiteral("display") || base == QStringLiteral("review");
    return base == role || takesPart ? base : role;
}

QWidget* WindowHost::open(const QString& role)
{
    const auto found = std::ranges::find(table(), baseRole(role), &Role::name);
    if (found == table().end())
        return nullptr;
    QPointer<QWidget>& window = m_windows[role];
    if (!window) {
        m_part = role.section(u':', 1);
        window = (this->*found->make)();
        window->setAttribute(Qt::WA_DeleteOnClose);
        connectStaffCall();
        connect(window, &QObject::destroyed, this, &WindowHost::tellWindows, Qt::QueuedConnection);
        tellWindows();
        window->resize(found->size.boundedTo(window->screen()->availableSize()));
    }
    window->show();
    window->raise();
    window->activateWindow();
    return window;
}

void WindowHost::setLanguage(const QString& language)
{
    m_settings.language = language;
    cli::installLanguage(language);
    Q_EMIT languageChanged(language);
}

bool WindowHost::isBetweenVisits() const
{
    const auto rests = [](const visit::VisitSession& session) {
        return session.step() == visit::VisitStep::Welcome && !session.isBusy();
    };
    auto* kioskWindow = qobject_cast<kiosk::KioskWindow*>(m_windows.value(QStringLiteral("kiosk")));
    auto* counterWindow = qobject_cast<counter::CounterWindow*>(m_windows.value(QStringLiteral("counter")));
    return (!kioskWindow || rests(kioskWindow->session()))
        && (!counterWindow || rests(counterWindow->session()));
}

void WindowHost::connectStaffCall()
{
    // Only when both are there: a kiosk that nobody hears must not say that somebody is coming.
    const auto* kioskWindow = qobject_cast<kiosk::KioskWindow*>(m_windows.value(QStringLiteral("kiosk")));
    const auto* counterWindow =
        qobject_cast<counter::CounterWindow*>(m_windows.value(QStringLiteral("counter")));
    if (kioskWindow && counterWindow)
        connect(kioskWindow, &kiosk::KioskWindow::staffCalled, counterWindow,
                &counter::CounterWindow::hearStaffCall, Qt::UniqueConnection);
}

void WindowHost::tellWindows()
{
    if (!m_machine)
        return;
    QStringList roles;
    for (auto it = m_windows.cbegin(); it != m_windows.cend(); ++it) {
        if (it.value())
            roles.append(it.key());
    }
    roles.sort();
    m_machine->setWindows(roles);
}

visit::VisitServices& WindowHost::servicesOf(const QString& role)
{
    const auto [named, isNew] = m_ofRole.try_emplace(role, m_services);
    if (isNew)
        named->second.terminal = m_services.terminal + u'-' + role;
    return named->second;
}

void WindowHost::takeUpCatalogue()
{
    for (auto& [role, services] : m_ofRole)
        services.layouts = m_services.layouts;
}

void WindowHost::keepForecasts()
{
    if (!m_forecasts)
        m_forecasts = std::make_unique<visit::ForecastKeeper>(m_services.office);
}

QWidget* WindowHost::makeKiosk()
{
    kiosk::KioskOptions options;
    options.languages = m_services.town.languages;
    options.paperFolder = m_settings.dropFolder;
    auto* window = new kiosk::KioskWindow(servicesOf(QStringLiteral("kiosk")), m_kioskTheme, options);
    if (m_machine && m_services.ticketPrinter)
        m_machine->watchPrinter(*m_services.ticketPrinter);
    if (m_machine && m_settings.watcher)
        m_machine->watchCards(*m_settings.watcher);
    if (m_settings.watcher) {
        connect(m_settings.watcher, &visit::CardWatcher::cardPlaced, window, &kiosk::KioskWindow::cardPlaced);
        connect(m_settings.watcher, &visit::CardWatcher::cardTaken, window, &kiosk::KioskWindow::cardTaken);
    }
    return window;
}

QWidget* WindowHost::makeCounter()
{
    keepForecasts();
    auto* window = new counter::CounterWindow(
        servicesOf(QStringLiteral("counter")),
        {m_settings.staffId, m_settings.staffName, m_settings.language, m_settings.dropFolder});
    if (m_machine) {
        m_machine->watchCameras(QStringLiteral("/sys/class/video4linux"));
        connect(window, &counter::CounterWindow::deviceTold, m_machine.get(),
                &visit::MachineWatch::takePaperDevice);
        if (m_settings.watcher)
            m_machine->watchCards(*m_settings.watcher);
    }
    connect(window, &counter::CounterWindow::languageChosen, this, &WindowHost::setLanguage);
    connect(this, &WindowHost::languageChanged, window, &counter::CounterWindow::setLanguage);
    if (m_settings.watcher) {
        connect(m_settings.watcher, &visit::CardWatcher::cardPlaced, window,
                &counter::CounterWindow::placeCard);
        connect(m_settings.watcher, &visit::CardWatcher::cardTaken, window,
                &counter::CounterWindow::removeCard);
    }
    return window;
}

QWidget* WindowHost::makeDisplay()
{
    display::BoardOptions options;
    options.place = m_services.town.screens.board(m_part);
    // One loudspeaker: the first board of a machine speaks, or two would at once.
    options.isSilent = std::ranges::any_of(m_windows, [](const QPointer<QWidget>& window) {
        return qobject_cast<display::BoardWindow*>(window) != nullptr;
    });
    return new display::BoardWindow(m_services.office, m_services.town, m_services.clock,
                                    m_services.terminal + QStringLiteral("-board"), std::move(options));
}

QWidget* WindowHost::makeSupervisor()
{
    keepForecasts();
    const access::Actor actor{m_settings.supervisorId, access::Role::Supervisor,
                              m_services.terminal + QStringLiteral("-supervisor")};
    auto* window = new supervisor::SupervisorWindow(
        m_services.office, m_services.town, m_services.clock, actor, m_settings.language,
        supervisor::liveOutlook(m_services.office, m_services.clock, this));
    connect(window, &supervisor::SupervisorWindow::languageChosen, this, &WindowHost::setLanguage);
    connect(this, &WindowHost::languageChanged, window, &supervisor::SupervisorWindow::setLanguage);
    return window;
}

QWidget* WindowHost::makeReview()
{
    auto* window = new review::ReviewWindow(
        m_services, {m_settings.reviewerId, m_services.terminal + QStringLiteral("-review"), m_part, false},
        m_settings.language);
    connect(window, &review::ReviewWindow::languageChosen, this, &WindowHost::setLanguage);
    connect(this, &WindowHost::languageChanged, window, &review::ReviewWindow::setLanguage);
    return window;
}

QWidget* WindowHost::makeUndelivered()
{
    auto* window = new review::DeadLetterWindow(
        m_services,
        {m_settings.supervisorId, m_services.terminal + QStringLiteral("-undelivered"), {}, false},
        m_settings.language);
    connect(window, &review::DeadLetterWindow::languageChosen, this, &WindowHost::setLanguage);
    connect(this, &WindowHost::languageChanged, window, &review::DeadLetterWindow::setLanguage);
    return window;
}

QWidget* WindowHost::makeEditor()
{
    if (!m_publishing) {
        visit::OfficeStores& stores = m_services.office.stores();
        // The staff list says the role; until it is asked, the least that may edit.
        const access::Actor actor{m_settings.editorId, access::Role::Clerk,
                                  m_services.terminal + QStringLiteral("-editor")};
        m_publishing = std::make_unique<publishing::PublishingDesk>(
            m_services.office.lane(), *stores.database, stores.audit, m_services.clock, actor,
            m_settings.townFolder);
    }
    auto* window = new editor::EditorWindow(*m_publishing, m_services.town, m_settings.language);
    connect(window, &editor::EditorWindow::languageChosen, this, &WindowHost::setLanguage);
    connect(this, &WindowHost::languageChanged, window, &editor::EditorWindow::setLanguage);
    return window;
}

} // namespace kakanai::demo
