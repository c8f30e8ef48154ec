// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/reader/ReaderBackend.h"

#include <QByteArray>
#include <QStringList>

#include <algorithm>
#include <memory>

namespace kakanai::test {

/** One line of a script: the command expected, in hex, and the answer to give; an empty answer pulls the
 * card. */
struct ScriptLine {
    const char* command;
    QByteArray answer;
};

/** What a script saw. */
struct ScriptRecord {
    QStringList faults; ///< commands that were not the ones expected
    QStringList sent; ///< every command, in hex
    std::size_t next = 0; ///< the next line
    int resets = 0; ///< connections ended
    int connections = 0;
};

/** A reader whose card says exactly what a script says, in its order, across connections. */
class ScriptedReader final : public card::ReaderBackend
{
public:
    explicit ScriptedReader(std::vector<ScriptLine> script)
        : m_script(std::move(script))
        , m_record(std::make_shared<ScriptRecord>())
    {
    }

    [[nodiscard]] const ScriptRecord& record() const { return *m_record; }
    /** Everything was asked for, and nothing else. */
    [[nodiscard]] bool isPlayed() const
    {
        return m_record->faults.isEmpty() && m_record->next == m_script.size();
    }

    [[nodiscard]] card::CardResult<QList<card::ReaderState>> readers() override
    {
        return QList<card::ReaderState>{{QStringLiteral("script"), true, 1}};
    }
    [[nodiscard]] card::CardResult<QList<card::ReaderState>> waitForChange(const QList<card::ReaderState>&,
                                                                           std::chrono::milliseconds) override
    {
        return readers();
    }
    void cancel() override { }
    [[nodiscard]] card::CardResult<std::unique_ptr<card::CardChannel>> connect(const QString&) override
    {
        ++m_record->connections;
        return std::make_unique<Channel>(m_script, m_record);
    }

private:
    class Channel final : public card::CardChannel
    {
    public:
        Channel(const std::vector<ScriptLine>& script, std::shared_ptr<ScriptRecord> record)
            : m_lines(script)
            , m_seen(std::move(record))
        {
        }
        ~Channel() override { ++m_seen->resets; }

        [[nodiscard]] card::CardResult<std::size_t> transmit(std::span<const std::uint8_t> command,
                                                             std::span<std::uint8_t> response) override
        {
            const QByteArray bytes(reinterpret_cast<const char*>(command.data()), qsizetype(command.size()));
            const QString hex = QString::fromLatin1(bytes.toHex().toUpper());
            m_seen->sent.append(hex);
            if (m_seen->next >= m_lines.size() || hex != QLatin1String(m_lines[m_seen->next].command)) {
                m_seen->faults.append(hex);
                return card::cardFail(card::CardErrorCode::CardRemoved, QStringLiteral("not in the script"));
            }
            const QByteArray& answer = m_lines[m_seen->next++].answer;
            if (answer.isEmpty())
                return card::cardFail(card::CardErrorCode::CardRemoved);
            if (std::size_t(answer.size()) > response.size())
                return card::cardFail(card::CardErrorCode::CardDataInvalid);
            std::ranges::copy(answer, response.begin());
            return std::size_t(answer.size());
        }
        [[nodiscard]] bool holdsItsCard() override { return true; }

    private:
        const std::vector<ScriptLine>& m_lines;
        std::shared_ptr<ScriptRecord> m_seen;
    };

    std::vector<ScriptLine> m_script;
    std::shared_ptr<ScriptRecord> m_record;
};

} // namespace kakanai::test
