// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/SheetEditor.h"

#include "app/editor/SampleFacts.h"
#include "app/publishing/JsonPointer.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/print/FormRenderer.h"
#include "widgets/BigButton.h"
#include "widgets/DropDown.h"

#include <QCompleter>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QJsonArray>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace kakanai::editor {
namespace {

using publishing::valueAt;
using publishing::withValueAt;
using widgets::BigButton;
using widgets::Theme;

constexpr double dpi = 110;
constexpr double pixelsPerMillimetre = 3.1;
constexpr int percent = 100;

QString wordsOfKind(const QString& kind)
{
    const QList<std::pair<QString, QString>> names{
        {QStringLiteral("label"), SheetEditor::tr("printed words, centred")},
        {QStringLiteral("note"), SheetEditor::tr("printed words, from the left")},
        {QStringLiteral("text"), SheetEditor::tr("what the field says")},
        {QStringLiteral("name"), SheetEditor::tr("a name with its reading")},
        {QStringLiteral("date"), SheetEditor::tr("a date")},
        {QStringLiteral("ticks"), SheetEditor::tr("boxes to tick")},
        {QStringLiteral("digits"), SheetEditor::tr("one square a digit")},
        {QStringLiteral("sign"), SheetEditor::tr("a signature")},
        {QStringLiteral("office"), SheetEditor::tr("the office's own box")},
    };
    for (const auto& [id, words] : names) {
        if (id == kind)
            return words;
    }
    return kind;
}

bool isOfWords(const QString& kind)
{
    return kind == u"label" || kind == u"note" || kind == u"office";
}

} // namespace

SheetEditor::SheetEditor(EditorModel& model, const Theme& theme, QString procedure, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_theme(theme)
    , m_procedure(std::move(procedure))
    , m_visits(publishing::visitsToRehearse(model.desk().townFolder())
                   .value_or(QList<publishing::RehearsedVisit>()))
{
    build();
    connect(&model, &EditorModel::objectChanged, this, [this](const QString& changed) {
        if (changed == sheetName())
            reload();
    });
    connect(&model, &EditorModel::checked, this, &SheetEditor::draw);
    reload();
    loadBlank();
}

QJsonObject SheetEditor::sheet() const
{
    const QJsonObject own = m_model.object(sheetName());
    const QString same = own.value(QStringLiteral("same")).toString();
    return same.isEmpty() ? own : m_model.object(QStringLiteral("sheet/") + same);
}

void SheetEditor::build()
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_notice = new widgets::NoticeBar(m_theme, this);
    m_notice->clear();
    column->addWidget(m_notice);

    m_empty = offer();
    column->addWidget(m_empty, 1);

    m_body = new QWidget(this);
    auto* row = new QHBoxLayout(m_body);
    row->setContentsMargins(0, 0, 0, 0);
    m_canvas = new SheetCanvas(m_theme, m_body);
    m_canvas->setObjectName(QStringLiteral("sheetCanvas"));
    m_canvas->setZoom(pixelsPerMillimetre);
    m_scroll = new QScrollArea(m_body);
    m_scroll->setWidget(m_canvas);
    m_scroll->setAlignment(Qt::AlignHCenter);
    auto* left = new QVBoxLayout;
    left->setContentsMargins(0, 0, 0, 0);
    left->addWidget(pageBar());
    left->addWidget(m_scroll, 1);
    row->addLayout(left, 1);
    row->addWidget(side());
    column->addWidget(m_body, 1);

    connect(m_canvas, &SheetCanvas::partChosen, this, &SheetEditor::showPart);
    connect(m_canvas, &SheetCanvas::widthMoved, this,
            [this](const QString& part, double by) { put(withWidth(sheet(), part, by)); });
    connect(m_canvas, &SheetCanvas::heightSet, this,
            [this](const QString& part, double height) { put(withHeight(sheet(), part, height)); });
    connect(m_canvas, &SheetCanvas::boxDrawn, this, [this](const QRectF& box) {
        const QJsonObject changed = withBoxAt(sheet(), m_canvas->shownPage(), box);
        put(changed, newestBox(changed));
    });
    connect(m_canvas, &SheetCanvas::boxMoved, this,
            [this](const QString& part, const QPointF& by) { put(withBlockMoved(sheet(), part, by)); });
    connect(m_canvas, &SheetCanvas::rowAsked, this,
            [this](const QString& part) { put(withRowAfter(sheet(), part)); });
    connect(m_canvas, &SheetCanvas::removeAsked, this,
            [this](const QString& part) { put(withoutCell(sheet(), part)); });
    connect(m_canvas, &SheetCanvas::contentAsked, this, [this] {
        QWidget* wanted =
            isOfWords(m_kind->currentData().toString()) ? static_cast<QWidget*>(m_words) : m_field;
        wanted->setFocus();
    });
}

