// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/EditorWindow.h"

#include "app/editor/FaultWords.h"
#include "app/editor/ObjectPages.h"
#include "app/editor/SampleFacts.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/print/FormRenderer.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QShortcut>
#include <QSplitter>
#include <QTabWidget>
#include <QVBoxLayout>

namespace kakanai::editor {

using widgets::BigButton;
using widgets::NoticeBar;
using widgets::Theme;

namespace {

constexpr double previewDpi = 90;

BigButton* makeButton(const Theme& theme, BigButton::Role role, const QString& words, const char* id,
                      QWidget* parent)
{
    auto* button = new BigButton(theme, role, parent);
    button->setType(Theme::Type::Small);
    button->setWords(words);
    button->setObjectName(QLatin1String(id));
    return button;
}

} // namespace

EditorWindow::EditorWindow(publishing::PublishingDesk& desk, const TownSettings& town,
                           const QString& language, QWidget* parent)
    : QWidget(parent)
    , m_town(town)
    , m_language(language)
    , m_model(desk)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_theme.applyTo(*this);
    const auto opened = m_model.open();
    connect(&m_model, &EditorModel::objectChanged, this, &EditorWindow::showState);
    connect(&m_model, &EditorModel::checked, this, [this] {
        showFaults();
        showPreview();
        showState();
    });
    connect(&m_model, &EditorModel::listChanged, this, [this] {
        // What is shown may have gone with an undo.
        if (m_model.isOpen() && !m_object.isEmpty() && !m_model.draft().contains(m_object)) {
            m_object.clear();
            showObject();
        }
    });
    connect(&m_model, &EditorModel::failed, this, [this](const Failure& failure) {
        m_notice->setMessage(NoticeBar::Kind::Refused, failureMessage(failure.code),
                             failureName(failure.code));
    });
    shortcuts();
    build();
    if (!opened)
        m_notice->setMessage(NoticeBar::Kind::Refused, failureMessage(opened.error().code),
                             failureName(opened.error().code));
}

EditorWindow::~EditorWindow()
{
    // The pages read the model while they go.
    delete m_body;
}

void EditorWindow::build()
{
    delete m_body;
    m_body = new QWidget(this);
    m_body->setStyleSheet(localStyle());
    layout()->addWidget(m_body);
    auto* column = new QVBoxLayout(m_body);
    column->setContentsMargins(m_theme.space(2), m_theme.space(1), m_theme.space(2), m_theme.space(1));
    column->setSpacing(m_theme.space(1));
    column->addWidget(header());
    m_notice = new NoticeBar(m_theme, m_body);
    m_notice->setObjectName(QStringLiteral("notice"));
    m_notice->clear();
    column->addWidget(m_notice);
    m_stack = new QStackedWidget(m_body);
    column->addWidget(m_stack, 1);

    auto* split = new QSplitter(Qt::Horizontal, m_stack);
    m_editing = split;
    split->addWidget(left());
    m_middle = new QStackedWidget(split);
    split->addWidget(m_middle);
    m_right = right();
    split->addWidget(m_right);
    split->setStretchFactor(1, 1);
    split->setChildrenCollapsible(false);
    const int unit = m_theme.pixels(Theme::Type::Body);
    split->setSizes({unit * 20, unit * 50, unit * 18});
    m_stack->addWidget(split);
    m_publish = new PublishPage(m_model, m_theme, m_stack);
    m_versions = new VersionsPage(m_model, m_theme, m_stack);
    m_stack->addWidget(m_publish);
    m_stack->addWidget(m_versions);
    m_paperPage = new PaperPage(m_model, m_theme, m_stack);
    m_stack->addWidget(m_paperPage);
    const auto back = [this] {
        m_stack->setCurrentWidget(m_editing);
        m_tree->search();
    };
    connect(m_publish, &PublishPage::backAsked, this, back);
    connect(m_versions, &VersionsPage::backAsked, this, back);
    connect(m_paperPage, &PaperPage::backAsked, this, back);
    connect(m_publish, &PublishPage::published, this, &EditorWindow::afterPublishing);
    connect(m_versions, &VersionsPage::published, this, &EditorWindow::afterPublishing);
    setWindowTitle(tr("Procedures and sheets of %1").arg(m_town.name));
    m_languages->setLanguages(m_town.languages);
    m_languages->setCurrent(m_language);
    m_shownObject.clear();
    showObject();
    showFaults();
    showState();
}

