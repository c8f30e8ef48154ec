// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/trust/TrustStore.h"

#include <QDir>
#include <QFile>

#include <openssl/bio.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509_vfy.h>

#include <algorithm>
#include <array>
#include <memory>

namespace kakanai::card {
namespace {

template <typename T, void (*Free)(T*)> struct Freer {
    void operator()(T* object) const { Free(object); }
};
template <typename T, void (*Free)(T*)> using Owned = std::unique_ptr<T, Freer<T, Free>>;
using Certificate = Owned<X509, X509_free>;

constexpr qsizetype issuerDigits = 7;
constexpr qint64 longestFile = 64 * 1024;

struct PurposeRow {
    const char* prefix;
    TrustPurpose purpose;
};

constexpr std::array purposeRows{
    PurposeRow{"jpki-", TrustPurpose::Jpki},
    PurposeRow{"residence-", TrustPurpose::Residence},
};

Certificate fromDer(std::span<const std::uint8_t> der)
{
    const unsigned char* at = der.data();
    return Certificate(d2i_X509(nullptr, &at, static_cast<long>(der.size())));
}

std::vector<std::uint8_t> derOfPem(const QByteArray& pem)
{
    const Owned<BIO, BIO_free_all> source(BIO_new_mem_buf(pem.constData(), static_cast<int>(pem.size())));
    const Certificate certificate(PEM_read_bio_X509(source.get(), nullptr, nullptr, nullptr));
    unsigned char* der = nullptr;
    const int size = certificate ? i2d_X509(certificate.get(), &der) : 0;
    if (size <= 0)
        return {};
    std::vector<std::uint8_t> bytes(der, der + size);
    OPENSSL_free(der);
    return bytes;
}

CertificateVerdict verdictOf(int error)
{
    switch (error) {
    case X509_V_ERR_CERT_HAS_EXPIRED:
        return CertificateVerdict::Expired;
    case X509_V_ERR_CERT_NOT_YET_VALID:
        return CertificateVerdict::NotYetValid;
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
    case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
    case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
    case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
    case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
        return CertificateVerdict::IssuerUnknown;
    default: // OpenSSL has some eighty reasons; whatever is not one of those above makes the certificate bad.
        return CertificateVerdict::Bad;
    }
}

} // namespace

tl::expected<TrustStore, QString> TrustStore::load(const QString& folder)
{
    TrustStore store;
    const QFileInfoList files =
        QDir(folder).entryInfoList({QStringLiteral("*.pem")}, QDir::Files | QDir::Readable, QDir::Name);
    for (const QFileInfo& info : files) {
        QFile file(info.filePath());
        if (!file.open(QFile::ReadOnly))
            return tl::unexpected(QStringLiteral("%1: %2").arg(info.filePath(), file.errorString()));
        const QByteArray pem = file.read(longestFile);
        const QString name = info.completeBaseName();
        if (name.startsWith(QStringLiteral("card-"))) {
            const QString digits = name.mid(5, issuerDigits);
            const auto key = PublicKey::fromPem({reinterpret_cast<const std::uint8_t*>(pem.constData()),
                                                 static_cast<std::size_t>(pem.size())});
            const bool isNumber = digits.size() == issuerDigits
                && std::ranges::all_of(digits, [](QChar c) { return c.isDigit(); });
            if (!key || !isNumber)
                return tl::unexpected(
                    QStringLiteral("%1: no public key for seven digits of an issuer").arg(info.filePath()));
            store.addIssuer(digits, *key);
            continue;
        }
        const auto row = std::ranges::find_if(
            purposeRows, [&name](const PurposeRow& r) { return name.startsWith(QLatin1String(r.prefix)); });
        Bytes der = derOfPem(pem);
        if (row == purposeRows.end() || der.empty())
            return tl::unexpected(QStringLiteral("%1: %2").arg(
                info.filePath(),
                row == purposeRows.end() ? QStringLiteral("the name does not say what it is for")
                                         : QStringLiteral("no certificate")));
        store.addAnchor(row->purpose, std::move(der));
    }
    return store;
}

void TrustStore::addIssuer(const QString& digits, PublicKey key)
{
    m_issuers.insert(digits, std::move(key));
}

void TrustStore::addAnchor(TrustPurpose purpose, Bytes certificate)
{
    m_anchors[purpose].push_back(std::move(certificate));
}

std::vector<PublicKey> TrustStore::issuers(ByteView keyId) const
{
    QString digits;
    for (const std::uint8_t byte : keyId.first(std::min<std::size_t>(issuerDigits, keyId.size())))
        digits += QLatin1Char(static_cast<char>(byte));
    const auto keys = m_issuers.values(digits);
    return {keys.begin(), keys.end()};
}

CertificateVerdict TrustStore::check(TrustPurpose purpose, ByteView certificate, const QDate& today) const
{
    const Certificate leaf = fromDer(certificate);
    if (!leaf)
        return CertificateVerdict::Bad;
    const auto anchors = m_anchors.find(purpose);
    if (anchors == m_anchors.end())
        return CertificateVerdict::IssuerUnknown;
    const Owned<X509_STORE, X509_STORE_free> store(X509_STORE_new());
    for (const Bytes& der : anchors->second) {
        if (const Certificate anchor = fromDer(der))
            X509_STORE_add_cert(store.get(), anchor.get());
    }
    const Owned<X509_STORE_CTX, X509_STORE_CTX_free> context(X509_STORE_CTX_new());
    if (!context || X509_STORE_CTX_init(context.get(), store.get(), leaf.get(), nullptr) != 1)
        return CertificateVerdict::Bad;
    X509_VERIFY_PARAM* parameters = X509_STORE_CTX_get0_param(context.get());
    // A town may be handed the intermediate authority only.
    X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_PARTIAL_CHAIN);
    if (today.isValid())
        X509_VERIFY_PARAM_set_time(parameters,
                                   today.startOfDay(Qt::UTC).addSecs(12 * 60 * 60).toSecsSinceEpoch());
    else
        X509_VERIFY_PARAM_set_flags(parameters, X509_V_FLAG_NO_CHECK_TIME);
    if (X509_verify_cert(context.get()) == 1)
        return CertificateVerdict::Good;
    return verdictOf(X509_STORE_CTX_get_error(context.get()));
}

} // namespace kakanai::card
