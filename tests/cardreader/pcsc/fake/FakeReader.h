// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/simulator/SimulatorCard.h"

#include <winscard.h>

#include <functional>
#include <memory>

namespace kakanai::test {

/** What happens at one exchange. */
enum class Trouble {
    None,
    TakenBefore, ///< the card has not seen the command
    TakenAfter, ///< it has, and its answer is lost
    CutAnswer, ///< success, and one byte
    Unplugged, ///< the reader with its card
    ServiceDied, ///< pcscd
    Swapped, ///< another card lies there before the command
    ResetByOthers, ///< another program reset the card
};

/**
 * The one reader of the fake PC/SC with a card that behaves, and one thing that goes wrong at one exchange,
 * told in the return codes of pcsc-lite. With `setPad` it has keys of its own.
 */
class FakeReader
{
public:
    /** Plugs itself into the fake PC/SC and out of it again. */
    FakeReader();
    FakeReader(const FakeReader&) = delete;
    FakeReader& operator=(const FakeReader&) = delete;
    ~FakeReader();

    void insert(std::shared_ptr<card::SimulatorCard> card);
    void remove();
    void plug(bool isPlugged) { m_isPlugged = isPlugged; }
    void start(bool isRunning) { m_isRunning = isRunning; }
    /** At the `exchange`th from now, from 1; `other` is put there when it is Swapped. */
    void plan(int exchange, Trouble trouble, std::shared_ptr<card::SimulatorCard> other = {});
    [[nodiscard]] int exchanges() const { return m_exchanges; }
    /** The planned exchange carried a secret to a counter: VERIFY with data. */
    [[nodiscard]] bool wasVerify() const { return m_wasVerify; }

    /** What the holder does when the reader asks for the PIN: the digits, or the reader's own word (`6401`).
     */
    struct Typed {
        QByteArray digits;
        QByteArray word;
    };
    void setPad(std::function<Typed()> holder) { m_holder = std::move(holder); }
    /** The reader's complaint about the last PIN_VERIFY_STRUCTURE; empty: it was right. */
    [[nodiscard]] const QString& complaint() const { return m_complaint; }
    [[nodiscard]] int padQuestions() const { return m_padQuestions; }

    // What the C functions ask.
    [[nodiscard]] bool isPlugged() const { return m_isPlugged; }
    [[nodiscard]] bool isRunning() const { return m_isRunning; }
    [[nodiscard]] DWORD state() const;
    LONG connect(SCARDHANDLE handle);
    void disconnect(SCARDHANDLE handle);
    [[nodiscard]] LONG status(SCARDHANDLE handle) const;
    LONG transmit(SCARDHANDLE handle, const QByteArray& command, QByteArray& response);
    LONG control(SCARDHANDLE handle, DWORD code, const QByteArray& question, QByteArray& response);

private:
    /** The head of the VERIFY this structure asks for (PC/SC part 10 §2.5.2); empty with a complaint. */
    QByteArray padVerify(const QByteArray& question);

    std::shared_ptr<card::SimulatorCard> m_card;
    std::shared_ptr<card::SimulatorCard> m_other;
    bool m_isPlugged = true;
    bool m_isRunning = true;
    bool m_wasVerify = false;
    unsigned m_events = 0;
    SCARDHANDLE m_handle = 0; ///< open on the card that lies there
    int m_exchanges = 0;
    int m_planned = 0;
    Trouble m_trouble = Trouble::None;
    std::function<Typed()> m_holder;
    QString m_complaint;
    int m_padQuestions = 0;
};

} // namespace kakanai::test