QString EditorWindow::localStyle() const
{
    // Lists, ticks and plain labels in the size of the entries beside them.
    return QStringLiteral(
               "QAbstractItemView, QCheckBox, QLabel, QTabBar { font-size: %1px; }"
               "QAbstractItemView::item { padding: %2px; }"
               "QDoubleSpinBox { background: %3; color: %4; border: %5px solid %6; border-radius: %7px;"
               " padding: %2px; min-height: %8px; font-size: %1px; }")
        .arg(m_theme.pixels(Theme::Type::Body))
        .arg(m_theme.space(0))
        .arg(m_theme.color(Theme::Tone::Surface).name(), m_theme.color(Theme::Tone::Ink).name())
        .arg(m_theme.edge())
        .arg(m_theme.color(Theme::Tone::Edge).name())
        .arg(m_theme.corner())
        .arg(m_theme.pixels(Theme::Type::Body) * 3 / 2);
}

QWidget* EditorWindow::header()
{
    auto* box = new QWidget(m_body);
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(m_theme.space(1));
    auto* title = new widgets::Text(m_theme, Theme::Type::Lead, box);
    title->setWords(tr("Procedures and sheets of %1").arg(m_town.name));
    title->setWeight(Theme::Weight::Bold);
    title->setBreaking(false);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    words->addWidget(title);
    m_state = new widgets::Text(m_theme, Theme::Type::Small, box);
    m_state->setObjectName(QStringLiteral("state"));
    m_state->setTone(Theme::Tone::InkSoft);
    words->addWidget(m_state);
    row->addLayout(words, 1);
    m_undo = makeButton(m_theme, BigButton::Role::Quiet, tr("Undo"), "undo", box);
    m_redo = makeButton(m_theme, BigButton::Role::Quiet, tr("Redo"), "redo", box);
    auto* versions = makeButton(m_theme, BigButton::Role::Secondary, tr("Versions"), "openVersions", box);
    auto* publish =
        makeButton(m_theme, BigButton::Role::Primary, tr("Check and publish (F12)"), "openPublish", box);
    auto* papers = makeButton(m_theme, BigButton::Role::Secondary, tr("Papers to read"), "openPapers", box);
    connect(papers, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        m_stack->setCurrentWidget(m_paperPage);
        m_paperPage->begin();
    });
    m_languages = new widgets::LanguageBar(m_theme, box);
    for (QWidget* each :
         std::initializer_list<QWidget*>{m_undo, m_redo, papers, versions, publish, m_languages})
        row->addWidget(each);
    connect(m_undo, &QPushButton::clicked, &m_model, &EditorModel::undo);
    connect(m_redo, &QPushButton::clicked, &m_model, &EditorModel::redo);
    connect(versions, &QPushButton::clicked, this, [this] {
        m_notice->clear();
        m_stack->setCurrentWidget(m_versions);
        m_versions->begin();
    });
    connect(publish, &QPushButton::clicked, this, [this] {
        if (!m_model.isOpen())
            return;
        m_notice->clear();
        m_stack->setCurrentWidget(m_publish);
        m_publish->begin();
    });
    connect(m_languages, &widgets::LanguageBar::languageChosen, this, &EditorWindow::languageChosen);
    return box;
}

QWidget* EditorWindow::left()
{
    auto* box = new QWidget(m_body);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, m_theme.space(1), 0);
    column->setSpacing(m_theme.space(1));
    m_tree = new ObjectTree(m_model, m_theme, box);
    column->addWidget(m_tree, 1);
    connect(m_tree, &ObjectTree::chosen, this, &EditorWindow::openObject);
    auto* procedure =
        makeButton(m_theme, BigButton::Role::Secondary, tr("New procedure (Ctrl+N)"), "newProcedure", box);
    auto* question = makeButton(m_theme, BigButton::Role::Secondary, tr("New question"), "newQuestion", box);
    m_remove = makeButton(m_theme, BigButton::Role::Quiet, tr("Take this out"), "removeObject", box);
    column->addWidget(procedure);
    column->addWidget(question);
    column->addWidget(m_remove);
    connect(procedure, &QPushButton::clicked, this, [this] { create(QStringLiteral("procedure")); });
    connect(question, &QPushButton::clicked, this, [this] { create(QStringLiteral("question")); });
    connect(m_remove, &QPushButton::clicked, this, [this] {
        const QString gone = m_object;
        if (gone.isEmpty())
            return;
        if (publishing::kindOf(gone) == u"procedure"
            && m_model.draft().describe(QStringLiteral("sheet/") + publishing::idOf(gone)).isTowns)
            m_model.remove(QStringLiteral("sheet/") + publishing::idOf(gone));
        m_model.remove(gone);
        // A built-in one counts again and is shown as it was.
        m_shownObject.clear();
        showObject();
    });
    return box;
}

