// SPDX-License-Identifier: GPL-3.0-or-later
#include "cardreader/simulator/SimulatorReaders.h"

#include "cardreader/apdu/CommandApdu.h"

#include <algorithm>
#include <array>

namespace kakanai::card {

using Steady = std::chrono::steady_clock;

/** An exclusive connection to a simulated card; knows when its card is no longer the one it was opened for.
 */
class SimulatorReaders::Channel final : public CardChannel
{
public:
    Channel(std::shared_ptr<SimulatorReaders> readers, const QString& reader,
            std::shared_ptr<SimulatorCard> card, unsigned insertion)
        : m_readers(std::move(readers))
        , m_reader(reader)
        , m_card(std::move(card))
        , m_insertion(insertion)
    {
    }

    ~Channel() override
    {
        const std::scoped_lock lock(m_readers->m_mutex);
        if (Slot* slot = mine()) {
            slot->isConnected = false;
            m_card->reset();
        }
    }

    [[nodiscard]] CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                   std::span<std::uint8_t> response) override
    {
        {
            const std::scoped_lock lock(m_readers->m_mutex);
            if (!m_readers->m_isRunning)
                return cardFail(CardErrorCode::ServiceUnavailable);
            if (!mine())
                return cardFail(CardErrorCode::CardRemoved);
        }
        QByteArray bytes(reinterpret_cast<const char*>(command.data()),
                         static_cast<qsizetype>(command.size()));
        SimulatorAnswer answer = m_card->transmit(bytes);
        bytes.fill('\0'); // a VERIFY leaves no digits behind in the program that is being tested
        const std::scoped_lock lock(m_readers->m_mutex);
        if (!answer.bytes) {
            takenAway(answer.backAfter);
            return cardFail(CardErrorCode::CardRemoved);
        }
        if (!m_readers->m_isRunning)
            return cardFail(CardErrorCode::ServiceUnavailable);
        if (!mine() || answer.bytes->size() < 2)
            return cardFail(CardErrorCode::CardRemoved);
        const std::size_t size = static_cast<std::size_t>(answer.bytes->size());
        if (size > response.size())
            return cardFail(CardErrorCode::CardDataInvalid);
        std::ranges::copy(*answer.bytes, response.begin());
        answer.bytes->fill('\0');
        return size;
    }

    [[nodiscard]] std::size_t longestAnswer() const override
    {
        const std::scoped_lock lock(m_readers->m_mutex);
        const Slot* slot = m_readers->find(m_reader);
        return slot && slot->isExtended ? Secret::capacity : shortAnswer;
    }

    [[nodiscard]] bool holdsItsCard() override
    {
        const std::scoped_lock lock(m_readers->m_mutex);
        return m_readers->m_isRunning && mine() != nullptr;
    }

    void forgoExtended() override { m_readers->setExtended(m_reader, false); }

    [[nodiscard]] bool hasPinPad() const override { return bool(holder()); }

    [[nodiscard]] CardResult<std::size_t> verifyOnPad(const PadEntry& entry,
                                                      std::span<std::uint8_t> response) override
    {
        constexpr std::array<std::uint8_t, 2> cancelled{0x64, 0x01};
        const auto type = holder();
        if (!type)
            return CardChannel::verifyOnPad(entry, response);
        Secret typed;
        for (const char digit : type()) {
            if (!typed.append(static_cast<std::uint8_t>(digit)))
                break;
        }
        if (typed.size() == entry.digits)
            return transmit(CommandApdu::verify(entry.shortId, typed).bytes(), response);
        std::ranges::copy(cancelled, response.begin());
        return cancelled.size();
    }

private:
    /** Asked for outside the lock: the holder takes their time. */
    std::function<QByteArray()> holder() const
    {
        const std::scoped_lock lock(m_readers->m_mutex);
        const Slot* slot = m_readers->find(m_reader);
        return slot ? slot->holder : nullptr;
    }

    Slot* mine()
    {
        Slot* slot = m_readers->find(m_reader);
        return slot && slot->card && slot->insertion == m_insertion ? slot : nullptr;
    }

    void takenAway(std::chrono::milliseconds backAfter)
    {
        Slot* slot = mine();
        if (!slot)
            return;
        m_readers->takeAway(*slot);
        if (backAfter.count() >= 0) {
            slot->returning = m_card;
            slot->returnsAt = Steady::now() + backAfter;
        }
        m_readers->m_changed.notify_all();
    }

    std::shared_ptr<SimulatorReaders> m_readers;
    QString m_reader;
    std::shared_ptr<SimulatorCard> m_card;
    unsigned m_insertion;
};

