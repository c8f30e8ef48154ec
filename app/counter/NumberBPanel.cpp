// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/NumberBPanel.h"

#include "cardreader/card/Credentials.h"
#include "forms/text/Wareki.h"
#include "widgets/DropDown.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QIntValidator>
#include <QLineEdit>
#include <QVBoxLayout>

namespace kakanai::counter {

using widgets::Text;
using widgets::Theme;

namespace {

constexpr int codeDigits = 4;
/** The entry of the list that is no era. */
const QString western = QStringLiteral("western");

const QStringList& eras()
{
    static const QStringList names{QStringLiteral("令和"), QStringLiteral("平成"), QStringLiteral("昭和"),
                                   QStringLiteral("大正"), QStringLiteral("明治")};
    return names;
}

/** A few digits; nobody's input method learns or suggests them. */
QLineEdit* digits(const QString& name, int count, QWidget* parent)
{
    auto* edit = new QLineEdit(parent);
    edit->setObjectName(name);
    edit->setMaxLength(count);
    edit->setInputMethodHints(Qt::ImhDigitsOnly | Qt::ImhSensitiveData | Qt::ImhNoPredictiveText);
    edit->setValidator(new QIntValidator(0, 9999, edit));
    edit->setFixedWidth(edit->fontMetrics().horizontalAdvance(QStringLiteral("0")) * (count + 5));
    return edit;
}

} // namespace

NumberBPanel::NumberBPanel(const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_birthLabel(new Text(theme, Theme::Type::Small, this))
    , m_era(new widgets::DropDown(theme, this))
    , m_year(digits(QStringLiteral("birthYear"), 4, this))
    , m_month(digits(QStringLiteral("birthMonth"), 2, this))
    , m_day(digits(QStringLiteral("birthDay"), 2, this))
    , m_expiryLabel(new Text(theme, Theme::Type::Small, this))
    , m_expiry(digits(QStringLiteral("expiryYear"), 4, this))
    , m_codeLabel(new Text(theme, Theme::Type::Small, this))
    , m_pad(new widgets::PinPad(theme, this))
{
    m_era->setObjectName(QStringLiteral("birthEra"));
    m_pad->setMaximumWidth(theme.touch() * 9);
    auto* birth = new QHBoxLayout;
    birth->setSpacing(theme.space(1));
    birth->addWidget(m_era);
    struct Part {
        QLineEdit* edit;
        const char16_t* unit;
    };
    for (const Part& part : {Part{m_year, u"年"}, Part{m_month, u"月"}, Part{m_day, u"日"}}) {
        auto* unit = new Text(theme, Theme::Type::Body, this);
        unit->setWords(QString::fromUtf16(part.unit));
        birth->addWidget(part.edit);
        birth->addWidget(unit);
    }
    birth->addStretch(1);
    // Year and code side by side, so that the whole fits a small counter screen.
    auto* expiry = new QVBoxLayout;
    expiry->addWidget(m_expiryLabel);
    expiry->addWidget(m_expiry, 0, Qt::AlignLeft);
    expiry->addStretch(1);
    auto* code = new QVBoxLayout;
    code->addWidget(m_codeLabel);
    code->addWidget(m_pad);
    auto* below = new QHBoxLayout;
    below->setSpacing(theme.space(3));
    below->addLayout(expiry, 1);
    below->addLayout(code, 1);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme.space(0));
    column->addWidget(m_birthLabel);
    column->addLayout(birth);
    column->addSpacing(theme.space(1));
    column->addLayout(below);
    connect(m_era, &QComboBox::currentIndexChanged, this, &NumberBPanel::edited);
    for (QLineEdit* edit : {m_year, m_month, m_day, m_expiry})
        connect(edit, &QLineEdit::textChanged, this, &NumberBPanel::edited);
    connect(m_pad, &widgets::PinPad::countChanged, this, &NumberBPanel::edited);
    retranslate();
}

NumberBPanel::~NumberBPanel()
{
    m_pad->end(); // before the secret it was lent goes
}

void NumberBPanel::begin()
{
    end();
    m_pad->begin(m_code, codeDigits);
    m_era->setFocus(Qt::OtherFocusReason);
}

void NumberBPanel::end()
{
    m_pad->end();
    m_code.clear();
    m_era->setCurrentIndex(0);
    for (QLineEdit* edit : {m_year, m_month, m_day, m_expiry})
        edit->clear();
}

std::optional<Secret> NumberBPanel::compose() const
{
    const QString era = m_era->currentData().toString();
    if (era.isEmpty() || m_year->text().isEmpty())
        return {};
    const int year = m_year->text().toInt();
    const int month = m_month->text().toInt();
    const int day = m_day->text().toInt();
    // A day its era does not have is a slip of the hand, and must not cost a try.
    const std::optional<QDate> date = era == western
        ? std::optional(QDate(year, month, day))
        : forms::fromWareki(QStringLiteral("%1%2年%3月%4日").arg(era).arg(year).arg(month).arg(day));
    if (!date || !date->isValid() || (era == western && year < 1000))
        return {};
    return card::composeNumberB({year % 100, month, day}, m_expiry->text().toInt(), m_code);
}

void NumberBPanel::retranslate()
{
    m_birthLabel->setWords(tr("Date of birth, the way it is printed on the card"));
    m_expiryLabel->setWords(tr("Year until which the card is valid (有効期限), four digits"));
    m_codeLabel->setWords(tr("Security code: the four digits under the photograph"));
    m_year->setAccessibleName(tr("Year of birth"));
    m_month->setAccessibleName(tr("Month of birth"));
    m_day->setAccessibleName(tr("Day of birth"));
    m_expiry->setAccessibleName(m_expiryLabel->text());
    m_era->setAccessibleName(tr("How the year of birth is printed"));
    const int chosen = m_era->currentIndex();
    const QSignalBlocker quiet(m_era);
    m_era->clear();
    m_era->addItem(tr("Choose the era or the Western calendar …"));
    for (const QString& era : eras())
        m_era->addItem(era, era);
    m_era->addItem(tr("Western calendar (西暦)"), western);
    m_era->setCurrentIndex(std::max(0, chosen));
}

void NumberBPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace kakanai::counter