QWidget* SheetEditor::side()
{
    auto* scroll = new QScrollArea(m_body);
    scroll->setWidgetResizable(true);
    auto* box = new QWidget(scroll);
    scroll->setWidget(box);
    scroll->setFixedWidth(m_theme.pixels(Theme::Type::Body) * 20);
    auto* form = new QFormLayout(box);
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(m_theme.space(0));
    const auto line = [&](const QString& label, const QString& id) {
        auto* edit = new QLineEdit(box);
        edit->setObjectName(id);
        edit->setAccessibleName(label);
        form->addRow(label, edit);
        return edit;
    };
    m_place = new widgets::Text(m_theme, Theme::Type::Body, box);
    m_place->setWeight(Theme::Weight::Bold);
    form->addRow(m_place);

    m_kind = new widgets::DropDown(m_theme, box);
    m_kind->setObjectName(QStringLiteral("partKind"));
    m_kind->setAccessibleName(tr("What the box shows"));
    m_kind->addItem(tr("nothing, for the pen"), QString());
    for (const QString& kind : contentKinds())
        m_kind->addItem(wordsOfKind(kind), kind);
    connect(m_kind, &QComboBox::activated, this, &SheetEditor::putContent);
    form->addRow(tr("What the box shows"), m_kind);

    m_field = new widgets::DropDown(m_theme, box);
    m_field->setObjectName(QStringLiteral("partField"));
    m_field->setAccessibleName(tr("Field"));
    m_field->setEditable(true);
    m_field->setInsertPolicy(QComboBox::NoInsert);
    m_field->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_field->completer()->setFilterMode(Qt::MatchContains);
    m_field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    connect(m_field, &QComboBox::activated, this, [this] {
        // Choosing a field says how it is shown, unless somebody wanted the box otherwise than is usual.
        const QString kind = m_kind->currentData().toString();
        const QJsonObject cell = valueAt(sheet(), m_canvas->chosen()).toObject();
        const forms::FieldSpec* before = m_model.catalogue().field(cell.value(kind).toString());
        const forms::FieldSpec* field = m_model.catalogue().field(m_field->currentData().toString());
        if (field && (kind.isEmpty() || isOfWords(kind) || (before && kindFor(*before) == kind)))
            m_kind->setCurrentIndex(m_kind->findData(kindFor(*field)));
        putContent();
    });
    form->addRow(tr("Field"), m_field);

    m_words = line(tr("Printed words"), QStringLiteral("partWords"));
    connect(m_words, &QLineEdit::textEdited, this, [this](const QString& text) {
        QString kind = contentKind(valueAt(sheet(), m_canvas->chosen()).toObject());
        if (kind.isEmpty()) {
            kind = QStringLiteral("label");
            m_kind->setCurrentIndex(m_kind->findData(kind));
        }
        const QString pointer =
            m_canvas->chosen() + u'/' + (isOfWords(kind) ? kind : QStringLiteral("label"));
        // Typed letter by letter it is one step back, so it goes in as text and not as a whole sheet.
        if (m_model.object(sheetName()).contains(QStringLiteral("same")))
            put(sheet());
        m_model.set(sheetName(), pointer, text);
    });
    const auto millimetres = [&](const QString& label, const QString& id) {
        auto* spin = new QDoubleSpinBox(box);
        spin->setObjectName(id);
        spin->setAccessibleName(label);
        spin->setButtonSymbols(QAbstractSpinBox::NoButtons);
        spin->setDecimals(1);
        spin->setSingleStep(0.5);
        spin->setRange(1, 280);
        spin->setSuffix(QStringLiteral(" mm"));
        spin->setKeyboardTracking(false);
        form->addRow(label, spin);
        return spin;
    };
    m_width = millimetres(tr("Width"), QStringLiteral("partWidth"));
    m_height = millimetres(tr("Height of the row"), QStringLiteral("partHeight"));
    connect(m_width, &QDoubleSpinBox::valueChanged, this, [this](double wanted) {
        for (const SheetPart& part : partsOf(sheet())) {
            if (part.pointer == m_canvas->chosen())
                return put(withWidth(sheet(), part.pointer, wanted - part.box.width()));
        }
    });
    connect(m_height, &QDoubleSpinBox::valueChanged, this,
            [this](double wanted) { put(withHeight(sheet(), m_canvas->chosen(), wanted)); });

    const auto button = [&](const QString& label, const char* id, auto&& work) {
        auto* made = new BigButton(m_theme, BigButton::Role::Secondary, box);
        made->setType(Theme::Type::Small);
        made->setWords(label);
        made->setObjectName(QLatin1String(id));
        connect(made, &QPushButton::clicked, this, std::forward<decltype(work)>(work));
        form->addRow(made);
    };
    button(tr("Box to the right"), "addCell", [this] {
        const QString next = m_canvas->chosen().section(u'/', 0, -2)
            + QStringLiteral("/%1").arg(m_canvas->chosen().section(u'/', -1).toInt() + 1);
        put(withCellAfter(sheet(), m_canvas->chosen()), next);
    });
    button(tr("Row below (Insert)"), "addRowBelow",
           [this] { put(withRowAfter(sheet(), m_canvas->chosen())); });
    button(tr("Table below"), "addBlock", [this] { put(withBlockAfter(sheet(), m_canvas->chosen())); });
    button(tr("Remove the box (Delete)"), "removeCell",
           [this] { put(withoutCell(sheet(), m_canvas->chosen())); });
    button(tr("Remove the row"), "removeRow", [this] { put(withoutRow(sheet(), m_canvas->chosen())); });

    const auto bound = [this](QLineEdit* edit, auto&& pointer) {
        connect(edit, &QLineEdit::textEdited, this, [this, pointer](const QString& text) {
            if (m_model.object(sheetName()).contains(QStringLiteral("same")))
                put(sheet());
            m_model.set(sheetName(), pointer(),
                        text.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(text));
        });
    };
    m_heading = line(tr("Words above the table"), QStringLiteral("blockHeading"));
    bound(m_heading, [this] { return blockOf(m_canvas->chosen()) + QStringLiteral("/heading"); });
    m_caption = line(tr("Words at the table's side"), QStringLiteral("blockCaption"));
    bound(m_caption, [this] { return blockOf(m_canvas->chosen()) + QStringLiteral("/caption"); });
    m_title = line(tr("Title of the sheet"), QStringLiteral("sheetTitle"));
    bound(m_title, [] { return QStringLiteral("/title"); });

    m_visit = new widgets::DropDown(m_theme, box);
    m_visit->setObjectName(QStringLiteral("sampleVisit"));
    m_visit->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (const publishing::RehearsedVisit& visit : std::as_const(m_visits))
        m_visit->addItem(visit.id + u' ' + visit.description);
    connect(m_visit, &QComboBox::activated, this, &SheetEditor::draw);
    form->addRow(tr("Filled with this example"), m_visit);
    auto* blank = new QVBoxLayout;
    addBlankLine(*blank, QStringLiteral("blankFile"), tr("Lay a blank form beneath …"));
    form->addRow(blank);
    m_share = new QSlider(Qt::Horizontal, box);
    m_share->setObjectName(QStringLiteral("blankShare"));
    m_share->setAccessibleName(tr("How strongly the blank form shows"));
    m_share->setRange(0, percent);
    m_share->setValue(percent / 2);
    connect(m_share, &QSlider::valueChanged, m_canvas,
            [this](int value) { m_canvas->setBlankShare(double(value) / percent); });
    form->addRow(tr("How strongly the blank form shows"), m_share);
    return scroll;
}

