// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/CardLanes.h"

namespace kakanai::visit {

CardLanes::Desk::Desk(const QString& reader)
    : lane(QStringLiteral("card ") + reader)
{
}

CardLanes::Desk::~Desk()
{
    if (!lane.isGivenUp())
        lane.run([backend = std::move(backend)] { backend->reset(); });
}

std::shared_ptr<CardLanes::Desk> CardLanes::desk(const QString& reader)
{
    std::shared_ptr<Desk>& at = m_desks[reader];
    if (!at)
        at = std::make_shared<Desk>(reader);
    return at;
}

void CardLanes::replace(const QString& reader, const std::shared_ptr<Desk>& stuck)
{
    stuck->lane.giveUp();
    if (const auto found = m_desks.find(reader); found != m_desks.end() && found->second == stuck)
        m_desks.erase(found);
}

} // namespace kakanai::visit
