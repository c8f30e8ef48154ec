// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>
#include <QString>

namespace kakanai::sync {

/** What became of a character on its way into Windows-31J. */
enum class LossKind {
    Replaced, ///< there is no such character there: a substitute or the geta mark stands for it
    VariantDropped, ///< the character is there, its variation selector is not: 葛󠄀 is written 葛
    Alike, ///< another character of the same look is written, as Windows does: 〜 becomes ～
    Extension, ///< written, but by a number of NEC's or IBM's (﨑 FA B1): a strict JIS X 0208 system lacks it
};

/** `replaced variant-dropped alike extension`, as a loss report says. */
[[nodiscard]] QString lossKindName(LossKind kind);

struct CharacterLoss {
    QString character; ///< with its variation selector
    QString put; ///< what is written instead
    LossKind kind = LossKind::Replaced;

    friend bool operator==(const CharacterLoss&, const CharacterLoss&) = default;
};

/** A text that Windows-31J can hold, and what it cost. */
struct FittedText {
    QString text;
    QList<CharacterLoss> losses; ///< in the order of the text
};

/**
 * Text in Windows-31J as Microsoft's table has it (CP932), by the C library's own converter. Characters of a
 * private area (外字) are not written: their numbers mean something else in every town.
 */
class Windows31J
{
public:
    /** `substitutes`: by character or by character with its selector; `missing` where there is none. */
    Windows31J(QHash<QString, QString> substitutes, QString missing);

    [[nodiscard]] FittedText fit(const QString& text) const;
    /** The bytes of a text that was fitted. */
    [[nodiscard]] static QByteArray encode(const QString& fitted);

private:
    [[nodiscard]] QString substituteFor(const QString& cluster, const QString& base) const;

    QHash<QString, QString> m_substitutes;
    QString m_missing;
};

} // namespace kakanai::sync
