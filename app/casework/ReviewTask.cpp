// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/ReviewTask.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

namespace kakanai::casework {
namespace {

struct Row {
    ReviewState state;
    const char* name;
    const char* words;
};

// clang-format off
constexpr std::array rows{
    Row{ReviewState::Open,      "open",      QT_TRANSLATE_NOOP("ReviewState", "To be read")},
    Row{ReviewState::Read,      "read",      QT_TRANSLATE_NOOP("ReviewState", "Second reader")},
    Row{ReviewState::Returned,  "returned",  QT_TRANSLATE_NOOP("ReviewState", "Back at the counter")},
    Row{ReviewState::Done,      "done",      QT_TRANSLATE_NOOP("ReviewState", "Done")},
    Row{ReviewState::Withdrawn, "withdrawn", QT_TRANSLATE_NOOP("ReviewState", "No longer needed")},
};
// clang-format on

const Row& rowOf(ReviewState state)
{
    return *std::ranges::find(rows, state, &Row::state);
}

} // namespace

QString reviewStateName(ReviewState state)
{
    return QString::fromLatin1(rowOf(state).name);
}

std::optional<ReviewState> reviewStateFromName(const QString& name)
{
    for (const Row& row : rows) {
        if (name == QLatin1String(row.name))
            return row.state;
    }
    return {};
}

QString reviewStateWords(ReviewState state)
{
    return QCoreApplication::translate("ReviewState", rowOf(state).words);
}

QStringList ReviewTask::unseen() const
{
    QStringList names;
    for (const ReviewItem& item : items) {
        if (item.seenBy.isEmpty())
            names.append(item.name);
    }
    return names;
}

bool ReviewTask::isEnded() const
{
    return state == ReviewState::Done || state == ReviewState::Withdrawn;
}

} // namespace kakanai::casework
