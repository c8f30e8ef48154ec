// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/supervisor/ReadTable.h"

#include <QHeaderView>

namespace kakanai::supervisor {

QTableWidget* makeReadTable(const widgets::Theme& theme, QWidget* parent)
{
    auto* table = new QTableWidget(parent);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(theme.touch());
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setAlternatingRowColors(true);
    return table;
}

QTableWidgetItem* makeReadCell(const QString& words, Qt::Alignment alignment)
{
    auto* item = new QTableWidgetItem(words);
    item->setTextAlignment(alignment);
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable);
    return item;
}

} // namespace kakanai::supervisor
