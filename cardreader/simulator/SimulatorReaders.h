// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/ReaderBackend.h"
#include "cardreader/simulator/SimulatorCard.h"

#include <atomic>
#include <condition_variable>
#include <functional>
#include <memory>
#include <mutex>
#include <vector>

namespace kakanai::card {

/**
 * The simulated readers of a machine and the cards on them: what pcscd is to the real ones. Held by a shared
 * pointer, shared by all backends; any thread may ask it and change it.
 */
class SimulatorReaders : public std::enable_shared_from_this<SimulatorReaders>
{
public:
    void addReader(const QString& name);
    void removeReader(const QString& name);
    /** Puts a card on a reader; one that lies there is taken first. */
    void insert(const QString& reader, std::shared_ptr<SimulatorCard> card);
    void remove(const QString& reader);
    /** The reader passes extended length, as its features say; it does not when it is new. */
    void setExtended(const QString& reader, bool isExtended);
    /** The reader has keys of its own; `holder` types on them: four digits, or nothing to cancel. */
    void setPinPad(const QString& reader, std::function<QByteArray()> holder);
    /** Another program holds this reader, or lets it go. */
    void setBusy(const QString& reader, bool busy);
    /** The card service is stopped or started. */
    void setRunning(bool running);
    /** Wakes every waiting backend, so that it looks at its own flag. */
    void wake();

    // What backends ask; as in ReaderBackend.
    [[nodiscard]] CardResult<QList<ReaderState>> states();
    [[nodiscard]] CardResult<QList<ReaderState>> waitForChange(const QList<ReaderState>& known,
                                                               std::chrono::milliseconds timeout,
                                                               std::atomic<bool>& cancelled);
    [[nodiscard]] CardResult<std::unique_ptr<CardChannel>> connect(const QString& reader);

private:
    class Channel;
    struct Slot {
        QString name;
        std::shared_ptr<SimulatorCard> card;
        std::shared_ptr<SimulatorCard> returning; ///< comes back by itself
        std::chrono::steady_clock::time_point returnsAt;
        unsigned events = 0;
        unsigned insertion = 0; ///< differs for every insertion, so that an old connection notices
        std::function<QByteArray()> holder; ///< empty: no keys of its own
        bool isBusy = false;
        bool isExtended = false;
        bool isConnected = false;
    };

    // All of these want the mutex held.
    Slot* find(const QString& name);
    void put(Slot& slot, std::shared_ptr<SimulatorCard> card);
    void takeAway(Slot& slot);
    void letReturn();
    CardResult<QList<ReaderState>> look();

    std::mutex m_mutex;
    std::condition_variable m_changed;
    std::vector<Slot> m_slots;
    unsigned m_insertions = 0;
    bool m_isRunning = true;
};

} // namespace kakanai::card
