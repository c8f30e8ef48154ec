// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/publishing/PublishingDesk.h"
#include "app/visit/CardWatcher.h"
#include "app/visit/ForecastKeeper.h"
#include "app/visit/MachineWatch.h"
#include "app/visit/ServerWatch.h"
#include "app/visit/VisitServices.h"
#include "widgets/Theme.h"

#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <map>

namespace kakanai::demo {

/** What the windows of one machine need to know beside its services. */
struct HostSettings {
    QString language = QStringLiteral("ja");
    QString staffId = QStringLiteral("s01"); ///< who sits at the counter
    QString staffName = {}; ///< as colleagues see it; empty: the id is shown
    QString supervisorId = QStringLiteral("s04");
    QString reviewerId = QStringLiteral("s01"); ///< who reads at a department
    QString dropFolder = {}; ///< where scanner and document camera put their pictures
    QString dataFolder = {}; ///< where this machine keeps what it needs without its server
    QString townFolder = {}; ///< empty: the built-in town, which has nothing to edit
    QString editorId = QStringLiteral("s01"); ///< who edits the catalogue
    visit::CardWatcher* watcher = nullptr; ///< null = this machine has no reader
    MachineSettings machine = {}; ///< a name: this machine tells the hall of itself
};

/**
 * All windows of this machine, in this one process: makes each by its role, brings it to the front when it is
 * asked for again, and lets all of them change their language together. Windows that are closed are gone.
 * Each stands in the record under the machine's name and its own role (`nyuguchi-kiosk`).
 */
class WindowHost : public QObject
{
    Q_OBJECT

public:
    /** `services` outlives the host. */
    WindowHost(visit::VisitServices& services, HostSettings settings, QObject* parent = nullptr);
    ~WindowHost() override;

    /** The names `kakanai open` takes. */
    [[nodiscard]] static QStringList roles();
    /** The role without the board or department it names: `display` for `display:west`. */
    [[nodiscard]] static QString baseRole(const QString& role);
    /** Opens the window of this role, `display:ID` for a board of the town's, `review:HOKEN` for one
     * department's; null for a role this program does not have. */
    QWidget* open(const QString& role);
    void setLanguage(const QString& language);
    /** No window here has a visitor: the catalogue may change under them. */
    [[nodiscard]] bool isBetweenVisits() const;
    /** The machine has another version of the catalogue; only between visits. */
    void takeUpCatalogue();
    /** Null: this machine tells nobody of itself. */
    [[nodiscard]] visit::MachineWatch* machineWatch() const { return m_machine.get(); }

Q_SIGNALS:
    void languageChanged(const QString& language);

private:
    void connectStaffCall();
    void tellWindows();
    [[nodiscard]] visit::VisitServices& servicesOf(const QString& role);
    void keepForecasts();
    [[nodiscard]] QWidget* makeKiosk();
    [[nodiscard]] QWidget* makeCounter();
    [[nodiscard]] QWidget* makeDisplay();
    [[nodiscard]] QWidget* makeSupervisor();
    [[nodiscard]] QWidget* makeEditor();
    [[nodiscard]] QWidget* makeReview();
    [[nodiscard]] QWidget* makeUndelivered();

    struct Role;
    static const QList<Role>& table();

    visit::VisitServices& m_services;
    HostSettings m_settings;
    std::unique_ptr<visit::ServerWatch> m_server; ///< only where the store is on a server
    std::unique_ptr<visit::ForecastKeeper> m_forecasts; ///< where the staff work
    std::unique_ptr<visit::MachineWatch> m_machine;
    std::map<QString, visit::VisitServices> m_ofRole; ///< the services under the window's own name
    widgets::Theme m_kioskTheme{widgets::Theme::Screen::Kiosk};
    std::unique_ptr<publishing::PublishingDesk> m_publishing; ///< outlives the editor's window
    QHash<QString, QPointer<QWidget>> m_windows;
    QString m_part; ///< of the role being opened: which board, which department
};

} // namespace kakanai::demo
