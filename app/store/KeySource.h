// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/base/Result.h"
#include "cardreader/secret/Secret.h"

#include <QByteArray>
#include <QString>

namespace kakanai::store {

/** Length of every key of the office, in bytes (AES-256). */
constexpr int keyLength = 32;

/** Where the site key comes from. A TPM or a token is another class behind this one. */
class KeySource
{
public:
    KeySource() = default;
    KeySource(const KeySource&) = delete;
    KeySource& operator=(const KeySource&) = delete;
    virtual ~KeySource() = default;

    /** The site key. Errors: KeyUnavailable. */
    [[nodiscard]] virtual Result<Secret> siteKey() = 0;
};

/**
 * A key file only its owner may read (0600), made on first use. On the same disk as the data, so it protects
 * a copied database but not a stolen machine: for the demonstration and for machines whose disk is encrypted
 * with a TPM.
 */
class FileKeySource final : public KeySource
{
public:
    explicit FileKeySource(QString path);
    /** Errors: KeyUnavailable when the file belongs to somebody else, others may read it, or its length is
     * wrong. */
    [[nodiscard]] Result<Secret> siteKey() override;

private:
    QString m_path;
};

/** The site key from a passphrase typed at opening time: PBKDF2-HMAC-SHA-256 with at least 600 000 rounds. */
class PassphraseKeySource final : public KeySource
{
public:
    static constexpr int leastRounds = 600'000;

    /** `salt` is at least 16 bytes and stored beside the database; fewer rounds than `leastRounds` are
     * refused. */
    PassphraseKeySource(Secret passphrase, QByteArray salt, int rounds = leastRounds);
    [[nodiscard]] Result<Secret> siteKey() override;

private:
    Secret m_passphrase;
    QByteArray m_salt;
    int m_rounds;
};

} // namespace kakanai::store
