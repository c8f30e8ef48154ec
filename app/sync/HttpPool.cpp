// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/HttpPool.h"

#include "app/base/WebAddress.h"
#include "app/sync/CurlLibrary.h"

#include <QFile>

#include <curl/curl.h>

#include <algorithm>
#include <chrono>
#include <ctime>
#include <vector>

namespace kakanai::sync {
namespace {

constexpr long connectSeconds = 5;
constexpr std::chrono::seconds patience{8}; ///< with a silent peer: a half-open connection is told within ten
/** Within this an answer must be whole; who gives it letter by letter would else keep a line for ever. */
constexpr std::chrono::seconds answerWithin{15};
constexpr long wholeSeconds = 120; ///< with the request, which may be a long file on a thin line
constexpr qsizetype biggestAnswer = 4 * 1024 * 1024;
constexpr qsizetype biggestHead = 256 * 1024;
/** A receiver may ask for more; knocking once an hour hurts nobody, and a mistaken day is not lost. */
constexpr int longestRetryAfter = 3600;

using Steady = std::chrono::steady_clock;

/** One request on its way, and the talk it belongs to. */
struct Exchange {
    Exchange(HttpTalk ofTalk, CURL* handle)
        : talk(std::move(ofTalk))
        , easy(handle)
    {
    }
    Exchange(const Exchange&) = delete;
    Exchange& operator=(const Exchange&) = delete;
    ~Exchange()
    {
        curl_slist_free_all(headers);
        curl_easy_cleanup(easy);
    }

