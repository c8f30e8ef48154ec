// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/TicketPaper.h"

#include "forms/qr/QrWriter.h"

#include <QCoreApplication>
#include <QUrl>
#include <QUrlQuery>

namespace kakanai::visit {

devices::TicketSlip ticketSlip(const TownSettings& town, const QString& number, const QString& service,
                               const QString& advice, const QDateTime& issuedAt, const QString& language)
{
    devices::TicketSlip slip{town.name, number, service, advice, issuedAt};
    if (town.screens.stateAddress.isEmpty())
        return slip;
    QUrl address(town.screens.stateAddress);
    QUrlQuery query(address);
    query.removeAllQueryItems(QStringLiteral("lang"));
    query.addQueryItem(QStringLiteral("lang"), language);
    address.setQuery(query);
    address.setFragment(number);
    // Less spare in the code makes larger modules: a slip is held flat and is minutes old.
    const auto symbol = forms::qrSymbol(address.toEncoded(), forms::QrStrength::M);
    if (symbol)
        slip.code = {
            symbol->size, symbol->modules,
            QCoreApplication::translate("kakanai::visit::TicketPaper", "See which numbers are being called")};
    return slip;
}

} // namespace kakanai::visit
