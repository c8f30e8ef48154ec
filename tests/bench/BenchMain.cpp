// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Bench.h"
#include "tests/bench/QueueBench.h"

#include <QApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <array>
#include <cstdio>
#include <vector>

using namespace kakanai;

namespace {

struct Entry {
    const char* name;
    std::optional<QList<bench::Measurement>> (*run)();
};

/** A bench of one measurement. */
template <auto measure> std::optional<QList<bench::Measurement>> one()
{
    const auto measured = measure();
    return measured ? std::optional(QList<bench::Measurement>{*measured}) : std::nullopt;
}

constexpr std::array entries{
    Entry{"ocr", one<bench::benchOcrMemory>},     Entry{"ocr", one<bench::benchOcr>},
    Entry{"ocr", one<bench::benchOcrVote>},
    Entry{"ocr", one<bench::benchOcrTwoThreads>}, Entry{"card", one<bench::benchCard>},
    Entry{"card", bench::benchCardService},       Entry{"guide", one<bench::benchGuide>},
    Entry{"forms", one<bench::benchFormValues>},  Entry{"forms", one<bench::benchForms>},
    Entry{"forms", one<bench::benchFormsOffice>}, Entry{"forms", one<bench::benchFormsOfficePlain>},
    Entry{"store", one<bench::benchStore>},       Entry{"sync", one<bench::benchSyncFar>},
    Entry{"sync", one<bench::benchSyncNear>},     Entry{"sync", one<bench::benchBacklog>},
    Entry{"paint", one<bench::benchPaint>},
};

// A server of its own, three minutes of a full hall, ten million old tickets: only when asked for by name.
constexpr std::array longEntries{
    Entry{"queue", one<bench::benchHallThroughput>},         Entry{"queue", one<bench::benchHallBoard>},
    Entry{"queue", one<bench::benchHallThroughputInMemory>}, Entry{"queue", one<bench::benchHallFile>},
    Entry{"queue", one<bench::benchHallFileUnflushed>},      Entry{"queue", one<bench::benchHallHistoryFile>},
    Entry{"queue", one<bench::benchHallHistoryServer>},
};

QJsonObject row(const bench::Measurement& measured)
{
    const bool isCompared = measured.comparisonValue > 0;
    const QJsonValue other = isCompared ? QJsonValue(measured.comparisonValue) : QJsonValue();
    const QJsonValue ratio =
        isCompared ? QJsonValue(measured.value / measured.comparisonValue) : QJsonValue();
    return {{QStringLiteral("name"), measured.name},
            {QStringLiteral("unit"), measured.unit},
            {QStringLiteral("value"), measured.value},
            {QStringLiteral("comparison"),
             QJsonObject{{QStringLiteral("name"), measured.comparison}, {QStringLiteral("value"), other}}},
            {QStringLiteral("ratio"), ratio}};
}

} // namespace

/** `kakanai-bench [NAME]`: prints `{"benches":[…]}`. Exit 1 when a measurement could not be taken, 2 for a
 * name there is none of. */
int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    const QString wanted = QApplication::arguments().value(1);
    QJsonArray rows;
    std::vector<Entry> all(entries.begin(), entries.end());
    if (!wanted.isEmpty())
        all.insert(all.end(), longEntries.begin(), longEntries.end());
    for (const Entry& entry : all) {
        if (!wanted.isEmpty() && wanted != QLatin1String(entry.name))
            continue;
        const auto measured = entry.run();
        if (!measured) {
            std::fprintf(stderr, "kakanai-bench: %s could not be measured\n", entry.name);
            return 1;
        }
        for (const bench::Measurement& one : *measured)
            rows.append(row(one));
    }
    if (rows.isEmpty()) {
        std::fprintf(stderr, "usage: kakanai bench [card|guide|forms|store|sync|paint|ocr|queue] [--json]\n");
        return 2;
    }
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("benches"), rows}}).toJson(QJsonDocument::Compact);
    std::printf("%s\n", json.constData());
    return 0;
}
