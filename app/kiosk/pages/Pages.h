// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// Every page of the kiosk, for the window that shows them.
#include "app/kiosk/pages/BusyPage.h"
#include "app/kiosk/pages/CardPage.h"
#include "app/kiosk/pages/CheckInPage.h"
#include "app/kiosk/pages/ConsentPage.h"
#include "app/kiosk/pages/DetailsPage.h"
#include "app/kiosk/pages/EventPage.h"
#include "app/kiosk/pages/IdentityPage.h"
#include "app/kiosk/pages/NumberPage.h"
#include "app/kiosk/pages/PapersPage.h"
#include "app/kiosk/pages/PinPage.h"
#include "app/kiosk/pages/QuestionsPage.h"
#include "app/kiosk/pages/ReceiptPage.h"
#include "app/kiosk/pages/ReviewPage.h"
#include "app/kiosk/pages/SignPage.h"
#include "app/kiosk/pages/WelcomePage.h"

namespace kakanai::kiosk {

/** The page of a step; the counter's own steps have none here and show the first page. */
[[nodiscard]] KioskPage* makePage(visit::VisitStep step, const PageContext& context);

} // namespace kakanai::kiosk
