// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/CounterView.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QTabBar>
#include <QTimer>

#include <algorithm>

namespace kakanai::counter {

using queue::TicketEvent;
using widgets::BigButton;
using widgets::Text;
using widgets::Theme;

CounterView::CounterView(const Theme& theme, const TownSettings& town, int counter, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_town(town)
    , m_counter(counter)
    , m_title(new Text(theme, Theme::Type::Lead, this))
    , m_place(new Text(theme, Theme::Type::Body, this))
    , m_case(new Text(theme, Theme::Type::Body, this))
    , m_languages(new widgets::LanguageBar(theme, this))
    , m_byNumber(new QLineEdit(this))
    , m_help(new BigButton(theme, BigButton::Role::Quiet, this))
    , m_rail(new HallRail(theme, town, counter, this))
    , m_person(new PersonPanel(theme, this))
    , m_notice(new widgets::NoticeBar(theme, this))
    , m_alarm(new widgets::NoticeBar(theme, this))
    , m_server(new widgets::NoticeBar(theme, this))
    , m_workCard(new widgets::Card(theme, this))
    , m_tabs(new QTabBar(m_workCard))
    , m_stack(new QStackedWidget(m_workCard))
    , m_intake(new IntakePanel(theme, m_stack))
    , m_conversation(new ConversationPanel(theme, m_stack))
    , m_papers(new PapersPanel(theme, m_stack))
    , m_fields(new FieldPanel(theme, m_stack))
    , m_back(new BigButton(theme, BigButton::Role::Quiet, m_workCard))
    , m_second(new BigButton(theme, BigButton::Role::Secondary, m_workCard))
    , m_primary(new BigButton(theme, BigButton::Role::Primary, m_workCard))
    , m_procedures(new ProcedurePanel(theme, this))
    , m_sheet(new SheetPanel(theme, this))
    , m_legend(new KeyLegend(theme, this))
    , m_ordering(new QTimer(this))
{
    m_title->setWeight(Theme::Weight::Bold);
    m_place->setTone(Theme::Tone::InkSoft);
    m_case->setTone(Theme::Tone::InkSoft);
    for (QWidget* page : std::initializer_list<QWidget*>{m_intake, m_conversation, m_papers, m_fields}) {
        m_stack->addWidget(page);
        m_tabs->addTab(QString());
    }
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    connect(m_tabs, &QTabBar::currentChanged, m_stack, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, this, &CounterView::settle);
    for (BigButton* button : {m_back, m_second, m_primary})
        button->setType(Theme::Type::Body);
    m_back->setSign(widgets::Sign::Back);
    connect(m_primary, &QPushButton::clicked, this, [this] {
        if (m_steps.isPrimaryFinish)
            Q_EMIT finishAsked();
        else
            Q_EMIT primaryAsked();
    });
    connect(m_second, &QPushButton::clicked, this, &CounterView::secondAsked);
    connect(m_back, &QPushButton::clicked, this, &CounterView::backAsked);
    connect(m_languages, &widgets::LanguageBar::languageChosen, this, &CounterView::languageChosen);
    constexpr int labelLength = 8; // A0012 and what a hand adds
    m_byNumber->setMaxLength(labelLength);
    const auto fit = [this] {
        m_byNumber->setFixedWidth(12 * m_theme.pixels(Theme::Type::Body));
        m_tabs->setFont(m_theme.font(Theme::Type::Small));
    };
    fit();
    connect(&theme, &Theme::changed, this, fit);
    m_byNumber->installEventFilter(this); // its keys stand in the legend while it has the cursor
    m_help->setType(Theme::Type::Small);
    connect(m_help, &QPushButton::clicked, this, &CounterView::helpAsked);
    m_notice->setObjectName(QStringLiteral("notice")); // the alarm's bar stands above it
    m_alarm->clear();
    m_server->setObjectName(QStringLiteral("server"));
    m_server->clear();

    auto* header = new QHBoxLayout;
    header->setSpacing(theme.space(2));
    header->addWidget(m_title);
    header->addWidget(m_place);
    header->addWidget(m_case);
    header->addStretch();
    header->addWidget(m_byNumber);
    header->addWidget(m_help);
    header->addWidget(m_languages);

    auto* steps = new QHBoxLayout;
    steps->setSpacing(theme.space(1));
    steps->addWidget(m_back);
    steps->addStretch();
    steps->addWidget(m_second);
    steps->addWidget(m_primary);
    m_workCard->body()->addWidget(m_tabs);
    m_workCard->body()->addWidget(m_stack, 1);
    m_workCard->body()->addLayout(steps);
    m_workCard->layout()->setContentsMargins(theme.space(2), theme.space(0), theme.space(2), theme.space(1));

    auto* middle = new QWidget(this);
    auto* middleColumn = new QVBoxLayout(middle);
    middleColumn->setContentsMargins(0, 0, 0, 0);
    middleColumn->setSpacing(theme.space(1));
    middleColumn->addWidget(m_person);
    middleColumn->addWidget(m_alarm);
    middleColumn->addWidget(m_server);
    middleColumn->addWidget(m_notice);
    middleColumn->addWidget(m_workCard, 5);
    middleColumn->addWidget(m_procedures, 3);

    auto* split = new QHBoxLayout;
    split->setSpacing(theme.space(1));
    split->addWidget(m_rail, 5);
    split->addWidget(middle, 15);
    split->addWidget(m_sheet, 8);

    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(1));
    column->setSpacing(theme.space(1));
    column->addLayout(header);
    column->addLayout(split, 1);
    column->addWidget(m_legend);

    m_ordering->setSingleShot(true);
    m_ordering->setInterval(0);
    connect(m_ordering, &QTimer::timeout, this, &CounterView::orderTabs);
    addKeys();
    setSteps({});
    retranslate();
}

void CounterView::addKeys()
{
    const auto key = [this](const QKeySequence& keys, auto act) {
        auto* shortcut = new QShortcut(keys, this);
        connect(shortcut, &QShortcut::activated, this, act);
    };
    const auto move = [this](TicketEvent event) {
        return [this, event] {
            if (m_rail->can(event))
                Q_EMIT m_rail->moveAsked(event);
        };
    };
    key(Qt::Key_F2, [this] {
        if (m_rail->canCall())
            Q_EMIT m_rail->callAsked();
    });
    key(Qt::CTRL | Qt::Key_F2, [this] { m_byNumber->setFocus(Qt::ShortcutFocusReason); });
    key(Qt::CTRL | Qt::Key_F1, [this] { Q_EMIT helpAsked(); });
    key(Qt::SHIFT | Qt::Key_F2, move(TicketEvent::Recall));
    key(Qt::Key_F3, move(TicketEvent::Hold));
    key(Qt::SHIFT | Qt::Key_F3, move(TicketEvent::Park));
    key(Qt::CTRL | Qt::Key_F3, [this] { m_rail->chooseState(); });
    key(Qt::Key_F4, [this] { m_rail->chooseTransfer(); });
    key(Qt::Key_F5, move(TicketEvent::Arrive));
    key(Qt::Key_F11, move(TicketEvent::MissCall));
    key(Qt::SHIFT | Qt::Key_F11, move(TicketEvent::Return));
    key(Qt::CTRL | Qt::Key_M, [this] { m_rail->notes().begin(); });
    for (const QKeySequence& keys :
         {QKeySequence(Qt::CTRL | Qt::Key_Plus), QKeySequence(Qt::CTRL | Qt::Key_Semicolon)})
        key(keys, [this] { Q_EMIT textSizeAsked(true); });
    key(Qt::CTRL | Qt::Key_Minus, [this] { Q_EMIT textSizeAsked(false); });
    key(Qt::Key_F12, [this] { Q_EMIT finishAsked(); });
    key(Qt::CTRL | Qt::Key_P, [this] { Q_EMIT m_sheet->printAsked(); });
    key(Qt::CTRL | Qt::Key_Return, [this] { m_primary->click(); });
    for (int i = 0; i < m_tabs->count(); ++i)
        key(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + i), [this, i] { m_tabs->setCurrentIndex(i); });
}

