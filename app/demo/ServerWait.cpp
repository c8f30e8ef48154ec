// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/ServerWait.h"

#include "app/store/Database.h"
#include "widgets/NoticeBar.h"
#include "widgets/Text.h"

#include <QVBoxLayout>

#include <chrono>

namespace kakanai::demo {
namespace {

constexpr std::chrono::seconds between{5};

} // namespace

ServerWait::ServerWait(QString storeUrl, QWidget* parent)
    : QWidget(parent)
    , m_storeUrl(std::move(storeUrl))
    , m_title(new widgets::Text(m_theme, widgets::Theme::Type::Title, this))
    , m_public(new widgets::Text(m_theme, widgets::Theme::Type::Body, this))
    , m_staff(new widgets::NoticeBar(m_theme, this))
{
    m_theme.applyTo(*this);
    auto* column = new QVBoxLayout(this);
    const int margin = m_theme.space(3);
    column->setContentsMargins(margin, margin, margin, margin);
    column->setSpacing(m_theme.space(2));
    column->addStretch();
    column->addWidget(m_title);
    column->addWidget(m_public);
    column->addWidget(m_staff);
    column->addStretch();
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &ServerWait::tryAgain);
    m_timer.start(between);

    setWindowTitle(tr("Waiting for the server"));
    m_title->setWords(tr("This machine is not ready yet"));
    m_public->setWords(tr("Visitors: please use another machine, or ask the staff."));
    // Hosts and database, not the account.
    const QString address = m_storeUrl.section(u'@', 1).section(u'?', 0, 0);
    m_staff->setMessage(widgets::NoticeBar::Kind::Look,
                        tr("Staff: the hall's server does not answer (%1). This machine has never been "
                           "connected to it, so it "
                           "cannot go on by itself. It tries again every %2 seconds and opens when the "
                           "server answers. Please "
                           "look at the network cable, the server and the address after --store.")
                            .arg(address)
                            .arg(between.count()),
                        failureName(FailureCode::StoreUnavailable));
}

void ServerWait::tryAgain()
{
    m_lane.ask(
        this,
        [url = m_storeUrl] {
            const auto opened = store::Database::open(url);
            return opened || opened.error().code != FailureCode::StoreUnavailable;
        },
        [this](bool isAnswered) {
            if (isAnswered)
                Q_EMIT answered();
            else
                m_timer.start(between);
        });
}

} // namespace kakanai::demo
