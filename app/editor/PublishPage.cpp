// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/PublishPage.h"

#include "app/editor/FaultWords.h"
#include "widgets/BigButton.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::editor {

using publishing::VisitChange;
using widgets::BigButton;
using widgets::NoticeBar;
using widgets::Theme;

PublishPage::PublishPage(EditorModel& model, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_notice(new NoticeBar(theme, this))
    , m_summary(new widgets::Text(theme, Theme::Type::Lead, this))
    , m_table(new QTableWidget(this))
    , m_agreement(new AgreementPanel(model.desk(), theme, tr("Publish together"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme.space(2));
    auto* head = new QHBoxLayout;
    auto* back = new BigButton(theme, BigButton::Role::Quiet, this);
    back->setObjectName(QStringLiteral("back"));
    back->setWords(tr("Back to editing"));
    back->setSign(widgets::Sign::Back);
    connect(back, &QPushButton::clicked, this, &PublishPage::backAsked);
    head->addWidget(back);
    head->addWidget(m_summary, 1);
    column->addLayout(head);
    m_summary->setObjectName(QStringLiteral("summary"));
    column->addWidget(m_notice);
    m_table->setObjectName(QStringLiteral("changes"));
    m_table->setAccessibleName(tr("What changes for whom"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setWordWrap(true);
    m_table->verticalHeader()->hide();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme.space(2));
    columns->addWidget(m_table, 1);
    columns->addWidget(m_agreement);
    column->addLayout(columns, 1);
    connect(m_agreement, &AgreementPanel::agreed, this, &PublishPage::publish);
    connect(&model, &EditorModel::checked, this, [this] {
        if (!std::exchange(m_isWaiting, false))
            return;
        m_model.desk().report(
            this, m_model.draft().folder(), [this](const Result<publishing::DraftReport>& report) {
                if (report)
                    return show(*report);
                m_notice->setMessage(NoticeBar::Kind::Refused, failureMessage(report.error().code),
                                     failureName(report.error().code));
            });
    });
}

void PublishPage::begin()
{
    m_notice->clear();
    m_agreement->rest();
    m_table->setRowCount(0);
    m_summary->setWords(tr("All visits are being run …"));
    m_isWaiting = true;
    m_model.check();
}

void PublishPage::show(const publishing::DraftReport& report)
{
    m_sha256 = report.sha256;
    if (!report.faults.isEmpty()) {
        m_summary->setWords(tr("This draft cannot be published yet."));
        m_table->setColumnCount(2);
        m_table->setHorizontalHeaderLabels({tr("Where"), tr("What is wrong")});
        m_table->setRowCount(int(report.faults.size()));
        for (int i = 0; i < m_table->rowCount(); ++i) {
            const forms::CatalogueFault& fault = report.faults.at(i);
            m_table->setItem(i, 0, new QTableWidgetItem(m_model.nameOf(m_model.placeOf(fault))));
            m_table->setItem(i, 1, new QTableWidgetItem(faultWords(fault.message)));
        }
        m_table->horizontalHeader()->setStretchLastSection(true);
        m_table->resizeColumnToContents(0);
        m_notice->setMessage(NoticeBar::Kind::Look,
                             tr("%n fault(s) must be put right first.", nullptr, int(report.faults.size())));
        return;
    }
    const auto changed = std::ranges::count_if(report.visits, &VisitChange::isAny);
    m_summary->setWords(tr("%1 of %2 visits become different.").arg(changed).arg(report.visits.size()));
    m_table->setColumnCount(8);
    m_table->setHorizontalHeaderLabels({tr("Who comes"), tr("Procedures more"), tr("Procedures less"),
                                        tr("Papers to bring"), tr("Deadlines"), tr("Sheets"), tr("Questions"),
                                        tr("Boxes (typed)")});
    const auto names = [this](const QStringList& ids) {
        QStringList words;
        for (const QString& id : ids)
            words.append(id + u' ' + m_model.nameOf(QStringLiteral("procedure/") + id));
        return words.join(u'\n');
    };
    QList<VisitChange> rows = report.visits;
    std::ranges::stable_sort(rows, {}, [](const VisitChange& row) { return !row.isAny(); });
    m_table->setRowCount(int(rows.size()));
    for (int i = 0; i < rows.size(); ++i) {
        const VisitChange& row = rows.at(i);
        const auto pair = [](int before, int now) {
            return before == now ? QString() : QStringLiteral("%1 → %2").arg(before).arg(now);
        };
        QString boxes = pair(row.boxesBefore, row.boxesNow);
        if (row.typedBefore != row.typedNow)
            boxes += QStringLiteral("\n(%1)").arg(pair(row.typedBefore, row.typedNow));
        const QStringList cells{row.id + u' ' + row.description,
                                names(row.added),
                                names(row.removed),
                                row.documents.join(u' '),
                                row.deadlines.join(u' '),
                                row.sheets.join(u' '),
                                pair(row.answersBefore, row.answersNow),
                                boxes};
        for (int k = 0; k < cells.size(); ++k) {
            auto* item = new QTableWidgetItem(k > 0 && !row.isAny() ? QStringLiteral("—") : cells.at(k));
            item->setToolTip(cells.at(k));
            m_table->setItem(i, k, item);
        }
    }
    QHeaderView* header = m_table->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    for (const int wide : {0, 1, 2})
        header->setSectionResizeMode(wide, QHeaderView::Stretch);
    m_table->resizeRowsToContents();
    if (!m_model.draft().isChanged()) {
        m_notice->setMessage(NoticeBar::Kind::Info, tr("The draft is the same as what counts today."));
        return;
    }
    m_agreement->begin();
}

void PublishPage::publish()
{
    m_model.desk().publish(
        this, m_agreement->take(), m_sha256, [this](const Result<forms::CatalogueVersion>& version) {
            if (version) {
                m_agreement->rest();
                Q_EMIT published(*version);
                return;
            }
            m_notice->setMessage(NoticeBar::Kind::Refused, failureMessage(version.error().code),
                                 failureName(version.error().code));
        });
}

} // namespace kakanai::editor
