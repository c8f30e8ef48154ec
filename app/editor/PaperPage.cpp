// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/PaperPage.h"

#include "app/base/Lane.h"
#include "app/editor/BlankForm.h"
#include "forms/ocr/ImageFile.h"
#include "forms/ocr/PageShot.h"
#include "widgets/DropDown.h"

#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace kakanai::editor {
namespace {

using forms::FieldKind;
using forms::TemplateField;
using widgets::BigButton;
using widgets::NoticeBar;
using widgets::Theme;

constexpr double canvasZoom = 3; // pixels a millimetre
constexpr int mostPeople = 6;
constexpr int mostCells = 40;
constexpr int paperDpi = 300;

struct KindWords {
    FieldKind kind;
    const char* words;
};

// clang-format off
constexpr std::array kindWords{
    KindWords{FieldKind::Name,     QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "a name")},
    KindWords{FieldKind::Kana,     QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "kana")},
    KindWords{FieldKind::Address,  QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "an address")},
    KindWords{FieldKind::Date,     QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "a date")},
    KindWords{FieldKind::Number,   QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "a number")},
    KindWords{FieldKind::Digits,   QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "one square a digit")},
    KindWords{FieldKind::Amount,   QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "an amount of money")},
    KindWords{FieldKind::Roman,    QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "Latin letters")},
    KindWords{FieldKind::Text,     QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "other text")},
    KindWords{FieldKind::Checkbox, QT_TRANSLATE_NOOP("kakanai::editor::PaperPage", "a box to tick")},
};
// clang-format on

template <typename Widget> Widget* named(Widget* widget, const char* id, const QString& words)
{
    widget->setObjectName(QLatin1String(id));
    widget->setAccessibleName(words);
    return widget;
}

BigButton* makeButton(const Theme& theme, BigButton::Role role, const QString& words, const char* id,
                      QWidget* parent)
{
    auto* button = new BigButton(theme, role, parent);
    button->setType(Theme::Type::Small);
    button->setWords(words);
    button->setObjectName(QLatin1String(id));
    return button;
}

/** The blank form as a template keeps it: at 300 dpi of the paper's size, lying when the scan lies. */
forms::FormResult<QImage> blankOf(const QString& file, QSizeF millimetres)
{
    const auto paper = forms::openPaper(file);
    if (!paper)
        return tl::unexpected(paper.error());
    const QImage page = forms::squaredPage(paper->image);
    if (page.width() > page.height())
        millimetres.transpose();
    return page
        .scaled((millimetres * paperDpi / 25.4).toSize(), Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
        .convertToFormat(QImage::Format_Grayscale8);
}

} // namespace

PaperPage::PaperPage(EditorModel& model, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_theme(theme)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(1));
    m_notice = new NoticeBar(theme, this);
    m_notice->setObjectName(QStringLiteral("paperNotice"));
    m_notice->clear();
    column->addWidget(m_notice);
    auto* row = new QHBoxLayout;
    row->setSpacing(theme.space(2));
    row->addWidget(papersColumn(), 2);
    m_canvas = new SheetCanvas(theme, this);
    m_canvas->setObjectName(QStringLiteral("paperCanvas"));
    m_canvas->setZoom(canvasZoom);
    m_canvas->setBlankShare(1);
    m_canvas->setDrawing(true);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(m_canvas);
    row->addWidget(scroll, 6);
    row->addWidget(fieldForm(), 3);
    column->addLayout(row, 1);
    connect(m_canvas, &SheetCanvas::boxDrawn, this, &PaperPage::draw);
    connect(m_canvas, &SheetCanvas::partChosen, this, &PaperPage::choose);
    connect(m_canvas, &SheetCanvas::boxMoved, this, [this](const QString& name, const QPointF& by) {
        resize(name, [by](QRectF& box) { box.translate(by); });
    });
    connect(m_canvas, &SheetCanvas::widthMoved, this, [this](const QString& name, double by) {
        resize(name, [by](QRectF& box) { box.setWidth(box.width() + by); });
    });
    connect(m_canvas, &SheetCanvas::heightSet, this, [this](const QString& name, double height) {
        resize(name, [height](QRectF& box) { box.setHeight(height); });
    });
    connect(m_canvas, &SheetCanvas::removeAsked, this, [this](const QString& name) {
        m_paper.fields.removeIf([&](const TemplateField& known) { return known.name == name; });
        choose({});
        showParts();
    });
    connect(m_canvas, &SheetCanvas::contentAsked, this, [this] { m_label->setFocus(); });
    // Insert puts a box into the middle: the whole page can be drawn without a mouse.
    connect(m_canvas, &SheetCanvas::rowAsked, this, [this] {
        const QRectF page = toMillimetres(QRect({}, m_paper.size));
        draw({page.center() - QPointF(25, 5), QSizeF(50, 10)});
    });
    showField();
}

