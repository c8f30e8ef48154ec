// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/FormsProveCommand.h"

#include "app/cli/OfficeFiles.h"
#include "app/visit/PaperWork.h"
#include "forms/answer/CatalogueProof.h"
#include "forms/model/CatalogueReview.h"

#include <QJsonArray>

namespace kakanai::cli {

int proveForms(CommandContext& context)
{
    const QString folder = context.takeWord().value_or(context.townFolder);
    if (!context.isSpent())
        return context.usage(QStringLiteral("forms prove [DIR] [--town DIR] [--json]"));
    const auto catalogue = loadOfficeCatalogue(folder);
    if (!catalogue)
        return context.finish(catalogue.error());
    const forms::CatalogueProof proof = forms::proveCatalogue(*catalogue);
    QJsonArray events;
    for (const forms::EventProof& event : proof.events) {
        context.say(QStringLiteral("%1: %2 procedures, %3 questions, %4 combinations")
                        .arg(event.id)
                        .arg(event.procedures)
                        .arg(event.questions)
                        .arg(event.trials));
        events.append(QJsonObject{{QStringLiteral("id"), event.id},
                                  {QStringLiteral("procedures"), event.procedures},
                                  {QStringLiteral("questions"), event.questions},
                                  {QStringLiteral("combinations"), event.trials}});
    }
    QJsonArray faults;
    for (const forms::ProofFault& fault : proof.faults) {
        context.say(QStringLiteral("%1: %2: %3 %4 %5: %6")
                        .arg(fault.address.file, fault.address.path, forms::nameOf(fault.kind), fault.event,
                             fault.id, fault.message));
        faults.append(QJsonObject{{QStringLiteral("kind"), forms::nameOf(fault.kind)},
                                  {QStringLiteral("event"), fault.event},
                                  {QStringLiteral("id"), fault.id},
                                  {QStringLiteral("file"), fault.address.file},
                                  {QStringLiteral("path"), fault.address.path},
                                  {QStringLiteral("message"), fault.message}});
    }
    if (proof.isProved())
        context.say(
            QStringLiteral("proved: %1 events, %2 pairs of events").arg(events.size()).arg(proof.pairs));
    (void)context.finish(QJsonObject{{QStringLiteral("proved"), proof.isProved()},
                                     {QStringLiteral("events"), events},
                                     {QStringLiteral("pairs"), proof.pairs},
                                     {QStringLiteral("faults"), faults}});
    return proof.isProved() ? done : refused;
}

int reviewForms(CommandContext& context)
{
    const auto folder = context.takeWord();
    const auto accept = context.takeOption(QStringLiteral("--accept"));
    if (!folder || !context.isSpent())
        return context.usage(QStringLiteral("forms review DIR [--accept PLACE,…|all] [--json]"));
    QStringList places = accept.value_or(QString()).split(u',', Qt::SkipEmptyParts);
    if (places == QStringList{QStringLiteral("all")}) {
        places.clear();
        // Where one wording denies and the other does not, somebody has to name the place.
        for (const forms::Wording& wording : forms::unreviewedWordings(*folder)) {
            if (!forms::isPolarityDoubtful(wording.ja, wording.jaEasy))
                places.append(wording.place);
        }
    }
    int accepted = 0;
    if (!places.isEmpty()) {
        const auto noted = forms::acceptWordings(*folder, places);
        if (!noted)
            return context.finish(visit::toFailure(noted.error()));
        accepted = *noted;
        context.say(QStringLiteral("%1 wordings noted as read").arg(accepted));
    }
    QJsonArray open;
    for (const forms::Wording& wording : forms::unreviewedWordings(*folder)) {
        const bool isDoubtful = forms::isPolarityDoubtful(wording.ja, wording.jaEasy);
        context.say(QStringLiteral("%1%2\n     %3\n     %4")
                        .arg(wording.place, isDoubtful ? QStringLiteral(" ?") : QString(), wording.ja,
                             wording.jaEasy));
        open.append(QJsonObject{{QStringLiteral("place"), wording.place},
                                {QStringLiteral("file"), wording.address.file},
                                {QStringLiteral("path"), wording.address.path},
                                {QStringLiteral("ja"), wording.ja},
                                {QStringLiteral("jaEasy"), wording.jaEasy},
                                {QStringLiteral("doubtful"), isDoubtful}});
    }
    return context.finish(
        QJsonObject{{QStringLiteral("accepted"), accepted}, {QStringLiteral("unreviewed"), open}});
}

} // namespace kakanai::cli
