// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/CardChannel.h"
#include "cardreader/card/CardError.h"

#include <QList>
#include <QStringList>

#include <algorithm>
#include <chrono>
#include <memory>

namespace kakanai::card {

/** One reader as the backend sees it at one moment. */
struct ReaderState {
    QString name;
    bool cardPresent = false;
    unsigned events = 0; ///< insertions and removals so far; differs after a swap too fast to be seen

    friend bool operator==(const ReaderState&, const ReaderState&) = default;
};

/**
 * Where readers come from: PC/SC, or the simulator. An object belongs to the thread that uses it; only
 * `cancel` may be called from another one. After ServiceUnavailable the next call tries afresh.
 */
class ReaderBackend
{
public:
    /** Waits longer than this are cut short, so that a lost cancel costs at most a second. */
    static constexpr std::chrono::milliseconds longestWait{1000};

    ReaderBackend() = default;
    ReaderBackend(const ReaderBackend&) = delete;
    ReaderBackend& operator=(const ReaderBackend&) = delete;
    virtual ~ReaderBackend() = default;

    /** The readers now; an empty list is an answer, not an error. Errors: ServiceUnavailable. */
    [[nodiscard]] virtual CardResult<QList<ReaderState>> readers() = 0;

    /** One reader now, by its whole name. Errors: NoReader, ServiceUnavailable. */
    [[nodiscard]] virtual CardResult<ReaderState> reader(const QString& name);

    /** The names `readers` found last, without asking anybody: a hint that may be out of date. */
    [[nodiscard]] virtual QStringList namesLastSeen() const { return {}; }

    /**
     * Blocks until the readers differ from `known`, `timeout` (at most `longestWait`) is over or `cancel` is
     * called; answers the state then, which may equal `known`. Errors: ServiceUnavailable.
     */
    [[nodiscard]] virtual CardResult<QList<ReaderState>> waitForChange(const QList<ReaderState>& known,
                                                                       std::chrono::milliseconds timeout) = 0;

    /** Ends a running `waitForChange`; the only call allowed from another thread. */
    virtual void cancel() = 0;

    /**
     * One attempt at an exclusive connection. Errors: ReaderBusy when another program holds the card, NoCard,
     * NoReader, CardRemoved, ServiceUnavailable.
     */
    [[nodiscard]] virtual CardResult<std::unique_ptr<CardChannel>> connect(const QString& reader) = 0;
};

inline CardResult<ReaderState> ReaderBackend::reader(const QString& name)
{
    const auto all = readers();
    if (!all)
        return tl::unexpected(all.error());
    const auto found = std::ranges::find(*all, name, &ReaderState::name);
    if (found == all->end())
        return cardFail(CardErrorCode::NoReader);
    return *found;
}

} // namespace kakanai::card
