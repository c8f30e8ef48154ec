// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/access/ApprovalNumber.h"

#include "app/base/Clock.h"
#include "app/store/Transaction.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/rand.h>

#include <QByteArray>

namespace kakanai::access {
namespace {

constexpr int mostWrong = 5;
constexpr qint64 lockSeconds = 15 * 60;
constexpr int saltBytes = 16;
constexpr int hashBytes = 32;

unsigned char* data(QByteArray& bytes)
{
    return reinterpret_cast<unsigned char*>(bytes.data());
}

/** scrypt with N = 2^15, r = 8, p = 1: some 50 ms and 32 MiB a try. Empty when OpenSSL refuses. */
QByteArray hashOf(const Secret& number, const QByteArray& salt)
{
    QByteArray hash(hashBytes, '\0');
    const auto digits = number.bytes();
    const int made = EVP_PBE_scrypt(reinterpret_cast<const char*>(digits.data()), digits.size(),
                                    reinterpret_cast<const unsigned char*>(salt.constData()),
                                    static_cast<std::size_t>(salt.size()), 1U << 15, 8, 1, 64UL << 20,
                                    data(hash), static_cast<std::size_t>(hash.size()));
    return made == 1 ? hash : QByteArray();
}

} // namespace

Result<bool> ApprovalNumbers::isSet(store::Transaction& transaction, const QString& staffId) const
{
    auto rows = transaction.run(QStringLiteral("SELECT 1 FROM staff_approval WHERE staff_id = ?"), {staffId});
    if (!rows)
        return tl::unexpected(rows.error());
    return rows->next();
}

Result<void> ApprovalNumbers::save(store::Transaction& transaction, const QString& staffId,
                                   const Secret& number) const
{
    if (!number.isDigits(length))
        return fail(FailureCode::SecretMalformed);
    QByteArray salt(saltBytes, '\0');
    if (RAND_bytes(data(salt), saltBytes) != 1)
        return fail(FailureCode::Internal, QStringLiteral("no random bytes"));
    const QByteArray hash = hashOf(number, salt);
    if (hash.isEmpty())
        return fail(FailureCode::Internal, QStringLiteral("scrypt"));
    const auto saved = transaction.run(
        QStringLiteral("INSERT INTO staff_approval (staff_id, salt, hash, wrong, locked_until)"
                       " VALUES (?, ?, ?, 0, '') ON CONFLICT (staff_id) DO UPDATE SET salt = excluded.salt,"
                       " hash = excluded.hash, wrong = 0, locked_until = ''"),
        {staffId, salt, hash});
    if (!saved)
        return tl::unexpected(saved.error());
    return {};
}

Result<bool> ApprovalNumbers::isRight(store::Transaction& transaction, const QString& staffId,
                                      const Secret& number, const QDateTime& now) const
{
    auto rows = transaction.run(
        QStringLiteral("SELECT salt, hash, wrong, locked_until FROM staff_approval WHERE staff_id = ?"),
        {staffId});
    if (!rows)
        return tl::unexpected(rows.error());
    if (!rows->next())
        return false;
    const QByteArray salt = rows->bytes(0);
    const QByteArray kept = rows->bytes(1);
    const int wrong = rows->number(2);
    if (toWireTime(now) < rows->text(3))
        return false;
    const QByteArray hash = hashOf(number, salt);
    const bool isSame = hash.size() == kept.size() && !hash.isEmpty()
        && CRYPTO_memcmp(hash.constData(), kept.constData(), static_cast<std::size_t>(kept.size())) == 0;
    const bool isLocking = !isSame && wrong + 1 >= mostWrong;
    const auto counted = transaction.run(
        QStringLiteral("UPDATE staff_approval SET wrong = ?, locked_until = ? WHERE staff_id = ?"),
        {isSame || isLocking ? 0 : wrong + 1,
         isLocking ? toWireTime(now.addSecs(lockSeconds)) : QStringLiteral(""), staffId});
    if (!counted)
        return tl::unexpected(counted.error());
    return isSame;
}

} // namespace kakanai::access
