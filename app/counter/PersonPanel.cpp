// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/PersonPanel.h"

#include "widgets/DropDown.h"

#include <QEvent>
#include <QGridLayout>
#include <QLabel>
#include <QPainter>

#include <algorithm>

namespace kakanai::counter {

using widgets::Text;
using widgets::Theme;

namespace {

// Large enough to compare a face across the counter, small enough to leave the lines their place.
constexpr int photoHeight = 148;
constexpr int nameHeight = 34;
constexpr int addressHeight = 24;

} // namespace

PersonPanel::PersonPanel(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_name(new Text(theme, Theme::Type::Lead, this))
    , m_kana(new Text(theme, Theme::Type::Small, this))
    , m_read(new Text(theme, Theme::Type::Small, this))
    , m_photo(new QLabel(this))
    , m_nameImage(new QLabel(this))
    , m_addressImage(new QLabel(this))
    , m_grid(new QGridLayout)
    , m_checkLabel(new Text(theme, Theme::Type::Small, this))
    , m_checks(new widgets::DropDown(theme, this))
{
    m_name->setWeight(Theme::Weight::Bold);
    m_kana->setTone(Theme::Tone::InkSoft);
    m_read->setTone(Theme::Tone::InkSoft);
    auto* top = new QHBoxLayout;
    top->setSpacing(theme.space(2));
    top->addWidget(m_name);
    top->addWidget(m_kana);
    top->addWidget(m_read, 1);
    body()->addLayout(top);
    // A name is never broken in two; how it was read may be.
    for (Text* words : {m_name, m_kana, m_checkLabel}) {
        QSizePolicy whole = words->sizePolicy();
        whole.setHorizontalPolicy(QSizePolicy::Minimum);
        words->setSizePolicy(whole);
    }
    m_grid->setHorizontalSpacing(theme.space(1));
    m_grid->setVerticalSpacing(theme.space(0));
    m_grid->setColumnStretch(1, 1);
    m_grid->setColumnStretch(4, 1);
    auto* middle = new QHBoxLayout;
    middle->setSpacing(theme.space(2));
    auto* images = new QVBoxLayout;
    auto* shownByCard = new QHBoxLayout; // side by side: height is what a small window lacks
    shownByCard->setSpacing(theme.space(2));
    shownByCard->addWidget(m_nameImage);
    shownByCard->addWidget(m_addressImage);
    shownByCard->addStretch(1);
    images->addLayout(shownByCard);
    images->addLayout(m_grid);
    middle->addWidget(m_photo, 0, Qt::AlignTop);
    middle->addLayout(images, 1);
    body()->addLayout(middle);
    auto* check = new QHBoxLayout;
    check->setSpacing(theme.space(2));
    check->setContentsMargins(theme.space(1), 0, 0, 0);
    check->addWidget(m_checkLabel);
    check->addWidget(m_checks, 1);
    check->addStretch(1);
    body()->addLayout(check);
    layout()->setContentsMargins(theme.space(2), theme.space(1), theme.space(2), theme.space(1));
    connect(m_checks, &QComboBox::activated, this, [this](int index) {
        if (index > 0)
            Q_EMIT identityChecked(m_checks->itemData(index).toString());
    });
    retranslate();
}

void PersonPanel::setPerson(const PersonSight& person)
{
    m_person = person;
    fill();
}

void PersonPanel::setIdentityChoices(const QList<widgets::Choice>& choices)
{
    const auto isSame = [](const widgets::Choice& a, const widgets::Choice& b) {
        return a.id == b.id && a.words == b.words;
    };
    if (std::ranges::equal(choices, m_choices, isSame))
        return; // an open list stays open
    m_choices = choices;
    retranslate();
}

void PersonPanel::setIdentityCheck(const QString& id)
{
    m_check = id;
    m_checks->setCurrentIndex(std::max(0, m_checks->findData(id)));
    m_checkLabel->setWords(id.isEmpty() ? tr("Identity: not checked yet") : tr("Identity: checked"));
    m_checkLabel->setTone(!id.isEmpty()               ? Theme::Tone::Done
                              : m_checks->isEnabled() ? Theme::Tone::OnLook
                                                      : Theme::Tone::InkSoft);
    m_checkLabel->setWeight(Theme::Weight::Bold);
    update();
}

void PersonPanel::askCheck()
{
    m_checks->setFocus(Qt::OtherFocusReason);
}

void PersonPanel::retranslate()
{
    m_checks->setAccessibleName(tr("Identity checked with"));
    m_checks->clear();
    m_checks->addItem(tr("Choose the document …"));
    for (const widgets::Choice& choice : m_choices)
        m_checks->addItem(choice.words, choice.id);
    fill();
}

void PersonPanel::fill()
{
    const bool isHere = !m_person.name.isEmpty();
    m_name->setWords(isHere ? m_person.name : tr("Nobody has been read yet"));
    m_name->setTone(isHere ? Theme::Tone::Ink : Theme::Tone::InkSoft);
    m_kana->setWords(m_person.kana);
    m_kana->setVisible(!m_person.kana.isEmpty());
    m_read->setWords(m_person.howRead);
    m_read->setVisible(!m_person.howRead.isEmpty());
    showImage(*m_photo, m_person.photo, photoHeight, tr("Photograph on the card"));
    showImage(*m_nameImage, m_person.nameImage, nameHeight, tr("Name as the card shows it"));
    showImage(*m_addressImage, m_person.addressImage, addressHeight, tr("Address as the card shows it"));
    qDeleteAll(m_lines);
    m_lines.clear();
    int index = 0;
    for (const PersonSight::Line& line : m_person.lines) {
        auto* label = new Text(m_theme, Theme::Type::Small, this);
        label->setTone(Theme::Tone::InkSoft);
        label->setWords(line.label);
        auto* words = new Text(m_theme, Theme::Type::Body, this);
        words->setWords(line.words);
        auto* badge = new widgets::ProvenanceBadge(m_theme, this);
        badge->setOrigin(line.origin, line.confidence, line.needsReview);
        const int row = index / 2;
        const int column = index % 2 * 3;
        m_grid->addWidget(label, row, column);
        m_grid->addWidget(words, row, column + 1);
        m_grid->addWidget(badge, row, column + 2, Qt::AlignLeft);
        m_lines += {label, words, badge};
        ++index;
    }
    m_checks->setEnabled(isHere);
    setIdentityCheck(m_check);
}

void PersonPanel::showImage(QLabel& label, const QImage& image, int height, const QString& words)
{
    label.setVisible(!image.isNull());
    label.setAccessibleName(words);
    label.setToolTip(words);
    label.clear(); // the last person's must not wait behind the next one's
    if (!image.isNull())
        label.setPixmap(QPixmap::fromImage(image.scaledToHeight(height, Qt::SmoothTransformation)));
}

void PersonPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    Card::changeEvent(event);
}

void PersonPanel::paintEvent(QPaintEvent* event)
{
    Card::paintEvent(event);
    if (!m_check.isEmpty() || !m_checks->isEnabled())
        return;
    // What the clerk must still do lies on yamabuki, beside its words.
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.color(Theme::Tone::Look));
    painter.drawRoundedRect(m_checkLabel->geometry().adjusted(-m_theme.space(1), 0, m_theme.space(1), 0),
                            m_theme.corner(), m_theme.corner());
}

} // namespace kakanai::counter
