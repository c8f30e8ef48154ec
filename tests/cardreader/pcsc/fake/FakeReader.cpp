// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/cardreader/pcsc/fake/FakeReader.h"

#include "tests/cardreader/pcsc/fake/FakePcsc.h"

#include <reader.h>

#include <QtEndian>

namespace kakanai::test {
namespace {

constexpr DWORD padControl = 0x42000D06;

bool carriesSecret(const QByteArray& command)
{
    return command.size() > 5 && quint8(command[0]) == 0x00 && quint8(command[1]) == 0x20;
}

} // namespace

FakeReader::FakeReader()
{
    fakePcsc().reader = this;
}

FakeReader::~FakeReader()
{
    fakePcsc().reader = nullptr;
}

void FakeReader::insert(std::shared_ptr<card::SimulatorCard> card)
{
    remove();
    m_card = std::move(card);
    m_card->insert();
    ++m_events;
}

void FakeReader::remove()
{
    if (!m_card)
        return;
    m_card->reset();
    m_card.reset();
    m_handle = 0;
    ++m_events;
}

void FakeReader::plan(int exchange, Trouble trouble, std::shared_ptr<card::SimulatorCard> other)
{
    m_exchanges = 0;
    m_planned = exchange;
    m_trouble = trouble;
    m_other = std::move(other);
    m_wasVerify = false;
}

DWORD FakeReader::state() const
{
    return (m_card ? SCARD_STATE_PRESENT : SCARD_STATE_EMPTY) | (m_events << 16);
}

LONG FakeReader::connect(SCARDHANDLE handle)
{
    if (!m_isRunning)
        return SCARD_E_NO_SERVICE;
    if (!m_isPlugged)
        return SCARD_E_UNKNOWN_READER;
    if (!m_card)
        return SCARD_E_NO_SMARTCARD;
    if (m_handle != 0)
        return SCARD_E_SHARING_VIOLATION;
    m_handle = handle;
    return SCARD_S_SUCCESS;
}

void FakeReader::disconnect(SCARDHANDLE handle)
{
    if (handle != m_handle)
        return;
    m_handle = 0;
    if (m_card)
        m_card->reset();
}

LONG FakeReader::status(SCARDHANDLE handle) const
{
    if (!m_isRunning)
        return SCARD_E_NO_SERVICE;
    if (!m_isPlugged)
        return SCARD_E_READER_UNAVAILABLE;
    return m_card && handle == m_handle ? SCARD_S_SUCCESS : SCARD_W_REMOVED_CARD;
}

LONG FakeReader::transmit(SCARDHANDLE handle, const QByteArray& command, QByteArray& response)
{
    ++m_exchanges;
    const bool isNow = m_exchanges == m_planned && m_trouble != Trouble::None;
    if (isNow) {
        m_wasVerify = carriesSecret(command);
        switch (m_trouble) {
        case Trouble::None:
        case Trouble::TakenAfter:
        case Trouble::CutAnswer:
            break;
        case Trouble::TakenBefore:
            remove();
            break;
        case Trouble::Unplugged:
            remove();
            m_isPlugged = false;
            return SCARD_E_READER_UNAVAILABLE;
        case Trouble::ServiceDied:
            remove();
            m_isRunning = false;
            return SCARD_F_COMM_ERROR;
        case Trouble::Swapped:
            insert(m_other);
            break;
        case Trouble::ResetByOthers:
            m_card->reset();
            return SCARD_W_RESET_CARD;
        }
    }
    if (!m_isRunning)
        return SCARD_E_NO_SERVICE;
    if (!m_card || handle != m_handle)
        return SCARD_W_REMOVED_CARD;
    response = m_card->transmit(command).bytes.value_or(QByteArray());
    if (isNow && m_trouble == Trouble::TakenAfter) {
        remove();
        return SCARD_E_NOT_TRANSACTED;
    }
    if (isNow && m_trouble == Trouble::CutAnswer)
        response.truncate(1);
    return SCARD_S_SUCCESS;
}

LONG FakeReader::control(SCARDHANDLE handle, DWORD code, const QByteArray& question, QByteArray& response)
{
    if (!m_holder)
        return SCARD_E_UNSUPPORTED_FEATURE;
    if (code == CM_IOCTL_GET_FEATURE_REQUEST) {
        QByteArray value(4, 0);
        qToBigEndian<quint32>(quint32(padControl), value.data());
        response = QByteArray::fromHex("0604") + value;
        return SCARD_S_SUCCESS;
    }
    if (code != padControl)
        return SCARD_E_UNSUPPORTED_FEATURE;
    ++m_padQuestions;
    const Typed typed = m_holder();
    const QByteArray command = padVerify(question);
    response = QByteArray::fromHex("6B80");
    if (!m_complaint.isEmpty())
        return SCARD_S_SUCCESS;
    response = typed.word;
    if (!typed.word.isEmpty())
        return SCARD_S_SUCCESS;
    return transmit(handle, command + typed.digits, response);
}

QByteArray FakeReader::padVerify(const QByteArray& question)
{
    const auto byte = [&question](int at) { return quint8(question[at]); };
    const auto complain = [this](const char* what) {
        m_complaint = QLatin1String(what);
        return QByteArray();
    };
    m_complaint.clear();
    constexpr int head = 19;
    if (question.size() < head)
        return complain("shorter than a PIN_VERIFY_STRUCTURE");
    const quint32 length = qFromLittleEndian<quint32>(question.constData() + 15);
    if (question.size() != head + int(length))
        return complain("ulDataLength is not the length of abData");
    if (byte(0) == 0)
        return complain("bTimerOut: waits for ever");
    if ((byte(2) & 0x80U) == 0 || (byte(2) & 0x78U) != 0)
        return complain("bmFormatString: the PIN does not begin where the data begin");
    if ((byte(2) & 0x04U) != 0 || (byte(2) & 0x03U) != 0x02U)
        return complain("bmFormatString: not ASCII from the left");
    const int block = byte(3) & 0x0F;
    if ((byte(3) & 0xF0U) != 0 || byte(4) != 0)
        return complain("a length of the PIN would be put into the command");
    const int most = byte(5);
    const int least = byte(6);
    if (least < 1 || least > most || most > block)
        return complain("wPINMaxExtraDigit: not at most so many as the block takes");
    if ((byte(7) & 0x07U) == 0)
        return complain("bEntryValidationCondition: the entry never ends");
    if (byte(8) == 0 || qFromLittleEndian<quint16>(question.constData() + 9) == 0)
        return complain("the display shows nothing");
    const QByteArray command = question.mid(head);
    if (command.size() != 5 + block || quint8(command[1]) != 0x20 || quint8(command[4]) != block)
        return complain("abData is no VERIFY of so many bytes");
    return command.left(5);
}

} // namespace kakanai::test
