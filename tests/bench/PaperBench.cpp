// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageReader.h"
#include "tests/support/PaperTruth.h"

#include <QCoreApplication>

#include <algorithm>
#include <cstdio>

/** `bench_papers FILE.jpg…`: reads pages whose truth lies beside them (FILE.json) and counts; the table of docs/measurements/ocr.md. */
int main(int argc, char** argv)
{
    using namespace kakanai;
    QCoreApplication application(argc, argv);
    forms::PageReader reader;
    test::PaperScore total;
    for (const QString& file : QCoreApplication::arguments().mid(1)) {
        const auto truth = test::loadPaperTruth(file.chopped(4) + QStringLiteral(".json"));
        const auto reading = reader.read(file);
        if (!reading) {
            std::printf("%s: %s\n", qPrintable(truth.id), qPrintable(reading.error().detail));
            continue;
        }
        test::PaperScore score = test::compare(*reading, truth);
        std::printf("| %s | %s | %s %.2f | %.1f | %d | %d | %d | %d | %lld |\n", qPrintable(truth.id),
                    qPrintable(truth.condition), qPrintable(reading->type), reading->typeConfidence, score.worstOffset,
                    score.fields, score.right, score.sure, score.wrongSure, reading->milliseconds);
        for (const QString& line : score.lines)
            std::printf("    %s\n", qPrintable(line));
        total += score;
    }
    std::printf("total: %d fields, %d right, %d sure, %d wrong among the sure\n", total.fields, total.right, total.sure,
                total.wrongSure);
    return 0;
}
