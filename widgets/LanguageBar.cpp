// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/LanguageBar.h"

#include <QButtonGroup>
#include <QHBoxLayout>

#include <algorithm>
#include <array>

namespace kakanai::widgets {
namespace {

struct OwnName {
    const char16_t* code;
    const char16_t* name;
};

constexpr std::array ownNames{
    OwnName{u"ja", u"日本語"},           OwnName{u"ja-easy", u"やさしい 日本語"},
    OwnName{u"en", u"English"},          OwnName{u"zh-Hans", u"简体中文"},
    OwnName{u"zh-Hant", u"繁體中文"},    OwnName{u"ko", u"한국어"},
    OwnName{u"pt-BR", u"Português"},     OwnName{u"es", u"Español"},
    OwnName{u"vi", u"Tiếng Việt"},       OwnName{u"tl", u"Tagalog"},
    OwnName{u"id", u"Bahasa Indonesia"}, OwnName{u"uk", u"Українська"},
};

} // namespace

LanguageBar::LanguageBar(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_row(new QHBoxLayout(this))
    , m_group(new QButtonGroup(this))
{
    m_row->setContentsMargins(0, 0, 0, 0);
    m_row->setSpacing(theme.touchGap());
    connect(&theme, &Theme::changed, this, [this] { m_row->setSpacing(m_theme.touchGap()); });
}

void LanguageBar::setLanguages(const QStringList& codes)
{
    qDeleteAll(m_group->buttons());
    m_codes = codes;
    for (const QString& code : codes) {
        auto* button = new BigButton(m_theme, BigButton::Role::Secondary, this);
        button->setCheckable(true);
        button->setType(Theme::Type::Small);
        button->setWords(ownName(code));
        m_group->addButton(button);
        m_row->addWidget(button);
        connect(button, &QPushButton::clicked, this, [this, code] {
            m_current = code;
            Q_EMIT languageChosen(code);
        });
    }
    setCurrent(m_current);
}

void LanguageBar::setCurrent(const QString& code)
{
    m_current = code;
    const QList<QAbstractButton*> buttons = m_group->buttons();
    for (qsizetype i = 0; i < buttons.size(); ++i) {
        if (m_codes.at(i) == code)
            buttons.at(i)->setChecked(true);
    }
}

QString LanguageBar::ownName(const QString& code)
{
    const auto row =
        std::ranges::find_if(ownNames, [&](const OwnName& name) { return code == QStringView(name.code); });
    return row == ownNames.end() ? code : QString::fromUtf16(row->name);
}

} // namespace kakanai::widgets
