// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/Bench.h"
#include "tests/bench/QueueBench.h"

#include <QGuiApplication>
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
    std::optional<bench::Measurement> (*run)();
};

constexpr std::array entries{
    Entry{"card", bench::benchCard},         Entry{"guide", bench::benchGuide},
    Entry{"forms", bench::benchFormValues},  Entry{"forms", bench::benchForms},
    Entry{"forms", bench::benchFormsOffice}, Entry{"store", bench::benchStore},
};

// A server of its own, three minutes of a full hall, ten million old tickets: only when asked for by name.
constexpr std::array longEntries{
    Entry{"queue", bench::benchHallThroughput},
    Entry{"queue", bench::benchHallBoard},
    Entry{"queue", bench::benchHallHistory},
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
    QGuiApplication application(argc, argv);
    const QString wanted = QGuiApplication::arguments().value(1);
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
        rows.append(row(*measured));
    }
    if (rows.isEmpty()) {
        std::fprintf(stderr, "usage: kakanai bench [card|guide|forms|store|queue] [--json]\n");
        return 2;
    }
    const QByteArray json =
        QJsonDocument(QJsonObject{{QStringLiteral("benches"), rows}}).toJson(QJsonDocument::Compact);
    std::printf("%s\n", json.constData());
    return 0;
}
