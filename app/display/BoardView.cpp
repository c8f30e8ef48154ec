// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display/BoardView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QTime>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::display {
namespace {

using widgets::CallBoardTile;
using widgets::Text;
using widgets::Theme;

constexpr int earlierCalls = 5;
/** So many lines fit at the foot and can still be read at ten metres. */
constexpr int linesShown = 5;

/** Whole minutes, rounded up to five: a forecast is not more exact than that. */
int roughMinutes(int seconds)
{
    return (seconds + 299) / 300 * 5;
}

} // namespace

BoardView::BoardView(const Theme& theme, const TownSettings& town, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
    , m_title(new Text(theme, Theme::Type::Lead, this))
    , m_time(new Text(theme, Theme::Type::Lead, this))
    , m_large(new CallBoardTile(theme, CallBoardTile::Size::Large, this))
    , m_sentence(new Text(theme, Theme::Type::Lead, this))
    , m_foreign(new Text(theme, Theme::Type::Body, this))
    , m_earlier(new Text(theme, Theme::Type::Small, this))
    , m_foot(new QHBoxLayout)
{
    m_title->setWeight(Theme::Weight::Bold);
    m_sentence->setWeight(Theme::Weight::Bold);
    m_sentence->setAlignment(Qt::AlignCenter);
    m_foreign->setAlignment(Qt::AlignCenter);
    m_earlier->setTone(Theme::Tone::InkSoft);
    auto* header = new QHBoxLayout;
    header->addWidget(m_title);
    header->addStretch();
    header->addWidget(m_time);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    for (int i = 0; i < earlierCalls; ++i) {
        m_small.append(new CallBoardTile(theme, CallBoardTile::Size::Small, this));
        row->addWidget(m_small.last());
    }
    m_foot->setSpacing(theme.space(2));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(3), theme.space(2), theme.space(3), theme.space(2));
    column->setSpacing(theme.space(1));
    column->addLayout(header);
    column->addWidget(m_large);
    column->addWidget(m_sentence);
    column->addWidget(m_foreign);
    column->addStretch();
    column->addWidget(m_earlier);
    column->addLayout(row, 1);
    column->addStretch();
    column->addLayout(m_foot);
    retranslate();
}

void BoardView::setHall(const queue::HallState& hall)
{
    const bool isFirst = !m_hall.businessDate.isValid();
    m_hall = hall;
    if (isFirst && m_shown.isEmpty()) {
        for (const queue::Ticket& ticket : hall.called)
            m_shown.append({ticket.label(), ticket.counter, ticket.language});
    }
    fillCalls();
    fillLines();
}

void BoardView::showCall(const queue::CallAnnouncement& call)
{
    queue::Ticket ticket;
    ticket.series = call.series;
    ticket.number = call.number;
    const Shown shown{ticket.label(), call.counter, call.language};
    m_shown.removeIf([&](const Shown& s) { return s.number == shown.number; });
    m_shown.prepend(shown);
    if (m_shown.size() > earlierCalls + 1)
        m_shown.resize(earlierCalls + 1);
    fillCalls();
    m_large->flash();
}

void BoardView::setTime(const QTime& time)
{
    m_time->setWords(time.toString(QStringLiteral("HH:mm")));
}

QString BoardView::calledNumber() const
{
    return m_shown.isEmpty() ? QString() : m_shown.first().number;
}

QStringList BoardView::earlierNumbers() const
{
    QStringList numbers;
    for (const Shown& shown : m_shown.mid(1, earlierCalls))
        numbers.append(shown.number);
    return numbers;
}

void BoardView::fillCalls()
{
    const auto put = [](CallBoardTile* tile, const Shown* shown) {
        tile->setCall(shown ? shown->number : QString(), shown ? QString::number(shown->counter) : QString());
    };
    const Shown* called = m_shown.isEmpty() ? nullptr : &m_shown.first();
    put(m_large, called);
    for (qsizetype i = 0; i < m_small.size(); ++i)
        put(m_small.at(i), i + 1 < m_shown.size() ? &m_shown.at(i + 1) : nullptr);
    // Japanese for the hall, and the language of the person whose number it is.
    const QString ja = QStringLiteral("ja");
    m_sentence->setWords(called ? m_words.sentence(ja, called->number, called->counter) : QString());
    const bool isForeign = called && called->language != ja;
    m_foreign->setWords(isForeign ? m_words.sentence(called->language, called->number, called->counter)
                                  : QString());
}

void BoardView::fillLines()
{
    QList<queue::ServiceLine> lines;
    std::ranges::copy_if(m_hall.services, std::back_inserter(lines),
                         [](const queue::ServiceLine& line) { return line.waiting > 0; });
    std::ranges::stable_sort(lines, std::greater(), &queue::ServiceLine::waiting);
    qDeleteAll(m_lines);
    m_lines.clear();
    while (QLayoutItem* item = m_foot->takeAt(0))
        delete item;
    for (const queue::ServiceLine& line : lines.mid(0, linesShown)) {
        auto* cell = new QWidget(this);
        auto* column = new QVBoxLayout(cell);
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(0);
        const Service* service = m_town.serviceOf(line.service);
        auto* name = new Text(m_theme, Theme::Type::Body, cell);
        name->setWeight(Theme::Weight::Bold);
        name->setWords(service ? service->name : line.service);
        auto* count = new Text(m_theme, Theme::Type::Small, cell);
        count->setWords(tr("%1 waiting").arg(line.waiting));
        auto* forecast = new Text(m_theme, Theme::Type::Small, cell);
        forecast->setTone(Theme::Tone::InkSoft);
        forecast->setWords(tr("about %1 to %2 min")
                               .arg(roughMinutes(line.estimate.p50))
                               .arg(roughMinutes(line.estimate.p90)));
        for (Text* text : {name, count, forecast})
            column->addWidget(text);
        m_foot->addWidget(cell, 1);
        m_lines.append(cell);
    }
    if (lines.isEmpty()) {
        auto* none = new Text(m_theme, Theme::Type::Body, this);
        none->setTone(Theme::Tone::InkSoft);
        none->setWords(tr("Nobody is waiting."));
        m_foot->addWidget(none);
        m_lines.append(none);
    }
}

void BoardView::retranslate()
{
    m_title->setWords(tr("%1: now calling").arg(m_town.name));
    m_earlier->setWords(tr("Called before"));
    fillCalls();
    fillLines();
}

void BoardView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void BoardView::resizeEvent(QResizeEvent* event)
{
    // A third of the height, whatever the screen.
    m_large->setFixedHeight(height() * 9 / 25);
    QWidget::resizeEvent(event);
}

} // namespace kakanai::display
