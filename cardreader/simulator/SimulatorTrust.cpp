// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorTrust.h"

#include "cardreader/simulator/SimulatorCertificates.h"

#include <QDir>
#include <QFile>

#include <openssl/x509.h>

#include <algorithm>

namespace kakanai::card {
namespace {

struct PemFile {
    QString name;
    QByteArray pem;
};

QByteArray pemOf(const QByteArray& type, const QByteArray& der)
{
    QByteArray lines;
    const QByteArray text = der.toBase64();
    for (qsizetype at = 0; at < text.size(); at += 64)
        lines += text.mid(at, 64) + '\n';
    return "-----BEGIN " + type + "-----\n" + lines + "-----END " + type + "-----\n";
}

QByteArray publicKeyDer(const SimulatorKey& key)
{
    unsigned char* der = nullptr;
    const int size = i2d_PUBKEY(key.handle(), &der);
    const QByteArray bytes(reinterpret_cast<const char*>(der), std::max(size, 0));
    OPENSSL_free(der);
    return bytes;
}

QList<PemFile> pemFiles(SimulatorKeyRing& keys)
{
    return {{QStringLiteral("card-6000003.pem"), pemOf("PUBLIC KEY", publicKeyDer(keys.key("text-ca")))},
            {QStringLiteral("card-6000002.pem"), pemOf("PUBLIC KEY", publicKeyDer(keys.key("visual-ca")))},
            {QStringLiteral("jpki-simulator.pem"),
             pemOf("CERTIFICATE", authorityCertificate(CertificateUse::Authentication, keys))},
            {QStringLiteral("residence-simulator.pem"), pemOf("CERTIFICATE", residenceAuthority(keys))}};
}

std::span<const std::uint8_t> viewOf(const QByteArray& bytes)
{
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), static_cast<std::size_t>(bytes.size())};
}

std::vector<std::uint8_t> copyOf(const QByteArray& bytes)
{
    const auto view = viewOf(bytes);
    return {view.begin(), view.end()};
}

} // namespace

TrustStore simulatorTrust(SimulatorKeyRing& keys)
{
    TrustStore store;
    const auto addIssuer = [&](const QString& digits, const char* purpose) {
        const QByteArray pem = pemOf("PUBLIC KEY", publicKeyDer(keys.key(purpose)));
        if (const auto key = PublicKey::fromPem(viewOf(pem)))
            store.addIssuer(digits, *key);
    };
    addIssuer(QStringLiteral("6000003"), "text-ca");
    addIssuer(QStringLiteral("6000002"), "visual-ca");
    store.addAnchor(TrustPurpose::Jpki, copyOf(authorityCertificate(CertificateUse::Authentication, keys)));
    store.addAnchor(TrustPurpose::Residence, copyOf(residenceAuthority(keys)));
    return store;
}

bool writeSimulatorTrust(SimulatorKeyRing& keys, const QString& folder)
{
    if (!QDir().mkpath(folder))
        return false;
    for (const PemFile& pem : pemFiles(keys)) {
        QFile file(folder + u'/' + pem.name);
        if (!file.open(QFile::WriteOnly) || file.write(pem.pem) != pem.pem.size())
            return false;
    }
    return true;
}

} // namespace kakanai::card
