// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/pcsc/PcscBackend.h"

#include "cardreader/pcsc/PcscChannel.h"
#include "cardreader/pcsc/PcscError.h"

#include <algorithm>
#include <atomic>
#include <vector>

namespace kakanai::card {
namespace {

// A pseudo-reader that changes when real ones come and go.
constexpr char plugAndPlay[] = "\\\\?PnP?\\Notification";
// The list of readers may grow between asking its size and asking for it.
constexpr int listAttempts = 3;
constexpr qsizetype usualList = 2048; // bytes; a name has at most 128

ReaderState stateOf(const QByteArray& name, DWORD state)
{
    return {QString::fromUtf8(name), (state & SCARD_STATE_PRESENT) != 0, unsigned(state >> 16)};
}

} // namespace

/** The context of the moment and the questions asked through it. */
struct PcscBackend::Service {
    /** One reader and the raw state word PC/SC wants back in the next wait. */
    struct RawState {
        QByteArray name;
        DWORD state = SCARD_STATE_UNAWARE;
    };

    CardResult<std::shared_ptr<PcscContext>> context();
    CardResult<std::vector<QByteArray>> readerNames();
    CardResult<std::vector<RawState>> rawStates();
    /** Notes that the context is of no more use when the error says so. */
    tl::unexpected<CardError> failed(CardError error);

    std::shared_ptr<PcscContext> held;
    QStringList namesLastSeen;
    std::shared_ptr<ReaderMemory> memory = std::make_shared<ReaderMemory>();
    std::atomic<SCARDCONTEXT> cancelHandle{0};
};

CardResult<std::shared_ptr<PcscContext>> PcscBackend::Service::context()
{
    if (held && !held->isBroken())
        return held;
    cancelHandle = 0;
    held.reset();
    auto established = PcscContext::establish();
    if (!established)
        return established;
    held = *established;
    cancelHandle = held->handle();
    return established;
}

tl::unexpected<CardError> PcscBackend::Service::failed(CardError error)
{
    if (error.code == CardErrorCode::ServiceUnavailable && held)
        held->markBroken();
    return tl::unexpected(std::move(error));
}

CardResult<std::vector<QByteArray>> PcscBackend::Service::readerNames()
{
    if (const auto ready = context(); !ready)
        return tl::unexpected(ready.error());
    // Asked with room for any machine there is: each question goes to the service and back.
    QByteArray buffer(usualList, '\0');
    DWORD size = DWORD(buffer.size());
    LONG code = SCardListReaders(held->handle(), nullptr, buffer.data(), &size);
    for (int attempt = 0; attempt < listAttempts && code == SCARD_E_INSUFFICIENT_BUFFER; ++attempt) {
        code = SCardListReaders(held->handle(), nullptr, nullptr, &size);
        if (code != SCARD_S_SUCCESS)
            break;
        buffer.resize(static_cast<qsizetype>(size));
        code = SCardListReaders(held->handle(), nullptr, buffer.data(), &size);
    }
    buffer.resize(static_cast<qsizetype>(std::min<DWORD>(size, DWORD(buffer.size()))));
    std::vector<QByteArray> names;
    namesLastSeen.clear();
    if (code == SCARD_E_NO_READERS_AVAILABLE)
        return names;
    if (code != SCARD_S_SUCCESS)
        return failed(pcscError(code, "SCardListReaders"));
    for (const QByteArray& name : buffer.split('\0')) {
        if (name.isEmpty())
            continue;
        names.push_back(name);
        namesLastSeen.append(QString::fromUtf8(name));
    }
    return names;
}

CardResult<std::vector<PcscBackend::Service::RawState>> PcscBackend::Service::rawStates()
{
    auto names = readerNames();
    if (!names)
        return tl::unexpected(names.error());
    std::vector<RawState> states;
    if (names->empty())
        return states;
    std::vector<SCARD_READERSTATE> asked(names->size());
    for (std::size_t i = 0; i < asked.size(); ++i)
        asked[i].szReader = (*names)[i].constData();
    const LONG code = SCardGetStatusChange(held->handle(), 0, asked.data(), asked.size());
    if (code == SCARD_E_UNKNOWN_READER || code == SCARD_E_READER_UNAVAILABLE)
        return states; // unplugged between the two questions: the next one will tell
    if (code != SCARD_S_SUCCESS && code != SCARD_E_TIMEOUT)
        return failed(pcscError(code, "SCardGetStatusChange"));
    for (std::size_t i = 0; i < asked.size(); ++i) {
        if ((asked[i].dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_IGNORE)) == 0)
            states.push_back({(*names)[i], asked[i].dwEventState & ~DWORD(SCARD_STATE_CHANGED)});
    }
    return states;
}

