// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sync/SftpPlace.h"

#include "app/sync/CurlLibrary.h"

#include <QFile>
#include <QUrl>

#include <curl/curl.h>

#include <algorithm>
#include <chrono>

namespace kakanai::sync {
namespace {

constexpr long connectSeconds = 5;
constexpr std::chrono::seconds patience{8};
constexpr qsizetype biggestFile = 256 * 1024 * 1024;
constexpr long newFileMode = 0640;
constexpr long newFolderMode = 0750;

using Steady = std::chrono::steady_clock;

/** One transfer: what goes up, what comes down, and when something last moved. */
struct Transfer {
    QByteArray sent;
    qsizetype given = 0;
    QByteArray taken;
    curl_off_t moved = 0;
    Steady::time_point movedAt = Steady::now();
    bool isSilent = false;
};

std::size_t give(char* data, std::size_t size, std::size_t count, void* user)
{
    auto* transfer = static_cast<Transfer*>(user);
    const qsizetype length =
        std::min(static_cast<qsizetype>(size * count), transfer->sent.size() - transfer->given);
    std::copy_n(transfer->sent.constData() + transfer->given, length, data);
    transfer->given += length;
    return static_cast<std::size_t>(length);
}

std::size_t take(char* data, std::size_t size, std::size_t count, void* user)
{
    auto* transfer = static_cast<Transfer*>(user);
    const auto length = static_cast<qsizetype>(size * count);
    if (transfer->taken.size() + length > biggestFile)
        return 0; // ends the transfer
    transfer->taken.append(data, length);
    return size * count;
}

int watch(void* user, curl_off_t, curl_off_t received, curl_off_t, curl_off_t sent)
{
    auto* transfer = static_cast<Transfer*>(user);
    const auto now = Steady::now();
    if (received + sent != transfer->moved) {
        transfer->moved = received + sent;
        transfer->movedAt = now;
    }
    transfer->isSilent = now - transfer->movedAt > patience;
    return transfer->isSilent ? 1 : 0;
}

/** A path inside a command of the protocol: in quotes, where two signs have a meaning. */
QByteArray quoted(const QString& path)
{
    QByteArray bytes = path.toUtf8();
    bytes.replace('\\', "\\\\").replace('"', "\\\"");
    return '"' + bytes + '"';
}

} // namespace

struct SftpPlace::Session {
    explicit Session(const SftpSettings& place)
        : settings(place)
    {
        startCurl();
        easy = curl_easy_init();
    }
    Session(const Session&) = delete;
    Session& operator=(const Session&) = delete;
    ~Session()
    {
        curl_slist_free_all(commands);
        curl_easy_cleanup(easy);
    }

    [[nodiscard]] QString absolute(const QString& path) const
    {
        return path.isEmpty() ? settings.path : settings.path + u'/' + path;
    }

    /** Ready for a transfer with this path; the connection of the last one is kept. */
    void prepare(const QString& path, Transfer& transfer)
    {
        curl_easy_reset(easy);
        curl_slist_free_all(commands);
        commands = nullptr;
        const QByteArray url = "sftp://" + settings.host.toLatin1() + ':' + QByteArray::number(settings.port)
            + QUrl::toPercentEncoding(absolute(path), "/");
        curl_easy_setopt(easy, CURLOPT_URL, url.constData());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "sftp");
        curl_easy_setopt(easy, CURLOPT_PROXY, "");
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_USERNAME, settings.user.toUtf8().constData());
        curl_easy_setopt(easy, CURLOPT_SSH_AUTH_TYPES, static_cast<long>(CURLSSH_AUTH_PUBLICKEY));
        curl_easy_setopt(easy, CURLOPT_SSH_PRIVATE_KEYFILE, QFile::encodeName(settings.keyFile).constData());
        curl_easy_setopt(easy, CURLOPT_SSH_PUBLIC_KEYFILE, ""); // follows from the private one
        // Without a callback of ours a host whose key is not in the file is refused before anything is said.
        curl_easy_setopt(easy, CURLOPT_SSH_KNOWNHOSTS, QFile::encodeName(settings.knownHosts).constData());
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, connectSeconds);
        curl_easy_setopt(easy, CURLOPT_NOPROGRESS, 0L);
        curl_easy_setopt(easy, CURLOPT_XFERINFOFUNCTION, watch);
        curl_easy_setopt(easy, CURLOPT_XFERINFODATA, &transfer);
        curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, take);
        curl_easy_setopt(easy, CURLOPT_WRITEDATA, &transfer);
        curl_easy_setopt(easy, CURLOPT_READFUNCTION, give);
        curl_easy_setopt(easy, CURLOPT_READDATA, &transfer);
    }

    void afterwards(const QByteArray& command, CURLoption when)
    {
        commands = curl_slist_append(commands, command.constData());
        curl_easy_setopt(easy, when, commands);
    }

    CURLcode perform(Transfer& transfer)
    {
        transfer.movedAt = Steady::now();
        return curl_easy_perform(easy);
    }

    [[nodiscard]] tl::unexpected<Failure> failure(CURLcode code, const Transfer& transfer) const
    {
        const QString why = transfer.isSilent ? QStringLiteral("silent for %1 s").arg(patience.count())
                                              : QString::fromUtf8(curl_easy_strerror(code));
        return fail(FailureCode::ReceiverUnreachable, QStringLiteral("sftp %1: %2").arg(settings.host, why));
    }

    SftpSettings settings;
    CURL* easy = nullptr;
    curl_slist* commands = nullptr;
};

