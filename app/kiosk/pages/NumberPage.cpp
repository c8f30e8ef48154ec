// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/NumberPage.h"

#include "app/devices/TicketPrinter.h"
#include "app/kiosk/FailureAdvice.h"
#include "app/visit/TicketPaper.h"

#include <QPointer>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

namespace {

/** A tile needs a name; the ticket's own is empty. */
const QString spoken = QStringLiteral("spoken");

} // namespace

NumberPage::NumberPage(const PageContext& context, visit::HallDesk& desk, QWidget* parent)
    : KioskPage(context, parent)
    , m_desk(desk)
    , m_clock(context.options.receiptSeconds)
    , m_tiles(new widgets::TileGrid(context.theme, widgets::TileGrid::Mode::One, this))
{
    m_tiles->setColumnLimit(context.isLow ? 4 : 2);
    column()->addWidget(m_tiles);
    m_others = addButton();
    m_number = new widgets::BigNumber(theme(), this);
    column()->addWidget(m_number);
    m_words = addText(Theme::Type::Lead);
    m_profileTitle = addText(Theme::Type::Lead);
    m_profiles = new widgets::TileGrid(context.theme, widgets::TileGrid::Mode::One, this);
    m_profiles->setColumnLimit(context.isLow ? 4 : 2);
    column()->addWidget(m_profiles);
    column()->addStretch(1);
    connect(m_profiles, &widgets::TileGrid::chosenChanged, this, &NumberPage::chooseProfile);
    // Whether a slip will come out is told before the number is given.
    if (auto* printer = context.services.ticketPrinter) {
        connect(printer, &devices::TicketPrinter::stateKnown, this, [this](devices::PrinterState state) {
            if (!m_ticket && !devices::canPrint(state))
                Q_EMIT noticed(ticketPrinterWords(state), {});
        });
        printer->look();
    }
    connect(m_tiles, &widgets::TileGrid::chosenChanged, this, &KioskPage::frameChanged);
    connect(m_others, &QPushButton::clicked, this, [this] {
        ++m_page;
        m_tiles->clear();
        refresh();
    });
    connect(&m_desk, &visit::HallDesk::failed, this, [this] {
        m_isAsked = false; // the reason stands above; the matter stays chosen
        Q_EMIT frameChanged();
    });
    connect(&m_clock, &LeaveClock::ticked, this, &NumberPage::refresh);
    connect(&m_clock, &LeaveClock::ended, this, &NumberPage::left);
    connect(&theme(), &Theme::changed, this, &NumberPage::refresh);
}

QString NumberPage::title() const
{
    return m_ticket ? tr("You will be called by this number.") : tr("What is your number for?");
}

QString NumberPage::nextWords() const
{
    return m_ticket ? tr("Finish") : tr("Take a number");
}

QString NumberPage::backWords() const
{
    return m_ticket ? QString() : KioskPage::backWords();
}

bool NumberPage::isNextReady() const
{
    return m_ticket || (!m_isAsked && !m_tiles->chosen().isEmpty());
}

int NumberPage::perPage() const
{
    constexpr int all = 20;
    constexpr int few = 8;
    return theme().textPercent() > 100 || context().isLow ? few : all;
}

void NumberPage::goNext()
{
    if (m_ticket) {
        Q_EMIT left();
        return;
    }
    if (!isNextReady())
        return;
    m_isAsked = true;
    Q_EMIT frameChanged();
    m_desk.issue(m_tiles->chosen().first(), language(),
                 [page = QPointer<NumberPage>(this)](const queue::Ticket& ticket) {
                     if (page)
                         page->give(ticket);
                 });
}

void NumberPage::give(const queue::Ticket& ticket)
{
    m_ticket = ticket;
    m_tiles->clear();
    m_clock.begin();
    if (auto* printer = context().services.ticketPrinter) {
        const Service* service = context().services.town.serviceOf(ticket.service);
        printer->send(
            visit::ticketSlip(context().services.town, ticket.label(), service ? service->name : QString(),
                              tr("You will be called by this number."), ticket.issuedAt, language()),
            this, [this](const Result<void>& printed) {
                if (!printed) // the number stands on the screen too
                    Q_EMIT noticed(tr("The slip could not be printed. Please remember the number."),
                                   failureName(printed.error().code));
            });
    }
    refresh();
}

void NumberPage::chooseProfile()
{
    const QStringList chosen = m_profiles->chosen();
    if (chosen.isEmpty())
        return;
    const QString& name = chosen.first();
    const auto profile = queue::callProfileFromName(name == spoken ? QString() : name);
    if (m_ticket && profile)
        m_desk.setCallProfile(m_ticket->id, *profile);
}

void NumberPage::refresh()
{
    const QList<Service>& services = context().services.town.services;
    const int pages = (static_cast<int>(services.size()) + perPage() - 1) / perPage();
    m_page = pages == 0 ? 0 : m_page % pages;
    QList<widgets::Choice> choices;
    for (const Service& service : services.mid(m_page * perPage(), perPage())) {
        const forms::LifeEvent* event = session().catalogue().event(service.id);
        choices.append({service.id, event ? event->name.in(language()) : service.name});
    }
    m_tiles->setChoices(choices);
    m_tiles->setVisible(!m_ticket);
    m_others->setVisible(pages > 1 && !m_ticket);
    m_others->setWords(tr("Other matters (%1 of %2)").arg(m_page + 1).arg(pages));
    m_number->setVisible(m_ticket.has_value());
    m_words->setVisible(m_ticket.has_value());
    m_profileTitle->setVisible(m_ticket.has_value());
    m_profiles->setVisible(m_ticket.has_value());
    if (m_ticket && m_saidProfiles != language()) {
        m_saidProfiles = language();
        const QStringList chosen = m_profiles->chosen();
        m_profileTitle->setWords(tr("How shall we call you?"));
        m_profiles->setChoices({{spoken, tr("By voice and on the board")},
                                {QStringLiteral("silent"), tr("Only on the board, without sound")},
                                {QStringLiteral("flash"), tr("The board flashes for longer")},
                                {QStringLiteral("walk"), tr("A member of staff comes to me")}});
        m_profiles->setChosen(chosen.isEmpty() ? QStringList{spoken} : chosen);
    }
    if (m_ticket) {
        m_number->setText(m_ticket->label());
        m_number->setAccessibleName(tr("Your number: %1").arg(m_ticket->label()));
        m_words->setWords(
            tr("Please sit in the waiting area and watch the board. This screen empties itself in %1 "
               "seconds.")
                .arg(m_clock.left()));
    }
    Q_EMIT frameChanged();
}

QWidget* NumberPage::firstFocus()
{
    return m_tiles->tiles().isEmpty() ? nullptr : m_tiles->tiles().first();
}

} // namespace kakanai::kiosk
