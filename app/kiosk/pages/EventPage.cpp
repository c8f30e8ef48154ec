// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/EventPage.h"

#include "app/kiosk/PaperTray.h"

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

EventPage::EventPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_tiles(new widgets::TileGrid(context.theme, widgets::TileGrid::Mode::Several, this))
{
    m_tiles->setColumnLimit(context.isLow ? 4 : 2);
    column()->addWidget(m_tiles);
    m_others = addButton();
    m_code = addButton();
    m_code->setObjectName(QStringLiteral("code"));
    m_code->setVisible(!context.options.paperFolder.isEmpty());
    connect(m_code, &QPushButton::clicked, this, &EventPage::readCode);
    connect(&session(), &visit::VisitSession::busyChanged, m_code, &QWidget::setDisabled);
    connect(&session(), &visit::VisitSession::preApplicationRead, this,
            [this](const QList<int>& missing, int total) {
                if (!missing.isEmpty()) {
                    Q_EMIT noticed(
                        tr("Please show part %1 of %2 of the QR code, too.").arg(missing.first()).arg(total),
                        {});
                    return;
                }
                for (const QString& event : session().eventsFromHome()) {
                    if (!memory().events.contains(event))
                        memory().events.append(event);
                }
                refresh();
                Q_EMIT noticed(tr("What you filled in at home has been read. Please check it."), {});
            });
    column()->addStretch(1);
    connect(m_tiles, &widgets::TileGrid::chosenChanged, this, &EventPage::take);
    connect(m_others, &QPushButton::clicked, this, [this] {
        ++m_page;
        refresh();
    });
    connect(&theme(), &Theme::changed, this, &EventPage::refresh);
}

QString EventPage::title() const
{
    return tr("What brings you here today? (as many as apply)");
}

int EventPage::perPage() const
{
    constexpr int all = 20;
    constexpr int few = 8;
    return theme().textPercent() > 100 || context().isLow ? few : all;
}

void EventPage::take(const QStringList& ids)
{
    const QList<forms::LifeEvent> events = session().offeredEvents();
    QStringList chosen;
    for (qsizetype i = 0; i < events.size(); ++i) { // the other pages' ticks stay
        const bool isHere = i / perPage() == m_page;
        if (isHere ? ids.contains(events.at(i).id) : memory().events.contains(events.at(i).id))
            chosen.append(events.at(i).id);
    }
    memory().events = chosen;
    Q_EMIT frameChanged();
}

void EventPage::readCode()
{
    const QString file = newestPicture(context().options.paperFolder, memory().picturesBefore);
    if (file.isEmpty() || memory().picturesRead.contains(file)) {
        Q_EMIT noticed(
            tr("No new picture has come. Hold the QR code under the camera, wait for the sound, and "
               "touch again."),
            {});
        return;
    }
    memory().picturesRead.append(file);
    session().readPaper(file);
}

void EventPage::goNext()
{
    session().chooseEvents(memory().events);
}

void EventPage::refresh()
{
    const QList<forms::LifeEvent> events = session().offeredEvents();
    const int pages = (static_cast<int>(events.size()) + perPage() - 1) / perPage();
    m_page = pages == 0 ? 0 : m_page % pages;
    QList<widgets::Choice> choices;
    for (const forms::LifeEvent& event : events.mid(m_page * perPage(), perPage()))
        choices.append({event.id, event.name.in(language())});
    m_tiles->setChoices(choices);
    m_tiles->setChosen(memory().events);
    m_others->setVisible(pages > 1);
    m_others->setWords(tr("Other matters (%1 of %2)").arg(m_page + 1).arg(pages));
    m_code->setWords(tr("I have a QR code from home"));
    Q_EMIT frameChanged();
}

QWidget* EventPage::firstFocus()
{
    return m_tiles->tiles().isEmpty() ? nullptr : m_tiles->tiles().first();
}

} // namespace kakanai::kiosk