QWidget* EditorWindow::right()
{
    auto* box = new QWidget(m_body);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(m_theme.space(1), 0, 0, 0);
    column->setSpacing(m_theme.space(1));
    m_faultTitle = new widgets::Text(m_theme, Theme::Type::Body, box);
    m_faultTitle->setObjectName(QStringLiteral("faultTitle"));
    m_faultTitle->setWeight(Theme::Weight::Bold);
    column->addWidget(m_faultTitle);
    m_faults = new QListWidget(box);
    m_faults->setObjectName(QStringLiteral("faults"));
    m_faults->setAccessibleName(tr("What has to be put right"));
    m_faults->setWordWrap(true);
    column->addWidget(m_faults, 1);
    connect(m_faults, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { openObject(item->data(Qt::UserRole).toString()); });
    connect(m_faults, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { openObject(item->data(Qt::UserRole).toString()); });
    m_preview = new widgets::SheetView(m_theme, box);
    column->addWidget(m_preview, 3);
    return box;
}

void EditorWindow::shortcuts()
{
    const auto on = [this](const QKeySequence& keys, auto&& work) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, std::forward<decltype(work)>(work));
    };
    // A text field's own undo would take back letters the draft keeps; there is one undo here.
    on(QKeySequence::Undo, [this] { m_model.undo(); });
    on(QKeySequence::Redo, [this] { m_model.redo(); });
    on(QKeySequence::Find, [this] { m_tree->search(); });
    on(QKeySequence::New, [this] { create(QStringLiteral("procedure")); });
    on(QKeySequence(Qt::Key_F12), [this] {
        if (!m_model.isOpen())
            return;
        m_notice->clear();
        m_stack->setCurrentWidget(m_publish);
        m_publish->begin();
    });
    for (int i = 0; i < 5; ++i) {
        on(QKeySequence(QStringLiteral("Ctrl+%1").arg(i + 1)), [this, i] {
            if (auto* tabs = qobject_cast<QTabWidget*>(m_middle->currentWidget()))
                tabs->setCurrentIndex(i);
        });
    }
}

void EditorWindow::openObject(const QString& name)
{
    if (name.isEmpty() || !m_model.isOpen())
        return;
    // A sheet is a tab of its procedure.
    const bool isSheet = publishing::kindOf(name) == u"sheet";
    m_object = isSheet ? QStringLiteral("procedure/") + publishing::idOf(name) : name;
    if (!m_model.draft().contains(m_object))
        m_object.clear();
    showObject();
    m_tree->show(m_object);
    if (auto* tabs = qobject_cast<QTabWidget*>(m_middle->currentWidget()); tabs && isSheet)
        tabs->setCurrentIndex(tabs->count() - 1);
}

void EditorWindow::showObject()
{
    if (!m_middle)
        return;
    if (m_object == m_shownObject && m_middle->count() > 0)
        return;
    int tab = 0;
    if (const auto* tabs = qobject_cast<QTabWidget*>(m_middle->currentWidget()))
        tab = tabs->currentIndex();
    while (QWidget* old = m_middle->currentWidget()) {
        m_middle->removeWidget(old);
        old->deleteLater(); // it may be the one that asked
    }
    m_shownObject = m_object;
    QWidget* page = nullptr;
    if (m_object.isEmpty() || !m_model.isOpen()) {
        auto* words = new widgets::Text(m_theme, Theme::Type::Body, m_middle);
        words->setWords(tr("Choose something at the left, or make a new procedure. What you type is kept at "
                           "once as a draft; nothing changes at the counters before two people publish it."));
        words->setAlignment(Qt::AlignTop);
        words->setProse(true);
        page = words;
    } else {
        page = makePage(m_model, m_theme, m_object,
                        {.open = [this](const QString& other) { openObject(other); },
                         .renew =
                             [this] {
                                 m_shownObject.clear();
                                 QMetaObject::invokeMethod(this, &EditorWindow::showObject,
                                                           Qt::QueuedConnection);
                             }},
                        m_middle);
    }
    m_middle->addWidget(page);
    m_middle->setCurrentWidget(page);
    m_right->show();
    if (auto* tabs = qobject_cast<QTabWidget*>(page)) {
        // The sheet's own page is preview enough and wants the room.
        connect(tabs, &QTabWidget::currentChanged, this,
                [this, last = tabs->count() - 1](int index) { m_right->setVisible(index != last); });
        tabs->setCurrentIndex(tab);
    }
    showPreview();
    showState();
}

