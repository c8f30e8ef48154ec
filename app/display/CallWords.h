// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>
#include <QTranslator>

#include <memory>

namespace kakanai::display {

/**
 * The sentence of a call in any language of this program, whichever is installed: the board speaks to the
 * person whose number it is. A language without a translation is spoken to in English.
 */
class CallWords
{
public:
    /** "Number A0012, please come to counter 3." */
    [[nodiscard]] QString sentence(const QString& language, const QString& number, int counter);

private:
    QHash<QString, std::shared_ptr<QTranslator>> m_translators;
};

} // namespace kakanai::display
