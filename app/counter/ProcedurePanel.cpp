// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/counter/ProcedurePanel.h"

#include <QEvent>
#include <QGridLayout>
#include <QScrollArea>
#include <QScrollBar>

#include <algorithm>

namespace kakanai::counter {
namespace {

using widgets::Text;
using widgets::Theme;

QString stateWords(const ProcedureSight& procedure)
{
    switch (procedure.state) {
    case ProcedureState::NoPaper:
        return ProcedurePanel::tr("no paper, guidance only");
    case ProcedureState::Open:
        return ProcedurePanel::tr("Open boxes: %1").arg(procedure.openFields);
    case ProcedureState::ToSign:
        return ProcedurePanel::tr("to be signed");
    case ProcedureState::Ready:
        return ProcedurePanel::tr("✓ ready");
    }
    return {};
}

Theme::Tone stateTone(ProcedureState state)
{
    switch (state) {
    case ProcedureState::Open:
    case ProcedureState::ToSign:
        return Theme::Tone::Link;
    case ProcedureState::Ready:
        return Theme::Tone::Done;
    case ProcedureState::NoPaper:
        return Theme::Tone::InkSoft;
    }
    return Theme::Tone::InkSoft;
}

} // namespace

ProcedurePanel::ProcedurePanel(const Theme& theme, QWidget* parent)
    : Card(theme, parent)
    , m_theme(theme)
    , m_scroll(new QScrollArea(this))
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::StrongFocus); // read with the arrow keys
    body()->addWidget(m_scroll, 1);
    layout()->setContentsMargins(theme.space(2), theme.space(1), theme.space(1), theme.space(1));
    fill();
}

void ProcedurePanel::setProcedures(const QList<ProcedureSight>& procedures)
{
    m_procedures = procedures;
    fill();
}

void ProcedurePanel::setStandings(const QList<casework::ProcedureStanding>& standings)
{
    if (m_standings.isEmpty() && standings.isEmpty())
        return;
    m_standings = standings;
    fill();
}

QWidget* ProcedurePanel::line(const ProcedureSight& procedure)
{
    auto* widget = new QWidget;
    auto* grid = new QGridLayout(widget);
    grid->setContentsMargins(m_theme.space(1), 0, m_theme.space(1), m_theme.space(0));
    grid->setHorizontalSpacing(m_theme.space(2));
    grid->setVerticalSpacing(0);
    grid->setColumnStretch(0, 1);
    auto* name = new Text(m_theme, Theme::Type::Body, widget);
    name->setWeight(Theme::Weight::Bold);
    name->setWords(procedure.name);
    auto* state = new Text(m_theme, Theme::Type::Small, widget);
    state->setTone(stateTone(procedure.state));
    state->setWords(stateWords(procedure));
    grid->addWidget(name, 0, 0);
    grid->addWidget(state, 0, 1, Qt::AlignRight);
    QStringList why;
    for (const QString& part : {procedure.reason, procedure.law})
        if (!part.isEmpty())
            why.append(part);
    auto* reason = new Text(m_theme, Theme::Type::Small, widget);
    reason->setTone(Theme::Tone::InkSoft);
    reason->setWords(why.join(QStringLiteral(" · ")));
    grid->addWidget(reason, 1, 0);
    auto* deadline = new Text(m_theme, Theme::Type::Small, widget);
    deadline->setTone(procedure.isLate ? Theme::Tone::Danger : Theme::Tone::InkSoft);
    deadline->setWords(procedure.isLate ? tr("Late: %1").arg(procedure.deadline) : procedure.deadline);
    grid->addWidget(deadline, 1, 1, Qt::AlignRight);
    struct Remark {
        QString words;
        Theme::Tone tone;
    };
    const Theme::Tone filingTone = procedure.isStopped ? Theme::Tone::Danger : Theme::Tone::Link;
    int row = 2;
    for (const Remark& remark :
         {Remark{procedure.lateNote, Theme::Tone::Danger}, Remark{procedure.filing, filingTone},
          Remark{procedure.forWhom, Theme::Tone::InkSoft}, Remark{procedure.after, Theme::Tone::InkSoft}}) {
        if (remark.words.isEmpty())
            continue;
        auto* text = new Text(m_theme, Theme::Type::Small, widget);
        text->setTone(remark.tone);
        text->setWords(remark.words);
        grid->addWidget(text, row++, 0, 1, 2);
    }
    const auto standing =
        std::ranges::find(m_standings, procedure.id, &casework::ProcedureStanding::procedure);
    if (standing != m_standings.end()) {
        const bool isBad = standing->state == casework::Delivery::Returned
            || standing->state == casework::Delivery::Rejected;
        auto* became = new Text(m_theme, Theme::Type::Small, widget);
        became->setTone(isBad ? Theme::Tone::Danger : Theme::Tone::Link);
        QStringList words{tr("Department: %1").arg(casework::deliveryWords(standing->state))};
        for (const QString& more :
             {standing->reason,
              standing->waitsFor.isEmpty() ? QString() : tr("waits for “%1”").arg(standing->waitsFor)})
            if (!more.isEmpty())
                words.append(more);
        became->setWords(words.join(QStringLiteral(" · ")));
        grid->addWidget(became, row++, 0, 1, 2);
    }
    if (!procedure.documents.isEmpty()) {
        auto* documents = new Text(m_theme, Theme::Type::Small, widget);
        documents->setTone(Theme::Tone::InkSoft);
        documents->setWords(tr("Bring: %1").arg(procedure.documents.join(tr(", "))));
        grid->addWidget(documents, row, 0, 1, 2);
    }
    return widget;
}

void ProcedurePanel::fill()
{
    setTitle(m_procedures.isEmpty() ? tr("Procedures") : tr("Procedures (%1)").arg(m_procedures.size()));
    m_scroll->setAccessibleName(tr("Procedures by department"));
    const int at = m_scroll->verticalScrollBar()->value();
    auto* inside = new QWidget;
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(0, 0, m_theme.space(0), 0);
    column->setSpacing(m_theme.space(0));
    if (m_procedures.isEmpty()) {
        auto* none = new Text(m_theme, Theme::Type::Body, inside);
        none->setTone(Theme::Tone::InkSoft);
        none->setWords(tr("What this visit needs appears here as the answers come in."));
        column->addWidget(none);
    }
    QString department;
    for (const ProcedureSight& procedure : m_procedures) {
        if (procedure.department != department) {
            department = procedure.department;
            auto* heading = new Text(m_theme, Theme::Type::Small, inside);
            heading->setTone(Theme::Tone::Link);
            heading->setWeight(Theme::Weight::Bold);
            heading->setWords(department);
            column->addWidget(heading);
        }
        column->addWidget(line(procedure));
    }
    column->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->verticalScrollBar()->setValue(at);
}

void ProcedurePanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        fill();
    Card::changeEvent(event);
}

} // namespace kakanai::counter
