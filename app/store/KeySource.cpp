// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/KeySource.h"

#include "app/base/Ids.h"

#include <QFile>
#include <QFileInfo>

#include <openssl/crypto.h>
#include <openssl/evp.h>

#include <array>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kakanai::store {
namespace {

constexpr int leastSalt = 16;
using KeyBytes = std::array<std::uint8_t, keyLength>;

Secret takeKey(KeyBytes& bytes)
{
    Secret key(bytes);
    OPENSSL_cleanse(bytes.data(), bytes.size());
    return key;
}

/** Writes a fresh key under a temporary name and links it in place: a crash leaves a whole key or none. */
bool makeKeyFile(const QString& path)
{
    const QByteArray name = QFile::encodeName(path);
    const QByteArray temporary = name + '.' + randomBytes(6).toHex();
    const int file =
        ::open(temporary.constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    if (file < 0)
        return false;
    QByteArray bytes = randomBytes(keyLength);
    const bool isWritten = ::write(file, bytes.constData(), keyLength) == keyLength && ::fsync(file) == 0;
    OPENSSL_cleanse(bytes.data(), static_cast<std::size_t>(bytes.size()));
    ::close(file);
    const bool isLinked =
        isWritten && (::link(temporary.constData(), name.constData()) == 0 || errno == EEXIST);
    ::unlink(temporary.constData());
    const int folder = ::open(QFile::encodeName(QFileInfo(path).absolutePath()).constData(),
                              O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder >= 0) {
        ::fsync(folder);
        ::close(folder);
    }
    return isLinked;
}

} // namespace

FileKeySource::FileKeySource(QString path)
    : m_path(std::move(path))
{
}

Result<Secret> FileKeySource::siteKey()
{
    if (!QFile::exists(m_path) && !makeKeyFile(m_path))
        return fail(FailureCode::KeyUnavailable, QStringLiteral("%1 cannot be made").arg(m_path));
    const int file = ::open(QFile::encodeName(m_path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    if (file < 0)
        return fail(FailureCode::KeyUnavailable, QStringLiteral("%1 cannot be read").arg(m_path));
    struct stat about = {};
    KeyBytes bytes{};
    const bool isOurs = ::fstat(file, &about) == 0 && (about.st_uid == ::geteuid() || about.st_uid == 0)
        && (about.st_mode & (S_IRWXG | S_IRWXO)) == 0;
    const bool isWhole = about.st_size == keyLength && ::read(file, bytes.data(), bytes.size()) == keyLength;
    ::close(file);
    if (!isOurs || !isWhole) {
        OPENSSL_cleanse(bytes.data(), bytes.size());
        return fail(FailureCode::KeyUnavailable,
                    QStringLiteral("%1 %2").arg(m_path,
                                                isOurs ? QStringLiteral("is not a key")
                                                       : QStringLiteral("may be read by others")));
    }
    return takeKey(bytes);
}

PassphraseKeySource::PassphraseKeySource(Secret passphrase, QByteArray salt, int rounds)
    : m_passphrase(std::move(passphrase))
    , m_salt(std::move(salt))
    , m_rounds(rounds)
{
}

Result<Secret> PassphraseKeySource::siteKey()
{
    if (m_passphrase.isEmpty() || m_salt.size() < leastSalt || m_rounds < leastRounds)
        return fail(FailureCode::KeyUnavailable, QStringLiteral("passphrase, salt or rounds too small"));
    KeyBytes bytes{};
    const int derived = PKCS5_PBKDF2_HMAC(
        reinterpret_cast<const char*>(m_passphrase.bytes().data()), static_cast<int>(m_passphrase.size()),
        reinterpret_cast<const unsigned char*>(m_salt.constData()), static_cast<int>(m_salt.size()), m_rounds,
        EVP_sha256(), keyLength, bytes.data());
    if (derived != 1)
        return fail(FailureCode::KeyUnavailable, QStringLiteral("PBKDF2"));
    return takeKey(bytes);
}

} // namespace kakanai::store
