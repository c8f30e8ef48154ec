// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/store/PreApplicationKey.h"

#include <QCryptographicHash>
#include <QFile>

#include <openssl/core_names.h>
#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>
#include <openssl/param_build.h>
#include <openssl/pem.h>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace kakanai::store {
namespace {

constexpr int pointLength = 65;
constexpr int compressedLength = 33;
constexpr int keyIdLength = 4;
constexpr int headLength = 1 + keyIdLength;
constexpr int tagLength = 16;
constexpr int secretLength = 32;
constexpr int nonceLength = 12;
constexpr char kindOfMessage = 1;
constexpr qsizetype longestMessage = 48 * 1024;

const QByteArray kemSuite = QByteArray::fromHex("4b454d0010"); // "KEM" ‖ DHKEM(P-256, HKDF-SHA256)
const QByteArray hpkeSuite =
    QByteArray::fromHex("48504b45001000010002"); // "HPKE" ‖ KEM ‖ HKDF-SHA256 ‖ AES-256-GCM
const QByteArray purpose = QByteArrayLiteral("kakanai pre-application 1");

using Key = std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)>;
using KeyContext = std::unique_ptr<EVP_PKEY_CTX, decltype(&EVP_PKEY_CTX_free)>;
using CipherContext = std::unique_ptr<EVP_CIPHER_CTX, decltype(&EVP_CIPHER_CTX_free)>;
using File = std::unique_ptr<BIO, decltype(&BIO_free_all)>;

const unsigned char* bytesOf(const QByteArray& array)
{
    return reinterpret_cast<const unsigned char*>(array.constData());
}

unsigned char* bytesOf(QByteArray& array)
{
    return reinterpret_cast<unsigned char*>(array.data());
}

QByteArray hmac(const QByteArray& key, const QByteArray& text)
{
    QByteArray mac(secretLength, '\0');
    unsigned int length = 0;
    HMAC(EVP_sha256(), key.constData(), static_cast<int>(key.size()), bytesOf(text),
         static_cast<std::size_t>(text.size()), bytesOf(mac), &length);
    return mac;
}

/** RFC 9180 §4 LabeledExtract; an empty salt is 32 zero bytes, which HMAC reads alike. */
QByteArray extract(const QByteArray& salt, const char* label, const QByteArray& input,
                   const QByteArray& suite)
{
    return hmac(salt.isEmpty() ? QByteArray(secretLength, '\0') : salt, "HPKE-v1" + suite + label + input);
}

/** RFC 9180 §4 LabeledExpand for at most one block. */
QByteArray expand(const QByteArray& key, const char* label, const QByteArray& info, int length,
                  const QByteArray& suite)
{
    const char size[] = {static_cast<char>(length >> 8), static_cast<char>(length & 0xff)};
    return hmac(key, QByteArray(size, 2) + "HPKE-v1" + suite + label + info + '\x01').left(length);
}

struct Opening {
    QByteArray key;
    QByteArray nonce;
    ~Opening() { OPENSSL_cleanse(key.data(), static_cast<std::size_t>(key.size())); }
};

/** RFC 9180 §4.1 and §5.1 from the Diffie-Hellman value on. */
Opening schedule(const QByteArray& shared, const QByteArray& fresh, const QByteArray& receiver)
{
    const QByteArray secret = expand(extract({}, "eae_prk", shared, kemSuite), "shared_secret",
                                     fresh + receiver, secretLength, kemSuite);
    const QByteArray context = QByteArray(1, '\0') + extract({}, "psk_id_hash", {}, hpkeSuite)
        + extract({}, "info_hash", purpose, hpkeSuite);
    const QByteArray main = extract(secret, "secret", {}, hpkeSuite);
    return {expand(main, "key", context, secretLength, hpkeSuite),
            expand(main, "base_nonce", context, nonceLength, hpkeSuite)};
}