void EditorWindow::create(const QString& kind)
{
    if (!m_model.isOpen())
        return;
    m_stack->setCurrentWidget(m_editing);
    const QString name = m_model.add(kind, m_tree->department());
    openObject(name);
    if (auto* tabs = qobject_cast<QTabWidget*>(m_middle->currentWidget()))
        tabs->setCurrentIndex(0);
    const QString first = kind == u"question" ? QStringLiteral("/text/ja") : QStringLiteral("/name/ja");
    if (auto* edit = m_middle->currentWidget()->findChild<QLineEdit*>(first))
        edit->setFocus();
}

void EditorWindow::showState()
{
    if (!m_model.isOpen()) {
        m_state->setWords(tr("The draft is not open."));
        return;
    }
    const publishing::CatalogueDraft& draft = m_model.draft();
    m_undo->setEnabled(draft.canUndo());
    m_redo->setEnabled(draft.canRedo());
    const bool isTowns = !m_object.isEmpty() && draft.describe(m_object).isTowns;
    m_remove->setEnabled(isTowns);
    m_remove->setWords(isTowns && draft.describe(m_object).isBuiltIn ? tr("Back to how it came")
                                                                     : tr("Take this out"));
    const QString wrong = m_model.faults().isEmpty() ? QString() : u' ' + m_faultTitle->text();
    const QString based = draft.basedOn() > 0
        ? tr("draft upon version %1").arg(draft.basedOn(), 4, 10, QLatin1Char('0'))
        : tr("draft, nothing published yet");
    m_state->setWords((draft.canUndo() ? based + tr(", with changes") : based) + wrong);
}

void EditorWindow::showFaults()
{
    m_faults->clear();
    for (const PlacedFault& fault : m_model.faults()) {
        const QString where = fault.object.isEmpty() ? QString() : m_model.nameOf(fault.object);
        auto* item =
            new QListWidgetItem(where + QStringLiteral("\n") + faultWords(fault.fault.message), m_faults);
        item->setData(Qt::UserRole, fault.object);
        item->setToolTip(fault.fault.path + QStringLiteral(": ") + fault.fault.message);
    }
    m_faultTitle->setWords(m_model.faults().isEmpty()
                               ? tr("No faults")
                               : tr("%n fault(s) to put right", nullptr, int(m_model.faults().size())));
    m_faultTitle->setTone(m_model.faults().isEmpty() ? Theme::Tone::Done : Theme::Tone::Danger);
}

void EditorWindow::showPreview()
{
    const int request = ++m_previewing;
    const auto visits = publishing::visitsToRehearse({});
    const bool isProcedure = publishing::kindOf(m_object) == u"procedure" && m_model.isOpen();
    const auto sample = isProcedure && visits ? sampleSheet(m_model.catalogue(), publishing::idOf(m_object),
                                                            visits->first(), m_model.desk().today())
                                              : std::nullopt;
    m_preview->setVisible(sample.has_value());
    if (!sample)
        return;
    m_model.desk().workLane().ask(
        this,
        [sheet = *sample, town = m_town.name, layouts = forms::townLayouts(m_model.draft().folder())] {
            return forms::FormRenderer(layouts).toImage(
                sheet, {.townName = town, .caseNumber = {}, .caseId = {}, .printedAt = {}}, 0, previewDpi);
        },
        [this, request](const forms::FormResult<QImage>& image) {
            if (request == m_previewing && image)
                m_preview->setPages({*image});
        });
}

void EditorWindow::afterPublishing(const forms::CatalogueVersion& version)
{
    m_model.close();
    const auto opened = m_model.open();
    build();
    if (!opened)
        return m_notice->setMessage(NoticeBar::Kind::Refused, failureMessage(opened.error().code),
                                    failureName(opened.error().code));
    m_notice->setMessage(NoticeBar::Kind::Done,
                         tr("Version %1 counts from %2. The counters take it up with the next visit.")
                             .arg(version.number)
                             .arg(version.effective.toString(Qt::ISODate)));
}

void EditorWindow::setLanguage(const QString& language)
{
    m_language = language;
    m_languages->setCurrent(language);
}

void EditorWindow::changeEvent(QEvent* event)
{
    // Every word of the window is made anew; what was typed is the draft's.
    if (event->type() == QEvent::LanguageChange && m_body)
        QMetaObject::invokeMethod(this, &EditorWindow::build, Qt::QueuedConnection);
    QWidget::changeEvent(event);
}

} // namespace kakanai::editor
