// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/FieldEntry.h"

#include <QVBoxLayout>

namespace kakanai::kiosk {

using widgets::SoftKeyboard;
using widgets::Theme;

namespace {

enum class Tool { Tiles, Day, Digits, Katakana, Kana };

Tool toolFor(const forms::FieldSpec& spec)
{
    switch (spec.type) {
    case forms::FieldType::Choice:
        return spec.options.isEmpty() ? Tool::Kana : Tool::Tiles;
    case forms::FieldType::Date:
    case forms::FieldType::DateTime:
        return Tool::Day;
    case forms::FieldType::Tel:
    case forms::FieldType::Code:
    case forms::FieldType::Integer:
    case forms::FieldType::Money:
        return Tool::Digits;
    case forms::FieldType::Kana:
        return Tool::Katakana;
    case forms::FieldType::Text:
    case forms::FieldType::Name:
    case forms::FieldType::Address:
    case forms::FieldType::List:
    case forms::FieldType::Image:
    case forms::FieldType::Period:
    case forms::FieldType::MyNumber:
    case forms::FieldType::Sign:
        return Tool::Kana;
    }
    return Tool::Kana;
}

} // namespace

FieldEntry::FieldEntry(const PageContext& context, const forms::FieldSpec& spec, const QString& value,
                       QWidget* parent)
    : QWidget(parent)
    , m_context(context)
    , m_spec(spec)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(context.theme.space(1));
    switch (toolFor(spec)) {
    case Tool::Tiles:
        m_tiles = new widgets::TileGrid(context.theme, widgets::TileGrid::Mode::One, this);
        m_tiles->setColumnLimit(2);
        column->addWidget(m_tiles);
        connect(m_tiles, &widgets::TileGrid::chosenChanged, this, &FieldEntry::changed);
        break;
    case Tool::Day:
        m_date = new DateSteps(context.keyTheme, context.services.clock.today(), this);
        m_date->setDate(QDate::fromString(value.left(10), Qt::ISODate));
        column->addWidget(m_date);
        connect(m_date, &DateSteps::dateChanged, this, &FieldEntry::changed);
        break;
    case Tool::Digits:
        makeText(SoftKeyboard::Layer::Digits, value);
        break;
    case Tool::Katakana:
        makeText(SoftKeyboard::Layer::Katakana, value);
        break;
    case Tool::Kana:
        makeText(SoftKeyboard::Layer::Kana, value);
        break;
    }
    retranslate();
    if (m_tiles && !value.isEmpty())
        m_tiles->setChosen({value});
}

void FieldEntry::makeText(SoftKeyboard::Layer layer, const QString& value)
{
    auto* column = static_cast<QVBoxLayout*>(layout());
    m_edit = new KioskEdit(this);
    m_edit->setText(value);
    m_edit->setMinimumHeight(m_context.keyTheme.touch());
    m_hint = new widgets::Text(m_context.theme, Theme::Type::Small, this);
    m_hint->setTone(Theme::Tone::InkSoft);
    m_keyboard = new SoftKeyboard(m_context.keyTheme, this);
    m_keyboard->setLayer(layer);
    m_keyboard->writeInto(m_edit);
    column->addWidget(m_edit);
    column->addWidget(m_hint);
    column->addWidget(m_keyboard);
    connect(m_edit, &QLineEdit::textChanged, this, &FieldEntry::changed);
    connect(m_edit, &QLineEdit::returnPressed, this, &FieldEntry::finished);
    connect(m_keyboard, &SoftKeyboard::finished, this, &FieldEntry::finished);
}

QString FieldEntry::value() const
{
    if (m_tiles)
        return m_tiles->chosen().value(0);
    if (m_date)
        return m_date->date().toString(Qt::ISODate);
    return m_edit->text().trimmed();
}

void FieldEntry::retranslate()
{
    const QString language = m_context.session.language();
    if (m_tiles) {
        QList<widgets::Choice> choices;
        for (const forms::Choice& option : m_spec.options)
            choices.append({option.value, option.label.in(language)});
        m_tiles->setChoices(choices);
    }
    if (m_date)
        m_date->retranslate();
    if (m_edit) {
        m_edit->setAccessibleName(m_spec.label.in(language));
        const bool isKanjiExpected = m_spec.type == forms::FieldType::Name
            || m_spec.type == forms::FieldType::Address || m_spec.type == forms::FieldType::Text;
        m_hint->setWords(m_spec.type == forms::FieldType::Tel ? tr("With hyphens, for example 090-0000-0000.")
                             : isKanjiExpected
                             ? tr("Kana is enough. The staff write the kanji with you at the counter.")
                             : QString());
        // A low screen has no line to spare: the hint stands in the field until something is typed.
        m_hint->setVisible(!m_context.isLow && !m_hint->text().isEmpty());
        m_edit->setPlaceholderText(m_context.isLow ? m_hint->text() : QString());
    }
}

void FieldEntry::wipe()
{
    if (m_edit)
        m_edit->wipe();
    if (m_tiles)
        m_tiles->clear();
}

QWidget* FieldEntry::firstFocus()
{
    if (m_edit)
        return m_edit;
    return m_tiles && !m_tiles->tiles().isEmpty() ? static_cast<QWidget*>(m_tiles->tiles().first()) : nullptr;
}

} // namespace kakanai::kiosk