Key publicKeyFrom(const QByteArray& point)
{
    const std::unique_ptr<OSSL_PARAM_BLD, decltype(&OSSL_PARAM_BLD_free)> builder(OSSL_PARAM_BLD_new(),
                                                                                  &OSSL_PARAM_BLD_free);
    OSSL_PARAM_BLD_push_utf8_string(builder.get(), OSSL_PKEY_PARAM_GROUP_NAME, "P-256", 0);
    OSSL_PARAM_BLD_push_octet_string(builder.get(), OSSL_PKEY_PARAM_PUB_KEY, point.constData(),
                                     static_cast<std::size_t>(point.size()));
    const std::unique_ptr<OSSL_PARAM, decltype(&OSSL_PARAM_free)> parameters(
        OSSL_PARAM_BLD_to_param(builder.get()), &OSSL_PARAM_free);
    const KeyContext context(EVP_PKEY_CTX_new_from_name(nullptr, "EC", nullptr), &EVP_PKEY_CTX_free);
    EVP_PKEY* key = nullptr;
    if (EVP_PKEY_fromdata_init(context.get()) <= 0
        || EVP_PKEY_fromdata(context.get(), &key, EVP_PKEY_PUBLIC_KEY, parameters.get()) <= 0)
        return {nullptr, &EVP_PKEY_free};
    return {key, &EVP_PKEY_free};
}

/** The uncompressed point; empty when the key has none. */
QByteArray pointOf(EVP_PKEY* key)
{
    unsigned char* encoded = nullptr;
    const std::size_t length = EVP_PKEY_get1_encoded_public_key(key, &encoded);
    QByteArray point(reinterpret_cast<const char*>(encoded), static_cast<qsizetype>(length));
    OPENSSL_free(encoded);
    return point.size() == pointLength ? point : QByteArray();
}

QByteArray compressed(const QByteArray& point)
{
    return QByteArray(1, (point.back() & 1) ? '\x03' : '\x02') + point.mid(1, compressedLength - 1);
}

QByteArray sharedSecret(EVP_PKEY* ours, EVP_PKEY* theirs)
{
    const KeyContext context(EVP_PKEY_CTX_new_from_pkey(nullptr, ours, nullptr), &EVP_PKEY_CTX_free);
    QByteArray shared(secretLength, '\0');
    auto length = static_cast<std::size_t>(shared.size());
    if (EVP_PKEY_derive_init(context.get()) <= 0 || EVP_PKEY_derive_set_peer(context.get(), theirs) <= 0
        || EVP_PKEY_derive(context.get(), bytesOf(shared), &length) <= 0 || length != secretLength)
        return {};
    return shared;
}

QByteArray headFor(const QByteArray& publicKey)
{
    return QByteArray(1, kindOfMessage)
        + QCryptographicHash::hash(publicKey, QCryptographicHash::Sha256).left(keyIdLength);
}

tl::unexpected<Failure> broken(const char* what)
{
    return fail(FailureCode::SealBroken, QString::fromLatin1(what));
}

} // namespace

Result<QByteArray> sealPreApplication(const QByteArray& publicKey, const QByteArray& clear)
{
    const Key receiver = publicKeyFrom(publicKey);
    const Key fresh(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    if (!receiver || !fresh || pointOf(receiver.get()) != publicKey)
        return fail(FailureCode::KeyUnavailable, QStringLiteral("pre-application: public key"));
    const QByteArray shared = sharedSecret(fresh.get(), receiver.get());
    const Opening opening = schedule(shared, pointOf(fresh.get()), publicKey);
    const QByteArray head = headFor(publicKey);
    QByteArray text(clear.size() + tagLength, '\0');
    const CipherContext cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    const bool isSealed = !shared.isEmpty()
        && EVP_EncryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(opening.key),
                              bytesOf(opening.nonce))
            == 1
        && EVP_EncryptUpdate(cipher.get(), nullptr, &length, bytesOf(head), headLength) == 1
        && EVP_EncryptUpdate(cipher.get(), bytesOf(text), &length, bytesOf(clear),
                             static_cast<int>(clear.size()))
            == 1
        && EVP_EncryptFinal_ex(cipher.get(), bytesOf(text) + length, &length) == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_GET_TAG, tagLength, bytesOf(text) + clear.size())
            == 1;
    if (!isSealed)
        return fail(FailureCode::KeyUnavailable, QStringLiteral("pre-application: not sealed"));
    return head + compressed(pointOf(fresh.get())) + text;
}

