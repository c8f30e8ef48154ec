// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/AccessPolicy.h"

#include <array>

namespace kakanai::access {
namespace {

constexpr unsigned bit(Role role)
{
    return 1U << static_cast<unsigned>(role);
}

constexpr unsigned kiosk = bit(Role::KioskDevice);
constexpr unsigned clerk = bit(Role::Clerk);
constexpr unsigned supervisor = bit(Role::Supervisor);
constexpr unsigned admin = bit(Role::Admin);
constexpr unsigned auditor = bit(Role::Auditor);
constexpr unsigned desk = clerk | supervisor;

struct Row {
    Action action;
    const char* name;
    unsigned roles;
};

// Who may do what. A kiosk hands in and never looks back; an administrator runs the machine and sees no case.
// clang-format off
constexpr std::array rows{
    Row{Action::LogIn,          "staff.login",     desk | admin | auditor},
    Row{Action::LogOut,         "staff.logout",    desk | admin | auditor},
    Row{Action::IssueTicket,    "ticket.issue",    kiosk | desk},
    Row{Action::CallTicket,     "ticket.call",     desk},
    Row{Action::MoveTicket,     "ticket.move",     desk},
    Row{Action::CancelTicket,   "ticket.cancel",   kiosk | desk},
    Row{Action::ReadCard,       "card.read",       kiosk | desk},
    Row{Action::VerifyPin,      "card.verify",     kiosk | desk},
    Row{Action::SubmitCase,     "case.submit",     kiosk | desk},
    Row{Action::CompleteCase,   "case.complete",   desk},
    Row{Action::CancelCase,     "case.cancel",     desk},
    Row{Action::ListCases,      "case.list",       desk | auditor},
    Row{Action::ReadCase,       "case.read",       desk},
    Row{Action::ExportCase,     "case.export",     supervisor},
    Row{Action::PrintSheet,     "sheet.print",     kiosk | desk},
    Row{Action::EraseCase,      "case.erase",      supervisor | admin},
    Row{Action::SendMessage,    "message.send",    desk | admin},
    Row{Action::RetryMessage,   "message.retry",   supervisor | admin},
    Row{Action::VerifyAudit,    "audit.verify",    supervisor | admin | auditor},
    Row{Action::LookUpResident, "resident.lookup", desk},
    Row{Action::EditCatalogue,  "catalogue.edit",  desk | admin},
    Row{Action::PublishCatalogue,  "catalogue.publish", desk | admin},
    Row{Action::ApproveCatalogue,  "catalogue.approve", supervisor | admin},
    Row{Action::SetApprovalNumber, "staff.number", desk | admin},
    Row{Action::ReviewTask,     "review.read",     desk},
    Row{Action::ReturnTask,     "review.return",   desk},
    Row{Action::AnswerTask,     "review.answer",   desk},
    Row{Action::RetypeCase,     "case.retype",     desk},
    Row{Action::SettleMessage,  "message.settle",  supervisor},
    Row{Action::SetCallProfile, "ticket.profile",  kiosk | desk},
    Row{Action::RaiseAlarm,     "hall.alarm",      desk},
};
// clang-format on

constexpr bool isWhole()
{
    for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i].action != static_cast<Action>(i))
            return false;
    }
    return true;
}
static_assert(isWhole(), "one row per action, in order");

const Row& rowOf(Action action)
{
    return rows.at(static_cast<std::size_t>(action));
}

} // namespace

QString actionName(Action action)
{
    return QString::fromLatin1(rowOf(action).name);
}

int actionCount()
{
    return static_cast<int>(rows.size());
}

bool isPermitted(Role role, Action action)
{
    return (rowOf(action).roles & bit(role)) != 0;
}

Result<void> require(Role role, Action action)
{
    if (!isPermitted(role, action))
        return fail(FailureCode::NotPermitted,
                    QStringLiteral("%1: %2").arg(roleName(role), actionName(action)));
    return {};
}

} // namespace kakanai::access