    HttpTalk talk;
    CURL* easy;
    curl_slist* headers = nullptr;
    HttpRequest request;
    HttpAnswer answer;
    qsizetype sent = 0;
    qsizetype headSize = 0;
    bool isTooBig = false;
    curl_off_t moved = 0; ///< bytes, both ways
    Steady::time_point movedAt{};
    bool isSilent = false;
    std::optional<Steady::time_point> sentAt; ///< when the request was out
    bool isLate = false;
};

std::size_t takeBody(char* data, std::size_t size, std::size_t count, void* user)
{
    auto* exchange = static_cast<Exchange*>(user);
    const auto length = static_cast<qsizetype>(size * count);
    if (exchange->answer.body.size() + length > biggestAnswer) {
        exchange->isTooBig = true;
        return 0; // ends the transfer
    }
    exchange->answer.body.append(data, length);
    return size * count;
}

std::size_t takeHeader(char* data, std::size_t size, std::size_t count, void* user)
{
    auto* exchange = static_cast<Exchange*>(user);
    const auto length = static_cast<qsizetype>(size * count);
    exchange->headSize += length;
    if (exchange->headSize > biggestHead) {
        exchange->isTooBig = true;
        return 0; // ends the transfer
    }
    const QByteArray line = QByteArray(data, length).trimmed();
    if (line.startsWith("HTTP/"))
        exchange->answer.headers.clear(); // an interim answer (100) was not the last word
    if (const qsizetype colon = line.indexOf(':'); colon > 0 && exchange->answer.headers.size() < 100)
        exchange->answer.headers[line.left(colon).toLower()] = line.mid(colon + 1).trimmed();
    return size * count;
}

std::size_t giveBody(char* data, std::size_t size, std::size_t count, void* user)
{
    auto* exchange = static_cast<Exchange*>(user);
    const qsizetype length =
        std::min(static_cast<qsizetype>(size * count), exchange->request.body.size() - exchange->sent);
    std::copy_n(exchange->request.body.constData() + exchange->sent, length, data);
    exchange->sent += length;
    if (exchange->sent == exchange->request.body.size())
        exchange->sentAt = Steady::now();
    return static_cast<std::size_t>(length);
}

/** A connection that died between two requests is dialled again by the library; then the body starts anew. */
int rewindBody(void* user, curl_off_t offset, int origin)
{
    if (origin != SEEK_SET)
        return CURL_SEEKFUNC_CANTSEEK;
    static_cast<Exchange*>(user)->sent = static_cast<qsizetype>(offset);
    return CURL_SEEKFUNC_OK;
}

/** Ends a transfer in which nothing moved for too long. The library's own low-speed limit looks at a mean of
 * several seconds and comes too late. */
int watch(void* user, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent)
{
    auto* exchange = static_cast<Exchange*>(user);
    const auto now = Steady::now();
    if (received + sent != exchange->moved) {
        exchange->moved = received + sent;
        exchange->movedAt = now;
    }
    exchange->isSilent = now - exchange->movedAt > patience;
    exchange->isLate = exchange->sentAt && now - *exchange->sentAt > answerWithin;
    return exchange->isSilent || exchange->isLate ? 1 : 0;
}

void setFile(CURL* easy, CURLoption option, const QString& file)
{
    if (!file.isEmpty())
        curl_easy_setopt(easy, option, QFile::encodeName(file).constData());
}

void prepare(Exchange& exchange, const TlsIdentity& identity)
{
    CURL* easy = exchange.easy;
    curl_easy_reset(easy);
    curl_slist_free_all(exchange.headers);
    exchange.headers = nullptr;
    exchange.answer = {};
    exchange.sent = 0;
    exchange.headSize = 0;
    exchange.isTooBig = false;
    exchange.moved = 0;
    exchange.movedAt = Steady::now();
    exchange.isSilent = false;
    exchange.sentAt.reset();
    exchange.isLate = false;
    if (exchange.request.body.isEmpty())
        exchange.sentAt = exchange.movedAt;

    const HttpRequest& request = exchange.request;
    curl_easy_setopt(easy, CURLOPT_URL, request.url.toUtf8().constData());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, isLoopback(request.url) ? "http,https" : "https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);
    curl_easy_setopt(easy, CURLOPT_PROXY, "");
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_USERAGENT, "kakanai");
    // Nothing is asked for packed, but some gateways pack what they pass on; the size is counted unpacked.
    curl_easy_setopt(easy, CURLOPT_ACCEPT_ENCODING, "gzip, deflate");
    curl_easy_setopt(easy, CURLOPT_HTTP_VERSION, CURL_HTTP_VERSION_1_1);
    curl_easy_setopt(easy, CURLOPT_SSLVERSION, CURL_SSLVERSION_TLSv1_2);
    curl_easy_setopt(easy, CURLOPT_SSL_CIPHER_LIST, "ECDHE+AESGCM:ECDHE+CHACHA20"); // of TLS 1.2
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYPEER, 1L);
    curl_easy_setopt(easy, CURLOPT_SSL_VERIFYHOST, 2L);
    setFile(easy, CURLOPT_CAINFO, identity.authorities);
    if (!identity.authorities.isEmpty())
        curl_easy_setopt(easy, CURLOPT_CAPATH, nullptr); // the town's own authority and no other
    setFile(easy, CURLOPT_SSLCERT, identity.certificate);
    setFile(easy, CURLOPT_SSLKEY, identity.key);
    setFile(easy, CURLOPT_CRLFILE, identity.revocations);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, connectSeconds);
    curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
    curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, watch);
    curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &exchange);
    curl_easy_setopt(easy, CURLOPT_TIMEOUT, wholeSeconds);
    curl_easy_setopt(easy, CURLOPT_TCP_KEEPALIVE, 1L);
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, takeBody);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &exchange);
    curl_easy_setopt(easy, CURLOPT_HEADERFUNCTION, takeHeader);
    curl_easy_setopt(easy, CURLOPT_HEADERDATA, &exchange);
    curl_easy_setopt(easy, CURLOPT_PRIVATE, &exchange);

    if (request.method == "HEAD") {
        curl_easy_setopt(easy, CURLOPT_NOBODY, 1L);
    } else if (request.method != "GET") {
        curl_easy_setopt(easy, CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy, CURLOPT_CUSTOMREQUEST, request.method.constData());
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, giveBody);
        curl_easy_setopt(easy, CURLOPT_READDATA, &exchange);
        curl_easy_setopt(easy, CURLOPT_SEEKFUNCTION, rewindBody);
        curl_easy_setopt(easy, CURLOPT_SEEKDATA, &exchange);
        curl_easy_setopt(easy, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(request.body.size()));
    }
    for (const QByteArray& header : request.headers)
        exchange.headers = curl_slist_append(exchange.headers, header.constData());
    // Without waiting for "100 Continue": the receiver's answer tells all there is to tell.
    exchange.headers = curl_slist_append(exchange.headers, "Expect:");
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, exchange.headers);
}

/** What the transfer came to, in `answer`. */
void conclude(Exchange& exchange, CURLcode code)
{
    if (code == CURLE_OK) {
        long status = 0;
        curl_easy_getinfo(exchange.easy, CURLINFO_RESPONSE_CODE, &status);
        exchange.answer.status = static_cast<int>(status);
        return;
    }
    exchange.answer.status = 0;
    exchange.answer.body.clear();
    if (exchange.isTooBig)
        exchange.answer.problem = QStringLiteral("the answer is too big");
    else if (exchange.isSilent)
        exchange.answer.problem = QStringLiteral("silent for %1 s").arg(patience.count());
    else if (exchange.isLate)
        exchange.answer.problem = QStringLiteral("no whole answer in %1 s").arg(answerWithin.count());
    else
        exchange.answer.problem = QString::fromUtf8(curl_easy_strerror(code));
}

} // namespace

