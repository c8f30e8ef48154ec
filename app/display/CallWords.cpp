// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/display/CallWords.h"

namespace kakanai::display {
namespace {

constexpr const char* context = "kakanai::display::CallWords";
constexpr const char* source =
    QT_TRANSLATE_NOOP("kakanai::display::CallWords", "Number %1, please come to counter %2.");

} // namespace

QString CallWords::sentence(const QString& language, const QString& number, int counter)
{
    std::shared_ptr<QTranslator>& translator = m_translators[language];
    if (!translator) {
        translator = std::make_shared<QTranslator>();
        (void)translator->load(QStringLiteral(":/kakanai/translations/kakanai_%1.qm").arg(language));
    }
    QString words = translator->translate(context, source);
    if (words.isEmpty())
        words = QString::fromLatin1(source);
    return words.arg(number).arg(counter);
}

} // namespace kakanai::display
