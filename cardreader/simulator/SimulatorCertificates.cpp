// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorCertificates.h"

#include <openssl/asn1.h>
#include <openssl/evp.h>
#include <openssl/rand.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <array>
#include <memory>
#include <string>

namespace kakanai::card {
namespace {

template <typename T> using Owned = std::unique_ptr<T, void (*)(T*)>;

constexpr long daySeconds = 24 * 60 * 60;
constexpr long personDays = 5 * 365;
constexpr long authorityDays = 20 * 365;

/** What differs between the two hierarchies. */
struct UseRow {
    CertificateUse use;
    const char* authorityUnit;
    const char* policy;
    const char* keyUsage;
    const char* caKey;
    const char* personKey;
};

// clang-format off
constexpr UseRow residenceRow{CertificateUse::Signature, "Residence cards (specimen)", "",
                              "critical,digitalSignature", "residence-ca", "residence-signer"};

constexpr std::array useRows{
    UseRow{CertificateUse::Authentication, "JPKI for user authentication (specimen)", "1.2.392.200149.8.5.1.3.30",
           "critical,digitalSignature", "auth-ca", "auth:"},
    UseRow{CertificateUse::Signature, "JPKI for digital signature (specimen)", "1.2.392.200149.8.5.1.1.20",
           "critical,digitalSignature,nonRepudiation", "sign-ca", "sign:"},
};
// clang-format on

const UseRow& rowOf(CertificateUse use)
{
    return useRows[static_cast<std::size_t>(use)];
}

void addName(X509_NAME* name, const char* field, const std::string& value)
{
    X509_NAME_add_entry_by_txt(name, field, MBSTRING_UTF8,
                               reinterpret_cast<const unsigned char*>(value.data()),
                               static_cast<int>(value.size()), -1, 0);
}

void nameAuthority(X509_NAME* name, const UseRow& row)
{
    addName(name, "C", "JP");
    addName(name, "O", "Kakanai simulator");
    addName(name, "OU", row.authorityUnit);
}

void addExtension(X509* certificate, X509* issuer, int nid, const char* value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const Owned<X509_EXTENSION> extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value),
                                          X509_EXTENSION_free);
    if (extension)
        X509_add_ext(certificate, extension.get(), -1);
}

void addOtherName(GENERAL_NAMES* names, const char* oid, const QByteArray& text)
{
    auto* value = ASN1_TYPE_new();
    auto* string = ASN1_UTF8STRING_new();
    ASN1_STRING_set(string, text.constData(), static_cast<int>(text.size()));
    ASN1_TYPE_set(value, V_ASN1_UTF8STRING, string);
    auto* name = GENERAL_NAME_new();
    GENERAL_NAME_set0_othername(name, OBJ_txt2obj(oid, 1), value);
    sk_GENERAL_NAME_push(names, name);
}

/** Text as a certificate can hold it, and one digit a character: 1 where a substitute stands (代替文字). */
struct Substituted {
    QString text;
    QString flags;
};

Substituted substitute(const QString& text)
{
    Substituted result;
    for (const uint point : text.toUcs4()) {
        const bool isSelector =
            (point >= 0xE0100 && point <= 0xE01EF) || (point >= 0xFE00 && point <= 0xFE0F);
        if (isSelector)
            continue;
        const bool isForeign = point > 0xFFFF;
        result.text += isForeign ? QChar(0x25CF) : QChar(static_cast<char16_t>(point));
        result.flags += isForeign ? u'1' : u'0';
    }
    return result;
}

/** EYYYYMMDD with the era's digit before the Gregorian date. */
QByteArray eraBirth(const QDate& date)
{
    struct Era {
        QDate first;
        char digit;
    };
    const std::array eras{Era{QDate(2019, 5, 1), '5'}, Era{QDate(1989, 1, 8), '4'},
                          Era{QDate(1926, 12, 25), '3'}, Era{QDate(1912, 7, 30), '2'},
                          Era{QDate(1868, 1, 25), '1'}};
    char digit = '0';
    for (const Era& era : eras) {
        if (date.isValid() && date >= era.first) {
            digit = era.digit;
            break;
        }
    }
    return digit + date.toString(QStringLiteral("yyyyMMdd")).toLatin1();
}

QByteArray sexDigit(Sex sex)
{
    switch (sex) {
    case Sex::Male:
        return "1";
    case Sex::Female:
        return "2";
    case Sex::Other:
    case Sex::NotOnCard:
        return "3";
    }
    return "3";
}