void SheetEditor::put(const QJsonObject& changed, const QString& choose)
{
    m_notice->clear();
    if (changed == sheet() && !m_model.object(sheetName()).contains(QStringLiteral("same"))) {
        m_notice->setMessage(widgets::NoticeBar::Kind::Look,
                             tr("That does not fit on the page, or the box cannot do that."));
        return showPart();
    }
    QJsonObject own = changed;
    own.insert(QStringLiteral("id"), m_procedure);
    m_model.set(sheetName(), {}, own);
    if (!choose.isEmpty())
        m_canvas->choose(choose);
}

void SheetEditor::putContent()
{
    const QString kind = m_kind->currentData().toString();
    const int at = m_field->findText(m_field->currentText());
    const QString value = isOfWords(kind) ? m_words->text()
        : kind.isEmpty()                  ? QString()
                                          : m_field->itemData(at < 0 ? 0 : at).toString();
    const forms::Procedure* procedure = m_model.catalogue().procedure(m_procedure);
    put(withContent(sheet(), m_canvas->chosen(), kind, value, procedure ? procedure->fields : QStringList(),
                    m_model.catalogue()));
}

void SheetEditor::reload()
{
    const QJsonObject now = sheet();
    const bool isThere = !now.isEmpty();
    m_empty->setVisible(!isThere);
    m_body->setVisible(isThere);
    if (!isThere)
        return;
    m_canvas->setPaperSize(paperSizeOf(now));
    if (const QList<SheetPart> parts = partsOf(now); !parts.isEmpty())
        m_canvas->setParts(parts);
    showPart();
}

