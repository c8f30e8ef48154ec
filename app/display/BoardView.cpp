// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display/BoardView.h"

#include <QEvent>
#include <QGridLayout>
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

BoardView::BoardView(const Theme& theme, const TownSettings& town, BoardPlace place, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
    , m_place(std::move(place))
    , m_title(new Text(theme, Theme::Type::Lead, this))
    , m_time(new Text(theme, Theme::Type::Lead, this))
    , m_large(new CallBoardTile(theme, CallBoardTile::Size::Large, this))
    , m_sentence(new Text(theme, Theme::Type::Lead, this))
    , m_foreign(new Text(theme, Theme::Type::Body, this))
    , m_earlier(new Text(theme, Theme::Type::Small, this))
    , m_row(new QGridLayout)
    , m_foot(new QGridLayout)
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
    for (int i = 0; i < earlierCalls; ++i)
        m_small.append(new CallBoardTile(theme, CallBoardTile::Size::Small, this));
    auto* column = new QVBoxLayout(this);
    column->addLayout(header);
    column->addWidget(m_large);
    column->addWidget(m_sentence);
    column->addWidget(m_foreign);
    column->addStretch();
    column->addWidget(m_earlier);
    column->addLayout(m_row, 1);
    column->addStretch();
    column->addLayout(m_foot);
    connect(&theme, &Theme::changed, this, &BoardView::arrange);
    arrange();
    retranslate();
}

void BoardView::arrange()
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    column->setContentsMargins(m_theme.space(3), m_theme.space(2), m_theme.space(3), m_theme.space(2));
    column->setSpacing(m_theme.space(1));
    m_row->setSpacing(isHigh() ? m_theme.space(1) : m_theme.space(2));
    m_foot->setHorizontalSpacing(m_theme.space(2));
    m_foot->setVerticalSpacing(m_theme.space(1));
    for (CallBoardTile* tile : std::as_const(m_small)) {
        m_row->removeWidget(tile);
        const auto index = static_cast<int>(m_small.indexOf(tile));
        m_row->addWidget(tile, isHigh() ? index : 0, isHigh() ? 0 : index);
        tile->setMinimumHeight(m_theme.pixels(Theme::Type::Title) * 5 / 4);
    }
    m_saidLines.clear();
    fillLines();
    fillCalls();
}

void BoardView::setHall(const queue::HallState& hall)
{
    m_hall = hall;
    fillLines();
}

void BoardView::showCall(const queue::CallAnnouncement& call, int flashes)
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
    if (flashes > 0)
        m_large->flash(flashes);
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
    QString sentence = called ? m_words.sentence(ja, called->number, called->counter) : QString();
    if (isHigh()) // too narrow for one line: who, and where to, and not the last two letters alone
        sentence.replace(u'、', QStringLiteral("、\n"));
    m_sentence->setWords(sentence);
    const bool isForeign = called && called->language != ja;
    m_foreign->setWords(isForeign ? m_words.sentence(called->language, called->number, called->counter)
                                  : QString());
}

bool BoardView::showsLine(const queue::ServiceLine& line) const
{
    if (line.waiting == 0)
        return false;
    if (!m_place.services.isEmpty())
        return m_place.services.contains(line.service);
    if (m_place.counters.isEmpty())
        return true;
    return std::ranges::any_of(m_town.counters, [&](const Counter& counter) {
        return m_place.counters.contains(counter.number)
            && (counter.services.isEmpty() || counter.services.contains(line.service));
    });
}

void BoardView::fillLines()
{
    QList<queue::ServiceLine> lines;
    std::ranges::copy_if(m_hall.services, std::back_inserter(lines),
                         [this](const queue::ServiceLine& line) { return showsLine(line); });
    std::ranges::stable_sort(lines, std::greater(), &queue::ServiceLine::waiting);
    struct Said {
        QString name;
        QString count;
        QString forecast;
    };
    QList<Said> said;
    QStringList flat;
    for (const queue::ServiceLine& line : lines.mid(0, linesShown)) {
        const Service* service = m_town.serviceOf(line.service);
        said.append({service ? service->name : line.service, tr("%1 waiting").arg(line.waiting),
                     tr("about %1 to %2 min")
                         .arg(roughMinutes(line.estimate.p50))
                         .arg(roughMinutes(line.estimate.p90))});
        flat += {said.last().name, said.last().count, said.last().forecast};
    }
    if (!flat.isEmpty() && flat == m_saidLines)
        return;
    m_saidLines = flat;
    qDeleteAll(m_lines);
    m_lines.clear();
    while (QLayoutItem* item = m_foot->takeAt(0))
        delete item;
    const auto put = [this](Theme::Type type, const QString& words, int row, int column) {
        auto* text = new Text(m_theme, type, this);
        text->setWords(words);
        m_foot->addWidget(text, row, column);
        m_lines.append(text);
        return text;
    };
    for (int column = 0; column < linesShown; ++column)
        m_foot->setColumnStretch(column, 0);
    for (int i = 0; i < static_cast<int>(said.size()); ++i) {
        const Said& line = said.at(i);
        // A wide screen has a column a line, a high one a row a line.
        const auto at = [&, high = isHigh()](int part) { return high ? QPoint(part, i) : QPoint(i, part); };
        put(Theme::Type::Body, line.name, at(0).y(), at(0).x())->setWeight(Theme::Weight::Bold);
        put(Theme::Type::Small, line.count, at(1).y(), at(1).x());
        put(Theme::Type::Small, line.forecast, at(2).y(), at(2).x())->setTone(Theme::Tone::InkSoft);
        for (int part = 0; part < 3; ++part)
            m_foot->setColumnStretch(at(part).x(), isHigh() && part == 0 ? 3 : isHigh() && part == 2 ? 2 : 1);
    }
    if (said.isEmpty())
        put(Theme::Type::Body, tr("Nobody is waiting."), 0, 0)->setTone(Theme::Tone::InkSoft);
}

void BoardView::retranslate()
{
    m_title->setWords(m_place.name.isEmpty() ? tr("%1: now calling").arg(m_town.name)
                                             : tr("%1: now calling").arg(m_place.name));
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
    // A third of the height; on a high screen the number is as wide as the board long before that.
    m_large->setFixedHeight(isHigh() ? height() / 5 : height() * 9 / 25);
    if (m_wasHigh != isHigh()) {
        m_wasHigh = isHigh();
        arrange();
    }
    QWidget::resizeEvent(event);
}

} // namespace kakanai::display
