// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/ObjectForm.h"

#include "app/publishing/JsonPointer.h"
#include "widgets/DropDown.h"
#include "widgets/FlowLayout.h"
#include "widgets/LanguageBar.h"
#include "widgets/Text.h"

#include <QCheckBox>
#include <QJsonArray>
#include <QSignalBlocker>
#include <QSpinBox>

#include <array>

namespace kakanai::editor {

using widgets::Theme;

ObjectForm::ObjectForm(EditorModel& model, const Theme& theme, QString name, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_theme(theme)
    , m_name(std::move(name))
    , m_grid(new QGridLayout(this))
{
    m_grid->setColumnStretch(1, 1);
    m_grid->setHorizontalSpacing(theme.space(2));
    m_grid->setVerticalSpacing(theme.space(1));
    m_grid->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(1));
    connect(&model, &EditorModel::objectChanged, this, [this](const QString& changed) {
        if (changed != m_name)
            return;
        for (const auto& refresh : std::as_const(m_refresh))
            refresh();
    });
}

void ObjectForm::show(std::function<void()> refresh)
{
    refresh();
    m_refresh.append(std::move(refresh));
}

void ObjectForm::takeAway(const QString& pointer)
{
    m_model.set(m_name, pointer, QJsonValue(QJsonValue::Undefined));
    // What held only this is nothing any more: a deadline in no language, a count from no day.
    const QString holder = pointer.section(u'/', 0, -2);
    const QJsonValue rest = publishing::valueAt(m_model.object(m_name), holder);
    if (!holder.isEmpty() && rest.toObject().isEmpty() && rest.toArray().isEmpty())
        takeAway(holder);
}

int ObjectForm::addLabel(const QString& label, QWidget* buddy)
{
    const int row = m_grid->rowCount();
    auto* words = new widgets::Text(m_theme, Theme::Type::Small, this);
    words->setWords(label);
    words->setTone(Theme::Tone::InkSoft);
    words->setBuddy(buddy);
    m_grid->addWidget(words, row, 0, Qt::AlignTop);
    return row;
}

QLineEdit* ObjectForm::line(const QString& pointer, const QString& accessible, bool isRemovedEmpty)
{
    auto* edit = new QLineEdit(this);
    edit->setObjectName(pointer);
    edit->setAccessibleName(accessible);
    connect(edit, &QLineEdit::textEdited, this, [this, pointer, isRemovedEmpty](const QString& text) {
        if (text.isEmpty() && isRemovedEmpty)
            takeAway(pointer);
        else
            m_model.set(m_name, pointer, text);
    });
    show([this, edit, pointer] {
        // Untouched where it says so already: the cursor stays.
        if (const QString text = m_model.text(m_name, pointer); edit->text() != text)
            edit->setText(text);
    });
    return edit;
}

QLineEdit* ObjectForm::addText(const QString& label, const QString& pointer, bool isRemovedEmpty)
{
    QLineEdit* edit = line(pointer, label, isRemovedEmpty);
    m_grid->addWidget(edit, addLabel(label, edit), 1);
    return edit;
}

void ObjectForm::addWords(const QString& label, const QString& pointer, bool isOptional)
{
    constexpr std::array languages{"ja", "ja-easy", "en"};
    auto* box = new QWidget(this);
    auto* grid = new QGridLayout(box);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(m_theme.space(0));
    QWidget* first = nullptr;
    for (int i = 0; i < int(languages.size()); ++i) {
        const QString language = QString::fromLatin1(languages.at(std::size_t(i)));
        QLineEdit* edit = line(pointer + u'/' + language,
                               label + u' ' + widgets::LanguageBar::ownName(language), isOptional);
        auto* tag = new widgets::Text(m_theme, Theme::Type::Small, box);
        tag->setWords(widgets::LanguageBar::ownName(language));
        tag->setTone(Theme::Tone::InkSoft);
        tag->setBuddy(edit);
        grid->addWidget(edit, i, 0);
        grid->addWidget(tag, i, 1);
        first = first ? first : edit;
    }
    grid->setColumnStretch(0, 1);
    m_grid->addWidget(box, addLabel(label, first), 1);
}

void ObjectForm::addChoice(const QString& label, const QString& pointer, const QList<FormOption>& options)
{
    auto* box = new widgets::DropDown(m_theme, this);
    box->setObjectName(pointer);
    box->setAccessibleName(label);
    for (const FormOption& option : options)
        box->addItem(option.words, option.value);
    connect(box, &QComboBox::activated, this, [this, box, pointer] {
        if (const QString value = box->currentData().toString(); value.isEmpty())
            takeAway(pointer);
        else
            m_model.set(m_name, pointer, value);
    });
    show([this, box, pointer] { box->setCurrentIndex(box->findData(m_model.text(m_name, pointer))); });
    m_grid->addWidget(box, addLabel(label, box), 1);
}

void ObjectForm::addYes(const QString& label, const QString& pointer)
{
    auto* box = new QCheckBox(label, this);
    box->setObjectName(pointer);
    connect(box, &QCheckBox::clicked, this, [this, pointer](bool yes) {
        m_model.set(m_name, pointer, yes ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined));
    });
    show([this, box, pointer] {
        box->setChecked(publishing::valueAt(m_model.object(m_name), pointer).toBool());
    });
    m_grid->addWidget(box, m_grid->rowCount(), 1);
}

