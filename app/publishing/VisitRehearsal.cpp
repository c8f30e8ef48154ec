// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/publishing/VisitRehearsal.h"

#include "app/base/JsonFile.h"
#include "app/publishing/CatalogueFiles.h"
#include "forms/model/CatalogueLoader.h"
#include "forms/prefill/Prefiller.h"
#include "forms/print/SheetLayout.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>

namespace kakanai::publishing {
namespace {

using namespace kakanai::forms;

const QString builtIn = QStringLiteral(":/kakanai/catalogue");

Result<RehearsedVisit> visitOf(const QJsonObject& object, const QString& file)
{
    const auto bytes = [&](const char* key) {
        return QJsonDocument(QJsonObject{{QLatin1String(key), object.value(QLatin1String(key)).toObject()}})
            .toJson();
    };
    auto answers = answersFromJson(bytes("answers"));
    auto facts = FactSheet::fromJson(bytes("facts"));
    if (!answers)
        return fail(FailureCode::AnswersInvalid, file + QStringLiteral(": ") + answers.error().detail);
    if (!facts)
        return fail(FailureCode::FactsInvalid, file + QStringLiteral(": ") + facts.error().detail);
    RehearsedVisit visit{object.value(QStringLiteral("id")).toString(QFileInfo(file).completeBaseName()),
                         object.value(QStringLiteral("description")).toString(), std::move(*answers),
                         std::move(*facts)};
    // A visit script names its errand beside the answers.
    if (const QJsonValue event = object.value(QStringLiteral("event")); !event.isUndefined())
        visit.answers.insert(QStringLiteral("ev"), event.toVariant());
    return visit;
}

Result<void> readVisits(const QString& file, QList<RehearsedVisit>& visits)
{
    const auto object = readJsonObject(file, FailureCode::AnswersInvalid);
    if (!object)
        return tl::unexpected(object.error());
    QJsonArray list = object->value(QStringLiteral("visits")).toArray();
    if (list.isEmpty())
        list.append(*object);
    for (const QJsonValue& one : std::as_const(list)) {
        auto visit = visitOf(one.toObject(), file);
        if (!visit)
            return tl::unexpected(visit.error());
        visits.append(std::move(*visit));
    }
    return {};
}

/** What is on the paper and how the paper looks: its fields, and the bytes its layout comes from. */
QByteArray digestOf(const FilledSheet& sheet, const QStringList& folders)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(sheet.title.toUtf8() + '\0');
    for (const FieldValue& field : sheet.fields) {
        hash.addData((field.key + u'@' + QString::number(field.person) + u'\0' + field.label + u'\0'
                      + field.value + u'\0' + field.shown + u'\0')
                         .toUtf8());
        hash.addData(QByteArray::number(static_cast<int>(field.state)));
    }
    QString wanted = sheet.id;
    for (int step = 0; step < 2 && !wanted.isEmpty(); ++step) {
        QByteArray layout;
        for (const QString& folder : folders) {
            QFile file(folder + u'/' + wanted + QStringLiteral(".json"));
            if (!file.open(QIODevice::ReadOnly))
                continue;
            layout = file.readAll();
            break;
        }
        const QJsonDocument document = QJsonDocument::fromJson(layout);
        hash.addData(document.toJson(QJsonDocument::Compact)); // spaces do not show on paper
        wanted = document.object().value(QStringLiteral("same")).toString();
    }
    return hash.result();
}

template <typename Value>
QStringList differences(const QMap<QString, Value>& before, const QMap<QString, Value>& now, bool onlyInBoth)
{
    QStringList keys;
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        const auto old = before.constFind(it.key());
        if (old == before.cend() ? !onlyInBoth : *old != *it)
            keys.append(it.key());
    }
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        if (!onlyInBoth && !now.contains(it.key()))
            keys.append(it.key());
    }
    keys.sort();
    return keys;
}

} // namespace