std::optional<int> HttpAnswer::retryAfter() const
{
    bool isNumber = false;
    const QByteArray said = headers.value("retry-after");
    const qlonglong seconds = said.toLongLong(&isNumber);
    if (isNumber)
        return seconds < 0 ? std::optional<int>()
                           : static_cast<int>(std::min<qlonglong>(seconds, longestRetryAfter));
    const std::time_t until = curl_getdate(said.constData(), nullptr);
    if (said.isEmpty() || until < 0)
        return {};
    // The peer's own clock tells how long that is; ours may be wrong.
    std::time_t from = curl_getdate(headers.value("date").constData(), nullptr);
    if (from < 0)
        from = std::time(nullptr);
    return static_cast<int>(std::clamp<std::time_t>(until - from, 0, longestRetryAfter));
}

struct HttpPool::Curl {
    Curl()
        : multi(curl_multi_init())
    {
        curl_multi_setopt(multi, CURLMOPT_MAX_TOTAL_CONNECTIONS, static_cast<long>(mostConnections));
        curl_multi_setopt(multi, CURLMOPT_MAXCONNECTS, static_cast<long>(mostConnections));
        curl_multi_setopt(multi, CURLMOPT_PIPELINING, CURLPIPE_NOTHING);
    }
    Curl(const Curl&) = delete;
    Curl& operator=(const Curl&) = delete;
    ~Curl() { curl_multi_cleanup(multi); }

    /** Puts the talk's next request on its way; false when it has none. */
    bool advance(Exchange& exchange, const HttpAnswer* last, const TlsIdentity& identity) const
    {
        while (auto next = exchange.talk(last)) {
            if (isCallable(next->url)) {
                exchange.request = std::move(*next);
                prepare(exchange, identity);
                curl_multi_add_handle(multi, exchange.easy);
                return true;
            }
            exchange.answer = {};
            exchange.answer.problem = QStringLiteral("the address is not allowed");
            last = &exchange.answer;
        }
        return false;
    }

    CURLM* multi;
};

HttpPool::HttpPool(TlsIdentity identity)
    : m_identity(std::move(identity))
{
    startCurl();
    m_curl = std::make_unique<Curl>();
}

HttpPool::~HttpPool() = default;

void HttpPool::run(const HttpTalks& talks)
{
    std::vector<std::unique_ptr<Exchange>> busy;
    const auto startMore = [&] {
        while (busy.size() < mostConnections) {
            auto talk = talks(busy.empty());
            if (!talk)
                return;
            auto exchange = std::make_unique<Exchange>(std::move(*talk), curl_easy_init());
            if (m_curl->advance(*exchange, nullptr, m_identity))
                busy.push_back(std::move(exchange));
        }
    };
    startMore();
    while (!busy.empty()) {
        int running = 0;
        curl_multi_perform(m_curl->multi, &running);
        int left = 0;
        while (const CURLMsg* message = curl_multi_info_read(m_curl->multi, &left)) {
            if (message->msg != CURLMSG_DONE)
                continue;
            CURL* easy = message->easy_handle;
            const CURLcode code = message->data.result;
            const auto found =
                std::ranges::find_if(busy, [easy](const auto& exchange) { return exchange->easy == easy; });
            curl_multi_remove_handle(m_curl->multi, easy);
            conclude(**found, code);
            const HttpAnswer answer = std::move((*found)->answer);
            const auto asked = Steady::now();
            if (!m_curl->advance(**found, &answer, m_identity))
                busy.erase(found);
            // While a talk got itself a token the others could not move; that is no silence of their peer.
            const auto away = Steady::now() - asked;
            for (const auto& exchange : busy) {
                exchange->movedAt += away;
                if (exchange->sentAt)
                    *exchange->sentAt += away;
            }
        }
        startMore();
        // With a line to spare somebody may have something for it soon.
        if (!busy.empty())
            curl_multi_poll(m_curl->multi, nullptr, 0, busy.size() < mostConnections ? 5 : 200, nullptr);
    }
}

HttpAnswer HttpPool::ask(const HttpRequest& request)
{
    HttpAnswer answer;
    std::optional<HttpTalk> talk = [&, isAsked = false](const HttpAnswer* last) mutable {
        if (last)
            answer = *last;
        return std::exchange(isAsked, true) ? std::optional<HttpRequest>() : request;
    };
    run([&talk](bool) { return std::exchange(talk, std::nullopt); });
    return answer;
}

} // namespace kakanai::sync
