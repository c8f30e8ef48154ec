// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/secret/Secret.h"
#include "tests/support/TestRegistry.h"

#include <QFile>
#include <QTest>

#include <algorithm>
#include <sys/resource.h>
#include <vector>

using namespace kakanai;

namespace {

Secret secretOf(const char* digits)
{
    Secret secret;
    for (; *digits; ++digits) {
        if (!secret.append(std::uint8_t(*digits)))
            break;
    }
    return secret;
}

/** What the kernel says of the mapping an address lies in (VmFlags of /proc/self/smaps); empty when it does
 * not say. */
QList<QByteArray> flagsOf(const void* address)
{
    QFile maps(QStringLiteral("/proc/self/smaps"));
    if (!maps.open(QFile::ReadOnly))
        return {};
    const quint64 wanted = quint64(reinterpret_cast<std::uintptr_t>(address));
    bool isInside = false;
    const QList<QByteArray> lines = maps.readAll().split('\n');
    for (const QByteArray& line : lines) {
        const QByteArray range = line.left(line.indexOf(' '));
        const qsizetype dash = range.indexOf('-');
        if (dash > 0 && !range.contains(':'))
            isInside = wanted >= range.left(dash).toULongLong(nullptr, 16)
                && wanted < range.mid(dash + 1).toULongLong(nullptr, 16);
        if (isInside && line.startsWith("VmFlags:"))
            return line.mid(8).simplified().split(' ');
    }
    return {};
}

} // namespace

class tst_Secret : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aMovedSecretLeavesNothingBehind()
    {
        Secret first = secretOf("1234");
        const std::uint8_t* page = first.bytes().data();
        const Secret second = std::move(first);
        QCOMPARE(second.bytes().data(), page);
        QVERIFY(second.isDigits(4));
        QVERIFY(first.isEmpty()); // NOLINT: what a moved one is, is what is asked
        QVERIFY(!first.bytes().data());
    }

    void aSecretTakenBackIsWipedAtOnce()
    {
        Secret secret = secretOf("1234");
        const std::uint8_t* page = secret.bytes().data();
        secret.removeLast();
        QCOMPARE(page[3], std::uint8_t(0));
        secret.clear();
        QVERIFY(std::all_of(page, page + Secret::capacity, [](std::uint8_t byte) { return byte == 0; }));
    }

    void whatDoesNotFitIsRefused()
    {
        const std::vector<std::uint8_t> tooMuch(Secret::capacity + 1, '1');
        QVERIFY(Secret(std::span(tooMuch)).isEmpty());
        QCOMPARE(Secret(std::span(tooMuch).first(Secret::capacity)).size(), Secret::capacity);
    }

    void aSecretIsLockedAndStaysOutOfCoreDumps()
    {
        rlimit limit{};
        QCOMPARE(getrlimit(RLIMIT_MEMLOCK, &limit), 0);
        const Secret secret = secretOf("1234");
        const QList<QByteArray> flags = flagsOf(secret.bytes().data());
        QVERIFY(!flags.isEmpty());
        QVERIFY(flags.contains("dd"));
        if (limit.rlim_cur >= 1U << 20)
            QVERIFY(flags.contains("lo"));
        const std::vector<char> ordinary(1 << 20, 'x');
        QVERIFY(!flagsOf(ordinary.data()).contains("dd"));
    }
};

KAKANAI_TEST(tst_Secret);
#include "tst_Secret.moc"
