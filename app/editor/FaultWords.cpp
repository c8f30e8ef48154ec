// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/editor/FaultWords.h"

#include <QCoreApplication>

#include <array>

namespace kakanai::editor {
namespace {

struct Row {
    const char* message; ///< as CatalogueLint, CatalogueLoader and LayoutCheck write it; %1 is what is named
    const char* words;
};

// clang-format off
constexpr std::array rows{
    Row{"no easy Japanese", QT_TRANSLATE_NOOP("FaultWords", "The easy Japanese text is missing.")},
    Row{"no English", QT_TRANSLATE_NOOP("FaultWords", "The English text is missing.")},
    Row{"has no Japanese text", QT_TRANSLATE_NOOP("FaultWords", "The Japanese text is missing.")},
    Row{"is empty", QT_TRANSLATE_NOOP("FaultWords", "Something has to be written here.")},
    Row{"a choice without options", QT_TRANSLATE_NOOP("FaultWords", "A choice needs answers to choose from.")},
    Row{"unknown variable %1", QT_TRANSLATE_NOOP("FaultWords", "The condition hangs on “%1”, which nobody asks.")},
    Row{"unknown department", QT_TRANSLATE_NOOP("FaultWords", "There is no such department.")},
    Row{"unknown field %1", QT_TRANSLATE_NOOP("FaultWords", "There is no field “%1”.")},
    Row{"unknown document %1", QT_TRANSLATE_NOOP("FaultWords", "There is no paper “%1”.")},
    Row{"unknown event %1", QT_TRANSLATE_NOOP("FaultWords", "There is no errand “%1”.")},
    Row{"a deadline without a law", QT_TRANSLATE_NOOP("FaultWords", "A deadline needs the law that sets it.")},
    Row{"belongs to no event", QT_TRANSLATE_NOOP("FaultWords", "No errand is ticked: nobody would ever be offered it.")},
    Row{"can never hold at %1", QT_TRANSLATE_NOOP("FaultWords", "At the errand “%1” the condition can never hold.")},
    Row{"at %1 nobody asks what it hangs on", QT_TRANSLATE_NOOP("FaultWords", "At the errand “%1” nobody asks what the condition hangs on.")},
    Row{"decides nothing at %1", QT_TRANSLATE_NOOP("FaultWords", "At the errand “%1” the question decides nothing.")},
    Row{"a date is expected", QT_TRANSLATE_NOOP("FaultWords", "A date is needed here (2026-04-01).")},
    Row{"column %1: something is missing", QT_TRANSLATE_NOOP("FaultWords", "At character %1 something is missing.")},
    Row{"column %1: “)” is missing", QT_TRANSLATE_NOOP("FaultWords", "At character %1 a closing bracket is missing.")},
    Row{"column %1: unexpected “%2”", QT_TRANSLATE_NOOP("FaultWords", "At character %1 “%2” cannot stand.")},
    Row{"column %1: text without end", QT_TRANSLATE_NOOP("FaultWords", "The text that begins at character %1 has no end.")},
    Row{"column %1: nested too deeply", QT_TRANSLATE_NOOP("FaultWords", "Too many brackets within brackets at character %1.")},
    Row{"condition too long", QT_TRANSLATE_NOOP("FaultWords", "The expression is too long.")},
    Row{"unreachable %1 %2", QT_TRANSLATE_NOOP("FaultWords", "At the errand “%1” no answers ever lead to %2.")},
    Row{"undecided %1 %2", QT_TRANSLATE_NOOP("FaultWords", "At the errand “%1” it stays open whether %2 is needed.")},
    Row{"pointless %1 %2", QT_TRANSLATE_NOOP("FaultWords", "At the errand “%1” the question %2 changes nothing.")},
    Row{"union %1 %2", QT_TRANSLATE_NOOP("FaultWords", "The errands %1 together need something else than each alone: %2.")},
    Row{"unproved %1 %2", QT_TRANSLATE_NOOP("FaultWords", "The errand “%1” has too many combinations of answers to try (%2).")},
    Row{"no procedure %1", QT_TRANSLATE_NOOP("FaultWords", "The sheet belongs to no procedure (%1).")},
    Row{"%1 has no field %2", QT_TRANSLATE_NOOP("FaultWords", "On the sheet stands the field “%2”, which procedure %1 does not have.")},
};
// clang-format on

/** What stands for %1 (and %2) in `message`; false when it is another message. */
bool matches(const QString& pattern, const QString& message, QString& one, QString& two)
{
    const QStringList parts =
        QString(pattern).replace(QStringLiteral("%2"), QStringLiteral("%1")).split(QStringLiteral("%1"));
    if (parts.size() == 1)
        return message == pattern;
    if (!message.startsWith(parts.first()) || !message.endsWith(parts.last()))
        return false;
    const QString inner = message.mid(parts.first().size()).chopped(parts.last().size());
    if (parts.size() == 2) {
        one = inner;
        return true;
    }
    const qsizetype at = inner.indexOf(parts.at(1));
    if (at < 0)
        return false;
    one = inner.first(at);
    two = inner.mid(at + parts.at(1).size());
    return true;
}

} // namespace

QString faultWords(const QString& message)
{
    for (const Row& row : rows) {
        QString one;
        QString two;
        if (!matches(QString::fromUtf8(row.message), message, one, two))
            continue;
        QString words = QCoreApplication::translate("FaultWords", row.words);
        return words.replace(QStringLiteral("%1"), one).replace(QStringLiteral("%2"), two);
    }
    return message;
}

} // namespace kakanai::editor