QWidget* PaperPage::papersColumn()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(1));
    auto* back = makeButton(m_theme, BigButton::Role::Quiet, tr("Back to the procedures"), "paperBack", box);
    connect(back, &QPushButton::clicked, this, &PaperPage::backAsked);
    column->addWidget(back);
    m_papers = named(new QListWidget(box), "papers", tr("Papers of this town"));
    connect(m_papers, &QListWidget::itemActivated, this,
            [this](const QListWidgetItem* item) { openPaper(item->data(Qt::UserRole).toString()); });
    connect(m_papers, &QListWidget::itemClicked, this,
            [this](const QListWidgetItem* item) { openPaper(item->data(Qt::UserRole).toString()); });
    column->addWidget(m_papers, 1);
    m_file = named(new QLineEdit(box), "blankFile", tr("Scan of the blank form"));
    m_file->setPlaceholderText(tr("Scan of the blank form"));
    connect(m_file, &QLineEdit::returnPressed, this, [this] { openBlank(m_file->text().trimmed()); });
    auto* look =
        makeButton(m_theme, BigButton::Role::Secondary, tr("New paper from a scan"), "blankLook", box);
    connect(look, &QPushButton::clicked, this, [this] {
        const QString file = QFileDialog::getOpenFileName(this, tr("Choose the scan of a blank form"));
        if (!file.isEmpty())
            openBlank(file);
    });
    column->addWidget(look);
    column->addWidget(m_file);
    m_size = named(new widgets::DropDown(m_theme, box), "paperSize", tr("Size of the paper"));
    m_size->addItem(QStringLiteral("A4"), static_cast<int>(PaperSize::A4));
    m_size->addItem(QStringLiteral("A5"), static_cast<int>(PaperSize::A5));
    m_size->addItem(tr("Card"), static_cast<int>(PaperSize::Card));
    column->addWidget(m_size);
    m_title = named(new QLineEdit(box), "paperTitle", tr("What the paper is called"));
    m_title->setPlaceholderText(tr("What the paper is called"));
    connect(m_title, &QLineEdit::textEdited, this,
            [this](const QString& words) { m_paper.title = words.trimmed(); });
    column->addWidget(m_title);
    m_hand = named(new QCheckBox(tr("filled in by hand"), box), "paperHand", tr("filled in by hand"));
    connect(m_hand, &QCheckBox::toggled, this, [this](bool on) { m_paper.isHandwritten = on; });
    column->addWidget(m_hand);
    m_save = makeButton(m_theme, BigButton::Role::Primary, tr("Save: counters read it from now on"),
                        "paperSave", box);
    connect(m_save, &QPushButton::clicked, this, &PaperPage::save);
    column->addWidget(m_save);
    return box;
}

QWidget* PaperPage::fieldForm()
{
    auto* box = new QWidget(this);
    auto* column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(m_theme.space(1));
    m_fields = named(new QListWidget(box), "paperFields", tr("Fields of the paper"));
    connect(m_fields, &QListWidget::currentItemChanged, this, [this](const QListWidgetItem* item) {
        if (item && !m_isShowing)
            choose(item->data(Qt::UserRole).toString());
    });
    column->addWidget(m_fields, 1);
    m_form = new QWidget(box);
    auto* form = new QFormLayout(m_form);
    form->setContentsMargins(0, 0, 0, 0);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    m_label = named(new QLineEdit(m_form), "fieldLabel", tr("What stands before it"));
    form->addRow(tr("What stands before it"), m_label);
    m_fact = named(new widgets::DropDown(m_theme, m_form), "fieldFact", tr("Which fact it tells"));
    form->addRow(tr("Which fact it tells"), m_fact);
    m_person = named(new widgets::DropDown(m_theme, m_form), "fieldPerson", tr("Whose it is"));
    form->addRow(tr("Whose it is"), m_person);
    m_kind = named(new widgets::DropDown(m_theme, m_form), "fieldKind", tr("What is written in it"));
    form->addRow(tr("What is written in it"), m_kind);
    m_cells = named(new QSpinBox(m_form), "fieldCells", tr("Squares (0: written freely)"));
    m_cells->setRange(0, mostCells);
    m_cells->setButtonSymbols(QAbstractSpinBox::NoButtons);
    form->addRow(tr("Squares (0: written freely)"), m_cells);
    m_words = named(new QLineEdit(m_form), "fieldWords", tr("What a tick says"));
    form->addRow(tr("What a tick says"), m_words);
    m_keep = named(new QCheckBox(tr("may be seen on the stored picture"), m_form), "fieldKeep",
                   tr("may be seen on the stored picture"));
    form->addRow(m_keep);
    column->addWidget(m_form);
    fillChoices();
    connect(m_label, &QLineEdit::textEdited, this, [this](const QString& words) {
        change([&](TemplateField& field) { field.label = words.trimmed(); });
    });
    connect(m_fact, &QComboBox::currentIndexChanged, this, [this] {
        change([this](TemplateField& field) {
            feed(field, m_model.catalogue().field(m_fact->currentData().toString()));
        });
        showField(); // the kind follows from the fact
    });
    connect(m_person, &QComboBox::currentIndexChanged, this,
            [this](int index) { change([&](TemplateField& field) { field.person = index; }); });
    connect(m_kind, &QComboBox::currentIndexChanged, this, [this] {
        change([this](TemplateField& field) {
            field.kind = static_cast<FieldKind>(m_kind->currentData().toInt());
            if (field.kind == FieldKind::Checkbox)
                field.words.clear();
        });
        showField();
    });
    connect(m_cells, &QSpinBox::valueChanged, this, [this](int count) {
        change([&](TemplateField& field) { setCells(field, count); });
        showField();
    });
    connect(m_words, &QLineEdit::textEdited, this, [this](const QString& words) {
        change([&](TemplateField& field) {
            field.words = {};
            if (!words.trimmed().isEmpty())
                field.words.append({QStringLiteral("1"), words.trimmed()});
        });
    });
    connect(m_keep, &QCheckBox::toggled, this,
            [this](bool on) { change([&](TemplateField& field) { field.isKept = on && !field.masked; }); });
    return box;
}

