// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Lane.h"
#include "app/visit/CardFailure.h"
#include "cardreader/pcsc/PcscBackend.h"

#include <QThread>

#include <chrono>

namespace kakanai::cli {

/** Longer than the deadline inside a reading, so that a card that is merely slow is named by the reader room.
 */
inline constexpr std::chrono::milliseconds cardGrace{2000};

/**
 * Runs `job(card::ReaderBackend&)`, which answers a CardResult, on a lane of its own and waits no longer than
 * `patience`: a driver may never give a call back. Errors: the job's; Timeout, and then the thread is left to
 * itself: what `job` uses must be its own.
 */
template <typename Job>
[[nodiscard]] auto askReader(std::chrono::milliseconds patience, Job job)
    -> std::invoke_result_t<Job, card::ReaderBackend&>
{
    Lane lane(QStringLiteral("card"));
    auto answer = lane.run([job = std::move(job)]() mutable {
        card::PcscBackend backend;
        return job(backend);
    });
    const auto until = std::chrono::steady_clock::now() + patience;
    constexpr unsigned pause = 2; // ms: a reading takes longer, a person waits longer
    while (!answer.isFinished()) {
        if (std::chrono::steady_clock::now() >= until) {
            lane.giveUp();
            return card::cardFail(card::CardErrorCode::Timeout, QStringLiteral("the reader does not answer"));
        }
        QThread::msleep(pause);
    }
    return answer.takeResult();
}

} // namespace kakanai::cli
