// SPDX-License-Identifier: GPL-3.0-or-later
#include "widgets/SoftKeyboard.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

#include <array>

namespace kakanai::widgets {
namespace {

/** Rows of a layer from left to right; a space leaves a place empty. The fifty sounds read in columns from
 * the left. */
constexpr std::array<const char16_t*, 5> kanaRows{u"あかさたなはまやらわ", u"いきしちにひみ　り　",
                                                  u"うくすつぬふむゆるを", u"えけせてねへめ　れー",
                                                  u"おこそとのほもよろん"};
constexpr std::array<const char16_t*, 4> latinRows{u"1234567890", u"qwertyuiop", u"asdfghjkl-",
                                                   u"zxcvbnm.@_"};
constexpr std::array<const char16_t*, 4> digitRows{u"123", u"456", u"789", u"-0/"};

/** Cycles of the key ゛゜小. */
constexpr std::array<const char16_t*, 29> variants{
    u"かが", u"きぎ", u"くぐ",   u"けげ", u"こご", u"さざ",   u"しじ",   u"すず",   u"せぜ",   u"そぞ",
    u"ただ", u"ちぢ", u"つっづ", u"てで", u"とど", u"はばぱ", u"ひびぴ", u"ふぶぷ", u"へべぺ", u"ほぼぽ",
    u"あぁ", u"いぃ", u"うぅゔ", u"えぇ", u"おぉ", u"やゃ",   u"ゆゅ",   u"よょ",   u"わゎ"};

constexpr char16_t hiraganaToKatakana = 0x60;

QChar katakana(QChar kana)
{
    return kana >= u'ぁ' && kana <= u'ゖ' ? QChar(char16_t(kana.unicode() + hiraganaToKatakana)) : kana;
}

} // namespace

SoftKeyboard::SoftKeyboard(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_theme(theme)
    , m_keys(new QGridLayout)
    , m_variant(key(QStringLiteral("小 ゛ ゜")))
    , m_space(key({}))
    , m_erase(key({}))
    , m_finish(key({}, BigButton::Role::Primary))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    auto* layers = new QHBoxLayout;
    for (const Layer layer : {Layer::Kana, Layer::Katakana, Layer::Latin, Layer::Digits}) {
        BigButton* button = key({});
        button->setCheckable(true);
        connect(button, &QPushButton::clicked, this, [this, layer] { setLayer(layer); });
        layers->addWidget(button);
        m_layers.append(button);
    }
    auto* foot = new QHBoxLayout;
    for (BigButton* button : {m_variant, m_space, m_erase, m_finish})
        foot->addWidget(button);
    m_erase->setSign(Sign::Erase);
    m_finish->setSign(Sign::Check);
    column->addLayout(layers);
    column->addLayout(m_keys, 1);
    column->addLayout(foot);
    const auto space = [this, column, layers, foot] {
        const int gap = m_theme.touchGap();
        column->setSpacing(gap);
        layers->setSpacing(gap);
        foot->setSpacing(gap);
        m_keys->setSpacing(m_theme.space(0));
    };
    space();
    connect(&theme, &Theme::changed, this, space);
    connect(m_variant, &QPushButton::clicked, this, &SoftKeyboard::variantAsked);
    connect(m_space, &QPushButton::clicked, this, [this] { Q_EMIT typed(QStringLiteral("　")); });
    connect(m_erase, &QPushButton::clicked, this, &SoftKeyboard::eraseAsked);
    connect(m_finish, &QPushButton::clicked, this, &SoftKeyboard::finished);
    retranslate();
    build();
}

BigButton* SoftKeyboard::key(const QString& legend, BigButton::Role role)
{
    auto* button = new BigButton(m_theme, role, this);
    button->setType(Theme::Type::Body);
    button->setWords(legend);
    button->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Minimum);
    // A key must not take the cursor out of the field it types into when it is touched.
    button->setFocusPolicy(Qt::TabFocus);
    return button;
}

void SoftKeyboard::setLayer(Layer layer)
{
    m_layer = layer;
    build();
}

void SoftKeyboard::build()
{
    for (QWidget* letter : std::as_const(m_letters)) {
        m_keys->removeWidget(letter);
        letter->hide();
        letter->deleteLater();
    }
    m_letters.clear();
    QStringList rows;
    switch (m_layer) {
    case Layer::Kana:
    case Layer::Katakana:
        for (const char16_t* row : kanaRows)
            rows.append(QString::fromUtf16(row));
        break;
    case Layer::Latin:
        for (const char16_t* row : latinRows)
            rows.append(QString::fromUtf16(row));
        break;
    case Layer::Digits:
        for (const char16_t* row : digitRows)
            rows.append(QString::fromUtf16(row));
        break;
    }
    for (int row = 0; row < rows.size(); ++row) {
        for (int column = 0; column < rows.at(row).size(); ++column) {
            QChar letter = rows.at(row).at(column);
            if (letter == u'　')
                continue;
            if (m_layer == Layer::Katakana)
                letter = katakana(letter);
            BigButton* button = key(QString(letter));
            connect(button, &QPushButton::clicked, this, [this, letter] { Q_EMIT typed(QString(letter)); });
            m_keys->addWidget(button, row, column);
            button->show();
            m_letters.append(button);
        }
    }
    for (qsizetype i = 0; i < m_layers.size(); ++i)
        m_layers.at(i)->setChecked(static_cast<int>(i) == static_cast<int>(m_layer));
    m_variant->setEnabled(m_layer == Layer::Kana || m_layer == Layer::Katakana);
}

void SoftKeyboard::writeInto(QLineEdit* edit)
{
    disconnect(m_typing);
    disconnect(m_erasing);
    disconnect(m_varying);
    if (!edit)
        return;
    m_typing = connect(this, &SoftKeyboard::typed, edit, &QLineEdit::insert);
    m_erasing = connect(this, &SoftKeyboard::eraseAsked, edit, &QLineEdit::backspace);
    m_varying = connect(this, &SoftKeyboard::variantAsked, edit, [edit] {
        const int at = edit->cursorPosition();
        if (at == 0)
            return;
        const QChar next = nextVariant(edit->text().at(at - 1));
        edit->backspace();
        edit->insert(QString(next));
    });
}

QChar SoftKeyboard::nextVariant(QChar kana)
{
    for (const char16_t* row : variants) {
        const QString cycle = QString::fromUtf16(row);
        for (qsizetype i = 0; i < cycle.size(); ++i) {
            const QChar next = cycle.at((i + 1) % cycle.size());
            if (cycle.at(i) == kana)
                return next;
            if (katakana(cycle.at(i)) == kana)
                return katakana(next);
        }
    }
    return kana;
}

void SoftKeyboard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void SoftKeyboard::retranslate()
{
    m_layers.at(0)->setWords(tr("Hiragana"));
    m_layers.at(1)->setWords(tr("Katakana"));
    m_layers.at(2)->setWords(tr("ABC"));
    m_layers.at(3)->setWords(tr("Numbers"));
    m_variant->setAccessibleName(tr("Dakuten, handakuten, small letter"));
    m_space->setWords(tr("Space"));
    m_erase->setWords(tr("Erase letter"));
    m_finish->setWords(tr("Done typing"));
}

} // namespace kakanai::widgets