void PaperPage::fillChoices()
{
    m_isShowing = true;
    m_fact->clear();
    m_fact->addItem(tr("none: only looked at"), QString());
    for (const forms::FieldSpec& spec : m_model.catalogue().fields)
        m_fact->addItem(QStringLiteral("%1（%2）").arg(spec.label.ja, spec.key), spec.key);
    m_person->clear();
    m_person->addItem(tr("of whom the paper is about"));
    for (int person = 1; person < mostPeople; ++person)
        m_person->addItem(tr("of person %1 on the paper").arg(person + 1));
    m_kind->clear();
    for (const KindWords& kind : kindWords)
        m_kind->addItem(tr(kind.words), static_cast<int>(kind.kind));
    m_isShowing = false;
}

QString PaperPage::folder() const
{
    return forms::townPapers(m_model.desk().townFolder());
}

QString PaperPage::freeType() const
{
    const QStringList known = forms::paperTypes(folder());
    for (int n = 1;; ++n) {
        const QString type = QStringLiteral("town%1").arg(n);
        if (!known.contains(type))
            return type;
    }
}

void PaperPage::begin()
{
    fillChoices();
    fillPapers();
    showField();
    m_file->setFocus();
}

void PaperPage::fillPapers()
{
    m_papers->clear();
    const QStringList own = forms::paperTypes(folder());
    for (const QString& type : own) {
        if (!QFile::exists(folder() + u'/' + type + QStringLiteral(".json")))
            continue; // the program's own papers are not the town's to draw
        if (const auto paper = forms::describedPaper(type, folder())) {
            auto* item = new QListWidgetItem(paper->title, m_papers);
            item->setData(Qt::UserRole, type);
        }
    }
}

void PaperPage::openBlank(const QString& file)
{
    m_notice->setMessage(NoticeBar::Kind::Info, tr("The scan is being opened."));
    const QSizeF size = millimetresOf(static_cast<PaperSize>(m_size->currentData().toInt()));
    m_model.desk().workLane().ask(
        this, [file, size] { return blankOf(file, size); },
        [this](const forms::FormResult<QImage>& page) {
            if (!page) {
                m_notice->setMessage(NoticeBar::Kind::Refused,
                                     tr("This file cannot be opened as a picture of a paper.") + u' '
                                         + refusalWords(page.error()));
                return;
            }
            useBlank(*page);
        });
}

void PaperPage::useBlank(const QImage& page)
{
    m_notice->clear();
    m_paper = {};
    m_paper.type = freeType();
    m_paper.title = m_title->text().trimmed();
    m_paper.isHandwritten = m_hand->isChecked();
    m_paper.size = page.size();
    m_paper.blank = page;
    m_canvas->setPaperSize(toMillimetres(QRect({}, m_paper.size)).size());
    m_canvas->setBlank(m_paper.blank);
    choose({});
    showParts();
    m_canvas->setFocus();
}

void PaperPage::openPaper(const QString& type)
{
    m_model.desk().workLane().ask(
        this, [type, folder = folder()] { return forms::loadPaperTemplate(type, folder); },
        [this](const forms::FormResult<forms::PaperTemplate>& paper) {
            if (!paper)
                return;
            m_paper = *paper;
            m_title->setText(m_paper.title);
            m_hand->setChecked(m_paper.isHandwritten);
            m_canvas->setPaperSize(toMillimetres(QRect({}, m_paper.size)).size());
            m_canvas->setBlank(m_paper.blank);
            choose({});
            showParts();
        });
}

