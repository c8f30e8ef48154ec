// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/ForecastKeeper.h"

#include "app/visit/Office.h"

#include <chrono>

namespace kakanai::visit {
namespace {

constexpr std::chrono::seconds interval{10};

} // namespace

ForecastKeeper::ForecastKeeper(Office& office, QObject* parent)
    : QObject(parent)
    , m_office(office)
{
    connect(&m_timer, &QTimer::timeout, this, &ForecastKeeper::keep);
    m_timer.start(interval);
    keep();
}

void ForecastKeeper::keep()
{
    if (m_isKeeping)
        return;
    m_isKeeping = true;
    m_office.lane().ask(
        this, [office = &m_office] { return office->stores().forecasts.keepForecasts(); },
        [this](const Result<int>& written) {
            m_isKeeping = false;
            if (written)
                Q_EMIT kept(*written);
            else
                Q_EMIT failed(written.error());
        });
}

} // namespace kakanai::visit