SftpPlace::SftpPlace(SftpSettings settings)
    : m_settings(std::move(settings))
{
    while (m_settings.path.endsWith(u'/'))
        m_settings.path.chop(1);
    m_session = std::make_unique<Session>(m_settings);
}

SftpPlace::~SftpPlace() = default;

Result<QStringList> SftpPlace::names(const QString& folder)
{
    Transfer transfer;
    m_session->prepare(folder + u'/', transfer);
    curl_easy_setopt(m_session->easy, CURLOPT_DIRLISTONLY, 1L);
    const CURLcode code = m_session->perform(transfer);
    if (code == CURLE_REMOTE_FILE_NOT_FOUND)
        return QStringList();
    if (code != CURLE_OK)
        return m_session->failure(code, transfer);
    QStringList names = QString::fromUtf8(transfer.taken).split(u'\n', Qt::SkipEmptyParts);
    names.removeAll(QStringLiteral("."));
    names.removeAll(QStringLiteral(".."));
    return names;
}

Result<QByteArray> SftpPlace::read(const QString& path)
{
    Transfer transfer;
    m_session->prepare(path, transfer);
    const CURLcode code = m_session->perform(transfer);
    if (code != CURLE_OK)
        return m_session->failure(code, transfer);
    return transfer.taken;
}

Result<void> SftpPlace::write(const QString& path, const QByteArray& bytes)
{
    Transfer transfer;
    transfer.sent = bytes;
    m_session->prepare(path + partEnd(), transfer);
    curl_easy_setopt(m_session->easy, CURLOPT_UPLOAD, 1L);
    curl_easy_setopt(m_session->easy, CURLOPT_INFILESIZE_LARGE, static_cast<curl_off_t>(bytes.size()));
    curl_easy_setopt(m_session->easy, CURLOPT_FTP_CREATE_MISSING_DIRS, 1L);
    curl_easy_setopt(m_session->easy, CURLOPT_NEW_FILE_PERMS, newFileMode);
    curl_easy_setopt(m_session->easy, CURLOPT_NEW_DIRECTORY_PERMS, newFolderMode);
    const QString end = m_session->absolute(path);
    m_session->afterwards("rename " + quoted(end + partEnd()) + ' ' + quoted(end), CURLOPT_POSTQUOTE);
    const CURLcode code = m_session->perform(transfer);
    if (code != CURLE_OK)
        return m_session->failure(code, transfer);
    return {};
}

Result<void> SftpPlace::remove(const QString& path)
{
    Transfer transfer;
    m_session->prepare(QString(), transfer);
    curl_easy_setopt(m_session->easy, CURLOPT_NOBODY, 1L);
    m_session->afterwards("rm " + quoted(m_session->absolute(path)), CURLOPT_QUOTE);
    const CURLcode code = m_session->perform(transfer);
    if (code != CURLE_OK)
        return m_session->failure(code, transfer);
    return {};
}

} // namespace kakanai::sync
