// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/DetailsPage.h"

#include <QTimer>

namespace kakanai::kiosk {

using widgets::BigButton;
using widgets::Theme;

namespace {

QString idOf(const forms::FieldValue& field)
{
    return QStringLiteral("%1@%2").arg(field.key).arg(field.person);
}

} // namespace

DetailsPage::DetailsPage(const PageContext& context, QWidget* parent)
    : KioskPage(context, parent)
    , m_count(addText(Theme::Type::Small))
    , m_done(addText(Theme::Type::Lead))
    , m_skip(new BigButton(context.keyTheme, BigButton::Role::Quiet, this))
    , m_skipAll(new BigButton(context.keyTheme, BigButton::Role::Quiet, this))
{
    auto* ways = new QBoxLayout(context.isLow ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
    ways->addWidget(m_skip);
    ways->addWidget(m_skipAll);
    column()->addLayout(ways);
    column()->setSpacing(theme().space(context.isLow ? 0 : 2));
    m_count->setTone(Theme::Tone::InkSoft);
    for (BigButton* button : {m_skip, m_skipAll})
        button->setType(Theme::Type::Small);
    m_skipAll->setObjectName(QStringLiteral("skipAll"));
    column()->addStretch(1);
    connect(m_skip, &QPushButton::clicked, this, [this] {
        memory().skipped.insert(idOf(*m_field));
        m_given.append(*m_field);
        showNext();
    });
    connect(m_skipAll, &QPushButton::clicked, this, [this] { session().finishDetails(); });
    if (const auto open = left(); !open.isEmpty())
        show(open.first());
    else if (memory().cameFrom == visit::VisitStep::Papers)
        QTimer::singleShot(0, this, [this] { session().finishDetails(); }); // nothing is left to ask
}

QList<forms::FieldValue> DetailsPage::left() const
{
    QList<forms::FieldValue> open;
    for (const forms::FieldValue& field : session().openFields()) {
        const forms::FieldSpec* spec = session().catalogue().field(field.key);
        const bool isTypeable = spec->type != forms::FieldType::MyNumber
            && spec->type != forms::FieldType::Image && spec->type != forms::FieldType::Sign;
        if (isTypeable && !memory().skipped.contains(idOf(field)))
            open.append(field);
    }
    return open;
}

void DetailsPage::show(const forms::FieldValue& field)
{
    if (m_entry) {
        m_entry->wipe();
        m_entry->setParent(nullptr); // gone from the page at once; it may be the one that asked
        m_entry->deleteLater();
    }
    m_field = field;
    m_entry = new FieldEntry(context(), *session().catalogue().field(field.key),
                             session().facts().value(field.key, field.person), this);
    column()->insertWidget(1, m_entry);
    connect(m_entry, &FieldEntry::changed, this, &KioskPage::frameChanged);
    connect(m_entry, &FieldEntry::finished, this, [this] {
        if (isNextReady())
            goNext();
    });
    refresh();
    if (QWidget* first = m_entry->firstFocus())
        first->setFocus(Qt::OtherFocusReason);
}

void DetailsPage::showNext()
{
    const auto open = left();
    if (open.isEmpty())
        session().finishDetails();
    else
        show(open.first());
}

QString DetailsPage::title() const
{
    if (!m_field)
        return tr("Everything is filled in.");
    const forms::FieldSpec* spec = session().catalogue().field(m_field->key);
    const QString label = spec ? spec->label.in(language()) : m_field->label;
    return m_field->person == 0 ? label : tr("%1 (person %2)").arg(label).arg(m_field->person + 1);
}

bool DetailsPage::isNextReady() const
{
    return !m_field || !m_entry->value().isEmpty();
}

void DetailsPage::goNext()
{
    if (!m_field) {
        session().finishDetails();
        return;
    }
    const QString value = m_entry->value();
    const forms::FieldValue field = *m_field;
    session().enterFact(field.key, value, field.person);
    if (session().facts().value(field.key, field.person) != value)
        return; // refused and said so; what was typed stays
    m_given.append(field);
    showNext();
}

void DetailsPage::goBack()
{
    if (m_given.isEmpty()) {
        session().goBack();
        return;
    }
    const forms::FieldValue before = m_given.takeLast();
    memory().skipped.remove(idOf(before));
    show(before);
}

void DetailsPage::refresh()
{
    m_count->setVisible(m_field && !context().isLow);
    m_skip->setVisible(m_field.has_value());
    m_skipAll->setVisible(m_field.has_value());
    m_done->setVisible(!m_field);
    m_done->setWords(tr("There is nothing left to enter here."));
    m_count->setWords(tr("Still to enter: %1").arg(left().size()));
    m_skip->setWords(tr("I will say this at the counter"));
    m_skipAll->setWords(tr("Leave all the rest for the counter"));
    if (m_entry)
        m_entry->retranslate();
    Q_EMIT frameChanged();
}

void DetailsPage::wipe()
{
    if (m_entry)
        m_entry->wipe();
    m_given.clear();
}

QWidget* DetailsPage::firstFocus()
{
    return m_entry ? m_entry->firstFocus() : nullptr;
}

} // namespace kakanai::kiosk
