// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/queue/StatePage.h"
#include "forms/model/Catalogue.h"

#include <QObject>
#include <QTimer>

namespace kakanai::visit {

class Office;
class OfficeStores;

/** What the catalogue calls the town's services, by language. */
[[nodiscard]] queue::ServiceNames serviceNames(const TownSettings& town, const forms::Catalogue& catalogue);

/** The hall for the public. On the `db` lane. Who is called by a member of staff alone is not in it. */
[[nodiscard]] Result<QByteArray> publicState(OfficeStores& stores, const TownSettings& town,
                                             const queue::ServiceNames& names, const QDateTime& now);

/**
 * Keeps the state page in the town's folder fresh: after every change of the hall, at most every few seconds,
 * and every half minute besides. A folder that cannot be written stops nobody; the page says itself that it
 * is old.
 */
class StatePublisher : public QObject
{
    Q_OBJECT

public:
    /** All references outlive the publisher. */
    StatePublisher(Office& office, const TownSettings& town, const forms::Catalogue& catalogue,
                   const Clock& clock, QObject* parent = nullptr);

    /** Now. */
    void publish();

Q_SIGNALS:
    void published();
    void failed(const kakanai::Failure& failure);

private:
    Office& m_office;
    const TownSettings& m_town;
    const Clock& m_clock;
    queue::ServiceNames m_names;
    QByteArray m_page;
    QTimer m_soon;
    QTimer m_regularly;
    Lane m_lane{QStringLiteral("state-page")}; // last: its jobs end before what they use goes
};

} // namespace kakanai::visit
