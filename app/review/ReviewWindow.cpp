// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/review/ReviewWindow.h"

#include "app/base/Lane.h"
#include "app/devices/SheetPrinter.h"
#include "app/visit/Office.h"
#include "app/visit/PaperWork.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSignalBlocker>

#include <algorithm>

namespace kakanai::review {
namespace {

using widgets::NoticeBar;
using widgets::Text;
using widgets::Theme;

constexpr double previewDpi = 110;
constexpr int departmentCharacters = 12; ///< 上下水道お客様センター
constexpr int most = 9; ///< items with a key of their own

/** On the work lane: the pages of one sheet. */
Result<QList<QImage>> draw(const forms::FilledSheet& sheet, const forms::SheetContext& context,
                           const QString& layouts)
{
    const forms::FormRenderer renderer(layouts);
    QList<QImage> pages;
    for (int page = 0; page < renderer.pageCount(sheet); ++page) {
        auto image = renderer.toImage(sheet, context, page, previewDpi);
        if (!image)
            return tl::unexpected(visit::toFailure(image.error()));
        pages.append(std::move(*image));
    }
    return pages;
}

} // namespace

ReviewWindow::ReviewWindow(visit::VisitServices& services, const visit::ReviewSeat& seat,
                           const QString& language, QWidget* parent)
    : QWidget(parent)
    , m_services(services)
    , m_language(language)
    , m_theme(Theme::Screen::Counter)
    , m_desk(new visit::ReviewDesk(services.office, seat, this))
    , m_counterDesk(new visit::ReviewDesk(services.office, {seat.staffId, seat.terminal, {}, true}, this))
    , m_retyping(new visit::RetypeDesk(services.office, services.clock, seat, this))
    , m_title(new Text(m_theme, Theme::Type::Lead, this))
    , m_who(new Text(m_theme, Theme::Type::Body, this))
    , m_departments(new widgets::DropDown(m_theme, this))
    , m_languages(new widgets::LanguageBar(m_theme, this))
    , m_notice(new NoticeBar(m_theme, this))
    , m_tabs(new QTabBar(this))
    , m_table(new TaskTable(m_theme, this))
    , m_ended(new QCheckBox(this))
    , m_pane(new TaskPane(m_theme, services.town, false, this))
    , m_counterPane(new TaskPane(m_theme, services.town, true, this))
    , m_sheetCard(new widgets::Card(m_theme, this))
    , m_sheet(new widgets::SheetView(m_theme, m_sheetCard))
    , m_retypePage(new RetypePage(m_theme, *m_retyping, this))
    , m_columns(new QWidget(this))
    , m_keys(new Text(m_theme, Theme::Type::Small, this))
{
    build();
    addKeys();
    m_theme.applyTo(*this);
    for (visit::ReviewDesk* desk : {m_desk, m_counterDesk}) {
        connect(desk, &visit::ReviewDesk::tasksChanged, this, &ReviewWindow::fill);
        connect(desk, &visit::ReviewDesk::failed, this, &ReviewWindow::showFailure);
    }
    connect(m_table, &TaskTable::taskChosen, this, &ReviewWindow::showTask);
    connect(m_tabs, &QTabBar::currentChanged, this, [this] {
        m_notice->clear();
        fill();
    });
    connect(m_ended, &QCheckBox::toggled, this, [this](bool with) { m_desk->setWithEnded(with); });
    connect(m_departments, &QComboBox::activated, this,
            [this] { m_desk->setDepartment(m_departments->currentData().toString()); });
    connect(m_languages, &widgets::LanguageBar::languageChosen, this, &ReviewWindow::languageChosen);
    connect(m_pane, &TaskPane::tickAsked, this,
            [this](const QString& item, bool isSeen) { m_desk->tick(m_table->chosen(), item, isSeen); });
    connect(m_pane, &TaskPane::finishAsked, this, [this] {
        m_desk->finish(m_table->chosen(), [this](const casework::ReviewTask& task) {
            m_notice->setMessage(NoticeBar::Kind::Done,
                                 tr("%1 (%2): %3").arg(task.name, task.ticketLabel, taskWords(task)));
        });
    });
    connect(m_pane, &TaskPane::returnAsked, this, [this](const QString& reason) {
        m_desk->giveBack(m_table->chosen(), reason, [this](const casework::ReviewTask& task) {
            m_notice->setMessage(
                NoticeBar::Kind::Done,
                tr("%1 (%2) is back at the counter with your reason.").arg(task.name, task.ticketLabel));
        });
    });
    connect(m_counterPane, &TaskPane::answerAsked, this,
            [this](const QString& words) { m_counterDesk->answer(m_table->chosen(), words); });
    connect(m_pane, &TaskPane::retypeAsked, this, &ReviewWindow::beginRetyping);
    connect(m_retyping, &visit::RetypeDesk::failed, this, &ReviewWindow::showFailure);
    connect(m_retypePage, &RetypePage::closed, this, &ReviewWindow::endRetyping);
    connect(m_retypePage, &RetypePage::printAsked, this, &ReviewWindow::printRetyping);
    setLanguage(language);
    retranslate();
}

ReviewWindow::~ReviewWindow()
{
    m_session.reset();
}

void ReviewWindow::build()
{
    m_title->setWeight(Theme::Weight::Bold);
    m_title->setBreaking(false);
    m_who->setTone(Theme::Tone::InkSoft);
    m_departments->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_departments->setMinimumWidth(m_theme.pixels(Theme::Type::Body) * departmentCharacters);
    m_departments->setObjectName(QStringLiteral("department"));
    auto* header = new QHBoxLayout;
    header->setSpacing(m_theme.space(2));
    header->addWidget(m_title);
    header->addWidget(m_departments);
    header->addWidget(m_who, 1);
    header->addWidget(m_languages);
    m_tabs->addTab({});
    m_tabs->addTab({});
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    auto* left = new QVBoxLayout;
    left->setSpacing(m_theme.space(1));
    left->addWidget(m_tabs);
    left->addWidget(m_table, 1);
    left->addWidget(m_ended);
    m_sheetCard->body()->addWidget(m_sheet, 1);
    auto* middle = new QVBoxLayout;
    middle->addWidget(m_pane, 1);
    middle->addWidget(m_counterPane, 1);
    auto* columns = new QHBoxLayout(m_columns);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(m_theme.space(1));
    // Long names of papers must not push the list aside.
    m_pane->setMinimumWidth(0);
    columns->addLayout(left, 5);
    columns->addLayout(middle, 5);
    columns->addWidget(m_sheetCard, 5);
    m_keys->setTone(Theme::Tone::InkSoft);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(m_theme.space(2), m_theme.space(1), m_theme.space(2), m_theme.space(1));
    column->setSpacing(m_theme.space(1));
    column->addLayout(header);
    column->addWidget(m_notice);
    column->addWidget(m_columns, 1);
    column->addWidget(m_retypePage, 1);
    m_retypePage->hide();
    column->addWidget(m_keys);
    m_table->setFocus();
}

void ReviewWindow::addKeys()
{
    const auto key = [this](const QKeySequence& keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    // The numbers tick only while the list or the pane has the cursor, never inside a reason.
    for (int i = 1; i <= most; ++i) {
        auto* digit = new QShortcut(QKeySequence(Qt::Key_0 + i), m_table);
        digit->setContext(Qt::WidgetShortcut);
        connect(digit, &QShortcut::activated, this, [this, i] { shownPane().toggle(i); });
    }
    key(Qt::Key_F2, [this] {
        m_table->chooseNext();
        m_table->setFocus();
    });
    key(Qt::Key_F3, [this] { m_tabs->setCurrentIndex(1 - m_tabs->currentIndex()); });
    key(Qt::Key_F4, [this] { shownPane().beginReason(); });
    key(Qt::Key_F5, [this] { beginRetyping(); });
    key(Qt::Key_F12, [this] { shownPane().press(); });
    key(Qt::Key_Escape, [this] {
        if (m_retypePage->isVisible())
            endRetyping();
        else
            m_table->setFocus();
    });
}

void ReviewWindow::setLanguage(const QString& language)
{
    m_language = language;
    m_languages->setLanguages(m_services.town.languages);
    m_languages->setCurrent(language);
}

void ReviewWindow::retranslate()
{
    setWindowTitle(tr("Review"));
    m_title->setWords(tr("Review"));
    m_departments->setAccessibleName(tr("Department"));
    m_table->setAccessibleName(tr("Work list"));
    m_ended->setText(tr("Show what is done too"));
    m_keys->setWords(
        tr("↑↓ choose   1–9 seen   F2 next   F3 other list   F4 reason   F5 retype   F12 reviewed   Esc "
           "to the list"));
    m_sheetCard->setTitle(tr("The sheet"));
    fill();
}

void ReviewWindow::fillDepartments()
{
    const access::Staff& staff = m_desk->staff();
    const QString shown =
        m_desk->seat().department.isEmpty() ? staff.departmentId : m_desk->seat().department;
    const QSignalBlocker quiet(m_departments);
    m_departments->clear();
    for (const Department& department : m_services.town.departments) {
        // A clerk has one department, a supervisor helps out where there is need.
        if (department.id == shown || staff.role != access::Role::Clerk)
            m_departments->addItem(department.name, department.id);
    }
    m_departments->setCurrentIndex(std::max(0, m_departments->findData(shown)));
    m_departments->setEnabled(m_departments->count() > 1);
}

void ReviewWindow::fill()
{
    fillDepartments();
    const bool isCounter = m_tabs->currentIndex() == 1;
    const access::Staff& staff = m_desk->staff();
    m_who->setWords(staff.name.isEmpty() ? QString() : QStringLiteral("%1（%2）").arg(staff.name, staff.id));
    m_tabs->setTabText(0,
                       tr("To review (%1)").arg(std::ranges::count_if(m_desk->tasks(), [](const auto& task) {
                           return !task.isEnded() && task.state != casework::ReviewState::Returned;
                       })));
    m_tabs->setTabText(1, tr("Back at the counter (%1)").arg(m_counterDesk->tasks().size()));
    m_ended->setVisible(!isCounter);
    m_pane->setVisible(!isCounter);
    m_counterPane->setVisible(isCounter);
    m_table->setTasks(shownDesk().tasks(), m_services.clock.now());
    showTask(m_table->chosen());
}

void ReviewWindow::showTask(const QString& task)
{
    const casework::ReviewTask* found = shownDesk().find(task);
    shownPane().setTask(found ? std::optional(*found) : std::nullopt, m_desk->seat().staffId);
    if (!found) {
        m_openedCase.clear();
        m_session.reset();
        showPages({});
        return;
    }
    if (found->caseId != m_openedCase)
        openCase(found->caseId);
    else if (m_session && !m_session->isBusy() && m_drawnTask != task)
        drawSheet();
}

void ReviewWindow::openCase(const QString& caseId)
{
    m_openedCase = caseId;
    showPages({});
    // A visit of its own that is only looked at: nothing of it is ever written.
    m_session = std::make_unique<visit::VisitSession>(m_services, visit::VisitRole::Counter);
    m_session->setStaff(m_desk->seat().staffId);
    connect(m_session.get(), &visit::VisitSession::failed, this, &ReviewWindow::showFailure);
    connect(m_session.get(), &visit::VisitSession::changed, this, &ReviewWindow::drawSheet);
    m_session->openCase(caseId);
}

void ReviewWindow::drawSheet()
{
    const casework::ReviewTask* task = shownDesk().find(m_table->chosen());
    if (!task || !m_session)
        return;
    m_drawnTask = task->id;
    const forms::FilledSheet* sheet = sheetOf(*task);
    if (!sheet) {
        showPages({});
        return;
    }
    m_services.workLane.ask(
        this,
        [sheet = *sheet, context = m_session->sheetContext(), layouts = m_services.layouts] {
            return draw(sheet, context, layouts);
        },
        [this, round = ++m_drawing](const Result<QList<QImage>>& pages) {
            if (round != m_drawing)
                return;
            if (pages)
                showPages(*pages);
            else
                showFailure(pages.error());
        });
}

const forms::FilledSheet* ReviewWindow::sheetOf(const casework::ReviewTask& task) const
{
    if (!m_session || m_openedCase != task.caseId)
        return nullptr;
    const auto sheet = std::ranges::find_if(m_session->sheets(), [&](const forms::FilledSheet& each) {
        return each.id == task.sheet || each.procedures.contains(task.procedure);
    });
    return sheet == m_session->sheets().end() ? nullptr : &*sheet;
}

void ReviewWindow::beginRetyping()
{
    const casework::ReviewTask* task = shownDesk().find(m_table->chosen());
    const forms::FilledSheet* sheet = task ? sheetOf(*task) : nullptr;
    if (!sheet)
        return;
    m_retypedTask = *task;
    m_retypePage->setAbout(
        tr("Retype: %1, %2, case %3").arg(task->name, task->ticketLabel, task->caseNumber));
    m_retyping->open(task->caseId, task->procedure,
                     casework::retypeList(*sheet, task->procedure, m_services.town.routing));
    m_columns->hide();
    m_retypePage->show();
    m_retypePage->setFocus();
}

void ReviewWindow::endRetyping()
{
    m_retypePage->hide();
    m_columns->show();
    m_table->setFocus();
}

void ReviewWindow::printRetyping()
{
    if (!m_services.sheetPrinter) {
        showFailure({FailureCode::DeviceFailed, {}, {}});
        return;
    }
    m_services.workLane.ask(
        this,
        [printer = m_services.sheetPrinter, name = m_retypedTask.procedure,
         handout = retypeHandout(m_retyping->list(), m_services.town.name, m_retypedTask,
                                 m_services.clock.now())]() -> Result<QString> {
            const auto pdf = forms::handoutPdf(handout);
            if (!pdf)
                return tl::unexpected(visit::toFailure(pdf.error()));
            return printer->print(QStringLiteral("retype-%1.pdf").arg(name), *pdf);
        },
        [this](const Result<QString>& printed) {
            if (printed)
                m_notice->setMessage(NoticeBar::Kind::Done, tr("The fields were sent to the printer."));
            else
                showFailure(printed.error());
        });
}

void ReviewWindow::showPages(const QList<QImage>& pages)
{
    if (pages.isEmpty()) {
        ++m_drawing; // what is still being drawn is for nobody
        m_drawnTask.clear();
    }
    m_shownPages = static_cast<int>(pages.size());
    m_sheet->setPages(pages);
}

void ReviewWindow::showFailure(const Failure& failure)
{
    m_notice->setMessage(NoticeBar::Kind::Refused, failureMessage(failure.code),
                         QString(failureName(failure.code)));
}

void ReviewWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::review
