// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/HttpPool.h"
#include "tests/bench/Bench.h"
#include "tests/bench/OutboxStand.h"

#include <QFile>

#include <curl/curl.h>

#include <atomic>
#include <chrono>
#include <thread>

namespace kakanai::bench {
namespace {

using SteadyClock = std::chrono::steady_clock;

constexpr int wholeBacklog = mostCases;
constexpr int usualDivisor = 20;
constexpr int roundTrip = 50; ///< milliseconds
constexpr double allowedSeconds = 600; ///< for the whole backlog

double secondsSince(SteadyClock::time_point begun)
{
    return std::chrono::duration<double>(SteadyClock::now() - begun).count();
}

/** Resident memory of this process in MiB. */
double residentMemory()
{
    QFile file(QStringLiteral("/proc/self/status"));
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (line.startsWith("VmRSS:"))
            return line.mid(6).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

std::size_t drop(char*, std::size_t size, std::size_t count, void*)
{
    return size * count;
}

/** The bare loop: as many connections as we open, each posting one case after the other, and nothing else. */
bool postBare(const QList<CaseBytes>& cases, const QString& url)
{
    std::atomic<qsizetype> next = 0;
    std::atomic<bool> isFine = true;
    const auto post = [&] {
        CURL* easy = curl_easy_init();
        for (qsizetype at = next++; at < cases.size() && isFine; at = next++) {
            for (const CaseBytes::One& one : cases[at].requests) {
                curl_slist* headers = curl_slist_append(nullptr, "Expect:");
                curl_easy_reset(easy);
                curl_easy_setopt(easy, CURLOPT_URL, (url.toLatin1() + one.url).constData());
                curl_easy_setopt(easy, CURLOPT_POST, 1L);
                curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, one.isPost ? "POST" : "PUT");
                curl_easy_setopt(easy, CURLOPT_POSTFIELDS, one.body.constData());
                curl_easy_setopt(easy, CURLOPT_POSTFIELDSIZE, static_cast<long>(one.body.size()));
                curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers);
                curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, drop);
                curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
                if (curl_easy_perform(easy) != CURLE_OK)
                    isFine = false;
                curl_slist_free_all(headers);
            }
        }
        curl_easy_cleanup(easy);
    };
    std::vector<std::thread> threads;
    for (int i = 0; i < sync::HttpPool::mostConnections; ++i)
        threads.emplace_back(post);
    for (std::thread& thread : threads)
        thread.join();
    return isFine;
}

/** Cases a second beside the bare loop, at this distance, the median of three turns. */
std::optional<Measurement> rateAt(int delay, int cases)
{
    constexpr int turns = 3;
    std::vector<double> ours;
    std::vector<double> theirs;
    for (int turn = 0; turn < turns; ++turn) {
        OutboxStand stand(delay);
        if (!stand.isOpen() || !stand.fill(cases))
            return {};
        const QList<CaseBytes> bytes = stand.bytes();
        if (bytes.size() != cases)
            return {};
        auto begun = SteadyClock::now();
        if (!postBare(bytes, stand.receiver().url()))
            return {};
        theirs.push_back(cases / secondsSince(begun));
        begun = SteadyClock::now();
        if (!stand.drain() || stand.receiver().posts() != 2 * cases)
            return {};
        ours.push_back(cases / secondsSince(begun));
    }
    std::ranges::sort(ours);
    std::ranges::sort(theirs);
    return Measurement{QStringLiteral("sync at %1 ms").arg(delay), QStringLiteral("cases a second"),
                       ours[turns / 2], QStringLiteral("libcurl posting the same bytes over 4 connections"),
                       theirs[turns / 2]};
}

} // namespace

std::optional<Measurement> benchSyncFar()
{
    return rateAt(roundTrip, 200);
}

std::optional<Measurement> benchSyncNear()
{
    return rateAt(0, 1000);
}

std::optional<Measurement> benchBacklog()
{
    const int divisor = qEnvironmentVariableIsSet("KAKANAI_CAMPAIGN")
        ? std::max(1, qEnvironmentVariableIntValue("KAKANAI_CAMPAIGN"))
        : usualDivisor;
    const int cases = wholeBacklog / divisor;
    OutboxStand stand(roundTrip);
    if (!stand.isOpen() || !stand.fill(cases))
        return {};
    std::atomic<bool> isOver = false;
    std::atomic<double> most = 0;
    const double before = residentMemory();
    std::thread watching([&] {
        while (!isOver) {
            most = std::max<double>(most, residentMemory());
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
        }
    });
    const auto begun = SteadyClock::now();
    const bool isDrained = stand.drain();
    const double seconds = secondsSince(begun);
    isOver = true;
    watching.join();
    if (!isDrained)
        return {};
    return Measurement{QStringLiteral("backlog of %1 at %2 ms: %3 connections, %4 MiB more")
                           .arg(cases)
                           .arg(roundTrip)
                           .arg(stand.receiver().mostConnections())
                           .arg(most - before, 0, 'f', 1),
                       QStringLiteral("s"), seconds, QStringLiteral("its share of ten minutes"),
                       allowedSeconds * cases / wholeBacklog};
}

} // namespace kakanai::bench
