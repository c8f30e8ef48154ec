// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/visit/VisitFlow.h"

#include <algorithm>
#include <array>

namespace kakanai::visit {
namespace {

using enum VisitStep;
using enum VisitEvent;

struct Move {
    VisitStep from;
    VisitEvent event;
    VisitStep to;
};

// clang-format off
constexpr std::array moves{
    Move{Welcome,    Begin,             Event},
    Move{Welcome,    CaseOpened,        Checking},

    Move{Event,      EventChosen,       Consent},
    Move{Consent,    ConsentGiven,      Card},
    Move{Consent,    WithoutCard,       Questions},
    Move{Card,       CardPlaced,        Pin},
    Move{Card,       WithoutCard,       Questions},
    Move{Pin,        SecretEntered,     Reading},
    Move{Pin,        CardGone,          Card},
    Move{Pin,        WithoutCard,       Questions},
    Move{Reading,    CardRead,          Identity},
    Move{Reading,    CardRefused,       Pin},
    Move{Reading,    CardGone,          Card},
    Move{Identity,   IdentityConfirmed, Questions},
    Move{Questions,  QuestionsAnswered, Papers},
    Move{Papers,     PapersDone,        Details},
    Move{Details,    DetailsDone,       Review},
    Move{Review,     ReviewConfirmed,   Sign},
    Move{Sign,       Signed,            Submitting},
    Move{Submitting, Submitted,         Receipt},
    Move{Submitting, SubmitFailed,      Sign},

    Move{Event,      Back,              Welcome},
    Move{Consent,    Back,              Event},
    Move{Card,       Back,              Consent},
    Move{Pin,        Back,              Card},
    Move{Identity,   Back,              Card},
    Move{Questions,  Back,              Consent},
    Move{Papers,     Back,              Questions},
    Move{Details,    Back,              Papers},
    Move{Review,     Back,              Details},
    Move{Sign,       Back,              Review},

    Move{Receipt,    CaseOpened,        Checking},
    Move{Checking,   CompletionAsked,   Completing},
    Move{Completing, CompletionDone,    Completed},
    Move{Completing, CompletionFailed,  Checking},

    Move{Event,      Leave,             Welcome},
    Move{Consent,    Leave,             Welcome},
    Move{Card,       Leave,             Welcome},
    Move{Pin,        Leave,             Welcome},
    Move{Identity,   Leave,             Welcome},
    Move{Questions,  Leave,             Welcome},
    Move{Papers,     Leave,             Welcome},
    Move{Details,    Leave,             Welcome},
    Move{Review,     Leave,             Welcome},
    Move{Sign,       Leave,             Welcome},
    Move{Receipt,    Leave,             Welcome},
    Move{Checking,   Leave,             Welcome},
    Move{Completed,  Leave,             Welcome},
};
// clang-format on

/** The pages a citizen counts: reading a card is one page from placing it to "is this you". */
constexpr std::array pages{Event, Card, Questions, Papers, Details, Review, Sign};

constexpr VisitStep pageOf(VisitStep step)
{
    switch (step) {
    case Consent:
    case Pin:
    case Reading:
    case Identity:
        return Card;
    case Submitting:
        return Sign;
    case Welcome:
    case Event:
    case Card:
    case Questions:
    case Papers:
    case Details:
    case Review:
    case Sign:
    case Receipt:
    case Checking:
    case Completing:
    case Completed:
        return step;
    }
    return step;
}

} // namespace

std::optional<VisitStep> nextStep(VisitStep from, VisitEvent event)
{
    const auto move =
        std::ranges::find_if(moves, [&](const Move& m) { return m.from == from && m.event == event; });
    if (move == moves.end())
        return {};
    return move->to;
}

int pageNumber(VisitStep step)
{
    const auto page = std::ranges::find(pages, pageOf(step));
    return page == pages.end() ? 0 : static_cast<int>(page - pages.begin()) + 1;
}

int pageCount()
{
    return static_cast<int>(pages.size());
}

} // namespace kakanai::visit