PreApplicationKey::PreApplicationKey(KeyPointer key, QByteArray publicKey)
    : m_key(std::move(key))
    , m_publicKey(std::move(publicKey))
{
}

Result<PreApplicationKey> PreApplicationKey::create(const QString& path)
{
    const Key key(EVP_EC_gen("P-256"), &EVP_PKEY_free);
    const int file = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                            S_IRUSR | S_IWUSR);
    if (file < 0 && errno == EEXIST)
        return load(path);
    if (file < 0 || !key)
        return fail(FailureCode::KeyUnavailable, path);
    const File memory(BIO_new_fd(file, BIO_CLOSE), &BIO_free_all);
    if (PEM_write_bio_PKCS8PrivateKey(memory.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1
        || ::fsync(file) != 0) {
        ::unlink(QFile::encodeName(path).constData());
        return fail(FailureCode::KeyUnavailable, path);
    }
    return load(path);
}

Result<PreApplicationKey> PreApplicationKey::load(const QString& path)
{
    const int file = ::open(QFile::encodeName(path).constData(), O_RDONLY | O_NOFOLLOW | O_CLOEXEC);
    struct stat state = {};
    if (file < 0)
        return fail(FailureCode::KeyUnavailable, path);
    const File input(BIO_new_fd(file, BIO_CLOSE), &BIO_free_all);
    if (::fstat(file, &state) != 0 || state.st_uid != ::geteuid()
        || (state.st_mode & (S_IRWXG | S_IRWXO)) != 0)
        return fail(FailureCode::KeyUnavailable, QStringLiteral("%1: only its owner may read it").arg(path));
    KeyPointer key(PEM_read_bio_PrivateKey(input.get(), nullptr, nullptr, nullptr), &EVP_PKEY_free);
    const QByteArray point = key ? pointOf(key.get()) : QByteArray();
    if (point.isEmpty() || EVP_PKEY_is_a(key.get(), "EC") != 1)
        return fail(FailureCode::KeyUnavailable, QStringLiteral("%1: no P-256 key").arg(path));
    return PreApplicationKey(std::move(key), point);
}

Result<QByteArray> PreApplicationKey::open(const QByteArray& message) const
{
    if (message.size() < headLength + compressedLength + tagLength || message.size() > longestMessage)
        return broken("length");
    const QByteArray head = message.left(headLength);
    if (head != headFor(m_publicKey))
        return broken("sealed for another town or with another key");
    const Key fresh = publicKeyFrom(message.mid(headLength, compressedLength));
    if (!fresh)
        return broken("point");
    const QByteArray shared = sharedSecret(m_key.get(), fresh.get());
    if (shared.isEmpty())
        return broken("point");
    const Opening opening = schedule(shared, pointOf(fresh.get()), m_publicKey);
    QByteArray text = message.mid(headLength + compressedLength);
    QByteArray tag = text.right(tagLength);
    text.chop(tagLength);
    QByteArray clear(text.size() + 1, '\0');
    const CipherContext cipher(EVP_CIPHER_CTX_new(), &EVP_CIPHER_CTX_free);
    int length = 0;
    const bool isOurs = EVP_DecryptInit_ex(cipher.get(), EVP_aes_256_gcm(), nullptr, bytesOf(opening.key),
                                           bytesOf(opening.nonce))
            == 1
        && EVP_DecryptUpdate(cipher.get(), nullptr, &length, bytesOf(head), headLength) == 1
        && EVP_DecryptUpdate(cipher.get(), bytesOf(clear), &length, bytesOf(text),
                             static_cast<int>(text.size()))
            == 1
        && EVP_CIPHER_CTX_ctrl(cipher.get(), EVP_CTRL_AEAD_SET_TAG, tagLength, tag.data()) == 1
        && EVP_DecryptFinal_ex(cipher.get(), bytesOf(clear) + length, &length) == 1;
    if (!isOurs)
        return broken("not authentic");
    clear.resize(text.size());
    return clear;
}

} // namespace kakanai::store