void CounterView::askNumber(bool reopened)
{
    const QString label = m_byNumber->text().normalized(QString::NormalizationForm_KC).trimmed().toUpper();
    if (label.isEmpty() || !m_rail->canCall())
        return;
    m_byNumber->clear();
    if (reopened)
        Q_EMIT reopenNumberAsked(label);
    else
        Q_EMIT callNumberAsked(label);
}

bool CounterView::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_byNumber && (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut))
        QMetaObject::invokeMethod(this, &CounterView::fillLegend, Qt::QueuedConnection);
    if (watched == m_byNumber && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        if (key->key() == Qt::Key_Return || key->key() == Qt::Key_Enter) {
            askNumber(key->modifiers().testFlag(Qt::ShiftModifier));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

void CounterView::setLanguages(const QStringList& codes, const QString& current)
{
    m_languages->setLanguages(codes);
    m_languages->setCurrent(current);
}

void CounterView::setStaff(const QString& name)
{
    m_staffName = name;
    retranslate();
}

void CounterView::setCaseNumber(const QString& number)
{
    m_caseNumber = number;
    m_case->setWords(number.isEmpty() ? QString() : tr("Case %1").arg(number));
}

void CounterView::showWork(Work work)
{
    m_tabs->setCurrentIndex(static_cast<int>(work));
}

Work CounterView::work() const
{
    return static_cast<Work>(m_stack->currentIndex());
}

void CounterView::setSteps(const StepButtons& steps)
{
    m_steps = steps;
    const auto dress = [](BigButton* button, const QString& words) {
        button->setWords(words);
        button->setVisible(!words.isEmpty());
    };
    dress(m_primary, steps.primary);
    m_primary->setEnabled(steps.isPrimaryReady);
    dress(m_second, steps.second);
    dress(m_back, steps.back);
}

void CounterView::setNotice(widgets::NoticeBar::Kind kind, const QString& words, const QString& code)
{
    m_notice->setMessage(kind, words, code);
}

void CounterView::clearNotice()
{
    m_notice->clear();
}

void CounterView::setAlarm(const QString& words)
{
    if (words.isEmpty())
        m_alarm->clear();
    else
        m_alarm->setMessage(widgets::NoticeBar::Kind::Refused, words);
}

void CounterView::setServerNotice(const QString& words)
{
    if (words.isEmpty())
        m_server->clear();
    else
        m_server->setMessage(widgets::NoticeBar::Kind::Look, words);
}

void CounterView::settle()
{
    const int asked = m_fields->doubtfulCount() + m_fields->openCount();
    m_tabs->setTabText(static_cast<int>(Work::Fields),
                       asked > 0 ? tr("Values (%1 to do)").arg(asked) : tr("Values"));
    fillLegend();
    m_ordering->start();
}

void CounterView::fillLegend()
{
    QList<LegendKey> keys;
    const auto offer = [&](bool isNow, const char16_t* key, const QString& words) {
        if (isNow)
            keys.append({QString::fromUtf16(key), words});
    };
    const bool isNumberTyped = m_byNumber->hasFocus() && m_rail->canCall();
    offer(isNumberTyped, u"Enter", tr("Call this number out of turn"));
    offer(isNumberTyped, u"Shift+Enter", tr("Open a finished number again"));
    offer(m_rail->canCall(), u"F2", tr("Call next"));
    offer(m_rail->canCall() && !isNumberTyped, u"Ctrl+F2", tr("Call a number"));
    offer(m_rail->can(TicketEvent::Arrive), u"F5", tr("Is here"));
    offer(m_rail->can(TicketEvent::Recall), u"Shift+F2", tr("Call again"));
    offer(m_rail->can(TicketEvent::MissCall), u"F11", tr("Absent"));
    offer(m_rail->can(TicketEvent::Return), u"Shift+F11", tr("Back to the line"));
    offer(m_rail->can(TicketEvent::Hold), u"F3", tr("Hold"));
    offer(m_rail->can(TicketEvent::Park), u"Shift+F3", tr("Put aside for all"));
    offer(m_rail->can(TicketEvent::Transfer), u"F4", tr("Hand over"));
    offer(m_rail->ticket().has_value(), u"Ctrl+M", tr("Note"));
    offer(!m_rail->ticket(), u"Ctrl+F3", tr("Open, pause, close"));
    offer(m_sheet->chosen() >= 0, u"Ctrl+P", tr("Print"));
    offer(!m_steps.primary.isEmpty() && m_steps.isPrimaryReady && !m_steps.isPrimaryFinish, u"Ctrl+Enter",
          tr("Go on"));
    offer(m_rail->ticket().has_value(), u"F12", tr("Complete"));
    offer(work() == Work::Conversation, u"1–9", tr("Answer"));
    offer(work() == Work::Fields, u"Enter", tr("This is right"));
    offer(true, u"Alt+1–4", tr("Change view"));
    offer(!m_rail->ticket(), u"Ctrl+＋/－", tr("Letter size"));
    m_legend->setKeys(keys);
}

void CounterView::orderTabs()
{
    QList<QWidget*> all;
    const std::initializer_list<QWidget*> groups{m_languages, m_byNumber, m_help,       m_rail,
                                                 m_person,    m_tabs,     m_stack,      m_back,
                                                 m_second,    m_primary,  m_procedures, m_sheet};
    for (QWidget* group : groups) {
        QList<QWidget*> inside;
        if (group->focusPolicy() & Qt::TabFocus)
            inside.append(group);
        for (QWidget* widget : group->findChildren<QWidget*>()) {
            // A combo box's own line edit stands in for it.
            if ((widget->focusPolicy() & Qt::TabFocus) && widget->isVisibleTo(this) && !widget->focusProxy()
                && widget->window() == window())
                inside.append(widget);
        }
        const auto centre = [group](const QWidget* widget) {
            return widget->mapTo(group, widget->rect().center());
        };
        std::ranges::stable_sort(inside, {}, [&](const QWidget* widget) { return centre(widget).y(); });
        // What stands on one line is read from left to right.
        for (auto line = inside.begin(); line != inside.end();) {
            const int top = centre(*line).y();
            auto end = std::find_if(line, inside.end(), [&](const QWidget* widget) {
                return centre(widget).y() - top > m_theme.touch() / 2;
            });
            std::stable_sort(
                line, end, [&](const QWidget* a, const QWidget* b) { return centre(a).x() < centre(b).x(); });
            line = end;
        }
        all += inside;
    }
    for (qsizetype i = 1; i < all.size(); ++i)
        setTabOrder(all.at(i - 1), all.at(i));
}

void CounterView::retranslate()
{
    m_title->setWords(tr("%1 counter").arg(m_town.name));
    const auto place = std::ranges::find(m_town.counters, m_counter, &Counter::number);
    const QString name = place == m_town.counters.end() ? QString::number(m_counter) : place->name;
    m_place->setWords(m_staffName.isEmpty() ? name : tr("%1, clerk %2").arg(name, m_staffName));
    setCaseNumber(m_caseNumber);
    m_byNumber->setPlaceholderText(tr("Call a number"));
    m_byNumber->setAccessibleName(tr("Call this number out of turn"));
    m_help->setWords(tr("Help! (Ctrl+F1)"));
    m_tabs->setAccessibleName(tr("What to work on"));
    m_tabs->setTabText(static_cast<int>(Work::Intake), tr("Reception"));
    m_tabs->setTabText(static_cast<int>(Work::Conversation), tr("Questions"));
    m_tabs->setTabText(static_cast<int>(Work::Papers), tr("Papers"));
    settle();
}

void CounterView::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::counter
