// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace kakanai::test {

/** Installs one of the shipped languages for as long as it lives; `speak` changes it live. */
class Spoken
{
public:
    explicit Spoken(const QString& code) { speak(code); }
    Spoken(const Spoken&) = delete;
    Spoken& operator=(const Spoken&) = delete;
    ~Spoken() { QCoreApplication::removeTranslator(&m_translator); }

    bool speak(const QString& code)
    {
        QCoreApplication::removeTranslator(&m_translator);
        const bool loaded =
            m_translator.load(QStringLiteral(":/kakanai/translations/kakanai_%1.qm").arg(code));
        QCoreApplication::installTranslator(&m_translator);
        QCoreApplication::processEvents();
        return loaded;
    }

private:
    QTranslator m_translator;
};

} // namespace kakanai::test