Result<QList<RehearsedVisit>> visitsToRehearse(const QString& townFolder)
{
    QStringList files{QStringLiteral(":/kakanai/town/visits.json")};
    const QDir own(townFolder + QStringLiteral("/visits"));
    if (!townFolder.isEmpty()) {
        for (const QString& name : own.entryList({QStringLiteral("*.json")}, QDir::Files, QDir::Name))
            files.append(own.filePath(name));
    }
    QList<RehearsedVisit> visits;
    for (const QString& file : std::as_const(files)) {
        if (const auto read = readVisits(file, visits); !read)
            return tl::unexpected(read.error());
    }
    return visits;
}

Result<QList<VisitOutcome>> rehearse(const QList<RehearsedVisit>& visits, const Stage& stage)
{
    const auto catalogue = loadCatalogue(builtIn, stage.home);
    if (!catalogue)
        return tl::unexpected(failureOf(catalogue.error()));
    const Questionnaire questionnaire(*catalogue);
    const Prefiller prefiller(*catalogue);
    const QStringList layouts{townLayouts(stage.home), builtIn + QStringLiteral("/sheets")};
    QList<VisitOutcome> outcomes;
    for (const RehearsedVisit& visit : visits) {
        // As staff see it: what is discreet changes, too.
        const GuideResult guide =
            questionnaire.evaluate(visit.answers, visit.facts, stage.day, Unanswered::No, Audience::Staff);
        VisitOutcome outcome;
        for (const NeededProcedure& needed : guide.needed) {
            outcome.procedures.append(needed.id);
            outcome.documents.insert(needed.id, needed.documents);
            outcome.deadlines.insert(
                needed.id,
                needed.deadline.text
                    + (needed.deadline.date ? needed.deadline.date->toString(Qt::ISODate) : QString()));
        }
        outcome.answers = guide.counts.answers;
        Answers answers = visit.answers;
        const Answers derived = questionnaire.derivedAnswers(visit.answers, visit.facts, stage.day);
        for (auto it = derived.cbegin(); it != derived.cend(); ++it)
            answers.insert(it.key(), answers.value(it.key(), *it));
        const auto sheets =
            prefiller.fill(prefiller.complete(visit.facts, answers, stage.day), answers, outcome.procedures);
        if (!sheets)
            return fail(FailureCode::UnknownProcedure, sheets.error().detail);
        for (const FilledSheet& sheet : *sheets)
            outcome.sheets.insert(sheet.id, digestOf(sheet, layouts));
        outcome.counts = prefiller.count(*sheets, answers);
        outcomes.append(std::move(outcome));
    }
    return outcomes;
}

bool VisitChange::isAny() const
{
    return !added.isEmpty() || !removed.isEmpty() || !documents.isEmpty() || !deadlines.isEmpty()
        || !sheets.isEmpty() || answersBefore != answersNow || boxesBefore != boxesNow
        || typedBefore != typedNow;
}

QList<VisitChange> compare(const QList<RehearsedVisit>& visits, const QList<VisitOutcome>& before,
                           const QList<VisitOutcome>& now)
{
    QList<VisitChange> rows;
    for (qsizetype i = 0; i < visits.size(); ++i) {
        const VisitOutcome& old = before.at(i);
        const VisitOutcome& fresh = now.at(i);
        VisitChange row{.id = visits.at(i).id, .description = visits.at(i).description};
        for (const QString& id : fresh.procedures) {
            if (!old.procedures.contains(id))
                row.added.append(id);
        }
        for (const QString& id : old.procedures) {
            if (!fresh.procedures.contains(id))
                row.removed.append(id);
        }
        row.documents = differences(old.documents, fresh.documents, true);
        row.deadlines = differences(old.deadlines, fresh.deadlines, true);
        row.sheets = differences(old.sheets, fresh.sheets, false);
        row.answersBefore = old.answers;
        row.answersNow = fresh.answers;
        row.boxesBefore = old.counts.slotCount;
        row.boxesNow = fresh.counts.slotCount;
        row.typedBefore = old.counts.typed;
        row.typedNow = fresh.counts.typed;
        rows.append(std::move(row));
    }
    return rows;
}

} // namespace kakanai::publishing
