// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/ocr/PageReader.h"
#include "tests/support/MadePapers.h"
#include "tests/support/PaperTruth.h"

#include <QGuiApplication>
#include <QTemporaryDir>

#include <cstdio>

using namespace kakanai;

namespace {

void report(test::PaperScore& total, const test::PaperTruth& truth,
            const forms::FormResult<forms::PageReading>& reading)
{
    if (!reading) {
        std::printf("| %s | %s | not read: %s |\n", qPrintable(truth.id), qPrintable(truth.condition),
                    qPrintable(reading.error().detail));
        return;
    }
    const test::PaperScore score = test::compare(*reading, truth);
    std::printf("| %s | %s | %s %.2f | %.1f | %d | %d | %d | %d | %lld |\n", qPrintable(truth.id),
                qPrintable(truth.condition), qPrintable(reading->type), reading->typeConfidence,
                score.worstOffset, score.fields, score.right, score.sure, score.wrongSure,
                reading->milliseconds);
    for (const QString& line : score.lines)
        std::printf("    %s\n", qPrintable(line));
    std::fflush(stdout);
    total += score;
}

} // namespace

/**
 * The tables of docs/measurements/ocr.md. `bench_papers FILE.jpg…` reads pages whose truth lies beside them
 * (FILE.json); `bench_papers --made COUNT [FIRST]` prints and photographs that many invented 転出証明書 and
 * reads them. Columns: page, condition, type and its confidence, worst corner offset (pixels at 300 dpi),
 * fields, right, sure, wrong among the sure, milliseconds.
 */
int main(int argc, char** argv)
{
    if (qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QGuiApplication application(argc, argv);
    const QStringList arguments = QGuiApplication::arguments().mid(1);
    forms::PageReader reader;
    test::PaperScore total;
    if (arguments.value(0) == QStringLiteral("--made")) {
        const QTemporaryDir folder;
        const int first = arguments.value(2, QStringLiteral("1")).toInt();
        for (int seed = first; seed < first + arguments.value(1).toInt(); ++seed) {
            test::MadePaper made = test::makePaper(static_cast<quint32>(seed));
            made.truth.condition += u' ' + made.font;
            const QString file = folder.filePath(QStringLiteral("page.jpg"));
            made.picture.save(file, "JPEG", 80);
            report(total, made.truth, reader.read(file));
        }
    } else {
        for (const QString& file : arguments)
            report(total, test::loadPaperTruth(file.chopped(4) + QStringLiteral(".json")), reader.read(file));
    }
    std::printf(
        "total: %d fields, %d right, %d sure, %d wrong among the sure; text %d of %d, checkboxes wrong %d\n",
        total.fields, total.right, total.sure, total.wrongSure, total.textRight, total.textFields,
        total.checkboxesWrong);
    return 0;
}
