// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/answer/Questionnaire.h"
#include "forms/model/CatalogueLoader.h"
#include "tests/bench/Bench.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace kakanai::bench {
namespace {

using namespace kakanai::forms;

constexpr int runs = 400;
const QDate today(2026, 11, 21);

} // namespace

std::optional<Measurement> benchGuide()
{
    const auto catalogue = loadCatalogue(QStringLiteral(":/kakanai/catalogue"));
    QFile file(QStringLiteral(":/bench/personas.json"));
    if (!catalogue || !file.open(QIODevice::ReadOnly))
        return {};
    QList<QByteArray> texts;
    QList<Answers> visits;
    for (const QJsonValue& persona : QJsonDocument::fromJson(file.readAll()).array()) {
        texts.append(
            QJsonDocument(QJsonObject{{QStringLiteral("answers"), persona[QStringLiteral("answers")]}})
                .toJson());
        const auto answers = answersFromJson(texts.last());
        if (!answers)
            return {};
        visits.append(*answers);
    }
    const Questionnaire questionnaire(*catalogue);
    const auto medians = alternating(
        runs,
        [&] {
            return std::ranges::all_of(visits, [&](const Answers& answers) {
                return !questionnaire.evaluate(answers, {}, today, Unanswered::No, Audience::Citizen)
                            .needed.isEmpty();
            });
        },
        [&] {
            return std::ranges::all_of(
                texts, [](const QByteArray& text) { return QJsonDocument::fromJson(text).isObject(); });
        });
    if (!medians || visits.isEmpty())
        return {};
    return Measurement{QStringLiteral("guide"), QStringLiteral("µs for the %1 visits").arg(visits.size()),
                       medians->ours, QStringLiteral("the same answers read as JSON"), medians->theirs};
}

} // namespace kakanai::bench
