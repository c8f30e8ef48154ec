// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cardreader/card/SecureMessaging.h"

#include <QByteArray>

#include <optional>

namespace kakanai::card {

/** The card's side of a residence card's secure session: mutual authentication with the number printed on it,
 * the number once more under the session's key, answers encrypted (specification 1.5). */
class SimulatorSecureSession
{
public:
    /** Without a number this is no residence card, and nobody is authenticated. */
    explicit SimulatorSecureSession(QByteArray number)
        : m_number(std::move(number))
    {
    }

    /** A reset or another card reader's turn: nobody is authenticated. */
    void close();
    /** The number was right; files may be read. */
    [[nodiscard]] bool isOpen() const { return m_isNumberVerified; }

    // Answers, status word included.
    [[nodiscard]] QByteArray authenticate(const QByteArray& data, const QByteArray& challenge);
    [[nodiscard]] QByteArray verify(const QByteArray& data);

    /** How many bytes a secured READ asks for; empty when it is none, or there is no session. */
    [[nodiscard]] std::optional<int> wanted(const QByteArray& data) const;
    /** The data object that carries what was read. */
    [[nodiscard]] QByteArray sealed(const QByteArray& plain) const;

private:
    QByteArray m_number;
    std::optional<DesKey> m_key;
    bool m_isNumberVerified = false;
};

} // namespace kakanai::card