void ObjectForm::addNumber(const QString& label, const QString& pointer)
{
    constexpr int most = 999;
    auto* box = new QSpinBox(this);
    box->setObjectName(pointer);
    box->setAccessibleName(label);
    box->setRange(0, most);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(box, &QSpinBox::valueChanged, this, [this, pointer](int number) {
        m_model.set(m_name, pointer, number > 0 ? QJsonValue(number) : QJsonValue(QJsonValue::Undefined));
    });
    show([this, box, pointer] {
        const QSignalBlocker quiet(box);
        box->setValue(publishing::valueAt(m_model.object(m_name), pointer).toInt());
    });
    m_grid->addWidget(box, addLabel(label, box), 1, Qt::AlignLeft);
}

void ObjectForm::addEvents(const QString& label, const QString& pointer, bool withAll)
{
    auto* box = new QWidget(this);
    auto* flow = new widgets::FlowLayout(box);
    flow->setSpacing(m_theme.space(2));
    QList<FormOption> events;
    if (withAll)
        events.append({QStringLiteral("*"), tr("every errand")});
    for (const forms::LifeEvent& event : m_model.catalogue().events)
        events.append({event.id, event.name.ja});
    for (const FormOption& event : std::as_const(events)) {
        auto* tick = new QCheckBox(event.words, box);
        tick->setObjectName(pointer + u'/' + event.value);
        connect(tick, &QCheckBox::clicked, this, [this, pointer, id = event.value](bool yes) {
            QJsonArray chosen = publishing::valueAt(m_model.object(m_name), pointer).toArray();
            for (qsizetype i = chosen.size() - 1; i >= 0; --i) {
                if (chosen.at(i) == QJsonValue(id))
                    chosen.removeAt(i);
            }
            if (yes)
                chosen.append(id);
            m_model.set(m_name, pointer, chosen);
        });
        show([this, tick, pointer, id = event.value] {
            tick->setChecked(publishing::valueAt(m_model.object(m_name), pointer).toArray().contains(id));
        });
        flow->addWidget(tick);
    }
    m_grid->addWidget(box, addLabel(label, box), 1);
}

void ObjectForm::addWidget(const QString& label, QWidget* widget)
{
    m_grid->addWidget(widget, addLabel(label, widget), 1);
}

void ObjectForm::addHeading(const QString& words)
{
    auto* heading = new widgets::Text(m_theme, Theme::Type::Body, this);
    heading->setWords(words);
    heading->setWeight(Theme::Weight::Bold);
    m_grid->addWidget(heading, m_grid->rowCount(), 0, 1, 2);
}

} // namespace kakanai::editor
