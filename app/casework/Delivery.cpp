// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/casework/Delivery.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <array>

namespace kakanai::casework {
namespace {

struct Row {
    Delivery delivery;
    const char* name;
    const char* words;
};

// clang-format off
constexpr std::array rows{
    Row{Delivery::Waiting,   "waiting",   QT_TRANSLATE_NOOP("Delivery", "Received")},
    Row{Delivery::Routed,    "routed",    QT_TRANSLATE_NOOP("Delivery", "Being checked")},
    Row{Delivery::Accepted,  "accepted",  QT_TRANSLATE_NOOP("Delivery", "Finished")},
    Row{Delivery::Returned,  "returned",  QT_TRANSLATE_NOOP("Delivery", "Please come once more")},
    Row{Delivery::Rejected,  "rejected",  QT_TRANSLATE_NOOP("Delivery", "Cannot be done")},
    Row{Delivery::Cancelled, "cancelled", QT_TRANSLATE_NOOP("Delivery", "Withdrawn")},
};
// clang-format on

const Row& rowOf(Delivery delivery)
{
    return *std::ranges::find(rows, delivery, &Row::delivery);
}

/** Whether somebody spoke about all of a message: about it as a whole, or about each of its procedures. */
bool isWhole(const store::OutboxMessage& message, const QHash<QString, Delivery>& said)
{
    return said.contains(QString())
        || (!said.isEmpty() && std::ranges::all_of(message.procedures, [&](const QString& procedure) {
               return said.contains(procedure);
           }));
}

} // namespace

std::optional<Delivery> deliveryFromStatus(const QString& status)
{
    if (status == QStringLiteral("accepted_with_changes"))
        return Delivery::Accepted; // the change is the department's; for the visitor it is finished
    for (const Row& row : rows) {
        if (status == QLatin1String(row.name))
            return row.delivery;
    }
    return {};
}

QString deliveryName(Delivery delivery)
{
    return QString::fromLatin1(rowOf(delivery).name);
}

QString deliveryWords(Delivery delivery)
{
    return QCoreApplication::translate("Delivery", rowOf(delivery).words);
}

Delivery foldDelivery(const QList<store::OutboxMessage>& messages,
                      const QList<store::Acknowledgement>& acknowledgements)
{
    // The last word about each procedure of each message counts; an empty procedure speaks for the whole
    // message.
    QHash<QString, QHash<QString, Delivery>> words;
    for (const store::Acknowledgement& acknowledgement : acknowledgements) {
        if (const auto delivery = deliveryFromStatus(acknowledgement.status))
            words[acknowledgement.messageId][acknowledgement.procedureId] = *delivery;
    }
    bool isRejected = false;
    bool isReturned = false;
    bool isAccepted = !messages.isEmpty();
    for (const store::OutboxMessage& message : messages) {
        const QHash<QString, Delivery> said = words.value(message.messageId);
        isRejected |= std::ranges::find(said, Delivery::Rejected) != said.end();
        isReturned |= std::ranges::find(said, Delivery::Returned) != said.end();
        isAccepted &= isWhole(message, said)
            && std::ranges::all_of(said, [](Delivery word) { return word == Delivery::Accepted; });
    }
    if (isRejected)
        return Delivery::Rejected;
    if (isReturned)
        return Delivery::Returned;
    if (isAccepted)
        return Delivery::Accepted;
    return words.isEmpty() ? Delivery::Waiting : Delivery::Routed;
}

} // namespace kakanai::casework
