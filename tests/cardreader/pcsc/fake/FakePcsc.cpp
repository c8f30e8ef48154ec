// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardreader/pcsc/fake/FakePcsc.h"

#include "tests/cardreader/pcsc/fake/FakeReader.h"

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
    LONG code = answer("SCardEstablishContext");
    if (fakePcsc().reader && !fakePcsc().reader->isRunning())
        code = SCARD_E_NO_SERVICE;
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
    const auto* reader = fakePcsc().reader;
    if (reader && !reader->isRunning())
        return SCARD_E_NO_SERVICE;
    const QByteArray list = (reader && !reader->isPlugged() ? QByteArray() : fakePcsc().readers) + '\0';
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
    const auto* reader = fakePcsc().reader;
    if (reader && !reader->isRunning())
        return SCARD_E_NO_SERVICE;
    if (reader && !reader->isPlugged() && count > 0 && states[0].szReader[0] != '\\')
        return SCARD_E_UNKNOWN_READER; // pcsc-lite looks every name up before anything else
    for (DWORD i = 0; i < count; ++i)
        states[i].dwEventState = reader ? reader->state() : fakePcsc().state;
    return code;
}

LONG SCardConnect(SCARDCONTEXT, LPCSTR, DWORD shareMode, DWORD, LPSCARDHANDLE card, LPDWORD protocol)
{
    fakePcsc().shareModes.append(shareMode);
    LONG code = answer("SCardConnect");
    if (code == SCARD_S_SUCCESS && fakePcsc().reader)
        code = fakePcsc().reader->connect(SCARDHANDLE(fakePcsc().connected + 1));
    if (code == SCARD_S_SUCCESS) {
        ++fakePcsc().cards;
        *card = ++fakePcsc().connected;
        fakePcsc().handles.insert(*card);
        *protocol = fakePcsc().protocol;
    }
    return code;
}

LONG SCardDisconnect(SCARDHANDLE card, DWORD disposition)
{
    --fakePcsc().cards;
    fakePcsc().misuses += fakePcsc().handles.remove(card) ? 0 : 1;
    if (fakePcsc().reader)
        fakePcsc().reader->disconnect(card);
    fakePcsc().dispositions.append(disposition);
    return answer("SCardDisconnect");
}

LONG SCardStatus(SCARDHANDLE card, LPSTR, LPDWORD, LPDWORD state, LPDWORD protocol, LPBYTE, LPDWORD)
{
    fakePcsc().misuses += fakePcsc().handles.contains(card) ? 0 : 1;
    LONG code = answer("SCardStatus");
    if (code == SCARD_S_SUCCESS && fakePcsc().reader)
        code = fakePcsc().reader->status(card);
    *state = SCARD_PRESENT;
    *protocol = fakePcsc().protocol;
    return code;
}

LONG SCardTransmit(SCARDHANDLE card, const SCARD_IO_REQUEST* protocol, LPCBYTE command, DWORD length,
                   SCARD_IO_REQUEST*, LPBYTE response, LPDWORD size)
{
    fakePcsc().sendProtocols.append(protocol->dwProtocol);
    fakePcsc().misuses += fakePcsc().handles.contains(card) ? 0 : 1;
    LONG code = answer("SCardTransmit");
    if (code != SCARD_S_SUCCESS)
        return code;
    QList<QByteArray>& queue = fakePcsc().responses;
    QByteArray bytes = queue.isEmpty() ? fakePcsc().response : queue.takeFirst();
    if (fakePcsc().reader) {
        const QByteArray sent(reinterpret_cast<const char*>(command), qsizetype(length));
        code = fakePcsc().reader->transmit(card, sent, bytes);
    }
    if (code != SCARD_S_SUCCESS)
        return code;
    if (*size < DWORD(bytes.size()))
        return SCARD_E_INSUFFICIENT_BUFFER;
    std::memcpy(response, bytes.constData(), std::size_t(bytes.size()));
    *size = DWORD(bytes.size());
    return code;
}

LONG SCardControl(SCARDHANDLE card, DWORD code, LPCVOID question, DWORD length, LPVOID response, DWORD size,
                  LPDWORD returned)
{
    fakePcsc().misuses += fakePcsc().handles.contains(card) ? 0 : 1;
    LONG result = answer("SCardControl");
    QByteArray bytes = code == CM_IOCTL_GET_FEATURE_REQUEST ? fakePcsc().features : fakePcsc().properties;
    if (fakePcsc().reader && result == SCARD_S_SUCCESS) {
        const QByteArray asked(static_cast<const char*>(question), qsizetype(length));
        result = fakePcsc().reader->control(card, code, asked, bytes);
    }
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