void SheetEditor::showPart()
{
    const QJsonObject now = sheet();
    const QJsonObject cell = valueAt(now, m_canvas->chosen()).toObject();
    const QString kind = contentKind(cell);
    const int page = m_canvas->shownPage();
    m_pageWords->setWords(tr("Page %1 of %2").arg(page + 1).arg(pages()));
    m_before->setEnabled(page > 0);
    m_next->setEnabled(page + 1 < pages());
    m_canvas->setBlank(m_blanks.value(page));
    const QSignalBlocker quietKind(m_kind);
    const QSignalBlocker quietField(m_field);
    const QSignalBlocker quietWidth(m_width);
    const QSignalBlocker quietHeight(m_height);
    m_kind->setCurrentIndex(m_kind->findData(kind));
    m_kind->setEnabled(kind != u"rows");
    m_field->clear();
    QStringList keys;
    if (const forms::Procedure* procedure = m_model.catalogue().procedure(m_procedure))
        keys = procedure->fields;
    const QString own = isOfWords(kind) ? QString() : cell.value(kind).toString();
    if (!own.isEmpty() && !keys.contains(own))
        keys.append(own);
    for (const QString& key : std::as_const(keys))
        m_field->addItem(QStringLiteral("%1 [%2]").arg(m_model.nameOf(QStringLiteral("field/") + key), key),
                         key);
    m_field->setCurrentIndex(own.isEmpty() ? -1 : m_field->findData(own));
    m_field->setEnabled(kind != u"rows");
    const QString words =
        isOfWords(kind) ? cell.value(kind).toString() : cell.value(QStringLiteral("label")).toString();
    if (m_words->text() != words)
        m_words->setText(words);
    m_words->setEnabled(kind != u"rows");
    for (const SheetPart& part : partsOf(now)) {
        if (part.pointer != m_canvas->chosen())
            continue;
        m_width->setValue(part.box.width());
        m_height->setValue(part.box.height());
        m_place->setWords(tr("%1 × %2 mm, at %3, %4")
                              .arg(part.box.width())
                              .arg(part.box.height())
                              .arg(part.box.left())
                              .arg(part.box.top()));
        m_scroll->ensureVisible(m_canvas->shownBox(part.pointer).center().x(),
                                m_canvas->shownBox(part.pointer).center().y());
    }
    const QJsonObject block = valueAt(now, blockOf(m_canvas->chosen())).toObject();
    const auto show = [](QLineEdit* edit, const QString& text) {
        if (edit->text() != text)
            edit->setText(text);
    };
    show(m_heading, block.value(QStringLiteral("heading")).toString());
    show(m_caption, block.value(QStringLiteral("caption")).toString());
    show(m_title, now.value(QStringLiteral("title")).toString());
}

void SheetEditor::draw()
{
    showPart();
    const auto visit = m_visits.value(m_visit->currentIndex());
    const auto sample = sampleSheet(m_model.catalogue(), m_procedure, visit, m_model.desk().today());
    if (!sample)
        return;
    const int request = ++m_drawing;
    const int page = m_canvas->shownPage();
    if (page >= pageCountOf(sheet()))
        return m_canvas->setPage({}); // nothing is drawn on it yet
    m_model.desk().workLane().ask(
        this,
        [sheet = *sample, layouts = forms::townLayouts(m_model.draft().folder()), page] {
            return forms::FormRenderer(layouts).toImage(
                sheet,
                {.townName = QStringLiteral("みほん市"), .caseNumber = {}, .caseId = {}, .printedAt = {}},
                page, dpi);
        },
        [this, request](const forms::FormResult<QImage>& image) {
            if (request != m_drawing)
                return;
            if (image)
                m_canvas->setPage(*image);
            else
                m_notice->setMessage(widgets::NoticeBar::Kind::Look,
                                     tr("The sheet cannot be drawn: %1").arg(image.error().detail));
        });
}

} // namespace kakanai::editor
