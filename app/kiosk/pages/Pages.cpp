// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/pages/Pages.h"

namespace kakanai::kiosk {

KioskPage* makePage(visit::VisitStep step, const PageContext& context)
{
    using enum visit::VisitStep;
    switch (step) {
    case Welcome:
    case Checking:
    case Completing:
    case Completed:
        return new WelcomePage(context, nullptr);
    case Event:
        return new EventPage(context, nullptr);
    case Consent:
        return new ConsentPage(context, nullptr);
    case Card:
        return new CardPage(context, nullptr);
    case Pin:
        return new PinPage(context, nullptr);
    case Reading:
    case Submitting:
        return new BusyPage(context, step, nullptr);
    case Identity:
        return new IdentityPage(context, nullptr);
    case Questions:
        return new QuestionsPage(context, nullptr);
    case Papers:
        return new PapersPage(context, nullptr);
    case Details:
        return new DetailsPage(context, nullptr);
    case Review:
        return new ReviewPage(context, nullptr);
    case Sign:
        return new SignPage(context, nullptr);
    case Receipt:
        return new ReceiptPage(context, nullptr);
    }
    return new WelcomePage(context, nullptr);
}

} // namespace kakanai::kiosk