void SimulatorReaders::addReader(const QString& name)
{
    const std::scoped_lock lock(m_mutex);
    if (!find(name))
        m_slots.push_back({name, {}, {}, {}});
    m_changed.notify_all();
}

void SimulatorReaders::removeReader(const QString& name)
{
    const std::scoped_lock lock(m_mutex);
    std::erase_if(m_slots, [&name](const Slot& slot) { return slot.name == name; });
    m_changed.notify_all();
}

void SimulatorReaders::insert(const QString& reader, std::shared_ptr<SimulatorCard> card)
{
    const std::scoped_lock lock(m_mutex);
    if (Slot* slot = find(reader)) {
        takeAway(*slot);
        put(*slot, std::move(card));
    }
    m_changed.notify_all();
}

void SimulatorReaders::remove(const QString& reader)
{
    const std::scoped_lock lock(m_mutex);
    if (Slot* slot = find(reader)) {
        takeAway(*slot);
        slot->returning.reset();
    }
    m_changed.notify_all();
}

void SimulatorReaders::setExtended(const QString& reader, bool isExtended)
{
    const std::scoped_lock lock(m_mutex);
    if (Slot* slot = find(reader))
        slot->isExtended = isExtended;
}

void SimulatorReaders::setPinPad(const QString& reader, std::function<QByteArray()> holder)
{
    const std::scoped_lock lock(m_mutex);
    if (Slot* slot = find(reader))
        slot->holder = std::move(holder);
}

void SimulatorReaders::setBusy(const QString& reader, bool busy)
{
    const std::scoped_lock lock(m_mutex);
    if (Slot* slot = find(reader))
        slot->isBusy = busy;
}

void SimulatorReaders::setRunning(bool running)
{
    const std::scoped_lock lock(m_mutex);
    m_isRunning = running;
    m_changed.notify_all();
}

void SimulatorReaders::wake()
{
    const std::scoped_lock lock(m_mutex);
    m_changed.notify_all();
}

CardResult<QList<ReaderState>> SimulatorReaders::states()
{
    const std::scoped_lock lock(m_mutex);
    return look();
}

CardResult<QList<ReaderState>> SimulatorReaders::waitForChange(const QList<ReaderState>& known,
                                                               std::chrono::milliseconds timeout,
                                                               std::atomic<bool>& cancelled)
{
    // A card that comes back by itself wakes nobody, so the wait looks up now and then.
    constexpr std::chrono::milliseconds lookUp{20};
    const auto until = Steady::now() + std::min(timeout, ReaderBackend::longestWait);
    std::unique_lock lock(m_mutex);
    while (true) {
        auto now = look();
        if (!now || *now != known || cancelled.exchange(false) || Steady::now() >= until)
            return now;
        m_changed.wait_until(lock, std::min(until, Steady::now() + lookUp));
    }
}

CardResult<std::unique_ptr<CardChannel>> SimulatorReaders::connect(const QString& reader)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_isRunning)
        return cardFail(CardErrorCode::ServiceUnavailable);
    letReturn();
    Slot* slot = find(reader);
    if (!slot)
        return cardFail(CardErrorCode::NoReader);
    if (!slot->card)
        return cardFail(CardErrorCode::NoCard);
    if (slot->isBusy || slot->isConnected)
        return cardFail(CardErrorCode::ReaderBusy);
    slot->isConnected = true;
    return std::make_unique<Channel>(shared_from_this(), reader, slot->card, slot->insertion);
}

SimulatorReaders::Slot* SimulatorReaders::find(const QString& name)
{
    const auto found = std::ranges::find(m_slots, name, &Slot::name);
    return found == m_slots.end() ? nullptr : &*found;
}

void SimulatorReaders::put(Slot& slot, std::shared_ptr<SimulatorCard> card)
{
    slot.card = std::move(card);
    slot.returning.reset();
    slot.insertion = ++m_insertions;
    slot.isConnected = false;
    if (slot.card) {
        ++slot.events;
        slot.card->insert();
    }
}

void SimulatorReaders::takeAway(Slot& slot)
{
    if (!slot.card)
        return;
    slot.card->reset();
    slot.card.reset();
    slot.isConnected = false;
    ++slot.events;
}

void SimulatorReaders::letReturn()
{
    for (Slot& slot : m_slots) {
        if (slot.returning && Steady::now() >= slot.returnsAt)
            put(slot, std::exchange(slot.returning, nullptr));
    }
}

CardResult<QList<ReaderState>> SimulatorReaders::look()
{
    if (!m_isRunning)
        return cardFail(CardErrorCode::ServiceUnavailable);
    letReturn();
    QList<ReaderState> states;
    for (const Slot& slot : m_slots)
        states.append({slot.name, slot.card != nullptr, slot.events});
    return states;
}

} // namespace kakanai::card
