// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

#include <algorithm>
#include <chrono>
#include <optional>
#include <vector>

namespace kakanai::bench {

/** One measurement and what it is held against, both taken in the same run. */
struct Measurement {
    QString name;
    QString unit;
    double value = 0;
    QString comparison;
    double comparisonValue = 0; ///< 0 = there is nothing here to compare with
};

// Empty: something that must not fail has failed, so there is nothing to report.

/** A whole reading session against the bare exchange of the same bytes with the same simulated card. */
[[nodiscard]] std::optional<Measurement> benchCard();
/** Readings through a real pcscd: exchanges, bytes and time, each beside its bound and beside OpenSC. */
[[nodiscard]] std::optional<QList<Measurement>> benchCardService();
/** What every persona's visit needs against reading the same answers as JSON. */
[[nodiscard]] std::optional<Measurement> benchGuide();
/** Visit P2 from facts to filled sheets, as values. */
[[nodiscard]] std::optional<Measurement> benchFormValues();
/** Visit P2 from facts to PDFs against a bare Pango and Cairo program drawing the same strings. */
[[nodiscard]] std::optional<Measurement> benchForms();
/** The same against LibreOffice headless filling the same pages, where it is installed; else it says that it
 * is absent. */
[[nodiscard]] std::optional<Measurement> benchFormsOffice();
/** The same with the least LibreOffice can be given: the strings in plain tables. */
[[nodiscard]] std::optional<Measurement> benchFormsOfficePlain();
/** A visit submitted and completed against the same number of commits of one INSERT each. */
[[nodiscard]] std::optional<Measurement> benchStore();

/** Cases a second through the whole outbox beside a bare libcurl loop posting the same bytes over as many
 * connections to the same receiver: 50 ms away, and at once. */
[[nodiscard]] std::optional<Measurement> benchSyncFar();
[[nodiscard]] std::optional<Measurement> benchSyncNear();
/** A backlog drained at a round trip of 50 ms; 10,000 cases divided by KAKANAI_CAMPAIGN. */
[[nodiscard]] std::optional<Measurement> benchBacklog();
/** The slowest hundredth of a window's frames while a backlog is drained, beside the same window at rest, in
 * five turns. */
[[nodiscard]] std::optional<Measurement> benchPaint();
/** The most memory this process has held, after one paper was read; first in the order, so that it holds
 * nothing else. */
[[nodiscard]] std::optional<Measurement> benchOcrMemory();
/** A paper from the file to its fields against one whole-page Tesseract run over the same picture. */
[[nodiscard]] std::optional<Measurement> benchOcr();
/** The same with Tesseract asked about every line, whatever the networks say: the vote. */
[[nodiscard]] std::optional<Measurement> benchOcrVote();
/** The same with two readers at work at once, a page. */
[[nodiscard]] std::optional<Measurement> benchOcrTwoThreads();

/** The medians of two pieces of work done in turns, in microseconds. Work answers false when it failed. */
struct Medians {
    double ours = 0;
    double theirs = 0;
};

template <typename Ours, typename Theirs>
[[nodiscard]] std::optional<Medians> alternating(int runs, Ours ours, Theirs theirs)
{
    using SteadyClock = std::chrono::steady_clock;
    std::vector<double> times[2];
    const auto timed = [&](auto& work, std::vector<double>& into) {
        const auto begun = SteadyClock::now();
        const bool isDone = work();
        into.push_back(std::chrono::duration<double, std::micro>(SteadyClock::now() - begun).count());
        return isDone;
    };
    for (int run = 0; run < runs; ++run) {
        if (!timed(ours, times[0]) || !timed(theirs, times[1]))
            return {};
    }
    for (std::vector<double>& one : times)
        std::ranges::nth_element(one, one.begin() + runs / 2);
    return Medians{times[0][static_cast<std::size_t>(runs / 2)],
                   times[1][static_cast<std::size_t>(runs / 2)]};
}

} // namespace kakanai::bench