void addAttributes(X509* certificate, const Persona& persona)
{
    const Substituted name = substitute(persona.identity.name);
    const Substituted address = substitute(persona.identity.address);
    const Owned<GENERAL_NAMES> names(GENERAL_NAMES_new(), GENERAL_NAMES_free);
    addOtherName(names.get(), "1.2.392.200149.8.5.5.1", name.text.toUtf8());
    addOtherName(names.get(), "1.2.392.200149.8.5.5.4", eraBirth(persona.identity.birthDate));
    addOtherName(names.get(), "1.2.392.200149.8.5.5.3", sexDigit(persona.identity.sex));
    addOtherName(names.get(), "1.2.392.200149.8.5.5.5", address.text.toUtf8());
    addOtherName(names.get(), "1.2.392.200149.8.5.5.2", name.flags.toUtf8());
    addOtherName(names.get(), "1.2.392.200149.8.5.5.6", address.flags.toUtf8());
    X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT);
}

Owned<X509> blank(long days)
{
    Owned<X509> certificate(X509_new(), X509_free);
    X509_set_version(certificate.get(), X509_VERSION_3);
    std::array<unsigned char, 4> serial{};
    RAND_bytes(serial.data(), static_cast<int>(serial.size()));
    serial[0] &= 0x7F;
    const long number =
        (long(serial[0]) << 24) | (long(serial[1]) << 16) | (long(serial[2]) << 8) | serial[3];
    ASN1_INTEGER_set(X509_get_serialNumber(certificate.get()), number);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -daySeconds);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), days * daySeconds);
    return certificate;
}

QByteArray der(X509* certificate)
{
    unsigned char* bytes = nullptr;
    const int size = i2d_X509(certificate, &bytes);
    if (size < 0)
        return {};
    const QByteArray copy(reinterpret_cast<const char*>(bytes), size);
    OPENSSL_free(bytes);
    return copy;
}

Owned<X509> makeAuthority(const UseRow& row, const SimulatorKey& key)
{
    auto certificate = blank(authorityDays);
    nameAuthority(X509_get_subject_name(certificate.get()), row);
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(certificate.get()));
    X509_set_pubkey(certificate.get(), key.handle());
    addExtension(certificate.get(), certificate.get(), NID_basic_constraints, "critical,CA:TRUE");
    addExtension(certificate.get(), certificate.get(), NID_key_usage, "critical,keyCertSign,cRLSign");
    addExtension(certificate.get(), certificate.get(), NID_subject_key_identifier, "hash");
    X509_sign(certificate.get(), key.handle(), EVP_sha256());
    return certificate;
}

} // namespace

QByteArray authorityCertificate(CertificateUse use, SimulatorKeyRing& keys)
{
    const UseRow& row = rowOf(use);
    return der(makeAuthority(row, keys.key(row.caKey)).get());
}

QByteArray residenceAuthority(SimulatorKeyRing& keys)
{
    return der(makeAuthority(residenceRow, keys.key(residenceRow.caKey)).get());
}

QByteArray residenceCertificate(SimulatorKeyRing& keys)
{
    const SimulatorKey authorityKey = keys.key(residenceRow.caKey);
    const auto authority = makeAuthority(residenceRow, authorityKey);
    const auto certificate = blank(personDays);
    addName(X509_get_subject_name(certificate.get()), "CN", "SPECIMEN signer");
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(authority.get()));
    X509_set_pubkey(certificate.get(), keys.key(residenceRow.personKey).handle());
    addExtension(certificate.get(), authority.get(), NID_key_usage, residenceRow.keyUsage);
    X509_sign(certificate.get(), authorityKey.handle(), EVP_sha256());
    return der(certificate.get());
}

QByteArray personCertificate(CertificateUse use, const Persona& persona, SimulatorKeyRing& keys)
{
    const UseRow& row = rowOf(use);
    const SimulatorKey authorityKey = keys.key(row.caKey);
    const auto authority = makeAuthority(row, authorityKey);
    const auto certificate = blank(personDays);
    X509_NAME* subject = X509_get_subject_name(certificate.get());
    addName(subject, "C", "JP");
    addName(subject, "CN", "SPECIMEN" + persona.id.toStdString());
    X509_set_issuer_name(certificate.get(), X509_get_subject_name(authority.get()));
    X509_set_pubkey(certificate.get(), keys.key(row.personKey + persona.id.toStdString()).handle());
    addExtension(certificate.get(), authority.get(), NID_key_usage, row.keyUsage);
    addExtension(certificate.get(), authority.get(), NID_certificate_policies, row.policy);
    if (use == CertificateUse::Signature)
        addAttributes(certificate.get(), persona);
    addExtension(certificate.get(), authority.get(), NID_authority_key_identifier, "keyid");
    addExtension(certificate.get(), authority.get(), NID_subject_key_identifier, "hash");
    X509_sign(certificate.get(), authorityKey.handle(), EVP_sha256());
    return der(certificate.get());
}

} // namespace kakanai::card
