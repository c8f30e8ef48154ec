// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QSet>
#include <QStringList>

#include <winscard.h>

#include <map>
#include <string>

namespace kakanai::test {

class FakeReader;

/**
 * What our own libpcsclite answers and what it was asked. One for the process, because the C interface has no
 * object: a test resets it before it starts.
 */
struct FakePcsc {
    std::map<std::string, QList<LONG>>
        answers; ///< queued return codes by function name; then SCARD_S_SUCCESS
    QByteArray readers{"Fake Reader 00 00\0", 18}; ///< multi-string without the last zero; empty: none
    DWORD state = SCARD_STATE_PRESENT;
    DWORD protocol = SCARD_PROTOCOL_T1;
    QByteArray response = QByteArray::fromHex("9000");
    QList<QByteArray> responses; ///< of the next SCardTransmits; then `response`
    FakeReader* reader = nullptr; ///< answers instead of the fields above, for a card that behaves
    QStringList calls; ///< names in their order
    QList<DWORD> dispositions; ///< of SCardDisconnect
    QList<DWORD> shareModes; ///< of SCardConnect
    QList<DWORD> sendProtocols; ///< of SCardTransmit
    QList<DWORD> waits; ///< of SCardGetStatusChange
    QByteArray features; ///< answer to CM_IOCTL_GET_FEATURE_REQUEST; empty: the reader knows none
    QByteArray properties; ///< answer to any other control code
    int contexts = 0; ///< established and not released
    int cards = 0; ///< connected and not disconnected
    int connected = 0; ///< SCardConnects that succeeded; also the last handle
    QSet<SCARDHANDLE> handles = {}; ///< of `cards`
    int misuses = 0; ///< calls with a handle that is not open

    [[nodiscard]] int count(const char* call) const { return int(calls.count(QLatin1String(call))); }
};

/** The one the C functions below look at. */
FakePcsc& fakePcsc();

} // namespace kakanai::test
