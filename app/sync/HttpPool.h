// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"

#include <QByteArray>
#include <QList>
#include <QMap>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

namespace kakanai::sync {

/** Whom to believe and how to show who we are. Empty files: the system's authorities, no client certificate.
 */
struct TlsIdentity {
    QString authorities; ///< PEM file of the town's own authority
    QString certificate; ///< PEM file
    QString key; ///< PEM file
    QString revocations = {}; ///< PEM file of the authority's revoked certificates

    friend bool operator==(const TlsIdentity&, const TlsIdentity&) = default;
};

struct HttpRequest {
    QByteArray method = "GET";
    QString url;
    QList<QByteArray> headers; ///< `Name: value`
    QByteArray body;
};

/** What came back. `status` 0: no answer at all, and `problem` says why, without addresses of people. */
struct HttpAnswer {
    int status = 0;
    QMap<QByteArray, QByteArray> headers; ///< names in lower case
    QByteArray body;
    QString problem;

    /** Seconds of Retry-After, a number or a date (RFC 9110 §10.2.3), at most an hour; nothing where it
     * says neither. */
    [[nodiscard]] std::optional<int> retryAfter() const;
};

/** One conversation: what is asked next, given the last answer; nothing = over. Called on the lane that runs
 * the pool. */
using HttpTalk = std::function<std::optional<HttpRequest>(const HttpAnswer* last)>;

/** The next conversation to begin; nothing = none at the moment. `mayWait`: no other is being led, so nothing
 * = none at all. */
using HttpTalks = std::function<std::optional<HttpTalk>(bool mayWait)>;

/**
 * Talks to one receiver over at most four connections, which are kept between talks. TLS 1.3, or 1.2 with
 * AEAD, the name and the chain checked, no redirect followed, no proxy asked, no cookie kept; `http` for
 * loopback addresses only. A peer that is silent for eight seconds is given up, and one whose answer is not
 * whole fifteen after it was asked. An answer of more than 4 MiB is none. Blocking; used on one lane.
 */
class HttpPool
{
public:
    static constexpr int mostConnections = 4;

    explicit HttpPool(TlsIdentity identity);
    HttpPool(const HttpPool&) = delete;
    HttpPool& operator=(const HttpPool&) = delete;
    ~HttpPool();

    /** Leads talks to their end, up to four at a time; the next begins as soon as one is over. */
    void run(const HttpTalks& talks);
    /** One question, one answer. */
    [[nodiscard]] HttpAnswer ask(const HttpRequest& request);

private:
    struct Curl;
    std::unique_ptr<Curl> m_curl;
    TlsIdentity m_identity;
};

} // namespace kakanai::sync
