// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/VersionsPage.h"

#include "widgets/BigButton.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QVBoxLayout>

#include <algorithm>

namespace kakanai::editor {

using widgets::BigButton;
using widgets::NoticeBar;
using widgets::Theme;

VersionsPage::VersionsPage(EditorModel& model, const Theme& theme, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_notice(new NoticeBar(theme, this))
    , m_table(new QTableWidget(this))
    , m_agreement(new AgreementPanel(model.desk(), theme, tr("Go back to this version together"), this))
{
    auto* column = new QVBoxLayout(this);
    column->setSpacing(theme.space(2));
    auto* head = new QHBoxLayout;
    auto* back = new BigButton(theme, BigButton::Role::Quiet, this);
    back->setObjectName(QStringLiteral("back"));
    back->setWords(tr("Back to editing"));
    back->setSign(widgets::Sign::Back);
    connect(back, &QPushButton::clicked, this, &VersionsPage::backAsked);
    auto* title = new widgets::Text(theme, Theme::Type::Lead, this);
    title->setWords(tr("Published versions"));
    head->addWidget(back);
    head->addWidget(title, 1);
    column->addLayout(head);
    column->addWidget(m_notice);
    m_table->setObjectName(QStringLiteral("versions"));
    m_table->setAccessibleName(tr("Published versions"));
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->verticalHeader()->hide();
    auto* columns = new QHBoxLayout;
    columns->setSpacing(theme.space(2));
    columns->addWidget(m_table, 1);
    columns->addWidget(m_agreement);
    column->addLayout(columns, 1);
    connect(m_table, &QTableWidget::itemSelectionChanged, this, [this] {
        if (m_table->currentRow() >= 0)
            m_agreement->begin();
    });
    connect(m_agreement, &AgreementPanel::agreed, this, [this] {
        const int row = m_table->currentRow();
        if (row < 0)
            return;
        m_model.desk().rollBack(this, m_agreement->take(), m_versions.at(row).number,
                                [this](const Result<forms::CatalogueVersion>& version) {
                                    if (version) {
                                        Q_EMIT published(*version);
                                        return;
                                    }
                                    m_notice->setMessage(NoticeBar::Kind::Refused,
                                                         failureMessage(version.error().code),
                                                         failureName(version.error().code));
                                });
    });
}

void VersionsPage::begin()
{
    m_notice->clear();
    m_agreement->rest();
    const auto versions = forms::publishedVersions(m_model.desk().townFolder());
    m_table->clear();
    m_table->setColumnCount(6);
    m_table->setHorizontalHeaderLabels(
        {tr("Version"), tr("Counts from"), tr("Made by"), tr("Agreed by"), tr("Brings back"), tr("Why")});
    m_versions = versions.value_or(QList<forms::CatalogueVersion>());
    if (!versions)
        m_notice->setMessage(NoticeBar::Kind::Refused, versions.error().detail);
    const auto now = forms::versionInForce(m_versions, m_model.desk().today());
    std::ranges::reverse(m_versions);
    m_table->setRowCount(int(m_versions.size()));
    for (int i = 0; i < m_versions.size(); ++i) {
        const forms::CatalogueVersion& version = m_versions.at(i);
        const QString number = QStringLiteral("%1").arg(version.number, 4, 10, QLatin1Char('0'));
        const bool isInForce = now && now->number == version.number;
        const QStringList cells{
            isInForce ? tr("→ %1 (counts today)").arg(number) : number,
            version.effective.isValid() ? version.effective.toString(Qt::ISODate) : tr("from the beginning"),
            version.author,
            version.approver,
            version.restores > 0 ? QString::number(version.restores) : QString(),
            version.note,
        };
        for (int k = 0; k < cells.size(); ++k)
            m_table->setItem(i, k, new QTableWidgetItem(cells.at(k)));
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    if (m_versions.isEmpty() && versions)
        m_notice->setMessage(NoticeBar::Kind::Info, tr("Nothing has been published yet."));
}

} // namespace kakanai::editor