void PaperPage::draw(const QRectF& box)
{
    if (m_paper.blank.isNull()) {
        m_notice->setMessage(NoticeBar::Kind::Look, tr("First open the scan of a blank form."));
        return;
    }
    const TemplateField field = newField(m_paper, box);
    m_paper.fields.append(field);
    showParts();
    choose(field.name);
    m_label->setFocus();
}

void PaperPage::choose(const QString& name)
{
    if (name == m_field)
        return;
    m_field = name;
    m_canvas->choose(name);
    showField();
}

TemplateField* PaperPage::field()
{
    const auto found = std::ranges::find(m_paper.fields, m_field, &TemplateField::name);
    return found == m_paper.fields.end() ? nullptr : &*found;
}

void PaperPage::change(const std::function<void(TemplateField&)>& edit)
{
    TemplateField* chosen = field();
    if (m_isShowing || !chosen)
        return;
    edit(*chosen);
    showParts();
}

void PaperPage::resize(const QString& name, const std::function<void(QRectF&)>& edit)
{
    const auto found = std::ranges::find(m_paper.fields, name, &TemplateField::name);
    if (found == m_paper.fields.end())
        return;
    QRectF box = toMillimetres(found->box);
    edit(box);
    const QRect pixels = toPixels(box);
    if (!QRect({}, m_paper.size).contains(pixels) || pixels.width() < 10 || pixels.height() < 10)
        return;
    found->box = pixels;
    if (!found->cells.isEmpty())
        setCells(*found, static_cast<int>(found->cells.size()));
    showParts();
}

void PaperPage::showParts()
{
    m_canvas->setParts(partsOf(m_paper));
    m_isShowing = true;
    m_fields->clear();
    for (const TemplateField& each : std::as_const(m_paper.fields)) {
        const forms::FieldSpec* spec = m_model.catalogue().field(each.fact);
        const QString words = !each.label.isEmpty() ? each.label : spec ? spec->label.ja : each.name;
        auto* item = new QListWidgetItem(spec ? tr("%1: %2").arg(words, spec->label.ja) : words, m_fields);
        item->setData(Qt::UserRole, each.name);
        if (each.name == m_field)
            m_fields->setCurrentItem(item);
    }
    m_isShowing = false;
}

void PaperPage::showField()
{
    const TemplateField* chosen = field();
    m_form->setEnabled(chosen != nullptr);
    m_save->setEnabled(!m_paper.blank.isNull());
    if (!chosen)
        return;
    m_isShowing = true;
    if (m_label->text().trimmed() != chosen->label)
        m_label->setText(chosen->label);
    m_fact->setCurrentIndex(std::max(0, m_fact->findData(chosen->fact)));
    m_person->setCurrentIndex(std::clamp(chosen->person, 0, mostPeople - 1));
    m_kind->setCurrentIndex(m_kind->findData(static_cast<int>(chosen->kind)));
    m_cells->setValue(static_cast<int>(chosen->cells.size()));
    const bool isTick = chosen->kind == FieldKind::Checkbox;
    m_words->setEnabled(isTick);
    m_words->setText(isTick && !chosen->words.isEmpty() ? chosen->words.first().second : QString());
    m_cells->setEnabled(!isTick);
    m_keep->setChecked(chosen->isKept);
    m_keep->setEnabled(!chosen->masked);
    m_isShowing = false;
    for (int i = 0; i < m_fields->count(); ++i) {
        if (m_fields->item(i)->data(Qt::UserRole) == m_field && m_fields->currentRow() != i) {
            m_isShowing = true;
            m_fields->setCurrentRow(i);
            m_isShowing = false;
        }
    }
}

void PaperPage::save()
{
    m_paper.title = m_title->text().trimmed();
    if (m_paper.title.isEmpty() || m_paper.fields.isEmpty()) {
        m_notice->setMessage(NoticeBar::Kind::Look,
                             tr("Please give the paper its name and draw at least one field."));
        return;
    }
    m_save->setEnabled(false);
    m_model.desk().workLane().ask(
        this, [paper = m_paper, folder = folder()] { return forms::savePaperTemplate(paper, folder); },
        [this, type = m_paper.type, title = m_paper.title](const forms::FormResult<void>& written) {
            m_save->setEnabled(!m_paper.blank.isNull());
            if (!written) {
                m_notice->setMessage(NoticeBar::Kind::Refused, tr("The paper could not be saved."),
                                     written.error().detail);
                return;
            }
            m_notice->setMessage(NoticeBar::Kind::Done,
                                 tr("%1 is saved. Counters read it from the next paper on.").arg(title));
            fillPapers();
            Q_EMIT saved(type);
        });
}

} // namespace kakanai::editor
