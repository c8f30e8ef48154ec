// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/AgreementPanel.h"

#include "app/access/AccessPolicy.h"
#include "app/access/ApprovalNumber.h"
#include "widgets/DropDown.h"

#include <QFormLayout>
#include <QVBoxLayout>

namespace kakanai::editor {

using widgets::BigButton;
using widgets::Theme;

AgreementPanel::AgreementPanel(publishing::PublishingDesk& desk, const Theme& theme, const QString& action,
                               QWidget* parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_day(new QDateEdit(this))
    , m_note(new QLineEdit(this))
    , m_second(new widgets::DropDown(theme, this))
    , m_prompt(new widgets::Text(theme, Theme::Type::Body, this))
    , m_pad(new widgets::PinPad(theme, this))
    , m_agree(new BigButton(theme, BigButton::Role::Primary, this))
    , m_again(new BigButton(theme, BigButton::Role::Quiet, this))
{
    auto* row = new QVBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme.space(1));
    auto* form = new QFormLayout;
    form->setRowWrapPolicy(QFormLayout::WrapAllRows);
    form->setVerticalSpacing(theme.space(0));
    m_day->setButtonSymbols(QAbstractSpinBox::NoButtons);
    setFixedWidth(theme.pixels(Theme::Type::Body) * 26);
    m_day->setObjectName(QStringLiteral("effective"));
    m_day->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_note->setObjectName(QStringLiteral("note"));
    m_second->setObjectName(QStringLiteral("second"));
    form->addRow(tr("Counts from"), m_day);
    form->addRow(tr("Why (for those who come after)"), m_note);
    form->addRow(tr("The second person"), m_second);
    row->addLayout(form);
    auto* column = new QVBoxLayout;
    m_prompt->setObjectName(QStringLiteral("numberPrompt"));
    m_pad->setObjectName(QStringLiteral("numberPad"));
    m_agree->setObjectName(QStringLiteral("agree"));
    m_agree->setWords(action);
    m_again->setWords(tr("Type both numbers again"));
    m_again->setType(Theme::Type::Small);
    column->addWidget(m_prompt);
    column->addWidget(m_pad);
    column->addWidget(m_agree);
    column->addWidget(m_again);
    column->addStretch(1);
    row->addLayout(column, 1);
    connect(m_pad, &widgets::PinPad::completed, this, &AgreementPanel::next);
    connect(m_again, &QPushButton::clicked, this, [this] {
        m_step = 0;
        next();
    });
    connect(m_agree, &QPushButton::clicked, this, &AgreementPanel::agreed);
    connect(m_second, &QComboBox::activated, this, [this] {
        m_step = 0;
        next();
    });
    rest();
}

void AgreementPanel::begin()
{
    // What was typed was for something else; and nothing can be typed before the list of people is there,
    // because its coming starts the numbers anew.
    rest();
    m_second->clear();
    m_day->setMinimumDate(m_desk.today());
    m_day->setDate(m_desk.today());
    m_desk.staff(this, [this, asking = m_asking](const Result<QList<access::Staff>>& staff) {
        if (asking != m_asking)
            return; // begun again since
        setEnabled(true);
        if (!staff)
            return;
        for (const access::Staff& one : *staff) {
            if (one.id != m_desk.actor().id
                && access::isPermitted(one.role, access::Action::ApproveCatalogue))
                m_second->addItem(QStringLiteral("%1（%2）").arg(one.name, one.id), one.id);
        }
        m_step = 0;
        next();
    });
}

void AgreementPanel::rest()
{
    ++m_asking; // a list still under way is for nobody now
    m_step = 0;
    m_pad->end();
    m_own.clear();
    m_other.clear();
    m_agree->setEnabled(false);
    setEnabled(false);
}

void AgreementPanel::next()
{
    m_pad->end();
    if (m_second->count() == 0) {
        m_prompt->setWords(tr("Nobody else here may agree as the second person."));
        return;
    }
    ++m_step;
    m_agree->setEnabled(m_step > 2);
    if (m_step == 1) {
        m_other.clear();
        m_prompt->setWords(tr("1 of 2: your own approval number (%1)").arg(m_desk.actor().id));
        m_pad->begin(m_own, access::ApprovalNumbers::length);
        m_pad->setFocus();
    } else if (m_step == 2) {
        m_prompt->setWords(tr("2 of 2: the approval number of %1").arg(m_second->currentText()));
        m_pad->begin(m_other, access::ApprovalNumbers::length);
        m_pad->setFocus();
    } else {
        m_prompt->setWords(tr("Both numbers are typed."));
        m_agree->setFocus();
    }
}

publishing::Agreement AgreementPanel::take()
{
    publishing::Agreement agreement{.author = m_desk.actor(),
                                    .authorNumber = std::move(m_own),
                                    .approverId = m_second->currentData().toString(),
                                    .approverNumber = std::move(m_other),
                                    .effective = m_day->date(),
                                    .note = m_note->text()};
    m_own = Secret();
    m_other = Secret();
    m_step = 0;
    next();
    return agreement;
}

} // namespace kakanai::editor