PcscBackend::PcscBackend()
    : m_service(std::make_unique<Service>())
{
}

PcscBackend::~PcscBackend() = default;

CardResult<QList<ReaderState>> PcscBackend::readers()
{
    const auto raw = m_service->rawStates();
    if (!raw)
        return tl::unexpected(raw.error());
    QList<ReaderState> states;
    for (const Service::RawState& state : *raw)
        states.append(stateOf(state.name, state.state));
    return states;
}

CardResult<ReaderState> PcscBackend::reader(const QString& name)
{
    const auto held = m_service->context();
    if (!held)
        return tl::unexpected(held.error());
    // One question to the service, where listing all of them takes two.
    const QByteArray asked = name.toUtf8();
    SCARD_READERSTATE state{asked.constData(), nullptr, SCARD_STATE_UNAWARE, 0, 0, {}};
    const LONG code = SCardGetStatusChange((*held)->handle(), 0, &state, 1);
    if (code != SCARD_S_SUCCESS && code != SCARD_E_TIMEOUT)
        return m_service->failed(pcscError(code, "SCardGetStatusChange"));
    if ((state.dwEventState & (SCARD_STATE_UNKNOWN | SCARD_STATE_IGNORE)) != 0)
        return cardFail(CardErrorCode::NoReader);
    return stateOf(asked, state.dwEventState);
}

QStringList PcscBackend::namesLastSeen() const
{
    return m_service->namesLastSeen;
}

CardResult<QList<ReaderState>> PcscBackend::waitForChange(const QList<ReaderState>& known,
                                                          std::chrono::milliseconds timeout)
{
    const auto raw = m_service->rawStates();
    if (!raw)
        return tl::unexpected(raw.error());
    QList<ReaderState> now;
    std::vector<SCARD_READERSTATE> awaited;
    for (const Service::RawState& state : *raw) {
        now.append(stateOf(state.name, state.state));
        awaited.push_back({state.name.constData(), nullptr, state.state, 0, 0, {}});
    }
    if (now != known)
        return now;
    awaited.push_back({plugAndPlay, nullptr, SCARD_STATE_UNAWARE, 0, 0, {}});
    const auto wait = std::clamp(timeout, std::chrono::milliseconds(0), longestWait);
    const LONG code =
        SCardGetStatusChange(m_service->held->handle(), DWORD(wait.count()), awaited.data(), awaited.size());
    switch (code) {
    case SCARD_S_SUCCESS:
    case SCARD_E_TIMEOUT:
    case SCARD_E_CANCELLED:
    case SCARD_E_UNKNOWN_READER:
    case SCARD_E_READER_UNAVAILABLE:
    case SCARD_E_NO_READERS_AVAILABLE:
        return readers();
    default:
        return m_service->failed(pcscError(code, "SCardGetStatusChange"));
    }
}

void PcscBackend::cancel()
{
    if (const SCARDCONTEXT handle = m_service->cancelHandle)
        SCardCancel(handle);
}

CardResult<std::unique_ptr<CardChannel>> PcscBackend::connect(const QString& reader)
{
    const auto held = m_service->context();
    if (!held)
        return tl::unexpected(held.error());
    SCARDHANDLE card = 0;
    DWORD protocol = 0;
    const LONG code = SCardConnect((*held)->handle(), reader.toUtf8().constData(), SCARD_SHARE_EXCLUSIVE,
                                   SCARD_PROTOCOL_T0 | SCARD_PROTOCOL_T1, &card, &protocol);
    if (code != SCARD_S_SUCCESS)
        return m_service->failed(pcscError(code, "SCardConnect"));
    return std::unique_ptr<CardChannel>(
        std::make_unique<PcscChannel>(*held, m_service->memory, reader, card, protocol));
}

} // namespace kakanai::card
