// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardreader/pcsc/fake/FakePcsc.h"

#include <algorithm>
#include <reader.h>

#include <cstring>

namespace kakanai::test {

FakePcsc& fakePcsc()
{
    static FakePcsc fake;
    return fake;
}

namespace {

/** Notes the call and takes the answer queued for it. */
LONG answer(const char* call)
{
    FakePcsc& fake = fakePcsc();
    fake.calls.append(QLatin1String(call));
    QList<LONG>& queue = fake.answers[call];
    return queue.isEmpty() ? SCARD_S_SUCCESS : queue.takeFirst();
}

} // namespace

} // namespace kakanai::test

using kakanai::test::answer;
using kakanai::test::fakePcsc;

// The part of libpcsclite that the product uses, with its own names and types.
extern "C" {

const SCARD_IO_REQUEST g_rgSCardT0Pci = {SCARD_PROTOCOL_T0, sizeof(SCARD_IO_REQUEST)};
const SCARD_IO_REQUEST g_rgSCardT1Pci = {SCARD_PROTOCOL_T1, sizeof(SCARD_IO_REQUEST)};
const SCARD_IO_REQUEST g_rgSCardRawPci = {SCARD_PROTOCOL_RAW, sizeof(SCARD_IO_REQUEST)};

LONG SCardEstablishContext(DWORD, LPCVOID, LPCVOID, LPSCARDCONTEXT context)
{
    const LONG code = answer("SCardEstablishContext");
    if (code == SCARD_S_SUCCESS)
        *context = ++fakePcsc().contexts;
    return code;
}

LONG SCardReleaseContext(SCARDCONTEXT)
{
    --fakePcsc().contexts;
    return answer("SCardReleaseContext");
}

LONG SCardListReaders(SCARDCONTEXT, LPCSTR, LPSTR names, LPDWORD size)
{
    const LONG code = answer("SCardListReaders");
    if (code != SCARD_S_SUCCESS)
        return code;
    const QByteArray list = fakePcsc().readers + '\0';
    if (list.size() == 1)
        return SCARD_E_NO_READERS_AVAILABLE;
    if (names) {
        if (*size < DWORD(list.size()))
            return SCARD_E_INSUFFICIENT_BUFFER;
        std::memcpy(names, list.constData(), std::size_t(list.size()));
    }
    *size = DWORD(list.size());
    return code;
}

LONG SCardGetStatusChange(SCARDCONTEXT, DWORD timeout, SCARD_READERSTATE* states, DWORD count)
{
    fakePcsc().waits.append(timeout);
    const LONG code = answer("SCardGetStatusChange");
    for (DWORD i = 0; i < count; ++i)
        states[i].dwEventState = fakePcsc().state;
    return code;
}

LONG SCardConnect(SCARDCONTEXT, LPCSTR, DWORD shareMode, DWORD, LPSCARDHANDLE card, LPDWORD protocol)
{
    fakePcsc().shareModes.append(shareMode);
    const LONG code = answer("SCardConnect");
    if (code == SCARD_S_SUCCESS) {
        *card = ++fakePcsc().cards;
        *protocol = fakePcsc().protocol;
    }
    return code;
}

LONG SCardDisconnect(SCARDHANDLE, DWORD disposition)
{
    --fakePcsc().cards;
    fakePcsc().dispositions.append(disposition);
    return answer("SCardDisconnect");
}

LONG SCardTransmit(SCARDHANDLE, const SCARD_IO_REQUEST* protocol, LPCBYTE, DWORD, SCARD_IO_REQUEST*,
                   LPBYTE response, LPDWORD size)
{
    fakePcsc().sendProtocols.append(protocol->dwProtocol);
    const LONG code = answer("SCardTransmit");
    if (code != SCARD_S_SUCCESS)
        return code;
    QList<QByteArray>& queue = fakePcsc().responses;
    const QByteArray bytes = queue.isEmpty() ? fakePcsc().response : queue.takeFirst();
    if (*size < DWORD(bytes.size()))
        return SCARD_E_INSUFFICIENT_BUFFER;
    std::memcpy(response, bytes.constData(), std::size_t(bytes.size()));
    *size = DWORD(bytes.size());
    return code;
}

LONG SCardControl(SCARDHANDLE, DWORD code, LPCVOID, DWORD, LPVOID response, DWORD size, LPDWORD returned)
{
    const LONG result = answer("SCardControl");
    const QByteArray& bytes =
        code == CM_IOCTL_GET_FEATURE_REQUEST ? fakePcsc().features : fakePcsc().properties;
    if (result != SCARD_S_SUCCESS)
        return result;
    if (bytes.isEmpty() || size < DWORD(bytes.size()))
        return SCARD_E_UNSUPPORTED_FEATURE;
    std::memcpy(response, bytes.constData(), std::size_t(bytes.size()));
    *returned = DWORD(bytes.size());
    return result;
}

LONG SCardCancel(SCARDCONTEXT)
{
    return answer("SCardCancel");
}

} // extern "C"
